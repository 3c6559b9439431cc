import { boundsOf, type DateBounds } from '../time/bounds.js'
import { floorTo } from '../time/calendar.js'
import type { EdtfDate } from '../time/edtf-date.js'
import { parseEdtf } from '../time/edtf.js'
import type { UtcMs } from '../time/instant.js'
import { asOfBounds } from './as-of.js'
import { keepTogether } from './reading-order.js'
import { type Progress, progressOf } from './progress.js'
import type { Actor, DiplomaticEvent, Place, Relation, Source, TimelineDocument } from './schema.js'

/** One event with what its ids stand for and where in time it lies. */
export interface TimelineEntry {
  readonly event: DiplomaticEvent
  readonly date: EdtfDate
  /** Bounds in the timeline's zone: a day is that day's cell wherever it was spent, a clock time its instant. */
  readonly when: DateBounds
  /** The dates it had before, the earliest first. */
  readonly earlier: readonly DateBounds[]
  /** Who acts, in the document's order: visitors, speaker, participants, parties, … */
  readonly leads: readonly Actor[]
  /** Whom it is done to, with or about: hosts, those spoken of, those targeted. */
  readonly counterparts: readonly Actor[]
  readonly place?: Place
  /** The first lead's state, or the lead itself where it belongs to none. */
  readonly side?: Actor
  /** How far it has got at the moment the document speaks from. */
  readonly progress: Progress
}

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

/**
 * Looks up what a parsed document's ids stand for and reads its dates.
 *
 * `timeZone` replaces the document's own. The order of the document's events does not matter to the result.
 */
export function resolveTimeline(document: TimelineDocument, options: { readonly timeZone?: string } = {}): Timeline {
  const timeZone = options.timeZone ?? document.timeZone ?? 'UTC'
  const actors = new Map((document.actors ?? []).map((actor) => [actor.id, actor]))
  const places = new Map((document.places ?? []).map((place) => [place.id, place]))
  const sources = new Map((document.sources ?? []).map((source) => [source.id, source]))

  const spoken = asOfBounds(document, timeZone)

  const entries: TimelineEntry[] = []
  for (const event of document.events) {
    const date = parseEdtf(event.date)
    if (date.kind === 'error') continue
    const place = 'place' in event && event.place !== undefined ? places.get(event.place) : undefined
    const lookUp = (ids: readonly string[]) => ids.flatMap((id) => actors.get(id) ?? [])
    const leads = lookUp(leadIds(event))
    const side = leads[0] && stateOf(leads[0], actors)
    const when = layOut(date, timeZone, place?.timeZone ?? document.timeZone ?? 'UTC')
    entries.push({
      event,
      date,
      when,
      progress: progressOf(event, when, spoken),
      earlier: (event.history ?? []).flatMap((entry) => {
        const earlier = entry.date === undefined ? undefined : parseEdtf(entry.date)
        return earlier && earlier.kind !== 'error' ? [boundsOf(earlier, timeZone)] : []
      }),
      leads,
      counterparts: lookUp(counterpartIds(event)),
      ...(place && { place }),
      ...(side && { side }),
    })
  }
  const order = new Map(entries.map((entry) => [entry, readingInstant(entry.when, timeZone)]))
  entries.sort((a, b) => byBackground(a, b) || compare(order.get(a)!, order.get(b)!) || byWeight(a, b))
  const byId = new Map(entries.map((entry) => [entry.event.id, entry]))
  const inOrder = keepTogether(
    entries,
    (entry) => ({ at: order.get(entry)!, start: entry.when.start.earliest }),
    (entry) => {
      const whole = wholeOf(entry, { byId })
      return whole && byBackground(whole, entry) === 0 ? whole : undefined
    },
  )
  const asOf = asOfInstant(document, entries, timeZone)
  const acting = new Set(entries.map(({ side }) => side?.id))
  const sides = [...actors.values()].filter(({ id }) => acting.has(id))
  return {
    document,
    timeZone,
    entries: inOrder,
    byId,
    backlinks: backlinksOf(inOrder),
    actors,
    sides,
    sources,
    asOf,
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

/** The state an actor belongs to, itself where it is one or belongs to none. A chain that loops ends where it began. */
export function stateOf(actor: Actor, actors: ReadonlyMap<string, Actor>): Actor {
  let current = actor
  for (let steps = 0; steps < 8 && current.kind !== 'state'; steps++) {
    const next = current.of === undefined ? undefined : actors.get(current.of)
    if (!next) return current
    current = next
  }
  return current
}

/** Where a date stands in reading order: its earliest start; where no start is known, the day of its end. */
function readingInstant(when: DateBounds, timeZone: string): UtcMs {
  for (const known of [when.start.earliest, when.end.earliest]) if (Number.isFinite(known)) return known
  return Number.isFinite(when.end.latest) ? floorTo(when.end.latest - 1, 'day', 1, timeZone) : Infinity
}

function layOut(date: EdtfDate, timeZone: string, placeZone: string): DateBounds {
  const when = boundsOf(date, timeZone)
  const hasClock = when.precision === 'minute' || when.precision === 'second'
  return hasClock && placeZone !== timeZone ? boundsOf(date, placeZone) : when
}

function byBackground(a: TimelineEntry, b: TimelineEntry): number {
  return Number(a.event.type === 'background') - Number(b.event.type === 'background')
}

/** Of those that begin together: the longer, the weightier, then by id, so that input order never shows. */
function byWeight(a: TimelineEntry, b: TimelineEntry): number {
  return (
    compare(lengthOf(b.when), lengthOf(a.when)) ||
    compare(b.event.importance ?? 2, a.event.importance ?? 2) ||
    compare(a.event.id, b.event.id)
  )
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function lengthOf(when: DateBounds): number {
  return when.end.latest - when.start.earliest
}

function leadIds(event: DiplomaticEvent): readonly string[] {
  switch (event.type) {
    case 'visit':
      return event.visitors
    case 'meeting':
      return event.participants
    case 'statement':
      return [event.speaker]
    case 'agreement':
      return event.parties
    case 'measure':
      return event.by
    case 'background':
      return event.actors ?? []
  }
}

function counterpartIds(event: DiplomaticEvent): readonly string[] {
  switch (event.type) {
    case 'visit':
      return event.hosts ?? []
    case 'statement':
      return event.about ?? []
    case 'measure':
      return event.against ?? []
    case 'meeting':
      return event.participants
    case 'agreement':
      return event.parties
    case 'background':
      return []
  }
}

function asOfInstant(document: TimelineDocument, entries: readonly TimelineEntry[], timeZone: string): UtcMs {
  const spoken = asOfBounds(document, timeZone)
  if (spoken) return spoken.latest
  let latest = -Infinity
  for (const { when } of entries)
    for (const instant of [when.start.earliest, when.end.latest])
      if (Number.isFinite(instant) && instant > latest) latest = instant
  return latest
}
