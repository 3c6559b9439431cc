import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/time/bounds.js'
import { daysInMonth } from '../../../src/time/civil.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { boundsOfPlainDate, isPlainDate } from '../../../src/time/plain-date.js'

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** Days, also some that no calendar has, and what is written almost like one. */
const nearlyDay = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1990, max: 2030 }), fc.nat(9999)),
    fc.nat(13),
    fc.nat(32),
    fc.constantFrom('-', '-', '-', '-', '/', 'X'),
  )
  .map(([year, month, day, sign]) => `${pad(year, 4)}-${pad(month)}${sign}${pad(day)}`)
/** Clock times, also some that no clock shows, with offsets, also some that no place has. */
const nearlyClock = fc
  .tuple(fc.nat(25), fc.nat(61), fc.option(fc.nat(61), { nil: undefined }))
  .map((parts) => parts.flatMap((part) => (part === undefined ? [] : pad(part))).join(':'))
const nearlyOffset = fc.oneof(
  fc.constantFrom('Z', 'z', '', '-00:00', '+08', '+14:00', '+14:01', '-12:00', '-12:01'),
  fc
    .tuple(fc.constantFrom('+', '-', ' '), fc.nat(15), fc.nat(61))
    .map(([sign, hours, minutes]) => `${sign}${pad(hours)}:${pad(minutes)}`),
)
const nearlyMoment = fc
  .tuple(nearlyDay, fc.constantFrom('T', 'T', 'T', 't', ' '), nearlyClock, nearlyOffset)
  .map((parts) => parts.join(''))
const nearlyPlain = fc.oneof(
  nearlyDay,
  nearlyMoment,
  fc.tuple(nearlyDay, nearlyDay).map((ends) => ends.join('/')),
  fc.tuple(nearlyDay, fc.nat(21), fc.constantFrom('~', 'X', '٣', '')).map(([day, at, sign]) => {
    const text = `${day}/${day}`
    return text.slice(0, at) + sign + text.slice(at + 1)
  }),
)
const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia', 'America/Sao_Paulo')

describe('a plain date', () => {
  it('is an EDTF date, with the same bounds', () => {
    fc.assert(
      fc.property(nearlyPlain, zones, (text, zone) => {
        const bounds = boundsOfPlainDate(text, zone)
        expect(bounds !== undefined).toBe(isPlainDate(text))
        if (!bounds) return
        const date = parseEdtf(text)
        if (date.kind === 'error') throw new Error(date.message)
        expect(bounds).toEqual(boundsOf(date, zone))
      }),
      { numRuns: 4000 },
    )
  })

  it('is every day that the calendar has, and no other', () => {
    for (const year of [0, 4, 99, 1582, 1900, 2000, 2023, 2024, 9999])
      for (let month = 0; month <= 45; month++)
        for (let day = 0; day <= 33; day++) {
          const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
          const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
          expect([text, isPlainDate(text)]).toEqual([text, isDay])
          expect(parseEdtf(text)).toMatchObject(isDay ? { precision: 'day', year, month, day } : { kind: 'error' })
        }
  })

  it.each([
    '2024-04-08',
    '2024-02-29',
    '0000-01-01',
    '9999-12-31',
    '2024-04-08/2024-04-08',
    '2011-12-30/2011-12-31',
    '2024-04-08T10:30Z',
    '2024-04-08T23:59:59Z',
    '2024-04-08T00:00+14:00',
    '0000-01-01T10:30:00-12:00',
  ])('is %s', (text) => {
    expect(isPlainDate(text)).toBe(true)
    const date = parseEdtf(text)
    if (date.kind === 'error') throw new Error(date.message)
    expect(boundsOfPlainDate(text, 'Pacific/Apia')).toEqual(boundsOf(date, 'Pacific/Apia'))
  })

  it.each([
    '',
    '2024-04',
    '2023-02-29',
    '2024-13-01',
    '2024-04-31',
    '2024-04-0a',
    '2024-04-09/2024-04-08',
    '2024-04-08T10:30',
    '2024-04-08T24:00Z',
    '2024-04-08T10:60Z',
    '2024-04-08T10:30-00:00',
    '2024-04-08T10:30+14:01',
  ])('is not %s', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })
})
