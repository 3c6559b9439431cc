import { factsOf } from '../model/event-facts.js'
import { type GroupBy, type GroupHead, headFinder, joinHeads } from '../model/groups.js'
import type { Timeline } from '../model/resolve.js'
import { entriesInStep, finish, type Work } from '../model/work.js'
import { type Columns, columnsOf } from './columns.js'

/** The events of one lane by when they start, and by how important they are. */
export interface LaneIndex {
  /** Places in the timeline's reading order, by start. */
  readonly places: Int32Array
  readonly starts: Float64Array
  /** Indexes into `places` of the most important events, of the usual ones and of the rest, each by start. */
  readonly classes: readonly Int32Array[]
  /** Those that last longest, the more important first: indexes into `places`. */
  readonly longest: readonly number[]
}

/** With more than so many long events in a lane the others of them are counted. */
const mostLong = 48

/** To which group each event belongs. */
export interface Grouping {
  readonly heads: readonly GroupHead[]
  readonly sizes: readonly number[]
  /** By place in reading order: which of `heads`; `none` where an event is not drawn. */
  readonly groups: Uint16Array
}

/** The group of an event that is not drawn; there are never so many. */
export const none = 0xffff

const groupings = new WeakMap<Timeline['entries'], Map<GroupBy, Grouping>>()
const indexes = new WeakMap<Grouping, Map<number, readonly LaneIndex[]>>()

/** The lanes of a timeline, the smallest of more than `most` folded into one. Made once for each number of lanes. */
export function laneIndexes(timeline: Timeline, groupBy: GroupBy, most: number): readonly LaneIndex[] {
  return indexes.get(groupingOf(timeline, groupBy))?.get(most) ?? finish(lanesIndexing(timeline, groupBy, most))
}

/** The groups of a timeline, found once. */
export function groupingOf(timeline: Timeline, groupBy: GroupBy): Grouping {
  return groupings.get(timeline.entries)?.get(groupBy) ?? finish(groupsReading(timeline, groupBy))
}

/** Finds the groups of a timeline step by step, so that they are known then. */
export function* groupsReading(timeline: Timeline, groupBy: GroupBy): Work<Grouping> {
  const { from } = columnsOf(timeline)
  const { entries } = timeline
  const { facts, numbers } = factsOf(timeline)
  const headFor = headFinder(timeline, groupBy)
  const found = new Map<GroupHead, number>()
  const groupOfCast = new Int32Array(facts.castOf.entries.length).fill(-1)
  const sizes: number[] = []
  const groups = new Uint16Array(entries.length).fill(none)
  for (let i = 0; i < groups.length; i++) {
    if ((i + 1) % entriesInStep === 0) yield i / groups.length
    if (Number.isNaN(from[i])) continue
    const cast = facts.casts[numbers[i]!]!
    let group = groupOfCast[cast]!
    if (group === -1) {
      const head = headFor(facts.castOf.entries[cast]!)
      // More groups than there are numbers for: the last are one, and would be folded into one anyway.
      group = found.get(head) ?? Math.min(found.size, none - 1)
      found.set(head, group)
      groupOfCast[cast] = group
      sizes[group] ??= 0
    }
    groups[i] = group
    sizes[group]!++
  }
  const grouping: Grouping = { heads: [...found.keys()].slice(0, none), sizes, groups }
  const made = groupings.get(entries) ?? new Map<GroupBy, Grouping>()
  groupings.set(entries, made.set(groupBy, grouping))
  return grouping
}

/** The groupings of a timeline that were made before. */
export function groupingsKnown({ entries }: Timeline): ReadonlyMap<GroupBy, Grouping> {
  return groupings.get(entries) ?? new Map<GroupBy, Grouping>()
}

/** Spares a timeline the finding of its groups, where they are made of others. */
export function rememberGroupings({ entries }: Timeline, made: ReadonlyMap<GroupBy, Grouping>): void {
  groupings.set(entries, new Map(made))
}

/** The same with these of its groups, in this order; no event may be of another. */
export function renumbered({ heads, sizes, groups }: Grouping, order: readonly number[]): Grouping {
  if (order.length === heads.length && order.every((group, i) => group === i)) return { heads, sizes, groups }
  const numbers = new Uint16Array(none + 1).fill(none)
  for (const [number, group] of order.entries()) numbers[group] = number
  return {
    heads: order.map((group) => heads[group]!),
    sizes: order.map((group) => sizes[group]!),
    groups: groups.map((group) => numbers[group]!),
  }
}

/** A lane, the numbers of its groups and how many events they have. */
export interface LaneGroups {
  readonly head: GroupHead
  readonly groups: readonly number[]
  readonly size: number
}

/** Which groups each lane has, in the order of the lanes. */
export function laneGroups(
  { heads, sizes }: Grouping,
  timeline: Timeline,
  groupBy: GroupBy,
  most: number,
): readonly LaneGroups[] {
  const numberOf = new Map(heads.map((head, i) => [head, i]))
  const sizeOf = (head: GroupHead) => sizes[numberOf.get(head)!]!
  return joinHeads(heads, timeline, groupBy, most, sizeOf).map(({ head, members }) => ({
    head,
    groups: members.map((member) => numberOf.get(member)!),
    size: members.reduce((sum, member) => sum + sizeOf(member), 0),
  }))
}

/** The lanes of a grouping that were indexed before, by the number of lanes. */
export function lanesKnown(grouping: Grouping): ReadonlyMap<number, readonly LaneIndex[]> {
  return indexes.get(grouping) ?? new Map<number, readonly LaneIndex[]>()
}

/** Spares a grouping the indexing of its lanes, where it is made of others. */
export function rememberLanes(grouping: Grouping, most: number, lanes: readonly LaneIndex[]): void {
  indexes.set(grouping, new Map([[most, lanes]]))
}

/** Indexes the lanes of a timeline step by step, so that they are known then. */
export function* lanesIndexing(timeline: Timeline, groupBy: GroupBy, most: number): Work<readonly LaneIndex[]> {
  const grouping = groupingOf(timeline, groupBy)
  const { groups } = grouping
  const lanesOf = laneGroups(grouping, timeline, groupBy, most)
  const laneOf = new Int32Array(none + 1).fill(-1)
  for (const [lane, { groups: members }] of lanesOf.entries()) for (const member of members) laneOf[member] = lane
  const places = lanesOf.map(({ size }) => new Int32Array(size))
  const filled = lanesOf.map(() => 0)
  for (let i = 0; i < groups.length; i++) {
    const lane = laneOf[groups[i]!]!
    if (lane !== -1) places[lane]![filled[lane]!++] = i
  }
  const columns = columnsOf(timeline)
  const lanes: LaneIndex[] = []
  for (const ofLane of places) {
    yield lanes.length / lanesOf.length
    lanes.push(indexLane(ofLane, columns))
  }
  rememberLanes(grouping, most, lanes)
  return lanes
}

/** The index of a lane whose events stand at these places. */
export function indexLane(places: Int32Array, { from, to, importance }: Columns): LaneIndex {
  let isSorted = true
  for (let i = 1; i < places.length && isSorted; i++) isSorted = from[places[i - 1]!]! <= from[places[i]!]!
  // Reading order is nearly that of the starts; equal starts stay in it.
  if (!isSorted) places.sort((a, b) => from[a]! - from[b]! || a - b)
  const starts = new Float64Array(places.length)
  const counts = [0, 0, 0]
  const longest = new Longest(mostLong)
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!
    starts[i] = from[place]!
    counts[3 - importance[place]!]!++
    longest.offer(i, importance[place]!, to[place]! - from[place]!)
  }
  const classes = counts.map((count) => new Int32Array(count))
  const filled = [0, 0, 0]
  for (let i = 0; i < places.length; i++) {
    const rank = 3 - importance[places[i]!]!
    classes[rank]![filled[rank]!++] = i
  }
  return { places, starts, classes, longest: longest.all }
}

/** The few that last longest of many. */
class Longest {
  readonly #most: number
  #kept: { readonly at: number; readonly importance: number; readonly length: number }[] = []
  #least = -Infinity

  constructor(most: number) {
    this.#most = most
  }

  offer(at: number, importance: number, length: number): void {
    if (!(length > this.#least)) return
    this.#kept.push({ at, importance, length })
    if (this.#kept.length < 4 * this.#most) return
    this.#kept.sort((a, b) => b.length - a.length || a.at - b.at)
    this.#kept.length = this.#most
    this.#least = this.#kept.at(-1)!.length
  }

  get all(): number[] {
    const kept = this.#kept.toSorted((a, b) => b.length - a.length || a.at - b.at).slice(0, this.#most)
    return kept.sort((a, b) => b.importance - a.importance || b.length - a.length || a.at - b.at).map(({ at }) => at)
  }
}

/** The first index in `chosen`, ascending indexes into `sorted`, whose value is not below `value`; at least `from`, at most `to`. */
export function firstChosenFrom(
  chosen: Int32Array,
  sorted: Float64Array,
  value: number,
  from = 0,
  to = chosen.length,
): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[chosen[middle]!]! < value) low = middle + 1
    else high = middle
  }
  return low
}
