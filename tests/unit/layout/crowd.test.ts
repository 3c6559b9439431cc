import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crowdReading } from '../../../src/layout/arrange-crowd.js'
import { arrangeTimeline, timelineArranging } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { columnsOf, special } from '../../../src/layout/columns.js'
import { groupingOf, lanesKnown } from '../../../src/layout/crowd-index.js'
import { spanOf } from '../../../src/layout/span.js'
import type { Mark, Scene } from '../../../src/layout/scene.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { finish } from '../../../src/model/work.js'
import { anyCrowdedDay, anyDate, anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'
import { seededRandom } from '../../bench/random.js'
import { troubleIn } from './laws.js'

const anyCrowd = anyDocument({
  minEvents: 620,
  maxEvents: 900,
  actors: 12,
  date: fc.oneof({ weight: 8, arbitrary: anyCrowdedDay }, { weight: 1, arbitrary: anyDate }),
})
const anyFarApart = anyDocument({ minEvents: 601, maxEvents: 700, actors: 40 })
const dayOf = (day: number): string => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10)

describe('a crowd', () => {
  it.each([
    ['of the same weeks', anyCrowd],
    ['of any dates', anyFarApart],
  ])('%s keeps labels, marks, counts and words apart and in place, and loses nothing', (_, any) => {
    fc.assert(
      fc.property(any, anyLook, anyPan, (document, look, share) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
        expect(arrangement.isCrowd).toBe(true)
        const scene = buildScene(arrangement, share * (1 - 1 / look.zoom))
        expect(troubleIn(scene, arrangement)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('shows in a view what a layout of everything shows there, wherever it was panned before', () => {
    fc.assert(
      fc.property(anyCrowd, anyLook, anyPan, anyPan, (document, look, one, other) => {
        const timeline = resolveTimeline(document)
        const options = optionsFor(timeline, look)
        const most = 1 - 1 / look.zoom
        const panned = arrangeTimeline(timeline, options)
        buildScene(panned, one * most)
        const fresh = arrangeTimeline(resolveTimeline(document), options)
        const scene = buildScene(panned, other * most)
        expect(buildScene(fresh, other * most)).toEqual(scene)
        const right = scene.offset + scene.plotWidth
        const seen = fresh.lanes
          .flatMap(({ items }) => items)
          .filter(({ x0, x1 }) => x1 > scene.offset && x0 < right)
          .map(({ id }) => id)
        expect(scene.marks.map(({ id }) => id)).toEqual(seen)
      }),
      { numRuns: 12 },
    )
  })

  it('moves no mark or count to another place of the content when it is panned', () => {
    const withoutLabel = (mark: Mark) => ({ ...mark, label: undefined, x: 0, width: 0 })
    const inBoth = <T extends { readonly id: string }>(one: readonly T[], two: readonly T[]): [T, T][] =>
      one.flatMap((thing) => {
        const same = two.find(({ id }) => id === thing.id)
        return same ? [[thing, same] as [T, T]] : []
      })
    fc.assert(
      fc.property(anyCrowd, anyLook, anyPan, (document, look, share) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
        const most = 1 - 1 / look.zoom
        const pan = share * most
        const near = Math.min(most, pan + 0.3 / look.zoom)
        const [a, b] = [pan, near].map((at) => buildScene(arrangement, at)) as [Scene, Scene]
        expect(b.lanes).toEqual(a.lanes)
        for (const [one, two] of inBoth(a.marks, b.marks)) {
          expect(withoutLabel(two)).toEqual(withoutLabel(one))
          if (one.label && one.label.anchor === two.label?.anchor)
            expect([two.x, two.width]).toEqual([one.x, one.width])
        }
        for (const [one, two] of inBoth(a.counts, b.counts)) expect(two).toEqual(one)
      }),
      { numRuns: 12 },
    )
  })

  it('shows the most important events of a stretch, with their titles', () => {
    const events = Array.from({ length: 2_000 }, (_, i) =>
      visitOn(`2024-0${1 + (i % 9)}-1${i % 7}`, { id: `v${i}`, importance: i % 500 === 7 ? 3 : 1 }),
    )
    const timeline = timelineWith(events)
    const { marks } = buildScene(arrangeTimeline(timeline, optionsFor(timeline)), 0)
    const important = marks.filter(({ id }) => ['v7', 'v507', 'v1007', 'v1507'].includes(id))
    expect(important).toHaveLength(4)
    expect(important.every(({ label }) => label !== undefined)).toBe(true)
  })

  it.each([
    [1, 0],
    [3, 0],
    [20, 0.05],
  ])('shows nearly the same events in the same rows a little farther in than at zoom %d', (zoom, most) => {
    const random = seededRandom(7)
    const events = Array.from({ length: 6_000 }, (_, i) =>
      visitOn(dayOf(Math.floor(random() * 3_650)), { id: `v${i}`, title: `Visit ${i} to talk about trade` }),
    )
    const timeline = timelineWith(events)
    const titledAt = (step: number) => {
      const at = zoom * 1.01 ** step
      const { marks } = buildScene(arrangeTimeline(timeline, optionsFor(timeline, { zoom: at })), 0.5 - 0.5 / at)
      return new Map(marks.filter(({ label }) => label !== undefined).map(({ id, y }) => [id, y]))
    }
    const steps = Array.from({ length: 20 }, (_, step) => [titledAt(step), titledAt(step + 1)] as const)
    const count = (of: (id: string, y: number, next: ReadonlyMap<string, number>) => boolean) =>
      steps.reduce((sum, [titled, next]) => sum + [...titled].filter(([id, y]) => of(id, y, next)).length, 0)
    const before = count(() => true)
    expect(before / steps.length).toBeGreaterThan(8)
    // Some leave the view at its edges.
    expect(count((id, _, next) => next.has(id)) / before).toBeGreaterThan(0.9)
    const moved = count((id, y, next) => next.has(id) && next.get(id) !== y)
    expect(moved / before).toBeLessThanOrEqual(most)
  })

  it('lays out what is near the view, and nothing of the rest', () => {
    const events = Array.from({ length: 5_000 }, (_, i) => visitOn(dayOf(i * 2), { id: `v${i}`, title: `Visit ${i}` }))
    const timeline = timelineWith(events)
    const options = optionsFor(timeline, { zoom: 200 })
    const measured = new Set<string>()
    const measureText: typeof options.measureText = (text, style) => {
      if (text.startsWith('Visit')) measured.add(text)
      return options.measureText(text, style)
    }
    buildScene(arrangeTimeline(timeline, { ...options, measureText }), 0.5)
    expect(measured.size).toBeGreaterThan(0)
    expect(measured.size).toBeLessThan(500)
  })

  it('lays out hardly more than the view where usual bars are many views long, and shows both them and what is short', () => {
    const events = Array.from({ length: 20_000 }, (_, i) =>
      i % 4 === 0
        ? visitOn(`${dayOf(i / 8)}/${dayOf(i / 8 + 4)}`, { id: `bar-${i}`, title: `Visit ${i}` })
        : statementOn(`${dayOf(i / 8)}T${String(8 + (i % 8)).padStart(2, '0')}:00`, {
            id: `short-${i}`,
            title: `Visit ${i}`,
          }),
    )
    const timeline = timelineWith(events)
    const options = optionsFor(timeline, { zoom: 8_000, groupBy: 'none', maxHeight: 640 })
    const measured = new Set<string>()
    const measureText: typeof options.measureText = (text, style) => {
      if (text.includes('Visit ')) measured.add(text)
      return options.measureText(text, style)
    }
    const arrangement = arrangeTimeline(timeline, { ...options, measureText })
    const { scale } = arrangement
    const scenes = [1_000, 1_250, 1_500].map((day) => {
      const morning = Date.parse(`${dayOf(day)}T08:30:00Z`)
      return buildScene(arrangement, scale.toX(morning) / scale.width)
    })
    for (const scene of scenes) {
      const kinds = new Set(scene.marks.map(({ id }) => id.split('-')[0]))
      expect([...kinds].sort()).toEqual(['bar', 'short'])
    }
    expect(measured.size).toBeLessThan(300)
  })

  it('reads plain dates as the calendar does', () => {
    const dates = [
      '2024-02-28/2024-03-01',
      '2024-12-31',
      '0999-01-01',
      '0044-03-15',
      '2024-04',
      '2024-01-01/2024-12-31',
    ]
    const timeline = timelineWith(dates.map((date) => visitOn(date)))
    const { from, to } = columnsOf(timeline)
    for (const [i, entry] of timeline.entries.entries()) {
      const span = spanOf(entry, timeline)!
      expect([from[i], to[i]]).toEqual([span.from, span.to])
    }
  })
})

describe('a crowd laid out step by step', () => {
  it('looks as it does laid out at once', () => {
    fc.assert(
      fc.property(anyCrowd, anyLook, (document, look) => {
        const timeline = resolveTimeline(document)
        const options = optionsFor(timeline, look)
        const inSteps = finish(timelineArranging(timeline, options))
        const atOnce = arrangeTimeline(resolveTimeline(document), options)
        expect(buildScene(inSteps, 0)).toEqual(buildScene(atOnce, 0))
      }),
      { numRuns: 12 },
    )
  })
})

describe('a mark of which nothing is special', () => {
  it('reaches hardly beyond its time', () => {
    fc.assert(
      fc.property(anyCrowd, anyLook, (document, look) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
        const { from, to, kind } = columnsOf(timeline)
        const { toX } = arrangement.scale
        for (const { entry, x0, x1, label } of arrangement.lanes.flatMap(({ items }) => items)) {
          const place = timeline.entries.indexOf(entry)
          if (label || kind[place]! & special) continue
          expect(x1 - x0, entry.event.date).toBeLessThan(toX(to[place]!) - toX(from[place]!) + 100)
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('the reading of a crowd', () => {
  it('leaves no event to be looked up by the layout, however few lanes there is height for', () => {
    fc.assert(
      fc.property(anyFarApart, anyLook, (document, look) => {
        const timeline = resolveTimeline(document)
        const options = optionsFor(timeline, look)
        const { lanes, headerWidth } = arrangeTimeline(resolveTimeline(document), options)
        finish(crowdReading(timeline, options, headerWidth))
        expect([...lanesKnown(groupingOf(timeline, options.groupBy)).keys()]).toEqual([lanes.length])
      }),
      { numRuns: 30 },
    )
  })
})
