import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { documents } from '../../pictures/documents.js'
import { scenes } from '../../pictures/scenes.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { optionsFor } from '../../fixtures/timelines.js'
import { qualityOf } from './quality.js'

/** The documents of which there are pictures and that have events, each with the widths it is drawn in. */
const drawn = Object.entries(documents).flatMap(([name, document]) => {
  const given = document()
  const parsed = typeof given === 'string' ? undefined : parseDocument(given).document
  const ofIt = Object.values(scenes).filter((scene) => scene.document === name)
  // The window has room around a timeline, and a wide one has its detail beside the chart.
  const widths = new Set(ofIt.map(({ width }) => (width >= 1032 ? width - 370 : width - 34)))
  return parsed && parsed.events.length > 0 ? [...widths].map((width) => [name, width, parsed] as const) : []
})

/** The share of titles that can be read, where there is no room for all of them. */
const leastTitles: Readonly<Record<string, number>> = { 'five-hundred': 0.06, 'long-titles': 0, sixty: 0.42 }

describe('the charts of which there are pictures', () => {
  it.each(drawn)('are laid out well: %s at %i px', (name, width, document) => {
    const timeline = resolveTimeline(document)
    const { overlaps, lost, titles, rows, displacement } = qualityOf(
      sceneOf(timeline, optionsFor(timeline, { width })),
      timeline.entries.length,
    )
    expect({ overlaps, lost }).toEqual({ overlaps: 0, lost: 0 })
    expect(rows).toBeLessThanOrEqual(1.2)
    // A label that would meet the edge of a visit's shade stands beyond it.
    expect(displacement).toBeLessThanOrEqual(7)
    expect(titles).toBeGreaterThanOrEqual(leastTitles[name] ?? 1)
  })
})
