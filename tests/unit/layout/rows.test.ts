import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byStart, type Claim, Rows } from '../../../src/layout/rows.js'

const anyStretch = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 50 }))
  .map(([x0, width]) => [x0, x0 + width] as const)
const anyClaims = fc
  .array(anyStretch, { maxLength: 40 })
  .map((stretches) => stretches.map(([x0, x1]): Claim => ({ x0, x1 })))

describe('Rows', () => {
  it('keeps what is in a row apart in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (stretches, most) => {
        const rows = new Rows(most, 3)
        const taken = stretches.flatMap(([x0, x1]) => {
          const hadRoom = rows.hasRoom(x0, x1)
          const row = rows.take(x0, x1)
          expect(row !== -1).toBe(hadRoom)
          expect(row).toBeLessThan(most)
          return row === -1 ? [] : [{ row, x0, x1 }]
        })
        for (const a of taken)
          for (const b of taken) if (a !== b && a.row === b.row) expect(a.x1 + 3 <= b.x0 || b.x1 + 3 <= a.x0).toBe(true)
      }),
    )
  })

  it('takes in order of their starts as few rows as there can be', () => {
    fc.assert(
      fc.property(anyClaims, fc.nat(10), (claims, gap) => {
        const rows = new Rows(Infinity, gap)
        for (const { x0, x1 } of claims.toSorted(byStart)) rows.take(x0, x1)
        const meeting = claims.map(({ x0: x }) => claims.filter(({ x0, x1 }) => x0 <= x && x < x1 + gap).length)
        expect(rows.length).toBe(Math.max(0, ...meeting))
      }),
    )
  })

  it('has room for nothing when there may be no row', () => {
    const rows = new Rows(0)
    expect([rows.hasRoom(0, 1), rows.take(0, 1), rows.length]).toEqual([false, -1, 0])
  })

  it('exchanges one stretch for another where that is free, and else keeps it', () => {
    const rows = new Rows(1, 4)
    expect([rows.takeIn(0, 0, 24), rows.takeIn(0, 20, 40), rows.takeIn(0, 60, 84)]).toEqual([true, false, true])
    expect(rows.exchange(0, { x0: 0, x1: 24 }, { x0: 0, x1: 57 })).toBe(false)
    expect(rows.exchange(0, { x0: 0, x1: 24 }, { x0: 0, x1: 56 })).toBe(true)
    expect([rows.hasRoom(28, 56), rows.hasRoom(88, 99)]).toEqual([false, true])
  })
})
