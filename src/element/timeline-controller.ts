import type { ReactiveControllerHost } from 'lit'
import type { Words } from '../model/describe.js'
import { countingAll, filterGroups, filterTimeline, type TimelineFilter } from '../model/filter.js'
import { inPieces } from '../model/in-pieces.js'
import { readFilter } from '../model/read-filter.js'
import type { Issue } from '../model/issue.js'
import type { Timeline } from '../model/resolve.js'
import { isVersionOf } from '../model/version.js'
import { within, type Work } from '../model/work.js'
import { loadingWords } from '../render/loading.js'
import { isTimeZone } from '../time/zone.js'
import { loadWords } from './announcements.js'
import { DocumentController, type DocumentState } from './document-controller.js'
import { countedGroups } from './head.js'
import { timedPace } from './timed-pace.js'
import { TimelineErrorEvent, TimelineLoadEvent, TimelineProgressEvent } from './timeline-events.js'
import { whenIdle } from './when-idle.js'

/** The element, as far as it says what is read and what is shown of it. */
interface TimelineHost extends ReactiveControllerHost, Element {
  readonly data?: unknown
  readonly src?: string | undefined
  readonly timeZone?: string | undefined
  readonly filters: TimelineFilter
}

/** Whom a timeline controller tells, and whose words it speaks. */
interface TimelineListener {
  /** Another timeline is shown, or another part of it; with `isVersion` the same in another version or zone. */
  readonly changed: (isVersion: boolean) => void
  /** Lays a long document out, step by step, before it is shown. */
  readonly preparing: (timeline: Timeline) => Work<void>
  /** `words` is asked only when it is said. */
  readonly say: (words: () => string | undefined) => void
  readonly words: () => Words
}

/**
 * The timeline that comes of the element's document: read, resolved in the element's zone and narrowed by its filter.
 * Tells the page and the reader how reading goes.
 */
export class TimelineController {
  readonly #host: TimelineHost
  readonly #listener: TimelineListener
  readonly #document: DocumentController
  #whole: Timeline | undefined
  /** The last that there was, while another is on its way too. */
  #last: Timeline | undefined
  #shown: Timeline | undefined
  #filter: TimelineFilter = {}
  #hasLoaded = false

  constructor(host: TimelineHost, listener: TimelineListener) {
    this.#host = host
    this.#listener = listener
    this.#document = new DocumentController(host, {
      changed: (byLoading) => this.#documentChanged(byLoading),
      progressed: (done, before) => this.#progressed(done, before),
      preparing: (timeline) => this.#preparing(timeline),
    })
  }

  /** What there is to read, and why where there is nothing. */
  get document(): DocumentState {
    return this.#document.current
  }

  /** The whole of the timeline. */
  get whole(): Timeline | undefined {
    return this.#whole
  }

  /** As much of it as meets the filter. */
  get shown(): Timeline | undefined {
    return this.#shown
  }

  /** The filter in force. */
  get filter(): TimelineFilter {
    return this.#filter
  }

  /** What was wrong with the document that is shown, or why none is. */
  get issues(): readonly Issue[] {
    const { document } = this
    return document.state === 'ready' ? document.parsed.issues : (document.state === 'failed' && document.issues) || []
  }

  /** Call when the page has set another document or address. */
  choose(): void {
    // Templates write an empty address while they wait for theirs.
    this.#document.choose(this.#host.data, this.#host.src || undefined)
  }

  /** Call after that, and when the page has set another zone. */
  resolve(): void {
    const { timeZone } = this.#host
    this.#whole = this.#document.timelineIn(timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined)
    const before = this.#last
    this.#last = this.#whole ?? before
    this.#narrow(before === undefined || this.#last === undefined || isVersionOf(this.#last.document, before.document))
  }

  /** Call when there is another filter. */
  narrow(): void {
    this.#narrow(false)
  }

  #narrow(isVersion: boolean): void {
    this.#filter = readFilter(this.#host.filters)
    this.#shown = this.#whole && filterTimeline(this.#whole, this.#filter)
    this.#listener.changed(isVersion)
  }

  /** Asks the address once more. */
  reload(): void {
    this.#document.reload()
    this.#listener.say(() =>
      this.document.state === 'loading' ? this.#listener.words().messages.interface.loading : '',
    )
  }

  #documentChanged(byLoading: boolean): void {
    this.resolve()
    this.#countSoon()
    if (!byLoading) return
    // The first document is met as the page is; a failure is an alert and is heard as one.
    if (this.#hasLoaded) this.#listener.say(() => this.#whole && loadWords(this.#whole, this.#listener.words()))
    this.#hasLoaded = true
    if (this.document.state === 'failed' && this.document.src !== undefined) {
      const failure = new TimelineErrorEvent(this.document.src, this.document.error)
      this.#host.dispatchEvent(failure)
    } else if (this.document.state === 'ready') {
      const load = new TimelineLoadEvent(this.document.parsed.document, this.document.parsed.issues)
      this.#host.dispatchEvent(load)
    }
  }

  /** Who opens the filter does not wait until the choices of a long document are counted. */
  #countSoon(): void {
    const whole = this.#whole
    if (whole) whenIdle(() => void inPieces(countingAll(whole, filterGroups), { pace: timedPace() }))
  }

  /** What a first picture of a long document asks of each of its events. */
  *#preparing(timeline: Timeline): Work<void> {
    yield* within(countingAll(timeline, countedGroups), 0, 0.1)
    yield* within(this.#listener.preparing(timeline), 0.1, 1)
  }

  #progressed(done: number, before: number): void {
    const progress = new TimelineProgressEvent(done)
    this.#host.dispatchEvent(progress)
    if (Math.floor(done * 4) === Math.floor(before * 4)) return
    const { messages, locale } = this.#listener.words()
    this.#listener.say(() => (this.document.state === 'loading' ? loadingWords(done, messages, locale) : ''))
  }
}
