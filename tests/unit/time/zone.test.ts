import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockMs } from '../../../src/time/civil.js'
import {
  afterClock,
  fromClock,
  isTimeZone,
  offsetAt,
  toClock,
  toWallTime,
  type WallTime,
} from '../../../src/time/zone.js'
import { hasSharedData, readShared } from './shared-data.js'

const minute = 60_000
const hour = 60 * minute

interface ClockTime extends WallTime {
  readonly second: number
}

/** What the wall shows at an instant, with the clock's second. */
const wallTimeAt = (instant: number, zone: string): ClockTime => {
  const inMinute = ((toClock(instant, zone) % minute) + minute) % minute
  return { ...toWallTime(instant, zone), second: inMinute / 1000 }
}

const fromWallTime = (wall: ClockTime, zone: string) =>
  fromClock(clockMs(wall.year, wall.month, wall.day, wall.hour, wall.minute, wall.second), zone)

describe('isTimeZone', () => {
  it('knows IANA zones and nothing else', () => {
    for (const name of ['UTC', 'Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'Etc/GMT-8', 'Europe/Kiev']) {
      expect(isTimeZone(name), name).toBe(true)
    }
    for (const name of [
      '',
      'Mars/Olympus',
      '+08:00',
      'UTC+8',
      'China',
      '../etc',
      'Asia/Shanghai ',
      '__proto__',
      'x'.repeat(1e6),
    ]) {
      expect(isTimeZone(name), name.slice(0, 20)).toBe(false)
    }
  })

  it('stays quick when asked for thousands of names that are none', () => {
    const before = performance.now()
    for (let i = 0; i < 5000; i++) isTimeZone(`No/Such_${i}`)
    expect(performance.now() - before).toBeLessThan(3000)
  })
})

describe.skipIf(!hasSharedData)('the transitions of nine zones, 1847 to 2037 (need ../shared)', () => {
  interface Reading {
    readonly zone: string
    readonly utc: string
    readonly localTime: string
    readonly offsetMinutes: number
  }
  const readings = hasSharedData ? readShared<Reading[]>('tz/transitions-A.json') : []

  it('are met, all 11,470, a second before and at each change', () => {
    const two = (value: number) => String(value).padStart(2, '0')
    const wrong = readings.filter(({ zone, utc, localTime, offsetMinutes }) => {
      const instant = Date.parse(utc)
      const wall = wallTimeAt(instant, zone)
      const clock = [wall.hour, wall.minute, wall.second].map(two).join(':')
      return clock !== localTime || Math.abs(offsetAt(instant, zone) / minute - offsetMinutes) > 0.0001
    })
    expect(wrong).toEqual([])
    expect(readings).toHaveLength(11_470)
  })

  it('are the way back as well: the wall time at a change leads to it', () => {
    for (const { zone, utc } of readings) {
      const instant = Date.parse(utc)
      const back = fromWallTime(wallTimeAt(instant, zone), zone)
      // In an overlap the earlier of the two.
      expect(back).toBeLessThanOrEqual(instant)
      expect(toClock(back, zone), `${zone} ${utc}`).toBe(toClock(instant, zone))
    }
  })
})

describe('wall times', () => {
  it('have seconds of local mean time, on both sides of Greenwich', () => {
    expect(offsetAt(Date.parse('1847-11-30'), 'Europe/London')).toBe(-75_000)
    expect(offsetAt(Date.parse('1800-01-01'), 'Asia/Shanghai')).toBe(8 * hour + 343_000)
    expect(offsetAt(Date.parse('-005000-01-01T00:00Z'), 'Europe/Moscow')).toBe(2 * hour + 30 * minute + 17_000)
    expect(offsetAt(Date.parse('1844-12-30T00:00Z'), 'Asia/Manila')).toBeLessThan(-15 * hour)
  })

  it('in a gap are the instant after it, in an overlap the earlier of two', () => {
    const wall = (text: string) => {
      const date = new Date(`${text}Z`)
      return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: 0,
      }
    }
    const read = (text: string, zone: string) => new Date(fromWallTime(wall(text), zone)).toISOString().slice(0, 16)
    expect(read('2024-03-10T02:30', 'America/New_York')).toBe('2024-03-10T07:00')
    expect(read('2024-11-03T01:30', 'America/New_York')).toBe('2024-11-03T05:30')
    expect(read('2018-11-04T00:00', 'America/Sao_Paulo')).toBe('2018-11-04T03:00')
    expect(read('2011-12-30T12:00', 'Pacific/Apia')).toBe('2011-12-30T10:00')
    expect(read('2024-04-08T10:30', 'Asia/Kathmandu')).toBe('2024-04-08T04:45')
  })

  it('carry over parts that are out of range', () => {
    const at = (month: number, day: number, hours: number) =>
      fromWallTime({ year: 2024, month, day, hour: hours, minute: 0, second: 0 }, 'Europe/Berlin')
    expect(at(13, 32, 24)).toBe(Date.parse('2025-02-01T23:00Z'))
    expect(at(1, 1, -1)).toBe(Date.parse('2023-12-31T22:00Z'))
  })

  const zones = [
    'UTC',
    'Europe/London',
    'America/St_Johns',
    'Pacific/Apia',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Asia/Manila',
    'America/Juneau',
    'Africa/Monrovia',
    'Asia/Gaza',
    'Antarctica/Troll',
    'Europe/Dublin',
  ]
  const anyZone = fc.constantFrom(...zones)
  const anySecond = fc
    .oneof(fc.integer({ min: -5e9, max: 5e9 }), fc.integer({ min: -220e9, max: 100e9 }))
    .map((seconds) => seconds * 1000)

  it('agree with Intl at any instant from -5000 to 5000, in hard zones', () => {
    const formats = new Map(
      zones.map((timeZone) => [
        timeZone,
        new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }),
      ]),
    )
    fc.assert(
      fc.property(anyZone, anySecond, (zone, instant) => {
        const { month, day, hour: hours, minute: minutes, second } = wallTimeAt(instant, zone)
        const read = formats.get(zone)?.format(instant).match(/\d+/g)?.map(Number) ?? []
        expect([month, day, hours, minutes, second]).toEqual([read[0], read[1], ...read.slice(3)])
      }),
      { numRuns: 2000 },
    )
  })

  it('lead back: fromClock is the first instant that shows the time or a later one, afterClock the last that showed an earlier', () => {
    fc.assert(
      fc.property(anyZone, anySecond, (zone, clock) => {
        const first = fromClock(clock, zone)
        const after = afterClock(clock, zone)
        expect(toClock(first, zone)).toBeGreaterThanOrEqual(clock)
        expect(toClock(first - 1000, zone)).toBeLessThan(clock)
        expect(toClock(after - 1000, zone)).toBeLessThan(clock)
        expect(toClock(after, zone)).toBeGreaterThanOrEqual(clock)
        expect(after).toBeGreaterThanOrEqual(first)
      }),
      { numRuns: 2000 },
    )
  })

  it('are the first of all within a day and a half of a change of clocks', () => {
    const changes = ['2024-03-10T07:00Z', '2024-11-03T06:00Z'].map((text) => Date.parse(text))
    for (const change of changes) {
      for (let clock = change - 12 * hour; clock < change + 4 * hour; clock += 5 * minute) {
        let first = change - 36 * hour
        while (toClock(first, 'America/New_York') < clock) first += 5 * minute
        expect(fromClock(clock, 'America/New_York')).toBe(first)
      }
    }
  })

  it('do not fail beyond the range of Date', () => {
    for (const year of [-170_000_002, -271_822, 275_761, 170_000_002]) {
      const clock = clockMs(year, 1, 1)
      expect(Math.abs(fromClock(clock, 'America/New_York') - clock)).toBeLessThan(6 * hour)
      expect(Math.abs(afterClock(clock, 'America/New_York') - clock)).toBeLessThan(6 * hour)
      expect(toWallTime(clock + 12 * hour, 'America/New_York').year).toBe(year)
    }
    expect(offsetAt(Infinity, 'Asia/Tokyo')).toBe(9 * hour)
    expect(offsetAt(-Infinity, 'Europe/London')).toBe(-75_000)
  })

  it('repeat their summer time every 400 years', () => {
    const cycle = 146_097 * 24 * hour
    fc.assert(
      fc.property(anyZone, fc.integer({ min: Date.UTC(2100, 0), max: Date.UTC(2500, 0) }), (zone, instant) => {
        expect(offsetAt(instant + 5 * cycle, zone)).toBe(offsetAt(instant, zone))
      }),
    )
  })

  it('are had quickly: ten thousand days over 150 years', () => {
    const read = () => {
      const before = performance.now()
      for (let i = 0; i < 10_000; i++) fromClock(clockMs(1870 + (i % 150), 1 + (i % 12), 1 + (i % 28)), 'Europe/Paris')
      return performance.now() - before
    }
    // Measured 18 ms and 2 ms on two cores; the allowance is for busy machines.
    expect(read()).toBeLessThan(500)
    expect(read()).toBeLessThan(100)
  })
})
