import { anyMonth, dayNear, daysBetween } from './calendar.js'
import type { Stop } from './rows.js'

/** Stops that belong together, in order. */
export interface Journey {
  readonly stops: readonly Stop[]
  /** The days on which the Secretary left and came back, where the source gives both. */
  readonly departed?: string
  readonly returned?: string
}

/**
 * Puts the stops of one Secretary, given in order, together into journeys. The source lists stays only, so this
 * is a reading of their dates, and where it is in doubt it leaves stops apart:
 *
 * - Where the source gives the days of departure and return, the stops between them are one journey.
 * - Else a stop goes on with the journey before it when it begins no later than the day after the last day so far.
 *   Over two days the source does not tell a long flight (Lima to Rio, November 2024) from a return home.
 * - From or to Canada or Mexico the next day is not enough, only the same day: Washington lies on the way.
 * - A stop the source calls one on the way to the place of the next stop goes with it.
 * - Nothing goes on after a stop on the way home, or before a stop for which the source gives a departure.
 */
export function findJourneys(stops: readonly Stop[]): Journey[] {
  const stated = findStatedJourneys(stops)
  const journeys: { stops: Stop[]; departed?: string; returned?: string }[] = []
  for (const stop of stops) {
    const range = stated.find(({ departed, returned }) => departed <= stop.start && stop.end <= returned)
    const current = journeys.at(-1)
    const goesOn = range ? current?.departed === range.departed : current && continues(current.stops, stop)
    if (current && goesOn) current.stops.push(stop)
    else journeys.push({ stops: [stop], ...range })
  }
  return journeys
}

/** The last day of a journey, which need not be that of its last stop: stays overlap when a shuttle is listed whole. */
export function lastDayOf(stops: readonly Stop[]): string {
  return stops.reduce((last, { end }) => (end > last ? end : last), '')
}

const departure = new RegExp(`\\b(?:[Dd]eparted from|[Ll]eft) (?:Washington|(?:the )?U\\.S\\.) (${anyMonth}) (\\d+)`)
const comingBack = new RegExp(`\\b[Rr]eturned (?:to (?:(?:the )?U\\.S\\.|Washington) )?(${anyMonth}) (\\d+)`)
const homeward = /\b(?:returning|[Rr]eturned|en route(?: return)?|back) to (?:the )?(?:U\.S\.|United States|Washington)/
const onTheWay = /\ben route to ((?:the )?[A-Z][\w ]*)/
const neighbours = new Set(['Canada', 'Mexico'])

/** Longer than any stay abroad in the source, so that a departure is never paired with another journey's return. */
const longestDays = 60

function continues(journey: readonly Stop[], next: Stop): boolean {
  const before = journey.at(-1)!
  const gap = daysBetween(lastDayOf(journey), next.start)
  if (homeward.test(before.remarks) || comingBack.test(before.remarks) || departure.test(next.remarks)) return false
  if (gap <= 0) return true
  const goal = onTheWay.exec(before.remarks)?.[1]
  if (goal && [next.country, next.locale].some((name) => name.includes(goal))) return gap <= 7
  const isNeighbour = neighbours.has(before.country) || neighbours.has(next.country)
  return gap === 1 && (before.country === next.country || !isNeighbour)
}

function findStatedJourneys(stops: readonly Stop[]): { departed: string; returned: string }[] {
  const moves = stops.flatMap((stop) => [
    ...readDay(departure, stop, stop.start).map((day) => ({ day, isReturn: false })),
    ...readDay(comingBack, stop, stop.end).map((day) => ({ day, isReturn: true })),
  ])
  return moves.flatMap((move, i) => {
    const next = moves[i + 1]
    const isPair = !move.isReturn && next?.isReturn && daysBetween(move.day, next.day) <= longestDays
    return isPair ? [{ departed: move.day, returned: next.day }] : []
  })
}

function readDay(pattern: RegExp, stop: Stop, near: string): string[] {
  const match = pattern.exec(stop.remarks)
  return match ? [dayNear(near, match[1]!, match[2]!)] : []
}
