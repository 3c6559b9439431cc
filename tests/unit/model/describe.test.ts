import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'
import { dateSentence } from '../../../src/model/describe.js'
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
})
