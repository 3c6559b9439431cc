import type { TimelineEntry } from '../model/resolve.js'
import type { UtcMs } from '../time/instant.js'
import type { Spans } from './spans.js'
import type { TimeScale } from './time-scale.js'

/** Entries of one lane that fall into the same stretch of the axis. */
export interface Bucket {
  /** From the left edge of the content: the same bucket has the same place wherever the view stands. */
  readonly index: number
  /** Where its count is drawn: the stretch, less the space between two counts. */
  readonly x: number
  readonly width: number
  readonly entries: readonly TimelineEntry[]
  /** How many entries there are, where it is dear to gather them. */
  readonly size?: number
  readonly from: UtcMs
  readonly to: UtcMs
}

/** How many entries a bucket has. */
export function sizeOf(bucket: Bucket): number {
  return bucket.size ?? bucket.entries.length
}

/** Wide enough for a number of some digits. */
const leastWidth = 36
const leastHeight = 24
/** Space between two counts. */
export const bucketSpace = 4

/** Height of a count that can be pointed at with what needs `target` pixels. */
export function countHeight(target: number): number {
  return Math.max(leastHeight, target)
}

/** Into how many stretches a content is cut, and how wide each is, so that a count in it is at least `target` pixels wide. */
export function bucketsAlong(
  { width }: Pick<TimeScale, 'width'>,
  target: number,
): { readonly count: number; readonly stretch: number } {
  const count = Math.max(1, Math.floor(width / (Math.max(leastWidth, target) + bucketSpace)))
  return { count, stretch: width / count }
}

/** Counts entries per stretch of the axis, by the middle of their spans, each count at least `target` pixels wide; empty ones are left out. */
export function bucketEntries(
  entries: readonly TimelineEntry[],
  spans: Spans,
  scale: TimeScale,
  target: number,
): Bucket[] {
  const { count, stretch } = bucketsAlong(scale, target)
  const buckets = new Map<number, TimelineEntry[]>()
  for (const entry of entries) {
    const span = spans.get(entry)!
    const middle = (scale.toX(span.from) + scale.toX(span.to)) / 2
    const index = Math.min(count - 1, Math.max(0, Math.floor(middle / stretch)))
    const bucket = buckets.get(index)
    if (bucket) bucket.push(entry)
    else buckets.set(index, [entry])
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([index, members]) => ({
      index,
      x: index * stretch + bucketSpace / 2,
      width: stretch - bucketSpace,
      entries: members,
      from: members.reduce((least, entry) => Math.min(least, spans.get(entry)!.from), Infinity),
      to: members.reduce((most, entry) => Math.max(most, spans.get(entry)!.to), -Infinity),
    }))
}
