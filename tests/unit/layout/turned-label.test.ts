import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcsInView } from '../../../src/layout/arcs.js'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import { anyCrowdedDay, anyDocument } from '../../fixtures/any-document.js'
import { demoTimeline, optionsFor, statementOn, timelineWith } from '../../fixtures/timelines.js'
import { overlapsIn, troubleIn } from './laws.js'

describe('a label at the edge of the view', () => {
  /** The labels of the last event as it comes into view from the right, pixel by pixel. */
  function labelsOf(timeline: Timeline, zoom = 6) {
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom }))
    const item = arrangement.lanes.flatMap(({ items }) => items).find(({ id }) => id === 'last')!
    return Array.from({ length: 400 }, (_, i) => {
      const pan = (item.x0 + i - arrangement.plotWidth) / arrangement.scale.width
      const { marks } = buildScene(arrangement, pan)
      return marks.find(({ id }) => id === 'last')?.label
    })
  }
  const last = statementOn('2024-04-12', { id: 'last', title: 'Mao Ning speaks at last' })
  const later = statementOn('2024-04-30')

  it('stands on the other side of its mark until it has room on its own', () => {
    const labels = labelsOf(timelineWith([statementOn('2024-04-01'), last, later]))
    const sides = labels.flatMap((label) => label?.anchor ?? [])
    expect(sides.join(' ')).toMatch(/^(end ){200,}(start ?){50,}$/)
    const lines = labels.map((label) => label?.lines.length)
    expect(lines.slice(12).every((count) => count === 2)).toBe(true)
  })

  it('keeps its side where something stands on the other, in view or not', () => {
    for (const near of ['2024-04-11', '2024-04-10']) {
      const labels = labelsOf(timelineWith([statementOn(near, { title: 'M' }), last, later]), 2)
      expect(labels.some((label) => label?.anchor === 'end')).toBe(false)
      expect(labels.some((label) => label?.anchor === 'start')).toBe(true)
    }
  })

  const pansOf = (zoom: number, steps: number) =>
    Array.from({ length: steps + 1 }, (_, i) => (i / steps) * (1 - 1 / zoom))

  it('turns once at most, and never comes back, however the story is panned', () => {
    const timeline = demoTimeline('secretaries-of-state')
    let turns = 0
    for (const zoom of [3, 20]) {
      const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom }))
      const looks = new Map<string, string[]>()
      for (const pan of pansOf(zoom, 150)) {
        for (const { id, label } of buildScene(arrangement, pan).marks) {
          const look = label?.anchor ?? 'none'
          const before = looks.get(id) ?? []
          if (before.at(-1) !== look) looks.set(id, [...before, look])
        }
      }
      for (const seen of looks.values()) {
        const named = seen.filter((look) => look !== 'none')
        expect(new Set(named).size, seen.join()).toBe(named.length)
        if (named.length > 1) turns++
      }
    }
    expect(turns).toBeGreaterThan(5)
  })

  it('meets nothing, whatever is selected and wherever the story is panned to', () => {
    const crowded = anyDocument({ minEvents: 8, maxEvents: 60, date: anyCrowdedDay })
    fc.assert(
      fc.property(crowded, fc.double({ min: 1.2, max: 12, noNaN: true }), (document, zoom) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom }))
        for (const pan of pansOf(zoom, 30)) {
          expect(troubleIn(buildScene(arrangement, pan), arrangement)).toEqual([])
          const scene = buildScene(arrangement, pan, document.events[0]!.id, arcsInView)
          expect(overlapsIn(scene)).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })
})
