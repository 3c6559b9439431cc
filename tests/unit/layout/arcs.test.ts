import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf, pathOf, pointerOf } from '../../../src/layout/arc-path.js'
import { arcsInView } from '../../../src/layout/arcs.js'
import { arrangeTimeline, type ArrangeOptions, type Arrangement } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import type { Arc } from '../../../src/layout/scene.js'
import { lineHeightOf } from '../../../src/layout/text.js'
import { linksOf, resolveTimeline, type Timeline } from '../../../src/model/resolve.js'
import type { DiplomaticEvent, RelationType } from '../../../src/model/schema.js'
import { anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { exchange } from '../../fixtures/exchange.js'
import { demoTimeline, optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'
import { crossingsIn, type Framed, overlaysIn, strayLinesIn } from './arc-laws.js'
import { countedIn } from './laws.js'

const quarrel = resolveTimeline(exchange)
const beijing = demoTimeline('beijing-april-2024')
/** The same story with lines in place of the ground on which a visit's parts stand. */
const loose = resolveTimeline({
  ...beijing.document,
  events: beijing.document.events.map((event) => ({
    ...event,
    relations: linksOf(event).map((link) => ({
      event: link.event,
      type: link.type === 'part-of' ? 'follows-up' : link.type,
    })),
  })),
})

function scenesOf(timeline: Timeline, look: Partial<ArrangeOptions> = {}): (selected?: string, pan?: number) => Framed {
  return scenesFrom(arrangeTimeline(timeline, optionsFor(timeline, look)))
}

function scenesFrom(arrangement: Arrangement): (selected?: string, pan?: number) => Framed {
  return (selected, pan = 0) => ({ ...buildScene(arrangement, pan, selected, arcsInView), arrangement })
}

const named = ({ from, to, type }: Arc) => [from, to, type]
const related = (timeline: Timeline) =>
  timeline.entries
    .map(({ event }) => event.id)
    .filter((id) => timeline.backlinks.has(id) || linksOf(timeline.byId.get(id)!.event).length > 0)

describe('arcs', () => {
  const timeline = timelineWith([
    visitOn('2024-04-08', { id: 'v' }),
    statementOn('2024-04-09', { id: 's', relations: [{ type: 'responds-to', event: 'v' }] }),
    statementOn('2024-04-10', { id: 'other' }),
  ])
  const sceneOf = scenesOf(timeline)

  it('lead from an event to what it is related to, from whichever end it is selected', () => {
    expect(sceneOf('s').arcs.map(named)).toEqual([['s', 'v', 'responds-to']])
    expect(sceneOf('v').arcs.map(named)).toEqual([['s', 'v', 'responds-to']])
  })

  it('are none without a selection or a relation', () => {
    expect([sceneOf().arcs, sceneOf('other').arcs, sceneOf('nobody').arcs]).toEqual([[], [], []])
  })

  it('begin at the edge of the one mark and end at that of the other', () => {
    const { arcs, marks } = sceneOf('s')
    const [first, last] = [arcs[0]!.points[0]!, arcs[0]!.points.at(-1)!]
    const { glyph } = marks.find(({ id }) => id === 's')!
    const { bar } = marks.find(({ id }) => id === 'v')!
    expect(Math.hypot(first.x - glyph!.x, first.y - glyph!.y)).toBeCloseTo(12, 0)
    expect(last.x).toBeGreaterThanOrEqual(bar!.x - 1)
    expect(last.x).toBeLessThanOrEqual(bar!.x + bar!.width + 1)
    expect(last.y).toBeGreaterThanOrEqual(bar!.y - 1)
    expect(last.y).toBeLessThanOrEqual(bar!.y + bar!.height + 1)
    expect([arcs[0]!.start, arcs[0]!.end]).toEqual(['mark', 'mark'])
  })

  it('have a head where they end and round corners', () => {
    const arc = {
      points: [
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: 30 },
      ],
      gaps: [],
      start: 'mark',
      end: 'mark',
    } as const
    expect(pathOf(arc)).toBe('M0,0L34,0Q40,0 40,6L40,30')
    expect(headOf(arc)).toBe('M36,22.5L40,30L44,22.5z')
    expect(pointerOf(arc)).toBe('')
  })

  it('make way for what they pass on their way up or down, and bend no corner into it', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 60 },
      { x: 80, y: 60 },
    ]
    const gaps = [{ after: 1, from: 4, to: 20 }]
    expect(pathOf({ points, gaps })).toBe('M0,0L36,0Q40,0 40,4L40,4M40,20L40,54Q40,60 46,60L80,60')
    const back = [{ after: 1, from: 20, to: 4 }]
    expect(pathOf({ points: points.toReversed(), gaps: back })).toBe(
      'M80,60L46,60Q40,60 40,54L40,20M40,4L40,4Q40,0 36,0L0,0',
    )
  })

  it.each([16, 32])('make way for the titles of lanes that they are panned under, at %i px', (fontSize) => {
    const us = { id: 'us', kind: 'state', name: 'United States' } as const
    const tour = timelineWith(
      [
        visitOn('2024-01-10', { id: 'a', relations: [{ type: 'returns', event: 'b' }] }),
        statementOn('2024-03-01', { id: 's' }),
        visitOn('2024-01-12', { id: 'b', visitors: ['us'] }),
        visitOn('2024-05-30', { id: 'z', visitors: ['us'] }),
      ],
      { actors: [...timelineWith([]).document.actors!, us] },
    )
    const sceneOf = scenesOf(tour, { width: 320, zoom: 6, fontSize })
    const scenes = Array.from({ length: 60 }, (_, step) => sceneOf('a', (step / 60) * (1 - 1 / 6)))
    const gaps = scenes.flatMap(({ arcs }) => arcs.flatMap((arc) => arc.gaps))
    const least = Math.min(...gaps.map(({ from, to }) => Math.abs(to - from)))
    expect(gaps.length).toBeGreaterThan(0)
    expect(least).toBeGreaterThanOrEqual(lineHeightOf('lane', fontSize))
    for (const scene of scenes) expect(crossingsIn(scene)).toEqual([])
  })

  it('of events in one count lead to it; of two in the same there is none', () => {
    const crowd = Array.from({ length: 90 }, (_, i) =>
      visitOn('2024-04-08', {
        id: `v${i}`,
        importance: 1,
        relations: i === 88 ? [{ type: 'returns', event: 'v89' }] : [],
      }),
    )
    const answer = statementOn('2024-04-20', {
      id: 's',
      importance: 3,
      relations: [{ type: 'responds-to', event: 'v89' }],
    })
    const scene = scenesOf(timelineWith([...crowd, answer]), { maxHeight: 240 })
    const counted = countedIn(scene('s').arrangement)
    const holder = scene('s').counts.find(({ id }) => counted.get(id)!.includes('v89'))!
    expect(counted.get(holder.id)).toContain('v88')
    const [arc] = scene('s').arcs
    expect([arc!.start, arc!.end]).toEqual(['mark', 'count'])
    const last = arc!.points.at(-1)!
    expect(last.x).toBeGreaterThanOrEqual(holder.x - 1)
    expect(last.x).toBeLessThanOrEqual(holder.x + holder.width + 1)
    expect(scene('v88').arcs).toEqual([])
  })

  it('show the whole exchange of the selected event, what is not its own aside', () => {
    const { arcs, marks } = scenesOf(quarrel)('protest')
    expect(
      arcs
        .filter(({ aside }) => !aside)
        .map(named)
        .toSorted(),
    ).toEqual([
      ['protest', 'closure', 'responds-to'],
      ['reply', 'protest', 'responds-to'],
    ])
    expect(
      arcs
        .filter(({ aside }) => aside)
        .map(named)
        .toSorted(),
    ).toEqual([
      ['log', 'reply', 'contradicts'],
      ['offer', 'closure', 'responds-to'],
      ['thanks', 'offer', 'responds-to'],
    ])
    expect(
      marks
        .filter(({ inThread }) => inThread)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['closure', 'log', 'offer', 'protest', 'reply', 'thanks'])
  })

  it('lead to each visit that an event is part of, save the one on whose ground it stands', () => {
    const both = timelineWith([
      visitOn('2024-04-08/2024-04-12', { id: 'trip' }),
      visitOn('2024-04-09/2024-04-11', { id: 'leg' }),
      visitOn('2024-04-10', {
        id: 'v',
        relations: [
          { type: 'part-of', event: 'trip' },
          { type: 'part-of', event: 'leg' },
        ],
      }),
      visitOn('2024-04-11', { id: 'w', partOf: 'leg' }),
    ])
    expect(scenesOf(both)('v').arcs.map(named)).toEqual([['v', 'leg', 'part-of']])
    expect(scenesOf(both)('w').arcs.map(named)).toEqual([])
  })

  it('mark no exchange where an event answers nobody', () => {
    expect(scenesOf(quarrel)('talks').marks.filter(({ inThread }) => inThread)).toEqual([])
  })
})

describe('arcs of which one end is out of view', () => {
  const events = [
    statementOn('2024-04-01', { id: 'first', title: 'The first word' }),
    visitOn('2024-04-03', { id: 'between' }),
    statementOn('2024-04-29', { id: 'last', relations: [{ type: 'responds-to', event: 'first' }] }),
  ]
  const sceneOf = scenesOf(timelineWith(events), { zoom: 4 })

  it('run to the edge of the view, with the title of what lies beyond', () => {
    const { arcs, offset } = sceneOf('last', 0.75)
    const [arc] = arcs
    expect([arc!.start, arc!.end]).toEqual(['mark', 'edge'])
    expect(arc!.points.at(-1)!.x).toBe(offset + 8)
    expect(headOf(arc!)).toBe('')
    expect(pointerOf(arc!)).toMatch(/^M.+L.+L/)
    expect(arc!.label!.lines.map(({ text }) => text)).toEqual(['The first word'])
    expect(crossingsIn(sceneOf('last', 0.75))).toEqual([])
  })

  it('say in which language that title is', () => {
    const russian = events.map((event) => (event.id === 'first' ? { ...event, lang: 'ru' } : event))
    const langOf = (id: string, pan: number) =>
      scenesOf(timelineWith(russian), { zoom: 4 })(id, pan).arcs.map(({ label, lang }) => [label !== undefined, lang])
    expect(langOf('last', 0.75)).toEqual([[true, 'ru']])
    expect(langOf('first', 0)).toEqual([[true, undefined]])
  })

  it('keep their way while the view is panned over them', () => {
    const ways = [0.744, 0.746, 0.748, 0.75].map((pan) => sceneOf('last', pan).arcs[0]!.points.slice(0, -1))
    for (const way of ways) expect(way).toEqual(ways[0])
  })

  it('are not drawn where both ends are', () => {
    expect(sceneOf('last', 0.35).arcs).toEqual([])
  })
})

describe('three or more arcs of one kind at one end', () => {
  it('are a stem with branches and one head', () => {
    const { arcs } = scenesOf(loose, { width: 390 })('lavrov-beijing-2024-04')
    const parts = arcs.filter(({ type }) => type === 'follows-up')
    expect(parts).toHaveLength(5)
    const heads = new Set(parts.map(({ points }) => `${points.at(-1)!.x},${points.at(-1)!.y}`))
    expect(heads.size).toBeLessThan(5)
    for (const { points } of parts) expect(points.length).toBeLessThanOrEqual(5)
  })
})

describe('the order in which arcs find their way', () => {
  const answer = (day: number, id: string, event: string, type: RelationType = 'responds-to') =>
    statementOn(`2024-04-${day}`, { id, relations: [{ type, event }] })
  const orderOf = (...events: readonly DiplomaticEvent[]) =>
    scenesOf(timelineWith([visitOn('2024-04-10', { id: 'v' }), ...events]))('v').arcs.map(({ from, to }) => from + to)

  it('is that of length, and of a stem from its far end, after those that are none', () => {
    const few = [answer(24, 'a', 'v'), answer(14, 'b', 'v')]
    expect(orderOf(...few)).toEqual(['bv', 'av'])
    const stem = [12, 16, 20].map((day) => answer(day, `s${day}`, 'v', 'follows-up'))
    expect(orderOf(...stem, ...few)).toEqual(['bv', 'av', 's20v', 's16v', 's12v'])
  })

  it('makes no stem of lines of the selected event with such as are only of its exchange', () => {
    const own = [answer(24, 'a', 'v'), answer(14, 'b', 'v')]
    const others = [answer(26, 'c', 'a'), answer(28, 'd', 'a')]
    const more = statementOn('2024-04-18', {
      id: 'e',
      relations: ['v', 'a', 'b'].map((event) => ({ type: 'responds-to', event })),
    })
    expect(orderOf(...own, ...others)).toEqual(['bv', 'av', 'ca', 'da'])
    expect(orderOf(...own, ...others, more)).toEqual(['av', 'ev', 'bv', 'eb', 'da', 'ea', 'ca'])
  })
})

/** What is wrong with the arcs of a scene, in words. */
const troubleIn = (scene: Framed) => [...crossingsIn(scene), ...overlaysIn(scene), ...strayLinesIn(scene)]

describe('the ways of arcs', () => {
  const widths = [320, 390, 600, 768, 1280]

  it.each(widths)('cross nothing and lie on nothing in the story about Beijing at %i px', (width) => {
    expect(related(loose)).toHaveLength(7)
    for (const groupBy of ['pair', 'actor'] as const)
      for (const target of [24, 44])
        for (const id of related(loose)) {
          const scene = scenesOf(loose, { width, groupBy, target })(id)
          expect(scene.arcs.length).toBeGreaterThan(0)
          expect(troubleIn(scene), `${id} by ${groupBy}, ${target} px to point at`).toEqual([])
        }
  })

  it.each(widths)('lead to no visit in that story from the parts that stand on its ground at %i px', (width) => {
    expect(related(beijing)).toHaveLength(7)
    for (const groupBy of ['pair', 'actor'] as const)
      for (const target of [24, 44])
        for (const id of related(beijing)) {
          const scene = scenesOf(beijing, { width, groupBy, target })(id)
          const lanes = new Map(scene.marks.map((mark) => [mark.id, mark.lane]))
          const grounds = new Set(scene.holders.map((holder) => holder.id))
          const told = scene.arcs.filter(
            ({ type, from, to }) => type === 'part-of' && grounds.has(to) && lanes.get(from) === lanes.get(to),
          )
          expect(grounds.size).toBeGreaterThan(0)
          expect(told).toEqual([])
          expect(troubleIn(scene), `${id} by ${groupBy}, ${target} px to point at`).toEqual([])
        }
  })

  it.each(widths)('cross nothing and lie on nothing in a quarrel at %i px', (width) => {
    for (const groupBy of ['pair', 'actor'] as const)
      for (const id of related(quarrel)) {
        const scene = scenesOf(quarrel, { width, groupBy })(id)
        expect(troubleIn(scene), `${id} by ${groupBy}`).toEqual([])
      }
  })

  it.each([1.5, 4, 40])('cross nothing wherever the story is panned to at zoom %d', (zoom) => {
    for (const width of [390, 1280]) {
      const sceneOf = scenesOf(loose, { zoom, width })
      for (const id of related(loose))
        for (let step = 0; step <= 40; step++) {
          const scene = sceneOf(id, (step / 40) * (1 - 1 / zoom))
          expect(crossingsIn(scene), `${id} at ${step}`).toEqual([])
        }
    }
  })

  /** Where something fills its row from one end of the content to the other, or some screens of it, there is no way around it. */
  function hasWalls({ lanes, scale }: Arrangement): boolean {
    return lanes.some(({ items }) =>
      items.some(({ bar, glyph, repeats, earlier }) => {
        const pieces = [...(bar ? [bar] : []), ...repeats, ...earlier].map(({ x, width }) => [x, x + width] as const)
        if (glyph) pieces.push([glyph.x - 11, glyph.x + 11])
        const [start, end] = [Math.min(...pieces.map(([x]) => x)), Math.max(...pieces.map(([, x]) => x))]
        return (start < 4 && end > scale.width - 10) || end - start > 2000
      }),
    )
  }

  it('cross nothing in any document of up to 40 events, unless it is a bar that leaves no way around it', () => {
    let arcs = 0
    let forced = 0
    fc.assert(
      fc.property(anyDocument({ minEvents: 2, maxEvents: 40 }), anyLook, anyPan, (document, look, pan) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
        for (const { event } of timeline.entries.filter((entry) => entry.event.relations)) {
          const scene = scenesFrom(arrangement)(event.id, pan * (1 - 1 / look.zoom))
          const crossings = crossingsIn(scene)
          arcs += scene.arcs.length
          forced += crossings.length
          if (!hasWalls(arrangement)) expect(crossings).toEqual([])
          else for (const crossing of crossings) expect(crossing).toMatch(/crosses the (bar|glyph)/)
          expect(strayLinesIn(scene)).toEqual([])
        }
      }),
      { numRuns: 120 },
    )
    expect(arcs).toBeGreaterThan(20)
    expect(forced / arcs).toBeLessThan(0.08)
  })

  it('are the same however often they are asked for', () => {
    const [a, b] = [scenesOf(quarrel)('closure'), scenesOf(quarrel)('closure')]
    expect(a.arcs).toEqual(b.arcs)
  })

  it('are found for an event that a hundred others answer, two dozen of them', () => {
    const events = [
      statementOn('2024-04-01', { id: 'hub' }),
      ...Array.from({ length: 100 }, (_, i) =>
        statementOn(`2024-04-${String((i % 28) + 1).padStart(2, '0')}`, {
          id: `s${i}`,
          relations: [{ type: 'responds-to' as const, event: 'hub' }],
        }),
      ),
    ]
    const timeline = timelineWith(events)
    const scene = scenesOf(timeline, { expanded: new Set(['country:cn']) })('hub')
    expect(scene.arcs).toHaveLength(24)
    expect(crossingsIn(scene)).toEqual([])
  })
})
