import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcsInView } from '../../../src/layout/arcs.js'
import { arrangeTimeline, type ArrangeOptions } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { listOf } from '../../../src/layout/list.js'
import type { Label, Mark, Scene, TextLine } from '../../../src/layout/scene.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import type { DiplomaticEvent, TimelineDocument } from '../../../src/model/schema.js'
import { anyCrowdedDay, anyDate, anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { measureText } from '../../fixtures/measure.js'
import { sceneAt } from '../../fixtures/scenes.js'
import { backgroundOn, demoTimeline, optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'
import { troubleIn } from './laws.js'

const anyCrowd = anyDocument({
  minEvents: 41,
  maxEvents: 150,
  date: fc.oneof({ weight: 5, arbitrary: anyCrowdedDay }, { weight: 1, arbitrary: anyDate }),
})

const sceneOf = (document: TimelineDocument, look: Partial<ArrangeOptions>, share = 0, selected?: string): Scene =>
  sceneAt(document, look, share, { arcsOf: arcsInView, ...(selected !== undefined && { selected }) })

const listIn = (document: TimelineDocument, look: Partial<ArrangeOptions> = {}, selected?: string) => {
  const timeline = resolveTimeline(document)
  return listOf(arrangeTimeline(timeline, optionsFor(timeline, look)), selected)
}

function troubleOf(document: TimelineDocument, look: Partial<ArrangeOptions>, share: number): string[] {
  const timeline = resolveTimeline(document)
  const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
  const pan = share * (1 - 1 / (look.zoom ?? 1))
  return troubleIn(buildScene(arrangement, pan), arrangement)
}

/** These events, those that begin together in the document's order. */
function inTurn(events: readonly DiplomaticEvent[], document: TimelineDocument): readonly DiplomaticEvent[] {
  const { byId } = resolveTimeline(document)
  const beginning = ({ id }: DiplomaticEvent) => {
    const { start, end } = byId.get(id)!.when
    return [start.earliest, end.earliest].find(Number.isFinite)
  }
  const waiting = [...document.events]
  return events.map((event) => {
    const next = waiting.findIndex((other) => beginning(other) === beginning(event))
    return waiting.splice(next, 1)[0]!
  })
}

describe('a scene', () => {
  it('tells days and hours of a year that `Date` does not know', () => {
    const { document } = timelineWith([visitOn('2024-04-08'), visitOn('Y300000', { id: 'far' })])
    const headers = [50_000, 1e6, 1e8].flatMap((zoom) => sceneOf(document, { zoom, scale: 'proportional' }, 1).major)
    expect(JSON.stringify(headers)).toContain('300,000')
  })

  const kinds = [
    ['any document', anyDocument(), 250],
    ['a crowd', anyCrowd, 40],
    ['200 actors', anyDocument({ actors: 200, minEvents: 100, maxEvents: 250 }), 10],
    [
      '31 and more events on one day',
      anyDocument({ minEvents: 31, maxEvents: 60, date: fc.constant('2024-04-08') }),
      15,
    ],
    ['500 events', anyDocument({ minEvents: 500, maxEvents: 500 }), 3],
  ] as const

  it.each(kinds)(
    'of %s keeps labels, marks, counts and words apart and in place, and loses nothing',
    (_, any, numRuns) => {
      fc.assert(
        fc.property(any, anyLook, anyPan, (document, look, share) => {
          expect(troubleOf(document, look, share)).toEqual([])
        }),
        { numRuns },
      )
    },
  )

  it('holds of one event 70 years long among days', () => {
    const events = [visitOn('1950-06-01/2020-06-01'), visitOn('1985-03-04'), backgroundOn('1949-10-01/..')]
    fc.assert(
      fc.property(anyLook, anyPan, (look, share) => {
        expect(troubleOf(timelineWith(events).document, look, share)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('of a document without events is empty, and of one without known times a list only', () => {
    const empty = timelineWith([]).document
    const { marks, lanes } = sceneOf(empty, {})
    expect([marks, lanes, listIn(empty)]).toEqual([[], [], []])
    const unknown = timelineWith([visitOn('../'), backgroundOn('/..')]).document
    expect(sceneOf(unknown, {}).marks).toEqual([])
    expect(listIn(unknown).flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['../', '/..'])
  })

  it('labels every event of a short story when all of it is shown', () => {
    fc.assert(
      fc.property(anyDocument(), anyLook, (document, look) => {
        const scene = sceneOf(document, { ...look, zoom: 1 })
        expect(scene.marks.filter(({ label }) => !label)).toEqual([])
        expect(scene.counts).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('does not depend on the order of events that begin at different times', () => {
    const anyShuffled = fc
      .oneof(anyDocument(), anyCrowd)
      .chain((document) =>
        fc
          .shuffledSubarray([...document.events], { minLength: document.events.length })
          .map((events) => [document, { ...document, events: inTurn(events, document) }] as const),
      )
    fc.assert(
      fc.property(anyShuffled, anyLook, anyPan, ([document, shuffled], look, share) => {
        expect(sceneOf(shuffled, look, share, 'e1')).toEqual(sceneOf(document, look, share, 'e1'))
        expect(listIn(shuffled, look, 'e1')).toEqual(listIn(document, look, 'e1'))
      }),
      { numRuns: 60 },
    )
  })

  it('gives its marks and counts in reading order within a lane', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument(), anyCrowd), anyLook, (document, look) => {
        const order = new Map(resolveTimeline(document).entries.map(({ event }, i) => [event.id, i]))
        const scene = sceneOf(document, look)
        for (const lane of scene.lanes) {
          const ranks = scene.marks.filter((mark) => mark.lane === lane.id).map(({ id }) => order.get(id)!)
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('selects one mark and one item of the list, or the count that stands for it', () => {
    const { document } = timelineWith([visitOn('2024-04-08'), statementOn('2024-04-09')])
    const { marks } = sceneOf(document, {}, 0, '2024-04-09')
    expect(marks.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['2024-04-09'])
    const items = listIn(document, {}, '2024-04-09').flatMap((section) => section.items)
    expect(items.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['2024-04-09'])
  })
})

describe('panning', () => {
  const anyTwoViews = fc
    .tuple(fc.oneof(anyDocument(), anyCrowd), anyLook, anyPan, anyPan)
    .map(([document, look, a, b]) => {
      const timeline = resolveTimeline(document)
      const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
      const most = 1 - 1 / look.zoom
      return [a, b].map((share) => buildScene(arrangement, share * most)) as [Scene, Scene]
    })
  /** A mark's own box is as wide as its label asks for, which may turn. */
  const withoutLabel = (mark: Mark) => ({ ...mark, label: undefined, x: 0, width: 0 })
  const inBoth = <T extends { readonly id: string }>(one: readonly T[], other: readonly T[]): [T, T][] => {
    const byId = new Map(other.map((thing) => [thing.id, thing]))
    return one.flatMap((thing) => (byId.has(thing.id) ? [[thing, byId.get(thing.id)!]] : []))
  }

  const wordsOf = ({ lines }: Label) => lines.map(({ text, style, y }) => [text, style, y])
  const anchorOf = ({ anchor, x, width }: Label) => (anchor === 'end' ? x + width : x)

  it('moves no mark or count to another place of the content, nor a label to another line', () => {
    fc.assert(
      fc.property(anyTwoViews, ([one, other]) => {
        expect(other.lanes).toEqual(one.lanes)
        expect(other.height).toBe(one.height)
        for (const [a, b] of inBoth(one.marks, other.marks)) {
          expect(withoutLabel(b)).toEqual(withoutLabel(a))
          if (!a.label || !b.label) continue
          const [title, whole] = [a.label, b.label].toSorted((c, d) => c.lines.length - d.lines.length)
          expect(wordsOf(whole!).slice(0, title!.lines.length)).toEqual(wordsOf(title!))
          expect(wordsOf(whole!).slice(title!.lines.length)).toHaveLength(
            a.label.lines.length === b.label.lines.length ? 0 : 1,
          )
          if (a.label.anchor !== b.label.anchor) continue
          expect([b.x, b.width]).toEqual([a.x, a.width])
          if (Math.abs(anchorOf(a.label) - anchorOf(b.label)) > 0.001) expect(a.bar).toBeDefined()
        }
        for (const [a, b] of inBoth(one.counts, other.counts)) expect(b).toEqual(a)
      }),
      { numRuns: 100 },
    )
  })

  it('shows what is in view and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument(), anyCrowd), anyLook, anyPan, (document, look, share) => {
        const timeline = resolveTimeline(document)
        const arrangement = arrangeTimeline(timeline, optionsFor(timeline, look))
        const scene = buildScene(arrangement, share * (1 - 1 / look.zoom))
        const right = scene.offset + scene.plotWidth
        const seen = arrangement.lanes
          .flatMap(({ items }) => items)
          .filter(({ x0, x1 }) => x1 > scene.offset && x0 < right)
          .map(({ id }) => id)
        expect(scene.marks.map(({ id }) => id)).toEqual(seen)
      }),
      { numRuns: 60 },
    )
  })

  it('changes no word of the axis that stays in view', () => {
    const wordsIn = ({ minor, offset: left }: Scene, { offset, plotWidth }: Scene) =>
      minor
        // What began before the view may have its word at the view's edge rather than in its own place.
        .flatMap(({ text, x }): TextLine[] => (text && (x >= left || text.x < left + 4) ? [text] : []))
        .filter(({ text, style, x }) => x >= offset && x + measureText(text, style) <= offset + plotWidth)
    fc.assert(
      fc.property(anyTwoViews, ([one, other]) => {
        const [a, b] = [wordsIn(one, other), wordsIn(other, one)]
        expect(b.map(({ text }) => text)).toEqual(a.map(({ text }) => text))
        for (const [i, { x }] of b.entries()) expect(Math.abs(x - a[i]!.x)).toBeLessThan(0.01)
      }),
      { numRuns: 100 },
    )
  })

  it('never slides a label off its own mark, on its bar or under it', () => {
    const { document } = timelineWith([
      visitOn('2024-01-01/2024-06-30'),
      visitOn('2024-02'),
      backgroundOn('2024-03-01/2024-09-01'),
    ])
    for (let step = 0; step <= 200; step++) expect(troubleOf(document, { zoom: 12 }, step / 200)).toEqual([])
  })

  it('has no label that is wider than the view, and could never be read', () => {
    fc.assert(
      fc.property(anyDocument(), anyLook, (document, look) => {
        const timeline = resolveTimeline(document)
        const { lanes, plotWidth } = arrangeTimeline(timeline, optionsFor(timeline, look))
        const labels = lanes.flatMap(({ items }) => items.flatMap(({ label }) => label ?? []))
        expect(labels.filter(({ width }) => width > plotWidth)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the titles of bars that begin long before a narrow view and end in it', () => {
    const story = demoTimeline('beijing-april-2024')
    const scene = sceneOf(story.document, { width: 378, target: 44, zoom: 1.6 }, 1)
    const bars = scene.marks.filter(({ type }) => type === 'background')
    expect(bars.map(({ label }) => label !== undefined)).toEqual([true, true, true, true])
  })

  it('keeps the title of what is in view where the line under it is not', () => {
    const visit = visitOn('2024-04-08', { purpose: 'talks on trade, on the war, and on all that was left in autumn' })
    const timeline = timelineWith([visitOn('2024-04-01'), visit, visitOn('2024-04-20')])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom: 6 }))
    const { label } = arrangement.lanes[0]!.items.find(({ id }) => id === visit.id)!
    const sceneAt = (x: number) => buildScene(arrangement, x / arrangement.scale.width)
    const shown = (x: number) =>
      sceneAt(x)
        .marks.find(({ id }) => id === visit.id)
        ?.label?.lines.map(({ text }) => text)
    const { plotWidth } = arrangement
    const words = label!.lines.map(({ text }) => text)
    expect(words).toHaveLength(2)
    const wholly = label!.x + label!.width - plotWidth
    expect([shown(wholly + 1), shown(wholly - 1)]).toEqual([words, [words[0]]])
    const titled = label!.x + measureText(words[0]!, 'title') - plotWidth
    expect([shown(titled + 1), shown(titled - 1)]).toEqual([[words[0]], undefined])
  })

  it('lets the label of a long bar slide along to stay in view', () => {
    const timeline = timelineWith([
      visitOn('2024-01-01/2024-12-31', { purpose: 'a long stay' }),
      statementOn('2024-06-01'),
    ])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom: 8 }))
    const xs = [0.1, 0.3, 0.5].map((pan) => {
      const scene = buildScene(arrangement, pan)
      const { label } = scene.marks.find(({ type }) => type === 'visit')!
      return label!.x - scene.offset
    })
    expect(xs).toEqual([4, 4, 4])
  })
})
