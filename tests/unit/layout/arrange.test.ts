import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrangedLane, arrangeTimeline, scaleAtZoom } from '../../../src/layout/arrange.js'
import { resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import { anyCrowdedDay, anyDocument, anyLook } from '../../fixtures/any-document.js'
import {
  backgroundOn,
  demoTimeline,
  optionsFor,
  spansIn,
  statementOn,
  timelineWith,
  visitOn,
} from '../../fixtures/timelines.js'

const anyCrowd = anyDocument({ minEvents: 41, maxEvents: 200, date: anyCrowdedDay, actors: 12 })

describe('arrangeTimeline', () => {
  it('keeps a long story within the height it may take, unless four lanes of counts are higher', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyCrowd, anyDocument({ actors: 200, minEvents: 41, maxEvents: 90 })),
        anyLook,
        (document, look) => {
          const timeline = resolveTimeline(document)
          const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
          const { height, lanes } = arrangement
          fc.pre(spansIn(arrangement).size > 40)
          const isLeast = lanes.length <= 4 && lanes.every(({ items, countsY }) => items.every(({ y }) => y >= countsY))
          if (!isLeast) expect(height).toBeLessThanOrEqual(look.maxHeight)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([600, 1280])('leaves room at the ends of the axis for what fades there, at %d px', (width) => {
    const dates = ['/2024-04-02', '2024-04-04', '2024-04-09/']
    const timeline = timelineWith(dates.map((date, i) => visitOn(date, { id: `${i}` })))
    for (const zoom of [1, 2, 5]) {
      const { lanes, scale } = arrangeTimeline(timeline, optionsFor(timeline, { width, zoom }))
      const barOf = (id: string) => lanes.flatMap(({ items }) => items).find(({ entry }) => entry.event.id === id)!.bar!
      expect(barOf('0').fadeStart).toBeGreaterThanOrEqual(40)
      expect(barOf('2').fadeEnd).toBeGreaterThanOrEqual(40)
      expect(barOf('2').x + barOf('2').width).toBeLessThanOrEqual(scale.width)
    }
  })

  it.each([360, 800, 1280])('moves nothing up or down between two powers of two of the zoom, at %d px', (width) => {
    const timeline = demoTimeline('secretaries-of-state')
    const few = resolveTimeline({ ...timeline.document, events: timeline.document.events.slice(0, 300) })
    const lanesAt = (zoom: number) => arrangeTimeline(few, optionsFor(few, { width, zoom, maxHeight: 640 })).lanes
    const rowsIn = (lanes: readonly ArrangedLane[]) =>
      lanes.flatMap(({ stack }) =>
        stack!.placed.map(({ item, row }) => `${item.id}: ${row} ${item.label ? 'titled' : ''}`),
      )
    for (const doublings of [0, 1]) {
      const [first, ...others] = [0, 0.25, 0.5, 0.75].map((part) => lanesAt(2 ** (doublings + part)))
      for (const lanes of others) {
        expect(lanes.map(({ y, height }) => [y, height])).toEqual(first!.map(({ y, height }) => [y, height]))
        const rows = new Set(rowsIn(lanes))
        const isKept = (place: string) => rows.has(place) || rows.has(`${place}titled`)
        expect(rowsIn(first!).filter((place) => !isKept(place))).toEqual([])
      }
    }
  })

  it('lays lanes one under the other, with nothing between them', () => {
    fc.assert(
      fc.property(anyDocument(), anyLook, (document, look) => {
        const timeline = resolveTimeline(document)
        const { height, lanes } = arrangeTimeline(timeline, optionsFor(timeline, look))
        let y = 0
        for (const lane of lanes) {
          expect(lane.y).toBe(y)
          y += lane.height
        }
        expect(height).toBe(y)
      }),
      { numRuns: 60 },
    )
  })

  it('names what runs behind the rest, however little height the lanes have', () => {
    const visits = Array.from({ length: 60 }, (_, i) =>
      visitOn(`2024-0${1 + (i % 9)}-${10 + (i % 17)}`, { id: `v${i}`, title: `Visit number ${i}` }),
    )
    const timeline = timelineWith([...visits, backgroundOn('2023-12-01/2024-10-01')])
    const { lanes, height } = arrangeTimeline(timeline, optionsFor(timeline, { maxHeight: 300 }))
    expect(height).toBeLessThanOrEqual(300)
    expect(lanes.some(({ stack }) => stack!.isBrief)).toBe(true)
    const { bar, label } = lanes.at(-1)!.items[0]!
    expect(label!.lines[0]!.text).toMatch(/^A war/)
    expect(label!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height)
  })

  it('counts what has no room, and shows all of it in a lane that is expanded', () => {
    const events = Array.from({ length: 90 }, (_, i) => visitOn('2024-04-08', { id: `v${i}` }))
    const timeline = timelineWith(events)
    const [lane] = arrangeTimeline(timeline, optionsFor(timeline)).lanes
    expect(lane!.items.length).toBeGreaterThan(5)
    expect(lane!.buckets.length).toBeGreaterThan(0)
    const expanded = arrangeTimeline(timeline, optionsFor(timeline, { expanded: new Set([lane!.group.id]) }))
    expect(expanded.lanes[0]!.items).toHaveLength(90)
    expect(expanded.lanes[0]!.buckets).toEqual([])
  })

  it('takes no rows from the other lanes for one that is expanded', () => {
    const events = Array.from({ length: 120 }, (_, i) =>
      visitOn('2024-04-08', { id: `v${i}`, ...(i % 2 === 0 && { visitors: ['cn'], hosts: ['ru'] }) }),
    )
    const timeline = timelineWith(events)
    const usual = arrangeTimeline(timeline, optionsFor(timeline))
    const expanded = arrangeTimeline(timeline, optionsFor(timeline, { expanded: new Set([usual.lanes[0]!.group.id]) }))
    expect(expanded.lanes[1]!.items.length).toBeGreaterThanOrEqual(usual.lanes[1]!.items.length)
  })

  it('keeps the labels of the more important events the longest', () => {
    const events = Array.from({ length: 60 }, (_, i) =>
      visitOn('2024-04-08', { id: `v${i}`, importance: i === 59 ? 3 : 1 }),
    )
    const timeline = timelineWith(events)
    const { items } = arrangeTimeline(timeline, optionsFor(timeline, { maxHeight: 120 })).lanes[0]!
    expect(items.find(({ id }) => id === 'v59')?.label).toBeDefined()
  })

  it('gives counts and rows the size of a fingertip where a finger points', () => {
    const events = Array.from({ length: 90 }, (_, i) => visitOn('2024-04-08', { id: `v${i}` }))
    const timeline = timelineWith(events)
    const { lanes } = arrangeTimeline(timeline, optionsFor(timeline, { target: 44 }))
    expect(Math.min(...lanes[0]!.items.map(({ height }) => height))).toBeGreaterThanOrEqual(44)
    expect(Math.min(...lanes[0]!.buckets.map(({ width }) => width))).toBeGreaterThanOrEqual(44)
  })

  it('colours states in the order of the actors, whichever events there are', () => {
    const both = timelineWith([visitOn('2024-04-08'), visitOn('2024-04-09', { visitors: ['cn'], hosts: ['ru'] })])
    expect([...arrangeTimeline(both, optionsFor(both)).tones]).toEqual([
      ['ru', 0],
      ['cn', 1],
    ])
  })

  it('gives the scale of another zoom without laying out anew', () => {
    const timeline = timelineWith([visitOn('2024-04-08'), visitOn('2022-01-01')])
    const near = arrangeTimeline(timeline, optionsFor(timeline, { zoom: 7 }))
    const far = arrangeTimeline(timeline, optionsFor(timeline))
    expect(scaleAtZoom(far, 7).segments).toEqual(near.scale.segments)
  })
})

it('explains the numbers of a drawing that has some, and of no other', () => {
  const signsOf = (timeline: Timeline) => arrangeTimeline(timeline, optionsFor(timeline)).signs
  const day = (events: number) =>
    timelineWith(Array.from({ length: events }, (_, i) => statementOn('2024-04-08', { id: `s${i}` })))
  expect(signsOf(day(3))).not.toContain('count')
  expect(signsOf(day(60))).toContain('count')
  expect(signsOf(day(700))).toContain('count')
})
