import { civilDayOf, dayNumberOf, daysInMonth } from './civil.js'
import { msPerDay, msPerHour, msPerMinute, type UtcMs } from './instant.js'
import { fromClock, toClock } from './zone.js'

/** What clocks and calendar count by. */
export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** The day number of a Monday. */
const monday = 4

/**
 * The start of the unit, or of the multiple of it, that an instant lies in by the clocks of `timeZone`. Minutes and
 * hours are counted from the day's midnight, days from 1970-01-01, weeks from a Monday, months from a year's January,
 * years as their numbers go: of a hundred there begins one in 200 BC, in 100 BC, in AD 100. Never after `instant`.
 */
export function floorTo(instant: UtcMs, unit: CalendarUnit, step: number, timeZone: string): UtcMs {
  return fromClock(floorClock(toClock(instant, timeZone), unit, wholeStep(step)), timeZone)
}

/**
 * `count` units later (earlier if negative). Minutes and hours pass as they do on a stopwatch; days and longer keep the
 * time on the wall, and a day that the month does not have becomes its last: a month after 31 January is 28 or 29 February.
 */
export function addUnits(instant: UtcMs, unit: CalendarUnit, count: number, timeZone: string): UtcMs {
  if (unit === 'minute') return instant + count * msPerMinute
  if (unit === 'hour') return instant + count * msPerHour
  const clock = toClock(instant, timeZone)
  if (unit === 'day') return fromClock(clock + count * msPerDay, timeZone)
  if (unit === 'week') return fromClock(clock + count * 7 * msPerDay, timeZone)
  const dayNumber = Math.floor(clock / msPerDay)
  const { year, month, day } = civilDayOf(dayNumber)
  const months = month + (unit === 'year' ? count * 12 : count)
  const target = dayNumberOf(year, months, Math.min(day, daysInMonth(year, months)))
  return fromClock(clock + (target - dayNumber) * msPerDay, timeZone)
}

/**
 * Every start of a unit, or of a multiple of it, in [from, to), ascending, each once: one that the clocks skip falls
 * together with the next. Empty when an end is not finite. The caller sees to it that they are not too many.
 */
export function boundariesBetween(from: UtcMs, to: UtcMs, unit: CalendarUnit, step: number, timeZone: string): UtcMs[] {
  const boundaries: UtcMs[] = []
  if (!Number.isFinite(from) || !Number.isFinite(to)) return boundaries
  const whole = wholeStep(step)
  let clock = floorClock(toClock(from, timeZone), unit, whole)
  for (let last = -Infinity; ;) {
    const boundary = fromClock(clock, timeZone)
    if (boundary >= to) return boundaries
    if (boundary >= from && boundary > last) boundaries.push((last = boundary))
    const next = nextClock(clock, unit, whole)
    // So many years out that a number of milliseconds no longer tells neighbours apart.
    if (next <= clock) return boundaries
    clock = next
  }
}

/** The weekday at an instant by the clocks of `timeZone`: 0 is Sunday. */
export function weekdayAt(instant: UtcMs, timeZone: string): number {
  return modulo(Math.floor(toClock(instant, timeZone) / msPerDay) + 4, 7)
}

function floorClock(clock: number, unit: CalendarUnit, step: number): number {
  const dayNumber = Math.floor(clock / msPerDay)
  switch (unit) {
    case 'minute':
      return floorInDay(clock, step * msPerMinute)
    case 'hour':
      return floorInDay(clock, step * msPerHour)
    case 'day':
      return floorMultiple(dayNumber, step) * msPerDay
    case 'week':
      return (floorMultiple(dayNumber - monday, step * 7) + monday) * msPerDay
    case 'month': {
      const { year, month } = civilDayOf(dayNumber)
      return dayNumberOf(0, floorMultiple(year * 12 + month - 1, step) + 1, 1) * msPerDay
    }
    case 'year':
      return dayNumberOf(floorYear(civilDayOf(dayNumber).year, step), 1, 1) * msPerDay
  }
}

/** The boundary after one that `floorClock` gave. */
function nextClock(clock: number, unit: CalendarUnit, step: number): number {
  const dayNumber = Math.floor(clock / msPerDay)
  switch (unit) {
    case 'minute':
      return Math.min(clock + step * msPerMinute, (dayNumber + 1) * msPerDay)
    case 'hour':
      return Math.min(clock + step * msPerHour, (dayNumber + 1) * msPerDay)
    case 'day':
      return clock + step * msPerDay
    case 'week':
      return clock + step * 7 * msPerDay
    case 'month': {
      const { year, month } = civilDayOf(dayNumber)
      return dayNumberOf(year, month + step, 1) * msPerDay
    }
    case 'year': {
      const { year } = civilDayOf(dayNumber)
      return dayNumberOf(year < 1 && year + step > 0 ? step : year + step, 1, 1) * msPerDay
    }
  }
}

/** The year 0 is 1 BC, and −99 is 100 BC (ISO 8601-1:2019, 4.2.2). */
function floorYear(year: number, step: number): number {
  const above = floorMultiple(year, step)
  return above > 0 ? above : 1 - Math.max(1, Math.ceil((1 - year) / step)) * step
}

function floorInDay(clock: number, lengthMs: number): number {
  const midnight = floorMultiple(clock, msPerDay)
  return midnight + floorMultiple(clock - midnight, lengthMs)
}

function floorMultiple(value: number, step: number): number {
  return Math.floor(value / step) * step
}

function modulo(value: number, divisor: number): number {
  return value - floorMultiple(value, divisor)
}

function wholeStep(step: number): number {
  return Math.max(1, Math.floor(step) || 1)
}
