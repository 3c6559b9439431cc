import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, packRows, Rows } from '../../../src/layout/rows.js'

const claim = (id: string, x0: number, x1: number): Claim => ({ id, x0, x1 })

const anyStretch = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 50 }))
  .map(([x0, width]) => [x0, x0 + width] as const)
const anyClaims = fc
  .array(anyStretch, { maxLength: 40 })
  .map((stretches) => stretches.map(([x0, x1], i) => claim(`c${i}`, x0, x1)))

describe('packRows', () => {
  it('opens a row only when the gap is too small', () => {
    expect(packRows([claim('a', 0, 10), claim('b', 14, 20)], 4).get('b')).toBe(0)
    expect(packRows([claim('a', 0, 10), claim('b', 13, 20)], 4).get('b')).toBe(1)
  })

  it('never overlaps two claims in a row, and never wastes a row', () => {
    fc.assert(
      fc.property(anyClaims, fc.nat(10), (claims, gap) => {
        const rowById = packRows(claims, gap)
        const rowsAt = (x: number) => claims.filter((c) => c.x0 <= x && x < c.x1 + gap).map((c) => rowById.get(c.id))
        const depths = claims.map(({ x0 }) => rowsAt(x0))
        for (const rows of depths) expect(new Set(rows).size).toBe(rows.length)
        expect(new Set(rowById.values()).size).toBe(Math.max(0, ...depths.map((rows) => rows.length)))
      }),
    )
  })

  it('takes the given order for those that are alike, and for no others', () => {
    expect([...packRows([claim('b', 0, 9), claim('a', 0, 9)])]).toEqual([
      ['b', 0],
      ['a', 1],
    ])
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const unlike = [...new Map(claims.map((each) => [`${each.x0} ${each.x1}`, each])).values()]
        expect(packRows(unlike.toReversed())).toEqual(packRows(unlike))
      }),
    )
  })
})

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
