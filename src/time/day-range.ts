import { dayNumberOf } from './civil.js'
import type { EdtfPoint } from './edtf-date.js'
import { monthsOfSeason, yearsOf } from './season.js'

/** Whole calendar days, by number (see `dayNumberOf`): from `first` to the day before `end`. */
export interface DayRange {
  readonly first: number
  readonly end: number
}

/** The calendar days a point may fall on, in its own zone. */
export function daysOf(point: EdtfPoint): DayRange {
  const { year, season, month, day } = point
  if (season !== undefined) {
    const months = monthsOfSeason(season)
    return { first: dayNumberOf(year, months.first, 1), end: dayNumberOf(year, months.first + months.count, 1) }
  }
  if (month === undefined) {
    const years = yearsOf(point)
    return { first: dayNumberOf(years.first, 1, 1), end: dayNumberOf(years.last + 1, 1, 1) }
  }
  if (day === undefined) return { first: dayNumberOf(year, month, 1), end: dayNumberOf(year, month + 1, 1) }
  const first = dayNumberOf(year, month, day)
  return { first, end: first + 1 }
}
