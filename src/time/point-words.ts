import { resolveLocale } from '../messages/locale.js'
import { formatMessage, type Message, type PeriodName } from '../messages/messages.js'
import { firstYearWithoutEra, partsOfPoint, yearText } from './calendar-words.js'
import { clockMs } from './civil.js'
import type { DateFormat, DateWords } from './date-format.js'
import { formatNumber, joinParts, timeTextOf } from './date-parts.js'
import type { EdtfPoint } from './edtf-date.js'
import { msPerMinute } from './instant.js'
import { wordsOfRange } from './range-words.js'
import { monthsOfSeason, yearsOf } from './season.js'
import { afterClock, fromClock, isTimeZone, offsetAt } from './zone.js'

/** The words for one date, never finer than the date; its marks (`?`, `~`) are not in them. */
export function wordsOfPoint(point: EdtfPoint, format: DateFormat): DateWords {
  const { messages } = format
  const ends = endsOfUnnamed(point)
  if (ends) return same(wordsOfRange(...ends, format))
  switch (point.precision) {
    case 'century':
      return wordsOfCentury(point.year, format)
    case 'decade':
      return wordsOfDecade(point, format)
    case 'year':
      return same(yearText(point.year, format))
    case 'season':
      return wordsOfSeason(point, format)
    case 'month':
      return {
        date: joinParts(partsOfPoint(point, format)),
        get genitive() {
          return genitiveOfMonth(point, format)
        },
      }
    case 'day':
      return same(joinParts(partsOfPoint(point, format)))
    default: {
      const values = { date: joinParts(partsOfPoint(point, format)), time: timeText(point, format) }
      return same(formatMessage(messages.dateTime, values, format.locale))
    }
  }
}

/** "19th century" for 18XX, 1800–1899, as is usual, though by strict count that century is 1801–1900. */
function wordsOfCentury(year: number, { messages, locale }: DateFormat): DateWords {
  const number = Math.floor(Math.abs(year) / 100) + 1
  const values = { number: formatNumber(number, locale), roman: romanOf(number), count: number }
  return inBothCases(year < 0 ? messages.centuryBce : messages.century, (message) =>
    formatMessage(message, values, locale, 'ordinal'),
  )
}

function wordsOfDecade({ year }: EdtfPoint, { messages, locale }: DateFormat): DateWords {
  return inBothCases(messages.decade, (message) => formatMessage(message, { year: formatNumber(year, locale) }, locale))
}

function wordsOfSeason({ year, season = 21 }: EdtfPoint, format: DateFormat): DateWords {
  const { messages, locale } = format
  const name =
    [messages.spring, messages.summer, messages.autumn, messages.winter][(season - 21) % 4] ?? messages.spring
  const words = inBothCases(name, (message) => formatMessage(message, { year: yearText(year, format) }, locale))
  if (season < 25) return words
  const hemisphere = season < 29 ? messages.northern : messages.southern
  const withHemisphere = (text: string) => formatMessage(hemisphere, { season: text }, locale)
  return { date: withHemisphere(words.date), genitive: withHemisphere(words.genitive) }
}

/**
 * The first and last month or year of a period that has no name of its own: quarters, thirds and halves of a year, the
 * decades before the year 100 and those a century begins with ("the 1900s" may be either). Its marks of doubt are not in them.
 */
export function endsOfUnnamed(point: EdtfPoint): readonly [EdtfPoint, EdtfPoint] | undefined {
  const { precision, year, season = 0 } = point
  const plain = { ...point, uncertain: false, approximate: false }
  if (precision === 'decade' && (year < firstYearWithoutEra || year % 100 === 0)) {
    const { first, last } = yearsOf(point)
    return [
      { ...plain, precision: 'year', year: first },
      { ...plain, precision: 'year', year: last },
    ]
  }
  if (precision !== 'season' || season < 33) return undefined
  const { first, count } = monthsOfSeason(season)
  return [
    { ...plain, precision: 'month', month: first },
    { ...plain, precision: 'month', month: first + count - 1 },
  ]
}

/** Languages that decline month names write the genitive after a day: the same words without the day are it. */
function genitiveOfMonth(point: EdtfPoint, format: DateFormat): string {
  const parts = partsOfPoint({ ...point, precision: 'day', day: 2 }, { ...format, weekday: false })
  const [first, second] = parts
  if (first?.type === 'day' && second?.type === 'literal') return joinParts(parts.slice(2))
  return joinParts(partsOfPoint(point, format))
}

function timeText(point: EdtfPoint, format: DateFormat): string {
  const { messages, locale } = format
  const { hour = 0, minute = 0 } = point.time ?? {}
  const time = timeTextOf(hour * 60 + minute, locale)
  const offsets = offsetsToShow(point, format)
  if (offsets.length === 0) return time
  return formatMessage(messages.timeWithOffset, { time, offset: offsetsText(offsets, locale) }, locale)
}

/**
 * The offsets in minutes that a time may have, two where the clocks show it twice; none where they are those that the
 * clocks of the reader's zone kept then.
 */
function offsetsToShow({ year, month = 1, day = 1, time }: EdtfPoint, format: DateFormat): number[] {
  const { timeZone, clockZone = timeZone } = format
  const written = time?.offsetMinutes
  if (time === undefined || (written === undefined && clockZone === timeZone)) return []
  const clock = clockMs(year, month, day, time.hour, time.minute, time.second)
  const offsets = written === undefined ? offsetsOfClock(clock, clockZone) : [written * msPerMinute]
  const isReaders = isTimeZone(timeZone) && offsets.every((offset) => offsetAt(clock - offset, timeZone) === offset)
  return isReaders ? [] : offsets.map((offset) => Math.round(offset / msPerMinute))
}

function offsetsOfClock(clock: number, timeZone: string): number[] {
  if (!isTimeZone(timeZone)) return []
  const first = fromClock(clock, timeZone)
  const last = afterClock(clock + 1, timeZone) - 1
  return (last > first ? [first, last] : [first]).map((instant) => offsetAt(instant, timeZone))
}

function offsetsText(offsets: readonly number[], locale: string): string {
  // UTC itself needs no number, save beside another.
  if (offsets.length === 1 && offsets[0] === 0) return ''
  const texts = offsets.map((minutes) => offsetText(minutes, locale))
  if (texts.length === 1) return texts[0]!
  return new Intl.ListFormat(resolveLocale(locale), { type: 'disjunction' }).format(texts)
}

function offsetText(minutes: number, locale: string): string {
  const rest = Math.abs(minutes) % 60
  const hours = Math.floor(Math.abs(minutes) / 60)
  const digits = `${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
  return (minutes < 0 ? '−' : '+') + digits.replace(/\d/g, (digit) => formatNumber(Number(digit), locale))
}

function inBothCases(name: PeriodName, write: (message: Message) => string): DateWords {
  if (typeof name === 'object' && 'nominative' in name) {
    return { date: write(name.nominative), genitive: write(name.genitive) }
  }
  return same(write(name))
}

function same(date: string): DateWords {
  return { date, genitive: date }
}

const romanDigits = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** Up to 100, the last century a four-digit year can be in. */
function romanOf(number: number): string {
  let rest = number
  let roman = ''
  for (const [letters, value] of romanDigits) {
    for (; rest >= value; rest -= value) roman += letters
  }
  return roman
}
