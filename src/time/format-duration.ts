import { resolveLocale } from '../messages/locale.js'
import { remember } from '../messages/remember.js'
import { civilDayOf, dayNumberOf } from './civil.js'
import { plainSpaces } from './date-parts.js'
import { msPerDay, msPerHour, msPerMinute, type UtcMs } from './instant.js'
import { toClock } from './zone.js'

/** How a length of time is to be worded. */
export interface DurationFormat {
  readonly locale: string
  /** The zone by whose clocks days, months and years are counted. */
  readonly timeZone: string
  /** 'long' (19 months, the default) or 'short' (19 mths). */
  readonly style?: 'long' | 'short'
}

/**
 * The length between two instants in the largest unit of which it has two, never told longer than it is: "5 days",
 * "19 months", "3 years" for three and a half. Their order does not matter.
 */
export function formatDuration(from: UtcMs, to: UtcMs, { locale, timeZone, style = 'long' }: DurationFormat): string {
  const length = Math.abs(to - from)
  const first = toClock(Math.min(from, to), timeZone)
  const last = toClock(Math.max(from, to), timeZone)
  const months = wholeMonths(first, last)
  const counts = {
    year: months / 12,
    month: months,
    day: (last - first) / msPerDay,
    hour: length / msPerHour,
    minute: length / msPerMinute,
  }
  const [unit, count] = Object.entries(counts).find(([, count]) => count >= 2) ?? ['minute', counts.minute]
  return plainSpaces(unitFormat(`${locale} ${unit} ${style}`, locale, unit, style).format(Math.floor(count)))
}

/** From one reading of the clock to a later one. */
function wholeMonths(from: number, to: number): number {
  const dayNumber = Math.floor(from / msPerDay)
  const { year, month, day } = civilDayOf(dayNumber)
  const last = civilDayOf(Math.floor(to / msPerDay))
  const months = (last.year - year) * 12 + last.month - month
  const then = from + (dayNumberOf(year, month + months, day) - dayNumber) * msPerDay
  return then > to ? months - 1 : months
}

const unitFormat = remember(
  (_, locale: string, unit: string, unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(resolveLocale(locale), { style: 'unit', unit, unitDisplay }),
)
