import type { TimelineEntry, Timeline } from './resolve.js'
import { type Actor, type EventType } from './schema.js'
import { stateOf } from './resolve.js'

/** What a timeline's lanes stand for. */
export type GroupBy = 'pair' | 'actor' | 'country' | 'type' | 'none'

/** Entries that belong together, in reading order, and what they have in common. */
export interface Group {
  /** Stable across documents that name the same actors: `pair:ru>cn`, `actor:lavrov`, `type:visit`. */
  readonly id: string
  readonly entries: readonly TimelineEntry[]
  /** The acting state of a pair, the actor or the state of the group. */
  readonly side?: Actor
  /** The state on the other side of a pair. */
  readonly counterpart?: Actor
  readonly type?: EventType
  /** How many smaller groups were folded into this one; its `id` is then `others`. */
  readonly folded?: number
}

/** The pair of states an entry is about: who acts, and towards whom where the event says so. */
export function pairOf(
  entry: TimelineEntry,
  timeline: Timeline,
): { readonly side?: Actor; readonly counterpart?: Actor } {
  const { side } = entry
  if (!side) return {}
  for (const actor of entry.counterparts) {
    const counterpart = stateOf(actor, timeline.actors)
    if (counterpart.id !== side.id) return { side, counterpart }
  }
  return { side }
}

/**
 * The entries of a timeline in groups, each in reading order: groups of actors in the order of the document's actors,
 * others in the order in which they first appear, the background last. More than `most` groups: the smallest are folded into one, `others`.
 */
export function groupEntries(timeline: Timeline, groupBy: GroupBy, most = Infinity): Group[] {
  const groups = new Map<string, { head: Omit<Group, 'entries'>; entries: TimelineEntry[] }>()
  for (const entry of timeline.entries) {
    const head = headOf(entry, timeline, groupBy)
    const group = groups.get(head.id)
    if (group) group.entries.push(entry)
    else groups.set(head.id, { head, entries: [entry] })
  }
  const all = [...groups.values()].map(({ head, entries }): Group => ({ ...head, entries }))
  return fold(groupBy === 'type' ? all : inActorOrder(all, timeline), timeline, most)
}

function headOf(entry: TimelineEntry, timeline: Timeline, groupBy: GroupBy): Omit<Group, 'entries'> {
  if (groupBy === 'none') return { id: 'all' }
  if (groupBy === 'type') return { id: `type:${entry.event.type}`, type: entry.event.type }
  if (entry.event.type === 'background') return { id: 'background', type: 'background' }
  if (groupBy === 'actor')
    return entry.leads[0] ? { id: `actor:${entry.leads[0].id}`, side: entry.leads[0] } : { id: 'none' }
  const { side, counterpart } = pairOf(entry, timeline)
  if (!side) return { id: 'none' }
  if (groupBy === 'country' || !counterpart) return { id: `country:${side.id}`, side }
  return { id: `pair:${side.id}>${counterpart.id}`, side, counterpart }
}

function inActorOrder(groups: readonly Group[], timeline: Timeline): Group[] {
  const ranks = new Map([...timeline.actors.keys()].map((id, rank) => [id, rank]))
  const rank = (id: string | undefined) => (id === undefined ? Infinity : (ranks.get(id) ?? Infinity))
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  return groups.toSorted(
    (a, b) => compare(rank(a.side?.id), rank(b.side?.id)) || compare(rank(a.counterpart?.id), rank(b.counterpart?.id)),
  )
}

function fold(groups: readonly Group[], timeline: Timeline, most: number): Group[] {
  const named = groups.filter((group) => group.id !== 'background')
  const background = groups.filter((group) => group.id === 'background')
  const room = Math.max(1, most - background.length)
  if (named.length <= room) return [...named, ...background]
  const largest = named.toSorted((a, b) => b.entries.length - a.entries.length || (a.id < b.id ? -1 : 1))
  const kept = new Set(largest.slice(0, room - 1))
  const small = named.filter((group) => !kept.has(group))
  const inSmall = new Set(small.flatMap((group) => group.entries))
  const others: Group = {
    id: 'others',
    entries: timeline.entries.filter((entry) => inSmall.has(entry)),
    folded: small.length,
  }
  return [...named.filter((group) => kept.has(group)), others, ...background]
}
