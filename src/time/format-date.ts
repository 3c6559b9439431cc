import { resolveLocale } from '../messages/locale.js'
import { formatMessage, type Phrase } from '../messages/messages.js'
import type { DateFormat, DateWords } from './date-format.js'
import { daysOf } from './day-range.js'
import {
  pointsOf,
  type EdtfDate,
  type EdtfInterval,
  type EdtfPoint,
  type EdtfRange,
  type EdtfSet,
  type Precision,
} from './edtf-date.js'
import { notesOnInterval, notesOnPoint, notesOnSet } from './date-notes.js'
import { endsOfUnnamed, wordsOfPoint } from './point-words.js'
import { joinDates, joinInPart, wordsOfRange } from './range-words.js'

export type { DateFormat } from './date-format.js'

/** A date in words, and apart from it what is not known of it. */
export interface DateDescription {
  readonly text: string
  readonly note?: string
}

/**
 * The date in words and, apart, what is not known of it: `{ text: 'October 2023', note: 'day not given' }`. The words
 * are never finer than the date. Marks of doubt are in `text`: "about 1984", "possibly 8 April 2024". Never throws,
 * whatever locale and zones `format` names.
 */
export function describeDate(date: EdtfDate, format: DateFormat): DateDescription {
  // A year left out would be taken for the one said elsewhere.
  const isOneYear = new Set(pointsOf(date).map(({ year }) => year)).size <= 1
  const { text, notes } = describe(date, isOneYear ? format : { ...format, omitYear: false })
  return notes.length > 0 ? { text, note: notes.join(format.messages.noteSeparator) } : { text }
}

/** Words and note in one: 'October 2023 (day not given)'. Never throws. */
export function formatDate(date: EdtfDate, format: DateFormat): string {
  const { text, note } = describeDate(date, format)
  return note === undefined ? text : formatMessage(format.messages.withNote, { text, note }, format.locale)
}

interface Described {
  readonly text: string
  readonly notes: readonly string[]
}

function describe(date: EdtfDate, format: DateFormat): Described {
  switch (date.kind) {
    case 'point':
      return {
        text: standaloneText(date, format),
        notes: notesOnPoint(date, format.messages),
      }
    case 'interval':
      return describeInterval(date, format)
    default: {
      const members = date.members.flatMap(
        (member) => onlyDateOf(member, format) ?? (date.kind === 'one-of' ? eitherOf(member) : member),
      )
      const set = { ...date, members }
      return { text: textOfSet(set, format), notes: notesOnSet(set, format.messages) }
    }
  }
}

/** The date that a range is from and to: there is no other in it. */
function onlyDateOf(member: EdtfPoint | EdtfRange, format: DateFormat): EdtfPoint | undefined {
  if (member.kind === 'point' || member.start === 'open' || member.end === 'open') return undefined
  return wordsOf(member.start, format).date === wordsOf(member.end, format).date ? member.start : undefined
}

/** "1 or 2 April": of a range of two dates, one of which counts, there is nothing between. */
function eitherOf(member: EdtfPoint | EdtfRange): EdtfPoint | EdtfRange | readonly EdtfPoint[] {
  if (member.kind === 'point') return member
  const { start, end } = member
  if (start === 'open' || end === 'open') return member
  return canJoin(start, end) && daysOf(start).end === daysOf(end).first ? [start, end] : member
}

function standaloneText(point: EdtfPoint, format: DateFormat): string {
  const ends = endsOfUnnamed(point)
  if (!ends) return wordsOf(point, format).date
  const date = textOfBetween(...ends, format)
  return qualified(point, { date, genitive: date }, format).date
}

/** The words of a date inside a phrase, with its marks of doubt. */
function wordsOf(point: EdtfPoint, format: DateFormat): DateWords {
  return qualified(point, wordsOfPoint(point, format), format)
}

function qualified(point: EdtfPoint, words: DateWords, { messages, locale }: DateFormat): DateWords {
  const precision = namedPrecision(point)
  const about = point.approximate ? inPhrase(pick(messages.about, precision, false), words, locale) : words
  return point.uncertain ? inPhrase(pick(messages.possibly, precision, point.approximate), about, locale) : about
}

/** A date's words with a phrase around them, which is the same in both cases. */
function inPhrase(message: string, { date, genitive }: DateWords, locale: string): DateWords {
  const text = formatMessage(message, { date, genitive }, locale)
  return { date: text, genitive: text }
}

function describeInterval(interval: EdtfInterval, format: DateFormat): Described {
  const { start, end } = interval
  const { messages, goesOn = true } = format
  if (typeof start !== 'object' && typeof end !== 'object' && !goesOn)
    return { text: messages.startNotGiven + messages.noteSeparator + messages.endNotGiven, notes: [] }
  return { text: textOfInterval(interval, format), notes: notesOnInterval(interval, messages) }
}

function textOfInterval({ start, end }: EdtfInterval, format: DateFormat): string {
  const { messages, goesOn = true } = format
  if (typeof start === 'object' && typeof end === 'object') return textOfSpan(start, end, format)
  if (typeof start === 'object') return phrase(end === 'open' && goesOn ? messages.since : messages.from, start, format)
  if (typeof end === 'object') return phrase(messages.until, end, format)
  if (start === 'open' && end === 'open') return messages.noStartNoEnd
  return start === 'open' ? messages.noStart : messages.noEnd
}

function textOfSpan(start: EdtfPoint, end: EdtfPoint, format: DateFormat): string {
  if (canJoin(start, end)) return wordsOfRange(start, end, format)
  const values = { start: wordsOf(start, format).date, end: wordsOf(end, format).date }
  if (values.start === values.end) return values.start
  const { rangeWide, noteOnStart, noteOnEnd, dateSeparator } = format.messages
  if (isPlain(start) || !isPlain(end)) return formatMessage(rangeWide, values, format.locale)
  // A doubt about the start alone would be taken for one about both.
  const ended = [
    [noteOnStart, values.start],
    [noteOnEnd, values.end],
  ] as const
  return ended.map(([message, note]) => formatMessage(message, { note }, format.locale)).join(dateSeparator)
}

function textOfSet({ kind, members }: EdtfSet, format: DateFormat): string {
  const { messages, locale } = format
  const [only] = members
  if (only && members.length === 1) {
    if (only.kind === 'point') return wordsOf(only, format).date
    if (only.start === 'open' || only.end === 'open') return textOfRange(only, kind, format)
    if (kind === 'one-of') return textOfBetween(only.start, only.end, format)
  }
  const list = new Intl.ListFormat(resolveLocale(locale), { type: kind === 'one-of' ? 'disjunction' : 'conjunction' })
  const points = members.filter((member) => member.kind === 'point')
  const arePlain = pointsOf({ kind, members }).every(isPlain)
  const areNames = points.length === members.length && arePlain && !points.some(endsOfUnnamed)
  const runs = members.filter((member) => member.kind === 'range' && member.start !== 'open' && member.end !== 'open')
  const textOfMember = (member: EdtfPoint | EdtfRange) =>
    member.kind === 'point' ? wordsOf(member, format).date : textOfRange(member, kind, format)
  const join = (texts: readonly string[]) => (arePlain ? list.format(texts) : texts.join(messages.dateSeparator))
  const canShare = arePlain && points.length + runs.length === members.length
  const dates =
    (canShare
      ? joinInPart(
          members.map((member) => pointsOf({ kind, members: [member] })),
          join,
          format,
        )
      : undefined) ?? join(members.map(textOfMember))
  // A run in the list would be taken for how long it lasted, a doubt about one date for one about all.
  if (kind === 'one-of') return formatMessage(pick(messages.oneOf, undefined, !areNames), { dates }, locale)
  const cell = cellOf(members)
  // Beside single days, a run of days is read as each of them.
  if (runs.length === 0 || (canShare && points.length > 0 && cell === 'day')) return dates
  return formatMessage(pick(messages.eachOf, cell, false), { dates }, locale)
}

/** How finely all members of a set are given, where it is the same. */
function cellOf(members: EdtfSet['members']): Precision | undefined {
  const [first, ...others] = pointsOf({ kind: 'all-of', members })
  return others.every(({ precision }) => precision === first?.precision) ? first?.precision : undefined
}

/** A run of dates as one item of a list. */
function textOfRange({ start, end }: EdtfRange, kind: EdtfSet['kind'], format: DateFormat): string {
  const { messages, locale } = format
  if (start !== 'open' && end !== 'open') return textOfSpan(start, end, format)
  const known = start === 'open' ? end : start
  if (known === 'open') return messages.noStartNoEnd
  if (kind === 'one-of') {
    const message = start === 'open' ? messages.orEarlier : messages.orLater
    return inPhrase(message, wordsOf(known, format), locale).date
  }
  const range = phrase(start === 'open' ? messages.until : messages.from, known, format)
  return formatMessage(pick(messages.every, known.precision, !isPlain(known)), { range }, locale)
}

/** "between 1 and 7 April 2024": at one time from the first to the last. */
function textOfBetween(start: EdtfPoint, end: EdtfPoint, format: DateFormat): string {
  const { messages, locale } = format
  const arePlain = isPlain(start) && isPlain(end)
  const precision = namedPrecision(start) === namedPrecision(end) ? namedPrecision(start) : undefined
  const template = pick(messages.between, precision, !arePlain)
  const [, before, middle, after] = /^(.*)\{start\}(.*)\{end\}(.*)$/.exec(template) ?? []
  if (middle !== undefined && canJoin(start, end)) {
    const join = (first: string, last: string) => first + middle + last
    return before + joinDates(start, end, join, join, format) + after
  }
  const first = wordsOf(start, format)
  const last = wordsOf(end, format)
  const values = { start: first.date, end: last.date, startGenitive: first.genitive, endGenitive: last.genitive }
  return formatMessage(template, values, locale)
}

function phrase(message: Phrase, point: EdtfPoint, format: DateFormat): string {
  const picked = pick(message, namedPrecision(point), !isPlain(point))
  return inPhrase(picked, wordsOf(point, format), format.locale).date
}

function pick(message: Phrase, precision: Precision | 'unnamed' | undefined, isQualified: boolean): string {
  if (typeof message === 'string') return message
  if (isQualified) return message.qualified ?? message.other
  const forms: Partial<Record<string, string>> = message
  return (precision === undefined ? undefined : forms[precision]) ?? message.other
}

/** How finely a date is given, a time being of its day; a run of others fits no phrase for one name. */
function namedPrecision(point: EdtfPoint): Precision | 'unnamed' {
  if (endsOfUnnamed(point)) return 'unnamed'
  return point.time ? 'day' : point.precision
}

function isPlain({ uncertain, approximate }: EdtfPoint): boolean {
  return !uncertain && !approximate
}

/** Whether what two dates share can be said once. */
function canJoin(start: EdtfPoint, end: EdtfPoint): boolean {
  const { precision } = start
  return isPlain(start) && isPlain(end) && precision === end.precision && ['year', 'month', 'day'].includes(precision)
}
