import { describe, expect, it } from 'vitest'
import type { CalendarUnit } from '../../../src/time/calendar.js'
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

  it('has nothing to say of no instant', () => {
    expect(tick('day', 'minor', 'en', Infinity)).toBe('')
    expect(tick('day', 'minor', 'en', NaN)).toBe('')
  })
})
