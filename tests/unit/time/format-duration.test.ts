import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration } from '../../../src/time/format-duration.js'

const at = (text: string) => Date.parse(text)
const between = (from: string, to: string, locale = 'en') => formatDuration(at(from), at(to), { locale })

describe('formatDuration', () => {
  it.each([
    ['2022-02-24', '2023-10-01', '19 months'],
    ['2024-04-01', '2024-04-06', '5 days'],
    ['2021-04-01', '2024-04-01', '3 years'],
    ['2024-04-01', '2024-04-02', '24 hours'],
    ['2024-04-01', '2024-04-03', '2 days'],
    ['2024-04-01T10:00Z', '2024-04-01T10:01Z', '1 minute'],
    ['2024-04-01T10:00Z', '2024-04-01T12:10Z', '2 hours'],
    ['2024-01-01', '2024-03-01', '60 days'],
    ['2024-01-01', '2024-03-03', '2 months'],
    ['2022-01-01', '2023-12-28', '2 years'],
    ['-005000-01-01T00:00Z', '+005000-01-01T00:00Z', '10,000 years'],
  ])('%s to %s is %s', (from, to, length) => {
    expect(between(from, to)).toBe(length)
    expect(between(to, from)).toBe(length)
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
    expect(formatDuration(0, 3 * 31_557e6, { locale: 'en-US', style: 'short' })).toBe('3 yrs')
  })

  it('is one unit, a whole number, within a quarter of the length', () => {
    const lengths: Record<string, number> = {
      minute: 6e4,
      hour: 36e5,
      day: 864e5,
      month: 2_629_746e3,
      year: 31_556_952e3,
    }
    fc.assert(
      fc.property(fc.integer({ min: 120_000, max: 4e14 }), (length) => {
        const [, count = '', unit = ''] = /^([\d,]+) (\w+?)s?$/.exec(formatDuration(0, length, { locale: 'en' })) ?? []
        const told = Number(count.replaceAll(',', '')) * (lengths[unit] ?? NaN)
        expect(Math.abs(told - length)).toBeLessThanOrEqual(length / 4)
      }),
      { numRuns: 1000 },
    )
  })

  it('does not fail where an end is open', () => {
    expect(formatDuration(0, Infinity, { locale: 'en' })).toBe('∞ years')
  })
})
