import type { UtcMs } from '../time/instant.js'
import { firstChosenFrom } from './crowd-index.js'

/** Events by when they start: ascending indexes into ascending instants. */
export interface Starts {
  readonly chosen: Int32Array
  readonly starts: Float64Array
}

/** How closely a stretch of time is looked at: not at all, as a whole, or also by halves. */
export type Depth = 'none' | 'whole' | 'halves'

/** A stretch of time, and the events in it: indexes into `chosen` from `first` until before `end`. */
interface Part {
  readonly start: UtcMs
  readonly first: number
  readonly end: number
}

/**
 * Indexes into `starts` of events that begin from `from` until before `to`, each once: the first `few` of a long stretch
 * of time, then those of each half of it, of each quarter and so on, as long as `depthOf` asks for it. Whatever the bounds,
 * time is halved at the same instants: what comes first of a time does so also when more or less of it is looked at.
 */
export function* firstOfHalves(
  { chosen, starts }: Starts,
  from: UtcMs,
  to: UtcMs,
  few: number,
  depthOf: (from: UtcMs, to: UtcMs) => Depth,
): Generator<number> {
  const firstFrom = (instant: UtcMs, low?: number, high?: number) => firstChosenFrom(chosen, starts, instant, low, high)
  const [first, end] = [firstFrom(from), firstFrom(to)]
  if (first >= end) return
  const [earliest, latest] = [starts[chosen[first]!]!, starts[chosen[end - 1]!]!]
  let length = 2 ** Math.ceil(Math.log2(latest - earliest + 1))
  const start = Math.floor(earliest / length) * length
  const middle = firstFrom(start + length, first, end)
  const given = new Set<number>()
  let parts: Part[] = [
    { start, first, end: middle },
    { start: start + length, first: middle, end },
  ]
  while (parts.length > 0) {
    const halves: Part[] = []
    for (const part of parts) {
      const depth = part.first < part.end ? depthOf(part.start, part.start + length) : 'none'
      if (depth === 'none') continue
      for (let i = part.first; i < Math.min(part.first + few, part.end); i++) {
        if (given.has(i)) continue
        given.add(i)
        yield chosen[i]!
      }
      if (depth === 'whole') continue
      const half = part.start + length / 2
      const between = firstFrom(half, part.first, part.end)
      halves.push(
        { start: part.start, first: part.first, end: between },
        { start: half, first: between, end: part.end },
      )
    }
    parts = halves
    length /= 2
  }
}
