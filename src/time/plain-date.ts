import { daysInMonth } from './civil.js'

/**
 * Whether a text is a day such as `2024-04-08`, or an interval of two of them in order: what most dates are, told without
 * the whole grammar. Of other texts nothing is said: `2024-04` is a date too.
 */
export function isPlainDate(text: string): boolean {
  if (text.length === 10) return isDay(text, 0)
  return (
    text.length === 21 &&
    text.charCodeAt(10) === slash &&
    text.slice(0, 10) <= text.slice(11) &&
    isDay(text, 0) &&
    isDay(text, 11)
  )
}

const slash = 0x2f
const hyphen = 0x2d

function isDay(text: string, at: number): boolean {
  if (text.charCodeAt(at + 4) !== hyphen || text.charCodeAt(at + 7) !== hyphen) return false
  const year = 100 * digits(text, at) + digits(text, at + 2)
  const month = digits(text, at + 5)
  const day = digits(text, at + 8)
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1)) return false
  return day <= 28 || day <= daysInMonth(year, month)
}

/** The number that two digits make; NaN where they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30
  const ones = text.charCodeAt(at + 1) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN
}
