import { neighbourOf, type Towards } from '../layout/neighbours.js'
import type { Words } from '../model/describe.js'
import type { TimelineFilter } from '../model/filter.js'
import { stepFrom } from '../model/resolve.js'
import { exchangeStep } from '../model/thread.js'
import type { Announcer } from './announcer.js'
import { announcementOf, filterWords } from './announcements.js'
import type { ChartController } from './chart-controller.js'
import type { FilterController } from './filter-controller.js'
import type { Gestures } from './gestures.js'
import type { KeyCommand } from './keys.js'
import type { LinkController } from './link-controller.js'
import type { RovingFocus } from './roving-focus.js'
import type { StoryPlace } from './story-place.js'
import type { TimelineController } from './timeline-controller.js'
import { TimelineFilterChangeEvent, TimelineRangeChangeEvent, TimelineSelectEvent } from './timeline-events.js'
import type { UserRequests } from './user-input.js'
import type { ViewChoice } from './view-choice.js'

/** The element, as far as a reader changes it. */
interface ReaderHost extends EventTarget {
  selected?: string | undefined
  view: 'auto' | 'timeline' | 'list'
  filters: TimelineFilter
}

/** What the requests of a reader are passed on to. */
export interface ReaderParts {
  readonly chart: ChartController
  readonly focus: RovingFocus
  readonly filter: FilterController
  readonly announcer: Announcer
  readonly links: LinkController
  readonly gestures: Gestures
  readonly storyPlace: StoryPlace
  readonly views: ViewChoice
  readonly timeline: TimelineController
  readonly words: () => Words
  /** Actions that concern neither the chart, the filter nor the selection. */
  readonly actions: Readonly<Record<string, () => void>>
  readonly showHelp: () => void
}

const zoomStep = 1.6

/** Does what a reader asks for, tells the page of it, keeps it in the address and says what it has come to. */
export class ReaderRequests implements UserRequests {
  readonly #host: ReaderHost
  readonly #parts: ReaderParts
  readonly #actions: Readonly<Record<string, () => void>>

  constructor(host: ReaderHost, parts: ReaderParts) {
    this.#host = host
    this.#parts = parts
    const { chart, filter, timeline } = parts
    this.#actions = {
      'zoom-in': () => this.tellRange(chart.zoomOn(undefined, zoomStep)),
      'zoom-out': () => this.tellRange(chart.zoomOn(undefined, 1 / zoomStep)),
      fit: () => this.tellRange(chart.fit()),
      close: () => this.select(undefined),
      clear: () => filter.clear(),
      filter: () => filter.toggle(),
      next: () => this.select(stepFrom(host.selected, 1, timeline.shown)),
      previous: () => this.select(stepFrom(host.selected, -1, timeline.shown)),
      'exchange-next': () => this.select(exchangeStep(host.selected, 1, timeline.shown)),
      'exchange-previous': () => this.select(exchangeStep(host.selected, -1, timeline.shown)),
      ...parts.actions,
    }
  }

  act(action: string): void {
    this.#actions[action]?.()
    this.#announce(action)
  }

  setView(view: 'timeline' | 'list'): void {
    this.#host.view = view
    this.#parts.storyPlace.changeView()
    this.#parts.links.userChanged('view', 'push')
    this.#announce(view)
  }

  /** Opens a mark or a count. */
  open(id: string | undefined): void {
    if (id === undefined) return
    const { chart, timeline } = this.#parts
    if (timeline.whole?.byId.has(id)) this.select(id)
    else this.tellRange(chart.openCount(id))
  }

  choose(event: string): void {
    this.select(event === this.#host.selected && this.#parts.views.view === 'list' ? undefined : event)
  }

  press(command: KeyCommand, path: readonly Element[]): void {
    const { chart, focus, showHelp } = this.#parts
    // Where the window itself has no focus, some browsers tell of no focus that moves inside it.
    for (const node of path) focus.follow(node)
    const { current } = focus
    if (command.do === 'move') this.#moveFocus(command.towards)
    else if (command.do === 'relate') this.#goTo(chart.relatedStop(current, command.step))
    else if (command.do === 'open') this.open(current)
    else if (command.do === 'help') showHelp()
    else if (command.do === 'zoom-in') this.tellRange(chart.zoomOn(current, zoomStep))
    else if (command.do === 'zoom-out') this.tellRange(chart.zoomOn(current, 1 / zoomStep))
    else if (command.do === 'fit') this.tellRange(chart.fit())
    this.#announce(command.do)
  }

  close(): boolean {
    if (this.#host.selected === undefined) return false
    this.select(undefined)
    return true
  }

  takeDrag(): boolean {
    return this.#parts.gestures.takeDrag()
  }

  /** Selects an event, or none, unless a listener cancels that. */
  select(id: string | undefined): void {
    const { timeline, storyPlace, links, focus } = this.#parts
    const { selected } = this.#host
    if (id === selected) return
    const entry = id === undefined ? undefined : timeline.whole?.byId.get(id)
    const choice = new TimelineSelectEvent(entry?.event)
    if (!this.#host.dispatchEvent(choice)) return
    // A listener may have selected another meanwhile.
    const closed = id === undefined ? this.#host.selected : undefined
    this.#host.selected = id
    storyPlace.turn()
    links.userChanged('event', 'push')
    if (closed !== undefined) void focus.moveTo(closed)
  }

  /** Puts a filter in force and tells the page of it. */
  filter(filter: TimelineFilter): void {
    const { links, announcer, timeline, words } = this.#parts
    this.#host.filters = filter
    links.userChanged('filter', 'replace')
    const change = new TimelineFilterChangeEvent(filter)
    this.#host.dispatchEvent(change)
    announcer.say(() => {
      const { shown, whole } = timeline
      return shown && filterWords(shown, whole!, words())
    })
  }

  /** Tells the page of another stretch in view, where the reader's doing has `moved` it. */
  tellRange(moved: boolean): boolean {
    const { chart, links } = this.#parts
    const range = moved ? chart.range : undefined
    if (range) {
      const change = new TimelineRangeChangeEvent(new Date(range[0]), new Date(range[1]))
      this.#host.dispatchEvent(change)
      links.userChanged('range', 'replace')
    }
    return moved
  }

  /** Says what an action has come to, where that is not heard anyway. */
  #announce(action: string): void {
    const said = announcementOf(action)
    if (!said) return
    const { announcer, chart, timeline, words } = this.#parts
    announcer.say(() => {
      const { shown } = timeline
      return shown && said({ timeline: shown, selected: this.#host.selected, range: chart.range }, words())
    })
  }

  #moveFocus(towards: Towards): void {
    const { chart, focus } = this.#parts
    this.#goTo(chart.arrangement && neighbourOf(chart.arrangement, focus.current, towards))
  }

  #goTo(next: string | undefined): void {
    if (next === undefined) return
    const { chart, focus } = this.#parts
    this.tellRange(chart.showStop(next))
    void focus.moveTo(next)
  }
}
