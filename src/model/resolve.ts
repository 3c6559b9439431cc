import { floorTo } from '../time/calendar.js'
import type { DateBounds } from '../time/bounds.js'
import type { UtcMs } from '../time/instant.js'
import { asOfBounds } from './as-of.js'
import { EntryIndex } from './entry-index.js'
import { keepTogether, ReadingOrder, type ReadingTime } from './reading-order.js'
import { EntryContext, ResolvedEntry, type TimelineEntry } from './resolved-entry.js'
import type { Actor, DiplomaticEvent, Relation, Source, TimelineDocument } from './schema.js'
import { batchesOf, finish, within, type Work } from './work.js'

export { stateOf, type TimelineEntry } from './resolved-entry.js'

/** A document made ready to be read: every id looked up, every date read, in reading order. */
export interface Timeline {
  readonly document: TimelineDocument
  readonly timeZone: string
  /** In reading order: by date, what runs in the background last. */
  readonly entries: readonly TimelineEntry[]
  readonly byId: ReadonlyMap<string, TimelineEntry>
  /** By event: what others are to it, `event` being the other's id. */
  readonly backlinks: ReadonlyMap<string, readonly Relation[]>
  readonly actors: ReadonlyMap<string, Actor>
  /** The states that act, and the actors that belong to none, in the order of the document's actors. */
  readonly sides: readonly Actor[]
  readonly sources: ReadonlyMap<string, Source>
  /** Where open ends run to: the document's `asOf`, else the latest date in it. */
  readonly asOf: UtcMs
}

interface ResolveOptions {
  /** In place of the document's own. */
  readonly timeZone?: string
}

/**
 * Looks up what a parsed document's ids stand for and reads its dates.
 *
 * `timeZone` replaces the document's own. The order of the document's events matters to those alone that begin together.
 */
export function resolveTimeline(document: TimelineDocument, options: ResolveOptions = {}): Timeline {
  return finish(timelineResolving(document, options))
}

/** The same step by step. With `isIndexed`, ids are made ready to be looked up as well, which otherwise the first look-up does. */
export function* timelineResolving(
  document: TimelineDocument,
  { timeZone: wanted, isIndexed = false }: ResolveOptions & { readonly isIndexed?: boolean },
): Work<Timeline> {
  const timeZone = wanted ?? document.timeZone ?? 'UTC'
  const spoken = asOfBounds(document, timeZone)
  const context = new EntryContext(document, timeZone, spoken)
  const { inTime, hasLinks, latest, acting } = yield* within(entriesInTime(document, context), 0, 0.8)
  const ordered = hasLinks ? partsInPlace(inTime, timeZone) : inTime
  const byId = new EntryIndex(ordered)
  if (isIndexed) yield* within(byId.building(), 0.8, 1)
  return {
    document,
    timeZone,
    entries: ordered,
    byId,
    backlinks: hasLinks ? backlinksOf(ordered) : new Map<string, Relation[]>(),
    actors: context.actors,
    sides: [...context.actors.values()].filter((actor) => acting.has(actor)),
    sources: new Map((document.sources ?? []).map((source) => [source.id, source])),
    asOf: spoken?.latest ?? latest,
  }
}

interface Sorted {
  readonly inTime: readonly TimelineEntry[]
  /** Whether any event is related to another. */
  readonly hasLinks: boolean
  readonly latest: UtcMs
  readonly acting: ReadonlySet<Actor>
}

function* entriesInTime({ events }: TimelineDocument, context: EntryContext): Work<Sorted> {
  const order = new ReadingOrder(events.length)
  const acting = new Set<Actor>()
  let hasLinks = false
  let latest = -Infinity
  for (const [done, batch] of batchesOf(events)) {
    for (const event of batch) {
      const date = context.dateOf(event)
      if (!date) continue
      const { when, isRemembered } = date
      const entry = new ResolvedEntry(event, context, isRemembered ? when : undefined)
      order.add(entry, readingTimeOf(event, when, context.timeZone))
      latest = Math.max(latest, latestOf(when))
      const side = context.sideOf(event)
      if (side) acting.add(side)
      hasLinks ||= event.relations !== undefined || ('partOf' in event && event.partOf !== undefined)
    }
    yield done / 2
  }
  return { inTime: yield* within(order.sorting(), 0.5, 1), hasLinks, latest, acting }
}

/** Those that begin together with the parts of each whole right after it. */
function partsInPlace(inTime: readonly TimelineEntry[], timeZone: string): readonly TimelineEntry[] {
  const byId = new EntryIndex(inTime)
  return keepTogether(
    inTime,
    ({ when }) => ({ at: readingInstant(when, timeZone), start: when.start.earliest }),
    (entry) => {
      const whole = wholeOf(entry, { byId })
      return whole && byBackground(whole, entry) === 0 ? whole : undefined
    },
  )
}

/** An event's relations to others, `partOf` among them, each once. */
export function linksOf(event: DiplomaticEvent): readonly Relation[] {
  const relations = event.relations ?? []
  const partOf = 'partOf' in event ? event.partOf : undefined
  const isSaid = partOf === undefined || relations.some((link) => link.type === 'part-of' && link.event === partOf)
  return isSaid ? relations : [{ type: 'part-of', event: partOf }, ...relations]
}

/** What an entry is part of: the visit of a meeting, the trip of a leg. Of several the one named first. */
export function wholeOf({ event }: TimelineEntry, { byId }: Pick<Timeline, 'byId'>): TimelineEntry | undefined {
  for (const { type, event: id } of linksOf(event)) {
    const whole = type === 'part-of' && id !== event.id ? byId.get(id) : undefined
    if (whole) return whole
  }
  return undefined
}

/** Id of the event one step on or back in reading order from `id`, itself at the ends; of the first or last where `id` is none. */
export function stepFrom(id: string | undefined, step: 1 | -1, timeline: Timeline | undefined): string | undefined {
  const entries = timeline?.entries ?? []
  const index = entries.findIndex(({ event }) => event.id === id)
  const entry = index === -1 ? entries.at(step === 1 ? 0 : -1) : entries[index + step]
  return entry?.event.id ?? id
}

function backlinksOf(entries: readonly TimelineEntry[]): Map<string, Relation[]> {
  const backlinks = new Map<string, Relation[]>()
  for (const { event } of entries)
    for (const { type, event: other } of linksOf(event)) {
      const link = { type, event: event.id }
      const known = backlinks.get(other)
      if (known) known.push(link)
      else backlinks.set(other, [link])
    }
  return backlinks
}

/** When an event is read whose date lies at `when`. */
export function readingTimeOf({ type }: DiplomaticEvent, when: DateBounds, timeZone: string): ReadingTime {
  return {
    isBackground: type === 'background',
    at: readingInstant(when, timeZone),
    length: when.end.latest - when.start.earliest,
  }
}

/** The latest instant that a date names; −Infinity where it names none. */
export function latestOf({ start, end }: DateBounds): UtcMs {
  const known = start.earliest < Infinity ? start.earliest : -Infinity
  return end.latest < Infinity ? Math.max(known, end.latest) : known
}

/** Where a date stands in reading order: its earliest start; where no start is known, the day of its end. */
function readingInstant(when: DateBounds, timeZone: string): UtcMs {
  for (const known of [when.start.earliest, when.end.earliest]) if (Number.isFinite(known)) return known
  return Number.isFinite(when.end.latest) ? floorTo(when.end.latest - 1, 'day', 1, timeZone) : Infinity
}

function byBackground(a: TimelineEntry, b: TimelineEntry): number {
  return Number(a.event.type === 'background') - Number(b.event.type === 'background')
}
