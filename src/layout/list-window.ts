/** A list of more events is drawn in blocks, those near to what is in view alone; a shorter one is whole. */
export const mostWhole = 2_000
/** As many events make a block. */
export const blockSize = 20
/** As many blocks are drawn at most, save those that hold what is selected and what has the focus. */
const mostBlocks = 5
/** Pixels of a block whose like has not been drawn yet. */
const usualHeight = 90 * blockSize
/** A page can be no higher than about twice this many pixels; in a longer list what is not drawn is lower than it would be. */
const mostHeight = 8_000_000

/** Blocks of a list, from the first to before the last. */
export interface BlockRange {
  readonly from: number
  readonly to: number
}

/** A block that is drawn, or blocks in place of which there is room. */
export type ListPiece = { readonly block: number } | { readonly gap: BlockRange; readonly height: number }

/** How many blocks a list of so many events has. */
export function blockCount(events: number): number {
  return Math.ceil(events / blockSize)
}

/** The block of the event at a place in reading order. */
export function blockOf(place: number): number {
  return Math.floor(place / blockSize)
}

/** The blocks to draw where those from `first` to `last` are seen: one more on either side, at most as many as a page can hold. */
export function windowAround(first: number, last: number, count: number): BlockRange {
  const length = Math.min(mostBlocks, last - first + 3, count)
  const middle = Math.ceil((first + last + 1 - length) / 2)
  const from = Math.max(0, Math.min(middle, count - length))
  return { from, to: from + length }
}

/** The heights of blocks in pixels: as they were drawn last; of those not drawn yet, as the first drawn were on the whole. */
export class BlockHeights {
  readonly count: number
  readonly #known = new Map<number, number>()
  #usual: number | undefined

  constructor(count: number) {
    this.count = count
  }

  /** Takes in heights as they were just drawn. */
  remember(heights: readonly (readonly [block: number, height: number])[]): void {
    if (heights.length === 0) return
    for (const [block, height] of heights) this.#known.set(block, height)
    // It stays as it was estimated first: where it changed with every block, all below would move with it.
    this.#usual ??= heights.reduce((sum, [, height]) => sum + height, 0) / heights.length
  }

  /** The height of a block that is not drawn. */
  of(block: number): number {
    const usual = this.#usual ?? usualHeight
    const share = Math.min(1, mostHeight / (usual * this.count))
    return (this.#known.get(block) ?? usual) * share
  }

  /** The height of the room that blocks take which are not drawn. */
  sum({ from, to }: BlockRange): number {
    let sum = 0
    for (let block = from; block < to; block++) sum += this.of(block)
    return sum
  }

  /** Which block lies `y` pixels down in the room for others, and which share of it lies above. */
  at(y: number, { from, to }: BlockRange): { readonly block: number; readonly share: number } {
    let top = 0
    for (let block = from; block < to; block++) {
      const height = this.of(block)
      if (y < top + height || block === to - 1)
        return { block, share: height > 0 ? Math.min(1, Math.max(0, (y - top) / height)) : 0 }
      top += height
    }
    return { block: from, share: 0 }
  }
}

/** A list from its top to its end: the blocks of the window, `others` wherever they are, and room for the rest. */
export function piecesOf(window: BlockRange, others: readonly number[], heights: BlockHeights): ListPiece[] {
  const { count } = heights
  const drawn = new Set(others.filter((block) => block >= 0 && block < count))
  for (let block = window.from; block < Math.min(window.to, count); block++) drawn.add(block)
  const pieces: ListPiece[] = []
  let next = 0
  const leave = (to: number) => {
    const gap = { from: next, to }
    if (to > next) pieces.push({ gap, height: Math.round(heights.sum(gap)) })
  }
  for (const block of [...drawn].sort((a, b) => a - b)) {
    leave(block)
    pieces.push({ block })
    next = block + 1
  }
  leave(count)
  return pieces
}
