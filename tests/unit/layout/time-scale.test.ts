import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { buildTimeScale, segmentAt, type WeightedStretch } from '../../../src/layout/time-scale.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyDocument, anyLook } from '../../fixtures/any-document.js'
import { optionsFor } from '../../fixtures/timelines.js'

const stretch = (from: number, to: number, weight = 1, least = 0): WeightedStretch => ({
  from,
  to,
  grain: 'day',
  weight,
  least,
})

const anyScale = fc.tuple(anyDocument(), anyLook).map(([document, look]) => {
  const timeline = resolveTimeline(document)
  return arrangeTimeline(timeline, optionsFor(timeline, look)).scale
})
const anyShare = fc.double({ min: 0, max: 1, noNaN: true })

describe('a time scale', () => {
  it('leads back to the instant from which it led to a pixel', () => {
    fc.assert(
      fc.property(anyScale, anyShare, (scale, share) => {
        for (const { from, to } of scale.segments) {
          const instant = from + share * (to - from)
          const tolerance = 1 + (scale.segments.at(-1)!.to - scale.segments[0]!.from) * 1e-9
          expect(Math.abs(scale.toTime(scale.toX(instant)) - instant)).toBeLessThan(tolerance)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('never turns back', () => {
    fc.assert(
      fc.property(anyScale, fc.array(anyShare), (scale, shares) => {
        const sorted = shares.toSorted((a, b) => a - b)
        const instants = sorted.map((share) => scale.toTime(share * scale.width))
        expect(instants).toEqual(instants.toSorted((a, b) => a - b))
        const xs = instants.map((instant) => scale.toX(instant))
        expect(xs).toEqual(xs.toSorted((a, b) => a - b))
      }),
      { numRuns: 100 },
    )
  })

  it('gives segments in order, apart, inside the width, each of some length and width', () => {
    fc.assert(
      fc.property(anyScale, ({ segments, width }) => {
        for (const [i, { from, to, x0, x1 }] of segments.entries()) {
          expect(to).toBeGreaterThan(from)
          expect(x1).toBeGreaterThan(x0)
          expect(x0).toBeGreaterThanOrEqual(i === 0 ? 0 : segments[i - 1]!.x1)
          if (i > 0) expect(from).toBeGreaterThan(segments[i - 1]!.to)
        }
        expect(segments.at(-1)?.x1 ?? 0).toBeLessThanOrEqual(width + 1e-6)
      }),
      { numRuns: 100 },
    )
  })

  it('shares the width by weight, keeps breaks fixed and gives everyone the least', () => {
    const { segments } = buildTimeScale([stretch(0, 10, 9), stretch(100, 110, 1, 200)], 1000, 50)
    expect(segments.map(({ x0, x1 }) => [Math.round(x0), Math.round(x1)])).toEqual([
      [10, 740],
      [790, 990],
    ])
    const wide = buildTimeScale([stretch(0, 10, 9), stretch(100, 110, 1, 200)], 10_000, 50)
    expect(wide.segments[1]!.x0 - wide.segments[0]!.x1).toBeCloseTo(50)
  })

  it('puts what lies outside on the ends, and everything in the middle where there is no time at all', () => {
    const scale = buildTimeScale([stretch(0, 10)], 100, 50)
    expect([scale.toX(-5), scale.toX(15)]).toEqual([10, 90])
    expect(buildTimeScale([], 100, 50).toX(15)).toBe(50)
  })

  it('finds the segment of an instant, the next one in a break', () => {
    const scale = buildTimeScale([stretch(0, 10), stretch(100, 110)], 1000, 50)
    expect([5, 10, 105, 500].map((instant) => segmentAt(scale, instant).from)).toEqual([0, 100, 100, 100])
  })
})
