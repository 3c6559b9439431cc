import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFigure, type Figure, type FigureHead, figureMargin } from '../../../src/layout/figure.js'
import { measureText } from '../../fixtures/measure.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { demoTimeline, optionsFor } from '../../fixtures/timelines.js'

const beijing = demoTimeline('beijing-april-2024')
const head: FigureHead = {
  title: 'Two ministers, one city',
  description: 'A week.',
  states: [{ name: 'Russia', tone: 0 }],
  kinds: [{ type: 'visit', name: 'Visit' }],
  credit: 'Sources: The Moscow Times',
}
const figure = (changes: Partial<FigureHead> = {}, width = 960, direction: 'ltr' | 'rtl' = 'ltr'): Figure =>
  buildFigure({ ...head, ...changes }, sceneOf(beijing, optionsFor(beijing, { width: width - 2 * figureMargin })), {
    width,
    fontSize: 16,
    measureText,
    direction,
  })
const words = ({ texts }: Figure) => texts.map(({ text }) => text)

const anyName = fc.string({ minLength: 1, maxLength: 60 })
const anyHead: fc.Arbitrary<Partial<FigureHead>> = fc.record({
  title: fc.string({ maxLength: 400 }),
  description: fc.string({ maxLength: 400 }),
  states: fc.array(fc.record({ name: anyName, tone: fc.nat(20) }), { maxLength: 8 }),
  credit: fc.string({ maxLength: 400 }),
})

describe('buildFigure', () => {
  it('reads from the title to the sources', () => {
    const all = words(figure())
    expect(all.slice(0, 4)).toEqual(['Two ministers, one city', 'A week.', 'Russia', 'Visit'])
    expect(all.at(-1)).toBe('Sources: The Moscow Times')
    expect(all.join(' ')).toContain('Torn strip: time left out of the axis')
    expect(all.join(' ')).toContain('the moment this timeline speaks from (8 April 2024)')
  })

  it('says that events are left out, and why there is no chart', () => {
    expect(words(figure({ filtered: '5 of 13 events shown' }))).toContain('5 of 13 events shown')
    const none = buildFigure({ ...head, nothing: 'No event matches.' }, undefined, {
      width: 400,
      fontSize: 16,
      measureText,
      direction: 'ltr',
    })
    expect(words(none)).toContain('No event matches.')
    expect(none.chart).toBeUndefined()
    expect(none.signs).toEqual([])
  })

  it('turns round where text runs from right to left, save for the chart', () => {
    const ltr = figure()
    const rtl = figure({}, 960, 'rtl')
    expect(rtl.texts.map(({ x }) => 960 - x)).toEqual(ltr.texts.map(({ x }) => x))
    expect(rtl.dots[0]!.x).toBe(960 - ltr.dots[0]!.x)
    expect(rtl.chart).toEqual(ltr.chart)
  })

  it('keeps everything within its margins and nothing on the chart, whatever is to be said', () => {
    fc.assert(
      fc.property(anyHead, fc.integer({ min: 320, max: 1400 }), (changes, width) => {
        const { texts, chart, height, dots, signs } = figure(changes, width)
        for (const { text, style, x, y } of texts) {
          expect(x).toBeGreaterThanOrEqual(figureMargin)
          expect(x + measureText(text, style)).toBeLessThanOrEqual(width - figureMargin + 0.001)
          expect(y).toBeGreaterThan(figureMargin)
          expect(y).toBeLessThanOrEqual(height - figureMargin + 4)
          expect(y <= chart!.y || y >= chart!.y + chart!.height).toBe(true)
        }
        for (const { y } of dots) expect(y).toBeLessThan(chart!.y)
        for (const { y } of signs) expect(y).toBeGreaterThanOrEqual(chart!.y + chart!.height)
      }),
      { numRuns: 40 },
    )
  })
})
