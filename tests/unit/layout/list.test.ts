import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { listOf } from '../../../src/layout/list.js'
import { plainText as textOf } from '../../../src/messages/spoken.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { backgroundOn, demoTimeline, optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const listIn = (timeline: ReturnType<typeof timelineWith>, selected?: string) =>
  listOf(arrangeTimeline(timeline, optionsFor(timeline)), selected)

describe('the list', () => {
  it('has a section for each date in words, what runs behind the rest at its end', () => {
    const list = listIn(timelineWith([statementOn('2024-04-08'), visitOn('2023-10'), backgroundOn('2022-02-24/..')]))
    expect(list.map(({ heading, note }) => [heading, note])).toEqual([
      ['October 2023', 'day not given'],
      ['8 April 2024', undefined],
      ['Background', undefined],
    ])
    expect(textOf(list.at(-1)!.items[0]!.detail)).toContain('24 February 2022')
  })

  it('puts events of one date in one section', () => {
    const list = listIn(timelineWith([statementOn('2024-04-08', { id: 'a' }), statementOn('2024-04-08', { id: 'b' })]))
    expect(list.map(({ items }) => items.map(({ id }) => id))).toEqual([['a', 'b']])
  })

  it('tells the silences that the chart cuts out, each once', () => {
    const list = listIn(demoTimeline('beijing-april-2024'))
    expect(list.flatMap(({ silence }) => silence ?? [])).toEqual([
      '9 months without a known new event in this list',
      '5 months without a known new event in this list',
    ])
  })

  const measureOn = (date: string): DiplomaticEvent => ({ id: 'm', type: 'measure', title: 'M', date, by: ['ru'] })

  describe('of the silences that the chart cuts out', () => {
    const silencesIn = (...events: DiplomaticEvent[]) =>
      listIn(timelineWith(events)).flatMap(({ silence, items }) => (silence ? [[items[0]!.id, silence]] : []))
    const [early, late] = [
      ['2014-03-14', '2014-03-15', '2014-03-16'],
      ['2018-08-14', '2018-08-15', '2018-08-16'],
    ].map((days) => days.map((day) => statementOn(day))) as [DiplomaticEvent[], DiplomaticEvent[]]
    const years = ['2018-08-14', '4 years without a known new event in this list']

    it('tells how long nothing new happened, whatever lasted, was in the background or was given up', () => {
      expect(silencesIn(...early, ...late)).toEqual([years])
      expect(silencesIn(...early, ...late, backgroundOn('2016-06-01/..'))).toEqual([years])
      const moved = statementOn('2018-08-14', { id: 'moved', history: [{ date: '2016-06-01', status: 'announced' }] })
      expect(silencesIn(...early, moved, ...late)).toEqual([['moved', years[1]]])
      const stay = visitOn('2014-03-17/2018-08-20', { id: 'stay' })
      expect(silencesIn(...early, stay, ...late)).toEqual([years])
    })

    it('begins them where the last that happened ended, and tells none where it may not have been one', () => {
      const visit = visitOn('2014-03-17/2014-09-20', { id: 'visit' })
      expect(silencesIn(...early, visit, ...late)).toEqual([
        ['2018-08-14', '4 years without a known new event in this list'],
      ])
      expect(silencesIn(...early, statementOn('2014/2015', { id: 'long' }), ...late)).toEqual([
        ['2018-08-14', '3 years without a known new event in this list'],
      ])
      expect(silencesIn(...early, visitOn('[2014-03-20..2018-10-01]', { id: 'vague' }), ...late)).toEqual([])
      expect(silencesIn(...early, visitOn('{2014-03-20,2015-11-03}', { id: 'twice' }), ...late)).toEqual([
        ['2018-08-14', '2 years without a known new event in this list'],
      ])
    })

    it('counts what begins, not the end of what lasts long, nor the day on which something began', () => {
      const old = measureOn('1987-12-08/2017-08-02')
      expect(silencesIn(old, ...early, ...late).at(-1)).toEqual(years)
      const inJune = [1, 2, 3, 4].map((day) => statementOn(`2024-06-0${day}`))
      const month = ['2024-06-01', '30 days without a known new event in this list']
      const end = statementOn('2024-11-01')
      for (const date of ['2024-05-01', '2024-05-01/..', '2024-04-28/2024-05-01'])
        expect(silencesIn(visitOn(date, { id: 'first' }), ...inJune, end)[0]).toEqual(month)
      expect(silencesIn(measureOn('2024-05-01/..'), ...inJune, end)[0]).toEqual(month)
      expect(silencesIn(measureOn('2024-05-01/2024-05-20'), ...inJune, end)[0]).toEqual(month)
    })

    it('counts as silence no time in which something may have begun', () => {
      const soft = ['2018-08-14', '19 months without a known new event in this list']
      expect(silencesIn(...early, visitOn('2016/2017', { id: 'soft' }), ...late).at(-1)).toEqual(soft)
      expect(silencesIn(...early, visitOn('{2014-03-20..2017-12-31}', { id: 'daily' }), ...late)).toEqual([
        ['2018-08-14', '7 months without a known new event in this list'],
      ])
      expect(silencesIn(...early, visitOn('{2014-03-20..2018-12-31}', { id: 'daily' }), ...late)).toEqual([])
    })

    it('is as long as the axis has it', () => {
      const timeline = timelineWith([
        measureOn('2024-05-01/..'),
        ...['2024-06-01', '2024-06-02', '2024-06-03', '2024-06-04', '2024-11-01'].map((day) => statementOn(day)),
      ])
      const { breaks } = sceneOf(timeline, optionsFor(timeline))
      expect(breaks.map(({ text }) => text?.text)[0]).toBe('30 days')
      expect(listIn(timeline).flatMap(({ silence }) => silence ?? [])[0]).toMatch(/^30 days /)
    })

    it('tells the same of many events', () => {
      const crowd = (year: number) =>
        Array.from({ length: 400 }, (_, i) => statementOn(`${year}-03-0${(i % 9) + 1}`, { id: `${year} ${i}` }))
      const twice = visitOn('{2014-03-04,2015-11-03}', { id: 'twice' })
      const stay = visitOn('2014-03-03/2020-08-20', { id: 'stay' })
      expect(silencesIn(...crowd(2014), ...crowd(2020), stay)).toEqual([
        ['2020 0', '5 years without a known new event in this list'],
      ])
      expect(silencesIn(...crowd(2014), ...crowd(2020), twice)).toEqual([
        ['2020 0', '4 years without a known new event in this list'],
      ])
    })
  })

  describe('the moment it speaks from', () => {
    /** What stands above and below what, the background in brackets. */
    const order = (...events: DiplomaticEvent[]) =>
      listIn(timelineWith(events, { asOf: '2024-06-12' })).flatMap(({ heading, asOf, asOfBelow, isApart, items }) => [
        ...(asOf === undefined ? [] : [asOf]),
        ...(isApart ? ['---'] : []),
        ...items.map(({ id }) => (heading === 'Background' ? `(${id})` : id)),
        ...(asOfBelow === undefined ? [] : [asOfBelow]),
      ])
    const now = 'as of 12 June 2024'
    const underWay = (date: string) => visitOn(date, { status: 'under-way' })

    it('is below all where nothing lies after it, the background too', () => {
      expect(order(statementOn('2024-06-12'), backgroundOn('2022/..'), backgroundOn('/..'))).toEqual([
        '2024-06-12',
        '(2022/..)',
        '(/..)',
        now,
      ])
    })

    it('is above the first that lies after it, which ends before the background', () => {
      expect(order(statementOn('2024-06-12'), statementOn('2024-06-13'), backgroundOn('2022/..'))).toEqual([
        '2024-06-12',
        now,
        '2024-06-13',
        '---',
        '(2022/..)',
      ])
      expect(order(statementOn('2024-06-12'), backgroundOn('2024-07-01/..'), backgroundOn('/..'))).toEqual([
        '2024-06-12',
        '(/..)',
        now,
        '(2024-07-01/..)',
      ])
    })

    it('is below what is under way, though nobody says since when', () => {
      const [early, late] = [statementOn('2024-06-11'), statementOn('2024-06-13')]
      for (const lasting of [underWay('/2024-06-15'), visitOn('/..'), visitOn('../2024-06-15'), visitOn('../..')])
        expect(order(late, lasting, early)).toEqual(['2024-06-11', lasting.id, now, '2024-06-13'])
      for (const other of [visitOn('/2024-06-15'), statementOn('[..2024-06-15]')])
        expect(order(late, other, early)).toEqual(['2024-06-11', now, '2024-06-13', other.id])
      expect(order(early, underWay('/2024-06-10'))).toEqual(['/2024-06-10', '2024-06-11', now])
    })

    it('parts what is under way from what comes next by no silence in which it began or goes on', () => {
      const list = listIn(
        timelineWith([statementOn('2024-06-11'), underWay('/2026-06-15'), statementOn('2026-06-14')], {
          asOf: '2024-06-12',
        }),
      )
      expect(list.map(({ silence, items: [item] }) => [item!.id, silence])).toEqual([
        ['2024-06-11', undefined],
        ['/2026-06-15', undefined],
        ['2026-06-14', undefined],
      ])
    })
  })

  it('says what an event answers and what answers it, but not what it includes', () => {
    const list = listIn(
      timelineWith([
        visitOn('2024-04-08', { id: 'v' }),
        statementOn('2024-04-08', { id: 's', title: 'S', relations: [{ type: 'part-of', event: 'v' }] }),
        statementOn('2024-04-09', { id: 'r', title: 'R', relations: [{ type: 'responds-to', event: 's' }] }),
      ]),
    )
    const items = list.flatMap((section) => section.items).flatMap((item) => [item, ...item.parts])
    const related = new Map(items.map((item) => [item.id, item.related.map(textOf)]))
    expect(related.get('v')).toEqual([])
    expect(related.get('s')).toEqual(['Answered by: R'])
    expect(related.get('r')).toEqual(['Answers: S'])
  })

  it('names all who meet or agree once, none of them as acting towards another', () => {
    const actors = ['Arvenia', 'Belmora', 'Castria'].map((name) => ({ id: name, kind: 'state', name }) as const)
    const minister = { id: 'm', kind: 'person', name: 'Ida Marlow', of: 'Arvenia' } as const
    const common = { id: 'a', title: 'A', date: '2024-04-08' } as const
    const itemOf = (event: DiplomaticEvent) =>
      listIn(timelineWith([event], { actors: [...actors, minister] }))[0]!.items[0]!
    const talks = itemOf({ ...common, type: 'meeting', participants: actors.map(({ id }) => id), topics: ['trade'] })
    expect([talks.who, talks.detail].map(textOf)).toEqual(['', 'Arvenia, Belmora and Castria · trade'])
    const treaty = itemOf({ ...common, type: 'agreement', parties: ['Belmora', 'Castria'] })
    expect([treaty.who, treaty.detail].map(textOf)).toEqual(['', 'Belmora and Castria'])
    const audience = itemOf({ ...common, type: 'meeting', participants: ['m', 'Castria'] })
    expect([audience.who, audience.detail].map(textOf)).toEqual(['Ida Marlow and Castria', 'Arvenia and Castria'])
  })

  it('gives a quotation with its language, and says how much of each end is known', () => {
    const quote = { text: 'Дружба', lang: 'ru', form: 'verbatim' } as const
    const list = listIn(timelineWith([statementOn('/2024-04-08', { quote, channel: 'a post' })]))
    expect(list[0]!.items[0]).toMatchObject({
      quote: { text: '“Дружба”', lang: 'ru', quoted: true },
      softStart: true,
      softEnd: false,
      detail: [{ own: 'China' }, ' · ', { own: 'a post' }],
    })
  })
})
