import type { TimelineEntry } from '../model/resolve.js'
import type { ArrangedLane, Arrangement } from './arrange.js'
import type { Bucket } from './counts.js'
import { bucketsIn, frameOf, itemsIn, placeIn } from './lanes.js'

/** Lines lead so many views far at most: farther away nobody sees both ends of one. */
const reach = 2

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
      const counted = countedIn(lane, named)
      return {
        ...frameOf(lane),
        held: [],
        items: itemsIn(lane, from, to),
        buckets: bucketsIn(lane, from, to).map(({ index, x: left, width, from: first, to: last }): Bucket => ({
          index,
          x: left,
          width,
          from: first,
          to: last,
          entries: counted.get(index) ?? [],
        })),
      }
    }),
  }
}

/** Which of these events each count of a lane holds, by its index. */
function countedIn(lane: ArrangedLane, named: readonly TimelineEntry[]): ReadonlyMap<number, readonly TimelineEntry[]> {
  const counted = new Map<number, TimelineEntry[]>()
  for (const entry of named) {
    const at = placeIn(lane, entry)
    if (!at || !('index' in at)) continue
    const own = counted.get(at.index)
    if (own) own.push(entry)
    else counted.set(at.index, [entry])
  }
  return counted
}
