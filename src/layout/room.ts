import { markGap } from './rows.js'

/** A stretch of pixels. */
export interface Stretch {
  readonly x0: number
  readonly x1: number
}

/** The room that is left in some rows, between marks that stand in them already. */
export class Room {
  readonly #rows: (readonly Stretch[])[]

  /** `rows` rows, all of them free between `x0` and `x1`. */
  constructor(rows: number, x0: number, x1: number) {
    this.#rows = Array.from({ length: rows }, () => [{ x0, x1 }])
  }

  /** Whether a mark that is `width` wide or more, and begins somewhere between `from` and `to`, may have room. */
  mayHold(from: number, to: number, width: number): boolean {
    return this.#rows.some((free) => free.some(({ x0, x1 }) => x0 <= to && x1 - Math.max(x0, from) >= width))
  }

  /** The first row in which a mark has room; -1 where none has. */
  rowFor(mark: Stretch): number {
    return this.#rows.findIndex((_, row) => this.isFree(row, mark))
  }

  /** Whether there is such a row, and a mark has room in it. */
  isFree(row: number, { x0, x1 }: Stretch): boolean {
    return (this.#rows[row] ?? []).some((free) => free.x0 <= x0 && x1 <= free.x1)
  }

  /** Takes what a mark needs of a row, and the space between it and others. */
  take(row: number, { x0, x1 }: Stretch): void {
    const [before, after] = [x0 - markGap, x1 + markGap]
    this.#rows[row] = this.#rows[row]!.flatMap((free) => {
      if (free.x1 <= before || free.x0 >= after) return [free]
      const sides = [
        { x0: free.x0, x1: before },
        { x0: after, x1: free.x1 },
      ]
      return sides.filter((side) => side.x0 < side.x1)
    })
  }
}
