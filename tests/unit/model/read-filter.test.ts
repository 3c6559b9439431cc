import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excludesAny, filterTimeline } from '../../../src/model/filter.js'
import { readFilter } from '../../../src/model/read-filter.js'
import { demoTimeline } from '../../fixtures/timelines.js'

const timeline = demoTimeline('beijing-april-2024')

describe('readFilter', () => {
  it('takes what a filter is made of as it is', () => {
    const filter = {
      states: ['ru'],
      pairs: [['ru', 'cn']],
      actors: ['lavrov'],
      types: ['visit'],
      tags: ['trade'],
      text: 'Beijing ',
    }
    expect(readFilter(filter)).toEqual(filter)
  })

  it.each([
    [undefined, {}],
    [null, {}],
    ['states', {}],
    [['ru'], {}],
    [{ states: 'ru' }, {}],
    [{ states: ['ru', 7, null, 'ru', ''] }, { states: ['ru'] }],
    [
      { pairs: ['ru', ['ru'], ['ru', 'ru'], ['ru', 'cn', 'us'], ['ru', 'cn'], ['cn', 'ru']] },
      { pairs: [['cn', 'ru']] },
    ],
    [{ text: 7 }, {}],
    [{ text: ' \n' }, {}],
    [{ colour: ['red'] }, {}],
  ])('makes of %j what can be used of it', (value, filter) => {
    expect(readFilter(value)).toEqual(filter)
  })

  it('survives what cannot be read', () => {
    const thrower = {
      get states(): never {
        throw new Error('no')
      },
    }
    expect(readFilter(thrower)).toEqual({})
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(readFilter(proxy)).toEqual({})
    expect(readFilter({ states: proxy })).toEqual({})
  })

  it('gives a filter that any timeline takes, whatever it was given', () => {
    const anyValue = fc.oneof(fc.anything(), fc.array(fc.string()), fc.array(fc.tuple(fc.string(), fc.string())))
    const anyFilter = fc.record(
      { states: anyValue, pairs: anyValue, actors: anyValue, types: anyValue, tags: anyValue, text: anyValue },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(anyFilter, fc.anything()), (value) => {
        const filter = readFilter(value)
        const { length } = filterTimeline(timeline, filter).entries
        if (!excludesAny(filter)) expect(length).toBe(timeline.entries.length)
        expect(readFilter(filter)).toEqual(filter)
      }),
    )
  })

  it('keeps ids that no document has, which meet nothing', () => {
    for (const filter of [{ states: ['nobody'] }, { pairs: [['ru', 'nobody']] }, { types: ['constructor'] }])
      expect(filterTimeline(timeline, readFilter(filter)).entries, JSON.stringify(filter)).toEqual([])
  })
})
