import { daysInMonth } from './civil.js'
import type { EdtfError, EdtfPoint, EdtfTime, PartQualifiers, Precision, Qualifier } from './edtf-date.js'
import { explainPoint, fail, monthNames, quote } from './edtf-error.js'

/** No well-formed point is longer: `%-2004%-%06%-%11%`, `-1985-04-12T23:20:30+04:30`, or a year of fifteen digits. */
const longestPoint = 40

const calendarPoint =
  /^([?~%]?)(-?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?)?$/

const longYear = /^Y(-?)([1-9]\d{4,14})([?~%]?)$/

/**
 * Reads one date, date-time, season, decade, century or `Y` year: EDTF levels 0 and 1, and of level 2 qualified parts
 * (`2004-?06-~11`) and seasons 25–41. `offset` is where `text` begins in what the user wrote.
 */
export function parsePoint(text: string, offset: number): EdtfPoint | EdtfError {
  if (text.length > longestPoint) return explainPoint(text, offset)
  if (text.startsWith('Y')) return parseLongYear(text, offset)
  const match = calendarPoint.exec(text)
  if (!match) return explainPoint(text, offset)
  return buildPoint(match, offset)
}

function parseLongYear(text: string, offset: number): EdtfPoint | EdtfError {
  const [, sign, digits, mark] = longYear.exec(text) ?? []
  if (digits === undefined) return explainPoint(text, offset)
  const year = Number(digits) * (sign ? -1 : 1)
  return point('year', { year }, qualify({ year: mark }), [])
}

type Groups = readonly (string | undefined)[]

function buildPoint(groups: Groups, offset: number): EdtfPoint | EdtfError {
  const [text = '', mark1 = '', sign = '', yearText = '', mark2 = ''] = groups
  const [mark3 = '', monthText, mark4 = '', mark5 = '', dayText, mark6 = ''] = groups.slice(5)
  const hasTime = groups[11] !== undefined
  const yearAt = offset + mark1.length + sign.length
  const monthAt = yearAt + 4 + mark2.length + 1 + mark3.length
  const dayAt = monthAt + 2 + mark4.length + 1 + mark5.length
  const timeAt = offset + text.indexOf('T')

  if (!/^\d\d(\d\d|\dX|XX)$/.test(yearText)) return unsupportedX(yearText, yearAt)
  if (sign && yearText === '0000') {
    return fail(yearAt - 1, "There is no year '-0000': the year 1 BC is written '0000' and 2 BC '-0001'.")
  }
  const hasWholeDate = dayText !== undefined && !`${yearText}${monthText}${dayText}`.includes('X')
  if (hasTime && !hasWholeDate) {
    return fail(timeAt, "A time needs a whole date before it, with no X: '2024-04-08T10:30:00Z'.")
  }
  const year = yearFrom(sign, yearText)
  // A mark to the right of a part also qualifies every part to its left (ISO 8601-2:2019, 8.4.2).
  const qualifiers = qualify({
    year: mark1 + mark2 + mark4 + mark6,
    ...(monthText !== undefined && { month: mark3 + mark4 + mark6 }),
    ...(dayText !== undefined && { day: mark5 + mark6 }),
  })

  if (monthText === undefined) {
    const precision = yearText.endsWith('XX') ? 'century' : yearText.endsWith('X') ? 'decade' : 'year'
    return point(precision, { year }, qualifiers, [])
  }
  if (yearText.includes('X')) return unsupportedX(yearText, yearAt)

  if (monthText === 'XX') {
    if (dayText === undefined) return point('year', { year }, qualifiers, ['month'])
    return dayText === 'XX' ? point('year', { year }, qualifiers, ['month', 'day']) : unsupportedX(monthText, monthAt)
  }
  if (monthText.includes('X')) return unsupportedX(monthText, monthAt)
  const month = Number(monthText)
  if (month >= 21 && month <= 41) {
    if (dayText === undefined) return point('season', { year, season: month }, qualifiers, [])
    return fail(dayAt - mark5.length - 1, `A season ('${monthText}') has no days: end the date after it.`)
  }
  if (month < 1 || month > 12) {
    return fail(monthAt, `There is no month '${monthText}': months run from 01 to 12, seasons from 21 to 41.`)
  }

  if (dayText === undefined) return point('month', { year, month }, qualifiers, [])
  if (dayText === 'XX') return point('month', { year, month }, qualifiers, ['day'])
  if (dayText.includes('X')) return unsupportedX(dayText, dayAt)
  const day = Number(dayText)
  const days = daysInMonth(year, month)
  if (day < 1 || day > days) {
    const monthName = `${monthNames[month - 1]} ${sign}${yearText}`
    return fail(dayAt, `There is no day '${dayText}' in ${monthName}: its days run from 01 to ${days}.`)
  }

  if (!hasTime) return point('day', { year, month, day }, qualifiers, [])
  const markAt = text.search(/[?~%]/)
  if (markAt !== -1) {
    return fail(offset + markAt, "A date with a time takes no '?', '~' or '%': leave out the mark or the time.")
  }
  const time = buildTime(groups, timeAt)
  if ('kind' in time) return time
  return point(groups[13] === undefined ? 'minute' : 'second', { year, month, day, time }, qualifiers, [])
}

function buildTime(groups: Groups, timeAt: number): EdtfTime | EdtfError {
  const [hourText = '', minuteText = '', secondText, zoneText] = groups.slice(11)
  const hour = Number(hourText)
  const minute = Number(minuteText)
  const second = Number(secondText ?? 0)
  if (hour === 24 && minute === 0 && second === 0) {
    return fail(timeAt + 1, "Midnight at a day's end is written as 00:00 of the day after.")
  }
  if (hour > 23) return fail(timeAt + 1, `There is no hour '${hourText}': hours run from 00 to 23.`)
  if (minute > 59) return fail(timeAt + 4, `There is no minute '${minuteText}': minutes run from 00 to 59.`)
  if (second > 59) return fail(timeAt + 7, `There is no second '${secondText}': seconds run from 00 to 59.`)
  if (zoneText === undefined) return { hour, minute, second }
  const offsetMinutes = offsetFrom(zoneText)
  if (offsetMinutes === undefined) {
    return fail(
      timeAt + (secondText === undefined ? 6 : 9),
      `There is no offset ${quote(zoneText)}: write 'Z' for UTC, or an offset from -12:00 to +14:00 such as '+08:00'.`,
    )
  }
  return { hour, minute, second, offsetMinutes }
}

/** Offsets in use run from -12:00 to +14:00; `-00:00` is ruled out by ISO 8601-1:2019, 4.3.13. */
function offsetFrom(text: string): number | undefined {
  if (text === 'Z') return 0
  const sign = text.startsWith('-') ? -1 : 1
  const minutes = Number(text.slice(4, 6) || 0)
  const offset = sign * (Number(text.slice(1, 3)) * 60 + minutes)
  if (minutes > 59 || offset > 14 * 60 || offset < -12 * 60 || Object.is(offset, -0)) return undefined
  return offset
}

/** The year, or the first year in time of a decade or century: of `-199X` that is -1999. */
function yearFrom(sign: string, digits: string): number {
  return sign ? -Number(digits.replaceAll('X', '9')) : Number(digits.replaceAll('X', '0'))
}

function unsupportedX(found: string, index: number): EdtfError {
  return fail(
    index,
    `'X' in '${found}' is a feature of EDTF level 2 that is not supported here: X may stand for the last one or two ` +
      'digits of a year without a month (198X, 19XX), for a day (2004-06-XX), or for a month and the day after it (2004-XX, 2004-XX-XX).',
  )
}

function qualify(marks: { year?: string | undefined; month?: string; day?: string }): PartQualifiers {
  const year = qualifierFrom(marks.year)
  const month = qualifierFrom(marks.month)
  const day = qualifierFrom(marks.day)
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) }
}

function qualifierFrom(marks: string | undefined): Qualifier | undefined {
  if (!marks) return undefined
  return { uncertain: /[?%]/.test(marks), approximate: /[~%]/.test(marks) }
}

function point(
  precision: Precision,
  parts: Pick<EdtfPoint, 'year' | 'season' | 'month' | 'day' | 'time'>,
  qualifiers: PartQualifiers,
  unspecified: EdtfPoint['unspecified'],
): EdtfPoint {
  const { year, month, day } = qualifiers
  return {
    kind: 'point',
    precision,
    ...parts,
    unspecified,
    qualifiers,
    uncertain: Boolean(year?.uncertain || month?.uncertain || day?.uncertain),
    approximate: Boolean(year?.approximate || month?.approximate || day?.approximate),
  }
}
