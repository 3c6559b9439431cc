import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { cutSilences, type Extent, wholeStretch } from '../../../src/layout/silences.js'
import { filterTimeline } from '../../../src/model/filter.js'
import { demoTimeline, optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'

const msPerDay = 86_400_000
const days = (...numbers: readonly number[]): Extent[] =>
  numbers.map((n) => ({ from: n * msPerDay, to: (n + 1) * msPerDay, grain: 'day' }))
const options = { width: 900, breakWidth: 56, leastWidth: 124, timeZone: 'UTC' }
const anyExtents = fc
  .array(fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 40 })
  .map((pairs) =>
    pairs.map(([n, length]): Extent => ({ from: n * msPerDay, to: (n + length) * msPerDay, grain: 'day' })),
  )
const anyWidth = fc.integer({ min: 100, max: 2560 })

describe('cutSilences', () => {
  it('cuts nothing from an even rhythm, however long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 80 }), anyWidth, (step, count, width) => {
        const even = days(...Array.from({ length: count }, (_, i) => i * step))
        expect(cutSilences(even, { ...options, width })).toHaveLength(1)
      }),
    )
  })

  it('cuts the long silence between two crowds, and draws each where it was', () => {
    const [first, second, ...more] = cutSilences(days(0, 1, 2, 3, 500, 501, 502), options)
    expect(more).toEqual([])
    expect(first!.to).toBeLessThan(20 * msPerDay)
    expect(second!.from).toBeGreaterThan(480 * msPerDay)
  })

  it('cuts no gap that is only some times longer than the usual one, however crowded the rest', () => {
    const story = (gap: number) => days(0, 1, 11, 12, 22, 32, 42, 42 + gap, 52 + gap, 62 + gap)
    expect(cutSilences(story(50), options)).toHaveLength(1)
    expect(cutSilences(story(70), options)).toHaveLength(2)
  })

  it('stops at so many breaks as leave room for what happened', () => {
    const crowds = Array.from({ length: 12 }, (_, i) => 3 ** (i + 2)).flatMap((n) => [n, n + 1, n + 2])
    expect(cutSilences(days(...crowds), options)).toHaveLength(6)
  })

  it('leaves a few dates far apart as they are: nothing is crowded', () => {
    expect(cutSilences(days(0, 300, 900), options)).toHaveLength(1)
  })

  it('leaves no date out, keeps stretches apart, and takes little more than a third of the chart for breaks', () => {
    fc.assert(
      fc.property(anyExtents, anyWidth, (extents, width) => {
        const stretches = cutSilences(extents, { ...options, width })
        for (const { from, to } of extents)
          expect(stretches.filter((stretch) => stretch.from <= from && to <= stretch.to)).toHaveLength(1)
        for (const [i, { from, to }] of stretches.entries()) {
          expect(to).toBeGreaterThan(from)
          if (i > 0) expect(from).toBeGreaterThan(stretches[i - 1]!.to)
        }
        expect((stretches.length - 1) * 56).toBeLessThanOrEqual(Math.max(56, width * 0.36))
      }),
    )
  })

  it('does not depend on the order of the dates', () => {
    fc.assert(
      fc.property(anyExtents, (extents) => {
        expect(cutSilences(extents.toReversed(), options)).toEqual(cutSilences(extents, options))
      }),
    )
  })

  it('begins and ends stretches with whole days, months or years of the zone', () => {
    const timeline = timelineWith([visitOn('2024-04-08')], { timeZone: 'Asia/Shanghai' })
    const [stretch] = arrangeTimeline(timeline, optionsFor(timeline)).stretches
    expect([stretch!.from, stretch!.to].map((instant) => new Date(instant).toISOString().slice(11, 16))).toEqual([
      '16:00',
      '16:00',
    ])
  })

  it('shows the hours of a day of which all is told by the clock, and no more of it than has room', () => {
    const axisOf = (...times: readonly string[]) => {
      const timeline = timelineWith(
        times.map((time) => visitOn(time)),
        { timeZone: 'Asia/Kolkata' },
      )
      return arrangeTimeline(timeline, optionsFor(timeline)).stretches.map(({ from, to }) =>
        [from, to].map((instant) => new Date(instant).toISOString().slice(0, 16)),
      )
    }
    // By the clocks of Kolkata.
    const times = ['2024-04-08T09:10:00', '2024-04-08T13:00:00', '2024-04-08T21:40:00']
    expect(axisOf(...times)).toEqual([['2024-04-08T02:30', '2024-04-08T17:30']])
    expect(axisOf('2024-04-08T10:30:00')).toEqual([['2024-04-08T01:30', '2024-04-08T08:30']])
    // What is told by the day is shown by days, but of no day beside it.
    expect(axisOf(...times, '2024-04-09')).toEqual([['2024-04-07T18:30', '2024-04-09T18:30']])
  })

  it('cuts the silence before a day or two in which most happens, however few dates there are', () => {
    const longBefore: Extent = { from: 0, to: 365 * msPerDay, grain: 'year' }
    expect(cutSilences([longBefore, ...days(900, 900, 901)], options)).toHaveLength(2)
    expect(cutSilences([{ ...longBefore, count: 0 }, ...days(900)], options)).toHaveLength(2)
    // Half is not most: nobody knows which of the two the story is about.
    expect(cutSilences([longBefore, ...days(900)], options)).toHaveLength(1)
    // Where that day is seen, no cut is needed.
    expect(cutSilences(days(0, 30, 30), options)).toHaveLength(1)
  })

  it.each([
    ['Russia', 'ru', 2],
    ['China', 'cn', 1],
  ])('keeps the days of the article apart where it is narrowed down to %s', (_, state, breaks) => {
    const timeline = filterTimeline(demoTimeline('beijing-april-2024'), { states: [state] })
    expect(arrangeTimeline(timeline, optionsFor(timeline)).stretches).toHaveLength(breaks + 1)
  })

  it('has nothing to say of no dates', () => {
    expect(cutSilences([], options)).toEqual([])
  })
})

describe('wholeStretch', () => {
  it('is one, from the first date to the last', () => {
    const [stretch, ...more] = wholeStretch(days(0, 1, 2, 3, 500, 501, 502), options)
    expect(more).toEqual([])
    expect(stretch).toMatchObject({ from: 0, to: 503 * msPerDay })
  })
})

describe('the axis', () => {
  it('of the story about Beijing leaves out two silences', () => {
    const timeline = demoTimeline('beijing-april-2024')
    for (const width of [320, 600, 900])
      expect(arrangeTimeline(timeline, optionsFor(timeline, { width })).stretches).toHaveLength(3)
    const proportional = optionsFor(timeline, { width: 900, scale: 'proportional' })
    expect(arrangeTimeline(timeline, proportional).stretches).toHaveLength(1)
  })

  it('is not held open by what runs behind the rest', () => {
    const visits = [visitOn('2022-02-24'), visitOn('2022-02-25'), visitOn('2024-04-08'), visitOn('2024-04-09')]
    const background = { type: 'background', id: 'war', title: 'War', date: '2022-02-24/2024-04-09' } as const
    const timeline = timelineWith([...visits, background])
    expect(arrangeTimeline(timeline, optionsFor(timeline)).stretches).toHaveLength(2)
  })

  it('gives the ends of what runs behind the rest no more than their dates need, until it is drawn out', () => {
    const story = Array.from({ length: 13 }, (_, i) => visitOn(`1978-09-${String(i + 5).padStart(2, '0')}`))
    const behind = { actors: ['ru'], by: ['ru'], against: ['cn'], date: '1967-06-05/1982-04-25' }
    const widthsAt = (type: 'background' | 'measure', zoom: number) => {
      const timeline = timelineWith([...story, { ...behind, type, id: 'behind', title: 'Sanctions' }])
      return arrangeTimeline(timeline, optionsFor(timeline, { width: 1000, zoom })).scale.segments.map(({ x0, x1 }) =>
        Math.round(x1 - x0),
      )
    }
    for (const type of ['background', 'measure'] as const) {
      const [before, days, after] = widthsAt(type, 1)
      expect([before, after]).toEqual([52, 52])
      expect(days).toBeGreaterThan(600)
      expect(widthsAt(type, 8)[0]).toBeGreaterThan(150)
    }
  })
})
