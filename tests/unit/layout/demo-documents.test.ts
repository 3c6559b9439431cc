import { describe, expect, it } from 'vitest'
import { arrangeTimeline, type ArrangeOptions } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { demoTimeline, optionsFor, spansIn } from '../../fixtures/timelines.js'
import { troubleIn } from './laws.js'
import { qualityOf } from './quality.js'

const beijing = demoTimeline('beijing-april-2024')
const secretaries = demoTimeline('secretaries-of-state')
const someSecretaries = resolveTimeline({ ...secretaries.document, events: secretaries.document.events.slice(0, 300) })

function laidOut(timeline: typeof beijing, look: Partial<ArrangeOptions>) {
  const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
  const scene = buildScene(arrangement, 0)
  expect(troubleIn(scene, arrangement)).toEqual([])
  return { arrangement, scene }
}

describe('the story about Beijing', () => {
  it.each([320, 600, 768, 895, 1280])(
    'is readable whole at %i px: every event with its label, nothing counted',
    (width) => {
      for (const target of [24, 44]) {
        const { scene } = laidOut(beijing, { width, target })
        expect(scene.marks).toHaveLength(beijing.entries.length)
        expect(scene.marks.filter(({ label }) => !label)).toEqual([])
        expect(scene.counts).toEqual([])
        for (const { id, label } of scene.marks) {
          const lines = label!.lines.filter(({ style }) => style === 'title').map(({ text }) => text)
          expect(lines.join(' '), id).toContain(beijing.byId.get(id)!.event.title)
        }
      }
    },
  )

  it.each([1.5, 4, 40])('keeps every law wherever it is panned to at zoom %d', (zoom) => {
    const arrangement = arrangeTimeline(beijing, optionsFor(beijing, { zoom }))
    for (let step = 0; step <= 100; step++) {
      const scene = buildScene(arrangement, (step / 100) * (1 - 1 / zoom))
      expect(troubleIn(scene, arrangement)).toEqual([])
    }
  })

  it('at 1280 px leaves two silences out and gives the days of April their names', () => {
    const { scene } = laidOut(beijing, { width: 1280 })
    expect(scene.breaks.map(({ text }) => text?.text)).toEqual(['9 mths', '5 mths'])
    expect(scene.major.flatMap(({ text }) => text?.text ?? [])).toContain('April 2024')
    expect(scene.minor.flatMap(({ text }) => text?.text ?? [])).toEqual(expect.arrayContaining(['Mon 8', 'Tue 9']))
  })

  it('draws what is known and fades what is not', () => {
    const { scene } = laidOut(beijing, { width: 1280 })
    const bar = (id: string) => scene.marks.find((mark) => mark.id === id)!.bar!
    const visit = bar('lavrov-beijing-2024-04')
    expect([visit.fadeStart, visit.fadeEnd]).toEqual([0, 0])
    const october = bar('lavrov-beijing-2023-10')
    expect(Math.min(october.fadeStart, october.fadeEnd)).toBeGreaterThan(october.width * 0.3)
    const yellen = bar('yellen-china')
    expect(yellen.fadeStart).toBeGreaterThan(20)
    expect(yellen.fadeEnd).toBe(0)
    const mark = scene.marks.find(({ id }) => id === 'readout-exchange')!
    expect(mark.glyph).toMatchObject({ hollow: true })
  })
})

describe('the journeys of the Secretaries of State', () => {
  const persons = new Set(secretaries.entries.map(({ leads }) => leads[0]!.id))

  it.each([320, 768, 1280, 2560])('by actor are a lane for each, in the height there is, at %i px', (width) => {
    const { arrangement, scene } = laidOut(secretaries, { width, groupBy: 'actor' })
    expect(scene.lanes.map(({ id }) => id)).toEqual(
      [...secretaries.actors.keys()].filter((id) => persons.has(id)).map((id) => `actor:${id}`),
    )
    expect(scene.height).toBeLessThanOrEqual(760 + scene.axisHeight)
    const shown = scene.marks.length + scene.counts.reduce((sum, { size }) => sum + size, 0)
    expect(shown).toBe(spansIn(arrangement).size)
    expect(shown).toBe(secretaries.entries.length)
  })

  it.each([
    [943, 448, 24, 44],
    [798, 448, 24, 38],
    [358, 468, 24, 11],
    [358, 468, 44, 4],
  ])(
    'of which there are 300 open with many titles at %i by %i px, for what needs %i px',
    (width, maxHeight, target, least) => {
      const { arrangement, scene } = laidOut(someSecretaries, { width, maxHeight, target })
      const drawn = spansIn(arrangement).size
      expect(qualityOf(scene, drawn).titles * drawn).toBeGreaterThanOrEqual(least)
      expect(arrangement.height).toBeLessThanOrEqual(maxHeight)
    },
  )

  it('have their long silences cut, not every pause between two of them', () => {
    for (const width of [600, 895, 1280]) expect(laidOut(secretaries, { width }).scene.breaks).toHaveLength(3)
  })

  it.each(['pair', 'country', 'type', 'none'] as const)('by %s keep the laws near and far', (groupBy) => {
    for (const zoom of [1, 30, 5000]) {
      const { scene } = laidOut(secretaries, { width: 1280, groupBy, zoom })
      expect(scene.height).toBeLessThanOrEqual(760 + scene.axisHeight)
    }
  })
})
