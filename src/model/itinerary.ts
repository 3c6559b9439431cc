import type { OwnText } from '../messages/spoken.js'
import { dateWords, ownTitle, progressWords, type Words } from './describe.js'
import { deepest } from './families.js'
import { wholesOf } from './parts.js'
import { type Standing, standingOf } from './progress.js'
import { type Timeline, type TimelineEntry, wholeOf } from './resolve.js'
import type { EventType } from './schema.js'
import { textLanguages } from './text-language.js'

/** An event by name: what leads to it. */
export interface EventName {
  readonly id: string
  readonly title: OwnText
}

/** A part of an event, as a leg of a visit, a meeting or a statement on it, and what was part of that. */
export interface ItineraryStop extends EventName {
  readonly type: EventType
  readonly kind: string
  readonly date: string
  readonly place?: OwnText
  readonly standing: Standing
  /** How far it has got, unless it simply took place. */
  readonly progress: readonly string[]
  readonly stops: readonly ItineraryStop[]
}

/** Where an event stands in a journey. */
export interface Journey {
  /** What it is part of, the outermost first. */
  readonly path: readonly EventName[]
  /** What is part of it, in reading order. */
  readonly itinerary: readonly ItineraryStop[]
}

/** What an event is part of, and what is part of it. */
export function journeyOf(entry: TimelineEntry, timeline: Timeline, words: Words): Journey {
  const languages = textLanguages(timeline, words.locale)
  const path = wholesOf(entry, timeline).map((whole) => ({
    id: whole.event.id,
    title: ownTitle(whole, words, languages),
  }))
  return { path, itinerary: stopsOf(entry, timeline, words, new Set([entry]), 1) }
}

/** The ids that a journey names at its first level: the whole, and the stops. */
export function namedIn({ path, itinerary }: Journey): ReadonlySet<string> {
  return new Set([...path.slice(-1), ...itinerary].map(({ id }) => id))
}

/**
 * `seen` keeps a circle of wholes, which parsing would have opened, from going round. What is `deepest` below the event
 * is the last to be named.
 */
function stopsOf(
  whole: TimelineEntry,
  timeline: Timeline,
  words: Words,
  seen: Set<TimelineEntry>,
  depth: number,
): ItineraryStop[] {
  if (depth > deepest) return []
  const languages = textLanguages(timeline, words.locale)
  return (timeline.backlinks.get(whole.event.id) ?? []).flatMap(({ type, event: id }): ItineraryStop[] => {
    const entry = type === 'part-of' ? timeline.byId.get(id) : undefined
    if (!entry || seen.has(entry) || wholeOf(entry, timeline) !== whole) return []
    seen.add(entry)
    const { event, place, progress } = entry
    return [
      {
        id,
        title: ownTitle(entry, words, languages),
        type: event.type,
        kind: words.messages.interface.types[event.type],
        date: dateWords(entry, words).text,
        ...(place && { place: languages.name(place.name) }),
        standing: standingOf(progress),
        progress: progressWords(entry, words),
        stops: stopsOf(entry, timeline, words, seen, depth + 1),
      },
    ]
  })
}
