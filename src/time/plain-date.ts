import { clockStretch, type DateBounds, type InstantBounds } from './bounds.js'
import { dayNumberOf, daysInMonth } from './civil.js'
import type { Precision } from './edtf-date.js'
import { msPerDay, msPerHour, msPerMinute, msPerSecond, type UtcMs } from './instant.js'

/**
 * Whether a text is a day such as `2024-04-08`, an interval of two of them in order, or a day with a clock time and its
 * offset, such as `2024-04-08T10:30:00+08:00`: what most dates are, told without the whole grammar. Of other texts nothing
 * is said: `2024-04` is a date too.
 */
export function isPlainDate(text: string): boolean {
  if (text.length === 10) return !Number.isNaN(dayAt(text, 0))
  if (text.length === 21) return isInterval(text)
  return !Number.isNaN(startOfMoment(text))
}

/** The bounds of a plain date, as `boundsOf` gives them; undefined for any other text. */
export function boundsOfPlainDate(text: string, timeZone: string): DateBounds | undefined {
  if (text.length === 10) {
    if (Number.isNaN(dayAt(text, 0))) return undefined
    const day = daysAt(text, 0, timeZone)
    return dateBounds('within', 'day', day, day)
  }
  if (text.length === 21) {
    if (!isInterval(text)) return undefined
    const first = daysAt(text, 0, timeZone)
    const last = daysAt(text, 11, timeZone)
    // No end before the start: what is known of one narrows the other.
    const start = { earliest: first.earliest, latest: Math.min(first.latest, last.latest) }
    const end = { earliest: Math.max(first.earliest, last.earliest), latest: last.latest }
    return dateBounds('span', 'day', start, end)
  }
  const earliest = startOfMoment(text)
  if (Number.isNaN(earliest)) return undefined
  const moment = { earliest, latest: earliest + lengthOfMoment(text) }
  return dateBounds('within', hasSeconds(text) ? 'second' : 'minute', moment, moment)
}

/** How long a day with a clock time and its offset may last: the minute or the second that it names. */
export function lengthOfMoment(text: string): number {
  return hasSeconds(text) ? msPerSecond : msPerMinute
}

function dateBounds(
  form: DateBounds['form'],
  precision: Precision,
  start: InstantBounds,
  end: InstantBounds,
): DateBounds {
  return {
    form,
    precision,
    start,
    end,
    startKind: 'given',
    endKind: 'given',
    uncertain: false,
    approximate: false,
    members: none,
  }
}

const none: readonly DateBounds[] = []
const slash = 0x2f
const hyphen = 0x2d
const plus = 0x2b
const colon = 0x3a
const letterT = 0x54
const letterZ = 0x5a

/** Two days, the first not after the second. */
function isInterval(text: string): boolean {
  return text.charCodeAt(10) === slash && dayAt(text, 0) <= dayAt(text, 11)
}

/** How long a day with a clock time is: without seconds or with them, then `Z` or hours and minutes of offset. */
const clockLengths = { minutesUtc: 17, secondsUtc: 20, minutesOffset: 22, secondsOffset: 25 }

function hasSeconds({ length }: string): boolean {
  return length === clockLengths.secondsUtc || length === clockLengths.secondsOffset
}

/** The first instant of a day with a clock time and its offset, which is the same in every zone; NaN for any other text. */
export function startOfMoment(text: string): UtcMs {
  const { length } = text
  const { minutesUtc, secondsUtc, minutesOffset, secondsOffset } = clockLengths
  const isUtc = length === minutesUtc || length === secondsUtc
  if (!isUtc && length !== minutesOffset && length !== secondsOffset) return NaN
  if (text.charCodeAt(10) !== letterT || text.charCodeAt(13) !== colon) return NaN
  const withSeconds = hasSeconds(text)
  if (withSeconds && text.charCodeAt(16) !== colon) return NaN
  const hour = digits(text, 11)
  const minute = digits(text, 14)
  const second = withSeconds ? digits(text, 17) : 0
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return NaN
  const offset = isUtc ? (text.charCodeAt(length - 1) === letterZ ? 0 : NaN) : offsetAt(text, length - 6)
  return dayAt(text, 0) * msPerDay + hour * msPerHour + (minute - offset) * msPerMinute + second * msPerSecond
}

/** Minutes of offset, from -12:00 to +14:00; NaN where the text at `at` tells none. `-00:00` is none. */
function offsetAt(text: string, at: number): number {
  const isEast = text.charCodeAt(at) === plus
  if ((!isEast && text.charCodeAt(at) !== hyphen) || text.charCodeAt(at + 3) !== colon) return NaN
  const minutes = digits(text, at + 4)
  const offset = 60 * digits(text, at + 1) + minutes
  if (!(minutes <= 59) || offset > (isEast ? 14 : 12) * 60) return NaN
  return isEast ? offset : offset === 0 ? NaN : -offset
}

function daysAt(text: string, at: number, timeZone: string): InstantBounds {
  const from = dayAt(text, at) * msPerDay
  return clockStretch(from, from + msPerDay, timeZone)
}

/** How many days after 1970-01-01 a day is; NaN where the text at `at` names none. */
function dayAt(text: string, at: number): number {
  if (text.charCodeAt(at + 4) !== hyphen || text.charCodeAt(at + 7) !== hyphen) return NaN
  const year = 100 * digits(text, at) + digits(text, at + 2)
  const month = digits(text, at + 5)
  const day = digits(text, at + 8)
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return NaN
  return day <= 28 || day <= daysInMonth(year, month) ? dayNumberOf(year, month, day) : NaN
}

/** The number that two digits make; NaN where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30
  const ones = text.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN
}
