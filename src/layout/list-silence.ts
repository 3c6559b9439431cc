import type { Timeline } from '../model/resolve.js'
import type { UtcMs } from '../time/instant.js'
import { columnsOf, isCrowd } from './columns.js'
import type { Span } from './span.js'
import type { Spans } from './spans.js'

/**
 * Until when something new may have happened, by the entries before a place and before the instant `until`: what had ended
 * by then until its end, what lasts longer until the end of its beginning. What is in the background is no news.
 */
export function latestNews(place: number, until: UtcMs, timeline: Timeline, spans: Spans): UtcMs {
  const { entries } = timeline
  const ends = isCrowd(timeline) ? columnsOf(timeline).to : undefined
  let latest = -Infinity
  for (let i = 0; i < place; i++) {
    const entry = entries[i]!
    const { type, date } = entry.event
    if (type === 'background') continue
    const end = ends?.[i]
    // Of sets the columns have the first time alone.
    const isEnded = end !== undefined && end <= until && !/^[[{]/.test(date)
    latest = Math.max(latest, isEnded ? end : newsOf(spans.get(entry), until))
  }
  return latest
}

function newsOf(span: Span | undefined, until: UtcMs): UtcMs {
  const times = span ? [span, ...span.repeats].filter(({ from }) => from < until) : []
  return Math.max(...times.map(({ to, lasting, sureFrom }) => (lasting && to > until ? sureFrom : to)))
}
