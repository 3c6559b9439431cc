import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReading } from '../../../src/model/reading-order.js'
import { readingTimeOf, resolveTimeline } from '../../../src/model/resolve.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { anyCrowdedDay, anyDate, anyDocument } from '../../fixtures/any-document.js'
import { backgroundOn, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const idsOf = (timeline: ReturnType<typeof timelineWith>) => timeline.entries.map(({ event }) => event.id)

describe('reading order', () => {
  it('has the parts of a visit right after it among those that begin with it', () => {
    const timeline = timelineWith([
      statementOn('2024-04-08', { id: 'a', importance: 3 }),
      visitOn('2024-04-08', { id: 'z' }),
      statementOn('2024-04-08', { id: 'b', importance: 3, relations: [{ type: 'part-of', event: 'z' }] }),
      statementOn('2024-04-09', { id: 'c', relations: [{ type: 'part-of', event: 'z' }] }),
    ])
    expect(idsOf(timeline)).toEqual(['a', 'z', 'b', 'c'])
  })

  it('keeps the document’s order among those that begin together and weigh the same', () => {
    const ids = ['s10', 's9', 'zebra', 's2', 'ant']
    const events = ids.map((id) => statementOn('2024-04-08', { id }))
    expect(idsOf(timelineWith(events))).toEqual(ids)
    const weighty = statementOn('2024-04-08', { id: 'last', importance: 3 })
    expect(idsOf(timelineWith([...events, weighty, statementOn('2024-04-07', { id: 'before' })]))).toEqual([
      'before',
      'last',
      ...ids,
    ])
  })

  it('puts nothing after its whole that may be older', () => {
    const timeline = timelineWith([
      visitOn('2024-04-08', { id: 'z' }),
      statementOn('[..2024-04-08]', { id: 'before', relations: [{ type: 'part-of', event: 'z' }] }),
    ])
    expect(idsOf(timeline)).toEqual(['before', 'z'])
  })

  it('keeps the background last', () => {
    const timeline = timelineWith([
      backgroundOn('2024-04-08/..'),
      statementOn('2024-04-08', { id: 's', relations: [{ type: 'part-of', event: '2024-04-08/..' }] }),
    ])
    expect(idsOf(timeline)).toEqual(['s', '2024-04-08/..'])
  })

  /** When each entry is read, with its place in the document: what `compareReading` puts in order. */
  const readingsOf = ({ entries }: ReturnType<typeof resolveTimeline>, events: readonly DiplomaticEvent[]) => {
    const indexes = new Map(events.map(({ id }, i) => [id, i]))
    return entries.map((entry) => ({
      ...readingTimeOf(entry),
      weight: entry.event.importance ?? 2,
      index: indexes.get(entry.event.id)!,
    }))
  }

  it('is that in which two events are compared, and the document’s where neither comes first', () => {
    fc.assert(
      fc.property(anyDocument({ date: fc.oneof(anyCrowdedDay, anyDate) }), ({ events, ...header }) => {
        // What is part of another is read after it.
        const alone = events.map((event): DiplomaticEvent => ({ ...event, relations: [] }))
        const readings = readingsOf(resolveTimeline({ ...header, events: alone }), alone)
        expect(readings.toSorted((a, b) => compareReading(a, b) || a.index - b.index)).toEqual(readings)
      }),
    )
  })

  it.each([1500, 5000])('is the same where %i begin together', (count) => {
    const dates = ['2024-04-08', '2024-04-08/2024-04-10', '2024-04-08/..', '2024-04-08/2054', '2024-04-08/2024-04-09']
    const events = Array.from({ length: count }, (_, i) =>
      visitOn(dates[(i * 7) % 5]!, { id: `v${i}`, importance: ([1, 2, 3] as const)[(i * i) % 3]! }),
    )
    const before = statementOn('2024-04-07', { id: 'before' })
    const all = [...events, before]
    const readings = readingsOf(timelineWith(all), all)
    expect(readings).toHaveLength(count + 1)
    expect(readings.toSorted((a, b) => compareReading(a, b) || a.index - b.index)).toEqual(readings)
  })

  it('loses nobody and goes back in time nowhere', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        const { entries } = resolveTimeline(document)
        expect(entries.map(({ event }) => event.id).toSorted()).toEqual(document.events.map(({ id }) => id).toSorted())
        const known = entries.filter(
          ({ event, when }) => event.type !== 'background' && Number.isFinite(when.start.earliest),
        )
        const starts = known.map(({ when }) => when.start.earliest)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })
})
