import { bisector } from 'd3'
import { markGap } from './rows.js'

/** A stretch of pixels. */
export interface Stretch {
  readonly x0: number
  readonly x1: number
}

/** The room that is left in some rows, between marks that stand in them already. */
export class Room {
  /** What is free of each row, from left to right. */
  readonly #rows: readonly Stretch[][]

  /** `rows` rows, all of them free between `x0` and `x1`. */
  constructor(rows: number, x0: number, x1: number) {
    this.#rows = Array.from({ length: rows }, () => [{ x0, x1 }])
  }

  /** Whether a mark that is `width` wide or more, and begins somewhere between `from` and `to`, may have room. */
  mayHold(from: number, to: number, width: number): boolean {
    return this.#rows.some((free) => {
      for (let i = endingAfter(free, from); i < free.length && free[i]!.x0 <= to; i++)
        if (free[i]!.x1 - Math.max(free[i]!.x0, from) >= width) return true
      return false
    })
  }

  /** The first row in which a mark has room; -1 where none has. */
  rowFor(mark: Stretch): number {
    return this.#rows.findIndex((_, row) => this.isFree(row, mark))
  }

  /** Whether there is such a row, and a mark has room in it. */
  isFree(row: number, { x0, x1 }: Stretch): boolean {
    const free = this.#rows[row] ?? []
    const stretch = free[endingAfter(free, x0)]
    return stretch !== undefined && stretch.x0 <= x0 && x1 <= stretch.x1
  }

  /** Takes what a mark needs of a row, and the space between it and others. */
  take(row: number, { x0, x1 }: Stretch): void {
    const [before, after] = [x0 - markGap, x1 + markGap]
    const free = this.#rows[row]!
    const first = endingAfter(free, before)
    let beyond = first
    while (beyond < free.length && free[beyond]!.x0 < after) beyond++
    const met = free.slice(first, beyond)
    const sides = met.flatMap((stretch) => [
      { x0: stretch.x0, x1: Math.min(stretch.x1, before) },
      { x0: Math.max(stretch.x0, after), x1: stretch.x1 },
    ])
    free.splice(first, beyond - first, ...sides.filter((side) => side.x0 < side.x1))
  }
}

/** The first of some stretches, from left to right, that ends after `x`. */
const endingAfter = bisector(({ x1 }: Stretch) => x1).right
