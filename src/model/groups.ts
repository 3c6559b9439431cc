import type { TimelineEntry, Timeline } from './resolve.js'
import { actingStates, leadIds, stateOf } from './resolved-entry.js'
import type { Actor, DiplomaticEvent, EventType } from './schema.js'

/** What a timeline's lanes stand for. */
export type GroupBy = 'pair' | 'actor' | 'country' | 'type' | 'none'

/** Entries that belong together, in reading order, and what they have in common. */
export interface Group {
  /** Stable across documents that name the same actors: `pair:ru>cn`, `pair:ru&cn`, `actor:lavrov`, `type:visit`, `several`. */
  readonly id: string
  readonly entries: readonly TimelineEntry[]
  /** The acting state of a pair, the actor or the state of the group. */
  readonly side?: Actor
  /** The state on the other side of a pair. */
  readonly counterpart?: Actor
  /** Neither of a pair acts towards the other: they only meet or agree. */
  readonly isMutual?: true
  readonly type?: EventType
  /** How many smaller groups were folded into this one; its `id` is then `others`. */
  readonly folded?: number
}

/** The pair of states an entry is about: who acts, and towards whom where the event says so. */
function pairOf(entry: TimelineEntry, timeline: Timeline): { readonly side?: Actor; readonly counterpart?: Actor } {
  const { side } = entry
  if (!side) return {}
  for (const actor of entry.counterparts) {
    const counterpart = stateOf(actor, timeline.actors)
    if (counterpart.id !== side.id) return { side, counterpart }
  }
  return { side }
}

/** Whether none of those whose doing an event is does it to another: they meet, or agree. */
export function isMutual({ type }: DiplomaticEvent): boolean {
  return type === 'meeting' || type === 'agreement'
}

/** Whether more states act than a lane can name without leaving one out: two of those who meet or agree, else one. */
export function isOfSeveral(entry: TimelineEntry, timeline: Timeline): boolean {
  const { event } = entry
  if (event.type === 'background' || leadIds(event).length < 2) return false
  return actingStates(entry, timeline).size > (isMutual(event) ? 2 : 1)
}

/**
 * The entries of a timeline in groups, each in reading order: groups of actors in the order of the document's actors,
 * others in the order in which they first appear, the background last. More than `most` groups: the smallest are folded into one, `others`.
 */
export function groupEntries(timeline: Timeline, groupBy: GroupBy, most = Infinity): Group[] {
  const headFor = headFinder(timeline, groupBy)
  const byHead = new Map<GroupHead, TimelineEntry[]>()
  for (const entry of timeline.entries) {
    const head = headFor(entry)
    const entries = byHead.get(head)
    if (entries) entries.push(entry)
    else byHead.set(head, [entry])
  }
  const sizeOf = (head: GroupHead) => byHead.get(head)!.length
  return joinHeads([...byHead.keys()], timeline, groupBy, most, sizeOf).map(({ head, members }) => {
    const [first, ...others] = members.map((member) => byHead.get(member)!)
    if (others.length === 0) return { ...head, entries: first! }
    const all = new Set([first!, ...others].flat())
    return { ...head, entries: timeline.entries.filter((entry) => all.has(entry)) }
  })
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

function headOf(entry: TimelineEntry, timeline: Timeline, groupBy: GroupBy): GroupHead {
  if (groupBy === 'none') return { id: 'all' }
  if (groupBy === 'type') return { id: `type:${entry.event.type}`, type: entry.event.type }
  if (entry.event.type === 'background') return { id: 'background', type: 'background' }
  if (groupBy === 'actor')
    return entry.leads[0] ? { id: `actor:${entry.leads[0].id}`, side: entry.leads[0] } : { id: 'none' }
  if (isOfSeveral(entry, timeline)) return { id: 'several' }
  const { side, counterpart } = pairOf(entry, timeline)
  if (!side) return { id: 'none' }
  if (groupBy === 'country' || !counterpart) return { id: `country:${side.id}`, side }
  if (isMutual(entry.event)) return { id: `pair:${side.id}&${counterpart.id}`, side, counterpart, isMutual: true }
  return { id: `pair:${side.id}>${counterpart.id}`, side, counterpart }
}

function inActorOrder(heads: readonly GroupHead[], timeline: Timeline): GroupHead[] {
  const ranks = new Map([...timeline.actors.keys()].map((id, rank) => [id, rank]))
  const rank = (id: string | undefined) => (id === undefined ? Infinity : (ranks.get(id) ?? Infinity))
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  return heads.toSorted(
    (a, b) => compare(rank(a.side?.id), rank(b.side?.id)) || compare(rank(a.counterpart?.id), rank(b.counterpart?.id)),
  )
}

/** What is one lane: the head that stands for it, and those whose entries it has. */
export interface JoinedHeads {
  readonly head: GroupHead
  readonly members: readonly GroupHead[]
}

/**
 * The groups of which these are the heads, in order. Those who meet are with those of them who act towards each other;
 * with more than `most` groups, the smallest are one, the background never among them.
 */
export function joinHeads(
  heads: readonly GroupHead[],
  timeline: Timeline,
  groupBy: GroupBy,
  most: number,
  sizeOf: (head: GroupHead) => number,
): JoinedHeads[] {
  const groups = joinMutual(groupBy === 'type' ? heads : inActorOrder(heads, timeline))
  const named = groups.filter(({ head }) => head.id !== 'background')
  const background = groups.filter(({ head }) => head.id === 'background')
  const room = Math.max(1, most - background.length)
  if (named.length <= room) return [...named, ...background]
  const sizes = new Map(named.map((group) => [group, group.members.reduce((sum, head) => sum + sizeOf(head), 0)]))
  const largest = named.toSorted((a, b) => sizes.get(b)! - sizes.get(a)! || (a.head.id < b.head.id ? -1 : 1))
  const small = new Set(largest.slice(room - 1))
  const inSmall = named.filter((group) => small.has(group))
  const others = { head: { id: 'others', folded: small.size }, members: inSmall.flatMap(({ members }) => members) }
  return [...named.filter((group) => !small.has(group)), others, ...background]
}

/** Those who only meet with those who act, the same first if they can be, and else the other way round. */
function joinMutual(heads: readonly GroupHead[]): JoinedHeads[] {
  const byId = new Map(heads.map((head) => [head.id, head]))
  const joined = new Map<GroupHead, GroupHead[]>()
  for (const head of heads) {
    const into = head.isMutual ? headForMutual(head, byId, (other) => joined.has(other)) : head
    joined.set(into, [...(joined.get(into) ?? []), head])
  }
  return heads.flatMap((head) => {
    const members = joined.get(head)
    return members ? [{ head, members }] : []
  })
}

function headForMutual(
  head: GroupHead,
  heads: ReadonlyMap<string, GroupHead>,
  isLane: (head: GroupHead) => boolean,
): GroupHead {
  const [one, other] = [head.side?.id, head.counterpart?.id]
  const acting = heads.get(`pair:${one}>${other}`) ?? heads.get(`pair:${other}>${one}`)
  const turned = heads.get(`pair:${other}&${one}`)
  return acting ?? (turned && isLane(turned) ? turned : head)
}
