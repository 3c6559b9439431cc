import type { DateBounds } from '../time/bounds.js'
import type { Precision } from '../time/edtf-date.js'
import type { UtcMs } from '../time/instant.js'
import { Casts } from './casts.js'
import type { TimelineEntry } from './resolved-entry.js'
import type { DiplomaticEvent } from './schema.js'

/** What the traits of an event say, bit by bit. */
export const traits = {
  /** How important it is, 1 to 3. */
  importance: 0b11,
  background: 0b100,
  /** Its date is a day, some days or a clock time, and certain. */
  exact: 0b1000,
  /** It lasts from the one end of its date to the other. */
  lasting: 0b1_0000,
  /** It is dated to the day. */
  byDay: 0b10_0000,
  /** It had other dates, or other words, before. */
  moved: 0b100_0000,
  /** It is said how far it has got. */
  status: 0b1000_0000,
} as const

/**
 * What is asked of every event of a document over and over, as numbers side by side: a million objects take long to look
 * into. By the number of an event, which is its place among those of the document whose dates can be read.
 */
export class EventFacts {
  /** The first instant that its date may mean and the first after the last one; infinite where it names none. */
  readonly earliest: Float64Array
  readonly latest: Float64Array
  readonly traits: Uint8Array
  readonly casts: Uint32Array
  readonly castOf: Casts
  /** How many there are. */
  count = 0

  /** For as many events at most. */
  constructor(most: number, castOf = new Casts()) {
    this.castOf = castOf
    this.earliest = new Float64Array(most)
    this.latest = new Float64Array(most)
    this.traits = new Uint8Array(most)
    this.casts = new Uint32Array(most)
  }

  /** Adds an entry whose date lies at `when`; returns its number. */
  add(entry: TimelineEntry, when: DateBounds): number {
    return this.#put(entry, when.start.earliest, when.end.latest, traitsOfDate(when))
  }

  /** Adds an entry whose date is a clock time that may mean any instant from one to the other. */
  addMoment(entry: TimelineEntry, earliest: UtcMs, latest: UtcMs): number {
    return this.#put(entry, earliest, latest, traits.exact)
  }

  #put(entry: TimelineEntry, earliest: UtcMs, latest: UtcMs, ofDate: number): number {
    const number = this.count++
    this.earliest[number] = earliest
    this.latest[number] = latest
    this.traits[number] = ofDate | traitsOfEvent(entry.event)
    this.casts[number] = this.castOf.of(entry)
    return number
  }
}

const exact: ReadonlySet<Precision> = new Set(['day', 'minute', 'second'])

function traitsOfDate(when: DateBounds): number {
  const isCertain = when.startKind === 'given' && when.endKind === 'given' && !when.uncertain && !when.approximate
  return (
    (isCertain && exact.has(when.precision) && when.members.length === 0 ? traits.exact : 0) |
    (when.form === 'span' ? traits.lasting : 0) |
    (when.precision === 'day' ? traits.byDay : 0)
  )
}

function traitsOfEvent(event: DiplomaticEvent): number {
  return (
    (event.importance ?? 2) |
    (event.type === 'background' ? traits.background : 0) |
    (event.history === undefined ? 0 : traits.moved) |
    ('status' in event ? traits.status : 0)
  )
}

/** The facts of some events, and the numbers of those that a timeline has, in reading order. */
export interface TimelineFacts {
  readonly facts: EventFacts
  readonly numbers: Uint32Array
}

/** A list of entries, as a timeline has one. */
interface Listed {
  readonly entries: readonly TimelineEntry[]
}

const known = new WeakMap<Listed['entries'], TimelineFacts>()

/** The facts of a timeline's entries, where they were read already. */
export function factsKnown({ entries }: Listed): TimelineFacts | undefined {
  return known.get(entries)
}

/** The facts of a timeline's entries. */
export function factsOf({ entries }: Listed): TimelineFacts {
  const before = known.get(entries)
  if (before) return before
  const facts = new EventFacts(entries.length)
  const read = { facts, numbers: Uint32Array.from(entries, (entry) => facts.add(entry, entry.when)) }
  known.set(entries, read)
  return read
}

/** Spares entries the reading of their facts. */
export function rememberFacts(entries: Listed['entries'], facts: TimelineFacts): void {
  known.set(entries, facts)
}

/** The places of a timeline's entries in reading order, one after the other as they stand in its document: as they lie in memory. */
export function placesInDocument(timeline: Listed): Uint32Array {
  const { facts, numbers } = factsOf(timeline)
  const places = new Int32Array(facts.count).fill(-1)
  for (const [place, number] of numbers.entries()) places[number] = place
  return Uint32Array.from(places.filter((place) => place !== -1))
}
