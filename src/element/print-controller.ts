import type { ReactiveController, ReactiveControllerHost } from 'lit'

/**
 * Knows whether the page is being printed, and has the host drawn for paper before the browser lays the pages out:
 * on `beforeprint`, or where a browser tells only of the medium, when that becomes print.
 */
export class PrintController implements ReactiveController {
  readonly #draw: () => void
  readonly #medium = matchMedia('print')
  #isAnnounced = false
  #isPrinting = false

  /** `draw` is called when printing begins and ends; it must have drawn when it returns. */
  constructor(host: ReactiveControllerHost, draw: () => void) {
    this.#draw = draw
    host.addController(this)
  }

  get isPrinting(): boolean {
    return this.#isPrinting
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#announce)
    addEventListener('afterprint', this.#end)
    this.#medium.addEventListener('change', this.#follow)
    this.#isPrinting = this.#medium.matches
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#announce)
    removeEventListener('afterprint', this.#end)
    this.#medium.removeEventListener('change', this.#follow)
    this.#isAnnounced = false
    this.#isPrinting = false
  }

  readonly #announce = (): void => {
    this.#isAnnounced = true
    this.#follow()
  }

  readonly #end = (): void => {
    this.#isAnnounced = false
    this.#follow()
  }

  readonly #follow = (): void => {
    const isPrinting = this.#isAnnounced || this.#medium.matches
    if (isPrinting === this.#isPrinting) return
    this.#isPrinting = isPrinting
    this.#draw()
  }
}
