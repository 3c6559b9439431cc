import type { UtcMs } from '../time/instant.js'
import type { TimeScale } from './time-scale.js'

/**
 * Which part of the content is in view. `zoom` 1 shows all of it; `pan` is the share of the content,
 * 0 to 1 − 1/zoom, that lies before the view. A resize keeps both.
 */
export interface Viewport {
  readonly zoom: number
  readonly pan: number
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

/** Zooms by `factor` and keeps in place what lies at `at`, a share of the view's width. */
export function zoomBy(viewport: Viewport, factor: number, at = 0.5): Viewport {
  const zoom = Math.min(maxZoom, Math.max(1, viewport.zoom * factor))
  return clampViewport({ zoom, pan: viewport.pan + at / viewport.zoom - at / zoom })
}

/** The first and last instant in view. */
export function rangeOf(viewport: Viewport, scale: TimeScale): readonly [from: UtcMs, to: UtcMs] {
  const from = viewport.pan * scale.width
  return [scale.toTime(from), scale.toTime(from + scale.width / viewport.zoom)]
}

/**
 * The viewport that shows `from` to `to`, with a margin of a share of the view at both sides.
 * `scaleAt` gives the scale at a zoom; breaks keep their width, so the right zoom is searched for.
 */
export function viewportFor(
  from: UtcMs,
  to: UtcMs,
  scaleAt: (zoom: number) => TimeScale,
  plotWidth: number,
  margin = 0.08,
): Viewport {
  const room = plotWidth * (1 - 2 * margin)
  let low = 1
  let high = maxZoom
  for (let step = 0; step < 40 && high / low > 1.001; step++) {
    const zoom = Math.sqrt(low * high)
    const scale = scaleAt(zoom)
    if (scale.toX(to) - scale.toX(from) > room) high = zoom
    else low = zoom
  }
  const scale = scaleAt(low)
  const middle = (scale.toX(from) + scale.toX(to)) / 2
  return clampViewport({ zoom: low, pan: (middle - plotWidth / 2) / scale.width })
}
