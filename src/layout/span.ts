import type { Entry } from '../model/resolve.js'
import type { DateBounds } from '../time/bounds.js'
import type { UtcMs } from '../time/instant.js'

/** How a date begins or ends to the eye: at a point, over a known stretch, or nobody said where. */
export type EndKind = 'sharp' | 'soft' | 'unknown' | 'ongoing'

/** The stretch of time that an event is drawn over. Finite, and `from` before `to`. */
export interface Span {
  readonly from: UtcMs
  readonly to: UtcMs
  /** The part within it that is certain, where there is one: a soft start ends at `sureFrom`. */
  readonly sureFrom: UtcMs
  readonly sureTo: UtcMs
  readonly start: EndKind
  readonly end: EndKind
  /** It lasts from one end to the other, rather than lying somewhere between them. */
  readonly lasting: boolean
  /** Its day is not known, or more than one day is possible. */
  readonly vague: boolean
  /** The other members of a set whose members all happened. */
  readonly repeats: readonly Span[]
  /** Where it stood before it was moved. */
  readonly earlier: readonly Span[]
}

/**
 * Where an event is drawn, or undefined where nothing at all is known of its time.
 * An open end runs to `asOf`; an unknown start or end takes no time of its own, so that none is claimed.
 */
export function spanOf(entry: Entry, asOf: UtcMs): Span | undefined {
  const span = spanOfBounds(entry.when, asOf)
  return span && { ...span, earlier: entry.earlier.flatMap((when) => spanOfBounds(when, asOf) ?? []) }
}

function spanOfBounds(when: DateBounds, asOf: UtcMs): Span | undefined {
  if (when.form === 'all-of' && when.members.length > 1) {
    const members = when.members.flatMap((member) => spanOfBounds(member, asOf) ?? [])
    const [first, ...rest] = members
    return first && { ...first, repeats: rest }
  }
  const fuzzy = when.uncertain || when.approximate
  if (when.form === 'span') return lastingSpan(when, asOf, fuzzy)
  const from = when.start.earliest
  const to = when.end.latest
  if (!Number.isFinite(from) && !Number.isFinite(to)) return undefined
  const vague = when.form !== 'within' || isCoarse(when) || fuzzy
  const soft: EndKind = vague ? 'soft' : 'sharp'
  const last = when.members.at(-1)
  const first = when.members[0]
  // Of "on or before the 8th" the 8th is all that the eye can be shown; the rest fades away before it.
  if (!Number.isFinite(from))
    return {
      ...stretch(finite(last?.start.earliest, to - day), to),
      start: 'unknown',
      end: soft,
      lasting: false,
      vague,
      ...alone,
    }
  if (!Number.isFinite(to))
    return {
      ...stretch(from, finite(first?.end.latest, from + day)),
      start: soft,
      end: 'unknown',
      lasting: false,
      vague,
      ...alone,
    }
  return { ...stretch(from, to), start: soft, end: soft, lasting: false, vague, ...alone }
}

function lastingSpan(when: DateBounds, asOf: UtcMs, fuzzy: boolean): Span | undefined {
  const hasStart = when.startKind === 'given'
  const hasEnd = when.endKind === 'given'
  const ongoing = when.endKind === 'open'
  if (!hasStart && !hasEnd && !ongoing) return undefined
  const to = hasEnd
    ? when.end.latest
    : ongoing
      ? Math.max(asOf, hasStart ? when.start.latest : -Infinity)
      : when.start.latest
  const from = hasStart ? when.start.earliest : hasEnd ? when.end.earliest : to - 1
  const softStart = hasStart && (isCoarse(when) || fuzzy) && when.start.latest - when.start.earliest > day
  const softEnd = hasEnd && (isCoarse(when) || fuzzy) && when.end.latest - when.end.earliest > day
  return {
    from,
    to: Math.max(to, from + 1),
    sureFrom: softStart ? Math.min(when.start.latest, to) : from,
    sureTo: softEnd ? Math.max(when.end.earliest, from) : to,
    start: hasStart ? (softStart || fuzzy ? 'soft' : 'sharp') : 'unknown',
    end: hasEnd ? (softEnd || fuzzy ? 'soft' : 'sharp') : ongoing ? 'ongoing' : 'unknown',
    lasting: true,
    vague: false,
    ...alone,
  }
}

const day = 86_400_000
const alone: Pick<Span, 'repeats' | 'earlier'> = { repeats: [], earlier: [] }

function stretch(from: UtcMs, to: UtcMs): Pick<Span, 'from' | 'to' | 'sureFrom' | 'sureTo'> {
  return { from, to: Math.max(to, from + 1), sureFrom: from, sureTo: to }
}

function finite(instant: UtcMs | undefined, otherwise: UtcMs): UtcMs {
  return instant !== undefined && Number.isFinite(instant) ? instant : otherwise
}

function isCoarse(when: DateBounds): boolean {
  return when.precision !== 'day' && when.precision !== 'minute' && when.precision !== 'second'
}
