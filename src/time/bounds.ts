import { clockMs } from './civil.js'
import { daysOf } from './day-range.js'
import {
  precisions,
  type EdtfDate,
  type EdtfInterval,
  type EdtfPoint,
  type EdtfRange,
  type EdtfSet,
  type Precision,
} from './edtf-date.js'
import { msPerDay, msPerMinute, msPerSecond, type UtcMs } from './instant.js'
import { afterClock, fromClock } from './zone.js'

/** A stretch of time in which an instant lies: earliest inclusive, latest exclusive. ±Infinity: nothing is known on that side. */
export interface InstantBounds {
  readonly earliest: UtcMs
  readonly latest: UtcMs
}

/** What a date says about instants, and what it leaves open. */
export interface DateBounds {
  /**
   * 'within': at some moment or moments inside the period (a month without a day). 'span': a duration (an interval).
   * 'one-of': one member of a set. 'all-of': every member.
   */
  readonly form: 'within' | 'span' | 'one-of' | 'all-of'
  /** The coarser of the parts. */
  readonly precision: Precision
  /** Where the start may lie. */
  readonly start: InstantBounds
  /** Where the end may lie; `end.latest` is the first instant after the date. */
  readonly end: InstantBounds
  /** `open`: it has none (`..`). `unknown`: nobody gave it, of an interval alone. */
  readonly startKind: 'given' | 'open' | 'unknown'
  /** The same of the end. */
  readonly endKind: 'given' | 'open' | 'unknown'
  /** Whether any part of it carries `?` or `%`. */
  readonly uncertain: boolean
  /** Whether any part of it carries `~` or `%`. */
  readonly approximate: boolean
  /** For sets: each member's own bounds, in time order; else empty. A range `a..b` is one member, of its set's form. */
  readonly members: readonly DateBounds[]
}

const nothingKnown: InstantBounds = { earliest: -Infinity, latest: Infinity }

/**
 * The instants a date may mean. Days begin and end by the clocks of `timeZone`; a date-time with an offset is absolute,
 * one without takes `timeZone`. A day begins with its first instant, whether or not its midnight exists; a time the
 * clocks show twice runs from its first showing to the end of its second; one they skip lies right after the gap. A season
 * that names no hemisphere (21–24) is taken for a northern one: spring is March to May.
 * Throws a RangeError for a name `isTimeZone` refuses.
 */
export function boundsOf(date: EdtfDate, timeZone: string): DateBounds {
  switch (date.kind) {
    case 'point':
      return boundsOfPoint(date, timeZone)
    case 'interval':
      return boundsOfInterval(date, timeZone)
    default:
      return boundsOfSet(date, timeZone)
  }
}

function boundsOfPoint(point: EdtfPoint, timeZone: string): DateBounds {
  const bounds = instantsOf(point, timeZone)
  return {
    form: 'within',
    precision: point.precision,
    start: bounds,
    end: bounds,
    startKind: 'given',
    endKind: 'given',
    uncertain: point.uncertain,
    approximate: point.approximate,
    members: [],
  }
}

function instantsOf(point: EdtfPoint, timeZone: string): InstantBounds {
  const { year, month = 1, day = 1, time, precision } = point
  if (!time) {
    const { first, end } = daysOf(point)
    return clockStretch(first * msPerDay, end * msPerDay, timeZone)
  }
  const clock = clockMs(year, month, day, time.hour, time.minute, time.second)
  const length = precision === 'minute' ? msPerMinute : msPerSecond
  if (time.offsetMinutes === undefined) return clockStretch(clock, clock + length, timeZone)
  const earliest = clock - time.offsetMinutes * msPerMinute
  return { earliest, latest: earliest + length }
}

/** From one reading of the clock to another, in instants. */
export function clockStretch(from: number, to: number, timeZone: string): InstantBounds {
  const earliest = fromClock(from, timeZone)
  const latest = afterClock(to, timeZone)
  // A stretch the clocks skip whole (Apia's 30 December 2011) keeps its length, from where it should have begun.
  return { earliest, latest: latest > earliest ? latest : earliest + (to - from) }
}

function boundsOfInterval({ start, end }: EdtfInterval, timeZone: string): DateBounds {
  const first = typeof start === 'object' ? instantsOf(start, timeZone) : nothingKnown
  const last = typeof end === 'object' ? instantsOf(end, timeZone) : nothingKnown
  return {
    form: 'span',
    ...sharedBy([start, end].filter((point) => typeof point === 'object')),
    // No end before the start: what is known of one narrows the other.
    start: { earliest: first.earliest, latest: Math.min(first.latest, last.latest) },
    end: { earliest: Math.max(first.earliest, last.earliest), latest: last.latest },
    startKind: typeof start === 'object' ? 'given' : start,
    endKind: typeof end === 'object' ? 'given' : end,
    members: [],
  }
}

function boundsOfSet({ kind, members }: EdtfSet, timeZone: string): DateBounds {
  const bounds = members
    .map((member) =>
      member.kind === 'point' ? boundsOfPoint(member, timeZone) : boundsOfRange(member, kind, timeZone),
    )
    .toSorted((a, b) => compare(a.start.earliest, b.start.earliest) || compare(a.end.latest, b.end.latest))
  const whole: InstantBounds = {
    earliest: bounds.reduce((least, { start }) => Math.min(least, start.earliest), Infinity),
    latest: bounds.reduce((most, { end }) => Math.max(most, end.latest), -Infinity),
  }
  const isOne = kind === 'one-of'
  return {
    form: kind,
    precision: coarsest(bounds.map(({ precision }) => precision)),
    start: isOne
      ? whole
      : { ...whole, latest: bounds.reduce((least, { start }) => Math.min(least, start.latest), Infinity) },
    end: isOne
      ? whole
      : { ...whole, earliest: bounds.reduce((most, { end }) => Math.max(most, end.earliest), -Infinity) },
    startKind: bounds.some(({ startKind }) => startKind === 'open') ? 'open' : 'given',
    endKind: bounds.some(({ endKind }) => endKind === 'open') ? 'open' : 'given',
    uncertain: bounds.some(({ uncertain }) => uncertain),
    approximate: bounds.some(({ approximate }) => approximate),
    members: bounds,
  }
}

function boundsOfRange({ start, end }: EdtfRange, form: EdtfSet['kind'], timeZone: string): DateBounds {
  const span = boundsOfInterval({ kind: 'interval', start, end }, timeZone)
  if (form === 'all-of') return { ...span, form }
  const whole = { earliest: span.start.earliest, latest: span.end.latest }
  return { ...span, form, start: whole, end: whole }
}

function sharedBy(points: readonly EdtfPoint[]): Pick<DateBounds, 'precision' | 'uncertain' | 'approximate'> {
  return {
    precision: coarsest(points.map(({ precision }) => precision)),
    uncertain: points.some(({ uncertain }) => uncertain),
    approximate: points.some(({ approximate }) => approximate),
  }
}

/** Of no precisions at all (`../..`): the coarsest there is. */
function coarsest(given: readonly Precision[]): Precision {
  return precisions.find((precision) => given.includes(precision)) ?? 'century'
}

/** Subtraction would make NaN of two infinities. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
