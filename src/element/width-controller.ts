import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Follows the width of a ruler inside the host: the host's own height may then follow from the width without a loop. */
export class WidthController implements ReactiveController {
  /** Width in whole pixels; 0 until it is known, and while the host is not displayed. */
  width = 0
  readonly #host: ReactiveControllerHost & Element
  #observer: ResizeObserver | undefined
  #ruler: Element | undefined

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host
    host.addController(this)
  }

  /** Call with the ruler after each render; a new one is observed in place of the old. */
  observe(ruler: Element | null): void {
    if (!ruler || ruler === this.#ruler) return
    this.#observer ??= new ResizeObserver(([entry]) => this.#resize(entry!.contentRect.width))
    this.#observer.disconnect()
    this.#observer.observe(ruler)
    this.#ruler = ruler
    this.#readSoon(ruler)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observer = undefined
    this.#ruler = undefined
  }

  /** The first picture need not wait for the observer's turn, which comes after a frame without it. */
  #readSoon(ruler: Element): void {
    void this.#host.updateComplete.then(() => {
      const width = Math.floor(Number.parseFloat(getComputedStyle(ruler).width))
      if (this.width > 0 || !(width > 0) || ruler !== this.#ruler) return
      this.width = width
      this.#host.requestUpdate()
    })
  }

  #resize(width: number): void {
    const whole = Math.floor(width)
    if (whole === this.width) return
    this.width = whole
    // In the next frame: drawing within the observer's turn may bring a scroll bar, and with it another width.
    requestAnimationFrame(() => this.#host.requestUpdate())
  }
}
