import type { GroupBy } from '../model/groups.js'
import { keptStretches, type ListChange } from '../model/list-change.js'
import type { Timeline } from '../model/resolve.js'
import type { Revision } from '../model/revise.js'
import { msPerDay } from '../time/instant.js'
import { reviseAxes } from './arrange.js'
import { type Columns, columnsKnown, columnsOf, rememberColumns, usualLength } from './columns.js'
import { type Grouping, groupingOf, groupingsKnown, none, rememberGroupings, renumbered } from './crowd-index.js'
import type { Extent } from './silences.js'
import type { Sign } from './signs.js'

/**
 * Makes what the layout knows of a revised timeline from what it knew of the one before: the same as if all of it were
 * read again.
 */
export function reviseLayout(before: Timeline, revision: Revision): void {
  reviseCrowd(before, revision)
  reviseAxes(before, revision.timeline)
}

function reviseCrowd(before: Timeline, { timeline, change }: Revision): void {
  const known = columnsKnown(before)
  // Whatever is still going on is drawn to another place.
  if (!known || before.asOf !== timeline.asOf) return
  const part = partOf(before, timeline, change)
  rememberColumns(timeline, reviseColumns(known, part))
  const groupings = new Map<GroupBy, Grouping>()
  for (const [groupBy, grouping] of groupingsKnown(before)) {
    const revised = reviseGrouping(grouping, groupBy, part)
    if (revised) groupings.set(groupBy, revised)
  }
  rememberGroupings(timeline, groupings)
}

/** A timeline and what has changed in it: timelines of what went and of what came alone. */
interface Part {
  readonly timeline: Timeline
  readonly change: ListChange
  readonly gone: Timeline
  readonly come: Timeline
}

function partOf(before: Timeline, timeline: Timeline, change: ListChange): Part {
  return {
    timeline,
    change,
    gone: { ...before, entries: change.removed.map((place) => before.entries[place]!) },
    come: { ...timeline, entries: change.added.map((place) => timeline.entries[place]!) },
  }
}

function reviseColumns(before: Columns, { timeline, change, gone, come }: Part): Columns {
  const less = columnsOf(gone)
  const more = columnsOf(come)
  const from = changedNumbers(before.from, change, more.from)
  const to = changedNumbers(before.to, change, more.to)
  return {
    from,
    to,
    importance: changedNumbers(before.importance, change, more.importance),
    kind: changedNumbers(before.kind, change, more.kind),
    known: before.known - less.known + more.known,
    usual: usualLength(from, to),
    extents: extentsAfter(before.extents, less.extents, more.extents, from, timeline),
    signs: signsAfter(before.signs, less.signs, more.signs, timeline),
  }
}

/** Where events hold the axis open: of the days on which anything has changed it is looked up again. */
function extentsAfter(
  before: readonly Extent[],
  less: readonly Extent[],
  more: readonly Extent[],
  from: Float64Array,
  timeline: Timeline,
): readonly Extent[] {
  const days = new Set([...less, ...more].filter(isGathered).map(dayOf))
  const others = less.filter((extent) => !isGathered(extent))
  const entries = placesOn(days, from).map((place) => timeline.entries[place]!)
  const onDays = columnsOf({ ...timeline, entries }).extents
  return [
    ...before.filter((extent) => (isGathered(extent) ? !days.has(dayOf(extent)) : !takeSame(extent, others))),
    ...onDays.filter(isGathered),
    ...more.filter((extent) => !isGathered(extent)),
  ]
}

/** Of the events of a day of which nothing is special. */
function isGathered({ count }: Extent): boolean {
  return count !== undefined
}

function dayOf({ from }: Extent): number {
  return Math.floor(from / msPerDay)
}

function placesOn(days: ReadonlySet<number>, from: Float64Array): number[] {
  const places: number[] = []
  const [first, last] = [Math.min(...days), Math.max(...days)]
  for (let place = 0; place < from.length; place++) {
    const start = from[place]!
    if (start >= first * msPerDay && start < (last + 1) * msPerDay && days.has(Math.floor(start / msPerDay)))
      places.push(place)
  }
  return places
}

/** Takes one that is the same out of a list, if there is one. */
function takeSame({ from, to, grain }: Extent, list: Extent[]): boolean {
  const at = list.findIndex((other) => other.from === from && other.to === to && other.grain === grain)
  if (at !== -1) list.splice(at, 1)
  return at !== -1
}

const entriesAsked = 500

/** What went may have been the last of its sign: then others are asked until one has it. */
function signsAfter(
  before: ReadonlySet<Sign>,
  less: ReadonlySet<Sign>,
  more: ReadonlySet<Sign>,
  timeline: Timeline,
): ReadonlySet<Sign> {
  const signs = new Set([...before, ...more])
  const doubtful = new Set([...less].filter((sign) => !more.has(sign)))
  for (let from = 0; doubtful.size > 0 && from < timeline.entries.length; from += entriesAsked) {
    const entries = timeline.entries.slice(from, from + entriesAsked)
    for (const sign of columnsOf({ ...timeline, entries }).signs) doubtful.delete(sign)
  }
  for (const sign of doubtful) signs.delete(sign)
  return signs
}

/** Undefined where there are more groups than numbers for them. */
function reviseGrouping(before: Grouping, groupBy: GroupBy, { change, come }: Part): Grouping | undefined {
  const more = groupingOf(come, groupBy)
  const heads = [...before.heads]
  const numbers = more.heads.map((head) => {
    const known = heads.findIndex(({ id }) => id === head.id)
    return known === -1 ? heads.push(head) - 1 : known
  })
  if (heads.length >= none) return undefined
  const sizes = heads.map((_, number) => before.sizes[number] ?? 0)
  const added = more.groups.map((group) => (group === none ? none : numbers[group]!))
  for (const group of added) if (group !== none) sizes[group]!++
  for (const place of change.removed) {
    const group = before.groups[place]!
    if (group !== none) sizes[group]!--
  }
  const grouping = { heads, sizes, groups: changedNumbers(before.groups, change, added) }
  return renumbered(grouping, orderOfReading(grouping))
}

/** The groups of which anything is left, in the order in which the first event of each is read. */
function orderOfReading({ sizes, groups }: Grouping): number[] {
  const order = new Set<number>()
  const wanted = sizes.filter((size) => size > 0).length
  for (let place = 0; order.size < wanted; place++) if (groups[place] !== none) order.add(groups[place]!)
  return [...order]
}

type Numbers = Float64Array | Uint8Array | Uint16Array

/** The numbers after a change; `come` are those of what came, in order. */
function changedNumbers<N extends Numbers>(before: N, change: ListChange, come: N): N {
  const { removed, added } = change
  const after = new (before.constructor as new (length: number) => N)(before.length - removed.length + added.length)
  for (const { from, to, length } of keptStretches(change, before.length))
    after.set(before.subarray(from, from + length), to)
  for (const [i, place] of added.entries()) after[place] = come[i]!
  return after
}
