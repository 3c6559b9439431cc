import { isInPlace, keptStretches, type ListChange } from '../model/list-change.js'
import { countWhile } from '../model/reading-order.js'
import { readingTimeOf, type Timeline, type TimelineEntry } from '../model/resolve.js'
import { msPerDay, type UtcMs } from '../time/instant.js'
import { type Columns, columnsOf, usualLength } from './columns.js'
import type { Extent } from './silences.js'
import type { Sign } from './signs.js'

/** A timeline, the one it was made of, and timelines of what went and of what came alone. */
export interface Difference {
  readonly before: Timeline
  readonly timeline: Timeline
  readonly change: ListChange
  readonly gone: Timeline
  readonly come: Timeline
}

/** What went and what came, as timelines of their own. */
export function differenceOf(before: Timeline, timeline: Timeline, change: ListChange): Difference {
  return {
    before,
    timeline,
    change,
    gone: { ...before, entries: change.removed.map((place) => before.entries[place]!) },
    come: { ...timeline, entries: change.added.map((place) => timeline.entries[place]!) },
  }
}

/** The columns of a timeline, from those before. */
export function reviseColumns(before: Columns, { timeline, change, gone, come }: Difference): Columns {
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
    extents: extentsAfter(before.extents, less.extents, more.extents, timeline),
    signs: signsAfter(before.signs, less.signs, more.signs, timeline),
  }
}

/** Where events hold the axis open: of the days on which anything has changed it is looked up again. */
function extentsAfter(
  before: readonly Extent[],
  less: readonly Extent[],
  more: readonly Extent[],
  timeline: Timeline,
): readonly Extent[] {
  const days = new Set([...less, ...more].filter(isGathered).map(dayOf))
  const others = less.filter((extent) => !isGathered(extent))
  const entries = entriesOn(days, timeline)
  const onDays = columnsOf({ ...timeline, entries }).extents
  return [
    ...before.filter((extent) => (isGathered(extent) ? !days.has(dayOf(extent)) : !takeSame(extent, others))),
    ...onDays.filter(isGathered),
    ...more.filter((extent) => !isGathered(extent)),
  ]
}

/** Of the events of a day of which nothing is special. */
function isGathered({ count }: Extent): boolean {
  return !!count
}

function dayOf({ from }: Extent): number {
  return Math.floor(from / msPerDay)
}

/** The entries that are read on one of these days, which lie together in reading order. */
function entriesOn(days: ReadonlySet<number>, { entries }: Timeline): TimelineEntry[] {
  const isBefore = (instant: UtcMs) => (entry: TimelineEntry) => {
    const { isBackground, at } = readingTimeOf(entry)
    return !isBackground && at < instant
  }
  return [...days].flatMap((day) =>
    entries.slice(countWhile(entries, isBefore(day * msPerDay)), countWhile(entries, isBefore((day + 1) * msPerDay))),
  )
}

/** Takes one that is the same out of a list, if there is one. */
function takeSame({ from, to, grain, count }: Extent, list: Extent[]): boolean {
  const at = list.findIndex(
    (other) => other.from === from && other.to === to && other.grain === grain && other.count === count,
  )
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

type Numbers = Float64Array | Uint8Array | Uint16Array

/** The numbers after a change; `come` are those of what came, in order. The very same where none is another. */
export function changedNumbers<N extends Numbers>(before: N, change: ListChange, come: N): N {
  const { removed, added } = change
  if (isInPlace(change) && added.every((place, i) => Object.is(before[place], come[i]))) return before
  const after = new (before.constructor as new (length: number) => N)(before.length - removed.length + added.length)
  for (const { from, to, length } of keptStretches(change, before.length))
    after.set(before.subarray(from, from + length), to)
  for (const [i, place] of added.entries()) after[place] = come[i]!
  return after
}
