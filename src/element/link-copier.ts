import type { ReactiveControllerHost } from 'lit'
import type { LinkOffer } from '../render/copy-link.js'

/** How long it is said that a link was copied. */
const wordMs = 4000

/** Copies links to events, and tells how that went. */
export class LinkCopier {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #linkTo: (event: string) => string | undefined
  #done: { readonly event: string; readonly state: LinkOffer['state'] } | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, linkTo: (event: string) => string | undefined) {
    this.#host = host
    this.#linkTo = linkTo
  }

  /** What there is to copy; undefined where no link leads to the event. */
  offer(event: string): LinkOffer | undefined {
    const address = this.#linkTo(event)
    if (address === undefined) return undefined
    return { address, state: this.#done?.event === event ? this.#done.state : 'offered' }
  }

  /** Copies the link to an event; where that is forbidden, the reader is shown it, selected. */
  async copy(event: string | undefined): Promise<void> {
    const address = event === undefined ? undefined : this.#linkTo(event)
    if (event === undefined || address === undefined) return
    try {
      await navigator.clipboard.writeText(address)
      this.#tell(event, 'copied')
    } catch {
      // Absent without https, and in many frames forbidden.
      await this.#copyByHand(event)
    }
  }

  /** The older way needs the text on show and selected; where that too is forbidden, it stays there for the reader to copy. */
  async #copyByHand(event: string): Promise<void> {
    this.#tell(event, 'by-hand')
    await this.#host.updateComplete
    const field = this.#host.shadowRoot?.querySelector<HTMLInputElement>('[data-link]')
    field?.focus()
    field?.select()
    if (!field || !document.execCommand('copy')) return
    this.#host.shadowRoot?.querySelector<HTMLElement>('[data-action="copy-link"]')?.focus()
    this.#tell(event, 'copied')
  }

  #tell(event: string, state: LinkOffer['state']): void {
    const done = { event, state }
    this.#done = done
    this.#host.requestUpdate()
    if (state !== 'copied') return
    setTimeout(() => {
      if (this.#done !== done) return
      this.#done = undefined
      this.#host.requestUpdate()
    }, wordMs)
  }
}
