import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration } from '../../../src/time/format-duration.js'

const at = (text: string) => Date.parse(text)
const between = (from: string, to: string, locale = 'en', timeZone = 'UTC') =>
  formatDuration(at(from), at(to), { locale, timeZone })

describe('formatDuration', () => {
  it.each([
    ['2022-02-24', '2023-10-01', '19 months'],
    ['2024-04-01', '2024-04-06', '5 days'],
    ['2021-04-01', '2024-04-01', '3 years'],
    ['2024-04-01', '2024-04-02', '24 hours'],
    ['2024-04-01', '2024-04-03', '2 days'],
    ['2024-04-01T10:00Z', '2024-04-01T10:01Z', '1 minute'],
    ['2024-04-01T10:00Z', '2024-04-01T12:10Z', '2 hours'],
    ['2024-01-01', '2024-02-29', '59 days'],
    ['2024-01-01', '2024-03-01', '2 months'],
    ['2024-07-02', '2024-09-01', '61 days'],
    ['2022-01-01', '2023-12-28', '23 months'],
    ['2022-01-01', '2024-01-01', '2 years'],
    ['-005000-01-01T00:00Z', '+005000-01-01T00:00Z', '10,000 years'],
  ])('%s to %s is %s', (from, to, length) => {
    expect(between(from, to)).toBe(length)
    expect(between(to, from)).toBe(length)
  })

  it.each([
    ['2022-03-09', '2025-10-28', '3 years'],
    ['2022-01-01', '2024-09-27', '2 years'],
    ['2022-03-09', '2022-11-08', '7 months'],
    ['2023-01-31', '2023-03-30', '58 days'],
    ['2024-04-01T10:00Z', '2024-04-02T09:50Z', '23 hours'],
  ])('%s to %s is told as no longer than it is: %s', (from, to, length) => {
    expect(between(from, to)).toBe(length)
  })

  it('counts days, months and years by the clocks of the zone', () => {
    // An hour is lost on the way, and in UTC all these days begin on the day before.
    expect(between('2024-03-20T00:00+01:00', '2024-04-19T00:00+02:00', 'en', 'Europe/Berlin')).toBe('30 days')
    expect(between('2024-03-01T00:00+01:00', '2024-05-01T00:00+02:00', 'en', 'Europe/Berlin')).toBe('2 months')
    expect(between('2023-03-01T00:00+08:00', '2025-03-01T00:00+08:00', 'en', 'Asia/Shanghai')).toBe('2 years')
  })

  it('speaks the languages of Intl', () => {
    const ofMonths = (locale: string) => between('2022-02-24', '2023-10-01', locale)
    expect(['ru', 'zh', 'fr', 'ar', 'de', 'es'].map(ofMonths)).toEqual([
      '19 месяцев',
      '19个月',
      '19 mois',
      '19 شهرًا',
      '19 Monate',
      '19 meses',
    ])
    expect(formatDuration(0, 3.1 * 31_557e6, { locale: 'en-US', timeZone: 'UTC', style: 'short' })).toBe('3 yrs')
  })

  it('is one unit, a whole number, never longer than the length and at most by a third shorter', () => {
    const lengths: Record<string, number> = {
      minute: 6e4,
      hour: 36e5,
      day: 864e5,
      month: 2_629_746e3,
      year: 31_556_952e3,
    }
    fc.assert(
      fc.property(fc.integer({ min: 120_000, max: 4e14 }), (length) => {
        const text = formatDuration(0, length, { locale: 'en', timeZone: 'UTC' })
        const [, count = '', unit = ''] = /^([\d,]+) (\w+?)s?$/.exec(text) ?? []
        const told = Number(count.replaceAll(',', '')) * (lengths[unit] ?? NaN)
        // Months and years differ by a few days from their mean.
        expect(told).toBeLessThanOrEqual(length + (/month|year/.test(unit) ? 4 * 864e5 : 0))
        expect(told).toBeGreaterThanOrEqual(length * 0.65)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not fail where an end is open', () => {
    expect(formatDuration(0, Infinity, { locale: 'en', timeZone: 'UTC' })).toBe('∞ days')
  })
})
