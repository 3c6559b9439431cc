import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, type DateBounds } from '../../../src/time/bounds.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { precisions } from '../../../src/time/edtf-date.js'
import { toWallTime } from '../../../src/time/zone.js'
import { anyDateText } from './edtf-texts.js'

function bounds(text: string, timeZone = 'UTC'): DateBounds {
  const date = parseEdtf(text)
  if (date.kind === 'error') throw new Error(date.message)
  return boundsOf(date, timeZone)
}

const utc = (text: string) => Date.parse(text)
const stretch = (earliest: string, latest: string) => ({ earliest: utc(earliest), latest: utc(latest) })

describe('boundsOf', () => {
  it('takes a day for a day in its zone', () => {
    const day = stretch('2024-04-07T16:00Z', '2024-04-08T16:00Z')
    expect(bounds('2024-04-08', 'Asia/Shanghai')).toEqual({
      form: 'within',
      precision: 'day',
      start: day,
      end: day,
      startKind: 'given',
      endKind: 'given',
      uncertain: false,
      approximate: false,
      members: [],
    })
  })

  it('takes a month for some time within it', () => {
    const month = stretch('2023-10-01', '2023-11-01')
    expect(bounds('2023-10')).toMatchObject({ form: 'within', precision: 'month', start: month, end: month })
    expect(bounds('2023-10-XX')).toEqual(bounds('2023-10'))
  })

  it('takes an interval for a duration', () => {
    expect(bounds('2024-04-08/2024-04-09')).toMatchObject({
      form: 'span',
      precision: 'day',
      start: stretch('2024-04-08', '2024-04-09'),
      end: stretch('2024-04-09', '2024-04-10'),
    })
  })

  it('leaves an unknown start and an open end where nothing is known', () => {
    expect(bounds('/2024-04-08')).toMatchObject({
      form: 'span',
      startKind: 'unknown',
      endKind: 'given',
      start: { earliest: -Infinity, latest: utc('2024-04-09') },
      end: stretch('2024-04-08', '2024-04-09'),
    })
    expect(bounds('2022-02-24/..')).toMatchObject({
      form: 'span',
      startKind: 'given',
      endKind: 'open',
      start: stretch('2022-02-24', '2022-02-25'),
      end: { earliest: utc('2022-02-24'), latest: Infinity },
    })
    expect(bounds('/..')).toMatchObject({ startKind: 'unknown', endKind: 'open' })
  })

  it('tells one day of a week from the whole week, though both lie in the same days', () => {
    const week = stretch('2024-04-01', '2024-04-08')
    const oneDay = bounds('[2024-04-01..2024-04-07]')
    expect(oneDay).toMatchObject({ form: 'one-of', precision: 'day', start: week, end: week })
    expect(oneDay.members).toHaveLength(1)
    expect(oneDay.members[0]).toMatchObject({ form: 'one-of', start: week, end: week })
    const whole = bounds('2024-04-01/2024-04-07')
    expect(whole.form).toBe('span')
    expect([whole.start.earliest, whole.end.latest]).toEqual([oneDay.start.earliest, oneDay.end.latest])
    const every = bounds('{2024-04-01..2024-04-07}')
    expect(every).toMatchObject({
      form: 'all-of',
      start: stretch('2024-04-01', '2024-04-02'),
      end: stretch('2024-04-07', '2024-04-08'),
    })
  })

  it('gives the members of a set in time order', () => {
    const set = bounds('{1961-12,1960}')
    expect(set).toMatchObject({
      form: 'all-of',
      precision: 'year',
      start: stretch('1960-01-01', '1961-01-01'),
      end: stretch('1961-12-01', '1962-01-01'),
    })
    expect(set.members.map(({ precision }) => precision)).toEqual(['year', 'month'])
    expect(bounds('[..1984]')).toMatchObject({
      startKind: 'open',
      endKind: 'given',
      start: { earliest: -Infinity, latest: utc('1985-01-01') },
    })
  })

  it('reads seasons, decades and centuries', () => {
    expect(bounds('2024-21').start).toEqual(stretch('2024-03-01', '2024-06-01'))
    expect(bounds('2024-24').start).toEqual(stretch('2024-12-01', '2025-03-01'))
    expect(bounds('2024-28').start).toEqual(bounds('2024-24').start)
    expect(bounds('2024-29').start).toEqual(stretch('2024-09-01', '2024-12-01'))
    expect(bounds('2024-30').start).toEqual(stretch('2024-12-01', '2025-03-01'))
    expect(bounds('2024-31').start).toEqual(stretch('2024-03-01', '2024-06-01'))
    expect(bounds('2024-32').start).toEqual(stretch('2024-06-01', '2024-09-01'))
    expect(bounds('2024-36').start).toEqual(stretch('2024-10-01', '2025-01-01'))
    expect(bounds('2024-38').start).toEqual(stretch('2024-05-01', '2024-09-01'))
    expect(bounds('2024-41').start).toEqual(stretch('2024-07-01', '2025-01-01'))
    expect(bounds('198X').start).toEqual(stretch('1980-01-01', '1990-01-01'))
    expect(bounds('18XX').start).toEqual(stretch('1800-01-01', '1900-01-01'))
    expect(bounds('-000X').start).toEqual(stretch('-000009-01-01', '0000-01-01'))
    expect(bounds('-198X').start).toEqual(stretch('-001989-01-01', '-001979-01-01'))
  })

  it('takes a time with an offset as it is, and one without in the zone', () => {
    const moment = stretch('2024-04-08T10:30:00Z', '2024-04-08T10:30:01Z')
    expect(bounds('2024-04-08T18:30:00+08:00', 'America/New_York').start).toEqual(moment)
    expect(bounds('2024-04-08T06:30:00', 'America/New_York').start).toEqual(moment)
    expect(bounds('2024-04-08T06:30', 'America/New_York').start).toEqual(
      stretch('2024-04-08T10:30Z', '2024-04-08T10:31Z'),
    )
  })

  it.each([
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', '2018-11-05T02:00Z', 'a midnight the clocks skip'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-03T03:00Z', '2018-11-04T03:00Z', 'the day before it'],
    ['2020-11-01', 'America/Havana', '2020-11-01T04:00Z', '2020-11-02T05:00Z', 'a midnight the clocks show twice'],
    ['2010-11-07', 'America/St_Johns', '2010-11-07T02:30Z', '2010-11-08T03:30Z', 'a day entered twice'],
    ['2010-11-06', 'America/St_Johns', '2010-11-06T02:30Z', '2010-11-07T03:30Z', 'the day it is left for again'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00Z', '2011-12-30T10:00Z', 'the day before a skipped one'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31T10:00Z', 'a skipped day'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31T10:00Z', 'the day after it'],
    ['2024-03-10', 'America/New_York', '2024-03-10T05:00Z', '2024-03-11T04:00Z', 'a day of 23 hours'],
    ['2024-11-03', 'America/New_York', '2024-11-03T04:00Z', '2024-11-04T05:00Z', 'a day of 25 hours'],
    ['1847-11-30', 'Europe/London', '1847-11-30T00:01:15Z', '1847-12-01T00:01:15Z', 'a day of local mean time'],
    ['2024-03-10T02:30', 'America/New_York', '2024-03-10T07:00Z', '2024-03-10T07:01Z', 'a time the clocks skip'],
    ['2024-11-03T01:30', 'America/New_York', '2024-11-03T05:30Z', '2024-11-03T06:31Z', 'a time they show twice'],
  ])('%s in %s runs from %s to %s: %s', (text, zone, earliest, latest) => {
    expect(bounds(text, zone).start).toEqual(stretch(earliest, latest))
  })

  it('holds every instant in the day its own clock shows', () => {
    const zones = ['America/St_Johns', 'America/Havana', 'Pacific/Apia', 'Asia/Shanghai', 'Africa/Casablanca', 'UTC']
    const pad = (value: number, length = 2) => String(value).padStart(length, '0')
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2050, 0) }),
        (zone, instant) => {
          const { year, month, day } = toWallTime(instant, zone)
          const { earliest, latest } = bounds(`${pad(year, 4)}-${pad(month)}-${pad(day)}`, zone).start
          expect(earliest).toBeLessThanOrEqual(instant)
          expect(latest).toBeGreaterThan(instant)
        },
      ),
    )
  })

  it('refuses a zone that does not exist', () => {
    expect(() => bounds('2024', 'Mars/Olympus')).toThrow(RangeError)
  })

  it('keeps order: earliest before latest, start before end, members within the whole', () => {
    fc.assert(
      fc.property(anyDateText, fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York'), (text, zone) => {
        const date = parseEdtf(text)
        if (date.kind === 'error') return
        const whole = boundsOf(date, zone)
        for (const { start, end } of [whole, ...whole.members]) {
          expect(start.earliest).toBeLessThan(start.latest)
          expect(end.earliest).toBeLessThan(end.latest)
          expect(start.earliest).toBeLessThanOrEqual(end.earliest)
          expect(start.latest).toBeLessThanOrEqual(end.latest)
        }
        for (const member of whole.members) {
          expect(member.start.earliest).toBeGreaterThanOrEqual(whole.start.earliest)
          expect(member.end.latest).toBeLessThanOrEqual(whole.end.latest)
          expect(precisions.indexOf(member.precision)).toBeGreaterThanOrEqual(precisions.indexOf(whole.precision))
        }
        const earliests = whole.members.map(({ start }) => start.earliest)
        expect(earliests).toEqual(earliests.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }),
      { numRuns: 1000 },
    )
  })
})
