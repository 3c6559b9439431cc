/** How often in a row a page may grow for no other reason than that its frame did. */
const mostEchoes = 3
/** Without a change for so long, in milliseconds, a page has come to rest. */
const restMs = 200

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
  /** What grows while its frame does, by a reader who draws something up, is told once it rests. */
  #timer: ReturnType<typeof setTimeout> | undefined
  #isToldLate = false

  /** `moved` is called whenever what is in the page may have moved, after its height was told. */
  constructor(tell: (height: number) => void, moved: () => void) {
    this.#tell = tell
    this.#moved = moved
  }

  /** From now on, with what `element` adds to the page. */
  watch(element: Element): void {
    if (!this.#observing) {
      this.#observing = new ResizeObserver(() => {
        this.report()
        this.#moved()
      })
      this.#observing.observe(document.documentElement)
      this.#stop = new AbortController()
      addEventListener('resize', () => this.#resized(), { signal: this.#stop.signal })
    }
    this.#observing.observe(element)
  }

  /** No longer with what `element` adds. */
  unwatch(element: Element): void {
    this.#observing?.unobserve(element)
  }

  /** Tells nothing more until something is watched again. */
  stop(): void {
    this.#observing?.disconnect()
    this.#observing = undefined
    this.#stop?.abort()
    clearTimeout(this.#timer)
  }

  /** Tells the height if it is another than was told last, or `again`. */
  report(again = false): void {
    const height = heightOfPage()
    if (height === 0 || (!again && height === this.#height)) return
    if (!again && this.#echoes > mostEchoes) return this.#reportLate()
    this.#height = height
    this.#width = innerWidth
    this.#tell(height)
  }

  /** Once, since a page that is always higher than its frame comes to no rest by it. */
  #reportLate(): void {
    clearTimeout(this.#timer)
    if (this.#isToldLate) return
    this.#timer = setTimeout(() => {
      this.#isToldLate = true
      this.report(true)
    }, restMs)
  }

  /** The frame has another size: what the page grows by now is the frame's doing, not the content's. */
  #resized(): void {
    const isEcho = innerWidth === this.#width && heightOfPage() > this.#height
    this.#echoes = isEcho ? this.#echoes + 1 : 0
    if (!isEcho) this.#isToldLate = false
  }
}

/** The height of the content, which unlike `scrollHeight` may be less than that of the window. */
function heightOfPage(): number {
  const { documentElement: root, body } = document
  const bottom = body ? body.getBoundingClientRect().top + scrollY + body.scrollHeight : 0
  return Math.ceil(Math.max(root.getBoundingClientRect().height, document.compatMode === 'CSS1Compat' ? bottom : 0))
}
