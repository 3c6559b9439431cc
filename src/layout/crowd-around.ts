import type { TimelineEntry } from '../model/resolve.js'
import type { ArrangedLane, Arrangement } from './arrange.js'
import type { Bucket } from './counts.js'
import { bucketsIn, frameOf, itemsIn, placeIn } from './lanes.js'

/** Lines lead so many views far at most: farther away nobody sees both ends of one. */
const reach = 2

/** Of more events than this it takes less time to go through all that is counted around. */
const mostLookedUp = 500

/**
 * As much of a crowd as lies around an event, laid out whole. Of counts only those of `events` are named, the events
 * that lines may lead to. Undefined where the event is not drawn.
 */
export function crowdAround(
  arrangement: Arrangement,
  event: string,
  events: ReadonlySet<string>,
): Arrangement | undefined {
  const { lanes, timeline, plotWidth } = arrangement
  const entry = timeline.byId.get(event)
  const place = lanes.map((lane) => placeIn(lane, entry)).find((found) => found !== undefined)
  if (!place) return undefined
  const x = 'index' in place ? place.x : place.x0
  const [from, to] = [x - reach * plotWidth, x + reach * plotWidth]
  const named = [...events].flatMap((id) => timeline.byId.get(id) ?? [])
  return {
    ...arrangement,
    lanes: lanes.map((lane): ArrangedLane => {
      const buckets = bucketsIn(lane, from, to)
      const entriesOf = named.length > mostLookedUp ? entriesAmong(new Set(named)) : entriesFound(lane, named)
      return {
        ...frameOf(lane),
        held: [],
        items: itemsIn(lane, from, to),
        buckets: buckets.map((bucket): Bucket => {
          const { index, x: left, width, from: first, to: last } = bucket
          return { index, x: left, width, from: first, to: last, entries: entriesOf(bucket) }
        }),
      }
    }),
  }
}

type EntriesOf = (bucket: Bucket) => readonly TimelineEntry[]

/** Which of a few events each count of a lane holds: to look them up spares going through all that is counted. */
function entriesFound(lane: ArrangedLane, named: readonly TimelineEntry[]): EntriesOf {
  const counted = new Map<number, TimelineEntry[]>()
  for (const entry of named) {
    const at = placeIn(lane, entry)
    if (!at || !('index' in at)) continue
    const own = counted.get(at.index)
    if (own) own.push(entry)
    else counted.set(at.index, [entry])
  }
  return ({ index }) => counted.get(index) ?? []
}

/** The same of many. */
function entriesAmong(named: ReadonlySet<TimelineEntry>): EntriesOf {
  return ({ entries }) => entries.filter((entry) => named.has(entry))
}
