import { expect, it } from 'vitest'
import { FilterController } from '../../../src/element/filter-controller.js'
import { en } from '../../../src/messages/en.js'
import { demoTimeline } from '../../fixtures/timelines.js'

it('tells once why nothing matches, however often that is drawn', () => {
  const timeline = demoTimeline('beijing-april-2024')
  const filter = { states: ['us'], types: ['meeting'] } as const
  const host = { addController: () => {}, requestUpdate: () => {} } as never
  const controller = new FilterController(
    host,
    () => filter,
    () => {},
  )
  const words = () => ({ messages: en, locale: 'en', timeZone: 'UTC' })
  const told = controller.noMatch(timeline, filter, words())
  expect(told.without.map(({ key, count }) => [key, count])).toEqual([
    ['states:us', 1],
    ['types:meeting', 3],
  ])
  expect(controller.noMatch(timeline, filter, words())).toBe(told)
  expect(controller.noMatch(timeline, { ...filter }, words())).not.toBe(told)
})
