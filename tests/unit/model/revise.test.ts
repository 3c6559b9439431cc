import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../../src/model/event-facts.js'
import { filterCounts } from '../../../src/model/filter.js'
import { changedList } from '../../../src/model/list-change.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import { counterpartIds, leadIds } from '../../../src/model/resolved-entry.js'
import { reviseTimeline } from '../../../src/model/revise.js'
import type { TimelineDocument } from '../../../src/model/schema.js'
import { anyCrowdedDay, anyDate, anyDocument } from '../../fixtures/any-document.js'
import { anyEdit, edited, soundPart } from '../../fixtures/any-edit.js'
import { background, documentOf, fullDocument, statement, visit } from './documents.js'

const anyDay = fc.oneof({ weight: 3, arbitrary: anyCrowdedDay }, { weight: 1, arbitrary: anyDate })

const soundTimeline = (data: unknown): Timeline => {
  const { document, issues } = parseDocument(data)
  expect(issues).toEqual([])
  return resolveTimeline(document)
}

const inputOf = (timeline: Timeline, events: readonly unknown[]): TimelineDocument =>
  ({ ...timeline.document, events }) as TimelineDocument

const counted = (timeline: Timeline) => {
  const { states, types } = filterCounts(timeline, {}, ['states', 'types'])
  return [new Set(states), new Set(types)]
}

/** What is known of each entry by its place, and where the document has it. */
function factsIn(timeline: Timeline) {
  const { facts, numbers } = factsOf(timeline)
  const { earliest, latest, traits, casts, castOf } = facts
  const castIn = (number: number) => {
    const { event } = castOf.entries[casts[number]!]!
    return [event.type, leadIds(event), counterpartIds(event)]
  }
  return [...numbers].map((number) => [number, earliest[number], latest[number], traits[number], castIn(number)])
}

/** All there is to know of a timeline. */
function told(timeline: Timeline): unknown {
  const { entries, byId, document, ...rest } = timeline
  return {
    ...rest,
    document,
    entries: entries.map((entry) => {
      const { event, date, when, earlier, leads, counterparts, place, side, progress } = entry
      expect(byId.get(event.id)).toBe(entry)
      return { event, date, when, earlier, leads, counterparts, place, side, progress }
    }),
    counted: counted(timeline),
    facts: factsIn(timeline),
  }
}

describe('reviseTimeline', () => {
  it.each([
    ['on the same days', anyDay],
    ['of any dates', anyDate],
  ])('gives what the whole reading gives, whatever is done to events %s', (_, date) => {
    let short = 0
    let all = 0
    fc.assert(
      fc.property(
        anyDocument({ date }),
        fc.array(anyEdit(6, date), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(undefined, 'Asia/Tokyo'),
        (document, edits, timeZone) => {
          const zone = timeZone === undefined ? {} : { timeZone }
          let timeline = resolveTimeline(soundPart(document), zone)
          counted(timeline)
          for (const edit of edits) {
            const events = edited(timeline.document.events, edit)
            const whole = parseDocument(structuredClone(inputOf(timeline, events)))
            const revision = reviseTimeline(timeline, inputOf(timeline, events))
            all++
            if (!revision) {
              if (whole.issues.length > 0) continue
              timeline = resolveTimeline(whole.document, zone)
              counted(timeline)
              continue
            }
            short++
            expect(whole.issues).toEqual([])
            expect(told(revision.timeline)).toEqual(told(resolveTimeline(whole.document, zone)))
            const { entries } = revision.timeline
            const came = revision.change.added.map((place) => entries[place]!)
            const made = changedList(timeline.entries, revision.change, came)
            expect(made.length).toBe(entries.length)
            for (const [place, entry] of entries.entries()) expect(made[place]).toBe(entry)
            for (const { event } of timeline.entries)
              expect(revision.timeline.byId.has(event.id)).toBe(entries.some((entry) => entry.event.id === event.id))
            timeline = revision.timeline
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(short / all).toBeGreaterThan(0.3)
  })

  it('leaves all as it was, and shares all that has not changed', () => {
    const before = soundTimeline(documentOf(visit(), statement(), statement({ id: 'again' })))
    const frozen = told(before)
    const { events } = before.document
    const { timeline } = reviseTimeline(before, inputOf(before, events.with(1, { ...events[1]!, title: 'Other' })))!
    expect(told(before)).toEqual(frozen)
    expect(timeline.document.events[0]).toBe(events[0])
    expect(timeline.byId.get('again')).toBe(before.byId.get('again'))
    expect(timeline.byId.get('wang-speaks')!.event.title).toBe('Other')
    expect(timeline.sides).toBe(before.sides)
  })

  it('puts what came where it is read: by time, the longer and weightier first, the background last', () => {
    const before = soundTimeline(
      documentOf(
        visit({ id: 'd', date: '2024-04-08/2024-04-09' }),
        visit({ id: 'f', date: '2024-04-08' }),
        background({ id: 'z', date: '2024-04-08/2024-04-10' }),
      ),
    )
    const came = [
      background({ id: 'y', date: '2024-04-08/2024-04-11' }),
      visit({ id: 'g', date: '2024-04-08' }),
      visit({ id: 'e', date: '2024-04-08', importance: 3 }),
      visit({ id: 'c', date: '2024-04-08/2024-04-10' }),
    ]
    const { timeline, change } = reviseTimeline(before, inputOf(before, [...before.document.events, ...came]))!
    expect(timeline.entries.map(({ event }) => event.id)).toEqual(['c', 'd', 'e', 'f', 'g', 'y', 'z'])
    expect(change).toEqual({ removed: [], added: [0, 2, 4, 5] })
  })

  it('puts what is under way where it is read, though nobody says since when', () => {
    const before = soundTimeline({
      ...documentOf(
        visit({ id: 'a', date: '2024-04-08' }),
        visit({ id: 'c', date: '/2024-04-20', status: 'under-way' }),
        visit({ id: 'd', date: '2024-04-12' }),
      ),
      asOf: '2024-04-10',
    })
    const came = visit({ id: 'b', date: '/2024-04-21', status: 'under-way' })
    const { timeline } = reviseTimeline(before, inputOf(before, [came, ...before.document.events]))!
    expect(timeline.entries.map(({ event }) => event.id)).toEqual(['a', 'b', 'c', 'd'])
    const less = reviseTimeline(timeline, inputOf(timeline, timeline.document.events.toSpliced(2, 1)))!
    expect(less.timeline.entries.map(({ event }) => event.id)).toEqual(['a', 'b', 'd'])
  })

  it('gives back a timeline of which nothing has changed', () => {
    const before = soundTimeline(fullDocument())
    expect(reviseTimeline(before, before.document)!.timeline).toBe(before)
    expect(reviseTimeline(before, inputOf(before, [...before.document.events]))!.timeline).toBe(before)
  })

  it('takes nothing that it is given for its own', () => {
    const before = soundTimeline(documentOf(visit()))
    const given = statement() as { title: string }
    const events = [...before.document.events, given]
    const { timeline } = reviseTimeline(before, inputOf(before, events))!
    given.title = 'Changed later'
    events.length = 0
    expect(timeline.document.events.map(({ title }) => title)).toEqual([
      'Lavrov visits Beijing',
      'Wang Yi speaks to the press',
    ])
  })

  it('reads many changes at once, wherever they are, and goes on from there', () => {
    const events = Array.from({ length: 3_000 }, (_, i) => statement({ id: `s${i}`, date: `2024-04-${10 + (i % 19)}` }))
    let timeline = soundTimeline({ ...documentOf(...events), asOf: '2025' })
    for (let round = 0; round < 40; round++) {
      const next = timeline.document.events.flatMap((event, i): unknown[] =>
        i % 300 === round ? [statement({ id: `r${round}-${i}` })] : i % 300 === round + 90 ? [] : [event],
      )
      const revision = reviseTimeline(timeline, inputOf(timeline, next))!
      timeline = revision.timeline
      expect(timeline.entries).toHaveLength(next.length)
    }
    const whole = resolveTimeline(parseDocument(structuredClone(timeline.document)).document)
    expect(told(timeline)).toEqual(told(whole))
  })

  describe('leaves to the whole reading', () => {
    const before = soundTimeline({
      ...documentOf(
        visit(),
        statement({ relations: [{ type: 'returns', event: 'lavrov-beijing' }] }),
        visit({ id: 'v' }),
      ),
      asOf: '2025',
    })
    const { events } = before.document

    it.each<[string, unknown]>([
      ['another title', { ...inputOf(before, events), title: 'Other' }],
      ['another list of actors', { ...inputOf(before, events), actors: [...before.document.actors] }],
      ['a property more', { ...inputOf(before, events), notes: 'x' }],
      ['a property less', { title: 'x', events }],
      ['a bad date', inputOf(before, [...events, statement({ id: 'x', date: 'soon' })])],
      ['an unknown actor', inputOf(before, [...events, statement({ id: 'x', speaker: 'nobody' })])],
      ['an id that is taken', inputOf(before, [...events, visit()])],
      ['the same event twice', inputOf(before, [...events, events[0]!])],
      [
        'what is completed after the document speaks',
        inputOf(before, [...events, visit({ id: 'x', date: '2030', status: 'completed' })]),
      ],
      [
        'a relation that came',
        inputOf(before, [...events, statement({ id: 'x', relations: [{ type: 'returns', event: 'v' }] })]),
      ],
      ['a relation that went', inputOf(before, events.toSpliced(1, 1))],
      ['what another is related to', inputOf(before, events.toSpliced(0, 1))],
      ['no list', { ...inputOf(before, events), events: 'none' }],
      ['no object', undefined],
      [
        'what throws',
        new Proxy(inputOf(before, events), {
          ownKeys: () => {
            throw new Error('no')
          },
        }),
      ],
      [
        'a list that throws',
        inputOf(
          before,
          new Proxy([...events], {
            get: () => {
              throw new Error('no')
            },
          }),
        ),
      ],
      ['a class of its own', Object.assign(new (class Own {})(), inputOf(before, events))],
    ])('%s', (_, input) => {
      expect(reviseTimeline(before, input)).toBeUndefined()
    })

    it('a document in which something was wrong', () => {
      const { document, issues } = parseDocument(documentOf(visit({ status: 'completed', date: '2030' })))
      expect(issues).toHaveLength(1)
      const timeline = resolveTimeline(document)
      expect(reviseTimeline(timeline, inputOf(timeline, []))).toBeUndefined()
    })

    it('the latest date, which may have gone', () => {
      const { asOf: _, ...rest } = documentOf(visit(), statement({ date: '2024-05-01' }))
      const timeline = soundTimeline(rest)
      expect(reviseTimeline(timeline, inputOf(timeline, timeline.document.events.toSpliced(1, 1)))).toBeUndefined()
      const later = [...timeline.document.events, statement({ id: 'x', date: '2024-06-01' })]
      expect(reviseTimeline(timeline, inputOf(timeline, later))!.timeline.asOf).toBe(Date.UTC(2024, 5, 1, 16))
    })
  })

  it('reads each property of what it is given once', () => {
    const before = soundTimeline(fullDocument())
    let reads = 0
    const input = Object.defineProperty({ ...before.document }, 'events', {
      enumerable: true,
      get: () => (reads++ === 0 ? [...before.document.events] : []),
    })
    expect(reviseTimeline(before, input)!.timeline.entries).toHaveLength(before.entries.length)
  })
})
