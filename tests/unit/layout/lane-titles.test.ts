import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import type { MeasureText } from '../../../src/layout/text.js'
import { backgroundOn, optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'
import { measureText } from '../../fixtures/measure.js'

describe('the title of a lane', () => {
  const state = (id: string, name: string) => ({ id, kind: 'state', name }) as const
  const actors = [
    state('gb', 'United Kingdom of Great Britain and Northern Ireland'),
    state('ve', 'Bolivarian Republic of Venezuela'),
    state('cd', 'Democratic Republic of the Congo'),
    state('us', 'United States'),
  ]
  const visits = ['ve', 'cd', 'us'].map((host, i) => visitOn(`2024-04-0${i + 1}`, { visitors: ['gb'], hosts: [host] }))
  const titlesAt = (width: number) => {
    const timeline = timelineWith(visits, { actors })
    return arrangeTimeline(timeline, optionsFor(timeline, { width })).lanes.map(({ lines }) =>
      lines.map(({ text }) => text),
    )
  }

  it.each([320, 600, 900, 1280])('loses neither side of a pair at %i px', (width) => {
    for (const [i, lines] of titlesAt(width).entries()) {
      const [from, to] = lines.join(' ').split(' → ')
      expect(from).toMatch(/^United/)
      expect(to).toMatch(['Bol', 'Dem', 'United'].map((start) => new RegExp(`^${start}`))[i]!)
      for (const line of lines) expect(measureText(line, 'lane')).toBeLessThanOrEqual(width)
    }
  })

  it.each([900, 1000, 1100])('puts no space into a word that had to be broken, at %i px', (width) => {
    const actors = [state('who', 'World Health Organization'), state('iaea', 'International Atomic Energy Agency')]
    const timeline = timelineWith([visitOn('2024-04-01', { visitors: ['who'], hosts: ['iaea'] })], { actors })
    const { title, lines } = arrangeTimeline(timeline, optionsFor(timeline, { width })).lanes[0]!
    const pieces = lines.flatMap(({ text }) => text.split('…').map((piece) => piece.trim()))
    expect(pieces.filter((piece) => !title.includes(piece))).toEqual([])
  })

  it.each([16, 20, 24, 32, 40])(
    'breaks no word of ordinary length in a font of %i px, beside its lane or above',
    (fontSize) => {
      const actors = [state('us', 'United States'), state('cn', 'China'), state('ch', 'Switzerland')]
      const parties = ['cn', 'ch'].map((host) => ({ visitors: ['us'], hosts: [host] }))
      const events = [...parties.map((sides) => visitOn('2024-04-01', sides)), backgroundOn('2024-04-01')]
      const timeline = timelineWith(events, { actors })
      for (const width of [720, 912, 1120, 1248, 1552]) {
        const grown: MeasureText = (text, style) => (measureText(text, style) * fontSize) / 16
        const options = optionsFor(timeline, { width, fontSize, measureText: grown })
        const { lanes, headerWidth } = arrangeTimeline(timeline, options)
        expect(lanes).toHaveLength(3)
        const words = lanes.flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(' ')))
        expect(words.join(' ')).toBe('United States → China United States → Switzerland Background')
        expect(headerWidth).toBeLessThanOrEqual(width / 5)
        if (fontSize === 16) expect(headerWidth).toBe(Math.min(148, Math.max(112, Math.round(width / 8))))
      }
    },
  )

  it('shortens what is long alone', () => {
    expect(titlesAt(1280)[2]!.join(' ')).toMatch(/^United Kingdom.*… → United States$/)
  })
})
