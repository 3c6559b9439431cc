import type { TimelineEntry, Timeline } from './resolve.js'
import { stateOf } from './resolved-entry.js'
import { type Actor, type EventType } from './schema.js'

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
  const headFor = headFinder(timeline, groupBy)
  const groups = new Map<GroupHead, TimelineEntry[]>()
  for (const entry of timeline.entries) {
    const head = headFor(entry)
    const entries = groups.get(head)
    if (entries) entries.push(entry)
    else groups.set(head, [entry])
  }
  const all = [...groups].map(([head, entries]): Group => ({ ...head, entries }))
  return fold(inGroupOrder(all, timeline, groupBy), timeline, most)
}

/** What the entries of a group have in common. */
export type GroupHead = Omit<Group, 'entries'>

/** Gives the head of the group that an entry belongs to: one and the same object for all of its entries. */
export function headFinder(timeline: Timeline, groupBy: GroupBy): (entry: TimelineEntry) => GroupHead {
  const heads = new Map<string, GroupHead>()
  return (entry) => {
    const head = headOf(entry, timeline, groupBy)
    const known = heads.get(head.id)
    if (!known) heads.set(head.id, head)
    return known ?? head
  }
}

/** Groups of actors in the order of the document's actors; those of kinds as they come. */
export function inGroupOrder<G extends GroupHead>(groups: readonly G[], timeline: Timeline, groupBy: GroupBy): G[] {
  return groupBy === 'type' ? [...groups] : inActorOrder(groups, timeline)
}

function headOf(entry: TimelineEntry, timeline: Timeline, groupBy: GroupBy): GroupHead {
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

function inActorOrder<G extends GroupHead>(groups: readonly G[], timeline: Timeline): G[] {
  const ranks = new Map([...timeline.actors.keys()].map((id, rank) => [id, rank]))
  const rank = (id: string | undefined) => (id === undefined ? Infinity : (ranks.get(id) ?? Infinity))
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  return groups.toSorted(
    (a, b) => compare(rank(a.side?.id), rank(b.side?.id)) || compare(rank(a.counterpart?.id), rank(b.counterpart?.id)),
  )
}

/** With more than `most` groups, the smallest, which are to be one together. Never the background. */
export function smallGroups<G extends GroupHead>(
  groups: readonly G[],
  most: number,
  sizeOf: (group: G) => number,
): ReadonlySet<G> {
  const named = groups.filter((group) => group.id !== 'background')
  const room = Math.max(1, most - (groups.length - named.length))
  if (named.length <= room) return new Set()
  const largest = named.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1))
  return new Set(largest.slice(room - 1))
}

function fold(groups: readonly Group[], timeline: Timeline, most: number): Group[] {
  const named = groups.filter((group) => group.id !== 'background')
  const background = groups.filter((group) => group.id === 'background')
  const folded = smallGroups(groups, most, ({ entries }) => entries.length)
  if (folded.size === 0) return [...named, ...background]
  const small = named.filter((group) => folded.has(group))
  const inSmall = new Set(small.flatMap((group) => group.entries))
  const others: Group = {
    id: 'others',
    entries: timeline.entries.filter((entry) => inSmall.has(entry)),
    folded: small.length,
  }
  return [...named.filter((group) => !folded.has(group)), others, ...background]
}
