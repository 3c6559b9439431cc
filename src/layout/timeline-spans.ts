import type { Timeline } from '../model/resolve.js'
import { isCrowd } from './columns.js'
import { readSpans, type Spans, SpansOnDemand } from './spans.js'

const spansByTimeline = new WeakMap<Timeline, Spans>()

/** The spans of a timeline's entries: read once, or of a document of many events when they are asked for. */
export function spansOf(timeline: Timeline): Spans {
  const known = spansByTimeline.get(timeline)
  if (known) return known
  const spans = isCrowd(timeline) ? new SpansOnDemand(timeline) : readSpans(timeline)
  spansByTimeline.set(timeline, spans)
  return spans
}
