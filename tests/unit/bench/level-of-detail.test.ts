import { describe, expect, it } from 'vitest'
import { packLanes, runsOf, withEvent, withoutEvent } from '../../bench/adapters/level-of-detail.js'
import { buildEvents } from '../../bench/story.js'

const msPerDay = 86_400_000
const size = 6
const width = 1_000

/** What a lane's marks cover, each drawn by itself and rounded to whole pixels. */
function covered(events: ReturnType<typeof buildEvents>, from: number, to: number): Set<number> {
  const pixels = new Set<number>()
  for (const { start, end } of events) {
    const x = ((start - from) / (to - from)) * width - (end === start ? size / 2 : 0)
    const x1 = x + Math.max(size, ((end - start) / (to - from)) * width)
    for (let at = Math.round(x); at < Math.round(x1); at++) if (at >= 0 && at < width) pixels.add(at)
  }
  return pixels
}

describe('runsOf', () => {
  it.each([100, 10_000])('covers what %i marks would cover, within a pixel', (count) => {
    const events = buildEvents(count).map((event) => ({ ...event, lane: 0 }))
    const [lane] = packLanes(events, 1)
    const from = Math.min(...events.map(({ start }) => start))
    for (const days of [3650, 400, 20]) {
      const to = from + days * msPerDay
      const expected = covered(events, from, to)
      const runs = runsOf(lane!, from, to, width, size, 4 * msPerDay)
      const isNear = (x: number) => runs.some(({ x0, x1 }) => x0 - 1.5 <= x && x <= x1 + 1.5)
      for (const x of expected) expect(isNear(x), `${x} of ${days} days`).toBe(true)
      for (const { x0, x1 } of runs)
        for (let x = Math.ceil(Math.max(0, x0)) + 2; x < Math.min(width, x1) - 2; x++)
          expect([x - 1, x, x + 1].some((at) => expected.has(at))).toBe(true)
    }
  })

  it('has no more runs than there is room for, however many the events', () => {
    const [lane] = packLanes(
      buildEvents(20_000).map((event) => ({ ...event, lane: 0 })),
      1,
    )
    const runs = runsOf(lane!, Date.UTC(2015, 0), Date.UTC(2025, 0), width, size, 4 * msPerDay)
    expect(runs.length).toBeLessThanOrEqual(width / size)
  })
})

describe('withEvent and withoutEvent', () => {
  it('undo one another, and keep the lane in order', () => {
    const [event, ...others] = buildEvents(30).map((each) => ({ ...each, lane: 0 }))
    const [lane] = packLanes(others, 1)
    const longer = withEvent(lane!, event!)
    expect(longer).toEqual(longer.slice().sort())
    expect(longer).toHaveLength(30)
    expect(withoutEvent(longer, event!)).toEqual(lane)
  })
})
