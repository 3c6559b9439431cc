import type { ReactiveControllerHost } from 'lit'
import { detailKit } from './kits.js'

/** Shows the reader the list of keys, which is part of no drawing before it is asked for. */
export class KeyHelp {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode }
  #isAsked = false

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host
  }

  /** Whether it was asked for, and is drawn from then on. */
  get isAsked(): boolean {
    return this.#isAsked
  }

  /** Opens it, unless it cannot be fetched. */
  async show(): Promise<void> {
    this.#isAsked = true
    if (!detailKit.here) await detailKit.load().catch(() => undefined)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.renderRoot.querySelector('dialog')?.showModal()
  }
}
