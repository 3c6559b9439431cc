import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, placesInDocument } from '../../../src/model/event-facts.js'
import { filterTimeline } from '../../../src/model/filter.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import { counterpartIds, leadIds } from '../../../src/model/resolved-entry.js'
import { anyDocument } from '../../fixtures/any-document.js'
import { documentOf, meeting } from './documents.js'

const anyTimeline = anyDocument({ maxEvents: 60 }).map((document) => resolveTimeline(document))

/** The facts of each entry by its place. */
function factsByPlace(timeline: Pick<Timeline, 'entries'>) {
  const { facts, numbers } = factsOf(timeline)
  return [...numbers].map((number) => ({
    earliest: facts.earliest[number],
    latest: facts.latest[number],
    traits: facts.traits[number],
  }))
}

describe('the facts of events', () => {
  it('are those that the entries themselves tell', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const told = { entries: [...timeline.entries] }
        expect(factsByPlace(timeline)).toEqual(factsByPlace(told))
        expect(factsByPlace(timeline).map(({ earliest, latest }) => [earliest, latest])).toEqual(
          timeline.entries.map(({ when }) => [when.start.earliest, when.end.latest]),
        )
      }),
    )
  })

  it('give events one cast only where the same do the same to the same', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const { facts, numbers } = factsOf(timeline)
        const castOf = ({ event }: Timeline['entries'][number]) => [event.type, leadIds(event), counterpartIds(event)]
        for (const [place, entry] of timeline.entries.entries())
          expect(castOf(facts.castOf.entries[facts.casts[numbers[place]!]!]!)).toEqual(castOf(entry))
      }),
    )
  })

  it('give all meetings of the same states one cast, however many there are', () => {
    const pairs = [
      ['ru', 'cn'],
      ['cn', 'ru'],
      ['ru', 'cn', 'us'],
    ]
    const events = Array.from({ length: 30 }, (_, i) => meeting({ id: `m${i}`, participants: pairs[i % 3]! }))
    const { facts } = factsOf(resolveTimeline(parseDocument(documentOf(...events)).document))
    expect(facts.castOf.entries).toHaveLength(3)
  })

  it('stay those of the events that a filter leaves', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const wanted = filterTimeline(timeline, { types: ['visit', 'statement'] })
        expect(factsByPlace(wanted)).toEqual(factsByPlace({ entries: [...wanted.entries] }))
      }),
    )
  })

  it('tell where the events of a document stand in reading order', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const ids = [...placesInDocument(timeline)].map((place) => timeline.entries[place]!.event.id)
        expect(ids).toEqual(timeline.document.events.map(({ id }) => id))
      }),
    )
  })
})
