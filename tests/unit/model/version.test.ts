import { expect, it } from 'vitest'
import type { TimelineDocument } from '../../../src/model.js'
import { isVersionOf } from '../../../src/model/version.js'
import { timelineWith, visitOn } from '../../fixtures/timelines.js'

const documentOf = (title: string, from: number, to: number): TimelineDocument => {
  const days = Array.from({ length: to - from }, (_, i) =>
    new Date(Date.UTC(2024, 0, from + i)).toISOString().slice(0, 10),
  )
  return timelineWith(
    days.map((day) => visitOn(day, { id: day })),
    { title },
  ).document
}
const before = documentOf('The visits', 0, 400)

it.each([
  ['the very document', before, true],
  ['one with events before and after', documentOf('The visits', -30, 430), true],
  ['one that lost most of its events', documentOf('The visits', 0, 3), true],
  ['one of other events', documentOf('The visits', 1000, 1400), false],
  ['one of another title', documentOf('Other visits', 0, 400), false],
  ['one without events', documentOf('The visits', 0, 0), false],
])('takes %s for a version: %#', (_, document, isVersion) => {
  expect(isVersionOf(document, before)).toBe(isVersion)
})
