import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { en } from '../../../src/messages/en.js'
import { groupWords } from '../../../src/model/describe.js'
import { groupEntries, type GroupBy } from '../../../src/model/groups.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const us = { id: 'us', kind: 'state', name: 'United States', country: 'US' } as const
const ru = { id: 'ru', kind: 'state', name: 'Russia', country: 'RU' } as const
const cn = { id: 'cn', kind: 'state', name: 'China', country: 'CN' } as const

const meetingOf = (id: string, ...participants: readonly string[]): DiplomaticEvent => ({
  type: 'meeting',
  id,
  title: id,
  date: '2024-04-09',
  participants: [...participants],
})

function groupsOf(events: readonly DiplomaticEvent[], groupBy: GroupBy = 'pair', most?: number): unknown {
  const groups = groupEntries(timelineWith(events, { actors: [us, ru, cn] }), groupBy, most)
  return groups.map(({ id, entries }) => [id, ...entries.map(({ event }) => event.id)])
}

const visit = (id: string, visitor: string, host: string, date = '2024-04-08') =>
  visitOn(date, { id, visitors: [visitor], hosts: [host] })

describe('groupEntries by pair', () => {
  it('says of states that only meet or agree that neither acts towards the other', () => {
    const pact = { type: 'agreement', id: 'pact', title: 'Pact', date: '2024-04-10', parties: ['cn', 'ru'] } as const
    const groups = groupEntries(timelineWith([meetingOf('talks', 'ru', 'cn'), pact]), 'pair')
    expect(groups.map(({ isMutual, side, counterpart }) => [isMutual, side?.id, counterpart?.id])).toEqual([
      [true, 'ru', 'cn'],
    ])
  })

  it('names such states without an arrow', () => {
    const [group] = groupEntries(timelineWith([meetingOf('talks', 'ru', 'cn')]), 'pair')
    expect(groupWords(group!, { messages: en, locale: 'en', timeZone: 'UTC' })).toBe('Russia and China')
    const [acting] = groupEntries(timelineWith([visit('v', 'ru', 'cn'), meetingOf('talks', 'cn', 'ru')]), 'pair')
    expect(groupWords(acting!, { messages: en, locale: 'en', timeZone: 'UTC' })).toBe('Russia → China')
  })

  it('has more states than it can name with those of several, whatever they do', () => {
    const measure = {
      type: 'measure',
      id: 'm',
      title: 'M',
      date: '2024-04-10',
      by: ['us', 'cn'],
      against: ['ru'],
    } as const
    const groups = groupEntries(
      timelineWith([meetingOf('all', 'us', 'ru', 'cn'), measure, meetingOf('two', 'us', 'ru')], {
        actors: [us, ru, cn],
      }),
      'pair',
    )
    expect(groups.map(({ id, entries }) => [id, entries.length])).toEqual([
      ['pair:us&ru', 1],
      ['several', 2],
    ])
    expect(groupWords(groups[1]!, { messages: en, locale: 'en', timeZone: 'UTC' })).toBe('Several states')
  })

  it('has one group for them, whoever is named first', () => {
    expect(groupsOf([meetingOf('a', 'cn', 'ru'), meetingOf('b', 'ru', 'cn')])).toEqual([['pair:ru&cn', 'a', 'b']])
  })

  it('has their meetings with the visits of the one named first, or else of the other', () => {
    const there = visit('there', 'ru', 'cn')
    const back = visit('back', 'cn', 'ru', '2024-04-12')
    const talks = [meetingOf('a', 'ru', 'cn'), meetingOf('b', 'cn', 'ru')]
    expect(groupsOf([there, back, ...talks])).toEqual([
      ['pair:ru>cn', 'there', 'a'],
      ['pair:cn>ru', 'b', 'back'],
    ])
    expect(groupsOf([back, ...talks])).toEqual([['pair:cn>ru', 'a', 'b', 'back']])
    expect(groupsOf([there, meetingOf('c', 'us', 'cn')])).toEqual([
      ['pair:us&cn', 'c'],
      ['pair:ru>cn', 'there'],
    ])
  })

  it('folds the smallest by all that is in them', () => {
    const talks = [1, 2, 3].map((i) => meetingOf(`m${i}`, 'us', 'cn'))
    const events = [
      ...talks,
      visit('v', 'cn', 'us'),
      visit('w', 'ru', 'cn'),
      visit('x', 'ru', 'us'),
      statementOn('2024'),
    ]
    expect(groupsOf(events, 'pair', 2)).toEqual([
      ['pair:cn>us', 'v', 'm1', 'm2', 'm3'],
      ['others', '2024', 'w', 'x'],
    ])
  })

  it('does the same in a document so large that its groups are found without its entries', () => {
    const many = Array.from({ length: 700 }, (_, i) =>
      meetingOf(`m${i}`, ...(i % 2 === 0 ? ['ru', 'cn'] : ['cn', 'ru'])),
    )
    const lanesWith = (...more: readonly DiplomaticEvent[]) => {
      const timeline = timelineWith([...many, ...more])
      return arrangeTimeline(timeline, optionsFor(timeline)).lanes.map(({ title, group }) => [
        title,
        group.entries.length,
      ])
    }
    expect(lanesWith()).toEqual([['Russia and China', 700]])
    expect(lanesWith(visit('v', 'cn', 'ru'))).toEqual([['China → Russia', 701]])
    expect(lanesWith(visit('v', 'cn', 'ru'), visit('w', 'ru', 'cn'))).toEqual([
      ['Russia → China', 351],
      ['China → Russia', 351],
    ])
  })

  it('is the one way of grouping in which that matters', () => {
    const talks = [meetingOf('a', 'cn', 'ru'), meetingOf('b', 'ru', 'cn')]
    expect(groupsOf(talks, 'country')).toEqual([
      ['country:ru', 'b'],
      ['country:cn', 'a'],
    ])
    expect(groupsOf(talks, 'type')).toEqual([['type:meeting', 'a', 'b']])
  })
})
