import type { ArrangedLane, Arrangement } from './arrange.js'
import type { Viewport } from './viewport.js'
import { clampViewport } from './viewport.js'

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** Something that can be focused: a mark or a count, by its id, and the stretch of x it takes. */
interface Stop {
  readonly id: string
  readonly x0: number
  readonly x1: number
  readonly y: number
}

/** What lies next to a mark or count in a direction of the picture: along its lane, or at the nearest place in the next lane. */
export function neighbourOf(
  arrangement: Arrangement,
  id: string | undefined,
  direction: Direction,
): string | undefined {
  const lanes = arrangement.lanes.map(stopsOf).filter((stops) => stops.length > 0)
  if (lanes.length === 0) return undefined
  const laneIndex = lanes.findIndex((stops) => stops.some((stop) => stop.id === id))
  if (direction === 'first' || laneIndex === -1) return lanes[0]![0]!.id
  if (direction === 'last') return lanes.at(-1)!.at(-1)!.id
  const lane = lanes[laneIndex]!
  const index = lane.findIndex((stop) => stop.id === id)
  const later = arrangement.options.direction === 'rtl' ? 'left' : 'right'
  if (direction === 'left' || direction === 'right') return lane[index + (direction === later ? 1 : -1)]?.id
  const other = lanes[laneIndex + (direction === 'down' ? 1 : -1)]
  return other && nearest(other, lane[index]!).id
}

/** The viewport that brings a mark or count into view, the present one where it is in view already. */
export function reveal(arrangement: Arrangement, id: string, viewport: Viewport): Viewport {
  const stop = arrangement.lanes.flatMap(stopsOf).find((candidate) => candidate.id === id)
  if (!stop) return viewport
  const { scale, plotWidth } = arrangement
  const margin = Math.min(24, plotWidth * 0.05)
  const from = viewport.pan * scale.width
  const x0 = Math.max(0, stop.x0 - margin)
  const x1 = Math.min(scale.width, stop.x1 + margin)
  if (x0 >= from && x1 <= from + plotWidth) return viewport
  const isLong = x1 - x0 > plotWidth
  // Of what is longer than the view any part will do, if there is some to see.
  if (isLong && x1 > from + margin * 2 && x0 < from + plotWidth - margin * 2) return viewport
  const target = isLong ? x0 : (x0 + x1 - plotWidth) / 2
  return clampViewport({ zoom: viewport.zoom, pan: target / scale.width })
}

/** The mark or count that stands for an event. */
export function stopFor(arrangement: Arrangement, event: string): string | undefined {
  for (const lane of arrangement.lanes) {
    if (lane.items.some((item) => item.id === event)) return event
    const bucket = lane.buckets.find(({ entries }) => entries.some((entry) => entry.event.id === event))
    if (bucket) return countId(lane, bucket.index)
  }
  return undefined
}

/** Id of a count, which no event can have: lanes' ids hold a `#` nowhere else. */
export function countId(lane: ArrangedLane, index: number): string {
  return `#${lane.group.id}#${index}`
}

function stopsOf(lane: ArrangedLane): Stop[] {
  const marks = lane.items.map(({ id, x0, x1, glyph, bar }): Stop => ({ id, x0, x1, y: glyph?.y ?? bar?.y ?? lane.y }))
  const counts = lane.buckets.map(({ index, x, width }): Stop => ({
    id: countId(lane, index),
    x0: x,
    x1: x + width,
    y: lane.countsY,
  }))
  return [...marks, ...counts].sort((a, b) => middle(a) - middle(b) || a.y - b.y || (a.id < b.id ? -1 : 1))
}

function nearest(stops: readonly Stop[], to: Stop): Stop {
  return stops.reduce((best, stop) =>
    Math.abs(middle(stop) - middle(to)) < Math.abs(middle(best) - middle(to)) ? stop : best,
  )
}

function middle({ x0, x1 }: Stop): number {
  return (x0 + x1) / 2
}
