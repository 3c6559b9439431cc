import { asOfBounds } from '../model/as-of.js'
import { factsOf, traits } from '../model/event-facts.js'
import { entriesInStep, finish, type Work } from '../model/work.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
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
  /** How important it is, 1 to 3; and how it counts along the axis, with `special` where it is. */
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

/** An event whose drawing its date alone does not tell: not exact or moved, long, or running behind the rest. It may reach beyond `from` and `to`. */
export const special = 4

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

const plainMoment = {
  start: 'sharp',
  end: 'sharp',
  lasting: false,
  vague: false,
  isEither: false,
  earlier: [],
} as const
const plainStretch = { ...plainMoment, lasting: true } as const

/** Reads the columns of a timeline step by step, so that they are known then. */
export function* columnsReading(timeline: Timeline): Work<Columns> {
  const { entries } = timeline
  const { facts, numbers } = factsOf(timeline)
  const isBehind = facts.castOf.entries.map(runsBehind)
  const isVisit = facts.castOf.entries.map(({ event }) => event.type === 'visit')
  const asOf = asOfBounds(timeline.document, timeline.timeZone)?.latest ?? Infinity
  const from = new Float64Array(entries.length).fill(Number.NaN)
  const to = from.slice()
  const signs = new Set<Sign>()
  const days: Gathered[] = []
  const others: Extent[] = []
  const importance = new Uint8Array(entries.length)
  const kind = new Uint8Array(entries.length)
  let known = 0
  for (let i = 0; i < numbers.length; i++) {
    if ((i + 1) % entriesInStep === 0) yield i / numbers.length
    const number = numbers[i]!
    const ofEvent = facts.traits[number]!
    const earliest = facts.earliest[number]!
    const latest = facts.latest[number]!
    const cast = facts.casts[number]!
    importance[i] = ofEvent & traits.importance
    if ((ofEvent & plain) === traits.exact && !isBehind[cast] && latest - earliest <= longMs) {
      // Nothing about it needs a closer look: a million events are spared the objects that a span is made of.
      const lasting = (ofEvent & traits.lasting) > 0
      from[i] = earliest
      to[i] = latest
      kind[i] = lasting ? kinds.lasting : kinds.moment
      known++
      gather(days, earliest, latest, (ofEvent & traits.byDay) > 0 ? 'day' : 'minute')
      if ((ofEvent & traits.status) > 0 || earliest >= asOf)
        addSigns(signs, entries[i]!.event, entries[i]!.progress, lasting ? plainStretch : plainMoment)
      else if (isVisit[cast]) signs.add('sharp')
      continue
    }
    const entry = entries[i]!
    const span = spanOf(entry, timeline)
    if (!span) continue
    from[i] = span.from
    to[i] = span.to
    kind[i] = kindOf(entry, span) | special
    known++
    addSigns(signs, entry.event, entry.progress, span)
    for (const extent of extentsOf(span, runsBehind(entry))) others.push(extent)
  }
  const extents = [...days, ...others]
  const read: Columns = { from, to, known, importance, kind, usual: usualLength(from, to), extents, signs }
  columns.set(entries, read)
  return read
}

/** Of these an event that is drawn plainly has the first alone. */
const plain = traits.exact | traits.moved

/** Where events that begin on one day hold the axis open, taken together. */
interface Gathered extends Extent {
  to: UtcMs
  grain: Grain
  count: number
}

/** Day by day, since the axis is made of days at the finest. Given in order of time, the first of a day begins it. */
function gather(days: Gathered[], from: UtcMs, to: UtcMs, grain: Grain): void {
  const day = days[days.length - 1]
  if (day === undefined || Math.floor(day.from / msPerDay) !== Math.floor(from / msPerDay)) {
    days.push({ from, to, grain, count: 1 })
    return
  }
  day.count++
  if (to > day.to) day.to = to
  if (grain === 'minute') day.grain = grain
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
