import { group } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Depth, firstOfHalves } from '../../../src/layout/halves.js'

const anyStarts = fc
  .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 60 })
  .map((instants) => Float64Array.from(instants).sort())
const all = (starts: Float64Array) => Int32Array.from(starts.keys())
const untilOne = (from: number, to: number): Depth => (to - from > 1 ? 'halves' : 'whole')

describe('the first of each half', () => {
  it('are all events between the bounds, each once, where as many as there are may share an instant', () => {
    fc.assert(
      fc.property(anyStarts, fc.integer({ min: -1_100, max: 1_100 }), fc.nat(2_000), (starts, from, length) => {
        const given = [...firstOfHalves({ chosen: all(starts), starts }, from, from + length, 60, untilOne)]
        const between = [...starts.keys()].filter((i) => starts[i]! >= from && starts[i]! < from + length)
        expect(given.toSorted((a, b) => a - b)).toEqual(between)
      }),
    )
  })

  it('come before whatever else begins in the same aligned stretch of time', () => {
    fc.assert(
      fc.property(anyStarts, fc.integer({ min: 1, max: 10 }), (starts, power) => {
        const given = [...firstOfHalves({ chosen: all(starts), starts }, -Infinity, Infinity, 1, untilOne)]
        const length = 2 ** power
        const stretches = group(given, (i) => Math.floor(starts[i]! / length))
        for (const inStretch of stretches.values()) expect(inStretch[0]).toBe(Math.min(...inStretch))
      }),
    )
  })

  it('come in the same order whatever is looked at beside them', () => {
    fc.assert(
      fc.property(anyStarts, fc.integer({ min: -15, max: 15 }), (starts, at) => {
        const [from, to] = [at * 64, (at + 1) * 64]
        const isBetween = (i: number) => starts[i]! >= from && starts[i]! < to
        const order = (low: number, high: number) => [
          ...firstOfHalves({ chosen: all(starts), starts }, low, high, 1, untilOne),
        ]
        expect(order(from, to)).toEqual(order(-Infinity, Infinity).filter(isBetween))
      }),
    )
  })

  it('are looked for where it is asked for alone', () => {
    const starts = Float64Array.from({ length: 64 }, (_, i) => i)
    const depthOf = (from: number, to: number): Depth => (from >= 32 || to - from === 64 ? untilOne(from, to) : 'none')
    const given = [...firstOfHalves({ chosen: all(starts), starts }, 0, 64, 1, depthOf)]
    expect(given.toSorted((a, b) => a - b)).toEqual([0, ...Array.from({ length: 32 }, (_, i) => 32 + i)])
    expect(given.slice(0, 4)).toEqual([0, 32, 48, 40])
  })
})
