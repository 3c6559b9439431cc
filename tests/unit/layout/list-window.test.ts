import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BlockHeights, blockSize, piecesOf, windowAround } from '../../../src/layout/list-window.js'

const heightsOf = (count: number, known: Readonly<Record<number, number>> = {}) => {
  const heights = new BlockHeights(count)
  heights.remember(Object.entries(known).map(([block, height]) => [Number(block), height]))
  return heights
}

const anyWindow = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.nat(), fc.nat())
  .map(([count, a, b]) => ({ count, first: Math.min(a % count, b % count), last: Math.max(a % count, b % count) }))

describe('the window of a long list', () => {
  it('has what is seen and a block on either side', () => {
    expect(windowAround(7, 8, 100)).toEqual({ from: 6, to: 10 })
    expect(windowAround(0, 0, 100)).toEqual({ from: 0, to: 3 })
    expect(windowAround(99, 99, 100)).toEqual({ from: 97, to: 100 })
  })

  it('never has more than a page can hold, and never what is not there', () => {
    fc.assert(
      fc.property(anyWindow, ({ count, first, last }) => {
        const { from, to } = windowAround(first, last, count)
        expect(to - from).toBeLessThanOrEqual(5)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(count)
        // What is in the middle of the view is there in any case.
        const middle = Math.floor((first + last) / 2)
        expect(from <= middle && middle < to).toBe(true)
        if (last - first < 3) expect(from <= first && last < to).toBe(true)
      }),
    )
  })
})

describe('the pieces of a long list', () => {
  it('are the drawn blocks, and room for each stretch of others', () => {
    expect(piecesOf({ from: 4, to: 6 }, [1, -1], heightsOf(10, { 4: 100, 5: 300 }))).toEqual([
      { gap: { from: 0, to: 1 }, height: 200 },
      { block: 1 },
      { gap: { from: 2, to: 4 }, height: 400 },
      { block: 4 },
      { block: 5 },
      { gap: { from: 6, to: 10 }, height: 800 },
    ])
  })

  it('cover the list from end to end, each block once', () => {
    fc.assert(
      fc.property(anyWindow, fc.array(fc.integer({ min: -1, max: 6_000 })), ({ count, first, last }, others) => {
        const pieces = piecesOf(windowAround(first, last, count), others, heightsOf(count))
        let next = 0
        for (const piece of pieces) {
          const { from, to } = 'gap' in piece ? piece.gap : { from: piece.block, to: piece.block + 1 }
          expect(from).toBe(next)
          next = to
        }
        expect(next).toBe(count)
      }),
    )
  })
})

describe('the heights of blocks', () => {
  it('are as they were drawn, and for the others stay as they were guessed', () => {
    const heights = heightsOf(10, { 0: 1_000, 1: 2_000 })
    heights.remember([[2, 9_000]])
    expect([0, 2, 3].map((block) => heights.of(block))).toEqual([1_000, 9_000, 1_500])
    expect(heights.sum({ from: 1, to: 4 })).toBe(12_500)
  })

  it('tell what lies how far down in the room that is left', () => {
    const heights = heightsOf(10, { 4: 100, 5: 300 })
    expect(heights.at(0, { from: 4, to: 10 })).toEqual({ block: 4, share: 0 })
    expect(heights.at(250, { from: 4, to: 10 })).toEqual({ block: 5, share: 0.5 })
    expect(heights.at(1e9, { from: 4, to: 10 })).toEqual({ block: 9, share: 1 })
    expect(heights.at(-5, { from: 4, to: 10 })).toEqual({ block: 4, share: 0 })
  })

  it('of a million events are no more than a page can be high', () => {
    const count = 1_000_000 / blockSize
    const heights = heightsOf(count, { 0: 2_000 })
    expect(heights.sum({ from: 0, to: count })).toBeLessThan(8_100_000)
    expect(heights.at(4_000_000, { from: 0, to: count }).block).toBeCloseTo(count / 2, -1)
  })
})
