import type { Entry } from '../model/resolve.js'
import type { UtcMs } from '../time/instant.js'
import type { Span } from './span.js'
import type { TimeScale } from './time-scale.js'

/** Entries of one lane that fall into the same stretch of the axis. */
export interface Bucket {
  /** From the left edge of the content: the same bucket has the same place wherever the view stands. */
  readonly index: number
  readonly x: number
  readonly width: number
  readonly entries: readonly Entry[]
  readonly from: UtcMs
  readonly to: UtcMs
}

/** Counts entries per `width` pixels of the axis, by the middle of their spans; empty buckets are left out. */
export function bucketEntries(
  entries: readonly Entry[],
  spans: ReadonlyMap<Entry, Span>,
  scale: TimeScale,
  width: number,
): Bucket[] {
  const count = Math.max(1, Math.floor(scale.width / width))
  const bucketWidth = scale.width / count
  const buckets = new Map<number, Entry[]>()
  for (const entry of entries) {
    const span = spans.get(entry)!
    const middle = (scale.toX(span.from) + scale.toX(span.to)) / 2
    const index = Math.min(count - 1, Math.max(0, Math.floor(middle / bucketWidth)))
    const bucket = buckets.get(index)
    if (bucket) bucket.push(entry)
    else buckets.set(index, [entry])
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([index, members]) => ({
      index,
      x: index * bucketWidth,
      width: bucketWidth,
      entries: members,
      from: members.reduce((least, entry) => Math.min(least, spans.get(entry)!.from), Infinity),
      to: members.reduce((most, entry) => Math.max(most, spans.get(entry)!.to), -Infinity),
    }))
}
