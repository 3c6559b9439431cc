import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addUnits, boundariesBetween, type CalendarUnit, floorTo, weekdayAt } from '../../../src/time/calendar.js'
import { toWallTime } from '../../../src/time/zone.js'

const at = (text: string) => Date.parse(text)
const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z')
const isos = (instants: readonly number[]) => instants.map(iso)

const anyUnit = fc.constantFrom<CalendarUnit>('minute', 'hour', 'day', 'week', 'month', 'year')
const anyZone = fc.constantFrom(
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Pacific/Apia',
  'America/Havana',
  'Asia/Kathmandu',
  'Europe/London',
)
const anyInstant = fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2100, 0) })

describe('floorTo', () => {
  it.each([
    ['minute', 15, 'UTC', '2024-04-08T10:37:12Z', '2024-04-08T10:30Z'],
    ['hour', 6, 'Asia/Kathmandu', '2024-04-08T10:37Z', '2024-04-08T06:15Z'],
    ['day', 1, 'Asia/Shanghai', '2024-04-08T17:00Z', '2024-04-08T16:00Z'],
    ['week', 1, 'UTC', '2024-04-08T00:00Z', '2024-04-08T00:00Z'],
    ['week', 1, 'UTC', '2024-04-14T23:59Z', '2024-04-08T00:00Z'],
    ['month', 3, 'America/New_York', '2024-06-30T23:00Z', '2024-04-01T04:00Z'],
    ['month', 3, 'America/New_York', '2024-07-01T03:59Z', '2024-04-01T04:00Z'],
    ['year', 10, 'UTC', '1999-12-31T00:00Z', '1990-01-01T00:00Z'],
    // The Ides of March 44 BC, in the century that begins with 100 BC; the year before 20 AD in the time from 20 BC on.
    ['year', 100, 'UTC', '-000043-03-15T00:00Z', '-000099-01-01T00:00Z'],
    ['year', 20, 'UTC', '0019-06-01T00:00Z', '-000019-01-01T00:00Z'],
    ['year', 20, 'UTC', '-000019-01-01T00:00Z', '-000019-01-01T00:00Z'],
    ['year', 1, 'UTC', '0000-06-01T00:00Z', '0000-01-01T00:00Z'],
    ['day', 1, 'Pacific/Apia', '2011-12-30T12:00Z', '2011-12-30T10:00Z'],
    ['hour', 1, 'America/New_York', '2024-03-10T07:30Z', '2024-03-10T07:00Z'],
  ] as const)('finds the %s (by %i, in %s) of %s', (unit, step, zone, instant, floor) => {
    expect(iso(floorTo(at(instant), unit, step, zone))).toBe(floor)
  })

  it('never goes forward, and stays where it has come to', () => {
    fc.assert(
      fc.property(anyUnit, fc.integer({ min: 1, max: 30 }), anyZone, anyInstant, (unit, step, zone, instant) => {
        const floor = floorTo(instant, unit, step, zone)
        expect(floor).toBeLessThanOrEqual(instant)
        expect(floorTo(floor, unit, step, zone)).toBe(floor)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('addUnits', () => {
  it.each([
    ['month', 1, 'UTC', '2024-01-31T10:00Z', '2024-02-29T10:00Z'],
    ['month', -2, 'UTC', '2024-03-31T10:00Z', '2024-01-31T10:00Z'],
    ['year', 1, 'UTC', '2024-02-29T10:00Z', '2025-02-28T10:00Z'],
    ['year', -100, 'UTC', '0050-06-01T00:00Z', '-000050-06-01T00:00Z'],
    ['day', 1, 'America/New_York', '2024-03-09T17:00Z', '2024-03-10T16:00Z'],
    ['week', 1, 'America/New_York', '2024-10-30T04:00Z', '2024-11-06T05:00Z'],
    ['hour', 24, 'America/New_York', '2024-03-09T17:00Z', '2024-03-10T17:00Z'],
    ['minute', -90, 'UTC', '2024-03-09T17:00Z', '2024-03-09T15:30Z'],
    ['day', 1, 'Pacific/Apia', '2011-12-29T10:00Z', '2011-12-30T10:00Z'],
  ] as const)('goes %s by %i in %s from %s', (unit, count, zone, instant, later) => {
    expect(iso(addUnits(at(instant), unit, count, zone))).toBe(later)
  })
})

describe('boundariesBetween', () => {
  it('gives every start in [from, to)', () => {
    expect(
      isos(boundariesBetween(at('2024-04-07T16:00Z'), at('2024-04-09T16:00Z'), 'day', 1, 'Asia/Shanghai')),
    ).toEqual(['2024-04-07T16:00Z', '2024-04-08T16:00Z'])
    expect(isos(boundariesBetween(at('2023-11-15'), at('2024-07-01'), 'month', 3, 'UTC'))).toEqual([
      '2024-01-01T00:00Z',
      '2024-04-01T00:00Z',
    ])
  })

  it('gives a skipped day once, and a day of 23 hours 23 hours', () => {
    const days = boundariesBetween(at('2011-12-28T10:00Z'), at('2012-01-01T10:00Z'), 'day', 1, 'Pacific/Apia')
    expect(isos(days)).toEqual(['2011-12-28T10:00Z', '2011-12-29T10:00Z', '2011-12-30T10:00Z', '2011-12-31T10:00Z'])
    const hours = boundariesBetween(at('2024-03-10T05:00Z'), at('2024-03-11T04:00Z'), 'hour', 1, 'America/New_York')
    expect(hours).toHaveLength(23)
  })

  it('gives years from -5000 to 5000 at once', () => {
    const from = at('-005000-01-01T00:00Z')
    const to = at('+005000-01-01T00:00Z')
    const centuries = boundariesBetween(from, to, 'year', 100, 'Europe/Berlin')
    const years = centuries.map((instant) => toWallTime(instant, 'Europe/Berlin').year)
    // From 5000 BC to 100 BC, and from 100 AD on.
    expect(years.slice(48, 52)).toEqual([-199, -99, 100, 200])
    expect(years).toHaveLength(100)
    expect(years.every((year) => (year > 0 ? year : 1 - year) % 100 === 0)).toBe(true)
    const before = performance.now()
    expect(boundariesBetween(from, to, 'year', 1, 'America/New_York')).toHaveLength(10_000)
    // Measured 12 ms.
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('gives nothing for an end that is not finite, and ends where numbers no longer tell neighbours apart', () => {
    expect(boundariesBetween(0, Infinity, 'day', 1, 'UTC')).toEqual([])
    expect(boundariesBetween(-Infinity, 0, 'year', 1000, 'UTC')).toEqual([])
    expect(boundariesBetween(NaN, 0, 'day', 1, 'UTC')).toEqual([])
    expect(boundariesBetween(5e24, 5.1e24, 'minute', 1, 'Asia/Shanghai').length).toBeLessThan(2)
  })

  it('takes a step that is no whole number for the one below, at least one', () => {
    const days = (step: number) => boundariesBetween(at('2024-04-01'), at('2024-04-03'), 'day', step, 'UTC')
    for (const step of [0, -3, NaN, 1.9]) expect(days(step)).toEqual(days(1))
  })

  it('ascends, lies within, and leaves out no start', () => {
    const lengths = { minute: 6e4, hour: 36e5, day: 864e5, week: 6048e5, month: 2628e6, year: 31_557e6 }
    fc.assert(
      fc.property(
        anyUnit,
        fc.integer({ min: 1, max: 12 }),
        anyZone,
        anyInstant,
        fc.integer({ min: 0, max: 40 }),
        (unit, step, zone, from, count) => {
          const to = from + count * step * lengths[unit]
          const boundaries = boundariesBetween(from, to, unit, step, zone)
          boundaries.forEach((boundary, i) => {
            expect(boundary).toBeGreaterThanOrEqual(from)
            expect(boundary).toBeLessThan(to)
            if (i > 0) expect(boundary).toBeGreaterThan(boundaries[i - 1] ?? Infinity)
            expect(floorTo(boundary, unit, step, zone)).toBe(boundary)
          })
          const middle = from + (to - from) / 2
          const floor = floorTo(middle, unit, step, zone)
          if (floor >= from && middle < to) expect(boundaries).toContain(floor)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('weekdayAt', () => {
  it('is the weekday of the wall, at any time', () => {
    expect(weekdayAt(at('2024-04-07T16:00Z'), 'Asia/Shanghai')).toBe(1)
    expect(weekdayAt(at('2024-04-07T16:00Z'), 'UTC')).toBe(0)
    fc.assert(
      fc.property(fc.integer({ min: -2e14, max: 2e14 }), (instant) => {
        expect(weekdayAt(instant, 'UTC')).toBe(new Date(instant).getUTCDay())
      }),
    )
  })
})
