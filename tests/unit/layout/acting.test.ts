import { describe, expect, it } from 'vitest'
import type { GroupBy } from '../../../src/model/groups.js'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { dateSentence } from '../../../src/model/describe.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { withActing } from '../../../src/layout/acting.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { optionsFor } from '../../fixtures/timelines.js'

const { document } = parseDocument({
  title: 'Two states',
  actors: [
    { id: 'fr', kind: 'state', name: 'France', country: 'FR' },
    { id: 'de', kind: 'state', name: 'Germany', country: 'DE' },
  ],
  events: [
    { id: 'v', type: 'visit', title: 'A visit', date: '2024-05-08', visitors: ['fr'], hosts: ['de'], purpose: 'talks' },
    { id: 's', type: 'statement', title: 'A word', date: '2024-05-20', speaker: 'de' },
    { id: 'b', type: 'background', title: 'A trend', date: '2024-05-01/2024-05-25', actors: ['fr'] },
  ],
})
const timeline = resolveTimeline(document)
const linesOf = (groupBy: GroupBy, id: string) =>
  sceneOf(timeline, { ...optionsFor(timeline), groupBy })
    .marks.find((mark) => mark.id === id)!
    .label!.lines.map(({ text }) => text)

describe('a mark', () => {
  it.each(['type', 'none'] as const)('says who acts where its lane does not: lanes of %s', (groupBy) => {
    expect(linesOf(groupBy, 'v')).toEqual(['A visit', 'France · talks'])
    expect(linesOf(groupBy, 's')[1]).toBe('20 May 2024 · Germany')
  })

  it.each(['pair', 'actor', 'country'] as const)('does not repeat what its lane says: lanes of %s', (groupBy) => {
    expect(linesOf(groupBy, 'v')).toEqual(['A visit', 'talks'])
  })

  it('names all who act where they are more than a lane can name, and nobody else', () => {
    const both = {
      id: 'v',
      type: 'visit',
      title: 'Together',
      date: '2024-05-08',
      visitors: ['fr', 'de'],
      purpose: 'talks',
    }
    const of = resolveTimeline(parseDocument({ ...document, events: [both, ...document.events.slice(1)] }).document)
    for (const groupBy of ['pair', 'type', 'none'] as const) {
      const { marks } = sceneOf(of, { ...optionsFor(of), groupBy })
      const lines = marks.find(({ id }) => id === 'v')!.label!.lines.map(({ text }) => text)
      expect(lines, groupBy).toEqual(['Together', 'France and Germany · talks'])
    }
  })

  it('names nobody where but one state acts in all of the document', () => {
    const alone = resolveTimeline({ ...document, events: document.events.filter(({ id }) => id === 'v') })
    const { marks } = sceneOf(alone, { ...optionsFor(alone), groupBy: 'none' })
    expect(marks[0]!.label!.lines.map(({ text }) => text)).toEqual(['A visit', 'talks'])
  })

  it('names all who meet or agree where they are more than two, whatever its lane says', () => {
    const [event] = document.events
    const actors = [...document.actors, { id: 'pl', kind: 'state', name: 'Poland' } as const]
    const meeting = { type: 'meeting', id: 'm', title: 'M', date: '2024-05-08', topics: ['coal'] } as const
    const weimar = resolveTimeline({
      ...document,
      actors,
      events: [{ ...meeting, participants: ['fr', 'de', 'pl'] }, event!],
    })
    for (const groupBy of ['pair', 'none'] as const) {
      const { marks } = sceneOf(weimar, { ...optionsFor(weimar), groupBy })
      const { label } = marks.find(({ id }) => id === 'm')!
      expect(label!.lines.map(({ text }) => text)).toEqual(['M', 'France, Germany and Poland · coal'])
    }
  })

  const names = ['Bosnia and Herzegovina', 'United Kingdom', 'United States']
  const actors = names.map((name, i) => ({ id: `s${i}`, kind: 'state', name }) as const)
  const parties = actors.map(({ id }) => id)
  const dates = ['1995-11-21T09:30', '1995-11-01/1995-11-21', '1814-09/1815-06', '/1995-11-21', '1991~', '[1995,1997]']
  const alone = { type: 'agreement', title: 'Accord' } as const
  const dated = resolveTimeline({
    ...document,
    actors,
    events: dates.flatMap((date) => [
      { ...alone, id: date, date, parties },
      { ...alone, id: `${date} visit`, date, type: 'visit', visitors: parties.slice(0, 1) },
    ]),
  })

  it.each([
    ['en', en, 320],
    ['en', en, 900],
    ['de', de, 320],
    ['ar', ar, 390],
  ] as const)('cuts off names, but never a date: in %s', (locale, messages, width) => {
    const options = { ...optionsFor(dated), width, locale, messages, groupBy: 'none' } as const
    const { marks } = sceneOf(dated, options)
    const details = marks.flatMap(({ id, label }) => {
      const detail = label?.lines.flatMap(({ style, text }) => (style === 'detail' ? text : [])) ?? []
      return detail.length > 0 ? [[id, detail.join(' ')] as const] : []
    })
    for (const [id, detail] of details) {
      const date = dateSentence(dated.byId.get(id)!, options).replaceAll(/\s/g, ' ')
      expect(detail.slice(0, date.length)).toBe(date)
      expect(detail).not.toMatch(/ ·…$/)
    }
    expect(details.length).toBeGreaterThan(dates.length)
    expect(details.some(([, detail]) => detail.endsWith('…'))).toBe(true)
  })

  it('of what runs behind the rest names nobody as acting', () => {
    expect(linesOf('none', 'b').join(' ')).not.toContain('France ·')
  })

  it('that has room for its title alone says it by the code of the country, or the name', () => {
    const brief = { title: 'A visit', detail: '', detailStyle: 'detail', isBrief: true } as const
    expect(withActing(brief, document.actors[0]).title).toBe('FR · A visit')
    expect(withActing(brief, { id: 'x', kind: 'group', name: 'The West' }).title).toBe('The West · A visit')
  })
})
