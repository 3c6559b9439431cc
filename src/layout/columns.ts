import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { dayNumberOf } from '../time/civil.js'
import { msPerDay, type UtcMs } from '../time/instant.js'
import { type Extent, extentsOf } from './silences.js'
import { addSigns, type Sign } from './signs.js'
import { type Span, spanOf } from './span.js'

/** What the layout of many events needs of each: numbers side by side, by place in reading order, instead of an object each. */
export interface Columns {
  /** Where an event is drawn from and to; NaN where nothing is known of its time. */
  readonly from: Float64Array
  readonly to: Float64Array
  /** How important it is, 1 to 3; and how it counts along the axis. */
  readonly importance: Uint8Array
  readonly kind: Uint8Array
  /** How many events are drawn. */
  readonly known: number
  /** What nineteen in twenty last at most, in milliseconds. */
  readonly usual: number
  /** Where events hold the axis open, each stretch once with how many there are of it. */
  readonly extents: readonly Extent[]
  /** The signs that their drawing uses. */
  readonly signs: ReadonlySet<Sign>
}

/**
 * What lasts counts wherever it lies; what was at some moment of its stretch is shared out over it; of what runs on, the
 * start counts; what is in the background does not.
 */
export const kinds = { lasting: 0, moment: 1, runsOn: 2, background: 3 } as const

const columns = new WeakMap<Timeline['entries'], Columns>()

/** The columns of a timeline, read once. */
export function columnsOf(timeline: Timeline): Columns {
  const known = columns.get(timeline.entries)
  if (known) return known
  const made = readColumns(timeline)
  columns.set(timeline.entries, made)
  return made
}

const plain = { start: 'sharp', end: 'sharp', vague: false, earlier: [] } as const
/** Whole days in one number: a stretch of so many days at most, from so many days on. */
const mostDays = 60
const daysKey = 64

function readColumns(timeline: Timeline): Columns {
  const { entries, timeZone } = timeline
  const from = new Float64Array(entries.length).fill(Number.NaN)
  const to = from.slice()
  const signs = new Set<Sign>()
  const byDays = new Map<number, number>()
  const extents: Extent[] = []
  const importance = new Uint8Array(entries.length)
  const kind = new Uint8Array(entries.length)
  let known = 0
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!
    const { event } = entry
    importance[i] = event.importance ?? 2
    const days = timeZone === 'UTC' ? wholeDays(entry) : undefined
    if (days) {
      const [first, next] = days
      from[i] = first * msPerDay
      to[i] = next * msPerDay
      kind[i] = next - first > 1 ? kinds.lasting : kinds.moment
      const key = first * daysKey + (next - first)
      byDays.set(key, (byDays.get(key) ?? 0) + 1)
      addSigns(signs, isUnsaid(entry, timeline) ? { event, progress: 'unsaid' } : entry, {
        ...plain,
        lasting: next - first > 1,
      })
      known++
      continue
    }
    const span = spanOf(entry, timeline)
    if (!span) continue
    from[i] = span.from
    to[i] = span.to
    kind[i] = kindOf(entry, span)
    known++
    addSigns(signs, entry, span)
    for (const extent of extentsOf(span, runsBehind(entry))) extents.push(extent)
  }
  for (const [key, count] of byDays) {
    const length = ((key % daysKey) + daysKey) % daysKey
    const first = (key - length) / daysKey
    extents.push({ from: first * msPerDay, to: (first + length) * msPerDay, grain: 'day', count })
  }
  return { from, to, known, importance, kind, usual: usualLength(from, to), extents, signs }
}

function kindOf(entry: TimelineEntry, { lasting }: Span): number {
  if (entry.event.type === 'background') return kinds.background
  if (!lasting) return kinds.moment
  return runsBehind(entry) ? kinds.runsOn : kinds.lasting
}

/** Where neither the document nor the event says how far it has got, its date need not be read for it. */
function isUnsaid({ event }: TimelineEntry, { document }: Timeline): boolean {
  return document.asOf === undefined && !('status' in event)
}

/** Of some of them, evenly taken: all would take long to sort. */
function usualLength(from: Float64Array, to: Float64Array): number {
  const step = Math.max(1, Math.floor(from.length / 1_000))
  const lengths: number[] = []
  for (let i = 0; i < from.length; i += step) if (!Number.isNaN(from[i])) lengths.push(to[i]! - from[i]!)
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}

/** What runs behind the rest holds the axis open with its ends alone. */
export function runsBehind({ event }: TimelineEntry): boolean {
  return event.type === 'background' || event.type === 'measure' || event.type === 'agreement'
}

/**
 * The day numbers of an event's first day and of the one after its last, where its date is as plain as most are: a day
 * of a year from 1 on, or some days. Reading them here spares a million events the whole of the calendar.
 */
function wholeDays(entry: TimelineEntry): readonly [UtcMs, UtcMs] | undefined {
  const { event } = entry
  const { date } = event
  if ((date.length !== 10 && date.length !== 21) || event.history !== undefined || runsBehind(entry)) return undefined
  const first = dayAt(date, 0)
  if (date.length === 10) return first === undefined ? undefined : [first, first + 1]
  const last = date.charCodeAt(10) === slash ? dayAt(date, 11) : undefined
  if (first === undefined || last === undefined || last < first || last - first >= mostDays) return undefined
  return [first, last + 1]
}

const slash = 47
const hyphen = 45

function dayAt(text: string, at: number): number | undefined {
  if (text.charCodeAt(at + 4) !== hyphen || text.charCodeAt(at + 7) !== hyphen) return undefined
  const year = digits(text, at, 4)
  const month = digits(text, at + 5, 2)
  const day = digits(text, at + 8, 2)
  if (!(year >= 1)) return undefined
  return Number.isNaN(month) || Number.isNaN(day) ? undefined : firstOf(year, month) + day - 1
}

const firsts = new Map<number, number>()

/** The day number of the first of a month. */
function firstOf(year: number, month: number): number {
  const key = year * 12 + month
  const known = firsts.get(key) ?? dayNumberOf(year, month, 1)
  firsts.set(key, known)
  return known
}

function digits(text: string, at: number, count: number): number {
  let value = 0
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const mostRemembered = 5_000

/** The spans of many events, of which few are asked for at a time. */
export class SpansOnDemand implements ReadonlyMap<TimelineEntry, Span> {
  readonly #timeline: Timeline
  #known = new WeakMap<TimelineEntry, Span>()
  #count = 0

  constructor(timeline: Timeline) {
    this.#timeline = timeline
  }

  get size(): number {
    return columnsOf(this.#timeline).known
  }

  get(entry: TimelineEntry): Span | undefined {
    const known = this.#known.get(entry)
    if (known) return known
    const span = spanOf(entry, this.#timeline)
    if (!span) return undefined
    if (++this.#count > mostRemembered) {
      this.#known = new WeakMap()
      this.#count = 0
    }
    this.#known.set(entry, span)
    return span
  }

  has(entry: TimelineEntry): boolean {
    return this.get(entry) !== undefined
  }

  *entries(): MapIterator<[TimelineEntry, Span]> {
    for (const entry of this.#timeline.entries) {
      const span = this.get(entry)
      if (span) yield [entry, span]
    }
  }

  *keys(): MapIterator<TimelineEntry> {
    for (const [entry] of this.entries()) yield entry
  }

  *values(): MapIterator<Span> {
    for (const [, span] of this.entries()) yield span
  }

  forEach(visit: (span: Span, entry: TimelineEntry, spans: ReadonlyMap<TimelineEntry, Span>) => void): void {
    for (const [entry, span] of this.entries()) visit(span, entry, this)
  }

  [Symbol.iterator](): MapIterator<[TimelineEntry, Span]> {
    return this.entries()
  }
}
