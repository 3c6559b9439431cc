import { describe, expect, it } from 'vitest'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const markOf = (event: DiplomaticEvent) => {
  const timeline = timelineWith([event])
  return sceneOf(timeline, optionsFor(timeline)).marks[0]!
}

describe('an event on one day of some', () => {
  it('is joined from each of its places to the next', () => {
    const { bar, repeats, ors } = markOf(visitOn('[2024-04-03,2024-04-12,2024-04-28]'))
    const ends = [bar!, ...repeats].map(({ x, width }) => [x, x + width] as const)
    expect(ors.map(({ from, to }) => [from, to])).toEqual([
      [ends[0]![1] + 3, ends[1]![0] - 3],
      [ends[1]![1] + 3, ends[2]![0] - 3],
    ])
    expect(markOf(visitOn('{2024-04-03,2024-04-12,2024-04-28}')).ors).toEqual([])
  })

  it('has a hollow glyph on each of them, and on each of all a full one', () => {
    const glyphsOf = ({ glyph, otherGlyphs }: ReturnType<typeof markOf>) => [glyph!, ...otherGlyphs]
    const either = markOf(statementOn('[2024-04-03,2024-06-28]'))
    expect(glyphsOf(either).map(({ hollow }) => hollow)).toEqual([true, true])
    const [first, last] = glyphsOf(either)
    expect(either.ors).toEqual([{ from: first!.x + 14, to: last!.x - 14, y: first!.y }])
    expect(glyphsOf(markOf(statementOn('{2024-04-03,2024-06-28}'))).map(({ hollow }) => hollow)).toEqual([false, false])
  })
})
