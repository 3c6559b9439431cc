import { asOfBounds } from './as-of.js'
import { type Context, emptyContext } from './context.js'
import { checkDates } from './date-check.js'
import { EntryIndex } from './entry-index.js'
import { reviseCounts } from './filter.js'
import type { KnownIds } from './known-ids.js'
import { changeBetween, changedList, type ListChange } from './list-change.js'
import { isSound, readEvent, soundResult } from './parse.js'
import { kindOf } from './plain.js'
import { compareReading, countWhile, type ReadingPlace } from './reading-order.js'
import { latestOf, linksOf, readingTimeOf, type Timeline, type TimelineEntry } from './resolve.js'
import { reviseFacts } from './revise-facts.js'
import { ResolvedEntry, sidesFor } from './resolved-entry.js'
import type { Actor, DiplomaticEvent, TimelineDocument } from './schema.js'
import { finish } from './work.js'

/** A timeline made of the one before it, with the very same entries but for what has changed. */
export interface Revision {
  readonly timeline: Timeline
  /** What sets its entries apart from those before. */
  readonly change: ListChange
}

/** Where more events differ, the whole is read. */
const mostChanges = 1_000

/**
 * The timeline of `input`, made of that of a document in which nothing was wrong and with which it shares all but a few
 * events: the very same objects. It takes as long as what has changed is long. Gives what `parseDocument` and
 * `resolveTimeline` give, or `undefined` where only they can tell: where anything is wrong, where what has changed is
 * related to other events, or where the latest date may be another. Never throws.
 */
export function reviseTimeline(before: Timeline, input: unknown): Revision | undefined {
  try {
    const events = isSound(before.document) ? otherEvents(before.document, input) : undefined
    const change = events && changeBetween<unknown>(before.document.events, events, mostChanges)
    return change && revise(before, change, events)
  } catch {
    return undefined
  }
}

/** The events of a value that shares all else with a document. */
function otherEvents(document: TimelineDocument, input: unknown): readonly unknown[] | undefined {
  if (typeof input !== 'object' || input === null || kindOf(input) !== 'record') return undefined
  const { events, ...header } = input as Partial<TimelineDocument>
  const { events: _, ...known } = document
  const names = Object.keys(header) as (keyof typeof known)[]
  const isSame = names.every((name) => Object.hasOwn(known, name) && header[name] === known[name])
  return isSame && names.length === Object.keys(known).length && Array.isArray(events) ? events : undefined
}

function revise(before: Timeline, change: ListChange, events: readonly unknown[]): Revision | undefined {
  const { document, backlinks, byId } = before
  if (change.removed.length + change.added.length === 0) return { timeline: before, change }
  if (!(byId instanceof EntryIndex) || before.entries.length !== document.events.length) return undefined
  const removed = change.removed.map((index) => byId.get(document.events[index]!.id)!)
  const isLinked = ({ event }: TimelineEntry) => linksOf(event).length > 0 || backlinks.has(event.id)
  if (removed.some(isLinked)) return undefined
  const read = readEvents(
    change.added.map((index) => events[index]),
    before,
    removed,
  )
  if (!read || read.some((event) => linksOf(event).length > 0)) return undefined
  const [first] = before.entries
  if (!(first instanceof ResolvedEntry)) return undefined
  const added: TimelineEntry[] = []
  for (const event of read) {
    const entry = first.beside(event)
    if (!entry) return undefined
    added.push(entry)
  }

  const asOf = asOfAfter(before, removed, added)
  if (asOf === undefined) return undefined
  const placed = placesOf(before, removed, added, { events, indexes: change.added })
  if (!placed) return undefined
  if (backlinks.size > 0 && placed.around.some(isLinked)) return undefined
  const entries = changedList(before.entries, placed.change, placed.added)
  const timeline: Timeline = {
    ...before,
    document: soundResult({ ...document, events: changedList(document.events, change, read) }).document,
    entries,
    byId: byId.handedOn(entries, removed, added),
    sides: revisedSides(before, entries, removed, added),
    asOf,
  }
  reviseFacts(before, timeline, { change, came: added }, { change: placed.change, came: placed.added })
  reviseCounts(before, timeline, removed, added)
  return { timeline, change: placed.change }
}

/** Reads events as they are read in the whole of a document; undefined where anything is wrong with one. */
function readEvents(
  found: readonly unknown[],
  { document, byId, actors, sources }: Timeline,
  removed: readonly TimelineEntry[],
): DiplomaticEvent[] | undefined {
  const gone = new Set(removed.map(({ event }) => event.id))
  const places = new Set(document.places.map(({ id }) => id))
  const context: Context = {
    ...emptyContext(false),
    known: {
      actors: new IdsAround((id) => actors.has(id)),
      places: new IdsAround((id) => places.has(id)),
      sources: new IdsAround((id) => sources.has(id)),
      events: new IdsAround((id) => byId.has(id) && !gone.has(id)),
    },
  }
  const events: DiplomaticEvent[] = []
  for (const [index, event] of found.entries()) {
    const read = readEvent(event, index, context)
    if (!read) return undefined
    events.push(read)
  }
  finish(checkDates({ ...document, events }, context))
  return context.log.toIssues().length === 0 ? events : undefined
}

/** The ids of a document that is known to be sound, and those added to it. Where they stand matters to issues alone. */
class IdsAround implements KnownIds {
  readonly #isThere: (id: string) => boolean
  readonly #added = new Map<string, number>()

  constructor(isThere: (id: string) => boolean) {
    this.#isThere = isThere
  }

  get(id: string): number | undefined {
    return this.#added.get(id) ?? (this.#isThere(id) ? 0 : undefined)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  add(id: string, index: number): number | undefined {
    const first = this.get(id)
    if (first === undefined) this.#added.set(id, index)
    return first
  }

  keys(): Iterable<string> {
    return this.#added.keys()
  }
}

/** Where open ends run to; undefined where all entries would have to be asked. */
function asOfAfter(
  { document, timeZone, asOf }: Timeline,
  removed: readonly TimelineEntry[],
  added: readonly TimelineEntry[],
): number | undefined {
  if (asOfBounds(document, timeZone)) return asOf
  const latest = (entries: readonly TimelineEntry[]) =>
    entries.reduce((most, { when }) => Math.max(most, latestOf(when)), -Infinity)
  const come = latest(added)
  if (come >= asOf) return come
  return latest(removed) === asOf ? undefined : asOf
}

interface Placing {
  readonly change: ListChange
  /** Those that came, in reading order. */
  readonly added: readonly TimelineEntry[]
  /** The entries that stand at the same time as one that went or came. */
  readonly around: readonly TimelineEntry[]
}

/** The events of the document as it is now, and where among them those stand that came. */
interface Written {
  readonly events: readonly unknown[]
  readonly indexes: readonly number[]
}

/** Takes the entries that went out of reading order, and puts those that came in; undefined where one is not to be found. */
function placesOf(
  { entries, backlinks }: Timeline,
  gone: readonly TimelineEntry[],
  come: readonly TimelineEntry[],
  { events, indexes }: Written,
): Placing | undefined {
  const readingOf = (entry: TimelineEntry): ReadingPlace => ({
    ...readingTimeOf(entry),
    weight: entry.event.importance ?? 2,
  })
  /** Those that are read neither before nor after it, save as the document has them. */
  const alikeIn = (reading: ReadingPlace): readonly [from: number, to: number] => [
    countWhile(entries, (entry) => compareReading(readingOf(entry), reading) < 0),
    countWhile(entries, (entry) => compareReading(readingOf(entry), reading) <= 0),
  ]
  const removed: number[] = []
  for (const entry of gone) {
    const [from, to] = alikeIn(readingOf(entry))
    const place = entries.slice(from, to).indexOf(entry)
    // Among the parts of a whole an entry need not stand where its own time has it.
    if (place === -1) return undefined
    removed.push(from + place)
  }
  removed.sort((a, b) => a - b)
  const added = come
    .map((entry, i) => ({ entry, reading: readingOf(entry), index: indexes[i]! }))
    .sort((a, b) => compareReading(a.reading, b.reading) || a.index - b.index)
  const isGone = new Set(gone)
  const targets = added.map(({ reading, index }) => {
    const [from, to] = alikeIn(reading)
    // They stand as the document has them.
    const alike = entries.slice(from, to).filter((entry) => !isGone.has(entry))
    const next = alike[countWhile(alike, ({ event }) => events.indexOf(event) < index)]
    return next ? entries.indexOf(next, from) : to
  })
  const around = new Set<TimelineEntry>()
  if (backlinks.size > 0)
    for (const [place, at] of [
      ...removed.map((place) => [place, readingOf(entries[place]!).at] as const),
      ...targets.map((place, i) => [place, added[i]!.reading.at] as const),
    ]) {
      for (let i = place; i < entries.length && readingOf(entries[i]!).at === at; i++) around.add(entries[i]!)
      for (let i = place - 1; i >= 0 && readingOf(entries[i]!).at === at; i--) around.add(entries[i]!)
    }
  return {
    change: {
      removed,
      added: targets.map((place, i) => place - countWhile(removed, (other) => other < place) + i),
    },
    added: added.map(({ entry }) => entry),
    around: [...around],
  }
}

/** The states that act; the very same list where they are the same. */
function revisedSides(
  { sides, actors }: Timeline,
  entries: readonly TimelineEntry[],
  removed: readonly TimelineEntry[],
  added: readonly TimelineEntry[],
): readonly Actor[] {
  const acting = new Set(sides)
  const sidesIn = (list: readonly TimelineEntry[]) => new Set(list.flatMap((entry) => sidesFor(entry, { actors })))
  const come = sidesIn(added)
  for (const side of sidesIn(removed))
    if (!come.has(side) && !entries.some((entry) => sidesFor(entry, { actors }).includes(side))) acting.delete(side)
  for (const side of come) acting.add(side)
  const isSame = acting.size === sides.length && sides.every((side) => acting.has(side))
  return isSame ? sides : [...actors.values()].filter((actor) => acting.has(actor))
}
