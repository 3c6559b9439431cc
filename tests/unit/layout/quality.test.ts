import { describe, expect, it } from 'vitest'
import type { ArrangeOptions } from '../../../src/layout/arrange.js'
import type { Mark, Scene } from '../../../src/layout/scene.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { demoTimeline, optionsFor, statementOn, timelineWith } from '../../fixtures/timelines.js'
import { type Quality, qualityOf } from './quality.js'

const qualityOfDemo = (name: string, look: Partial<ArrangeOptions>): Quality => {
  const timeline = demoTimeline(name)
  return qualityOf(sceneOf(timeline, optionsFor(timeline, look)), timeline.entries.length)
}

describe('the layout of the demo’s documents', () => {
  it.each([320, 390, 600, 768, 1280, 1920])('shows the article whole at %i px', (width) => {
    const { overlaps, lost, titles, rows, displacement } = qualityOfDemo('beijing-april-2024', { width })
    expect({ overlaps, lost, titles }).toEqual({ overlaps: 0, lost: 0, titles: 1 })
    expect(rows).toBeLessThanOrEqual(1.2)
    expect(displacement).toBeLessThanOrEqual(6)
  })

  it.each([
    [1280, 'actor', 11],
    [1280, 'pair', 74],
    [360, 'none', 15],
  ] as const)('loses none of the Secretaries’ journeys at %i px by %s', (width, groupBy, least) => {
    const quality = qualityOfDemo('secretaries-of-state', { width, groupBy })
    expect(quality).toMatchObject({ overlaps: 0, lost: 0 })
    expect(Math.round(quality.titles * 1779)).toBeGreaterThanOrEqual(least)
    expect(quality.rows).toBeLessThanOrEqual(1.2)
    expect(quality.displacement).toBeLessThanOrEqual(6)
  })
})

describe('the figures', () => {
  const timeline = timelineWith([statementOn('2024-05-01'), statementOn('2024-05-09'), statementOn('2024-05-30')])
  const scene = sceneOf(timeline, optionsFor(timeline))
  const qualityOfThree = (shown: Scene) => qualityOf(shown, 3)
  const withMarks = (change: (mark: Mark, i: number) => Mark): Scene => ({ ...scene, marks: scene.marks.map(change) })

  it('see an overlap', () => {
    const glyph = scene.marks[0]!.glyph!
    expect(qualityOfThree(withMarks((mark) => ({ ...mark, glyph }))).overlaps).toBeGreaterThan(0)
  })

  it('see an event that is neither drawn nor counted', () => {
    expect(qualityOfThree({ ...scene, marks: scene.marks.slice(1) }).lost).toBe(1)
  })

  it('see a title that is left out or cut', () => {
    const bare: Scene = JSON.parse(
      JSON.stringify(scene, (key, value: unknown) => (key === 'label' ? undefined : value)),
    )
    expect(qualityOfThree(bare).titles).toBe(0)
    const cut = withMarks((mark, i) =>
      i > 0 ? mark : { ...mark, label: { ...mark.label!, lines: [{ ...mark.label!.lines[0]!, text: 'Mao…' }] } },
    )
    expect(qualityOfThree(cut).titles).toBeCloseTo(2 / 3)
  })

  it('see a row too many, and a label far from its mark', () => {
    expect(qualityOfThree(withMarks((mark, i) => ({ ...mark, y: i * 100 }))).rows).toBeGreaterThan(1.2)
    const far = withMarks((mark) => ({ ...mark, label: { ...mark.label!, y: mark.label!.y + 300 } }))
    expect(qualityOfThree(far).displacement).toBeGreaterThan(200)
  })
})
