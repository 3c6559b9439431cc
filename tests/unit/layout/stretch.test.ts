import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrangeTimeline } from '../../../src/layout/arrange.js'
import { type Bucket, sizeOf } from '../../../src/layout/counts.js'
import type { Item } from '../../../src/layout/items.js'
import { bucketAt, bucketsIn, itemsIn, placeIn } from '../../../src/layout/lanes.js'
import { extentFor, type Shape, shapeOf } from '../../../src/layout/shapes.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyCrowdedDay, anyDate, anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'

const anyFew = anyDocument({ maxEvents: 90 })
const anyCrowd = anyDocument({
  minEvents: 601,
  maxEvents: 640,
  date: fc.oneof({ weight: 8, arbitrary: anyCrowdedDay }, { weight: 1, arbitrary: anyDate }),
})
/** A zoom at which all is laid out, and how much farther in it is drawn out. */
const anyLevel = fc.integer({ min: 0, max: 60 }).map((quarters) => 2 ** (quarters / 4))
const anyFactor = fc.double({ min: 1.001, max: 1.18, noNaN: true })
const sizes = [
  ['a story', anyFew, 60],
  ['a crowd', anyCrowd, 8],
] as const

function itemsOf({ lanes }: Arrangement): readonly Item[] {
  return lanes.flatMap(({ items }) => items)
}

function bucketsOf({ lanes }: Arrangement): readonly Bucket[] {
  return lanes.flatMap(({ buckets }) => buckets)
}

/** The places of a shape along the axis. */
function alongAxis({ bar, glyph, repeats, otherGlyphs, earlier }: Shape): readonly unknown[] {
  const placesOf = (bars: Shape['repeats']) =>
    bars.map(({ x, width, fadeStart, fadeEnd }) => [x, width, fadeStart, fadeEnd])
  return [placesOf(bar ? [bar] : []), glyph?.x, placesOf(repeats), otherGlyphs.map(({ x }) => x), placesOf(earlier)]
}

describe.each(sizes)('%s drawn out to a zoom at which it is not laid out', (_, any, numRuns) => {
  const property = (check: (level: Arrangement, near: Arrangement, share: number) => void) =>
    fc.assert(
      fc.property(any, anyLook, anyLevel, anyFactor, anyPan, (document, look, zoom, factor, share) => {
        const timeline = resolveTimeline(document)
        const at = (closer: number) => arrangeTimeline(timeline, optionsFor(timeline, { ...look, zoom: closer }))
        check(at(zoom), at(zoom * factor), share)
      }),
      { numRuns },
    )

  it('has the same marks with the same words in the same rows', () => {
    const look = ({ id, label, bar, y, height }: Item) => [
      id,
      label?.lines.map(({ text }) => text),
      label?.anchor,
      bar !== undefined,
      y,
      height,
    ]
    property((level, near) => expect(itemsOf(near).map(look)).toEqual(itemsOf(level).map(look)))
  })

  it('has the same counts of the same events', () => {
    const look = (bucket: Bucket) => [
      bucket.index,
      sizeOf(bucket),
      bucket.entries.map(({ event }) => event.id),
      bucket.from,
      bucket.to,
    ]
    property((level, near) => expect(bucketsOf(near).map(look)).toEqual(bucketsOf(level).map(look)))
  })

  it('draws every event exactly where its time is', () => {
    property((_level, { scale, spans, ...near }) => {
      for (const item of itemsOf({ scale, spans, ...near })) {
        const shape = shapeOf(item.entry.event.type, spans.get(item.entry)!, scale, item)
        expect(alongAxis(item)).toEqual(alongAxis(shape))
      }
    })
  })

  it('keeps for a label what it takes of its row, and lets it slide as far as its bar reaches', () => {
    const airOf = ({ label, x0 }: Item) => (label?.anchor === 'end' ? label.x - x0 : 0)
    property((level, near) => {
      const before = itemsOf(level)
      for (const [i, item] of itemsOf(near).entries()) {
        const { label, slack, bar, x0, x1 } = item
        if (!label) continue
        expect(label.x).toBeGreaterThanOrEqual(x0)
        expect(label.x + label.width).toBeLessThanOrEqual(x1)
        // What can be pointed at ends at the content's end, a bar on a whole pixel.
        const atLeast = label.anchor === 'end' ? label.x - extentFor(item, near.options.target, near.scale)[0] : 0
        expect(airOf(item)).toBeCloseTo(Math.max(airOf(before[i]!), atLeast))
        if (slack > 0 && label.inside)
          expect(label.x + label.width + slack).toBeCloseTo(bar!.x + bar!.width - bar!.fadeEnd - 8)
        else if (slack > 0) expect(label.x + label.width + slack).toBeCloseTo(bar!.x + bar!.width)
        else if (label.inside) expect(bar!.x + bar!.width - bar!.fadeEnd - label.x - label.width).toBeLessThan(9)
      }
    })
  })

  it('finds in a part of the content what is there, and where an event is', () => {
    property((_level, near, share) => {
      const [from, to] = [share * near.scale.width - near.plotWidth, share * near.scale.width]
      for (const lane of near.lanes) {
        expect(itemsIn(lane, from, to)).toEqual(lane.items.filter(({ x0, x1 }) => x1 > from && x0 < to))
        const here = bucketsIn(lane, from, to)
        expect(here).toEqual(lane.buckets.filter(({ x, width }) => x + width > from && x < to))
        for (const bucket of here) expect(bucketAt(lane, bucket.index)).toEqual(bucket)
        for (const item of itemsIn(lane, from, to)) expect(placeIn(lane, item.entry)).toBe(item)
      }
    })
  })
})

describe('arrangeTimeline', () => {
  it('measures no text, and asks nothing of any event, between two zooms at which all is laid out', () => {
    const events = Array.from({ length: 60 }, (_, i) => visitOn(`2024-0${1 + (i % 9)}-1${i % 7}`, { id: `v${i}` }))
    const timeline = timelineWith(events)
    const options = optionsFor(timeline, { zoom: 2 ** 0.25 })
    let measured = 0
    const measureText: typeof options.measureText = (text, style) => {
      measured++
      return options.measureText(text, style)
    }
    itemsOf(arrangeTimeline(timeline, { ...options, measureText }))
    expect(measured).toBeGreaterThan(0)
    measured = 0
    for (const zoom of [1.2, 1.25, 1.3, 1.4]) itemsOf(arrangeTimeline(timeline, { ...options, zoom, measureText }))
    expect(measured).toBe(0)
  })

  it('has room for more titles and marks each time that it is laid out', () => {
    const events = Array.from({ length: 300 }, (_, i) =>
      visitOn(`20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 7}`, { id: `v${i}`, title: `Visit ${i} to talk about trade` }),
    )
    const timeline = timelineWith(events)
    const titledAt = (zoom: number) =>
      itemsOf(arrangeTimeline(timeline, optionsFor(timeline, { zoom }))).filter(({ label }) => label).length
    const [first, ...others] = [1, 1.2, 1.42, 1.69].map(titledAt)
    expect(others).toEqual(others.toSorted((a, b) => a - b))
    expect(others.at(-1)).toBeGreaterThan(first!)
  })
})
