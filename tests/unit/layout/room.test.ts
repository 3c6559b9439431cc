import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Room, type Stretch } from '../../../src/layout/room.js'
import { markGap } from '../../../src/layout/rows.js'

const anyStretch = fc
  .tuple(fc.integer({ min: -20, max: 420 }), fc.integer({ min: 1, max: 80 }))
  .map(([x0, width]): Stretch => ({ x0, x1: x0 + width }))
const rows = 3

/** A room of 400 pixels with these marks in it, each in the first row that has room for it, and what stands in each row. */
function filled(marks: readonly Stretch[]): { readonly room: Room; readonly taken: readonly Stretch[][] } {
  const room = new Room(rows, 0, 400)
  const taken: Stretch[][] = Array.from({ length: rows }, () => [])
  for (const mark of marks) {
    const row = room.rowFor(mark)
    if (row === -1) continue
    room.take(row, mark)
    taken[row]!.push(mark)
  }
  return { room, taken }
}

describe('the room in rows', () => {
  it('is what no mark and no space beside one takes', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 20 }), anyStretch, (marks, mark) => {
        const { room, taken } = filled(marks)
        const isApart = (other: Stretch) => other.x1 + markGap <= mark.x0 || mark.x1 + markGap <= other.x0
        const isInside = mark.x0 >= 0 && mark.x1 <= 400
        expect(room.rowFor(mark)).toBe(isInside ? taken.findIndex((others) => others.every(isApart)) : -1)
      }),
    )
  })

  it('may hold what it has a row for', () => {
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 20 }), anyStretch, fc.nat(20), (marks, mark, before) => {
        const { room } = filled(marks)
        fc.pre(room.rowFor(mark) !== -1)
        expect(room.mayHold(mark.x0 - before, mark.x0 + 5, mark.x1 - mark.x0)).toBe(true)
      }),
    )
  })

  it('holds nothing wider than the widest gap', () => {
    const { room } = filled([
      { x0: 100, x1: 200 },
      { x0: 100, x1: 200 },
      { x0: 100, x1: 200 },
    ])
    expect(room.mayHold(0, 400, 192)).toBe(true)
    expect(room.mayHold(0, 400, 193)).toBe(false)
    expect(room.mayHold(210, 400, 191)).toBe(false)
    expect(room.mayHold(0, 99, 93)).toBe(false)
  })
})
