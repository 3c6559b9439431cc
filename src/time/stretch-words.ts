import type { CalendarUnit } from './calendar.js'
import { formatTick } from './format-tick.js'
import { msPerDay, type UtcMs } from './instant.js'

/** Beyond this, years alone have words. */
const farthest = 8.6e15

/** Words for the two ends of a stretch of time, as fine as its length asks for: "January 2024" and "June 2024". */
export function stretchWords(
  from: UtcMs,
  to: UtcMs,
  { locale, timeZone }: { readonly locale: string; readonly timeZone: string },
): readonly [start: string, end: string] {
  const length = to - from
  const isFar = Math.max(Math.abs(from), Math.abs(to)) > farthest
  const [unit, part] = isFar || length > 1500 * msPerDay ? years : length > 75 * msPerDay ? months : days
  const words = (instant: UtcMs) => formatTick(instant, unit, { locale, timeZone, part })
  // The end is the first instant that is out of view.
  return [words(from), words(Math.max(from, to - 1))]
}

type Fineness = readonly [unit: CalendarUnit, part: 'minor' | 'major']
const years: Fineness = ['year', 'minor']
const months: Fineness = ['day', 'major']
const days: Fineness = ['hour', 'major']
