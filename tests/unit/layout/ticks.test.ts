import { describe, expect, it } from 'vitest'
import { buildTicks } from '../../../src/layout/ticks.js'
import { buildTimeScale, type Grain } from '../../../src/layout/time-scale.js'
import { measureText } from '../../fixtures/measure.js'

const at = (text: string) => Date.parse(text.includes('T') ? text : `${text}T00:00Z`)

function wordsOf(from: number, to: number, width: number, grain: Grain = 'day', timeZone = 'UTC') {
  const scale = buildTimeScale([{ from, to, grain, weight: 1, least: 0 }], width, 56)
  const ticks = buildTicks(scale, 0, width, { locale: 'en', timeZone, measure: measureText, majorY: 15, minorY: 32 })
  const texts = (tier: typeof ticks.major) => tier.flatMap(({ text }) => (text ? [text.text] : []))
  return {
    major: texts(ticks.major),
    minor: texts(ticks.minor),
    weekends: ticks.weekends.length,
    lines: ticks.minor.length,
  }
}

describe('the ticks', () => {
  it('of a week are its days under their month, weekends shaded', () => {
    expect(wordsOf(at('2024-04-05'), at('2024-04-10'), 500)).toEqual({
      major: ['April 2024'],
      minor: ['Fri 5', 'Sat 6', 'Sun 7', 'Mon 8', 'Tue 9'],
      weekends: 2,
      lines: 5,
    })
  })

  it('of one day alone are it without a shade', () => {
    expect(wordsOf(at('2024-04-06'), at('2024-04-07'), 200)).toMatchObject({ minor: ['Sat 6'], weekends: 0 })
  })

  it('of a month are its days without their weekdays', () => {
    const { major, minor } = wordsOf(at('2024-04-01'), at('2024-05-01'), 800)
    expect(major).toEqual(['April 2024'])
    expect(minor.slice(0, 3)).toEqual(['1', '2', '3'])
  })

  it('of a quarter are its weeks, of a year its months, under their year', () => {
    expect(wordsOf(at('2024-01-01'), at('2024-04-01'), 900).minor.slice(0, 2)).toEqual(['1 Jan', '8 Jan'])
    const year = wordsOf(at('2023-01-01'), at('2024-01-01'), 900)
    expect(year.major).toEqual(['2023'])
    expect(year.minor.slice(0, 2)).toEqual(['Jan', 'Feb'])
  })

  it('of a day are its hours by the clocks of the zone', () => {
    const { major, minor } = wordsOf(at('2024-04-07T16:00Z'), at('2024-04-08T16:00Z'), 900, 'minute', 'Asia/Shanghai')
    expect(major).toHaveLength(1)
    expect(major[0]).toMatch(/Mon.*8/)
    expect(minor[0]).toMatch(/00$/)
  })

  it('tell no hours where nothing is known by the clock', () => {
    expect(wordsOf(at('2024-04-08'), at('2024-04-09'), 900)).toMatchObject({ major: ['April 2024'], minor: ['Mon 8'] })
  })

  it('keep the word of the day, month or year at the edge of a view that shows nothing but it', () => {
    const wordsIn = (date: string, end: string, grain: Grain, part: readonly [from: number, to: number]) => {
      const scale = buildTimeScale([{ from: at(date), to: at(end), grain, weight: 1, least: 0 }], 9000, 56)
      const options = { locale: 'en', timeZone: 'UTC', measure: measureText, majorY: 15, minorY: 32 }
      return buildTicks(scale, ...part, options).minor.flatMap(({ text }) =>
        text ? [[text.text, Math.round(text.x)]] : [],
      )
    }
    expect(wordsIn('2024-04-06', '2024-04-09', 'day', [6100, 6900])).toEqual([['Mon 8', 6104]])
    expect(wordsIn('2024-04-06', '2024-04-09', 'day', [5990, 6900])).toEqual([['Mon 8', 6001]])
    // Where the next word is in view, it is enough.
    expect(wordsIn('2024-04-06', '2024-04-09', 'day', [5500, 6300])).toEqual([['Mon 8', 6001]])
    expect(wordsIn('2024-04-01', '2024-07-01', 'month', [4000, 4800])).toEqual([['May', 4004]])
    // The word of an hour is that of its start.
    expect(wordsIn('2024-04-08T10:00', '2024-04-08T10:03', 'minute', [3100, 3900])).toEqual([])
  })

  it('keep the heading of what began before the view at its edge', () => {
    const scale = buildTimeScale(
      [{ from: at('2024-04-01'), to: at('2024-05-01'), grain: 'day', weight: 1, least: 0 }],
      9000,
      56,
    )
    const { major } = buildTicks(scale, 5000, 5900, {
      locale: 'en',
      timeZone: 'UTC',
      measure: measureText,
      majorY: 15,
      minorY: 32,
    })
    expect(major.map(({ text }) => [text?.text, text?.x])).toEqual([['April 2024', 5004]])
  })

  it('of years before our era carry theirs', () => {
    const { minor } = wordsOf(-62_167_219_200_000 - 500 * 365.25 * 86_400_000, -62_167_219_200_000, 600, 'year')
    expect(minor.length).toBeGreaterThan(2)
    expect(minor.every((word) => /BC/.test(word))).toBe(true)
  })

  it('of a hundred million years are few, and in words', () => {
    const { minor, lines } = wordsOf(at('2024-01-01') - 1.7e8 * 365.25 * 86_400_000, at('2024-01-01'), 900, 'year')
    expect(lines).toBeLessThan(40)
    expect(minor.length).toBeGreaterThan(1)
  })

  it('do not tell days where only a month is known', () => {
    const { major, minor } = wordsOf(at('2023-10-01'), at('2023-11-01'), 900, 'month')
    expect([major, minor]).toEqual([['2023'], ['Oct']])
  })

  it('of a stretch too narrow for its days say what they can of its first', () => {
    expect(wordsOf(at('2024-04-08'), at('2024-04-13'), 90)).toMatchObject({
      major: ['2024'],
      minor: ['8 Apr'],
    })
    expect(wordsOf(at('2024-04-08'), at('2024-04-13'), 50)).toMatchObject({ major: ['2024'], minor: ['Apr'] })
  })

  it('say the first date of a stretch even where the next begins before the word ends', () => {
    expect(wordsOf(at('1977-12-25'), at('1977-12-27'), 100)).toMatchObject({ major: ['1977'], minor: ['25 Dec'] })
    expect(wordsOf(at('1977-11-30'), at('1977-12-09'), 100)).toMatchObject({ minor: ['30 Nov'] })
  })

  it('keep all of their words at any width, however long the later ones are', () => {
    for (const [from, to, grain] of [
      ['2018-01-01', '2024-01-01', 'day'],
      ['2020-01-01', '2020-12-31', 'day'],
      ['2024-04-01', '2024-06-01', 'day'],
      ['2018-01-01', '2024-01-01', 'month'],
    ] as const)
      for (let width = 300; width < 24_000; width = Math.ceil(width * 1.03)) {
        const { minor, lines } = wordsOf(at(from), at(to), width, grain)
        // The first cell and the last may be parts of one.
        expect(minor.length, `${from} ${width}`).toBeGreaterThanOrEqual(lines - 2)
      }
  })

  it('of a stretch some pixels wide are lines alone', () => {
    for (let width = 2; width < 30; width++)
      expect(wordsOf(at('2024-04-08'), at('2024-04-13'), width)).toMatchObject({ major: [], minor: [] })
  })
})
