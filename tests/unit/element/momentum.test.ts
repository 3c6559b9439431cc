import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coastedAfter, hasCome, throwSpeed, velocityOf } from '../../../src/element/momentum.js'

const moved = (...samples: readonly (readonly [at: number, time: number])[]) =>
  samples.map(([at, time]) => ({ at, time }))

describe('velocityOf', () => {
  it('is what was moved by the time it took', () => {
    expect(velocityOf(moved([0, 0], [40, 20], [100, 50]), 55)).toBe(2)
    expect(velocityOf(moved([100, 0], [0, 50]), 50)).toBe(-2)
  })

  it('counts the end of the movement alone', () => {
    expect(velocityOf(moved([0, 0], [500, 100], [500, 950], [510, 1000]), 1000)).toBe(0.2)
  })

  it('is none where the finger rested before it was lifted, or told of too little', () => {
    expect(velocityOf(moved([0, 0], [100, 50]), 111)).toBe(0)
    expect(velocityOf(moved([100, 50]), 50)).toBe(0)
    expect(velocityOf(moved([0, 50], [100, 50]), 50)).toBe(0)
    expect(velocityOf([], 50)).toBe(0)
  })
})

describe('throwSpeed', () => {
  it('lets nothing go on that was put down slowly, and nothing faster than can be followed', () => {
    expect(throwSpeed(0.14)).toBe(0)
    expect(throwSpeed(-0.14)).toBe(0)
    expect(throwSpeed(Number.NaN)).toBe(0)
    expect(throwSpeed(-0.8)).toBe(-0.8)
    expect(throwSpeed(40)).toBe(5)
    expect(throwSpeed(-40)).toBe(-5)
  })
})

describe('coasting', () => {
  const speed = fc.double({ min: 0.15, max: 5, noNaN: true })
  /** In tenths of a millisecond: few browsers tell the time more exactly. */
  const time = fc.integer({ min: 0, max: 50_000 }).map((tenths) => tenths / 10)

  it('starts with the speed of the throw', () => {
    expect(coastedAfter(2, 1)).toBeCloseTo(2, 1)
    expect(coastedAfter(2, 0)).toBe(0)
    expect(coastedAfter(2, -10)).toBe(0)
  })

  it('goes on in its direction, slower and slower, and never beyond its end', () => {
    fc.assert(
      fc.property(speed, time, time, (v, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(coastedAfter(v, late)).toBeGreaterThanOrEqual(coastedAfter(v, early))
        const firstHalf = coastedAfter(v, late / 2)
        expect(coastedAfter(v, late) - firstHalf).toBeLessThanOrEqual(firstHalf)
        expect(coastedAfter(v, late)).toBeLessThanOrEqual(v * 325)
        expect(coastedAfter(-v, late)).toBe(-coastedAfter(v, late))
      }),
    )
  })

  it('comes to rest within half a pixel of its end, and in less than three seconds', () => {
    fc.assert(
      fc.property(speed, time, (v, ms) => {
        expect(hasCome(v, ms)).toBe(v * 325 - coastedAfter(v, ms) < 0.5)
        expect(hasCome(-v, ms)).toBe(hasCome(v, ms))
      }),
    )
    expect(hasCome(5, 3000)).toBe(true)
    expect(hasCome(0.15, 100)).toBe(false)
  })
})
