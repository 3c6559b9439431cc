import type { DateBounds, InstantBounds } from '../time/bounds.js'
import { floorTo } from '../time/calendar.js'
import type { UtcMs } from '../time/instant.js'
import { isUnderWay } from './progress.js'
import type { DiplomaticEvent } from './schema.js'

/**
 * Where an event stands in reading order: at its earliest start; where no start is known, on the day of its end, yet what
 * is under way at the moment that its document speaks from no later than on that day.
 */
export function readingInstant(
  event: DiplomaticEvent,
  when: DateBounds,
  { timeZone, asOf }: { readonly timeZone: string; readonly asOf: InstantBounds | undefined },
): UtcMs {
  const { start, end } = when
  if (Number.isFinite(start.earliest)) return start.earliest
  const dayBefore = (instant: UtcMs) => (Number.isFinite(instant) ? floorTo(instant - 1, 'day', 1, timeZone) : Infinity)
  const last = Number.isFinite(end.earliest) ? end.earliest : dayBefore(end.latest)
  return asOf && isUnderWay(event, when, asOf) ? Math.min(last, dayBefore(asOf.latest)) : last
}
