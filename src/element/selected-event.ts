import type { ReactiveControllerHost } from 'lit'
import type { DetailAsks, EventDetail } from './detail-kit.js'
import { detailKit } from './kits.js'

/** The element, as far as it has a selected event. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly selected?: string | undefined
  readonly renderRoot: HTMLElement | DocumentFragment
}

/**
 * What shows the selected event, as soon as it is here. It is fetched once the page has nothing else to do, or when an event
 * is selected before that; the element is drawn without it meanwhile.
 */
export class SelectedEvent {
  readonly #host: Host
  readonly #asks: DetailAsks
  #detail: EventDetail | undefined
  #awaited: Promise<void> | undefined

  constructor(host: Host, asks: DetailAsks) {
    this.#host = host
    this.#asks = asks
  }

  /** What shows it; undefined until it has been fetched. */
  get detail(): EventDetail | undefined {
    const { here } = detailKit
    if (here) this.#detail ??= new here.EventDetail(this.#host, this.#host.renderRoot as ShadowRoot, this.#asks)
    return this.#detail
  }

  /** Whether it could not be had. */
  get isMissing(): boolean {
    return detailKit.isMissing
  }

  /** What to wait for until the selected event can be shown; nothing where none is, or it is all here. Never rejects. */
  underWay(): Promise<void> | undefined {
    return this.#host.selected === undefined ? undefined : this.#awaited
  }

  /** Call when another event is selected, or none. */
  turn(): void {
    this.#detail?.putAway()
    if (this.#host.selected !== undefined) this.fetch()
  }

  /** Fetches what is not here, and has the element drawn anew when it comes, or does not, or has come for another. */
  fetch(): void {
    const drawn = (): void => {
      this.#awaited = undefined
      this.#host.requestUpdate()
    }
    if (detailKit.here) drawn()
    else this.#awaited ??= detailKit.load().then(drawn, drawn)
  }
}
