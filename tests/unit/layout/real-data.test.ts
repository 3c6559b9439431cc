import { describe, expect, it } from 'vitest'
import { arrangeTimeline, type ArrangeOptions } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import type { Timeline } from '../../../src/model/resolve.js'
import { hasSharedData, sharedDocuments } from '../../fixtures/shared-documents.js'
import { optionsFor, spansIn } from '../../fixtures/timelines.js'
import { troubleIn } from './laws.js'
import { qualityOf } from './quality.js'

const looks: readonly Partial<ArrangeOptions>[] = [
  { width: 320, groupBy: 'none' },
  { width: 768, groupBy: 'pair', target: 44 },
  { width: 1280, groupBy: 'actor', zoom: 12 },
  { width: 2560, groupBy: 'country', scale: 'proportional', zoom: 400 },
]

const framed = (timeline: Timeline, look: Partial<ArrangeOptions>, pan: number) => {
  const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
  return { arrangement, scene: buildScene(arrangement, pan) }
}

describe.skipIf(!hasSharedData)('real data, which lies beside the repository', () => {
  it('is read from every format', () => {
    const counts = sharedDocuments.map(([name, timeline]) => [name.split('/')[0], timeline().entries.length] as const)
    for (const format of ['visits', 'timelinejs', 'simile', 'ics', 'statements', 'stress'])
      expect(counts.filter(([folder, count]) => folder === format && count > 0).length, format).toBeGreaterThan(0)
  })

  it.each(sharedDocuments)('of %s keeps every law', (_, read) => {
    const timeline = read()
    for (const look of timeline.entries.length > 5000 ? looks.slice(0, 2) : looks) {
      const { arrangement, scene } = framed(timeline, look, 0.4)
      expect(troubleIn(scene, arrangement)).toEqual([])
      if (spansIn(arrangement).size > 40) expect(arrangement.height).toBeLessThanOrEqual(760)
    }
  })

  it.each(sharedDocuments)('of %s is laid out well', (_, read) => {
    const timeline = read()
    for (const width of [360, 1280]) {
      const { arrangement, scene } = framed(timeline, { width }, 0)
      const drawn = spansIn(arrangement).size
      const { overlaps, lost, titles, rows, displacement } = qualityOf(scene, drawn)
      expect({ overlaps, lost }).toEqual({ overlaps: 0, lost: 0 })
      expect(rows).toBeLessThanOrEqual(1.2)
      expect(displacement).toBeLessThanOrEqual(6)
      const isShort = drawn > 0 && drawn <= 40
      if (isShort) expect(titles).toBeGreaterThanOrEqual(width === 1280 ? 1 : 0.75)
    }
  })
})
