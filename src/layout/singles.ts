import type { TimelineEntry } from '../model/resolve.js'
import type { Candidate } from './candidate.js'
import type { Bucket } from './counts.js'
import type { Item } from './items.js'
import { markGap } from './rows.js'

/** What stands in a row of counts: those that stay counts, and the marks of the events that are alone in theirs. */
export interface Singles {
  readonly buckets: readonly Bucket[]
  readonly singles: readonly Item[]
}

/** One way to show a bucket, and the best that can be shown up to it in this way. */
interface Choice {
  readonly x0: number
  readonly x1: number
  readonly item?: Item
  readonly worth: number
  readonly before: Choice | undefined
}

/** What a title is worth beside a bare mark, and that beside a count. */
const worths = { titled: 1, bare: 0.3 }

/**
 * To count one event is to hide it for nothing: of the events that are alone in their buckets as many as have room in the
 * row, `height` pixels high, get a mark, with its title where that fits. Nothing in the row meets anything else.
 */
export function partSingles(
  buckets: readonly Bucket[],
  height: number,
  candidateOf: (entry: TimelineEntry) => Candidate,
): Singles {
  let last: readonly Choice[] = []
  const columns = buckets.map((bucket) => {
    const column = waysOf(bucket, height, candidateOf).flatMap((way) => {
      const before = last.filter((other) => isApart(other, way)).toSorted((a, b) => b.worth - a.worth)[0]
      return last.length > 0 && !before ? [] : [{ ...way, worth: way.worth + (before?.worth ?? 0), before }]
    })
    last = column
    return column
  })
  const chosen: Choice[] = []
  let choice = columns.at(-1)?.toSorted((a, b) => b.worth - a.worth)[0]
  for (; choice; choice = choice.before) chosen.unshift(choice)
  return {
    buckets: buckets.filter((_, i) => !chosen[i]!.item),
    singles: chosen.flatMap(({ item }) => item ?? []),
  }
}

function waysOf(
  { entries, x, width }: Bucket,
  height: number,
  candidateOf: (entry: TimelineEntry) => Candidate,
): Choice[] {
  const count: Choice = { x0: x, x1: x + width, worth: 0, before: undefined }
  if (entries.length > 1) return [count]
  const { bare, brief } = candidateOf(entries[0]!)
  const titled = brief()
  const wayOf = (item: Item, worth: number): Choice[] =>
    item.height <= height ? [{ x0: item.x0, x1: item.x1, item, worth, before: undefined }] : []
  return [...(titled.label ? wayOf(titled, worths.titled) : []), ...wayOf(bare, worths.bare), count]
}

/** Two counts stand side by side anyway. */
function isApart(before: Choice, after: Choice): boolean {
  const gap = before.item || after.item ? markGap : 0
  return before.x1 + gap <= after.x0
}
