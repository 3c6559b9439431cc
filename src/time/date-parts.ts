import { resolveLocale } from '../messages/locale.js'
import { remember } from '../messages/remember.js'
import type { CivilDay } from './civil.js'

/** A piece of a date in words. */
export interface DatePart {
  readonly type: Intl.DateTimeFormatPartTypes
  readonly value: string
}

/**
 * A calendar day's parts in words, Gregorian whatever the locale, in its own order and digits. The days are read in UTC,
 * so that no zone can move them. Every space is a plain one, since engines differ in which of the narrow ones they use, or
 * a no-break one before what is nothing without its number: the "г." of a Russian year, an era, "PM". A year of five
 * digits and more has them as `formatNumber` has.
 */
export function datePartsOf(
  day: CivilDay,
  options: Intl.DateTimeFormatOptions,
  locale: string,
  minuteOfDay = 0,
): readonly DatePart[] {
  const format = locale + JSON.stringify(options)
  const key = `${day.year} ${day.month} ${day.day} ${minuteOfDay} ${format}`
  return knownParts(key, day, minuteOfDay, locale, () => dateFormat(format, options, locale))
}

/** Intl takes long over each day, and a timeline names the same days over and over. */
const knownParts = remember(
  (
    _,
    day: CivilDay,
    minuteOfDay: number,
    locale: string,
    formatter: () => Intl.DateTimeFormat,
  ): readonly DatePart[] => {
    const count = day.year > 0 ? day.year : 1 - day.year
    const isFar = count >= firstGrouped
    const date = new Date(0)
    date.setUTCFullYear(isFar ? standInFor(day.year) : day.year, day.month - 1, day.day)
    date.setUTCMinutes(minuteOfDay)
    const isBritish = /^en-GB\b/.test(resolveLocale(locale))
    const valueOf = (part: DatePart, before: DatePart | undefined, after: DatePart | undefined) => {
      if (isFar && part.type === 'year') return formatNumber(count, locale)
      // The comma after a British weekday comes and goes with the version of CLDR, and the length of the date.
      return isBritish && before?.type === 'weekday' ? ' ' : respaced(part, after?.type)
    }
    return formatter()
      .formatToParts(date)
      .map((part, i, parts) => ({ type: part.type, value: valueOf(part, parts[i - 1], parts[i + 1]) }))
  },
  2_000,
)

/** A year of the same era and days: `Date` knows none beyond 271,821, and the calendar is the same again after 400. */
function standInFor(year: number): number {
  return (year % 400) + (year > 0 ? 2000 : 0)
}

const signs = /^(era|dayPeriod)$/

function respaced({ type, value }: DatePart, next = type): string {
  if (signs.test(type) || signs.test(next)) return noBreakSpaces(value)
  return plainSpaces(value).replace(/^ (?=\p{L}+\.)/u, '\u00a0')
}

/** A time of day in words: two digits each by a clock of 24 hours ("03:05"), as the locale has it by one of 12 ("3:05 PM"). */
export function timeTextOf(minuteOfDay: number, locale: string): string {
  const day = { year: 2000, month: 1, day: 1 }
  const parts = datePartsOf(day, { hour: 'numeric', minute: '2-digit' }, locale, minuteOfDay)
  if (parts.some(({ type }) => type === 'dayPeriod')) return joinParts(parts)
  return joinParts(datePartsOf(day, { hour: '2-digit', minute: '2-digit' }, locale, minuteOfDay))
}

/** The parts as one text. */
export function joinParts(parts: readonly DatePart[]): string {
  return parts.map(({ value }) => value).join('')
}

/** The text of the parts with another value in place of the part of that type. */
export function joinPartsWith(parts: readonly DatePart[], type: DatePart['type'], value: string): string {
  return parts.map((part) => (part.type === type ? value : part.value)).join('')
}

/** Every kind of space as U+0020. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
}

function noBreakSpaces(text: string): string {
  return text.replace(/\s/g, '\u00a0')
}

/** A whole number in the locale's digits. Five digits and more are grouped: a year of four never is. */
export function formatNumber(value: number, locale: string): string {
  const format = Math.abs(value) >= firstGrouped ? groupedFormat(locale) : plainFormat(locale)
  return noBreakSpaces(format.format(value))
}

const firstGrouped = 10_000

const groupedFormat = remember((locale) => new Intl.NumberFormat(resolveLocale(locale)))
const plainFormat = remember((locale) => new Intl.NumberFormat(resolveLocale(locale), { useGrouping: false }))

const dateFormat = remember(
  (_, options: Intl.DateTimeFormatOptions, locale: string) =>
    new Intl.DateTimeFormat(resolveLocale(locale), { ...options, calendar: 'gregory', timeZone: 'UTC' }),
)
