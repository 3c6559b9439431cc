import { placesInDocument } from '../model/reading-order.js'
import { entriesInStep, finish, type Work } from '../model/work.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import type { DateBounds } from '../time/bounds.js'
import type { Precision } from '../time/edtf-date.js'
import { msPerDay, type UtcMs } from '../time/instant.js'
import { type Extent, extentsOf, longMs } from './silences.js'
import { addSigns, type Sign } from './signs.js'
import { type Span, spanOf } from './span.js'
import type { Grain } from './time-scale.js'

/** From so many events on, only what is in view is laid out, in as many rows as there is height for. */
const crowdFrom = 600

/** Whether a timeline is so large that only what is in view is laid out. */
export function isCrowd({ entries }: Pick<Timeline, 'entries'>): boolean {
  return entries.length > crowdFrom
}

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
  /** Where events hold the axis open: those of which nothing is special taken together, day by day. */
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
  return columns.get(timeline.entries) ?? finish(columnsReading(timeline))
}

/** The columns of a timeline, if they were read before. */
export function columnsKnown({ entries }: Timeline): Columns | undefined {
  return columns.get(entries)
}

/** Spares a timeline the reading of its columns, where they are made of others. */
export function rememberColumns({ entries }: Timeline, made: Columns): void {
  columns.set(entries, made)
}

const plainMoment = { start: 'sharp', end: 'sharp', lasting: false, vague: false, earlier: [] } as const
const plainStretch = { ...plainMoment, lasting: true } as const

/** Reads the columns of a timeline step by step, so that they are known then. */
export function* columnsReading(timeline: Timeline): Work<Columns> {
  const { entries } = timeline
  const from = new Float64Array(entries.length).fill(Number.NaN)
  const to = from.slice()
  const signs = new Set<Sign>()
  const byDay = new Map<number, Gathered>()
  const others: Extent[] = []
  const importance = new Uint8Array(entries.length)
  const kind = new Uint8Array(entries.length)
  let known = 0
  let done = 0
  for (const i of placesInDocument(entries)) {
    if (++done % entriesInStep === 0) yield done / entries.length
    const entry = entries[i]!
    const { event } = entry
    importance[i] = event.importance ?? 2
    const when = plainBounds(entry)
    if (when) {
      // Where neither the document nor the event says how far it has got, its date need not be read for it.
      const isUnsaid = timeline.document.asOf === undefined && !('status' in event)
      const lasting = when.form === 'span'
      from[i] = when.start.earliest
      to[i] = when.end.latest
      kind[i] = lasting ? kinds.lasting : kinds.moment
      gather(byDay, from[i]!, to[i]!, when.precision === 'day' ? 'day' : 'minute')
      addSigns(signs, event, isUnsaid ? 'unsaid' : entry.progress, lasting ? plainStretch : plainMoment)
      known++
      continue
    }
    const span = spanOf(entry, timeline)
    if (!span) continue
    from[i] = span.from
    to[i] = span.to
    kind[i] = kindOf(entry, span)
    known++
    addSigns(signs, event, entry.progress, span)
    for (const extent of extentsOf(span, runsBehind(entry))) others.push(extent)
  }
  const extents = [...byDay.values(), ...others]
  const read: Columns = { from, to, known, importance, kind, usual: usualLength(from, to), extents, signs }
  columns.set(entries, read)
  return read
}

/**
 * The bounds of an event's date where nothing about it needs a closer look: a day, some days or a clock time, of what does
 * not run behind the rest and was not moved. A million events are spared the objects that a span is made of.
 */
function plainBounds(entry: TimelineEntry): DateBounds | undefined {
  if (entry.event.history !== undefined || runsBehind(entry)) return undefined
  const { when } = entry
  if (when.startKind !== 'given' || when.endKind !== 'given' || !exact.has(when.precision)) return undefined
  if (when.members.length > 0 || when.uncertain || when.approximate) return undefined
  return when.end.latest - when.start.earliest > longMs ? undefined : when
}

const exact: ReadonlySet<Precision> = new Set(['day', 'minute', 'second'])

/** Where events that begin on one day hold the axis open, taken together. */
interface Gathered extends Extent {
  from: UtcMs
  to: UtcMs
  grain: Grain
  count: number
}

/** Day by day, since the axis is made of days at the finest. */
function gather(byDay: Map<number, Gathered>, from: UtcMs, to: UtcMs, grain: Grain): void {
  const day = Math.floor(from / msPerDay)
  const gathered = byDay.get(day)
  if (!gathered) byDay.set(day, { from, to, grain, count: 1 })
  else {
    gathered.count++
    if (from < gathered.from) gathered.from = from
    if (to > gathered.to) gathered.to = to
    if (grain === 'minute') gathered.grain = grain
  }
}

/** When the events that are drawn begin, in order. */
export function startsIn({ from, known }: Columns): Float64Array {
  const starts = new Float64Array(known)
  let count = 0
  let isSorted = true
  for (const start of from) {
    if (Number.isNaN(start)) continue
    isSorted &&= count === 0 || starts[count - 1]! <= start
    starts[count++] = start
  }
  return isSorted ? starts : starts.sort()
}

function kindOf(entry: TimelineEntry, { lasting }: Span): number {
  if (entry.event.type === 'background') return kinds.background
  if (!lasting) return kinds.moment
  return runsBehind(entry) ? kinds.runsOn : kinds.lasting
}

/** Of some of them, evenly taken: all would take long to sort. */
export function usualLength(from: Float64Array, to: Float64Array): number {
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
