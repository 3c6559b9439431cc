import type { TimelineEntry } from '../model/resolve.js'
import type { Item } from './items.js'
import { byStart, Rows } from './rows.js'

/** The forms in which an event can stand in a lane. Each takes no less of its row than the one before. */
export interface Candidate {
  readonly entry: TimelineEntry
  /** The mark alone. */
  readonly bare: Item
  /** With its title, where that needs no more height than the mark; else bare. */
  brief(): Item
  /** With all of its label; bare where not even the content is wide enough. */
  full(): Item
}

export type Form = 'bare' | 'brief' | 'full'

/** Items in rows from y = 0 down, and what found no room in them; both in the order of the candidates. */
export interface Stack {
  /** Each item with the top of its row. */
  readonly placed: readonly { readonly item: Item; readonly y: number }[]
  readonly height: number
  readonly overflow: readonly TimelineEntry[]
}

export const rowGap = 8

/**
 * Stacks a lane's events in at most `mostRows` rows, the important ones first: each in the form asked for where that
 * fits, else bare, else left over. Neither the order of the input nor what is in view matters to the rows.
 */
export function stackItems(candidates: readonly Candidate[], form: Form, mostRows: number): Stack {
  const rows = new Rows(mostRows)
  const placed = new Map<Candidate, { readonly item: Item; readonly row: number }>()
  for (const candidate of candidates.toSorted(byImportance)) {
    const found = place(candidate, form, rows)
    if (found) placed.set(candidate, found)
  }
  const { tops, height } = measureRows([...placed.values()], rows.length)
  return {
    placed: candidates.flatMap((candidate) => {
      const found = placed.get(candidate)
      return found ? [{ item: found.item, y: tops[found.row]! }] : []
    }),
    height,
    overflow: candidates.filter((candidate) => !placed.has(candidate)).map(({ entry }) => entry),
  }
}

function place(
  candidate: Candidate,
  form: Form,
  rows: Rows,
): { readonly item: Item; readonly row: number } | undefined {
  const { bare } = candidate
  // Words are costly to make and to measure; where not even the mark has room, none are needed.
  if (!rows.hasRoom(bare.x0, bare.x1)) return undefined
  const item = form === 'bare' ? bare : candidate[form]()
  const row = rows.take(item.x0, item.x1)
  return row === -1 ? { item: bare, row: rows.take(bare.x0, bare.x1) } : { item, row }
}

function byImportance(a: Candidate, b: Candidate): number {
  return (b.entry.event.importance ?? 2) - (a.entry.event.importance ?? 2) || byStart(a.bare, b.bare)
}

function measureRows(
  placed: readonly { readonly item: Item; readonly row: number }[],
  count: number,
): { readonly tops: readonly number[]; readonly height: number } {
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
