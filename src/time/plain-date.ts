import { clockStretch, type DateBounds, type InstantBounds } from './bounds.js'
import { dayNumberOf, daysInMonth } from './civil.js'
import { msPerDay } from './instant.js'

/**
 * Whether a text is a day such as `2024-04-08`, or an interval of two of them in order: what most dates are, told without
 * the whole grammar. Of other texts nothing is said: `2024-04` is a date too.
 */
export function isPlainDate(text: string): boolean {
  if (text.length === 10) return isDay(text, 0)
  return isInterval(text) && isDay(text, 0) && isDay(text, 11)
}

/** The bounds of a plain date, as `boundsOf` gives them; undefined for any other text. */
export function boundsOfPlainDate(text: string, timeZone: string): DateBounds | undefined {
  if (!isPlainDate(text)) return undefined
  const first = daysAt(text, 0, timeZone)
  if (text.length === 10) return dateBounds('within', first, first)
  const last = daysAt(text, 11, timeZone)
  // No end before the start: what is known of one narrows the other.
  const start = { earliest: first.earliest, latest: Math.min(first.latest, last.latest) }
  const end = { earliest: Math.max(first.earliest, last.earliest), latest: last.latest }
  return dateBounds('span', start, end)
}

function dateBounds(form: DateBounds['form'], start: InstantBounds, end: InstantBounds): DateBounds {
  return {
    form,
    precision: 'day',
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

/** Two stretches of ten characters, the first not after the second in the order of letters, which is that of days. */
function isInterval(text: string): boolean {
  return text.length === 21 && text.charCodeAt(10) === slash && text.slice(0, 10) <= text.slice(11)
}

function isDay(text: string, at: number): boolean {
  if (text.charCodeAt(at + 4) !== hyphen || text.charCodeAt(at + 7) !== hyphen) return false
  const year = yearAt(text, at)
  const month = digits(text, at + 5)
  const day = digits(text, at + 8)
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false
  return day <= 28 || day <= daysInMonth(year, month)
}

function daysAt(text: string, at: number, timeZone: string): InstantBounds {
  const from = dayNumberOf(yearAt(text, at), digits(text, at + 5), digits(text, at + 8)) * msPerDay
  return clockStretch(from, from + msPerDay, timeZone)
}

function yearAt(text: string, at: number): number {
  return 100 * digits(text, at) + digits(text, at + 2)
}

/** The number that two digits make; NaN where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30
  const ones = text.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN
}
