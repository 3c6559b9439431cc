import { civilDayOf } from './civil.js'
import { msPerDay, msPerMinute, type UtcMs } from './instant.js'

/** Stretches this long are given in days, and these in years: nobody sees the difference. */
const daysFrom = 90 * msPerDay
const yearsFrom = 400 * 365 * msPerDay

/**
 * A stretch of time as an EDTF interval in UTC, as finely as its length asks for and never narrower than it is:
 * `2024-04-01/2024-07-08`, `2024-04-01T05:12Z/2024-04-02T17:40Z`, `-0500/1500`.
 */
export function writeStretch(from: UtcMs, to: UtcMs): string {
  const length = to - from
  const write = length >= yearsFrom ? yearText : length >= daysFrom ? dayText : minuteText
  const last = Math.max(from, to - 1)
  const isLong = [from, last].some((at) => Math.abs(civilDayOf(Math.floor(at / msPerDay)).year) > 9999)
  return isLong ? `${yearText(from)}/${yearText(last)}` : `${write(from)}/${write(last)}`
}

function yearText(at: UtcMs): string {
  const { year } = civilDayOf(Math.floor(at / msPerDay))
  if (Math.abs(year) > 9999) return `Y${year}`
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

function dayText(at: UtcMs): string {
  const { month, day } = civilDayOf(Math.floor(at / msPerDay))
  return `${yearText(at)}-${two(month)}-${two(day)}`
}

function minuteText(at: UtcMs): string {
  const minutes = Math.floor(at / msPerMinute) - Math.floor(at / msPerDay) * (msPerDay / msPerMinute)
  return `${dayText(at)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}Z`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
