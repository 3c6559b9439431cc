import { msPerDay, msPerHour, msPerMinute, msPerSecond } from './instant.js'

/** A calendar day, proleptic Gregorian, astronomical years (0 is 1 BC). */
export interface CivilDay {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** Days from 1970-01-01 to a day. Months and days outside their range carry over: month 13 is next January. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Years are counted from March, so that a leap day is a year's last (Howard Hinnant, "chrono-compatible date algorithms").
  const months = month - 3
  const marchYear = year + Math.floor(months / 12)
  const dayOfYear = Math.floor((153 * (months - 12 * Math.floor(months / 12)) + 2) / 5)
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + dayOfYear + day - 719_469
}

/** The calendar day that lies `dayNumber` days after 1970-01-01. */
export function civilDayOf(dayNumber: number): CivilDay {
  const days = dayNumber + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/** How many days a month has; months outside 1–12 carry over. */
export function daysInMonth(year: number, month: number): number {
  return dayNumberOf(year, month + 1, 1) - dayNumberOf(year, month, 1)
}

/** A reading of calendar and clock, as if in UTC: milliseconds since 1970-01-01T00:00 on that clock. Parts carry over. */
export function clockMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return dayNumberOf(year, month, day) * msPerDay + hour * msPerHour + minute * msPerMinute + second * msPerSecond
}
