import { msPerDay, type UtcMs } from '../time/instant.js'
import type { Grain, TimeScale } from './time-scale.js'

/**
 * Which part of the content is in view. `zoom` 1 shows all of it; `pan` is the share of the content,
 * 0 to 1 − 1/zoom, that lies before the view. A resize keeps both.
 */
export interface Viewport {
  readonly zoom: number
  readonly pan: number
}

/** The stretch that fills the view at the greatest zoom, by how finely a segment is dated. */
const closestMs: Readonly<Record<Grain, number>> = {
  minute: msPerDay / 48,
  day: msPerDay,
  month: 31 * msPerDay,
  year: 366 * msPerDay,
}

/** How many times larger a scale can be drawn before one cell of its grain fills the view: nothing is known more finely. */
export function mostEnlargement(scale: TimeScale, plotWidth: number): number {
  const cells = scale.segments.map(({ from, to, x0, x1, grain }) => (closestMs[grain] * (x1 - x0)) / (to - from))
  return Math.max(1, plotWidth / Math.min(...cells))
}

/** All of the document. */
export const fitted: Viewport = { zoom: 1, pan: 0 }

/** The greatest zoom that layout is asked for: a minute of a century is then some pixels wide. */
export const maxZoom = 1e6

/** The nearest viewport that shows nothing outside the content. */
export function clampViewport({ zoom, pan }: Viewport): Viewport {
  const z = Math.min(maxZoom, Math.max(1, Number.isFinite(zoom) ? zoom : 1))
  return { zoom: z, pan: Math.min(1 - 1 / z, Math.max(0, Number.isFinite(pan) ? pan : 0)) }
}

/** Moves the view by a share of its own width: 1 is one view further along. */
export function panBy(viewport: Viewport, views: number): Viewport {
  return clampViewport({ zoom: viewport.zoom, pan: viewport.pan + views / viewport.zoom })
}

/**
 * Zooms by `factor` and keeps in place what lies at `at`, a share of the view's width, or moves it to `to`: the share of the
 * content there, or, with `scaleAt`, which gives the scale at a zoom, the instant there, although breaks do not grow with
 * the rest.
 */
export function zoomBy(
  viewport: Viewport,
  factor: number,
  at = 0.5,
  scaleAt?: (zoom: number) => TimeScale,
  to = at,
): Viewport {
  const zoom = clampViewport({ zoom: viewport.zoom * factor, pan: 0 }).zoom
  const share = viewport.pan + at / viewport.zoom
  return clampViewport({ zoom, pan: (scaleAt ? shareAfter(share, viewport.zoom, zoom, scaleAt) : share) - to / zoom })
}

/** What is zoomed at may be moved as far from the middle of the view, as a share of its width. */
const farthest = 0.42

/** Where what lies at `at` is moved to as it is zoomed by `factor`: nearer to the middle of the view, or back again. */
export function nearerMiddle(at: number, factor: number): number {
  const most = Math.max(farthest, Math.abs(at - 0.5))
  return 0.5 + Math.min(most, Math.max(-most, (at - 0.5) / factor))
}

function shareAfter(share: number, zoom: number, nextZoom: number, scaleAt: (zoom: number) => TimeScale): number {
  const before = scaleAt(zoom)
  const after = scaleAt(nextZoom)
  return after.toX(before.toTime(share * before.width)) / after.width
}

/** The first and last instant in view. */
export function rangeOf(viewport: Viewport, scale: TimeScale): readonly [from: UtcMs, to: UtcMs] {
  const from = viewport.pan * scale.width
  return [scale.toTime(from), scale.toTime(from + scale.width / viewport.zoom)]
}

/**
 * The viewport that shows `from` to `to`, with `margin`, a share of the view, at both sides, at most `most` times zoomed.
 * `scaleAt` gives the scale at a zoom; breaks keep their width, so the right zoom is searched for.
 */
export function viewportFor(
  from: UtcMs,
  to: UtcMs,
  scaleAt: (zoom: number) => TimeScale,
  plotWidth: number,
  most = maxZoom,
  margin = 0.08,
): Viewport {
  const room = plotWidth * (1 - 2 * margin)
  const missing = (zoom: number) => {
    const scale = scaleAt(zoom)
    return room - (scale.toX(to) - scale.toX(from))
  }
  const zoom = zeroBetween(missing, 1, Math.max(1, most))
  const scale = scaleAt(zoom)
  const middle = (scale.toX(from) + scale.toX(to)) / 2
  return clampViewport({ zoom, pan: (middle - plotWidth / 2) / scale.width })
}

/** So near zero is as good as zero: no pixel shows it. */
const asGoodAsZero = 1e-4

/**
 * Where a function that falls from `start` to `end` is zero; the end that is nearer to it where it is nowhere. Found by the
 * method of false position in its Illinois variant (Dowell and Jarratt, 1971), at once where the function is linear.
 */
function zeroBetween(valueAt: (x: number) => number, start: number, end: number): number {
  let [low, high] = [start, end]
  let [above, below] = [valueAt(low), valueAt(high)]
  if (above <= 0) return low
  if (below >= 0) return high
  let before = 0
  for (let step = 0; step < 100; step++) {
    const x = (low * below - high * above) / (below - above)
    const value = valueAt(x)
    if (Math.abs(value) < asGoodAsZero) return x
    if (value > 0) {
      low = x
      above = value
      if (before > 0) below /= 2
    } else {
      high = x
      below = value
      if (before < 0) above /= 2
    }
    before = value
  }
  return low
}
