import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TimelineFilter } from '../model/filter.js'
import { filterFields, filterFrom, isSameLink, linkBeyond, type LinkFields, linkOn } from '../model/link-fields.js'
import type { Timeline } from '../model/resolve.js'
import { writeStretch } from '../time/write-stretch.js'
import { Arrival } from './arrival.js'
import type { ChartController } from './chart-controller.js'
import { defaultKey } from './embed-keys.js'
import { FrameAddress } from './frame-address.js'
import { instantOf } from './instant-of.js'
import type { HistoryEntry } from './page-address.js'
import { TimelineFilterChangeEvent, TimelineSelectEvent } from './timeline-events.js'

/** What of an element a link keeps. */
export interface LinkHost extends ReactiveControllerHost, HTMLElement {
  urlState?: string | boolean | undefined
  selected?: string | undefined
  view: 'auto' | 'timeline' | 'list'
  filters: TimelineFilter
}

/** A part of that, as the user changes it: each has one or more names in the link. */
export type LinkPart = 'event' | 'view' | 'filter' | 'range'

/**
 * Keeps what a user chose in the address of the page, and takes from there what a link says. What the page itself has
 * set is the ground that a link starts from: it is never written, and comes back where a link says nothing else.
 */
export class LinkController implements ReactiveController {
  readonly #host: LinkHost
  readonly #chart: ChartController
  readonly #address = FrameAddress.shared
  #arrival: Arrival | undefined
  /** What the page has set. */
  #base: LinkFields = {}
  /** What holds, as of the last look. */
  #last: LinkFields = {}
  /** What the address said last. */
  #said: LinkFields | undefined
  #key: string | undefined
  #unfollow: (() => void) | undefined
  #isAwaited = false
  /** What led to the address that is read next: the page or a link in it was opened, or the reader went back or forward. */
  #opening: 'page' | 'link' | 'step' | undefined = 'page'
  #hasOwnRange = false
  #toReveal = false
  #entry: HistoryEntry | undefined

  constructor(host: LinkHost, chart: ChartController) {
    this.#host = host
    this.#chart = chart
    host.addController(this)
  }

  /** The address that leads to an event; undefined where no address is kept, or it would lead nobody here. */
  linkTo(event: string): string | undefined {
    return this.#key === undefined ? undefined : this.#address.linkTo(this.#key, { event })
  }

  /** Call in each update, before anything is made of the element's properties: takes up what an address says of the timeline. */
  update(timeline: Timeline | undefined): void {
    this.#attend()
    if (this.#key === undefined) return
    this.#look()
    if (!this.#isAwaited || !timeline) return
    this.#isAwaited = false
    this.#take(this.#address.read(this.#key), timeline)
  }

  /** Call when a user has changed a part: it will be written, as a step to come back from or not. */
  userChanged(part: LinkPart, entry: HistoryEntry): void {
    if (this.#key === undefined) return
    if (part === 'range') this.#hasOwnRange = true
    this.#toReveal = false
    // What came before a step is what the way back leads to.
    if (entry === 'push' && this.#entry === 'replace') this.#say('replace')
    this.#look(part)
    const isScheduled = this.#entry !== undefined
    this.#entry = entry === 'push' ? entry : (this.#entry ?? entry)
    if (!isScheduled) void this.#host.updateComplete.then(() => this.#write())
  }

  /** Call when the page has set the range. */
  pageSetRange(): void {
    this.#hasOwnRange = false
  }

  hostConnected(): void {
    this.#address.enter(this.#host)
  }

  hostDisconnected(): void {
    this.#address.leave(this.#host)
    this.#unfollow?.()
    this.#unfollow = undefined
    this.#arrival?.end()
  }

  hostUpdated(): void {
    const key = this.#key
    if (!this.#toReveal || key === undefined || !this.#opened()) return
    this.#toReveal = false
    // What shows the event may still be on its way, and makes room for itself.
    void this.#host.updateComplete.then(() => this.#address.reveal(key, () => this.#opened()))
  }

  /** Where a link has led to: an item of the list, or the whole chart. */
  #opened(): Element | undefined {
    const found = this.#host.shadowRoot?.querySelector('[data-chart], .list li.selected')
    return found?.matches('li') ? found : found ? this.#host : undefined
  }

  #attend(): void {
    const { urlState, isConnected } = this.#host
    const key = typeof urlState === 'string' ? urlState.trim() || defaultKey : urlState ? defaultKey : undefined
    if (key === this.#key && (key === undefined || this.#unfollow || !isConnected)) return
    this.#unfollow?.()
    this.#unfollow = undefined
    const isOther = key !== this.#key
    this.#key = key
    if (key === undefined || !isConnected) return
    this.#arrival ??= new Arrival()
    this.#unfollow = this.#address.follow(
      key,
      (opened) => this.#await(opened ? 'link' : 'step'),
      () => this.#rehouse(key),
    )
    // Moved about in the page, it keeps what it has.
    if (isOther || !this.#said || !isSameLink(this.#said, this.#address.read(key))) this.#isAwaited = true
  }

  #await(opening: 'page' | 'link' | 'step' | undefined): void {
    this.#isAwaited = true
    this.#entry = undefined
    this.#opening = opening
    this.#host.requestUpdate()
  }

  /** Another page keeps the address now: what holds here, by whatever doing, is the ground it starts from. */
  #rehouse(key: string): void {
    this.#base = linkOn(this.#last, this.#isAwaited ? this.#address.readOwn(key) : {})
    this.#await(this.#arrival?.isFresh ? 'page' : undefined)
  }

  /** Takes what has changed since the last look for the page's doing, save the part that the user changed. */
  #look(byUser?: LinkPart): void {
    const now = this.#fields()
    const isUsers = (name: string) => name === 'range' || partOf(name) === byUser
    const changed = linkBeyond(this.#last, now)
    this.#base = linkOn(this.#base, Object.fromEntries(Object.entries(changed).filter(([name]) => !isUsers(name))))
    this.#last = now
  }

  #take(said: LinkFields, timeline: Timeline): void {
    const now = this.#last
    const { selected } = this.#host
    const wanted = linkOn(this.#base, said)
    const differs = (part: LinkPart) => Object.keys(linkBeyond(now, wanted)).some((name) => partOf(name) === part)
    if (differs('event')) this.#host.selected = timeline.byId.has(wanted['event'] ?? '') ? wanted['event'] : undefined
    if (differs('view')) this.#host.view = viewFrom(wanted['view'])
    if (differs('filter')) this.#host.filters = filterFrom(wanted, timeline)
    if (differs('range') || differs('filter')) this.#takeRange(wanted['range'], timeline.timeZone)
    const mayReveal = this.#opening === 'link' || (this.#opening === 'page' && this.#arrival?.isFresh === true)
    this.#toReveal = mayReveal && Boolean(said['event']) && this.#host.selected === said['event']
    if (this.#opening === 'link' || this.#opening === 'step')
      this.#tell(this.#host.selected !== selected, differs('filter'), timeline)
    this.#opening = undefined
    this.#said = said
    this.#last = this.#fields()
  }

  /** Tells the page of what a reader has changed by way of the address. */
  #tell(isOther: boolean, isFiltered: boolean, { byId }: Timeline): void {
    const { selected = '', filters } = this.#host
    const told = [
      ...(isOther ? [new TimelineSelectEvent(byId.get(selected)?.event, false)] : []),
      ...(isFiltered ? [new TimelineFilterChangeEvent(filters)] : []),
    ]
    // After the update that this is part of: a listener may ask for another.
    queueMicrotask(() => told.forEach((event) => this.#host.dispatchEvent(event)))
  }

  #takeRange(range: string | undefined, zone: string): void {
    const [start = '', end = ''] = range?.split('/') ?? []
    try {
      const [from, to] = [instantOf(start, 'start', zone), instantOf(end, 'end', zone)]
      if (from < to) this.#chart.showExactly(from, to)
      this.#hasOwnRange = from < to
    } catch {
      if (this.#hasOwnRange) this.#chart.fit()
      this.#hasOwnRange = false
    }
  }

  #write(): void {
    const entry = this.#entry
    this.#entry = undefined
    if (entry === undefined || this.#key === undefined || !this.#unfollow) return
    this.#last = this.#fields()
    this.#say(entry)
  }

  #say(entry: HistoryEntry): void {
    const said = linkBeyond(this.#base, this.#last)
    if (this.#key === undefined || (this.#said && isSameLink(said, this.#said))) return
    this.#said = said
    this.#address.write(this.#key, said, entry)
  }

  #fields(): LinkFields {
    const { selected, view, filters } = this.#host
    const range = this.#hasOwnRange && this.#chart.canZoomOut ? this.#chart.range : undefined
    return {
      ...(selected && { event: selected }),
      ...(view !== 'auto' && { view }),
      ...filterFields(filters ?? {}),
      ...(range && { range: writeStretch(...range) }),
    }
  }
}

function partOf(name: string): LinkPart {
  return name === 'event' || name === 'view' || name === 'range' ? name : 'filter'
}

function viewFrom(text: string | undefined): 'auto' | 'timeline' | 'list' {
  return text === 'timeline' || text === 'list' ? text : 'auto'
}
