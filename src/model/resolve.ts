import type { DateBounds } from '../time/bounds.js'
import type { UtcMs } from '../time/instant.js'
import { lengthOfMoment, startOfMoment } from '../time/plain-date.js'
import { asOfBounds } from './as-of.js'
import { type EntriesById, EntryIndex } from './entry-index.js'
import { EventFacts, rememberFacts } from './event-facts.js'
import { placeOfEntry } from './place-of-entry.js'
import { readingInstant } from './reading-instant.js'
import { keepTogether, readingOrder, type ReadingTime } from './reading-order.js'
import { EntryContext, ResolvedEntry, sidesFor, type TimelineEntry } from './resolved-entry.js'
import type { Actor, DiplomaticEvent, Relation, Source, TimelineDocument } from './schema.js'
import { batchesOf, entriesInStep, finish, within, type Work } from './work.js'

export { stateOf, type TimelineEntry } from './resolved-entry.js'

/** A document made ready to be read: every id looked up, every date read, in reading order. */
export interface Timeline {
  readonly document: TimelineDocument
  readonly timeZone: string
  /** In reading order: by date, what runs in the background last. */
  readonly entries: readonly TimelineEntry[]
  readonly byId: EntriesById
  /** By event: what others are to it, `event` being the other's id. */
  readonly backlinks: ReadonlyMap<string, readonly Relation[]>
  readonly actors: ReadonlyMap<string, Actor>
  /** The states that act, alone or with others, and the actors that belong to none, in the order of the document's actors. */
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

/** The same step by step. */
export function* timelineResolving(
  document: TimelineDocument,
  { timeZone: wanted }: ResolveOptions = {},
): Work<Timeline> {
  const timeZone = wanted ?? document.timeZone ?? 'UTC'
  const spoken = asOfBounds(document, timeZone)
  const context = new EntryContext(document, timeZone, spoken)
  const { inDocument, facts, at, hasLinks, latest } = yield* within(entriesRead(document, context), 0, 0.5)
  const inTime = yield* within(readingOrder(facts, at), 0.5, 0.8)
  const index = new EntryIndex(inDocument)
  if (hasLinks) yield* within(index.building(), 0.8, 0.9)
  const numbers = hasLinks ? keepTogether(inTime, facts, at, wholesIn(inDocument, index)) : inTime
  const entries: TimelineEntry[] = []
  for (let place = 0; place < numbers.length; place++) {
    entries.push(inDocument[numbers[place]!]!)
    if (entries.length % entriesInStep === 0) yield 0.9 + (0.05 * entries.length) / numbers.length
  }
  const backlinks = hasLinks ? yield* within(backlinksOf(entries), 0.95, 1) : new Map<string, Relation[]>()
  rememberFacts(entries, { facts, numbers })
  const acting = new Set(facts.castOf.entries.flatMap((entry) => sidesFor(entry, context)))
  return {
    document,
    timeZone,
    entries,
    byId: index.handedOn(entries, [], []),
    backlinks,
    actors: context.actors,
    sides: [...context.actors.values()].filter((actor) => acting.has(actor)),
    sources: new Map((document.sources ?? []).map((source) => [source.id, source])),
    asOf: spoken?.latest ?? latest,
  }
}

/** The entries of a document as it has them, and what is known of all of them. */
interface Read {
  readonly inDocument: readonly TimelineEntry[]
  readonly facts: EventFacts
  /** Where each stands in time, by its number. */
  readonly at: Float64Array
  /** Whether any event is related to another. */
  readonly hasLinks: boolean
  readonly latest: UtcMs
}

function* entriesRead({ events }: TimelineDocument, context: EntryContext): Work<Read> {
  const inDocument: TimelineEntry[] = []
  const facts = new EventFacts(events.length)
  const at = new Float64Array(events.length)
  let hasLinks = false
  let latest = -Infinity
  for (const [done, batch] of batchesOf(events)) {
    for (const event of batch) {
      const moment = startOfMoment(event.date)
      if (!Number.isNaN(moment)) {
        // Of most events of a large document the date is read here alone, and no object is made of it.
        const entry = new ResolvedEntry(event, context, undefined)
        const end = moment + lengthOfMoment(event.date)
        at[facts.addMoment(entry, moment, end)] = moment
        inDocument.push(entry)
        if (end > latest) latest = end
      } else {
        const date = context.dateOf(event)
        if (!date) continue
        const { when, isRemembered } = date
        const entry = new ResolvedEntry(event, context, isRemembered ? when : undefined)
        at[facts.add(entry, when)] = readingInstant(event, when, context)
        inDocument.push(entry)
        latest = Math.max(latest, latestOf(when))
      }
      hasLinks ||= event.relations !== undefined || ('partOf' in event && event.partOf !== undefined)
    }
    yield done
  }
  return { inDocument, facts, at, hasLinks, latest }
}

/** Tells by the number of an event that of the whole it is part of, where that is none of the background, or both are. */
function wholesIn(inDocument: readonly TimelineEntry[], index: EntryIndex): (number: number) => number | undefined {
  const byId = { get: (id: string) => index.numberOf(id) }
  return (number) => {
    const entry = inDocument[number]!
    const whole = wholeOf(entry, { byId })
    return whole !== undefined && isBackground(inDocument[whole]!) === isBackground(entry) ? whole : undefined
  }
}

/** An event's relations to others, `partOf` among them, each once. */
export function linksOf(event: DiplomaticEvent): readonly Relation[] {
  const relations = event.relations ?? []
  const partOf = 'partOf' in event ? event.partOf : undefined
  const isSaid = partOf === undefined || relations.some((link) => link.type === 'part-of' && link.event === partOf)
  return isSaid ? relations : [{ type: 'part-of', event: partOf }, ...relations]
}

/** What an entry is part of: the visit of a meeting, the trip of a leg. Of several the one named first. */
export function wholeOf<T>(
  { event }: TimelineEntry,
  { byId }: { readonly byId: { get(id: string): T | undefined } },
): T | undefined {
  for (const { type, event: id } of linksOf(event)) {
    const whole = type === 'part-of' && id !== event.id ? byId.get(id) : undefined
    if (whole !== undefined) return whole
  }
  return undefined
}

/** Id of the event one step on or back in reading order from `id`, itself at the ends; of the first or last where `id` is none. */
export function stepFrom(id: string | undefined, step: 1 | -1, timeline: Timeline | undefined): string | undefined {
  if (!timeline) return id
  const { entries, byId } = timeline
  const current = id === undefined ? undefined : byId.get(id)
  const place = current && placeOfEntry(current, timeline)
  const entry = place === undefined ? entries.at(step === 1 ? 0 : -1) : entries[place + step]
  return entry?.event.id ?? id
}

function* backlinksOf(entries: readonly TimelineEntry[]): Work<Map<string, Relation[]>> {
  const backlinks = new Map<string, Relation[]>()
  for (const [done, batch] of batchesOf(entries)) {
    for (const { event } of batch)
      for (const { type, event: other } of linksOf(event)) {
        const link = { type, event: event.id }
        const known = backlinks.get(other)
        if (known) known.push(link)
        else backlinks.set(other, [link])
      }
    yield done
  }
  return backlinks
}

/** When an entry is read. */
export function readingTimeOf(entry: TimelineEntry): ReadingTime {
  const { when, at } = entry
  return { isBackground: isBackground(entry), at, length: when.end.latest - when.start.earliest }
}

/** The latest instant that a date names; −Infinity where it names none. */
export function latestOf({ start, end }: DateBounds): UtcMs {
  const known = start.earliest < Infinity ? start.earliest : -Infinity
  return end.latest < Infinity ? Math.max(known, end.latest) : known
}

function isBackground({ event }: TimelineEntry): boolean {
  return event.type === 'background'
}
