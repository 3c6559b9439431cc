import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { listOf } from '../../../src/layout/list.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { badStates } from '../../fixtures/bad-states.js'
import { optionsFor } from '../../fixtures/timelines.js'
import { troubleIn } from './laws.js'

const widths = [320, 390, 768, 1280]
const laidOut = (name: string, width: number) => {
  const timeline = resolveTimeline(badStates[name]!)
  const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { width }))
  return { timeline, arrangement, scene: buildScene(arrangement, 0), list: listOf(arrangement) }
}

describe.each(Object.keys(badStates))('a document of %s', (name) => {
  it('has no fault that parsing would take out', () => {
    expect(parseDocument(badStates[name]).issues).toEqual([])
  })

  it.each(widths)('keeps every law at %i px, and shows or counts every event', (width) => {
    const { timeline, arrangement, scene } = laidOut(name, width)
    expect(troubleIn(scene, arrangement)).toEqual([])
    const counted = scene.counts.reduce((sum, { size }) => sum + size, 0)
    expect(scene.marks.length + counted).toBe(timeline.entries.length)
  })

  it.each(widths)('has words with every mark at %i px', (width) => {
    const { scene } = laidOut(name, width)
    for (const { id, label } of scene.marks) expect(label?.lines[0]?.text.trim(), id).toMatch(/[\p{L}\p{N}]/u)
  })
})

describe('an event without a title', () => {
  it('goes by its kind on the chart, in the list and to those who hear it', () => {
    const { scene, list } = laidOut('titles with nothing to see in them', 768)
    const kinds = ['Visit', 'Meeting', 'Statement']
    expect(scene.marks.map(({ label }) => label!.lines[0]!.text)).toEqual(kinds)
    expect(list.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(kinds)
    expect(scene.marks[1]!.sentence).toBe('Meeting: Meeting. 9 April 2024. Russia and China.')
  })

  it('is left out and reported where there is none at all, the rest being shown', () => {
    const [visit, ...rest] = badStates['titles with nothing to see in them']!.events
    const { document, issues } = parseDocument({
      title: 'Untitled',
      actors: [
        { id: 'ru', kind: 'state', name: 'Russia' },
        { id: 'cn', kind: 'state', name: 'China' },
      ],
      events: [{ ...visit, title: '   ' }, ...rest],
    })
    expect(document.events.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['empty', 'events[0].title']])
  })
})
