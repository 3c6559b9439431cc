import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcsInView } from '../../../src/layout/arcs.js'
import { arrangeTimeline, type ArrangeOptions } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { listOf } from '../../../src/layout/list.js'
import { movesOf } from '../../../src/layout/moves.js'
import type { Bar, ListItem, Scene } from '../../../src/layout/scene.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { zh } from '../../../src/messages/zh.js'
import type { Timeline } from '../../../src/model/resolve.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { anyLook, anyPan } from '../../fixtures/any-document.js'
import { journey } from '../../fixtures/journey.js'
import { measureText } from '../../fixtures/measure.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'
import { troubleIn } from './laws.js'

const sceneOf = (timeline: Timeline, look: Partial<ArrangeOptions> = {}, selected?: string): Scene =>
  buildScene(arrangeTimeline(timeline, optionsFor(timeline, look)), 0, selected, arcsInView)
const markIn = (scene: Scene, id: string) => scene.marks.find((mark) => mark.id === id)!
const trip = (more: Partial<Extract<DiplomaticEvent, { type: 'visit' }>> = {}) =>
  visitOn('2024-04-01/2024-04-12', { id: 'trip', title: 'Trip', ...more })
const leg = (id: string, date: string, partOf = 'trip') => visitOn(date, { id, title: `Leg ${id}`, partOf })

describe('a visit on the chart', () => {
  it('holds its parts: each stands under its whole, on a ground as long as the bar', () => {
    const scene = sceneOf(journey, { width: 1280 })
    expect(scene.holders.map(({ id }) => id)).toEqual(['trip', 'sorrel-leg', 'port-leg', 'castria-leg'])
    const pairs = [
      ['trip', 'sorrel-leg'],
      ['trip', 'port-leg'],
      ['sorrel-leg', 'talks'],
      ['sorrel-leg', 'dinner'],
      ['port-leg', 'shipyard'],
      ['castria-leg', 'reception'],
    ] as const
    for (const [whole, part] of pairs) {
      const ground = scene.holders.find(({ id }) => id === whole)!
      const bar = markIn(scene, whole).bar!
      const box = markIn(scene, part)
      expect([ground.x, ground.width, ground.y], whole).toEqual([bar.x, bar.width, bar.y + bar.height])
      expect(box.y, part).toBeGreaterThanOrEqual(ground.y)
      expect(box.y + box.height, part).toBeLessThanOrEqual(ground.y + ground.height)
    }
  })

  it('keeps the rows under it for its parts, as far as they reach', () => {
    const others = Array.from({ length: 6 }, (_, i) => visitOn('2024-04-03/2024-04-05', { id: `o${i}`, importance: 3 }))
    const scene = sceneOf(
      timelineWith([trip(), leg('a', '2024-04-02/2024-04-03'), leg('b', '2024-04-06/2024-04-08'), ...others]),
    )
    const { y, height } = scene.holders[0]!
    const inside = scene.marks.filter((mark) => mark.y < y + height && mark.y + mark.height > y).map(({ id }) => id)
    expect(inside.toSorted()).toEqual(['a', 'b', 'trip'])
  })

  it('fades its ground where its own end is not known, and draws no side there', () => {
    const scene = sceneOf(timelineWith([trip({ date: '/2024-04-12' }), leg('a', '2024-04-11')]))
    const { fadeStart, fadeEnd, sides, x, width } = scene.holders[0]!
    expect(fadeStart).toBeGreaterThan(10)
    expect(fadeEnd).toBe(0)
    expect(sides.map((side) => Math.round(side.x - x - width))).toEqual([-1])
  })

  it('draws no ground for parts in another lane, nor for what is only a statement', () => {
    const events = [
      trip(),
      visitOn('2024-04-02', { id: 'away', visitors: ['cn'], hosts: ['ru'], partOf: 'trip' }),
      statementOn('2024-04-03', { id: 's' }),
      statementOn('2024-04-03', { id: 't', relations: [{ type: 'part-of', event: 's' }] }),
    ]
    expect(sceneOf(timelineWith(events)).holders).toEqual([])
    expect(sceneOf(timelineWith(events), { groupBy: 'none' }).holders.map(({ id }) => id)).toEqual(['trip'])
  })

  it('does without the ground, and loses nobody, where the parts are too many to be kept together', () => {
    const legs = Array.from({ length: 60 }, (_, i) => leg(`l${i}`, '2024-04-02'))
    const timeline = timelineWith([trip(), ...legs])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { expanded: new Set(['pair:ru>cn']) }))
    expect(troubleIn(buildScene(arrangement, 0), arrangement)).toEqual([])
    expect(arrangement.lanes[0]!.items).toHaveLength(61)
    expect(arrangement.lanes[0]!.held).toEqual([])
  })

  it('draws no arc from a part to the whole it stands under', () => {
    const arcs = (id: string) => sceneOf(journey, { width: 1280 }, id).arcs.map(({ from, to }) => [from, to])
    expect(arcs('trip')).toEqual([
      ['castria-leg', 'trip'],
      ['comment', 'trip'],
    ])
    expect(arcs('talks')).toEqual([])
  })

  it('keeps every law of the chart, in any look and wherever it is panned to', () => {
    fc.assert(
      fc.property(anyLook, anyPan, (look, share) => {
        const arrangement = arrangeTimeline(journey, optionsFor(journey, look))
        const scene = buildScene(arrangement, share * (1 - 1 / look.zoom))
        expect(troubleIn(scene, arrangement)).toEqual([])
      }),
      { numRuns: 120 },
    )
  })
})

describe('a visit that was moved', () => {
  it('has an arrow from each date to the next', () => {
    const scene = sceneOf(journey, { width: 1280 })
    const { bar, earlier, moves } = markIn(scene, 'moved-twice')
    const [first, second] = earlier
    expect(moves).toEqual([
      { from: first!.x + first!.width, to: second!.x, y: bar!.y + bar!.height / 2 },
      { from: second!.x + second!.width, to: bar!.x, y: bar!.y + bar!.height / 2 },
    ])
  })

  it('has its label by the date it has now', () => {
    for (const width of [320, 390, 768, 1280]) {
      const scene = sceneOf(journey, { width })
      for (const id of ['moved-twice', 'put-off']) {
        const { bar, earlier, label } = markIn(scene, id)
        const gap = (box: Pick<Bar, 'x' | 'width'>) =>
          Math.max(0, label!.x - box.x - box.width, box.x - label!.x - label!.width)
        expect(gap(bar!), `${id} at ${width}`).toBeLessThan(8)
        expect(gap(bar!), `${id} at ${width}`).toBeLessThan(Math.max(1, gap(earlier[0]!)))
      }
    }
  })

  it('points back where it was brought forward, and not at all where the dates touch', () => {
    const bar = (x: number): Bar => ({ x, y: 10, width: 20, height: 24, fadeStart: 0, fadeEnd: 0 })
    expect(movesOf({ earlier: [bar(100)], bar: bar(20) })).toEqual([{ from: 100, to: 40, y: 22 }])
    expect(movesOf({ earlier: [bar(25)], bar: bar(20) })).toEqual([])
    expect(movesOf({ earlier: [bar(20)], bar: bar(45) })).toEqual([])
    const glyph = { x: 100, y: 22, hollow: false }
    expect(movesOf({ earlier: [bar(20)], glyph })).toEqual([{ from: 40, to: 89, y: 22 }])
  })
})

describe('the line of the moment a document speaks from', () => {
  const events = [visitOn('2024-04-01/2024-04-03'), visitOn('2024-04-10/2024-04-12', { id: 'b' })]

  it('stands at the end of that day, with its words on the axis', () => {
    const timeline = timelineWith(events, { asOf: '2024-04-08' })
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline))
    const { asOf } = buildScene(arrangement, 0)
    expect(asOf!.x).toBe(arrangement.scale.toX(Date.UTC(2024, 3, 9)))
    expect(asOf!.text?.text).toBe('as of 8 April 2024')
    expect(arrangement.signs).toContain('asOf')
  })

  it('has its words before it rather than over what comes after that moment', () => {
    const [begin, ...more] = ['2024-04-01', '2024-04-28', '2024-04-29', '2024-04-30'].map((date) => statementOn(date))
    const timeline = timelineWith([begin!, ...more], { asOf: '2024-04-15' })
    const { asOf } = sceneOf(timeline, { scale: 'proportional' })
    expect(asOf!.text!.x + measureText(asOf!.text!.text, 'major')).toBeLessThan(asOf!.x)
    const late = sceneOf(timelineWith([begin!, ...more], { asOf: '2024-04-04' }), { scale: 'proportional' })
    expect(late.asOf!.text!.x).toBeGreaterThan(late.asOf!.x)
  })

  it.each([
    [en, 'Dashed line: the moment this timeline speaks from (8 April 2024)'],
    [de, `${de.interface.legend.asOf} (8. April 2024)`],
    [zh, `${zh.interface.legend.asOf}（2024年4月8日）`],
  ])('is explained with the day, for which there may be no room on the axis', (messages, said) => {
    const options = { locale: messages.locale, messages, width: 320 }
    const { asOf, signs } = sceneOf(timelineWith(events, { asOf: '2024-04-08' }), options)
    expect(signs.find(({ sign }) => sign === 'asOf')?.words).toBe(said)
    expect(asOf).toBeDefined()
    const { signs: coarse } = sceneOf(timelineWith(events, { asOf: '2024-03' }))
    expect(coarse.find(({ sign }) => sign === 'asOf')?.words).toMatch(/\(March 2024\)$/)
  })

  it('is not drawn where the document names none, nor before the axis, nor in a silence that is left out', () => {
    const noLine = (more: { asOf?: string }, list = events) => {
      const timeline = timelineWith(list, more)
      const arrangement = arrangeTimeline(timeline, optionsFor(timeline))
      expect(arrangement.signs).not.toContain('asOf')
      expect(buildScene(arrangement, 0)).not.toHaveProperty('asOf')
      return arrangement
    }
    noLine({})
    noLine({ asOf: '2023-01-01' })
    const apart = [...events, visitOn('2020-04-01/2020-04-03', { id: 'c' }), visitOn('2020-04-02', { id: 'd' })]
    expect(noLine({ asOf: '2022-01-01' }, apart).scale.segments).toHaveLength(2)
  })

  it('is words alone, at the end of the axis, where it comes after all that is there', () => {
    const timeline = timelineWith(events, { asOf: '2024-06-01' })
    const arrangement = arrangeTimeline(timeline, { ...optionsFor(timeline, { width: 1280 }), zoom: 4 })
    expect(arrangement.signs).not.toContain('asOf')
    const { asOf, plotWidth, offset } = buildScene(arrangement, 0.75)
    expect(asOf).toMatchObject({ isLater: true, pieces: [], text: { text: 'as of 1 June 2024' } })
    expect(asOf!.x).toBeCloseTo(offset + plotWidth, 0)
    expect(asOf!.text!.x + 7 * asOf!.text!.text.length).toBeLessThan(asOf!.x)
    expect(buildScene(arrangement, 0)).not.toHaveProperty('asOf')
  })

  it("stops at the lanes' titles where they stand above", () => {
    const timeline = timelineWith(events, { asOf: '2024-04-03' })
    const { asOf, lanes } = sceneOf(timeline, { width: 320 })
    const title = lanes[0]!.lines[0]!
    expect(asOf!.x).toBeLessThan(title.x + 7 * title.text.length)
    expect(asOf!.pieces.filter(({ y0, y1 }) => y0 < title.y && y1 > title.y - 10)).toEqual([])
  })

  it('stops at every label it would cross', () => {
    const crossed = timelineWith(
      [visitOn('2024-04-08', { title: 'A title that runs far across the line' }), ...events],
      {
        asOf: '2024-04-09',
      },
    )
    const { asOf, marks } = sceneOf(crossed)
    const label = markIn({ marks } as Scene, '2024-04-08').label!
    expect(label.x).toBeLessThan(asOf!.x)
    expect(label.x + label.width).toBeGreaterThan(asOf!.x)
    expect(asOf!.pieces.filter(({ y0, y1 }) => y0 < label.y + label.height && y1 > label.y)).toEqual([])
    expect(asOf!.pieces.length).toBeGreaterThan(0)
  })
})

describe('a visit in the list', () => {
  const list = (timeline: Timeline) => listOf(arrangeTimeline(timeline, optionsFor(timeline)))
  const outline = (items: readonly ListItem[]): unknown[] =>
    items.map(({ id, parts }) => (parts.length > 0 ? [id, outline(parts)] : id))

  it('has under it the parts that follow it; what lies elsewhere keeps its place and says what it is part of', () => {
    const sections = list(journey)
    expect(sections.map(({ items }) => outline(items))).toEqual([
      ['never-told'],
      [['trip', [['sorrel-leg', ['talks', 'dinner']], 'port-leg', 'comment']]],
      ['shipyard'],
      [['castria-leg', ['reception']]],
      ['put-off'],
      ['called-off'],
      ['moved-twice'],
    ])
    expect(sections[2]!.items[0]!.related).toEqual([['Part of: ', { own: 'Marlow in Port Alder' }]])
    expect(sections[1]!.items[0]!.parts[0]!.related).toEqual([])
  })

  it('gives a part its date where that is not the one above it', () => {
    const timeline = timelineWith([trip(), leg('same', '2024-04-01/2024-04-12'), leg('other', '2024-04-02')])
    const [whole] = list(timeline)[0]!.items
    expect(whole!.parts.map(({ id, when }) => [id, when?.text])).toEqual([
      ['same', undefined],
      ['other', '2 April 2024'],
    ])
  })

  it('does not hold together what a silence parts', () => {
    const long = [
      trip({ date: '2020-04-01/2024-04-12' }),
      ...['2020-04-01', '2020-04-02', '2020-04-03', '2024-04-10', '2024-04-11', '2024-04-12'].map((date) =>
        leg(date, date),
      ),
    ]
    const sections = list(timelineWith(long))
    expect(sections.map(({ items }) => outline(items))).toEqual([
      [['trip', ['2020-04-01', '2020-04-02', '2020-04-03']]],
      ['2024-04-10'],
      ['2024-04-11'],
      ['2024-04-12'],
    ])
    expect(sections[1]!.silence).toBe('4 years without a known new event in this list')
  })

  it('says where the document speaks from before the first that lies after it, once', () => {
    expect(list(journey).map(({ asOf }) => asOf)).toEqual([
      undefined,
      undefined,
      'as of 8 May 2031',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    const { asOf: _, ...silent } = journey.document
    expect(list({ ...journey, document: silent }).some(({ asOf }) => asOf)).toBe(false)
  })

  it('says how far an event has got, where it was before, and what each side made of it', () => {
    const items = new Map<string, ListItem>()
    const collect = (item: ListItem): void => {
      items.set(item.id, item)
      item.parts.forEach(collect)
    }
    list(journey).forEach((section) => section.items.forEach(collect))
    expect(items.get('moved-twice')).toMatchObject({
      standing: 'planned',
      progress: ['confirmed', 'still to come'],
      earlier: ['Previously: 28–29 April 2031, confirmed', 'Previously: 14–15 May 2031, announced'],
    })
    expect(items.get('never-told')).toMatchObject({ standing: 'unreported' })
    expect(items.get('talks')!.readouts).toEqual([
      { by: { own: 'Ida Marlow' }, text: '“We agreed on the fish, and on little else.”', quoted: true },
      {
        by: { own: 'Belmora' },
        text: 'The ministers discussed trade and fisheries and agreed to meet again.',
        quoted: false,
      },
    ])
    expect(items.get('dinner')!.noReadout).toEqual(['No readout from ', { own: 'Belmora' }, ' in this timeline'])
    expect(items.get('talks')).toMatchObject({ progress: [], earlier: [] })
  })
})
