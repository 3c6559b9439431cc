import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { type Span, spanOf } from './span.js'

/** Finds the span of an event, if anything of its time is known. */
export type Spans = Pick<ReadonlyMap<TimelineEntry, Span>, 'get'>

/** The spans of all events. */
export function readSpans(timeline: Timeline): Spans {
  return new Map(
    timeline.entries.flatMap((entry) => {
      const span = spanOf(entry, timeline)
      return span ? [[entry, span] as const] : []
    }),
  )
}

const mostRemembered = 5_000

/** The spans of many events, of which few are asked for at a time. */
export class SpansOnDemand implements Spans {
  readonly #timeline: Timeline
  #known = new WeakMap<TimelineEntry, Span>()
  #count = 0

  constructor(timeline: Timeline) {
    this.#timeline = timeline
  }

  get(entry: TimelineEntry): Span | undefined {
    const known = this.#known.get(entry)
    if (known) return known
    const span = spanOf(entry, this.#timeline)
    if (!span) return undefined
    if (++this.#count > mostRemembered) {
      this.#known = new WeakMap()
      this.#count = 0
    }
    this.#known.set(entry, span)
    return span
  }
}
