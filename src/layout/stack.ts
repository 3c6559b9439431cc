import { bisectLeft } from 'd3'
import type { Family } from '../model/families.js'
import type { TimelineEntry } from '../model/resolve.js'
import { blockOf, candidateFamilies, membersOf } from './blocks.js'
import type { Candidate, StackForm } from './candidate.js'
import { isCut, type Item, turned } from './items.js'
import { byStart, Rows } from './rows.js'

export type { Candidate } from './candidate.js'

/** Items in rows from y = 0 down, and what found no room in them; both in the order of the candidates. */
export interface Stack {
  /** Each item with its row and the top of that. */
  readonly placed: readonly { readonly item: Item; readonly row: number; readonly y: number }[]
  readonly height: number
  readonly rows: number
  /** All labels are brief: what does not fit in a line is cut. */
  readonly isBrief: boolean
  readonly overflow: readonly TimelineEntry[]
  /** The visits that stand above their parts, and where the rows end that are theirs alone as far as they and their parts reach. */
  readonly held: readonly { readonly item: Item; readonly y: number; readonly bottom: number }[]
}

const rowGap = 8
/** Between rows of brief labels, where height is dear: what can be pointed at reaches half of it beyond a mark. */
export const briefGap = 2

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
 * fits, else bare, else left over. A visit's parts stand under it, in rows that are theirs as far as they reach. Those
 * of one weight, start and length stand in the order given; what is in view does not matter to the rows.
 */
export function stackItems(candidates: readonly Candidate[], form: StackForm, mostRows: number): Stack {
  const rows = new Rows(mostRows)
  const placed = new Map<Candidate, Placed>()
  const held: Held[] = []
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
  return stackOf(candidates, placed, rows.length, held)
}

function stackOf(
  candidates: readonly Candidate[],
  placed: ReadonlyMap<Candidate, Placed>,
  rows: number,
  held: readonly Held[] | undefined,
): Stack {
  const { tops, heights, height } = measureRows([...placed.values()], rows, held ? rowGap : briefGap)
  return {
    placed: candidates.flatMap((candidate) => {
      const found = placed.get(candidate)
      return found ? [{ ...found, y: tops[found.row]! }] : []
    }),
    height,
    rows,
    isBrief: held === undefined,
    overflow: candidates.filter((candidate) => !placed.has(candidate)).map(({ entry }) => entry),
    held: (held ?? []).map(({ item, first, last }) => ({
      item,
      y: tops[first]!,
      bottom: tops[last]! + heights[last]!,
    })),
  }
}

/**
 * Stacks a lane's events with brief labels in as many rows as it is asked for. First come those whose titles fit, the
 * important ones first and the whole ones before those that end in "…", on the emptier side of their marks where there
 * is room for that; then, in the room between them, the bare marks of others. Height is dear: parts do not stand under
 * their visits.
 */
export function briefStacks(candidates: readonly Candidate[]): (mostRows: number) => Stack {
  const inTurn = byTurn(candidates)
  const titles = titlesOf(candidates, inTurn)
  return (mostRows) => fill(candidates, inTurn, titles, new Rows(mostRows), new Map())
}

/**
 * Stacks a lane's events with brief labels where they stand in another stack: one of the same events, made where they are
 * closer together. What has a place and a title there keeps them; what else has room now is added.
 */
export function restack(candidates: readonly Candidate[], before: Stack): Stack {
  const rows = new Rows(before.rows)
  const placed = new Map<Candidate, Placed>()
  const stood = new Map(before.placed.map((place) => [place.item.entry, place]))
  for (const candidate of candidates) {
    const place = stood.get(candidate.entry)
    if (!place) continue
    const { row } = place
    const item = [likewise(candidate, place.item), candidate.bare].find(({ x0, x1 }) => rows.takeIn(row, x0, x1))
    if (item) placed.set(candidate, { item, row })
  }
  const inTurn = byTurn(candidates)
  return fill(candidates, inTurn, titlesOf(candidates, inTurn), rows, placed)
}

/** The event as it is drawn elsewhere: bare, or with its title on the same side. */
function likewise({ bare, brief }: Candidate, { label }: Item): Item {
  if (!label) return bare
  const item = brief()
  return (label.anchor === 'end' && turned(item, bare)) || item
}

/** Adds to what is placed the titles that fit, and then the bare marks. */
function fill(
  candidates: readonly Candidate[],
  inTurn: readonly Weighed[],
  titles: readonly Titled[],
  rows: Rows,
  placed: Map<Candidate, Placed>,
): Stack {
  for (const { candidate, item } of titles) {
    const before = placed.get(candidate)
    if (before?.item.label) continue
    if (before && !rows.exchange(before.row, before.item, item)) continue
    const row = before ? before.row : rows.take(item.x0, item.x1)
    if (row !== -1) placed.set(candidate, { item, row })
  }
  for (const { head: candidate } of inTurn) {
    const { bare } = candidate
    const row = placed.has(candidate) ? -1 : rows.take(bare.x0, bare.x1)
    if (row !== -1) placed.set(candidate, { item: bare, row })
  }
  return stackOf(candidates, placed, rows.length, undefined)
}

/** The important ones first. */
function byTurn(candidates: readonly Candidate[]): Weighed[] {
  return candidates.map((head) => weighed({ head, parts: [] })).sort(byImportance)
}

function titlesOf(candidates: readonly Candidate[], inTurn: readonly Weighed[]): Titled[] {
  const starts = Float64Array.from(candidates, ({ bare }) => bare.x0).sort()
  // What ends first leaves the most room to others.
  return inTurn.flatMap((one) => titledIn(one, starts)).sort((a, b) => b.rank - a.rank || a.item.x1 - b.item.x1)
}

/** An event with its title on one side of its mark, and how soon that is tried: the higher, the sooner. */
interface Titled {
  readonly candidate: Candidate
  readonly item: Item
  readonly rank: number
}

function titledIn({ head: candidate, importance }: Weighed, starts: Float64Array): Titled[] {
  const { bare } = candidate
  const item = candidate.brief()
  if (!item.label) return []
  const rank = 4 * importance + (isCut(item.label) ? 0 : 2)
  const other = turned(item, bare)
  if (!other) return [{ candidate, item, rank }]
  const startsIn = (from: number, to: number) => bisectLeft(starts, to) - bisectLeft(starts, from)
  // Read from its mark on, a title is found faster: it is turned only where that leaves much more room to others.
  const isTurned = 2 * startsIn(other.x0, bare.x0) < startsIn(bare.x1, item.x1)
  const ways = isTurned ? [other, item] : [item, other]
  return ways.map((way, i) => ({ candidate, item: way, rank: rank - i }))
}

function place(candidate: Candidate, form: StackForm, rows: Rows): Placed | undefined {
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
