import { daysOf } from './day-range.js'
import type { EdtfDate, EdtfError, EdtfInterval, EdtfPoint, EdtfRange, EdtfSet } from './edtf-date.js'
import { explainRewriting, fail, quote } from './edtf-error.js'
import { parsePoint } from './edtf-point.js'

export type {
  EdtfDate,
  EdtfError,
  EdtfInterval,
  EdtfPoint,
  EdtfRange,
  EdtfSet,
  EdtfTime,
  PartQualifiers,
  Precision,
  Qualifier,
} from './edtf-date.js'

/**
 * Reads an EDTF date: ISO 8601-2:2019, annex A, and the Library of Congress' specification, levels 0 and 1 whole, and of
 * level 2 the sets `[…]` and `{…}`, qualified parts and seasons 25–41. A time may lack its seconds, as in ISO 8601-1.
 * Never throws; takes time in proportion to the text's length.
 */
export function parseEdtf(text: string): EdtfDate | EdtfError {
  const date = readOnce(text)
  return date.kind === 'error' ? explainRewriting(text, date, (meant) => readEdtf(meant).kind !== 'error') : date
}

/** Whether `parseEdtf` can read a text; where it cannot, this takes less time, for it need not say why. */
export function isEdtfText(text: string): boolean {
  return readOnce(text).kind !== 'error'
}

function readOnce(text: string): EdtfDate | EdtfError {
  const known = dates.get(text)
  if (known) return known
  const date = readEdtf(text)
  if (date.kind === 'error' || text.length > longest) return date
  if (dates.size >= mostDates) dates.clear()
  dates.set(text, date)
  return date
}

/** A date is read when it is checked, when it is placed and when it is put in words, mostly soon after one another. */
const dates = new Map<string, EdtfDate>()
const mostDates = 2_000
const longest = 40

function readEdtf(text: string): EdtfDate | EdtfError {
  if (text === '') return fail(0, "The date is empty. Write '2024-04-08', '2024-04' or '2024'.")
  if (text.startsWith('[')) return parseSet(text, 'one-of', ']')
  if (text.startsWith('{')) return parseSet(text, 'all-of', '}')
  const slash = text.indexOf('/')
  return slash === -1 ? parsePoint(text, 0) : parseInterval(text, slash)
}

type IntervalEnd = EdtfInterval['start']

function parseInterval(text: string, slash: number): EdtfInterval | EdtfError {
  const second = text.indexOf('/', slash + 1)
  if (second !== -1) return fail(second, "An interval has one '/', between its start and its end.")
  if (text.length === 1) {
    return fail(0, "An interval needs a date on at least one side of '/': '2024-04-08/', '/2024-04-08'.")
  }
  const start = parseEnd(text.slice(0, slash), 0)
  if (isError(start)) return start
  const end = parseEnd(text.slice(slash + 1), slash + 1)
  if (isError(end)) return end
  if (isPoint(start) && isPoint(end)) {
    const reason = whyReversed(start, end)
    if (reason) return fail(slash + 1, `The interval ${quote(text)} ${reason}`)
  }
  return { kind: 'interval', start, end }
}

function parseEnd(text: string, offset: number): IntervalEnd | EdtfError {
  if (text === '') return 'unknown'
  if (text === '..') return 'open'
  return wholeDate(parsePoint(text, offset), text, offset, 'An interval')
}

function parseSet(text: string, kind: EdtfSet['kind'], close: string): EdtfSet | EdtfError {
  if (!text.endsWith(close)) {
    const closed = text.indexOf(close)
    return closed === -1
      ? fail(text.length, `The set that begins with '${text[0]}' has no '${close}' at its end.`)
      : fail(closed + 1, `A set ends with its '${close}'; nothing may follow.`)
  }
  const members: (EdtfPoint | EdtfRange)[] = []
  const last = text.length - 1
  if (last === 1) return fail(1, `The set is empty. List its dates: '${text[0]}2024-04-01,2024-04-03${close}'.`)
  for (let from = 1; from <= last;) {
    const comma = text.indexOf(',', from)
    const to = comma === -1 ? last : comma
    const member = parseMember(text.slice(from, to), from)
    if (isError(member)) return member
    if (member.kind === 'range' && member.start === 'open' && from > 1) {
      return fail(from, "Only a set's first member may begin with '..', for all before it.")
    }
    if (member.kind === 'range' && member.end === 'open' && to < last) {
      return fail(to - 2, "Only a set's last member may end with '..', for all after it.")
    }
    members.push(member)
    from = to + 1
    if (to === last) break
  }
  return { kind, members }
}

function parseMember(text: string, offset: number): EdtfPoint | EdtfRange | EdtfError {
  const dots = text.indexOf('..')
  if (dots === -1) return wholeDate(parsePoint(text, offset), text, offset, 'A set')
  if (text === '..') return fail(offset, "'..' needs a date before it, after it, or both: '2024-04-01..2024-04-07'.")
  const start = dots === 0 ? 'open' : parseRangeEnd(text.slice(0, dots), offset)
  if (isError(start)) return start
  const end = dots + 2 === text.length ? 'open' : parseRangeEnd(text.slice(dots + 2), offset + dots + 2)
  if (isError(end)) return end
  if (isPoint(start) && isPoint(end)) {
    const reason = whyReversed(start, end)
    if (reason) return fail(offset + dots + 2, `The range ${quote(text)} ${reason}`)
  }
  return { kind: 'range', start, end }
}

function parseRangeEnd(text: string, offset: number): EdtfPoint | EdtfError {
  return wholeDate(parsePoint(text, offset), text, offset, 'A set')
}

/** Intervals and sets are made of dates: EDTF gives them neither times of day nor `Y` years. */
function wholeDate(parsed: EdtfPoint | EdtfError, text: string, offset: number, of: string): EdtfPoint | EdtfError {
  if (isError(parsed)) return parsed
  if (parsed.time) {
    return fail(
      offset + text.indexOf('T'),
      `${of} is made of dates without a time of day: '${text.slice(0, text.indexOf('T'))}'.`,
    )
  }
  if (text.startsWith('Y')) return fail(offset, `${of} takes years from -9999 to 9999: a year with 'Y' stands alone.`)
  return parsed
}

/**
 * Why `end` cannot close what `start` opens. A coarser end must not begin before the start ("3 May to May" is refused),
 * unless it is written with `X`, which says that a finer date exists and is unknown: `1984-11-12/1984-11-XX`.
 */
function whyReversed(start: EdtfPoint, end: EdtfPoint): string | undefined {
  const from = daysOf(start)
  const to = daysOf(end)
  if (to.end <= from.first) return 'ends before it starts. Put the earlier date first.'
  const isLoose = end.unspecified.length > 0 || end.precision === 'decade' || end.precision === 'century'
  if (isLoose || to.first >= from.first) return undefined
  return (
    "ends with a period that begins before the start. If the end's day or month is not known, " +
    "write it as 'XX' ('2004-06-XX', '2004-XX-XX')."
  )
}

function isPoint(end: EdtfPoint | 'open' | 'unknown'): end is EdtfPoint {
  return typeof end === 'object'
}

function isError(parsed: { readonly kind: string } | string): parsed is EdtfError {
  return typeof parsed === 'object' && parsed.kind === 'error'
}
