import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'

/** Two states' ids, whichever of them acts. */
export type Pair = readonly [string, string]

/** The pairs of states an event is between: each who acts with each towards whom it does; of a background, all involved. */
export function pairsOf(
  { event, leads, counterparts }: TimelineEntry,
  { actors }: Timeline,
): ReadonlyMap<string, Pair> {
  const one = new Set(leads.map((actor) => stateOf(actor, actors).id))
  const other = event.type === 'background' ? one : new Set(counterparts.map((actor) => stateOf(actor, actors).id))
  const pairs = new Map<string, Pair>()
  for (const from of one)
    for (const to of other) {
      const pair: Pair = from < to ? [from, to] : [to, from]
      if (from !== to) pairs.set(pairKey(pair), pair)
    }
  return pairs
}

/** The same text for a pair and its reverse. */
export function pairKey([one, other]: Pair): string {
  return JSON.stringify(one < other ? [one, other] : [other, one])
}
