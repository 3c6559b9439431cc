import { least } from 'd3'
import type { UtcMs } from '../time/instant.js'
import type { ArrangedLane, Arrangement } from './arrange.js'
import { bucketAt, bucketsIn, itemsIn, placeIn } from './lanes.js'
import { extentOf } from './shapes.js'
import type { Scene } from './scene.js'
import type { Viewport } from './viewport.js'
import { clampViewport } from './viewport.js'

/** Where a key leads: to what lies there on the screen, whichever way time runs, or to the first or last of all. */
export type Towards = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** Something that can be focused: a mark or a count, by its id, when it begins, and the stretch of x that it takes. */
interface Stop {
  readonly id: string
  readonly start: UtcMs
  readonly x0: number
  readonly x1: number
  /** The same without its words. */
  readonly drawn: readonly [x0: number, x1: number]
  readonly y: number
}

/** What lies next to a mark or count: before or after it in time along its lane, or at the nearest place in the next lane. */
export function neighbourOf(arrangement: Arrangement, id: string | undefined, towards: Towards): string | undefined {
  if (arrangement.isCrowd) return neighbourInCrowd(arrangement, id, towards)
  const lanes = arrangement.lanes.map((lane) => stopsOf(arrangement, lane)).filter((stops) => stops.length > 0)
  if (lanes.length === 0) return undefined
  const laneIndex = lanes.findIndex((stops) => stops.some((stop) => stop.id === id))
  if (towards === 'first' || laneIndex === -1) return lanes[0]![0]!.id
  if (towards === 'last') return lanes.at(-1)!.at(-1)!.id
  const lane = lanes[laneIndex]!
  const index = lane.findIndex((stop) => stop.id === id)
  const later = arrangement.options.direction === 'rtl' ? 'left' : 'right'
  if (towards === 'left' || towards === 'right') return lane[index + (towards === later ? 1 : -1)]?.id
  const other = lanes[laneIndex + (towards === 'down' ? 1 : -1)]
  return other && nearest(other, lane[index]!).id
}

/** The viewport that brings a mark or count into view, the present one where it is in view already. */
export function reveal(arrangement: Arrangement, id: string, viewport: Viewport): Viewport {
  const stop = stopAt(arrangement, id)?.stop
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
  const entry = arrangement.timeline.byId.get(event)
  for (const lane of arrangement.lanes) {
    const place = placeIn(lane, entry)
    if (place) return 'index' in place ? countId(lane, place.index) : place.id
  }
  return undefined
}

/** What in view stands for an event, or else is nearest to it in time; undefined where nothing is known of its time. */
export function stopNear(
  arrangement: Arrangement,
  { marks, counts }: Pick<Scene, 'marks' | 'counts'>,
  event: string,
): string | undefined {
  const { spans, timeline } = arrangement
  const timeOf = (id: string) => {
    const entry = timeline.byId.get(id)
    return entry && spans.get(entry)?.from
  }
  const time = timeOf(event)
  if (time === undefined) return undefined
  const own = stopFor(arrangement, event)
  const stops = [
    ...marks.map(({ id }) => ({ id, apart: Math.abs(timeOf(id)! - time) })),
    ...counts.map(({ id, from, to }) => ({ id, apart: Math.max(0, from - time, time - to) })),
  ]
  return (stops.find(({ id }) => id === own) ?? least(stops, (a, b) => a.apart - b.apart))?.id
}

/** Id of a count; where an event has the same one, that is the event's. */
export function countId(lane: ArrangedLane, index: number): string {
  return `#${lane.group.id}#${index}`
}

/** A mark or count with the lane it stands in. */
function stopAt(arrangement: Arrangement, id: string): { readonly lane: number; readonly stop: Stop } | undefined {
  const { lanes, timeline } = arrangement
  const entry = timeline.byId.get(id)
  const count = entry ? null : /^#(.*)#(\d+)$/s.exec(id)
  for (const [i, lane] of lanes.entries()) {
    if (count && count[1] !== lane.group.id) continue
    const place = count ? bucketAt(lane, Number(count[2])) : placeIn(lane, entry)
    // An event that is counted has no stop of its own.
    if (!place || 'index' in place !== (count !== null)) continue
    const [from, to] = 'index' in place ? [place.x, place.x + place.width] : [place.x0, place.x1]
    const stop = stopsOf(arrangement, lane, from, to).find((candidate) => candidate.id === id)
    if (stop) return { lane: i, stop }
  }
  return undefined
}

/** The same where only a part of the content is laid out: looked for in ever wider stretches around. */
function neighbourInCrowd(arrangement: Arrangement, id: string | undefined, towards: Towards): string | undefined {
  const { lanes, options, scale } = arrangement
  const now = id === undefined ? undefined : stopAt(arrangement, id)
  if (towards === 'last') return endOf(arrangement, lanes.toReversed(), scale.width)
  if (!now || towards === 'first') return endOf(arrangement, lanes, 0)
  const { stop, lane } = now
  if (towards === 'left' || towards === 'right') {
    const later = options.direction === 'rtl' ? 'left' : 'right'
    return within(arrangement, scale.toX(stop.start), (from, to) => {
      // What only ends here may have others between it and here.
      const stops = stopsOf(arrangement, lanes[lane]!, from, to).filter(({ start }) => scale.toX(start) >= from)
      return stops[stops.findIndex((other) => other.id === id) + (towards === later ? 1 : -1)]?.id
    })
  }
  const others = towards === 'down' ? lanes.slice(lane + 1) : lanes.slice(0, lane).toReversed()
  for (const other of others) {
    const found = within(arrangement, (stop.drawn[0] + stop.drawn[1]) / 2, (from, to) => {
      const stops = stopsOf(arrangement, other, from, to)
      return stops.length > 0 ? nearest(stops, stop).id : undefined
    })
    if (found !== undefined) return found
  }
  return undefined
}

function endOf(arrangement: Arrangement, lanes: readonly ArrangedLane[], x: number): string | undefined {
  for (const lane of lanes) {
    const found = within(arrangement, x, (from, to) => stopsOf(arrangement, lane, from, to).at(x === 0 ? 0 : -1)?.id)
    if (found !== undefined) return found
  }
  return undefined
}

function within(
  { plotWidth, scale }: Arrangement,
  x: number,
  find: (from: number, to: number) => string | undefined,
): string | undefined {
  for (let reach = plotWidth; ; reach *= 4) {
    const found = find(x - reach, x + reach)
    if (found !== undefined || reach > scale.width) return found
  }
}

function stopsOf({ spans }: Pick<Arrangement, 'spans'>, lane: ArrangedLane, from = -Infinity, to = Infinity): Stop[] {
  const marks = itemsIn(lane, from, to).map((item): Stop => {
    const { id, entry, x0, x1, glyph, bar } = item
    return { id, start: spans.get(entry)!.from, x0, x1, drawn: extentOf(item), y: glyph?.y ?? bar?.y ?? lane.y }
  })
  const counts = bucketsIn(lane, from, to).map((bucket): Stop => {
    const [x0, x1] = [bucket.x, bucket.x + bucket.width]
    return { id: countId(lane, bucket.index), start: bucket.from, x0, x1, drawn: [x0, x1], y: lane.countsY }
  })
  return [...marks, ...counts].sort((a, b) => a.start - b.start || a.y - b.y || (a.id < b.id ? -1 : 1))
}

function nearest(stops: readonly Stop[], to: Stop): Stop {
  return least(stops, (a, b) => apart(a, to) - apart(b, to) || aside(a, to) - aside(b, to))!
}

/** How many pixels lie between two stops. */
function apart({ drawn: [a0, a1] }: Stop, { drawn: [b0, b1] }: Stop): number {
  return Math.max(0, b0 - a1, a0 - b1)
}

/** How far the middle of one is from that of the other. */
function aside({ drawn: [a0, a1] }: Stop, { drawn: [b0, b1] }: Stop): number {
  return Math.abs(a0 + a1 - b0 - b1) / 2
}
