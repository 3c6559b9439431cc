import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline, scaleAtZoom } from '../../../src/layout/arrange.js'
import { mirrorScene } from '../../../src/layout/mirror.js'
import type { Scene } from '../../../src/layout/scene.js'
import { fitted, nearerMiddle, type Viewport, zoomBy } from '../../../src/layout/viewport.js'
import { stopShare, zoomCentre } from '../../../src/layout/zoom-centre.js'
import type { Timeline } from '../../../src/model/resolve.js'
import { anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { sceneAt, sceneOf } from '../../fixtures/scenes.js'
import { backgroundOn, demoTimeline, optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const story = demoTimeline('beijing-april-2024')

const sceneIn = (timeline: Timeline, viewport: Viewport = fitted, selected?: string): Scene =>
  sceneOf(timeline, { ...optionsFor(timeline), viewport, ...(selected !== undefined && { selected }) })

/** The view after one step closer, about the place that a scene of this one names. */
function closer(timeline: Timeline, viewport: Viewport, selected?: string): Viewport {
  const arrangement = arrangeTimeline(timeline, { ...optionsFor(timeline), zoom: viewport.zoom })
  const scene = sceneIn(timeline, viewport, selected)
  const inPlot = (zoomCentre(scene) * scene.width - scene.plotX) / scene.plotWidth
  return zoomBy(viewport, 1.6, inPlot, (zoom) => scaleAtZoom(arrangement, zoom), nearerMiddle(inPlot, 1.6))
}

const glyphsInView = ({ marks, offset, plotWidth }: Scene): string[] =>
  marks.flatMap(({ id, glyph }) => (glyph && glyph.x >= offset && glyph.x <= offset + plotWidth ? [id] : []))

describe('the place to which a reader comes closer', () => {
  it('is where the events are: three steps into the story show its busiest day', () => {
    let viewport = fitted
    for (let step = 0; step < 3; step++) viewport = closer(story, viewport)
    expect(glyphsInView(sceneIn(story, viewport))).toEqual(
      expect.arrayContaining(['mao-not-a-party', 'yellen-warning', 'readout-exchange']),
    )
  })

  it('is the selected event, as long as it is in view', () => {
    let viewport = fitted
    for (let step = 0; step < 6; step++) viewport = closer(story, viewport, 'lavrov-beijing-2023-10')
    const scene = sceneIn(story, viewport, 'lavrov-beijing-2023-10')
    expect(stopShare(scene, 'lavrov-beijing-2023-10')).toBe(zoomCentre(scene))
    const away = sceneIn(story, { zoom: 8, pan: 7 / 8 }, 'lavrov-beijing-2023-10')
    expect(zoomCentre(away)).toBe(zoomCentre(sceneIn(story, { zoom: 8, pan: 7 / 8 })))
  })

  it('has half of the events before it, whatever runs behind them', () => {
    const [first, second, third] = ['2024-04-01', '2024-04-05', '2024-04-06'] as const
    const timeline = timelineWith([visitOn(first), statementOn(second), visitOn(third), backgroundOn('2023/2024')])
    const scene = sceneIn(timeline)
    expect(zoomCentre(scene)).toBe(stopShare(scene, second))
  })

  it('is the middle of a chart in which nothing is', () => {
    const scene = sceneIn(timelineWith([backgroundOn('2024-04-01/2024-04-08')]))
    expect(zoomCentre(scene) * scene.width).toBeCloseTo(scene.plotX + scene.plotWidth / 2)
  })

  it('is in the plot, and the same from right to left', () => {
    fc.assert(
      fc.property(anyDocument(), anyLook, anyPan, (document, look, share) => {
        const scene = sceneAt(document, look, share)
        const at = zoomCentre(scene) * scene.width
        expect(at).toBeGreaterThanOrEqual(scene.plotX - 0.001)
        expect(at).toBeLessThanOrEqual(scene.plotX + scene.plotWidth + 0.001)
        const mirrored = zoomCentre(mirrorScene(scene)) * scene.width
        expect(Math.abs(scene.width - mirrored - at)).toBeLessThan(1)
      }),
      { numRuns: 60 },
    )
  })
})
