import { describe, expect, it } from 'vitest'
import type { CalendarUnit } from '../../../src/time/calendar.js'
import { clockMs } from '../../../src/time/civil.js'
import { formatTick } from '../../../src/time/format-tick.js'

const monday = Date.parse('2024-04-07T16:30:00Z')

function tick(
  unit: CalendarUnit,
  part: 'minor' | 'major',
  locale = 'en',
  instant = monday,
  timeZone = 'Asia/Shanghai',
) {
  return formatTick(instant, unit, { locale, timeZone, part })
}

describe('formatTick', () => {
  it.each([
    ['minute', '00:30', 'Mon 8 April 2024'],
    ['hour', '00:30', 'Mon 8 April 2024'],
    ['day', 'Mon 8', 'April 2024'],
    ['week', '8 Apr', '2024'],
    ['month', 'Apr', '2024'],
    ['year', '2024', ''],
  ] as const)('words a %s as %s under %s, by the clocks of its zone', (unit, minor, major) => {
    expect([tick(unit, 'minor'), tick(unit, 'major')]).toEqual([minor, major])
  })

  it('follows the reader', () => {
    expect([tick('hour', 'minor', 'en-US'), tick('day', 'minor', 'en-US'), tick('week', 'minor', 'en-US')]).toEqual([
      '12:30\u00a0AM',
      'Mon 8',
      'Apr 8',
    ])
    expect([tick('day', 'major', 'ru'), tick('day', 'major', 'zh'), tick('month', 'minor', 'fr')]).toEqual([
      'апрель 2024\u00a0г.',
      '2024年4月',
      'avr.',
    ])
    expect([tick('day', 'minor', 'de'), tick('week', 'minor', 'de'), tick('day', 'major', 'es')]).toEqual([
      'Mo., 8.',
      '8. Apr.',
      'abril de 2024',
    ])
  })

  it('names the era of years before ours, and no era of ours', () => {
    const ides = Date.parse('-000043-03-15T12:00Z')
    expect(tick('year', 'minor', 'en', ides)).toBe('44\u00a0BC')
    expect(tick('day', 'major', 'en', ides)).toBe('March 44\u00a0BC')
    expect(tick('month', 'major', 'en', ides)).toBe('44\u00a0BC')
    expect(tick('year', 'minor', 'en', Date.parse('0044-03-15T12:00Z'))).toBe('44')
    expect(tick('year', 'minor', 'en', Date.parse('-005000-06-01T00:00Z'))).toBe('5001\u00a0BC')
    expect(tick('year', 'minor', 'en', 8e15)).toBe('255,479')
  })

  it.each([
    [300_000, '300,000'],
    [-299_999, '300,000\u00a0BC'],
    [12_024, '12,024'],
    [-999_999, '1,000,000\u00a0BC'],
  ])('tells days of the year %d, also where `Intl` knows it no more', (year, words) => {
    // The calendar is the same again after 400 years.
    const instant = clockMs(year, 4, 8)
    const weekday = tick('day', 'minor', 'en', clockMs(2000 + (((year % 400) + 400) % 400), 4, 8), 'UTC')
    expect(tick('hour', 'major', 'en', instant, 'UTC')).toBe(`${weekday} April ${words}`)
    expect(tick('day', 'major', 'en', instant, 'UTC')).toBe(`April ${words}`)
    expect(tick('day', 'minor', 'en', instant, 'UTC')).toBe(weekday)
    expect(tick('week', 'minor', 'en', instant, 'UTC')).toBe('8 Apr')
    expect(tick('month', 'minor', 'en', instant, 'UTC')).toBe('Apr')
    expect(tick('year', 'minor', 'en', instant, 'UTC')).toBe(words)
  })

  it('has nothing to say of no instant', () => {
    expect(tick('day', 'minor', 'en', Infinity)).toBe('')
    expect(tick('day', 'minor', 'en', NaN)).toBe('')
  })
})
