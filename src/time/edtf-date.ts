/** How finely a date is given: what is known of it, not how it is written (`1985-04-XX` is a month). */
export type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second'

/** Every precision, the coarsest first. */
export const precisions: readonly Precision[] = [
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
]

/** `?` uncertain, `~` approximate, `%` both (ISO 8601-2:2019, 8.4). */
export interface Qualifier {
  readonly uncertain: boolean
  readonly approximate: boolean
}

/** What is qualified, part by part (ISO 8601-2:2019, 8.4.2 and 8.4.3); `month` holds a season's as well. */
export interface PartQualifiers {
  readonly year?: Qualifier
  readonly month?: Qualifier
  readonly day?: Qualifier
}

/** A time of day, with what it is counted from. */
export interface EdtfTime {
  /** 0–23 */
  readonly hour: number
  /** 0–59 */
  readonly minute: number
  /** 0–59; 0 where only hour and minute are given. */
  readonly second: number
  /** Minutes east of UTC; 0 for `Z`. Absent: local time, in a zone the text does not name. */
  readonly offsetMinutes?: number
}

/**
 * One date or date-time, with whatever of it is known: what EDTF writes without an interval or a set at levels 0 and 1,
 * and of level 2 qualified parts and seasons 25–41.
 */
export interface EdtfPoint {
  readonly kind: 'point'
  readonly precision: Precision
  /** Astronomical: 0 is 1 BC, -1 is 2 BC. Of a decade (`198X`) or a century (`19XX`): its first year in time. */
  readonly year: number
  /** 21–41, as in ISO 8601-2:2019, 4.8; see `season.ts` for the months each stands for. */
  readonly season?: number
  /** 1–12; absent when not given or given as `XX`. */
  readonly month?: number
  /** 1–31; absent when not given or given as `XX`. */
  readonly day?: number
  /** With precision `minute` or `second` alone. */
  readonly time?: EdtfTime
  /** The parts written as `XX`: said to exist and not known, as opposed to not mentioned. */
  readonly unspecified: readonly ('month' | 'day')[]
  /** A mark at the end of the date is on each of its parts. */
  readonly qualifiers: PartQualifiers
  /** Whether any part carries `?` or `%`. */
  readonly uncertain: boolean
  /** Whether any part carries `~` or `%`. */
  readonly approximate: boolean
}

/** A duration from one date to another. `'open'` is `..`, `'unknown'` an end left empty (ISO 8601-2:2019, 9.2). */
export interface EdtfInterval {
  readonly kind: 'interval'
  readonly start: EdtfPoint | 'open' | 'unknown'
  readonly end: EdtfPoint | 'open' | 'unknown'
}

/** `a..b` inside a set: every date from one to the other, both included, at the coarser one's precision. */
export interface EdtfRange {
  readonly kind: 'range'
  readonly start: EdtfPoint | 'open'
  readonly end: EdtfPoint | 'open'
}

/** `[…]`, one of the members, or `{…}`, all of them (ISO 8601-2:2019, 6.4). In the order written. */
export interface EdtfSet {
  readonly kind: 'one-of' | 'all-of'
  readonly members: readonly (EdtfPoint | EdtfRange)[]
}

/** A date as its source gives it, with what that leaves open (EDTF: ISO 8601-2:2019, annex A). */
export type EdtfDate = EdtfPoint | EdtfInterval | EdtfSet

/** Every date that is written out in `date`, in the order written. */
export function pointsOf(date: EdtfDate): readonly EdtfPoint[] {
  if (date.kind === 'point') return [date]
  const ends = date.kind === 'interval' ? [date] : date.members
  return ends
    .flatMap((member) => ('start' in member ? [member.start, member.end] : [member]))
    .filter((end) => typeof end === 'object')
}

/** Why a text is no EDTF date: a plain sentence with what was found and what would be right, and the index in the text. */
export interface EdtfError {
  readonly kind: 'error'
  readonly message: string
  /** From 0, in UTF-16 code units; the length of the text where something is missing at its end. */
  readonly index: number
  /** What was probably meant, as EDTF writes it; `message` asks about it. */
  readonly meant?: string
}
