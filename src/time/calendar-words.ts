import { formatMessage } from '../messages/messages.js'
import type { CivilDay } from './civil.js'
import type { DateFormat } from './date-format.js'
import { datePartsOf, formatNumber, joinPartsWith, type DatePart } from './date-parts.js'
import type { EdtfPoint } from './edtf-date.js'

/** Years before this one are told with their era: "44 BC", "44 AD" rather than a bare 44. */
export const firstYearWithoutEra = 100

/** A day's or month's parts, as `format` asks for them. */
export function partsOfPoint(point: EdtfPoint, format: DateFormat): readonly DatePart[] {
  const hasDay = point.day !== undefined
  const isShort = format.style === 'short'
  const needsEra = point.year < firstYearWithoutEra
  const parts = datePartsOf(
    dayOf(point),
    {
      // A weekday would claim a certainty about the day that a mark of doubt denies.
      ...(format.weekday &&
        hasDay &&
        !point.uncertain &&
        !point.approximate && { weekday: isShort ? 'short' : 'long' }),
      ...(hasDay && { day: 'numeric' }),
      month: isShort ? 'short' : 'long',
      ...((!format.omitYear || needsEra) && { year: 'numeric' }),
      ...(needsEra && { era: 'short' }),
    },
    format.locale,
  )
  const { firstDay } = format.messages
  return point.day === 1 && firstDay !== undefined
    ? parts.map((part) => (part.type === 'day' ? { ...part, value: firstDay } : part))
    : parts
}

/** A year in words, with its era where it would mislead without: "2024", "44 BC". */
export function yearText(year: number, format: DateFormat): string {
  const digits = formatNumber(year > 0 ? year : 1 - year, format.locale)
  if (year >= firstYearWithoutEra) return formatMessage(format.messages.year, { year: digits }, format.locale)
  return joinPartsWith(
    datePartsOf({ year, month: 7, day: 1 }, { year: 'numeric', era: 'short' }, format.locale),
    'year',
    digits,
  )
}

/** The calendar day of a point, the first of whatever it leaves open. */
function dayOf({ year, month = 1, day = 1 }: EdtfPoint): CivilDay {
  return { year, month, day }
}
