import { describe, expect, it } from 'vitest'
import { barOf } from '../../../src/layout/bars.js'
import {
  buildItem,
  captioned,
  type Caption,
  isCut,
  type ItemContext,
  shift,
  turned,
  withoutDetail,
} from '../../../src/layout/items.js'
import { spanOf } from '../../../src/layout/span.js'
import { buildTimeScale } from '../../../src/layout/time-scale.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { measureText } from '../../fixtures/measure.js'
import { backgroundOn, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const at = (text: string) => Date.parse(`${text}T00:00Z`)
/** April 2024 at 40 px a day, from 10 px on. */
const scale = buildTimeScale(
  [{ from: at('2024-04-01'), to: at('2024-05-01'), grain: 'day', weight: 1, least: 0 }],
  1220,
  56,
)
const context: ItemContext = { scale, plotWidth: 1220, fontSize: 16, measure: measureText, target: 24 }
const caption = (title: string, detail = ''): Caption => ({ title, detail, detailStyle: 'detail' })

function itemFor(event: DiplomaticEvent, words?: Caption, changes: Partial<ItemContext> = {}) {
  const timeline = timelineWith([event], { asOf: '2024-04-20' })
  const entry = timeline.entries[0]!
  const all = { ...context, ...changes }
  const item = buildItem(entry, spanOf(entry, timeline)!, all)
  return words ? captioned(item, words, all) : item
}

function barFor(date: string) {
  const timeline = timelineWith([visitOn(date)], { asOf: '2024-04-20' })
  return barOf(spanOf(timeline.entries[0]!, timeline)!, 0, 24, scale)
}

describe('a bar', () => {
  it('covers the days it is given, with sharp ends', () => {
    expect(barFor('2024-04-08/2024-04-09')).toEqual({ x: 290, y: 0, width: 80, height: 24, fadeStart: 0, fadeEnd: 0 })
  })

  it('keeps apart what is still to come at its end, which no words stand on', () => {
    expect(barFor('2024-04-18/2024-04-23')).toEqual({
      x: 690,
      y: 0,
      width: 240,
      height: 24,
      fadeStart: 0,
      fadeEnd: 0,
      ahead: 120,
    })
    const labelOf = (date: string) => itemFor(visitOn(date), caption('A visit of six days')).label!.inside
    expect([labelOf('2024-04-08/2024-04-13'), labelOf('2024-04-18/2024-04-23')]).toEqual([true, false])
  })

  it('is as sharp for a single day', () => {
    expect(barFor('2024-04-08')).toEqual({ x: 290, y: 0, width: 40, height: 24, fadeStart: 0, fadeEnd: 0 })
  })

  it('is soft all over where the day is not given', () => {
    expect(barFor('2024-04')).toMatchObject({ x: 10, width: 1200, fadeStart: 420, fadeEnd: 420 })
  })

  it('fades in before the last day that is known, out after the first, and out at the present', () => {
    expect(barFor('/2024-04-08')).toMatchObject({ x: 290 - 96, width: 40 + 96, fadeStart: 96, fadeEnd: 0 })
    expect(barFor('2024-04-08/')).toMatchObject({ x: 290, width: 40 + 96, fadeStart: 0, fadeEnd: 96 })
    expect(barFor('2024-04-08/..')).toMatchObject({ x: 290, width: 13 * 40, fadeStart: 0, fadeEnd: 72 })
  })

  it('is never so thin that it cannot be seen, nor beyond the content', () => {
    const far = buildTimeScale(
      [{ from: at('1000-01-01'), to: at('3000-01-01'), grain: 'year', weight: 1, least: 0 }],
      300,
      56,
    )
    const timeline = timelineWith([visitOn('1000-01-01'), visitOn('2999-12-31')])
    for (const entry of timeline.entries) {
      const bar = barOf(spanOf(entry, timeline)!, 0, 24, far)
      expect(bar.width).toBe(8)
      expect(bar.x >= 0 && bar.x + bar.width <= 300).toBe(true)
    }
  })
})

describe('an item', () => {
  it('is a bar for a visit and what runs behind, a glyph for the rest, hollow where the day is not known', () => {
    expect(itemFor(visitOn('2024-04-08')).glyph).toBeUndefined()
    expect(itemFor(backgroundOn('2024-04-08')).bar?.height).toBe(12)
    expect(itemFor(statementOn('2024-04-08'))).toMatchObject({ glyph: { x: 310, hollow: false } })
    expect(itemFor(statementOn('2024-04-08')).bar).toBeUndefined()
    expect(itemFor(statementOn('[2024-04-01..2024-04-07]'))).toMatchObject({
      glyph: { x: 150, hollow: true },
      bar: { x: 10 },
    })
  })

  it('has a thin line over the day in which it was, unlike what lasts and what was on one of some days', () => {
    const days = [{ from: at('2024-04-01'), to: at('2024-05-01'), grain: 'day', weight: 1, least: 0 }] as const
    const wide = { scale: buildTimeScale(days, 3020, 56), plotWidth: 3020 }
    const heights = ['2024-04-08', '2024-04-08/2024-04-09', '[2024-04-08,2024-04-09]'].map(
      (date) => itemFor(statementOn(date), undefined, wide).bar!.height,
    )
    expect(heights).toEqual([2, 6, 6])
  })

  it('takes at least the width and height that can be pointed at', () => {
    for (const target of [24, 44]) {
      const { x0, x1, height } = itemFor(statementOn('2024-04-30'), undefined, { target })
      expect(x1 - x0).toBeGreaterThanOrEqual(target)
      expect(height).toBeGreaterThanOrEqual(target)
      expect(x1).toBeLessThanOrEqual(1220)
    }
  })

  it('has a sentence whole where it stands by itself, and a share of the room among many', () => {
    const sentence = 'the Ukrainian crisis and the situation in the Asia-Pacific region'
    const width = measureText(sentence, 'quote')
    expect([width > 22 * 16, width < 32 * 16]).toEqual([true, true])
    const words: Caption = { title: 'Moscow', detail: sentence, detailStyle: 'quote' }
    const detailOf = (isBrief: boolean) =>
      itemFor(statementOn('2024-04-08'), { ...words, isBrief }).label!.lines.at(-1)!.text
    expect(detailOf(false)).toBe(sentence)
    expect(detailOf(true)).toMatch(/…$/)
  })

  it.each(['2024-04-08/2024-04-10', '2024-04-08'])(
    'breaks a date that would be cut, on or beside its bar, or leaves it out: %s',
    (date) => {
      for (const [words, most] of [
        ['10–12 April 2024, 09:30 (end not given)', 3],
        ['one of these dates: 1 April 2024; 3 April 2024; 5 April 2024; 7 April 2024; 9 April 2024', 0],
      ] as const) {
        const dated = { ...caption('A title', words), date: words }
        const { label, height } = itemFor(visitOn(date), dated, { plotWidth: 200 })
        const details = label!.lines.filter(({ style }) => style === 'detail').map(({ text }) => text)
        expect(details.join(' ')).toBe(most === 0 ? '' : words)
        expect(details.length).toBeLessThanOrEqual(most)
        expect(height).toBeGreaterThanOrEqual(Math.max(...label!.lines.map(({ y }) => y)))
        const bare = withoutDetail(label!, { measureText, fontSize: 16 })
        expect(bare?.lines.map(({ text }) => text)).toEqual(most === 0 ? undefined : ['A title'])
        if (bare) expect(bare.height).toBe(itemFor(visitOn(date), caption('A title'), { plotWidth: 200 }).label!.height)
      }
    },
  )

  it('has a detail below its bar that may be longer than the bar, as beside it, but not beyond the content', () => {
    const words = caption('Talks', 'until 8 April 2024 (start not given)')
    const [early, late] = ['/2024-04-08', '/2024-04-30'].map((date) => itemFor(visitOn(date), words))
    expect(early!.label).toMatchObject({ x: early!.bar!.x, inside: false })
    for (const { label, bar } of [early!, late!]) {
      expect(label!.lines.map(({ text }) => text)).toEqual(['Talks', words.detail])
      expect(label!.width).toBeGreaterThan(bar!.width)
      expect(label!.x + label!.width).toBeLessThanOrEqual(1220)
    }
  })

  it('has its label on its bar where that is wide enough, else to the right, else to the left, else below', () => {
    expect(itemFor(visitOn('2024-04-08/2024-04-12'), caption('Lavrov')).label).toMatchObject({ inside: true, x: 298 })
    expect(itemFor(visitOn('2024-04-08'), caption('Lavrov')).label).toMatchObject({
      inside: false,
      anchor: 'start',
      x: 336,
    })
    expect(itemFor(visitOn('2024-04-30'), caption('Lavrov')).label).toMatchObject({ anchor: 'end', x: 1170 - 6 - 42 })
    const narrow = buildTimeScale(
      [{ from: at('2024-04-08'), to: at('2024-04-09'), grain: 'day', weight: 1, least: 0 }],
      60,
      56,
    )
    const below = itemFor(statementOn('2024-04-08'), caption('Lavrov'), { scale: narrow, plotWidth: 60 })
    expect(below.label!.y).toBeGreaterThan(below.glyph!.y + 11)
  })

  it('keeps the words below a bar that fades in within the ends of the bar', () => {
    const item = itemFor(visitOn('2024-04'), caption('Yellen', 'a very long purpose '.repeat(8)))
    const { label, bar } = item
    expect(label!.inside).toBe(true)
    expect(label!.x + label!.width).toBeLessThanOrEqual(bar!.x + bar!.width)
  })

  it('goes without a label that the content is too narrow for', () => {
    const thin = buildTimeScale(
      [{ from: at('2024-04-08'), to: at('2024-04-09'), grain: 'day', weight: 1, least: 0 }],
      10,
      56,
    )
    expect(itemFor(statementOn('2024-04-08'), caption('会'), { scale: thin, plotWidth: 10 }).label).toBeUndefined()
  })

  it('in brief has its title in a line beside it, and is no higher for it', () => {
    const bare = itemFor(statementOn('2024-04-08'))
    const brief = itemFor(statementOn('2024-04-08'), { ...caption('A title of many words '.repeat(9)), isBrief: true })
    expect(brief.height).toBe(bare.height)
    expect(brief.label!.lines).toHaveLength(1)
  })

  it('has its title before its mark instead, where that stands after it and has room there', () => {
    const turnedFor = (event: DiplomaticEvent) =>
      turned(itemFor(event, { ...caption('Lavrov'), isBrief: true }), itemFor(event))
    const { label, x0, x1 } = turnedFor(visitOn('2024-04-08'))!
    expect(label).toMatchObject({ anchor: 'end', x: 290 - 6 - 42, width: 42, lines: [{ x: 290 - 6 }] })
    expect(x0).toBeLessThanOrEqual(label!.x - 8)
    expect(x1).toBe(330)
    expect(turnedFor(visitOn('2024-04-01')), 'no room').toBeUndefined()
    expect(turnedFor(visitOn('2024-04-30')), 'it is there').toBeUndefined()
    expect(turnedFor(visitOn('2024-04-08/2024-04-12')), 'it is on the bar').toBeUndefined()
    const far = buildTimeScale(
      [{ from: at('2020-01-01'), to: at('2030-01-01'), grain: 'day', weight: 1, least: 0 }],
      1220,
      56,
    )
    const wide = { scale: far, target: 44 }
    const unseen = turned(
      itemFor(visitOn('2024-04-08'), { ...caption('\u0301'), isBrief: true }, wide),
      itemFor(visitOn('2024-04-08'), undefined, wide),
    )!
    expect(unseen.x1 - unseen.x0, 'as wide as its mark').toBeGreaterThanOrEqual(44)
    const moved = visitOn('2024-04-18', { history: [{ date: '2024-04-08' }] })
    expect(turnedFor(moved), 'it was there before').toBeUndefined()
  })

  it('knows whether its title is cut', () => {
    const cutIn = (title: string) => isCut(itemFor(visitOn('2024-04-08'), { ...caption(title), isBrief: true }).label!)
    expect(cutIn('Lavrov')).toBe(false)
    expect(cutIn('A title of many words '.repeat(9))).toBe(true)
  })

  it('takes everything that is drawn of it along when it is shifted', () => {
    const event = statementOn('{2024-04-08..2024-04-16,2024-04-20}', { history: [{ date: '2024-04-02' }] })
    const item = itemFor(event, caption('Lavrov'))
    const moved = shift(item, 100)
    const ys = ({ glyph, repeats, otherGlyphs, earlier, label, y }: typeof item) => [
      glyph!.y,
      ...[...repeats, ...otherGlyphs, ...earlier].map((box) => box.y),
      label!.y,
      ...label!.lines.map((line) => line.y),
      y,
    ]
    expect(ys(moved)).toEqual(ys(item).map((y) => y + 100))
    expect(item.repeats).toHaveLength(1)
    expect(item.otherGlyphs).toHaveLength(1)
    expect(item.earlier).toHaveLength(1)
  })
})
