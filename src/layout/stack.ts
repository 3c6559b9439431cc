import type { Entry } from '../model/resolve.js'
import { type Item, shift } from './items.js'
import { byStart, Rows } from './rows.js'

/** The two forms in which an event can stand in a lane: with its label, or the mark alone. */
export interface Candidate {
  readonly entry: Entry
  readonly bare: Item
  /** Undefined where the event is to have no label. */
  labelled(): Item | undefined
}

/** Items in rows from y = 0 down, and what found no room in them. */
export interface Stack {
  readonly items: readonly Item[]
  readonly height: number
  readonly rows: number
  readonly overflow: readonly Entry[]
}

const rowGap = 8

/**
 * Stacks a lane's events in at most `mostRows` rows, the important ones first: each with its label where that fits,
 * else without, else left over. Neither the order of the input nor what is in view matters to the rows.
 */
export function stackItems(candidates: readonly Candidate[], mostRows = Infinity): Stack {
  const rows = new Rows(mostRows)
  const placed: { item: Item; row: number }[] = []
  const overflow: Entry[] = []
  for (const candidate of candidates.toSorted(byImportance)) {
    const found = place(candidate, rows)
    if (found) placed.push(found)
    else overflow.push(candidate.entry)
  }
  const { tops, height } = measureRows(placed, rows.length)
  return { items: placed.map(({ item, row }) => shift(item, tops[row]!)), height, rows: rows.length, overflow }
}

function place({ bare, labelled }: Candidate, rows: Rows): { item: Item; row: number } | undefined {
  const whole = labelled()
  const row = whole ? rows.take(whole.x0, whole.x1) : -1
  if (whole && row !== -1) return { item: whole, row }
  const bareRow = rows.take(bare.x0, bare.x1)
  return bareRow === -1 ? undefined : { item: bare, row: bareRow }
}

function byImportance(a: Candidate, b: Candidate): number {
  return (b.entry.event.importance ?? 2) - (a.entry.event.importance ?? 2) || byStart(a.bare, b.bare)
}

function measureRows(
  placed: readonly { item: Item; row: number }[],
  count: number,
): { tops: number[]; height: number } {
  const heights = Array.from({ length: count }, () => 0)
  for (const { item, row } of placed) heights[row] = Math.max(heights[row]!, item.height)
  const tops: number[] = []
  let y = 0
  for (const height of heights) {
    tops.push(y)
    y += height + rowGap
  }
  return { tops, height: Math.max(0, y - rowGap) }
}
