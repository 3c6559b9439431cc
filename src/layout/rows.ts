import { bisectLeft } from 'd3'

/** What one item asks of its lane: a stretch of x, in pixels. */
export interface Claim {
  readonly x0: number
  readonly x1: number
}

/** Space between two marks in a row, in pixels: what can be pointed at reaches a little beyond a mark. */
export const markGap = 8

/** Rows being filled: each holds claims that do not meet. */
export class Rows {
  readonly #gap: number
  readonly #most: number
  readonly #rows: { readonly starts: number[]; readonly ends: number[] }[] = []

  /** At most `most` rows; claims in one row keep `gap` pixels between them. */
  constructor(most = Infinity, gap = markGap) {
    this.#most = most
    this.#gap = gap
  }

  /** How many rows there are, down to the last that is not empty. */
  get length(): number {
    return this.#rows.length
  }

  /** Whether the stretch is free in some row. */
  hasRoom(x0: number, x1: number): boolean {
    return this.#rows.length < this.#most || this.#rows.some((_, row) => this.#place(row, x0, x1) !== -1)
  }

  /** The first row in which the stretch is free, now taken; -1 when none is. */
  take(x0: number, x1: number): number {
    return this.takeBlock(x0, x1, 1)
  }

  /** The first of `count` rows, one under the other, in all of which the stretch is free, now taken; -1 when there are none. */
  takeBlock(x0: number, x1: number, count: number): number {
    for (let first = 0; first + count <= this.#most; first++) {
      let row = first
      while (row < first + count && this.#place(row, x0, x1) !== -1) row++
      if (row < first + count) continue
      for (row = first; row < first + count; row++) this.#put(row, this.#place(row, x0, x1), x0, x1)
      return first
    }
    return -1
  }

  /** Takes the stretch in one row, if it is free there. */
  takeIn(row: number, x0: number, x1: number): boolean {
    const at = this.#place(row, x0, x1)
    if (at !== -1) this.#put(row, at, x0, x1)
    return at !== -1
  }

  /** Takes another stretch in place of one that is taken, if that is free but for it. */
  exchange(row: number, from: Claim, to: Claim): boolean {
    const { starts, ends } = this.#rows[row]!
    const at = starts.indexOf(from.x0)
    starts.splice(at, 1)
    ends.splice(at, 1)
    if (this.takeIn(row, to.x0, to.x1)) return true
    this.#put(row, at, from.x0, from.x1)
    return false
  }

  #put(row: number, at: number, x0: number, x1: number): void {
    const { starts, ends } = (this.#rows[row] ??= { starts: [], ends: [] })
    starts.splice(at, 0, x0)
    ends.splice(at, 0, x1)
  }

  /** Where among the claims of a row the stretch would stand; -1 where it is not free. */
  #place(row: number, x0: number, x1: number): number {
    const claims = this.#rows[row]
    if (!claims) return 0
    const { starts, ends } = claims
    const at = bisectLeft(starts, x0)
    const before = at === 0 || ends[at - 1]! + this.#gap <= x0
    const after = at === starts.length || x1 + this.#gap <= starts[at]!
    return before && after ? at : -1
  }
}

/** By start, the longer first; others stay in the order given. */
export function byStart(a: Claim, b: Claim): number {
  return a.x0 - b.x0 || b.x1 - a.x1
}
