import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'
import type { Actor, EventType } from './schema.js'

/** Which events are wanted. What is left out, or is empty, excludes nothing; what is given must all be met. */
export interface TimelineFilter {
  /** Ids of states, or of actors that belong to none: one of them acts. */
  readonly states?: readonly string[]
  /** Ids of actors: one of them takes part, on whichever side. */
  readonly actors?: readonly string[]
  /** Pairs of states' ids: events between the two, whoever acts. */
  readonly pairs?: readonly (readonly [string, string])[]
  readonly types?: readonly EventType[]
  readonly tags?: readonly string[]
  /** Words, all of which occur in the title, the quote, the summary, the people and their state, the place, the topics or the tags; case and accents do not matter. */
  readonly text?: string
}

/** The timeline with the wanted events alone. Ids still lead to the others, so that relations can be told. */
export function filterTimeline(timeline: Timeline, filter: TimelineFilter): Timeline {
  if (!isFilter(filter)) return timeline
  const wanted = matcherOf(filter, timeline)
  return { ...timeline, entries: timeline.entries.filter(wanted) }
}

/** Whether a filter excludes anything at all. */
export function isFilter({ text, ...lists }: TimelineFilter): boolean {
  return wordsOf(text).length > 0 || Object.values(lists).some((list) => list.length > 0)
}

/** How many events each state and each kind would bring, with the rest of the filter as it is. */
export function filterCounts(
  timeline: Timeline,
  filter: TimelineFilter,
): { readonly states: ReadonlyMap<string, number>; readonly types: ReadonlyMap<EventType, number> } {
  const states = new Map<string, number>()
  const types = new Map<EventType, number>()
  const byState = matcherOf({ ...filter, states: [] }, timeline)
  const byType = matcherOf({ ...filter, types: [] }, timeline)
  for (const entry of timeline.entries) {
    const { side, event } = entry
    if (side && byState(entry)) states.set(side.id, (states.get(side.id) ?? 0) + 1)
    if (byType(entry)) types.set(event.type, (types.get(event.type) ?? 0) + 1)
  }
  return { states, types }
}

/** The words of a search, as they are compared: without case and accents. */
function wordsOf(text = ''): string[] {
  return plain(text).split(/\s+/).filter(Boolean)
}

/** A text as it is compared in a search. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function matcherOf(filter: TimelineFilter, timeline: Timeline): (entry: TimelineEntry) => boolean {
  const { states = [], actors = [], pairs = [], types = [], tags = [] } = filter
  const words = wordsOf(filter.text)
  return (entry) => {
    const { event, side } = entry
    const people = [...entry.leads, ...entry.counterparts]
    if (states.length > 0 && !(side && states.includes(side.id))) return false
    if (types.length > 0 && !types.includes(event.type)) return false
    if (actors.length > 0 && !people.some(({ id }) => actors.includes(id))) return false
    if (tags.length > 0 && !event.tags?.some((tag) => tags.includes(tag))) return false
    if (pairs.length > 0 && !pairs.some((pair) => isBetween(people, pair, timeline))) return false
    return words.length === 0 || hasWords(entry, people, words)
  }
}

function isBetween(people: readonly Actor[], pair: readonly [string, string], { actors }: Timeline): boolean {
  const sides = new Set(people.map((actor) => stateOf(actor, actors).id))
  return pair.every((id) => sides.has(id))
}

function hasWords({ event, place, side }: TimelineEntry, people: readonly Actor[], words: readonly string[]): boolean {
  const text = plain(
    [
      event.title,
      event.summary,
      event.dateNote,
      'quote' in event ? event.quote?.text : undefined,
      'purpose' in event ? event.purpose : undefined,
      place?.name,
      side?.name,
      ...people.flatMap(({ name, office }) => [name, office]),
      ...('topics' in event ? (event.topics ?? []) : []),
      ...(event.tags ?? []),
    ]
      .filter((part) => part !== undefined)
      .join('\n'),
  )
  return words.every((word) => text.includes(word))
}
