import { describe, expect, it } from 'vitest'
import { type Progress, progressOf, standingOf } from '../../../src/model/progress.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { boundsOf } from '../../../src/time/bounds.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { backgroundOn, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const bounds = (text: string) => {
  const date = parseEdtf(text)
  if (date.kind === 'error') throw new Error(date.message)
  return boundsOf(date, 'UTC')
}
const day = bounds('2031-05-08')
const asOf = { earliest: day.start.earliest, latest: day.end.latest }
const progressAt = (event: DiplomaticEvent, at: typeof asOf | undefined = asOf) =>
  progressOf(event, bounds(event.date), at)

const dates = {
  past: '2031-05-05/2031-05-07',
  running: '2031-05-07/2031-05-09',
  thatDay: '2031-05-08',
  coming: '2031-05-09/2031-05-12',
} as const
type Place = keyof typeof dates

describe('how far a visit has got on 8 May 2031', () => {
  const table: [status: Extract<DiplomaticEvent, { type: 'visit' }>['status'], Record<Place, Progress>][] = [
    [undefined, { past: 'unsaid', running: 'unsaid', thatDay: 'unsaid', coming: 'ahead' }],
    ['announced', { past: 'unreported', running: 'due', thatDay: 'announced', coming: 'ahead' }],
    ['confirmed', { past: 'unreported', running: 'due', thatDay: 'announced', coming: 'ahead' }],
    ['under-way', { past: 'under-way', running: 'under-way', thatDay: 'under-way', coming: 'under-way' }],
    ['completed', { past: 'done', running: 'done', thatDay: 'done', coming: 'done' }],
    ['postponed', { past: 'postponed', running: 'postponed', thatDay: 'postponed', coming: 'postponed' }],
    ['cancelled', { past: 'cancelled', running: 'cancelled', thatDay: 'cancelled', coming: 'cancelled' }],
  ]

  it.each(table)('that is called %s', (status, expected) => {
    const found = Object.fromEntries(
      Object.entries(dates).map(([place, date]) => [place, progressAt(visitOn(date, status ? { status } : {}))]),
    )
    expect(found).toEqual(expected)
  })

  it.each(table)('that is called %s, where the document does not say when it speaks', (status) => {
    const anyDate = Object.values(dates).map((date) =>
      progressOf(visitOn(date, status ? { status } : {}), bounds(date), undefined),
    )
    const expected = { announced: 'announced', confirmed: 'announced', completed: 'done' } as Record<string, Progress>
    expect(new Set(anyDate)).toEqual(new Set([status ? (expected[status] ?? status) : 'unsaid']))
  })

  it('calls nothing over, begun or to come whose date leaves that open', () => {
    const announced = (date: string) => progressAt(visitOn(date, { status: 'announced' }))
    expect(announced('2031-05')).toBe('announced')
    expect(announced('[2031-05-07,2031-05-08]')).toBe('announced')
    expect(announced('2031-05-08/2031-05-09')).toBe('announced')
    expect(announced('/2031-05-09')).toBe('announced')
    expect(announced('2031-05-07/')).toBe('due')
    expect(announced('{2031-05-07,2031-05-09}')).toBe('due')
    expect(announced('[..2031-05-07]')).toBe('unreported')
    expect(announced('[2031-05-09..]')).toBe('ahead')
  })

  it('holds what is after that day for something to come, be it a statement or in the background', () => {
    expect(progressAt(statementOn('2031-05-09'))).toBe('ahead')
    expect(progressAt(statementOn('2031-05-08'))).toBe('unsaid')
    expect(progressAt(backgroundOn('2031-05-09/..'))).toBe('ahead')
    expect(progressAt(backgroundOn('2031-05-08/..'))).toBe('unsaid')
  })

  it('takes a status of an agreement at its word', () => {
    const agreement = (status: 'draft' | 'signed' | 'terminated') =>
      progressAt({ type: 'agreement', id: 'a', title: 'A', date: '2031-05-01', parties: ['ru'], status })
    expect([agreement('draft'), agreement('signed'), agreement('terminated')]).toEqual(['announced', 'done', 'done'])
  })
})

describe('what is drawn of it', () => {
  it('is never the look of what was done, where the document does not say so', () => {
    const all: Progress[] = ['announced', 'ahead', 'due', 'unreported', 'postponed', 'cancelled']
    expect(all.map(standingOf)).toEqual(['planned', 'planned', 'planned', 'unreported', 'postponed', 'cancelled'])
    expect((['unsaid', 'under-way', 'done'] as const).map(standingOf)).toEqual(['usual', 'usual', 'usual'])
  })

  it('comes with each entry of a timeline, in the zone in which its days are counted', () => {
    const events = [visitOn('2031-05-09', { status: 'announced' })]
    const progress = (zone: string) => timelineWith(events, { asOf: '2031-05-08', timeZone: zone }).entries[0]!.progress
    expect([progress('UTC'), progress('Asia/Shanghai'), progress('America/Los_Angeles')]).toEqual([
      'ahead',
      'ahead',
      'ahead',
    ])
  })

  it('is the same on every axis, where the document speaks from an hour: that is one of its own zone', () => {
    const { document } = timelineWith([visitOn('2031-05-08T18:00', { status: 'announced' })], {
      asOf: '2031-05-08T12:00',
      timeZone: 'Asia/Shanghai',
    })
    const progress = (timeZone: string) => resolveTimeline(document, { timeZone }).entries[0]!.progress
    expect(['Asia/Shanghai', 'UTC', 'America/New_York'].map(progress)).toEqual(['ahead', 'ahead', 'ahead'])
  })
})
