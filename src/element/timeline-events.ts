import type { TimelineFilter } from '../model/filter.js'
import type { Issue } from '../model/issue.js'
import type { DiplomaticEvent, TimelineDocument } from '../model/schema.js'

/** A document from `src` was loaded and can be read, in whole or in part. */
export class TimelineLoadEvent extends Event {
  /** What could be used of it. */
  readonly document: TimelineDocument
  /** What was left out of it or looked doubtful. */
  readonly issues: readonly Issue[]

  constructor(document: TimelineDocument, issues: readonly Issue[]) {
    super('timeline-load', { bubbles: true, composed: true })
    this.document = document
    this.issues = issues
  }
}

/** More of a long document was read; at most once for every hundredth. Short ones are read at once and tell nothing of it. */
export class TimelineProgressEvent extends Event {
  /** From 0 to 1. */
  readonly done: number

  constructor(done: number) {
    super('timeline-progress', { bubbles: true, composed: true })
    this.done = done
  }
}

/** A document could not be loaded. */
export class TimelineErrorEvent extends Event {
  /** Address it was to come from. */
  readonly src: string
  /** Why: the request failed, the server refused, or what came is no document. */
  readonly error: Error

  constructor(src: string, error: Error) {
    super('timeline-error', { bubbles: true, composed: true })
    this.src = src
    this.error = error
  }
}

/**
 * The user chose an event, or closed the one that was open. Cancel it to keep things as they are; where back, forward or a
 * link led to the event, it is selected already and there is nothing to cancel.
 */
export class TimelineSelectEvent extends Event {
  /** The chosen event; undefined where the open one was closed. */
  readonly event: DiplomaticEvent | undefined

  constructor(event: DiplomaticEvent | undefined, cancelable = true) {
    super('timeline-select', { bubbles: true, composed: true, cancelable })
    this.event = event
  }
}

/** The user zoomed or panned: another stretch of time is in view. Not cancelable. */
export class TimelineRangeChangeEvent extends Event {
  /** The first instant in view; beyond the years that a Date has, an Invalid Date. */
  readonly start: Date
  /** The last instant in view; the same. */
  readonly end: Date

  constructor(start: Date, end: Date) {
    super('timeline-range-change', { bubbles: true, composed: true })
    this.start = start
    this.end = end
  }
}

/** The user narrowed the timeline down, or widened it again. Not cancelable. */
export class TimelineFilterChangeEvent extends Event {
  /** As it is now, all of it. */
  readonly filter: TimelineFilter

  constructor(filter: TimelineFilter) {
    super('timeline-filter-change', { bubbles: true, composed: true })
    this.filter = filter
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'timeline-load': TimelineLoadEvent
    'timeline-progress': TimelineProgressEvent
    'timeline-error': TimelineErrorEvent
    'timeline-select': TimelineSelectEvent
    'timeline-range-change': TimelineRangeChangeEvent
    'timeline-filter-change': TimelineFilterChangeEvent
  }
}
