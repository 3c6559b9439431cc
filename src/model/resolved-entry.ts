import type { DateBounds, InstantBounds } from '../time/bounds.js'
import type { UtcMs } from '../time/instant.js'
import type { EdtfDate } from '../time/edtf-date.js'
import { parseEdtf } from '../time/edtf.js'
import { DateReader, type ReadDate } from './date-reader.js'
import { goesOn, isUnderWay, type Progress, progressOf } from './progress.js'
import { readingInstant } from './reading-instant.js'
import type { Actor, DiplomaticEvent, Place, TimelineDocument } from './schema.js'

/** One event with what its ids stand for and where in time it lies. */
export interface TimelineEntry {
  readonly event: DiplomaticEvent
  readonly date: EdtfDate
  /** Bounds in the timeline's zone: a day is that day's cell wherever it was spent, a clock time its instant. */
  readonly when: DateBounds
  /** Where it stands in reading order. */
  readonly at: UtcMs
  /** The dates it had before, the earliest first. */
  readonly earlier: readonly DateBounds[]
  /** Who acts, in the document's order: visitors, speaker, participants, parties, … */
  readonly leads: readonly Actor[]
  /** Whom it is done to, with or about: hosts, those spoken of, those targeted. */
  readonly counterparts: readonly Actor[]
  readonly place?: Place | undefined
  /** The first lead's state, or the lead itself where it belongs to none. */
  readonly side?: Actor | undefined
  /** How far it has got at the moment the document speaks from. */
  readonly progress: Progress
  /** The zone by whose clocks its times are that have no offset: its place's, else its document's. */
  readonly clockZone: string
  /** False where the document does not have it going on at that moment: planned, called off, dated after it, or over. */
  readonly goesOn: boolean
  /** Whether it is certain that it is under way at that moment, whenever it began. */
  readonly isUnderWay: boolean
}

/** What the entries of a timeline have in common: where their ids lead, and how their dates are read. */
export class EntryContext {
  readonly timeZone: string
  readonly asOf: InstantBounds | undefined
  readonly actors: ReadonlyMap<string, Actor>
  readonly dates: DateReader
  readonly #places: ReadonlyMap<string, Place>
  readonly #sides = new Map<string, Actor>()
  readonly #zoneOfDocument: string

  constructor(
    { actors, places, timeZone: zoneOfDocument = 'UTC' }: TimelineDocument,
    timeZone: string,
    asOf: InstantBounds | undefined,
  ) {
    this.timeZone = timeZone
    this.asOf = asOf
    this.actors = new Map((actors ?? []).map((actor) => [actor.id, actor]))
    this.#places = new Map((places ?? []).map((place) => [place.id, place]))
    this.dates = new DateReader(timeZone)
    this.#zoneOfDocument = zoneOfDocument
  }

  /** The place of an event that has one. */
  placeOf({ place }: DiplomaticEvent & { readonly place?: string }): Place | undefined {
    return place === undefined ? undefined : this.#places.get(place)
  }

  /** The event's date, or another of it; undefined where that is none. */
  dateOf(event: DiplomaticEvent, date = event.date): ReadDate | undefined {
    return this.dates.read(date, this.clockZoneOf(event))
  }

  /** The zone by whose clocks an event's times are that have no offset: its place's, else the document's. */
  clockZoneOf(event: DiplomaticEvent): string {
    return this.placeOf(event)?.timeZone ?? this.#zoneOfDocument
  }

  /** The actors with these ids, in this order; ids that lead to none are passed over. */
  actorsOf(ids: readonly string[]): readonly Actor[] {
    const actors: Actor[] = []
    for (const id of ids) {
      const actor = this.actors.get(id)
      if (actor) actors.push(actor)
    }
    return actors
  }

  /** The state of the first lead that is known, or that lead itself where it belongs to none. */
  sideOf(event: DiplomaticEvent): Actor | undefined {
    for (const id of leadIds(event)) {
      const known = this.#sides.get(id)
      if (known) return known
      const lead = this.actors.get(id)
      if (!lead) continue
      const side = stateOf(lead, this.actors)
      this.#sides.set(id, side)
      return side
    }
    return undefined
  }
}

const none: readonly DateBounds[] = []

/** An entry that is little more than its event: what else there is to know of it is looked up when it is asked for. */
export class ResolvedEntry implements TimelineEntry {
  readonly event: DiplomaticEvent
  readonly #context: EntryContext
  readonly #when: DateBounds | undefined

  /** `when` only where it is held anyway. */
  constructor(event: DiplomaticEvent, context: EntryContext, when: DateBounds | undefined) {
    this.event = event
    this.#context = context
    this.#when = when
  }

  /** Another event of the same document; undefined where its date is none. */
  beside(event: DiplomaticEvent): ResolvedEntry | undefined {
    const date = this.#context.dateOf(event)
    return date && new ResolvedEntry(event, this.#context, date.isRemembered ? date.when : undefined)
  }

  get when(): DateBounds {
    return this.#when ?? this.#context.dateOf(this.event)!.when
  }

  get at(): UtcMs {
    return readingInstant(this.event, this.when, this.#context)
  }

  get date(): EdtfDate {
    return parseEdtf(this.event.date) as EdtfDate
  }

  get earlier(): readonly DateBounds[] {
    const { history } = this.event
    if (!history) return none
    return history.flatMap(({ date }) => (date !== undefined && this.#context.dateOf(this.event, date)?.when) || [])
  }

  get leads(): readonly Actor[] {
    return this.#context.actorsOf(leadIds(this.event))
  }

  get counterparts(): readonly Actor[] {
    return this.#context.actorsOf(counterpartIds(this.event))
  }

  get place(): Place | undefined {
    return this.#context.placeOf(this.event)
  }

  get side(): Actor | undefined {
    return this.#context.sideOf(this.event)
  }

  get progress(): Progress {
    return progressOf(this.event, this.when, this.#context.asOf)
  }

  get clockZone(): string {
    return this.#context.clockZoneOf(this.event)
  }

  get isUnderWay(): boolean {
    const { asOf } = this.#context
    return asOf !== undefined && isUnderWay(this.event, this.when, asOf)
  }

  get goesOn(): boolean {
    return goesOn(this.event, this.when, this.#context.asOf)
  }
}

/** The state an actor belongs to, itself where it is one or belongs to none. A chain that loops, or is longer, ends after eight steps. */
export function stateOf(actor: Actor, actors: ReadonlyMap<string, Actor>): Actor {
  let current = actor
  for (let steps = 0; steps < 8 && current.kind !== 'state'; steps++) {
    const next = current.of === undefined ? undefined : actors.get(current.of)
    if (!next) return current
    current = next
  }
  return current
}

/** Whom ids of actors stand for, as a timeline has them. */
type ActorsById = { readonly actors: ReadonlyMap<string, Actor> }

/** The states that act, or meet and agree, each once, in the event's order; what belongs to none stands for itself. */
export function actingStates({ leads }: TimelineEntry, { actors }: ActorsById): ReadonlySet<Actor> {
  return new Set(leads.map((lead) => stateOf(lead, actors)))
}

/** The states that a timeline has as sides for an event's sake: those that act; where nobody acts, in the background, the first. */
export function sidesFor(entry: TimelineEntry, actors: ActorsById): readonly Actor[] {
  const states = [...actingStates(entry, actors)]
  return entry.event.type === 'background' ? states.slice(0, 1) : states
}

/** Who acts, by id. */
export function leadIds(event: DiplomaticEvent): readonly string[] {
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

/** Whom it is done to, with or about, by id. */
export function counterpartIds(event: DiplomaticEvent): readonly string[] {
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
