import { resolveLocale } from '../messages/locale.js'
import { remember } from '../messages/remember.js'
import { plainSpaces } from './date-parts.js'
import { msPerDay, msPerHour, msPerMinute, type UtcMs } from './instant.js'

export interface DurationFormat {
  readonly locale: string
  /** 'long' (19 months, the default) or 'short' (19 mths). */
  readonly style?: 'long' | 'short'
}

/** Each unit with its mean length in the Gregorian calendar and how many of it, rounded, are told in it at most. */
const units = [
  { unit: 'minute', length: msPerMinute, most: 119 },
  { unit: 'hour', length: msPerHour, most: 47 },
  { unit: 'day', length: msPerDay, most: 60 },
  { unit: 'month', length: (365.2425 / 12) * msPerDay, most: 23 },
  { unit: 'year', length: 365.2425 * msPerDay, most: Infinity },
] as const

/** The length between two instants in one unit, rounded: "5 days", "19 months", "3 years". Their order does not matter. */
export function formatDuration(from: UtcMs, to: UtcMs, { locale, style = 'long' }: DurationFormat): string {
  const length = Math.abs(to - from)
  const { unit, count } = units
    .map(({ unit, length: unitLength, most }) => ({ unit, count: Math.round(length / unitLength), most }))
    .find(({ count, most }) => count <= most) ?? { unit: 'year', count: Infinity }
  return plainSpaces(unitFormat(`${locale} ${unit} ${style}`, locale, unit, style).format(count))
}

const unitFormat = remember(
  (_, locale: string, unit: string, unitDisplay: 'long' | 'short') =>
    new Intl.NumberFormat(resolveLocale(locale), { style: 'unit', unit, unitDisplay }),
)
