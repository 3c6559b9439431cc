import type { TimelineEntry, Timeline } from '../model/resolve.js'
import type { DateBounds } from '../time/bounds.js'
import { addUnits } from '../time/calendar.js'
import type { Precision } from '../time/edtf-date.js'
import { msPerDay, type UtcMs } from '../time/instant.js'

/** How a date begins or ends to the eye: at a point, over a known stretch, or nobody said where. */
export type EndKind = 'sharp' | 'soft' | 'unknown' | 'ongoing'

/** The stretch of time that an event is drawn over. Finite, and `from` before `to`. */
export interface Span {
  readonly from: UtcMs
  readonly to: UtcMs
  /** The part within it that is certain, where there is one: a soft start ends at `sureFrom`. */
  readonly sureFrom: UtcMs
  readonly sureTo: UtcMs
  /** Of what lasts and goes on beyond the moment that the document speaks from, that moment: the rest is still to come. */
  readonly ahead?: UtcMs
  readonly start: EndKind
  readonly end: EndKind
  /** It lasts from one end to the other, rather than lying somewhere between them. */
  readonly lasting: boolean
  /** Its day is not known, or more than one day is possible. */
  readonly vague: boolean
  /** How finely it is dated: the coarser of its ends. */
  readonly precision: Precision
  /** The other members of a set: all of them happened or, where `isEither`, one of all. */
  readonly repeats: readonly Span[]
  readonly isEither: boolean
  /** Where it stood before it was moved. */
  readonly earlier: readonly Span[]
}

type Now = Pick<Timeline, 'asOf' | 'timeZone'> & Partial<Pick<TimelineEntry, 'goesOn' | 'isUnderWay'>>

/**
 * Where an event is drawn, or undefined where nothing at all is known of its time.
 * What goes on runs to `asOf`; an unknown start or end, or an open one of what does not go on, takes no time of its own,
 * so that none is claimed. Of what goes on, the part after `asOf` is still to come.
 */
export function spanOf(
  { when, earlier, goesOn, isUnderWay }: TimelineEntry,
  { asOf, timeZone }: Pick<Timeline, 'asOf' | 'timeZone'>,
): Span | undefined {
  const span = spanOfBounds(when, { asOf, timeZone, goesOn, isUnderWay })
  return span && { ...span, earlier: earlier.flatMap((before) => spanOfBounds(before, { asOf, timeZone }) ?? []) }
}

function spanOfBounds(when: DateBounds, now: Now): Span | undefined {
  const [first, ...others] = when.members
  if (first && others.length === 0) return spanOfBounds(first, now)
  if (when.form === 'all-of' && first) {
    const [span, ...repeats] = when.members.flatMap((member) => spanOfBounds(member, now) ?? [])
    return span && { ...span, repeats: repeats.flatMap((repeat) => [{ ...repeat, repeats: [] }, ...repeat.repeats]) }
  }
  if (when.form === 'one-of') {
    const [run, ...others] = runsOf(when.members).flatMap(
      (members) => momentSpan({ ...when, ...endsOf(members), members }, now) ?? [],
    )
    if (run && others.length > 0) return { ...run, repeats: others, isEither: true }
  }
  // Of a range in such a set each day is meant: it lasts.
  return when.form === 'span' || when.form === 'all-of' ? lastingSpan(when, now) : momentSpan(when, now)
}

/** The members of a set, in time order, those together between which there is no time. */
function runsOf(members: readonly DateBounds[]): DateBounds[][] {
  const runs: DateBounds[][] = []
  let latest = -Infinity
  for (const member of members) {
    if (member.start.earliest > latest || runs.length === 0) runs.push([member])
    else runs.at(-1)!.push(member)
    latest = Math.max(latest, member.end.latest)
  }
  return runs
}

/** From the start of the first to the end of the last. */
function endsOf(members: readonly DateBounds[]): Pick<DateBounds, 'start' | 'end'> {
  const [first] = members as [DateBounds]
  const last = members.reduce((latest, member) => (member.end.latest > latest.end.latest ? member : latest))
  return { start: first.start, end: last.end }
}

/** Of "on or before the 8th" the 8th is all that the eye can be shown; the rest fades away before it. */
function momentSpan(when: DateBounds, { timeZone }: Now): Span | undefined {
  const { earliest } = when.start
  const { latest } = when.end
  const hasStart = Number.isFinite(earliest)
  const hasEnd = Number.isFinite(latest)
  if (!hasStart && !hasEnd) return undefined
  const first = when.members[0] ?? when
  const last = when.members.at(-1) ?? when
  const from = hasStart
    ? earliest
    : Number.isFinite(last.start.earliest)
      ? last.start.earliest
      : addCell(latest, last.precision, -1, timeZone)
  const to = hasEnd
    ? latest
    : Number.isFinite(first.end.latest)
      ? first.end.latest
      : addCell(earliest, first.precision, 1, timeZone)
  const vague = when.form !== 'within' || isCoarse(when) || isFuzzy(when)
  const known: EndKind = vague ? 'soft' : 'sharp'
  return {
    from,
    to,
    sureFrom: from,
    sureTo: to,
    start: hasStart ? known : 'unknown',
    end: hasEnd ? known : 'unknown',
    lasting: false,
    vague,
    precision: when.precision,
    repeats: [],
    isEither: false,
    earlier: [],
  }
}

function lastingSpan(when: DateBounds, { asOf, goesOn = false, isUnderWay }: Now): Span | undefined {
  const hasStart = when.startKind === 'given'
  const hasEnd = when.endKind === 'given'
  const isOngoing = when.endKind === 'open' && goesOn
  const to = hasEnd
    ? when.end.latest
    : isOngoing
      ? Math.max(asOf, hasStart ? when.start.latest : -Infinity)
      : hasStart
        ? when.start.latest
        : Infinity
  if (!Number.isFinite(to)) return undefined
  // Of what is under way, the day that the document speaks from is known, whenever it began.
  const known = isUnderWay ? asOf - msPerDay : Infinity
  const from = hasStart ? when.start.earliest : hasEnd ? Math.min(when.end.earliest, known) : to - msPerDay
  const isLoose = isCoarse(when) || isFuzzy(when)
  const softStart = hasStart && isLoose && isLong(when.start)
  const softEnd = hasEnd && isLoose && isLong(when.end)
  return {
    from,
    to,
    sureFrom: softStart ? Math.min(when.start.latest, to) : from,
    sureTo: softEnd ? Math.max(when.end.earliest, from) : to,
    ...(goesOn && hasEnd && from < asOf && asOf < to && { ahead: asOf }),
    start: hasStart ? (softStart || isFuzzy(when) ? 'soft' : 'sharp') : 'unknown',
    end: hasEnd ? (softEnd || isFuzzy(when) ? 'soft' : 'sharp') : isOngoing ? 'ongoing' : 'unknown',
    lasting: true,
    vague: false,
    precision: when.precision,
    repeats: [],
    isEither: false,
    earlier: [],
  }
}

function isLong({ earliest, latest }: DateBounds['start']): boolean {
  return latest - earliest > 1.5 * msPerDay
}

function isFuzzy(when: DateBounds): boolean {
  return when.uncertain || when.approximate
}

function isCoarse(when: DateBounds): boolean {
  return when.precision !== 'day' && when.precision !== 'minute' && when.precision !== 'second'
}

/** One cell of a precision later or earlier. */
function addCell(instant: UtcMs, precision: Precision, sign: 1 | -1, timeZone: string): UtcMs {
  switch (precision) {
    case 'century':
      return addUnits(instant, 'year', sign * 100, timeZone)
    case 'decade':
      return addUnits(instant, 'year', sign * 10, timeZone)
    case 'year':
      return addUnits(instant, 'year', sign, timeZone)
    case 'season':
      return addUnits(instant, 'month', sign * 3, timeZone)
    case 'month':
      return addUnits(instant, 'month', sign, timeZone)
    default:
      return addUnits(instant, 'day', sign, timeZone)
  }
}
