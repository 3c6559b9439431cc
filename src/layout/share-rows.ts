import { isCut } from './items.js'
import { once } from './once.js'
import type { Stack } from './stack.js'

/** With so many rows a lane is taken to be half served. */
const enough = 3

/** Lanes that share a height, each by its place. */
export interface Sharing {
  readonly lanes: number
  /** The lanes together may be so high. */
  readonly maxHeight: number
  /** No lane has more rows. */
  readonly mostRows: number
  /** The events of a lane in so many rows; of one that does not share, in as many as it has. */
  stackIn(lane: number, rows: number): Stack
  /** The height of a lane with these rows; 0 where it does not count. */
  heightIn(lane: number, stack: Stack): number
  /** Whether a lane does not share: it keeps the rows it has. */
  isFixed(lane: number): boolean
}

/**
 * Gives each lane a row, if there is height for that, and then one row after the other to the lane in which it shows the
 * most titles for its height, as long as all fit: the more rows a lane has, the less another is worth.
 */
export function shareRows({ lanes, maxHeight, mostRows, stackIn, heightIn, isFixed }: Sharing): Stack[] {
  const allIn = (rows: number) => Array.from({ length: lanes }, (_, i) => stackIn(i, rows))
  const heightOf = (stacks: readonly Stack[]) => stacks.reduce((sum, stack, i) => sum + heightIn(i, stack), 0)
  const first = allIn(1)
  const isRoomy = heightOf(first) <= maxHeight
  const stacks = isRoomy ? first : allIn(0)
  const rows = stacks.map(() => (isRoomy ? 1 : 0))
  const offerIn = (i: number) => once(() => stackIn(i, rows[i]! + 1))
  const offers = stacks.map((_, i) => offerIn(i))
  let left = maxHeight - heightOf(stacks)
  for (;;) {
    let best: { readonly i: number; readonly stack: Stack; readonly height: number; readonly worth: number } | undefined
    for (const [i, stack] of stacks.entries()) {
      if (isFixed(i) || rows[i]! >= mostRows || isComplete(stack)) continue
      const more = offers[i]!()
      const height = heightIn(i, more) - heightIn(i, stack)
      const gain = worthOf(more) - worthOf(stack)
      const worth = gain / Math.max(1, height) / (rows[i]! + enough)
      if (height <= left && gain > 0 && (!best || worth > best.worth)) best = { i, stack: more, height, worth }
    }
    if (!best) return stacks
    stacks[best.i] = best.stack
    rows[best.i]!++
    left -= best.height
    offers[best.i] = offerIn(best.i)
  }
}

/** A mark counts for a little, the beginning of its title for more, a whole title for most. */
function worthOf({ placed }: Stack): number {
  return placed.reduce((worth, { item: { label } }) => worth + (!label ? 0.1 : isCut(label) ? 0.5 : 1), 0)
}

function isComplete({ placed, overflow }: Stack): boolean {
  return overflow.length === 0 && placed.every(({ item }) => item.label !== undefined)
}
