import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArrangedLane, arrangeTimeline } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { bucketEntries, countHeight } from '../../../src/layout/counts.js'
import type { GroupBy } from '../../../src/model/groups.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyDocument } from '../../fixtures/any-document.js'
import { optionsFor, spansIn, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'
import { countedIn } from './laws.js'

describe('bucketEntries', () => {
  it('counts each entry once, in its place, the counts apart, inside the content and large enough', () => {
    const anyTarget = fc.constantFrom(24, 44)
    fc.assert(
      fc.property(anyDocument(), fc.integer({ min: 60, max: 2560 }), anyTarget, (document, width, target) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { width: Math.max(320, width) }))
        const { scale } = arrangement
        const spans = spansIn(arrangement)
        const buckets = bucketEntries([...spans.keys()], spans, scale, target)
        expect(buckets.flatMap(({ entries }) => entries)).toHaveLength(spans.size)
        for (const [i, { x, width: wide, entries, from, to }] of buckets.entries()) {
          expect(wide).toBeGreaterThanOrEqual(target)
          expect(x).toBeGreaterThanOrEqual(i === 0 ? 0 : buckets[i - 1]!.x + buckets[i - 1]!.width)
          expect(x + wide).toBeLessThanOrEqual(scale.width)
          for (const entry of entries) {
            const span = spans.get(entry)!
            const middle = (scale.toX(span.from) + scale.toX(span.to)) / 2
            expect(Math.abs(middle - x - wide / 2)).toBeLessThanOrEqual(wide / 2 + 2.01)
            expect(from <= span.from && span.to <= to).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
    expect([countHeight(24), countHeight(44)]).toEqual([24, 44])
  })
})

describe('a count', () => {
  it('says how many events it stands for, and whether the selected one is among them', () => {
    const timeline = timelineWith(Array.from({ length: 120 }, (_, i) => visitOn('2024-04-08', { id: `v${i}` })))
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline))
    const { counts, marks } = buildScene(arrangement, 0, 'v119')
    expect(counts).toHaveLength(1)
    const [count] = counts
    const counted = countedIn(arrangement).get(count!.id)!
    expect(counted).toHaveLength(120 - marks.length)
    const size = `${120 - marks.length}`
    expect(count).toMatchObject({ text: size, sentence: `${size} events, Russia to China, Mon 8 April 2024` })
    expect(count!.selected).toBe(counted.includes('v119'))
  })

  it('says whose events they are and from when to when, as coarsely as it is wide', () => {
    const events = Array.from({ length: 400 }, (_, i) =>
      statementOn(`${1900 + (i % 100)}-0${1 + (i % 9)}-10`, { id: `s${i}` }),
    )
    const timeline = timelineWith(events)
    const sentencesIn = (groupBy: GroupBy) => {
      const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { groupBy }))
      return buildScene(arrangement, 0).counts.map(({ sentence }) => sentence)
    }
    for (const sentence of sentencesIn('pair'))
      expect(sentence).toMatch(/^\d+ events?, China, (\w+ )?\d{4} to (\w+ )?\d{4}$/)
    expect(sentencesIn('type')[0]).toMatch(/^\d+ events, Statement, (\w+ )?19\d\d to (\w+ )?19\d\d$/)
  })

  it('stands for no single event whose mark has room in its place', () => {
    const years = Array.from({ length: 24 }, (_, i) => 1901 + i * 4)
    const timeline = timelineWith(
      years.flatMap((year) => [
        visitOn(`${year}-06-01`, { id: `a${year}` }),
        visitOn(`${year}-06-20`, { id: `b${year}` }),
      ]),
    )
    const { lanes } = arrangeTimeline(timeline, optionsFor(timeline, { width: 1800, maxHeight: 70 }))
    const [{ buckets, items, countsY }] = lanes as [ArrangedLane]
    expect(buckets.filter(({ entries }) => entries.length === 1)).toEqual([])
    expect(items.filter(({ y }) => y === countsY)).toHaveLength(9)
  })
})
