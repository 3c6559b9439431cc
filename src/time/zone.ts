import { remember } from '../messages/remember.js'
import { civilDayOf } from './civil.js'
import { msPerDay, msPerHour, msPerMinute, type UtcMs } from './instant.js'
import { type OffsetStretch, ZoneOffsets } from './zone-offsets.js'

/** What calendar and clock on the wall show: proleptic Gregorian, astronomical years (0 is 1 BC). */
export interface WallTime {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

/** No clock on earth was ever further from UTC: Manila before 1845 was 15:56 behind. */
const farthestOffset = 16 * msPerHour

/** What `Date`, and so `Intl`, can tell: about 271,821 years either way. Beyond it a zone keeps its last offset. */
const farthestInstant = 8.64e15 - 2 * farthestOffset

/** Whether `Intl` here knows this IANA zone. Offsets such as `+08:00`, which only some engines take, are not zones. */
export function isTimeZone(name: string): boolean {
  return isUtc(name) || findZone(name) !== undefined
}

/** Local time minus UTC at an instant, in milliseconds, the seconds of local mean time included. RangeError: no such zone. */
export function offsetAt(instant: UtcMs, timeZone: string): number {
  return isUtc(timeZone) ? 0 : zoneOf(timeZone).at(withinDate(instant))
}

/** What the wall shows at an instant; what is less than a minute is cut off. RangeError: no such zone. */
export function toWallTime(instant: UtcMs, timeZone: string): WallTime {
  const clock = toClock(instant, timeZone)
  const dayNumber = Math.floor(clock / msPerDay)
  const inDay = clock - dayNumber * msPerDay
  return {
    ...civilDayOf(dayNumber),
    hour: Math.floor(inDay / msPerHour),
    minute: Math.floor(inDay / msPerMinute) % 60,
  }
}

/** The clock's reading at an instant, as milliseconds since 1970-01-01T00:00 on that clock. */
export function toClock(instant: UtcMs, timeZone: string): number {
  return instant + offsetAt(instant, timeZone)
}

/**
 * The first instant at which the clock shows `clock` or later: in a gap the instant after the gap, in an overlap the
 * earlier of the two. RangeError: no such zone.
 */
export function fromClock(clock: number, timeZone: string): UtcMs {
  const only = onlyInstantAt(clock, timeZone)
  if (only !== undefined) return only
  for (const { start, end, offset } of offsetsAround(clock, timeZone)) {
    const instant = Math.max(start, clock - offset)
    if (instant < end) return instant
  }
  return clock
}

/**
 * The first instant from which on the clock never again shows a time before `clock`. It differs from `fromClock` only
 * when clocks are set back across it: the day that is entered twice ends with its second leaving.
 */
export function afterClock(clock: number, timeZone: string): UtcMs {
  const only = onlyInstantAt(clock, timeZone)
  if (only !== undefined) return only
  for (const { start, end, offset } of offsetsAround(clock, timeZone).toReversed()) {
    const instant = Math.min(end, clock - offset)
    if (instant > start) return instant
  }
  return clock
}

/** The instant at which the clock shows `clock`, where no clocks are set anywhere near it. */
function onlyInstantAt(clock: number, timeZone: string): UtcMs | undefined {
  if (isUtc(timeZone)) return clock
  const zone = zoneOf(timeZone)
  const near = withinDate(clock)
  const offset = near === clock ? zone.constantBetween(clock - farthestOffset, clock + farthestOffset) : zone.at(near)
  return offset === undefined ? undefined : clock - offset
}

function offsetsAround(clock: number, timeZone: string): readonly OffsetStretch[] {
  return zoneOf(timeZone).between(clock - farthestOffset, clock + farthestOffset)
}

function withinDate(instant: UtcMs): UtcMs {
  return Math.min(Math.max(instant, -farthestInstant), farthestInstant)
}

function isUtc(name: string): boolean {
  return name === 'UTC' || name === 'Etc/UTC' || name === 'Etc/GMT' || name === 'GMT'
}

function zoneOf(name: string): ZoneOffsets {
  const zone = findZone(name)
  if (!zone) throw new RangeError(`There is no time zone '${name.slice(0, 40)}'.`)
  return zone
}

const findZone = remember(readZone, 2000)

function readZone(name: string): ZoneOffsets | undefined {
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(name)) return undefined
  try {
    return new ZoneOffsets(name)
  } catch {
    return undefined
  }
}
