import { formatMessage } from '../messages/messages.js'
import { partsOfPoint, yearText, firstYearWithoutEra } from './calendar-words.js'
import type { DateFormat } from './date-format.js'
import { formatNumber, joinParts, joinPartsWith, type DatePart } from './date-parts.js'
import type { EdtfPoint } from './edtf-date.js'

/** Joins two texts into one. */
export type Join = (start: string, end: string) => string

/** A duration in words, both ends of one precision (day, month or year): "8–9 April 2024", "28 March – 3 April 2024". */
export function wordsOfRange(start: EdtfPoint, end: EdtfPoint, format: DateFormat): string {
  const { messages, locale } = format
  if (start.precision === 'year' && start.year >= firstYearWithoutEra && start.year < end.year) {
    const digits = { start: formatNumber(start.year, locale), end: formatNumber(end.year, locale) }
    return formatMessage(messages.years, digits, locale)
  }
  return joinDates(
    start,
    end,
    (first, last) => formatMessage(messages.range, { start: first, end: last }, locale),
    (first, last) => formatMessage(messages.rangeWide, { start: first, end: last }, locale),
    format,
  )
}

/**
 * Two dates of one precision (day, month or year) joined, with what they share said once. `tight` joins the one part in
 * which they differ ("8" and "9" of "8–9 April 2024"), `wide` joins texts of several words.
 */
export function joinDates(start: EdtfPoint, end: EdtfPoint, tight: Join, wide: Join, format: DateFormat): string {
  if (start.precision === 'year') {
    const first = yearText(start.year, format)
    const last = yearText(end.year, format)
    return first === last ? first : wide(first, last)
  }
  const first = partsOfPoint(start, format)
  const last = partsOfPoint(end, format)
  if (joinParts(first) === joinParts(last)) return joinParts(first)
  const part = sharedPart([start, end], format)
  if (part) return joinPartsWith(first, part, tight(valueOf(first, part) + suffixOf(first, part), valueOf(last, part)))
  if (start.year !== end.year) return wide(joinParts(first), joinParts(last))
  const withoutYear = { ...format, omitYear: true }
  return isYearFirst(first)
    ? wide(joinParts(first), joinParts(partsOfPoint(end, withoutYear)))
    : wide(joinParts(partsOfPoint(start, withoutYear)), joinParts(last))
}

/**
 * Dates of one precision, or runs from one to another, that differ in one part only, the others shared: their common
 * words, that part being `join`ed.
 */
export function joinInPart(
  runs: readonly (readonly EdtfPoint[])[],
  join: (values: readonly string[]) => string,
  format: DateFormat,
): string | undefined {
  const points = runs.flat()
  const part = sharedPart(points, format)
  const first = points[0]
  if (!part || !first) return undefined
  const parts = partsOfPoint(first, format)
  const suffix = suffixOf(parts, part)
  const values = runs.map((run, i) => {
    const [start = '', end] = run.map((point) => valueOf(partsOfPoint(point, format), part))
    const range = { start: start + suffix, end: end ?? '' }
    const text = end === undefined ? start : formatMessage(format.messages.range, range, format.locale)
    return i < runs.length - 1 ? text + suffix : text
  })
  return joinPartsWith(parts, part, join(values))
}

/** The part in which days of one month, or months of one year, differ. Weekdays differ as well, and so share nothing. */
function sharedPart(points: readonly EdtfPoint[], format: DateFormat): 'day' | 'month' | undefined {
  const first = points[0]
  if (!first || points.some(({ precision, year }) => precision !== first.precision || year !== first.year))
    return undefined
  if (first.precision === 'month') return 'month'
  if (first.precision !== 'day' || format.weekday) return undefined
  return points.every(({ month }) => month === first.month) ? 'day' : undefined
}

function valueOf(parts: readonly DatePart[], type: DatePart['type']): string {
  return parts.find((part) => part.type === type)?.value ?? ''
}

/** What a number carries in some languages, and the last one in a row has already: "8." in German, "8日" in Chinese. */
function suffixOf(parts: readonly DatePart[], type: DatePart['type']): string {
  const next = parts[parts.findIndex((part) => part.type === type) + 1]
  return (next?.type === 'literal' && /^(?:\.|\p{L}+)/u.exec(next.value)?.[0]) || ''
}

function isYearFirst(parts: readonly DatePart[]): boolean {
  return parts.find(({ type }) => type === 'year' || type === 'month')?.type === 'year'
}
