import type { TimelineEntry, Timeline } from '../model/resolve.js'
import type { UtcMs } from '../time/instant.js'
import { columnsOf, isCrowd, runsBehind, special } from './columns.js'
import { longMs } from './silences.js'
import type { Spans } from './spans.js'

/**
 * Until when something new may have begun, by the entries before a place and before the instant `until`. What is over by
 * then and holds the axis open all the time counts to its end, as it does there; of what lasts longer, or runs behind the
 * rest, only the beginning is news. What is in the background is none.
 */
export function latestNews(place: number, until: UtcMs, timeline: Timeline, spans: Spans): UtcMs {
  const { entries } = timeline
  const columns = isCrowd(timeline) ? columnsOf(timeline) : undefined
  let latest = -Infinity
  for (let i = 0; i < place; i++) {
    const entry = entries[i]!
    if (entry.event.type === 'background') continue
    const isPlain = columns && columns.to[i]! <= until && !(columns.kind[i]! & special)
    latest = Math.max(latest, isPlain ? columns.to[i]! : newsOf(entry, until, spans))
  }
  return latest
}

function newsOf(entry: TimelineEntry, until: UtcMs, spans: Spans): UtcMs {
  const { form, start, end } = entry.when
  if (form === 'within') return end.latest
  if (form === 'span') {
    const isShort = !runsBehind(entry) && end.latest - start.earliest <= longMs
    return isShort && end.latest <= until ? end.latest : start.latest
  }
  // Each of a set's times is a beginning of its own.
  const span = spans.get(entry)
  const times = span ? [span, ...span.repeats].filter(({ from }) => from < until) : []
  return Math.max(...times.map(({ to }) => to))
}
