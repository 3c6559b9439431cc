import { deepest } from './families.js'
import { type Timeline, type TimelineEntry, wholeOf } from './resolve.js'

/** What an entry is part of and what that in turn is part of, the outermost first. */
export function wholesOf(entry: TimelineEntry, timeline: Pick<Timeline, 'byId'>): readonly TimelineEntry[] {
  const wholes: TimelineEntry[] = []
  let whole = wholeOf(entry, timeline)
  while (whole && whole !== entry && !wholes.includes(whole) && wholes.length < deepest) {
    wholes.unshift(whole)
    whole = wholeOf(whole, timeline)
  }
  return wholes
}
