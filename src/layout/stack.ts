import type { Family } from '../model/families.js'
import type { TimelineEntry } from '../model/resolve.js'
import { blockOf, candidateFamilies, membersOf } from './blocks.js'
import type { Candidate, Form } from './candidate.js'
import type { Item } from './items.js'
import { byStart, Rows } from './rows.js'

export type { Candidate } from './candidate.js'

/** Items in rows from y = 0 down, and what found no room in them; both in the order of the candidates. */
export interface Stack {
  /** Each item with the top of its row. */
  readonly placed: readonly { readonly item: Item; readonly y: number }[]
  readonly height: number
  readonly overflow: readonly TimelineEntry[]
  /** The visits that stand above their parts, and where the rows end that are theirs alone as far as they and their parts reach. */
  readonly held: readonly { readonly item: Item; readonly y: number; readonly bottom: number }[]
}

const rowGap = 8
/** Between rows of brief labels: what can be pointed at reaches so far beyond two marks. */
export const briefGap = 6

interface Held {
  readonly item: Item
  readonly first: number
  readonly last: number
}

interface Placed {
  readonly item: Item
  readonly row: number
}

/**
 * Stacks a lane's events in at most `mostRows` rows, the important ones first: each in the form asked for where that
 * fits, else bare, else left over. A visit's parts stand under it, in rows that are theirs as far as they reach, unless
 * labels are brief: then height is dear, and no bare mark takes the room of a title. Those of one weight, start and length stand in the order given; what is in view does not matter to the rows.
 */
export function stackItems(candidates: readonly Candidate[], form: Form, mostRows: number): Stack {
  const rows = new Rows(mostRows)
  const placed = new Map<Candidate, Placed>()
  const held: Held[] = []
  if (form === 'brief') return stackBriefly(candidates, rows)
  const families = candidateFamilies(candidates)
  for (const family of families.map(weighed).toSorted(byImportance)) {
    const block = rows.hasRoom(family.head.bare.x0, family.head.bare.x1) ? blockOf(family, form) : undefined
    const first = block ? rows.takeBlock(block.x0, block.x1, block.rows) : -1
    if (block && first !== -1) {
      for (const { candidate, item, row } of block.members) placed.set(candidate, { item, row: row + first })
      for (const { item, ...range } of block.held)
        held.push({ item, first: range.first + first, last: range.last + first })
    } else {
      for (const candidate of membersOf(family)) {
        const found = place(candidate, form, rows)
        if (found) placed.set(candidate, found)
      }
    }
  }
  return stackOf(candidates, placed, held, measureRows([...placed.values()], rows.length, rowGap))
}

function stackOf(
  candidates: readonly Candidate[],
  placed: ReadonlyMap<Candidate, Placed>,
  held: readonly Held[],
  { tops, heights, height }: ReturnType<typeof measureRows>,
): Stack {
  return {
    placed: candidates.flatMap((candidate) => {
      const found = placed.get(candidate)
      return found ? [{ item: found.item, y: tops[found.row]! }] : []
    }),
    height,
    overflow: candidates.filter((candidate) => !placed.has(candidate)).map(({ entry }) => entry),
    held: held.map(({ item, first, last }) => ({ item, y: tops[first]!, bottom: tops[last]! + heights[last]! })),
  }
}

/** First those whose titles fit, then, in the room between them, the bare marks of others. */
function stackBriefly(candidates: readonly Candidate[], rows: Rows): Stack {
  const placed = new Map<Candidate, Placed>()
  const inTurn = candidates
    .map((head) => weighed({ head, parts: [] }))
    .toSorted(byImportance)
    .map(({ head }) => head)
  for (const candidate of inTurn) {
    const { bare } = candidate
    // Words are costly to make and to measure; where not even the mark has room, none are needed.
    if (!rows.hasRoom(bare.x0, bare.x1)) continue
    const item = candidate.brief()
    const row = item.label ? rows.take(item.x0, item.x1) : -1
    if (row !== -1) placed.set(candidate, { item, row })
  }
  for (const candidate of inTurn) {
    const { bare } = candidate
    const row = placed.has(candidate) ? -1 : rows.take(bare.x0, bare.x1)
    if (row !== -1) placed.set(candidate, { item: bare, row })
  }
  return stackOf(candidates, placed, [], measureRows([...placed.values()], rows.length, briefGap))
}

function place(candidate: Candidate, form: Form, rows: Rows): Placed | undefined {
  const { bare } = candidate
  // Words are costly to make and to measure; where not even the mark has room, none are needed.
  if (!rows.hasRoom(bare.x0, bare.x1)) return undefined
  const item = form === 'bare' ? bare : candidate[form]()
  const row = rows.take(item.x0, item.x1)
  return row === -1 ? { item: bare, row: rows.take(bare.x0, bare.x1) } : { item, row }
}

interface Weighed extends Family<Candidate> {
  readonly importance: number
}

/** A family is as important as the most important in it. */
function weighed(family: Family<Candidate>): Weighed {
  const members = family.parts.length > 0 ? membersOf(family) : [family.head]
  const importance = members.reduce((most, { entry }) => Math.max(most, entry.event.importance ?? 2), 0)
  return { ...family, importance }
}

function byImportance(a: Weighed, b: Weighed): number {
  return b.importance - a.importance || byStart(a.head.bare, b.head.bare)
}

function measureRows(
  placed: readonly Placed[],
  count: number,
  gap: number,
): { readonly tops: readonly number[]; readonly heights: readonly number[]; readonly height: number } {
  const heights = Array.from({ length: count }, () => 0)
  for (const { item, row } of placed) heights[row] = Math.max(heights[row]!, item.height)
  const tops: number[] = []
  let y = 0
  for (const height of heights) {
    tops.push(y)
    y += height + gap
  }
  return { tops, heights, height: Math.max(0, y - gap) }
}
