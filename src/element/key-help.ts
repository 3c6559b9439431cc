import type { ReactiveControllerHost } from 'lit'
import { detailKit } from './kits.js'

type Host = ReactiveControllerHost & Node & { readonly renderRoot: ParentNode }

/** Shows the reader the list of keys, which is part of no drawing before it is asked for. */
export class KeyHelp {
  readonly #host: Host
  #isAsked = false

  constructor(host: Host) {
    this.#host = host
  }

  /** Whether it was asked for, and is drawn from then on. */
  get isAsked(): boolean {
    return this.#isAsked
  }

  /** Opens it, or says that it cannot be fetched; unless the element is gone by then. */
  async show(): Promise<void> {
    if (!detailKit.here) await detailKit.load().catch(() => undefined)
    this.#isAsked = true
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (this.#host.isConnected) this.#host.renderRoot.querySelector('dialog')?.showModal()
  }
}
