import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scene } from '../../../src/layout/scene.js'
import { stripsOf } from '../../../src/layout/strips.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyDocument } from '../../fixtures/any-document.js'
import { journey } from '../../fixtures/journey.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { demoTimeline, optionsFor } from '../../fixtures/timelines.js'

const beijing = demoTimeline('beijing-april-2024')
const scene = sceneOf(beijing, optionsFor(beijing, { width: 800 }))

describe('stripsOf', () => {
  it('gives each lane a strip of its own where it is low enough', () => {
    const { axis, lanes } = stripsOf(scene, 2000)
    expect(axis).toMatchObject({ y: 0, height: scene.axisHeight })
    expect(lanes.map((strip) => strip.scene.lanes.map(({ id }) => id))).toEqual(scene.lanes.map(({ id }) => [id]))
  })

  it('cuts a lane that is too high between its marks', () => {
    const first = scene.lanes[0]!
    const strips = stripsOf(scene, first.height / 2).lanes.filter((strip) => strip.y < scene.axisHeight + first.height)
    expect(strips.length).toBeGreaterThan(1)
    for (const { height } of strips) expect(height).toBeLessThanOrEqual(first.height / 2)
  })

  it('leaves whole what is higher than a strip may be', () => {
    const { lanes } = stripsOf(scene, 1)
    const cuts = lanes.map(({ y }) => y)
    for (const { y, height } of scene.marks)
      for (const cut of cuts) expect(cut - scene.axisHeight <= y || cut - scene.axisHeight >= y + height).toBe(true)
  })

  it('gives every strip the grounds that reach into it, and the line of the moment', () => {
    const whole = sceneOf(journey, optionsFor(journey, { width: 800 }))
    const { axis, lanes } = stripsOf(whole, 60)
    expect(whole.holders.length).toBeGreaterThan(0)
    for (const ground of whole.holders) {
      const top = ground.y + whole.axisHeight
      const reached = lanes.filter(({ y, height }) => y < top + ground.height && y + height > top)
      expect(reached.length).toBeGreaterThan(0)
      for (const strip of lanes) expect(strip.scene.holders.includes(ground)).toBe(reached.includes(strip))
    }
    for (const strip of [axis, ...lanes]) expect(strip.scene.asOf).toEqual(whole.asOf)
  })

  it('leaves nothing out, draws nothing twice and cuts no mark or count, whatever the document', () => {
    fc.assert(
      fc.property(anyDocument({ maxEvents: 60 }), fc.integer({ min: 40, max: 700 }), (document, most) => {
        const timeline = resolveTimeline(document)
        const whole = sceneOf(timeline, optionsFor(timeline, { width: 640, maxHeight: 620 }))
        const { axis, lanes } = stripsOf(whole, most)
        let end = axis.height
        for (const { y, height, scene: part } of lanes) {
          expect(y).toBeCloseTo(end, 6)
          expect(height).toBeGreaterThan(0)
          end = y + height
          for (const box of [...part.marks, ...part.counts]) {
            const top = box.y + whole.axisHeight
            expect(top >= end - 1e-6 || top + box.height <= end + 1e-6).toBe(true)
          }
        }
        expect(end).toBeCloseTo(whole.height, 6)
        const idsOf = ({ marks, counts }: Scene) => [...marks, ...counts].map(({ id }) => id)
        expect(lanes.flatMap((strip) => idsOf(strip.scene)).toSorted()).toEqual(idsOf(whole).toSorted())
        expect(lanes.filter(({ startsLane }) => startsLane)).toHaveLength(whole.lanes.length)
      }),
      { numRuns: 60 },
    )
  })
})
