import { describe, expect, it } from 'vitest'
import { boundsOf, type DateBounds } from '../../../src/time/bounds.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { hasSharedData, readShared } from './shared-data.js'

interface RealDate {
  /** As the Office of the Historian prints it. */
  readonly display: string
  readonly min: string
  readonly max: string
  readonly kind: 'day' | 'duration' | 'uncertain-within'
}

const months = 'January February March April May June July August September October November December'.split(' ')
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter']

/** The EDTF for a date as printed: "May 28–June 7, 1800", "March 19 and 22, 1974", "Spring 1987". */
function edtfOf(display: string): string {
  const { year = '' } = /(?<year>\d{4})$/.exec(display)?.groups ?? {}
  const two = (value: number | string) => String(value).padStart(2, '0')
  const one = (text: string, month = ''): string => {
    const [, word = month, day, ownYear = year] = /^(\p{L}+)? ?(\d{1,2}(?!\d))?,? ?(\d{4})?$/u.exec(text.trim()) ?? []
    if (word === '') return ownYear
    if (seasons.includes(word)) return `${ownYear}-${21 + seasons.indexOf(word)}`
    return [ownYear, two(months.indexOf(word) + 1), ...(day === undefined ? [] : [two(day)])].join('-')
  }
  const isList = display.includes(' and ')
  const [first = '', last] = display.split(isList ? ' and ' : '–')
  if (last === undefined) return one(first)
  const start = one(first)
  const end = one(last, /^\p{L}+/u.exec(first)?.[0])
  return isList ? `{${start},${end}}` : `${start}/${end}`
}

/** A duration is a span, or dates all of which count, known to the day; what is coarser than a day is within, not all of. */
function kindOf({ form, precision }: DateBounds): RealDate['kind'] {
  if (precision !== 'day') return 'uncertain-within'
  return form === 'within' ? 'day' : 'duration'
}

/** Where the data says more than is printed. */
const moreThanPrinted = new Map([['June 2022', '2022-06-04 to 2022-06-11']])

describe.skipIf(!hasSharedData)('the dates of the Office of the Historian (need ../shared)', () => {
  const dates = hasSharedData ? readShared<RealDate[]>('dates/hsg-administrative-timeline-dates-A.json') : []

  it.each(dates)('$display', ({ display, min, max, kind }) => {
    const date = parseEdtf(edtfOf(display))
    if (date.kind === 'error') throw new Error(date.message)
    const bounds = boundsOf(date, 'UTC')
    const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
    const range = [dayOf(bounds.start.earliest), dayOf(bounds.end.latest - 1)]
    expect(kindOf(bounds)).toBe(kind)
    if (moreThanPrinted.has(display)) expect(`${min} to ${max}`).toBe(moreThanPrinted.get(display))
    else expect(range).toEqual([min, max])
  })

  it('are 116, of which 8 are durations, and none of those looks like a month', () => {
    const kinds = dates.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'duration')).toHaveLength(8)
    expect(kinds).toHaveLength(116)
  })
})
