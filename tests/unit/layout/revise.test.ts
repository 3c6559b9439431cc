import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline, type ArrangeOptions } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { columnsKnown, columnsOf } from '../../../src/layout/columns.js'
import { groupingOf, groupingsKnown, laneGroups, laneIndexes } from '../../../src/layout/crowd-index.js'
import { listOf } from '../../../src/layout/list.js'
import { barCountOf, densityOf } from '../../../src/layout/overview.js'
import { reviseLayout } from '../../../src/layout/revise.js'
import type { Extent } from '../../../src/layout/silences.js'
import type { GroupBy } from '../../../src/model/groups.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import { reviseTimeline } from '../../../src/model/revise.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'
import { anyCrowdedDay, anyDate, anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { type AnyEdit, anyEdit, edited, soundPart } from '../../fixtures/any-edit.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const groupBys: readonly GroupBy[] = ['pair', 'actor', 'country', 'type', 'none']
const anyDay = fc.oneof({ weight: 6, arbitrary: anyCrowdedDay }, { weight: 1, arbitrary: anyDate })

const byValue = (a: Extent, b: Extent) =>
  a.from - b.from || a.to - b.to || a.grain.localeCompare(b.grain) || (a.count ?? 0) - (b.count ?? 0)

const lanesOf = (timeline: Timeline, groupBy: GroupBy, most: number) =>
  laneGroups(groupingOf(timeline, groupBy), timeline, groupBy, most)

/** What the layout reads of a timeline before it draws anything. */
function read(timeline: Timeline): unknown {
  const { extents, ...columns } = columnsOf(timeline)
  return {
    ...columns,
    extents: extents.toSorted(byValue),
    lanes: groupBys.map((groupBy) => [
      lanesOf(timeline, groupBy, 4),
      laneIndexes(timeline, groupBy, lanesOf(timeline, groupBy, 4).length),
      groupingOf(timeline, groupBy),
    ]),
  }
}

/** The timeline after an edit, made of the one before and made anew; undefined where the one cannot be. */
function bothAfter(before: Timeline, edit: AnyEdit): readonly [revised: Timeline, whole: Timeline] | undefined {
  const input = { ...before.document, events: edited(before.document.events, edit) as DiplomaticEvent[] }
  const revision = reviseTimeline(before, input)
  if (!revision) return undefined
  reviseLayout(before, revision)
  return [revision.timeline, resolveTimeline(parseDocument(structuredClone(input)).document)]
}

describe('reviseLayout', () => {
  it.each([
    ['on the same days', anyDay],
    ['of any dates', anyDate],
  ])('knows what reading all again would tell, whatever is done to events %s', (_, date) => {
    let known = 0
    let all = 0
    fc.assert(
      fc.property(
        anyDocument({ date, maxEvents: 40 }),
        fc.array(anyEdit(6, date), { minLength: 1, maxLength: 6 }),
        (document, edits) => {
          let timeline = resolveTimeline(soundPart(document))
          read(timeline)
          for (const edit of edits) {
            const both = bothAfter(timeline, edit)
            if (!both) continue
            const [revised, whole] = both
            all++
            if (columnsKnown(revised) && groupingsKnown(revised).size === groupBys.length) known++
            expect(read(revised)).toEqual(read(whole))
            timeline = revised
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(known / all).toBeGreaterThan(0.5)
  })

  it.each([
    ['a crowd', anyDocument({ minEvents: 640, maxEvents: 700, actors: 12, date: anyDay }), 620, 6],
    ['few events', anyDocument({ maxEvents: 30, actors: 12, date: anyDay }), 0, 30],
  ] as const)('makes the same drawing of %s as a layout from nothing', (_, any, least, numRuns) => {
    fc.assert(
      fc.property(
        any,
        fc.array(anyEdit(12, anyDay), { minLength: 1, maxLength: 4 }),
        anyLook,
        anyPan,
        (document, edits, look, share) => {
          let timeline = resolveTimeline(soundPart(document))
          fc.pre(timeline.entries.length >= least)
          const options = optionsFor(timeline, look)
          const drawn = (of: Timeline, by: ArrangeOptions) => {
            const arrangement = arrangeTimeline(of, by)
            const density = densityOf(arrangement, arrangement.scale, barCountOf(arrangement))
            return {
              scene: buildScene(arrangement, share * (1 - 1 / look.zoom)),
              list: least > 0 ? [] : listOf(arrangement),
              density,
            }
          }
          drawn(timeline, options)
          for (const edit of edits) {
            const [revised, whole] = bothAfter(timeline, edit) ?? []
            if (!revised) continue
            expect(drawn(revised, options)).toEqual(drawn(whole!, { ...options }))
            timeline = revised
          }
        },
      ),
      { numRuns },
    )
  })

  it('draws anew only what has changed', () => {
    const events = Array.from({ length: 900 }, (_, i) => visitOn(`2024-0${1 + (i % 9)}-1${i % 7}`, { id: `v${i}` }))
    const before = resolveTimeline(parseDocument(timelineWith(events).document).document)
    const options = optionsFor(before)
    const sceneOf = (timeline: Timeline) => buildScene(arrangeTimeline(timeline, options), 0)
    const first = sceneOf(before)
    // As wide as the title before, so that there is as much room for the others.
    const { id } = first.marks[20]!
    const input = {
      ...before.document,
      events: before.document.events.map((event) =>
        event.id === id ? { ...event, title: 'Beijing in Lavrov' } : event,
      ),
    }
    const revision = reviseTimeline(before, input)!
    reviseLayout(before, revision)
    const second = sceneOf(revision.timeline)
    const isKnown = new Set<unknown>([...first.marks, ...first.counts])
    const anew = [...second.marks, ...second.counts].filter((drawn) => !isKnown.has(drawn))
    expect(anew.map((mark) => mark.id)).toEqual([id])
  })

  it('looks at no other event where one has other words alone', () => {
    const events = Array.from({ length: 700 }, (_, i) => visitOn(`2024-0${1 + (i % 9)}-1${i % 7}`, { id: `v${i}` }))
    const before = resolveTimeline(parseDocument(timelineWith(events).document).document)
    const drawn = (timeline: Timeline) => {
      const arrangement = arrangeTimeline(timeline, optionsFor(timeline))
      const density = densityOf(arrangement, arrangement.scale, barCountOf(arrangement))
      return { density, columns: columnsOf(timeline), lane: laneIndexes(timeline, 'pair', 1)[0]! }
    }
    const first = drawn(before)
    const changed = (event: DiplomaticEvent, i: number) => (i === 300 ? { ...event, title: 'Another title' } : event)
    const revision = reviseTimeline(before, { ...before.document, events: before.document.events.map(changed) })!
    reviseLayout(before, revision)
    const second = drawn(revision.timeline)
    expect(second.density).toBe(first.density)
    expect(second.lane.places).toBe(first.lane.places)
    for (const name of ['from', 'to', 'importance', 'kind'] as const)
      expect(second.columns[name]).toBe(first.columns[name])
  })

  it('draws what is still going on up to the latest date, where that is another', () => {
    const events = [visitOn('2024-04-08/..', { id: 'open' }), visitOn('2024-04-20', { id: 'latest' })]
    const before = resolveTimeline(parseDocument(timelineWith(events).document).document)
    const { to } = columnsOf(before)
    const later = [...before.document.events, visitOn('2024-05-20', { id: 'later' })]
    const revision = reviseTimeline(before, { ...before.document, events: later })!
    reviseLayout(before, revision)
    expect(to[0]).toBe(Date.UTC(2024, 3, 21))
    expect(columnsOf(revision.timeline).to[0]).toBe(Date.UTC(2024, 4, 21))
  })

  it('forgets a sign and a lane with the last event that has them', () => {
    const events = [
      visitOn('2024-04-08', { id: 'a' }),
      statementOn('[2024-04-01..2024-04-07]', { id: 'vague' }),
      visitOn('2024-04-09', { id: 'z' }),
    ]
    const before = resolveTimeline(parseDocument(timelineWith(events).document).document)
    expect(columnsOf(before).signs).toContain('oneOf')
    expect(lanesOf(before, 'type', 9)).toHaveLength(2)
    const revision = reviseTimeline(before, { ...before.document, events: before.document.events.toSpliced(1, 1) })!
    reviseLayout(before, revision)
    expect(columnsKnown(revision.timeline)!.signs).not.toContain('oneOf')
    expect(lanesOf(revision.timeline, 'type', 9)).toHaveLength(1)
  })

  it('reads nothing that was not read before', () => {
    const events = [visitOn('2024-04-08'), visitOn('2024-04-09')]
    const before = resolveTimeline(parseDocument(timelineWith(events).document).document)
    const revision = reviseTimeline(before, { ...before.document, events: before.document.events.slice(1) })!
    reviseLayout(before, revision)
    expect(columnsKnown(revision.timeline)).toBeUndefined()
    expect(groupingsKnown(revision.timeline).size).toBe(0)
  })
})
