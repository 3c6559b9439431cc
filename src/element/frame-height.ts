/** How often in a row a page may grow for no other reason than that its frame did. */
const mostEchoes = 3

/**
 * Tells how high the page in a frame is, whenever that changes. A page that is always higher than its frame would
 * grow for ever: after a few such steps it is left as it is, until it gets another width.
 */
export class FrameHeight {
  readonly #tell: (height: number) => void
  readonly #moved: () => void
  #observing: ResizeObserver | undefined
  #stop: AbortController | undefined
  #height = 0
  #width = 0
  #echoes = 0
  #isResized = false

  /** `moved` is called whenever what is in the page may have moved, after its height was told. */
  constructor(tell: (height: number) => void, moved: () => void) {
    this.#tell = tell
    this.#moved = moved
  }

  /** From now on, with what `element` adds to the page. */
  watch(element: Element): void {
    if (!this.#observing) {
      this.#observing = new ResizeObserver(() => this.#changed())
      this.#observing.observe(document.documentElement)
      this.#stop = new AbortController()
      addEventListener('resize', () => this.#resized(), { signal: this.#stop.signal })
    }
    this.#observing.observe(element)
  }

  unwatch(element: Element): void {
    this.#observing?.unobserve(element)
  }

  stop(): void {
    this.#observing?.disconnect()
    this.#observing = undefined
    this.#stop?.abort()
  }

  /** Tells the height if it is another than was told last, or `again`. */
  report(again = false): void {
    const height = heightOfPage()
    if (height === 0 || (!again && (height === this.#height || this.#echoes > mostEchoes))) return
    this.#height = height
    this.#width = innerWidth
    this.#tell(height)
  }

  /** What changes without the frame is no echo of it. */
  #changed(): void {
    if (!this.#isResized) this.#echoes = 0
    this.#isResized = false
    this.report()
    this.#moved()
  }

  /** The frame has another size: what the page grows by now is the frame's doing, not the content's. */
  #resized(): void {
    const isEcho = innerWidth === this.#width && heightOfPage() > this.#height
    this.#echoes = isEcho ? this.#echoes + 1 : 0
    this.#isResized = true
  }
}

/** The height of the content, which unlike `scrollHeight` may be less than that of the window. */
function heightOfPage(): number {
  const { documentElement: root, body } = document
  const bottom = body ? body.getBoundingClientRect().top + scrollY + body.scrollHeight : 0
  return Math.ceil(Math.max(root.getBoundingClientRect().height, document.compatMode === 'CSS1Compat' ? bottom : 0))
}
