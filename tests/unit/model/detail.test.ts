import { describe, expect, it, vi } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { plainText } from '../../../src/messages/spoken.js'
import { buildDetail, type Fact } from '../../../src/model/detail.js'
import type { TimelineEntry } from '../../../src/model/resolve.js'
import { timelineWith, visitOn } from '../../fixtures/timelines.js'

describe('the detail of an event that was moved', () => {
  it('says what it was before, when that became known, and where it was published', () => {
    const history = [
      {
        date: '2024-03',
        status: 'confirmed',
        recorded: '2024-02-28',
        note: 'First set for March',
        sources: [{ source: 'mfa' }],
      },
    ] as const
    const timeline = timelineWith([visitOn('2024-04-08', { id: 'visit', history: [...history] })], {
      sources: [{ id: 'mfa', title: 'Briefing', publisher: 'Foreign Ministry', published: '2024' }],
    })
    const { facts } = buildDetail('visit', timeline, { locale: 'en', timeZone: 'UTC', messages: en })!
    const said = (fact: Fact): unknown => [
      fact.term,
      fact.pieces.map(({ text }) => plainText(text)),
      fact.remarks.map(plainText),
      ...(fact.sources ?? []).map(said),
    ]
    // Its source stands with it, not where those of the event do.
    expect(said(facts.at(-1)!)).toEqual([
      'Previously',
      ['March 2024 (day not given), confirmed'],
      ['Became known: 28 February 2024', 'First set for March'],
      ['Source', ['Foreign Ministry, Briefing', '2024'], []],
    ])
  })
})

describe('the place of an event', () => {
  const words = { locale: 'en', timeZone: 'UTC', messages: en }
  const { entries, ...rest } = timelineWith([visitOn('2024-04-08'), visitOn('2024-04-09')])

  it('is looked for once among all that is shown', () => {
    const timeline = { ...rest, entries: entries.slice() }
    const looked = vi.spyOn(timeline.entries as TimelineEntry[], 'indexOf')
    const places = [1, 2].map(() => buildDetail('2024-04-09', timeline, words)!)
    expect(places.map(({ index, total }) => [index, total])).toEqual([
      [2, 2],
      [2, 2],
    ])
    expect(looked).toHaveBeenCalledTimes(1)
  })

  it('is none where the event is not shown, nor is there a detail then', () => {
    expect(buildDetail('2024-04-09', { ...rest, entries: entries.slice(0, 1) }, words)).toBeUndefined()
  })
})
