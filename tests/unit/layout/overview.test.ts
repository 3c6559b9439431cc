import { describe, expect, it } from 'vitest'
import { arrangeTimeline, type Arrangement, scaleAtZoom } from '../../../src/layout/arrange.js'
import { buildOverview, densityOf, groundOf, type Overview } from '../../../src/layout/overview.js'
import { fitted, viewportFor } from '../../../src/layout/viewport.js'
import type { Timeline } from '../../../src/model/resolve.js'
import { backgroundOn, demoTimeline, optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const arranged = (timeline: Timeline, direction: 'ltr' | 'rtl' = 'ltr'): Arrangement =>
  arrangeTimeline(timeline, { ...optionsFor(timeline, { width: 900, scale: 'proportional' }), direction })

const densityIn = (timeline: Timeline, count: number): number[] => {
  const arrangement = arranged(timeline)
  return [...densityOf(arrangement, scaleAtZoom(arrangement, 1), count)]
}

function overviewOf(arrangement: Arrangement, from?: string, to?: string): Overview {
  const scaleAt = (zoom: number) => scaleAtZoom(arrangement, zoom)
  const viewport =
    from === undefined || to === undefined
      ? fitted
      : viewportFor(Date.parse(from), Date.parse(to), scaleAt, arrangement.plotWidth, 1e6, 0)
  return buildOverview(arrangement, viewport, groundOf(arrangement))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('the density of a document', () => {
  it('counts an event of a known day once, wherever it stands', () => {
    const timeline = timelineWith([statementOn('2024-05-01'), statementOn('2024-05-10'), statementOn('2024-05-30')])
    const density = densityIn(timeline, 6)
    expect(sum(density)).toBeCloseTo(3)
    expect(density[0]).toBe(1)
    expect(density[5]).toBe(1)
  })

  it('counts what lasts in every part that it lasts through', () => {
    const timeline = timelineWith([visitOn('2024-05-01/2024-05-30'), statementOn('2024-05-30')])
    expect(densityIn(timeline, 6).map((value) => Math.round(value))).toEqual([1, 1, 1, 1, 1, 2])
  })

  it('of very many events is told from numbers as it is told of few', () => {
    const day = (i: number) => `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    const events = Array.from({ length: 700 }, (_, i) => {
      const rest = { id: `e${i}` }
      if (i % 7 === 0) return visitOn(`${day(i)}/2024-12-30`, rest)
      if (i % 7 === 1) return statementOn(day(i).slice(0, 7), rest)
      if (i % 7 === 2) return { ...backgroundOn(`${day(i)}/..`), ...rest }
      if (i % 7 === 3)
        return { ...rest, type: 'measure' as const, title: 'Sanctions', date: `${day(i)}/2024-12-30`, by: ['us'] }
      return statementOn(day(i), rest)
    })
    const arrangement = arranged(timelineWith(events))
    expect(arrangement.isCrowd).toBe(true)
    const densityAs = (isCrowd: boolean) =>
      [...densityOf({ ...arrangement, isCrowd }, scaleAtZoom(arrangement, 1), 97)].map((value) => value.toFixed(6))
    expect(densityAs(true)).toEqual(densityAs(false))
  })

  it('shares out an event whose day is not known', () => {
    const timeline = timelineWith([statementOn('2024-05'), statementOn('2024-05-31')])
    const density = densityIn(timeline, 4)
    expect(sum(density)).toBeCloseTo(2)
    expect(density.slice(0, 3).every((value) => Math.abs(value - 0.25) < 0.01)).toBe(true)
  })

  it('leaves out what runs behind the rest', () => {
    const timeline = timelineWith([backgroundOn('2020-01-01/2024-05-31'), statementOn('2024-05-01')])
    expect(sum(densityIn(timeline, 5))).toBeCloseTo(1)
  })

  it('holds every visit of a long document', () => {
    const timeline = demoTimeline('secretaries-of-state')
    expect(sum(densityIn(timeline, 50))).toBeGreaterThanOrEqual(timeline.entries.length)
  })
})

describe('an overview', () => {
  const year = timelineWith([statementOn('2024-01-01'), statementOn('2024-06-15'), statementOn('2024-12-31')])

  it('has a window over all of it where all of it is in view', () => {
    const { window, width, start, end, sentence } = overviewOf(arranged(year))
    expect([window.x, window.width]).toEqual([0, width])
    expect([start, end]).toEqual([0, 100])
    expect(sentence).toBe('January–December 2024')
  })

  it('has a window over what is in view, and says so', () => {
    const { window, width, sentence, first, last } = overviewOf(arranged(year), '2024-03-01', '2024-04-01')
    expect(window.x / width).toBeCloseTo(60 / 366, 1)
    expect(window.width / width).toBeCloseTo(31 / 366, 2)
    expect([sentence, first, last]).toEqual(['1–31 March 2024', '1 March 2024', '31 March 2024'])
  })

  it('says no more of the ends than anything is dated by', () => {
    const years = timelineWith([statementOn('2021'), statementOn('2024')])
    expect(overviewOf(arranged(years), '2021-03-04', '2021-05-06').sentence).toBe('2021')
  })

  it('names the years of a document of years, and those of a part that is', () => {
    const wordsOf = (timeline: Timeline) => overviewOf(arrangeTimeline(timeline, optionsFor(timeline))).words
    const years = timelineWith([visitOn('2019-02-03'), visitOn('2021-05-06'), visitOn('2024-07-08')])
    expect(wordsOf(years).map(({ text }) => text)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024'])
    const words = wordsOf(demoTimeline('beijing-april-2024'))
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['2022', '2023', 'April 2024']))
    expect(new Set(words.map(({ y }) => y)).size).toBe(1)
  })

  it('draws bars and words inside itself, and a bar for a single event beside a crowd', () => {
    const crowd = Array.from({ length: 80 }, (_, i) => statementOn('2024-01-01', { id: `s${i}` }))
    const overview = overviewOf(arranged(timelineWith([...crowd, statementOn('2024-12-31')])))
    expect(new Set(overview.bars.map(({ height }) => Math.round(height)))).toEqual(new Set([26, 3]))
    for (const { x, y, width, height } of overview.bars) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(overview.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y + height).toBeLessThan(overview.height)
    }
    expect(overview.words.length).toBeGreaterThan(0)
  })

  it('is mirrored for those who read from right to left', () => {
    const [left, right] = (['ltr', 'rtl'] as const).map((direction) =>
      overviewOf(arranged(year, direction), '2024-01-01', '2024-03-01'),
    )
    expect(right!.window.x).toBeCloseTo(left!.width - left!.window.width, 6)
    expect(right!.x).toBe(0)
    expect(left!.x).toBeGreaterThan(100)
    expect(right!.start).toBe(left!.start)
  })
})
