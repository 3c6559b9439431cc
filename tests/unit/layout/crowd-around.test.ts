import { expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { crowdAround } from '../../../src/layout/crowd-around.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

it('the counts around an event hold the same of many events as of some of them at a time', () => {
  const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + (i % 400))).toISOString().slice(0, 10)
  const statements = Array.from({ length: 1200 }, (_, i) => statementOn(day(i), { id: `s${i}` }))
  const timeline = timelineWith([visitOn('2020-03-01', { id: 'v' }), ...statements])
  const named = statements.filter((_, i) => i % 3 > 0).map(({ id }) => id)
  for (const zoom of [1, 4]) {
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom }))
    const heldOf = (ids: readonly string[]) =>
      crowdAround(arrangement, 'v', new Set(ids))!.lanes.flatMap(({ group, buckets }) =>
        buckets.flatMap(({ index, entries }) => entries.map(({ event }) => `${event.id} in ${group.id} ${index}`)),
      )
    const held = heldOf(named).toSorted()
    expect(held.length).toBeGreaterThan(100)
    expect(held).toEqual([...heldOf(named.slice(0, 400)), ...heldOf(named.slice(400))].toSorted())
  }
})
