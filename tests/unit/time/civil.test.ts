import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDayOf, clockMs, dayNumberOf, daysInMonth } from '../../../src/time/civil.js'

const anyDayNumber = fc.integer({ min: -99_000_000, max: 99_000_000 })

describe('calendar days', () => {
  it('agree with Date over its whole range', () => {
    fc.assert(
      fc.property(anyDayNumber, (dayNumber) => {
        const date = new Date(dayNumber * 86_400_000)
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilDayOf(dayNumber)).toEqual(day)
        expect(dayNumberOf(day.year, day.month, day.day)).toBe(dayNumber)
      }),
      { numRuns: 2000 },
    )
  })

  it('go on beyond it', () => {
    const { year, month, day } = civilDayOf(dayNumberOf(170_000_002, 2, 28))
    expect([year, month, day]).toEqual([170_000_002, 2, 28])
    expect(civilDayOf(dayNumberOf(-170_000_002, 12, 31) + 1)).toEqual({ year: -170_000_001, month: 1, day: 1 })
  })

  it('read years 0 to 99 as such', () => {
    expect(clockMs(99, 12, 31)).toBe(Date.parse('0099-12-31'))
    expect(clockMs(0, 1, 1)).toBe(Date.parse('0000-01-01'))
  })

  it('carry over what is out of range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -40, max: 40 }), (year, month) => {
        const expected = new Date(0)
        expected.setUTCFullYear(year, month - 1, 31)
        expect(dayNumberOf(year, month, 31) * 86_400_000).toBe(expected.getTime())
      }),
    )
  })

  it('know the length of months', () => {
    expect([2023, 2024, 1900, 2000, 0, -4].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 29, 29])
    expect(daysInMonth(2024, 12)).toBe(31)
  })
})
