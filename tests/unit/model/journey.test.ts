import { describe, expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { titleWords, type Words } from '../../../src/model/describe.js'
import { eventSentence } from '../../../src/model/event-sentence.js'
import { buildDetail } from '../../../src/model/detail.js'
import { deepest } from '../../../src/model/families.js'
import type { ItineraryStop } from '../../../src/model/itinerary.js'
import { journey, journeyIssues } from '../../fixtures/journey.js'
import { statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const words: Words = { locale: 'en', timeZone: 'UTC', messages: en }
const detail = (id: string) => buildDetail(id, journey, words)!
const outline = (stops: readonly ItineraryStop[]): unknown[] =>
  stops.map(({ id, stops: within }) => (within.length > 0 ? [id, outline(within)] : id))

describe("the detail of a journey's events", () => {
  it('is of a document without a fault', () => {
    expect(journeyIssues).toEqual([])
  })

  it('gives a trip all that is part of it in order, nested, wherever it is drawn', () => {
    const { itinerary, path } = detail('trip')
    expect(outline(itinerary)).toEqual([
      ['sorrel-leg', ['talks', 'dinner']],
      ['port-leg', ['shipyard']],
      'comment',
      ['castria-leg', ['reception']],
    ])
    expect(path).toEqual([])
    expect(itinerary[1]).toMatchObject({ date: '7–9 May 2031', place: { own: 'Port Alder' }, progress: ['under way'] })
    expect(itinerary[3]).toMatchObject({ standing: 'planned', progress: ['confirmed', 'still to come'] })
  })

  it('gives a part the way to it', () => {
    expect(detail('talks').path).toEqual([
      { id: 'trip', title: { own: 'Marlow tours Belmora and Castria' } },
      { id: 'sorrel-leg', title: { own: 'Marlow in Sorrel' } },
    ])
    expect(detail('talks').itinerary).toEqual([])
  })

  it('cuts a chain of parts where nobody travels so deep', () => {
    const chain = Array.from({ length: 3000 }, (_, i) =>
      visitOn('2024-04-08', { id: `v${i}`, ...(i > 0 && { partOf: `v${i - 1}` }) }),
    )
    const depthOf = (stops: readonly ItineraryStop[]): number =>
      stops.length === 0 ? 0 : 1 + Math.max(...stops.map(({ stops: within }) => depthOf(within)))
    const { itinerary } = buildDetail('v0', timelineWith(chain), words)!
    expect(depthOf(itinerary)).toBe(deepest)
  })

  it('says among the relations what neither the way nor the list of parts says', () => {
    const partOf = (...events: string[]) => events.map((event) => ({ type: 'part-of' as const, event }))
    const timeline = timelineWith([
      visitOn('2024-04-08', { id: 'one' }),
      visitOn('2024-04-08', { id: 'other' }),
      statementOn('2024-04-08', { id: 'of-both', relations: partOf('one', 'other') }),
    ])
    const [one, other] = ['one', 'other'].map((id) => buildDetail(id, timeline, words)!)
    expect([one!.itinerary.length, one!.related.length]).toEqual([1, 0])
    expect(other!.itinerary).toEqual([])
    expect(other!.related.map(({ words: kind, id }) => [kind, id])).toEqual([['Includes', 'of-both']])
    expect(detail('trip').related).toEqual([])
    expect(detail('talks').related).toEqual([])
    expect(detail('sorrel-leg').related).toEqual([])
  })

  it('names the state that acts, or all that do something together', () => {
    expect(detail('trip').sides).toEqual([{ own: 'Arvenia' }])
    expect(detail('dinner').sides).toEqual([{ own: 'Arvenia' }, ' and ', { own: 'Belmora' }])
  })

  it('names the side whose readout the document does not give, and only where it gives another', () => {
    expect(detail('dinner').noReadout).toEqual(['No readout from ', { own: 'Belmora' }, ' in this timeline'])
    expect(detail('dinner').readouts.map(({ by }) => by.own)).toEqual(['Arvenia'])
    expect([detail('talks').noReadout, detail('shipyard').noReadout, detail('trip').noReadout]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('says what the document leaves open, as of the day it speaks from', () => {
    const status = (id: string) => detail(id).facts.find(({ term }) => term === 'Status')
    expect(status('never-told')).toMatchObject({
      pieces: [{ text: 'announced' }],
      remarks: ['this timeline does not say whether it took place (as of 8 May 2031)'],
    })
    expect(status('castria-leg')).toMatchObject({
      pieces: [{ text: 'confirmed' }],
      remarks: ['still to come (as of 8 May 2031)'],
    })
    expect(status('port-leg')).toMatchObject({ pieces: [{ text: 'under way (as of 8 May 2031)' }], remarks: [] })
    expect(status('comment')).toBeUndefined()
    const unsaid = timelineWith([visitOn('2031-05-09')], { asOf: '2031-05-08' })
    const facts = buildDetail('2031-05-09', unsaid, words)!.facts
    expect(facts.find(({ term }) => term === 'Status')?.pieces).toEqual([{ text: 'still to come (as of 8 May 2031)' }])
  })
})

describe('an event in words', () => {
  it('says how far it has got', () => {
    const sentence = (id: string) => eventSentence(journey.byId.get(id)!, journey, words)
    expect(sentence('never-told')).toBe(
      'Visit: Brandt to visit Arvenia. Announced. This timeline does not say whether it took place. 22–23 April 2031. Teo Brandt, Foreign Minister. Belmora to Arvenia.',
    )
    expect(sentence('reception')).toMatch(/^Meeting: President Okafor receives Marlow\. Announced\. Still to come\. /)
    expect(sentence('talks')).toMatch(/^Meeting: Marlow and Brandt talk trade\. /)
  })

  it.each(['', '   ', '\u200B', '\u00A0\u2060\n', '\u0000'])('goes by its kind where its title is %j', (title) => {
    expect(titleWords({ event: visitOn('2024-04-08', { title }) }, words)).toBe('Visit')
  })
})
