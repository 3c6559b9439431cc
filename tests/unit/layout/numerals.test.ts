import { expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { listOf } from '../../../src/layout/list.js'
import { ar } from '../../../src/messages/ar.js'
import { buildDetail } from '../../../src/model/detail.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const timeline = timelineWith([
  visitOn('2022-02-24', { id: 'first', title: 'A' }),
  visitOn('2023-10', { id: 'month', title: 'B' }),
  ...Array.from({ length: 60 }, (_, i) => statementOn('2024-04-08T10:30+05:30', { id: `crowd-${i}`, title: 'C' })),
])

/** Every text to be read in what is drawn; ids, paths and types are not. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(text|sentence|heading|note|silence|title|position|own)$/.test(key) ? [value] : []
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (typeof item === 'string' ? [item] : textsIn(item, key)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(id|from|to|path|type|lane|events)$/.test(name) ? [] : textsIn(inner, name),
  )
}

it.each(['ar-EG', 'ar-u-nu-arab', 'ar', 'ar-AE-u-nu-latn'])('are of one kind in all that is drawn in %s', (locale) => {
  const words = { ...optionsFor(timeline), locale, messages: ar, maxHeight: 200 }
  const scenes = (['elastic', 'proportional'] as const).map((scale) =>
    sceneOf(timeline, { ...words, scale, viewport: { zoom: 1, pan: 0 } }),
  )
  const list = listOf(arrangeTimeline(timeline, words))
  const details = ['first', 'month', 'crowd-1'].map((id) => buildDetail(id, timeline, { ...words, timeZone: 'UTC' })!)
  const texts = [...textsIn(scenes), ...textsIn(list), ...details.flatMap(({ facts }) => textsIn(facts))]
  expect(scenes[0]!.counts.length, 'some events are counted').toBeGreaterThan(0)
  expect(texts.length).toBeGreaterThan(50)
  const [wanted, unwanted] = /arab|EG/.test(locale) ? [/[٠-٩]/, /[0-9]/] : [/[0-9]/, /[٠-٩]/]
  expect(texts.filter((text) => unwanted.test(text))).toEqual([])
  expect(texts.filter((text) => wanted.test(text)).length).toBeGreaterThan(20)
})
