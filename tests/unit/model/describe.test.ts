import { describe, expect, it } from 'vitest'
import { earlierWords } from '../../../src/layout/list-words.js'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'
import { asOfWords, dateSentence } from '../../../src/model/describe.js'
import { buildDetail } from '../../../src/model/detail.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import type { DiplomaticEvent, TimelineDocument } from '../../../src/model/schema.js'
import { backgroundOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const said = (event: DiplomaticEvent, document: Partial<TimelineDocument> = {}, messages = en) => {
  const timeline = timelineWith([event], document)
  return dateSentence(timeline.entries[0]!, { locale: messages.locale, messages, timeZone: timeline.timeZone })
}

describe('what has no end', () => {
  const asOf = '2024-04-08'
  const measureOn = (date: string): DiplomaticEvent => ({ type: 'measure', id: 'm', title: 'M', date, by: ['cn'] })

  it.each([
    ['en', en, 'from 1 June 2024'],
    ['ru', ru, 'начиная с 1 июня 2024\u00a0г.'],
    ['zh', zh, '自2024年6月1日起'],
    ['fr', fr, 'à partir du 1er juin 2024'],
    ['ar', ar, 'ابتداءً من 1 يونيو 2024'],
    ['de', de, 'ab dem 1. Juni 2024'],
    ['es', es, 'a partir del 1 de junio de 2024'],
  ])('is not said in %s to go on since a day that is still to come', (_, messages, expected) => {
    const words = said(measureOn('2024-06-01/..'), { asOf }, messages)
    expect(words.replace(/[\u200e\u200f\u061c]/g, '')).toBe(expected)
  })

  it('is said to go on where the document has it begun, or does not say when it speaks', () => {
    expect(said(measureOn('2024-03-01/..'), { asOf })).toBe('since 1 March 2024')
    expect(said(measureOn('2024-04-08/..'), { asOf })).toBe('since 8 April 2024')
    expect(said(measureOn('2024-06-01/..'))).toBe('since 1 June 2024')
    expect(said(visitOn('2024-06-01/..', { status: 'under-way' }))).toBe('since 1 June 2024')
  })

  it('is not said to go on where nothing but a plan is known of it', () => {
    expect(said(visitOn('2024-06-01/..', { status: 'announced' }))).toBe('from 1 June 2024')
    expect(said(visitOn('2024-04-01/..', { status: 'confirmed' }), { asOf })).toBe('from 1 April 2024')
    expect(said(visitOn('2024-04-01/..', { status: 'cancelled' }), { asOf })).toBe('from 1 April 2024')
    expect(said(visitOn('2024-05~/..', { status: 'postponed' }))).toBe('from about May 2024 (day not given)')
    expect(said(backgroundOn('2024-07-01/..'), { asOf })).toBe('from 1 July 2024')
  })

  it('is not said to go on once it is over', () => {
    expect(said(visitOn('2024-03-01/..', { status: 'completed' }), { asOf })).toBe('from 1 March 2024')
    const agreement = { type: 'agreement', id: 'a', title: 'A', date: '2010/..', parties: ['ru', 'cn'] } as const
    expect(said({ ...agreement, status: 'terminated' }, { asOf })).toBe('from 2010 (month and day not given)')
    expect(said({ ...agreement, status: 'in-force' }, { asOf })).toBe('since 2010 (month and day not given)')
  })

  it.each(['/..', '../..'])(
    'is not said to go on where it has not begun or is over, and there is no date: %s',
    (date) => {
      expect(said(visitOn(date), { asOf })).toMatch(/^ongoing/)
      for (const status of ['announced', 'cancelled', 'postponed', 'completed'] as const)
        expect(said(visitOn(date, { status }), { asOf })).toBe('start not given, end not given')
    },
  )

  it('is not said to have gone on where it was once to be', () => {
    const timeline = timelineWith([visitOn('2024-07-01', { history: [{ date: '2024-03-01/..' }] })], { asOf })
    const words = { locale: 'en', messages: en, timeZone: timeline.timeZone }
    expect(earlierWords(timeline.entries[0]!, words)).toEqual(['Previously: from 1 March 2024'])
  })
})

describe('a clock time without an offset', () => {
  const places = [
    { id: 'honolulu', name: 'Honolulu', timeZone: 'Pacific/Honolulu' },
    { id: 'tokyo', name: 'Tokyo', timeZone: 'Asia/Tokyo' },
    { id: 'new-york', name: 'New York', timeZone: 'America/New_York' },
  ]
  const inSeoul = { places, timeZone: 'Asia/Seoul' }
  const meetingAt = (place: string | undefined, date: string, more: Partial<DiplomaticEvent> = {}) =>
    ({
      type: 'meeting',
      id: 'm',
      title: 'M',
      date,
      participants: ['ru', 'cn'],
      ...(place && { place }),
      ...more,
    }) as DiplomaticEvent

  it.each([
    ['en', en, '25 May 2018, 20:00 UTC−10'],
    ['ru', ru, '25 мая 2018\u00a0г., 20:00 UTC−10'],
    ['zh', zh, '2018年5月25日 20:00（UTC−10）'],
    ['fr', fr, '25 mai 2018 à 20:00 UTC−10'],
    ['de', de, '25. Mai 2018, 20:00 UTC−10'],
    ['es', es, '25 de mayo de 2018, 20:00 UTC−10'],
  ])('names it in %s where the clocks are not those of the axis', (_, messages, expected) => {
    expect(said(meetingAt('honolulu', '2018-05-25T20:00'), inSeoul, messages)).toBe(expected)
  })

  it('names none where the clocks show the same as those of the axis', () => {
    expect(said(meetingAt('tokyo', '2018-05-25T20:00'), inSeoul)).toBe('25 May 2018, 20:00')
    expect(said(meetingAt(undefined, '2018-05-25T20:00'), inSeoul)).toBe('25 May 2018, 20:00')
    expect(said(meetingAt('new-york', '2024-07-01T20:00'), { places, timeZone: 'America/Toronto' })).toBe(
      '1 July 2024, 20:00',
    )
  })

  it('keeps to the season of the year, and to an offset that the date has', () => {
    expect(said(meetingAt('new-york', '2024-07-01T20:00'), inSeoul)).toBe('1 July 2024, 20:00 UTC−4')
    expect(said(meetingAt('new-york', '2024-01-01T20:00'), inSeoul)).toBe('1 January 2024, 20:00 UTC−5')
    expect(said(meetingAt('new-york', '2024-01-01T20:00Z'), inSeoul)).toBe('1 January 2024, 20:00 UTC')
  })

  it.each([
    ['en', en, '3 November 2024, 01:30 UTC−4 or −5'],
    ['ru', ru, '3 ноября 2024\u00a0г., 01:30 UTC−4 или −5'],
    ['zh', zh, '2024年11月3日 01:30（UTC−4或−5）'],
    ['fr', fr, '3 novembre 2024 à 01:30 UTC−4 ou −5'],
    ['de', de, '3. November 2024, 01:30 UTC−4 oder −5'],
    ['es', es, '3 de noviembre de 2024, 01:30 UTC−4 o −5'],
  ])('names both in %s that an hour may have which clocks show twice', (_, messages, expected) => {
    expect(said(meetingAt('new-york', '2024-11-03T01:30'), inSeoul, messages)).toBe(expected)
  })

  it('names both of such an hour from its first minute to its last, and one of an hour that clocks leave out', () => {
    const inNewYork = (date: string, document: Partial<TimelineDocument> = inSeoul) =>
      said(meetingAt('new-york', date), document)
    expect(inNewYork('2024-11-03T00:59')).toBe('3 November 2024, 00:59 UTC−4')
    expect(inNewYork('2024-11-03T01:00')).toBe('3 November 2024, 01:00 UTC−4 or −5')
    expect(inNewYork('2024-11-03T01:59')).toBe('3 November 2024, 01:59 UTC−4 or −5')
    expect(inNewYork('2024-11-03T02:00')).toBe('3 November 2024, 02:00 UTC−5')
    expect(inNewYork('2024-11-03T01:30', { places, timeZone: 'America/Toronto' })).toBe('3 November 2024, 01:30')
    expect(inNewYork('2024-03-10T02:30')).toBe('10 March 2024, 02:30 UTC−4')
    const london = [{ id: 'london', name: 'London', timeZone: 'Europe/London' }]
    expect(said(meetingAt('london', '2024-10-27T01:30'), { ...inSeoul, places: london })).toBe(
      '27 October 2024, 01:30 UTC+1 or +0',
    )
  })

  it('is one of the document’s own zone where its event has no place, and the axis another', () => {
    const { document } = timelineWith([meetingAt(undefined, '2018-05-25T20:00')], {
      ...inSeoul,
      asOf: '2018-05-25T18:00',
    })
    const words = { locale: 'en', messages: en, timeZone: 'UTC' }
    const timeline = resolveTimeline(document, words)
    expect(dateSentence(timeline.entries[0]!, words)).toBe('25 May 2018, 20:00 UTC+9')
    expect(asOfWords(document, words)).toBe('as of 25 May 2018, 18:00 UTC+9')
    expect(asOfWords(document, { ...words, timeZone: 'Asia/Seoul' })).toBe('as of 25 May 2018, 18:00')
  })

  it('names it as well for where the event stood before', () => {
    const timeline = timelineWith(
      [meetingAt('honolulu', '2018-05-25T20:00', { history: [{ date: '2018-05-24T20:00' }] })],
      inSeoul,
    )
    const words = { locale: 'en', messages: en, timeZone: timeline.timeZone }
    expect(earlierWords(timeline.entries[0]!, words)).toEqual(['Previously: 24 May 2018, 20:00 UTC−10'])
    const fact = buildDetail('m', timeline, words)?.facts.find(({ term }) => term === en.interface.terms.earlier)
    expect(fact?.pieces).toEqual([{ text: '24 May 2018, 20:00 UTC−10' }])
  })
})
