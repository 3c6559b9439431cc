import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeTimeline, scaleAtZoom } from '../../../src/layout/arrange.js'
import {
  clampViewport,
  fitted,
  maxZoom,
  mostEnlargement,
  nearerMiddle,
  panBy,
  rangeOf,
  type Viewport,
  viewportFor,
  zoomBy,
} from '../../../src/layout/viewport.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyDocument, anyLook } from '../../fixtures/any-document.js'
import { demoTimeline, optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'

const anyShare = fc.double({ min: 0, max: 1, noNaN: true })
const anyViewport = fc
  .tuple(fc.double({ min: 1, max: 1e4, noNaN: true }), anyShare)
  .map(([zoom, share]): Viewport => ({ zoom, pan: share * (1 - 1 / zoom) }))
const anyArrangement = fc.tuple(anyDocument({ minEvents: 1 }), anyLook).map(([document, look]) => {
  const timeline = resolveTimeline(document)
  return arrangeTimeline(timeline, optionsFor(timeline, { ...look, zoom: 1 }))
})

const rangeMiddle = ({ zoom, pan }: Viewport) => pan + 0.5 / zoom
const isInside = ({ zoom, pan }: Viewport) => zoom >= 1 && zoom <= maxZoom && pan >= 0 && pan <= 1 - 1 / zoom + 1e-12

describe('a viewport', () => {
  it('shows nothing outside the content, whatever it was', () => {
    const anyNumber = fc.double()
    fc.assert(
      fc.property(anyNumber, anyNumber, (zoom, pan) => {
        const clamped = clampViewport({ zoom, pan })
        expect(isInside(clamped)).toBe(true)
        expect(clampViewport(clamped)).toEqual(clamped)
      }),
    )
  })

  it('pans by shares of itself, there and back, and stops at the ends', () => {
    fc.assert(
      fc.property(anyViewport, fc.double({ min: -3, max: 3, noNaN: true }), (viewport, views) => {
        const there = panBy(viewport, views)
        expect(isInside(there)).toBe(true)
        expect(there.zoom).toBe(viewport.zoom)
        const isStopped = there.pan === 0 || there.pan === 1 - 1 / there.zoom
        if (!isStopped) expect(panBy(there, -views).pan).toBeCloseTo(viewport.pan, 9)
      }),
    )
    expect(panBy({ zoom: 4, pan: 0.25 }, 1)).toEqual({ zoom: 4, pan: 0.5 })
    expect(panBy(fitted, 1)).toEqual(fitted)
  })

  it('keeps in place the share of the content that it is zoomed at, as far as the ends let it', () => {
    fc.assert(
      fc.property(anyViewport, fc.double({ min: 0.01, max: 100, noNaN: true }), anyShare, (viewport, factor, at) => {
        const next = zoomBy(viewport, factor, at)
        expect(isInside(next)).toBe(true)
        const free = next.pan > 0 && next.pan < 1 - 1 / next.zoom
        if (free) expect(next.pan + at / next.zoom).toBeCloseTo(viewport.pan + at / viewport.zoom, 9)
      }),
    )
  })

  it('keeps in place the instant that it is zoomed at, although breaks do not grow', () => {
    fc.assert(
      fc.property(
        anyArrangement,
        anyViewport,
        fc.double({ min: 0.5, max: 8, noNaN: true }),
        anyShare,
        (arrangement, viewport, factor, at) => {
          const scaleAt = (zoom: number) => scaleAtZoom(arrangement, zoom)
          const next = zoomBy(viewport, factor, at, scaleAt)
          const [before, after] = [scaleAt(viewport.zoom), scaleAt(next.zoom)]
          const instant = before.toTime((viewport.pan + at / viewport.zoom) * before.width)
          const free = next.pan > 0 && next.pan < 1 - 1 / next.zoom
          if (free)
            expect(Math.abs(after.toX(instant) - next.pan * after.width - at * arrangement.plotWidth)).toBeLessThan(1)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('brings what it is zoomed at nearer to the middle, and back again, but never out of view', () => {
    const anyFactor = fc.double({ min: 1, max: 8, noNaN: true })
    fc.assert(
      fc.property(anyShare, anyFactor, (at, factor) => {
        const nearer = nearerMiddle(at, factor)
        expect(Math.abs(nearer - 0.5)).toBeLessThanOrEqual(Math.abs(at - 0.5))
        const back = nearerMiddle(nearer, 1 / factor)
        expect(back).toBeGreaterThanOrEqual(0)
        expect(back).toBeLessThanOrEqual(1)
        if (Math.abs(at - 0.5) <= 0.42) expect(back).toBeCloseTo(at, 9)
      }),
    )
    expect(rangeMiddle(zoomBy({ zoom: 4, pan: 0.4 }, 2, 0.75, undefined, 0.5))).toBeCloseTo(0.4 + 0.75 / 4, 9)
  })

  it('shows what it is made for, and not much more', () => {
    fc.assert(
      fc.property(anyArrangement, anyShare, anyShare, (arrangement, a, b) => {
        const { scale, plotWidth } = arrangement
        fc.pre(scale.segments.length > 0)
        const [from, to] = [a, b].toSorted((x, y) => x - y).map((share) => scale.toTime(share * scale.width)) as [
          number,
          number,
        ]
        let asked = 0
        const scaleAt = (zoom: number) => {
          asked++
          return scaleAtZoom(arrangement, zoom)
        }
        const viewport = viewportFor(from, to, scaleAt, plotWidth)
        // Of one stretch the zoom is found at once; each break bends the way to it.
        expect(asked).toBeLessThanOrEqual(scale.segments.length === 1 ? 4 : 24)
        const at = scaleAt(viewport.zoom)
        const [x0, x1] = [from, to].map((instant) => at.toX(instant) - viewport.pan * at.width) as [number, number]
        expect(x0).toBeGreaterThanOrEqual(-0.5)
        expect(x1).toBeLessThanOrEqual(plotWidth + 0.5)
        const [first, last] = rangeOf(viewport, at)
        const tolerance = 1 + (at.segments.at(-1)!.to - at.segments[0]!.from) * 1e-9
        expect(first - tolerance).toBeLessThanOrEqual(from)
        expect(last + tolerance).toBeGreaterThanOrEqual(to)
        if (viewport.zoom > 1.01 && viewport.zoom < maxZoom * 0.99) expect(x1 - x0).toBeGreaterThan(plotWidth * 0.8)
      }),
      { numRuns: 60 },
    )
  })

  it('at the greatest enlargement is filled by one cell of what is dated most finely', () => {
    const timeline = timelineWith([visitOn('2024-04-08'), visitOn('2024-05-20')])
    const { scale, plotWidth } = arrangeTimeline(timeline, optionsFor(timeline, { scale: 'proportional' }))
    const [segment] = scale.segments
    const dayPx = (86_400_000 * (segment!.x1 - segment!.x0)) / (segment!.to - segment!.from)
    expect(mostEnlargement(scale, plotWidth) * dayPx).toBeCloseTo(plotWidth)
  })

  it('fitted is the whole of the story', () => {
    const timeline = demoTimeline('beijing-april-2024')
    const { scale } = arrangeTimeline(timeline, optionsFor(timeline))
    expect(rangeOf(fitted, scale)).toEqual([scale.segments[0]!.from, scale.segments.at(-1)!.to])
  })
})
