import { placeOfEntry } from './place-of-entry.js'
import { linksOf, type Timeline } from './resolve.js'
import type { DiplomaticEvent, RelationType } from './schema.js'

/**
 * What makes an exchange: one speaks to what another has said or done. A follow-up, a return or a part of something may
 * happen without a word to anybody, so that to call it an answer would be to claim more than is said.
 */
const answering: ReadonlySet<RelationType> = new Set(['responds-to', 'contradicts'])

/** Events that belong together, each after what it refers to and else in reading order. */
export interface Thread {
  /** Ids of those that the timeline shows. */
  readonly events: readonly string[]
  /** Place of the event that was asked for, from 0. */
  readonly index: number
}

interface Exchange {
  readonly id: string
  readonly thread: Thread
  readonly ids: ReadonlySet<string>
}

/** What was asked for last: whatever is drawn asks again for the selected event. */
const lastAsked = new WeakMap<Timeline, Exchange>()

/** The exchange of answers and contradictions that an event belongs to, on all its branches; of itself alone where it answers nobody. */
export function exchangeOf(id: string, timeline: Timeline): Thread {
  return exchangeAround(id, timeline).thread
}

/** The id of the event before or after `id` in its exchange, itself at the ends. */
export function exchangeStep(id: string | undefined, step: 1 | -1, timeline: Timeline | undefined): string | undefined {
  if (id === undefined || !timeline) return id
  const { events, index } = exchangeOf(id, timeline)
  return events[index + step] ?? id
}

/** The id of the event before or after `id` in its exchange, else among all that it is related to; undefined at the ends. */
export function relatedStep(id: string, step: 1 | -1, timeline: Timeline): string | undefined {
  const exchange = exchangeOf(id, timeline)
  const { events, index: at } = exchange.events.length > 1 ? exchange : threadBy(id, timeline, () => true)
  return at === -1 ? undefined : events[at + step]
}

/** The events that the selected one exchanges answers with, itself among them; none where it answers nobody. */
export function threadOf(timeline: Timeline, selected: string | undefined): ReadonlySet<string> {
  if (selected === undefined || !timeline.byId.has(selected)) return new Set()
  return exchangeAround(selected, timeline).ids
}

/** Whether a relation is one of an exchange. */
export function isAnswer(type: RelationType): boolean {
  return answering.has(type)
}

function exchangeAround(id: string, timeline: Timeline): Exchange {
  const last = lastAsked.get(timeline)
  if (last?.id === id) return last
  const thread = threadBy(id, timeline, isAnswer)
  const made = { id, thread, ids: new Set(thread.events.length > 1 ? thread.events : []) }
  lastAsked.set(timeline, made)
  return made
}

function threadBy(id: string, timeline: Timeline, isBinding: (type: RelationType) => boolean): Thread {
  const members = connectedTo(id, timeline, isBinding)
  // Most events are in no thread: the rest need not be gone through for them.
  if (members.size === 1) return { events: [id], index: 0 }
  const places = [...members].flatMap((member) => {
    const entry = timeline.byId.get(member)
    const place = entry && placeOfEntry(entry, timeline)
    return place === undefined ? [] : [place]
  })
  const inOrder = places.toSorted((a, b) => a - b).map((place) => timeline.entries[place]!.event)
  const events = afterWhatTheyName(inOrder, isBinding)
  return { events, index: events.indexOf(id) }
}

/** All that is bound to an event, whether it is shown or filtered out. */
function connectedTo(
  id: string,
  { byId, backlinks }: Timeline,
  isBinding: (type: RelationType) => boolean,
): Set<string> {
  const found = new Set([id])
  for (const current of found) {
    const entry = byId.get(current)
    if (!entry) continue
    for (const { type, event } of [...linksOf(entry.event), ...(backlinks.get(current) ?? [])])
      if (isBinding(type) && byId.has(event)) found.add(event)
  }
  return found
}

/**
 * An answer of an unknown day may be dated before what it answers; in a thread it is read after it.
 * Two that name each other stand in reading order; a longer circle is cut somewhere.
 */
function afterWhatTheyName(inOrder: readonly DiplomaticEvent[], isBinding: (type: RelationType) => boolean): string[] {
  const ids = new Set(inOrder.map(({ id }) => id))
  const named = new Map(
    inOrder.map((event) => {
      const links = linksOf(event).filter(({ type, event: other }) => isBinding(type) && ids.has(other))
      return [event.id, new Set(links.map(({ event: other }) => other))]
    }),
  )
  const read = new Set<string>()
  const begun = new Set<string>()
  const waiting = inOrder.map(({ id }) => id).toReversed()
  while (waiting.length > 0) {
    const id = waiting.at(-1)!
    const first = begun.has(id)
      ? []
      : [...named.get(id)!].filter((other) => !begun.has(other) && !named.get(other)!.has(id))
    begun.add(id)
    if (first.length > 0) waiting.push(...first.toReversed())
    else {
      read.add(id)
      waiting.pop()
    }
  }
  return [...read]
}
