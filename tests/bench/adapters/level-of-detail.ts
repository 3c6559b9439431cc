import type { PlainEvent } from '../story.js'

/** A stretch of marks that touch one another, or one mark alone, in pixels. */
export interface Run {
  readonly x0: number
  readonly x1: number
}

const msPerMinute = 60_000
/** Above the minutes that the longest event lasts; a start times this, plus a length, is exact up to 2^53. */
const lengths = 8192

/** A lane as one sorted list of numbers, each a start in minutes and a length. */
export type Lane = Float64Array

export const pack = ({ start, end }: PlainEvent): number =>
  Math.round(start / msPerMinute) * lengths + Math.round((end - start) / msPerMinute)

export function packLanes(events: readonly PlainEvent[], lanes: number): Lane[] {
  const counts = new Uint32Array(lanes)
  for (const { lane } of events) counts[lane]!++
  const packed = Array.from(counts, (count) => new Float64Array(count))
  counts.fill(0)
  for (const event of events) packed[event.lane]![counts[event.lane]!++] = pack(event)
  for (const lane of packed) lane.sort()
  return packed
}

/** The place of the first event from `value` on. */
export function placeOf(lane: Lane, value: number, from = 0): number {
  let low = from
  let high = lane.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lane[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

export function withEvent(lane: Lane, event: PlainEvent): Lane {
  const value = pack(event)
  const place = placeOf(lane, value)
  const longer = new Float64Array(lane.length + 1)
  longer.set(lane.subarray(0, place))
  longer[place] = value
  longer.set(lane.subarray(place), place + 1)
  return longer
}

export function withoutEvent(lane: Lane, event: PlainEvent): Lane {
  const place = placeOf(lane, pack(event))
  const shorter = new Float64Array(lane.length - 1)
  shorter.set(lane.subarray(0, place))
  shorter.set(lane.subarray(place + 1), place)
  return shorter
}

/**
 * What of a lane is seen in `width` pixels that show the time from `from` to `to`, each mark `size` pixels at the least.
 * Where marks are small it steps from pixel to pixel, so that the cost depends on the width and not on how many there are.
 */
export function runsOf(lane: Lane, from: number, to: number, width: number, size: number, longestMs: number): Run[] {
  const runs: Run[] = []
  const pxPerMinute = (width * msPerMinute) / (to - from)
  const first = from / msPerMinute
  const last = (to / msPerMinute) * lengths
  // Where all marks are as small as can be, what begins within the same pixel changes nothing that can be seen.
  const isCoarse = (longestMs / msPerMinute) * pxPerMinute <= size && pxPerMinute < 1
  let x0 = Number.NaN
  let x1 = Number.NaN
  for (let i = placeOf(lane, ((from - longestMs) / msPerMinute) * lengths); i < lane.length && lane[i]! <= last;) {
    const start = Math.floor(lane[i]! / lengths)
    const length = lane[i]! - start * lengths
    const left = (start - first) * pxPerMinute - (length === 0 ? size / 2 : 0)
    const right = left + Math.max(size, length * pxPerMinute)
    if (left <= x1) {
      x0 = Math.min(x0, left)
      x1 = Math.max(x1, right)
    } else {
      if (x1 > 0) runs.push({ x0, x1 })
      x0 = left
      x1 = right
    }
    const next = (Math.floor(start * pxPerMinute) + 1) / pxPerMinute
    i = isCoarse ? Math.max(i + 1, placeOf(lane, next * lengths, i)) : i + 1
  }
  if (x1 > 0) runs.push({ x0, x1 })
  return runs
}
