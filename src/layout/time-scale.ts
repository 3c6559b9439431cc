import { bisectRight } from 'd3'
import type { CalendarUnit } from '../time/calendar.js'
import type { UtcMs } from '../time/instant.js'

/** How finely something is dated: by the clock, or to a cell of the calendar. */
export type Grain = Extract<CalendarUnit, 'minute' | 'day' | 'month' | 'year'>

/** A stretch of time that keeps one scale, and the pixels it takes. */
export interface Segment {
  readonly from: UtcMs
  readonly to: UtcMs
  /** How finely anything in it is dated. */
  readonly grain: Grain
  readonly x0: number
  readonly x1: number
}

/**
 * Time to pixels and back. Inside a segment time is linear; between two segments lies a break of fixed width.
 * Instants outside the first and last segment land on the ends; without segments all land in the middle.
 */
export interface TimeScale {
  readonly segments: readonly Segment[]
  readonly width: number
  toX(instant: UtcMs): number
  toTime(x: number): UtcMs
}

/** A stretch of time that is to have a share of the width. */
export interface WeightedStretch {
  readonly from: UtcMs
  readonly to: UtcMs
  readonly grain: Grain
  /** Its share of what the breaks leave, in proportion to the others'. */
  readonly weight: number
  /** The least width in pixels, kept as long as all of them fit. */
  readonly least: number
  /** Pixels left free before the first stretch and after the last, where more than usual are wanted. */
  readonly before?: number
  readonly after?: number
}

/** Space at both ends of the axis, so that what begins or ends there does not touch the edge. */
const inset = 10

/** Lays stretches, in time order and apart from one another, side by side over `width` pixels with `breakWidth` between them. */
export function buildTimeScale(stretches: readonly WeightedStretch[], width: number, breakWidth: number): TimeScale {
  if (stretches.length === 0) return { segments: [], width, toX: () => width / 2, toTime: () => 0 }
  const [before, after] = [stretches[0]!.before ?? inset, stretches.at(-1)!.after ?? inset].map((px) =>
    Math.min(px, width / 10),
  ) as [number, number]
  const room = width - before - after
  const gap = stretches.length > 1 ? Math.min(breakWidth, room / (3 * (stretches.length - 1))) : 0
  const widths = shareWidth(stretches, room - gap * (stretches.length - 1))
  const segments: Segment[] = []
  let x = before
  for (const [i, { from, to, grain }] of stretches.entries()) {
    segments.push({ from, to, grain, x0: x, x1: x + widths[i]! })
    x += widths[i]! + gap
  }
  const instants = segments.flatMap(({ from, to }) => [from, to])
  const pixels = segments.flatMap(({ x0, x1 }) => [x0, x1])
  return { segments, width, toX: piecewise(instants, pixels), toTime: piecewise(pixels, instants) }
}

/** From pixels along one scale to those along another of the same stretches. */
export function pixelsAlong(one: TimeScale, other: TimeScale): (x: number) => number {
  return piecewise(landmarksOf(one), landmarksOf(other))
}

function landmarksOf({ segments, width }: TimeScale): number[] {
  return [0, ...segments.flatMap(({ x0, x1 }) => [x0, x1]), width]
}

/** The function that is linear between each of `from` and the next, and constant beyond the first and last. */
function piecewise(from: readonly number[], to: readonly number[]): (value: number) => number {
  const last = from.length - 1
  return (value) => {
    if (value <= from[0]!) return to[0]!
    if (value >= from[last]!) return to[last]!
    const i = bisectRight(from, value) - 1
    const share = (value - from[i]!) / (from[i + 1]! - from[i]!)
    return to[i]! + share * (to[i + 1]! - to[i]!)
  }
}

/** The segment in which an instant lies, or the nearest after it; the last one at the latest. */
export function segmentAt(scale: TimeScale, instant: UtcMs): Segment {
  return scale.segments.find(({ to }) => instant < to) ?? scale.segments.at(-1)!
}

function shareWidth(stretches: readonly WeightedStretch[], width: number): number[] {
  const least = stretches.map((stretch) => stretch.least)
  const wanted = sum(least)
  if (wanted >= width) return least.map((px) => (px * width) / wanted)
  // Those whose share would be below their least get just that; the others divide the rest, until none is below.
  const fixed = new Set<number>()
  for (;;) {
    const free = width - sum(least.filter((_, i) => fixed.has(i)))
    const weight = sum(stretches.filter((_, i) => !fixed.has(i)).map((stretch) => stretch.weight))
    const shares = stretches.map((stretch, i) => (fixed.has(i) ? least[i]! : (free * stretch.weight) / weight))
    const short = shares.flatMap((share, i) => (!fixed.has(i) && share < least[i]! ? [i] : []))
    if (short.length === 0) return shares
    for (const i of short) fixed.add(i)
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
