import { resolveLocale } from '../messages/locale.js'
import { remember } from '../messages/remember.js'
import type { CalendarUnit } from './calendar.js'
import { datePartsOf, formatNumber, joinParts, joinPartsWith, timeTextOf } from './date-parts.js'
import type { UtcMs } from './instant.js'
import { toWallTime, type WallTime } from './zone.js'

/** How a tick is to be worded. */
export interface TickFormat {
  readonly locale: string
  readonly timeZone: string
  /** 'minor': the tick itself ("Mon 8"); 'compact': as little of it as will do ("8"). 'major': the header it stands under ("April 2024"). */
  readonly part: 'minor' | 'compact' | 'major'
}

/**
 * Words for a tick of an axis whose ticks are `unit`s apart, by the clocks of `timeZone`:
 *
 * | unit | minor | major |
 * | --- | --- | --- |
 * | minute, hour | 15:30 | Mon, 8 April 2024 |
 * | day | Mon 8 | April 2024 |
 * | week | 8 Apr | 2024 |
 * | month | Apr | 2024 |
 * | year | 2024 | nothing |
 */
export function formatTick(instant: UtcMs, unit: CalendarUnit, { locale, timeZone, part }: TickFormat): string {
  if (!Number.isFinite(instant)) return ''
  const wall = toWallTime(instant, timeZone)
  const isMinor = part !== 'major'
  switch (unit) {
    case 'minute':
    case 'hour':
      return isMinor
        ? timeTextOf(wall.hour * 60 + wall.minute, locale)
        : write(wall, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }, locale)
    case 'day':
      return isMinor
        ? // American English alone would have "8 Mon".
          write(
            wall,
            part === 'compact' ? { day: 'numeric' } : { weekday: 'short', day: 'numeric' },
            /^en\b/i.test(locale) ? inBritain(locale) : locale,
          )
        : write(wall, { month: 'long', year: 'numeric' }, locale)
    case 'week':
      return isMinor ? write(wall, { day: 'numeric', month: 'short' }, locale) : yearOf(wall, locale)
    case 'month':
      return isMinor ? write(wall, { month: 'short' }, locale) : yearOf(wall, locale)
    case 'year':
      return isMinor ? yearOf(wall, locale) : ''
  }
}

const inBritain = remember((locale) => new Intl.Locale(resolveLocale(locale), { region: 'GB' }).toString())

function write(wall: WallTime, options: Intl.DateTimeFormatOptions, locale: string): string {
  const era = wall.year < 1 && options.year ? ({ era: 'short' } as const) : {}
  return joinParts(datePartsOf(wall, { ...options, ...era }, locale))
}

function yearOf({ year }: WallTime, locale: string): string {
  if (year > 9999) return formatNumber(year, locale)
  const day = { year, month: 7, day: 1 }
  if (year > 0) return joinParts(datePartsOf(day, { year: 'numeric' }, locale))
  return joinPartsWith(
    datePartsOf(day, { year: 'numeric', era: 'short' }, locale),
    'year',
    formatNumber(1 - year, locale),
  )
}
