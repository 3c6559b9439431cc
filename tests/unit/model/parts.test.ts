import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Family, familiesOf } from '../../../src/model/families.js'
import { wholesOf } from '../../../src/model/parts.js'
import { statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const membersOf = <T>({ head, parts }: Family<T>): T[] => [head, ...parts.flatMap(membersOf)]

describe('what an event is part of', () => {
  it('is told from the outermost on, by partOf or by a relation', () => {
    const timeline = timelineWith([
      visitOn('2024-04-01/2024-04-09', { id: 'trip' }),
      visitOn('2024-04-02/2024-04-04', { id: 'leg', partOf: 'trip' }),
      statementOn('2024-04-03', { id: 'words', relations: [{ type: 'part-of', event: 'leg' }] }),
      statementOn('2024-04-05', { id: 'answer', relations: [{ type: 'responds-to', event: 'trip' }] }),
    ])
    const wholes = (id: string) => wholesOf(timeline.byId.get(id)!, timeline).map(({ event }) => event.id)
    expect([wholes('words'), wholes('leg'), wholes('trip'), wholes('answer')]).toEqual([
      ['trip', 'leg'],
      ['trip'],
      [],
      [],
    ])
  })

  it('ends, even where a document that was not parsed runs in a circle', () => {
    const timeline = timelineWith([
      visitOn('2024-04-01', { id: 'a', partOf: 'b' }),
      visitOn('2024-04-02', { id: 'b', partOf: 'c' }),
      visitOn('2024-04-03', { id: 'c', partOf: 'b' }),
    ])
    expect(wholesOf(timeline.byId.get('a')!, timeline).map(({ event }) => event.id)).toEqual(['c', 'b'])
  })
})

describe('familiesOf', () => {
  const anyWholes = fc.array(fc.option(fc.nat(30), { nil: undefined }), { maxLength: 30 })

  it('has everybody exactly once, whatever belongs to what', () => {
    fc.assert(
      fc.property(anyWholes, (wholes) => {
        const items = wholes.map((_, i) => i)
        const families = familiesOf(items, (item) => wholes[item])
        expect(families.flatMap(membersOf).toSorted((a, b) => a - b)).toEqual(items)
        const check = ({ head, parts }: Family<number>): void =>
          parts.forEach((part) => {
            expect(wholes[part.head]).toBe(head)
            check(part)
          })
        families.forEach(check)
      }),
    )
  })

  it('leaves no part outside, down to eight wholes above it', () => {
    const items = Array.from({ length: 12 }, (_, i) => i)
    const families = familiesOf(items, (item) => (item > 0 ? item - 1 : undefined))
    expect(families.map(({ head }) => head)).toEqual([0, 9, 10, 11])
    expect(membersOf(families[0]!)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })
})
