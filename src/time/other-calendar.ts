import { resolveLocale } from '../messages/locale.js'
import { formatMessage } from '../messages/messages.js'
import type { DateFormat } from './date-format.js'
import { plainSpaces } from './date-parts.js'
import type { EdtfDate, EdtfPoint } from './edtf-date.js'

/** A calendar, and a date in it, both in the reader's language. */
export interface CalendarDate {
  readonly calendar: string
  readonly date: string
}

/** Calendars whose days are reckoned by rule. Those that wait for somebody to see the moon name no day for certain. */
const reckoned: ReadonlySet<string> = new Set([
  'buddhist',
  'chinese',
  'coptic',
  'dangi',
  'ethioaa',
  'ethiopic',
  'hebrew',
  'indian',
  'islamic-civil',
  'islamic-tbla',
  'islamic-umalqura',
  'japanese',
  'persian',
  'roc',
])

/**
 * A date in the calendar that the reader's tag asks for (`fa-u-ca-persian`): an exact day, or a duration from one to
 * another. Nothing where the tag asks for none, and nothing for all other dates: a Gregorian month or year lies across
 * two of another calendar, and to name one of them would be to claim more than the source does.
 *
 * A day is taken from midnight to midnight, also in calendars whose days begin at sunset.
 */
export function dayInCalendar(
  date: EdtfDate,
  { locale, messages }: Pick<DateFormat, 'locale' | 'messages'>,
): CalendarDate | undefined {
  const tag = resolveLocale(locale)
  const { calendar } = new Intl.Locale(tag)
  if (calendar === undefined || !reckoned.has(calendar)) return undefined
  const days = exactDaysOf(date)
  if (!days) return undefined
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', calendar, timeZone: 'UTC' })
  const [start = '', end = start] = days.map((day) => plainSpaces(format.format(instantOf(day))))
  const name = new Intl.DisplayNames(tag, { type: 'calendar' }).of(calendar) ?? calendar
  return { calendar: name, date: start === end ? start : formatMessage(messages.rangeWide, { start, end }, locale) }
}

function exactDaysOf(date: EdtfDate): readonly EdtfPoint[] | undefined {
  if (date.kind === 'point') return isExactDay(date) ? [date] : undefined
  if (date.kind !== 'interval') return undefined
  const { start, end } = date
  const isExact = typeof start === 'object' && typeof end === 'object' && isExactDay(start) && isExactDay(end)
  return isExact ? [start, end] : undefined
}

function isExactDay({ precision, uncertain, approximate }: EdtfPoint): boolean {
  return !uncertain && !approximate && (precision === 'day' || precision === 'minute' || precision === 'second')
}

function instantOf({ year, month = 1, day = 1 }: EdtfPoint): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}
