/** What gestures ask for. Distances are shares of the chart's width, places shares from its left edge. */
export interface GestureActions {
  /** Moves the view; false where there is nothing further on that side, so that the page may have the gesture. */
  pan(views: number): boolean
  zoom(factor: number, at: number): void
}

/** Pixels a pointer moves before it drags rather than clicks. */
const dragPx = 6

/** Safari's own pinch event on a trackpad. */
interface GestureLike extends Event {
  readonly scale: number
  readonly clientX: number
}

/**
 * Wheel, drag and pinch on one element. What scrolls the page stays the page's: a plain wheel, and a swipe
 * up or down, which `touch-action: pan-y` on the element leaves to the browser.
 */
export class Gestures {
  readonly #actions: GestureActions
  #target: HTMLElement | undefined
  #stop: AbortController | undefined
  readonly #pointers = new Map<number, { x: number; y: number }>()
  #start: { x: number; y: number } | undefined
  #isDragging = false
  #pinch: number | undefined
  #scale = 1

  constructor(actions: GestureActions) {
    this.#actions = actions
  }

  /** Whether a drag has just ended on the target: the click that follows it is none. */
  takeDrag(): boolean {
    const dragged = this.#isDragging
    this.#isDragging = false
    return dragged
  }

  /** Listens on `target` from now on, and on nothing where it is undefined. */
  attach(target: HTMLElement | undefined): void {
    if (target === this.#target) return
    this.#stop?.abort()
    this.#pointers.clear()
    this.#target = target
    if (!target) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    target.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false })
    target.addEventListener('pointerdown', (event) => this.#down(event), { signal })
    target.addEventListener('pointermove', (event) => this.#move(event), { signal })
    target.addEventListener('pointerup', (event) => this.#up(event), { signal })
    target.addEventListener('pointercancel', (event) => this.#up(event), { signal })
    target.addEventListener('gesturestart', (event) => this.#gesture(event as GestureLike, true), {
      signal,
      passive: false,
    })
    target.addEventListener('gesturechange', (event) => this.#gesture(event as GestureLike, false), {
      signal,
      passive: false,
    })
  }

  #at(clientX: number): number {
    const { left, width } = this.#target!.getBoundingClientRect()
    return width > 0 ? (clientX - left) / width : 0.5
  }

  #wheel(event: WheelEvent): void {
    const unit =
      event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      const delta = Math.max(-100, Math.min(100, event.deltaY * unit))
      this.#actions.zoom(2 ** (-delta / (event.ctrlKey && Math.abs(delta) < 40 ? 40 : 160)), this.#at(event.clientX))
      return
    }
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
    if (sideways === 0 || (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY))) return
    if (this.#actions.pan((sideways * unit) / this.#target!.clientWidth)) event.preventDefault()
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    if (this.#pointers.size === 0) this.#isDragging = false
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    this.#start = { x: event.clientX, y: event.clientY }
    this.#pinch = this.#pointers.size === 2 ? this.#spread() : undefined
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId)
    if (!before || !this.#target) return
    // The button was let go of where nobody told us.
    if (event.buttons === 0) return this.#up(event)
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    if (this.#pinch !== undefined) {
      const spread = this.#spread()
      this.#isDragging = true
      this.#actions.zoom(spread / this.#pinch, this.#at(this.#centre()))
      this.#actions.pan((before.x - event.clientX) / 2 / this.#target.clientWidth)
      this.#pinch = spread
      return
    }
    const dx = event.clientX - this.#start!.x
    const dy = event.clientY - this.#start!.y
    if (!this.#isDragging) {
      if (Math.abs(dx) < dragPx || Math.abs(dx) < Math.abs(dy)) return
      this.#isDragging = true
      this.#target.setPointerCapture(event.pointerId)
    }
    this.#actions.pan((before.x - event.clientX) / this.#target.clientWidth)
  }

  #up(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId)
    this.#pinch = undefined
    const [left] = this.#pointers.values()
    this.#start = left
  }

  #gesture(event: GestureLike, isStart: boolean): void {
    event.preventDefault()
    if (!isStart) this.#actions.zoom(event.scale / this.#scale, this.#at(event.clientX))
    this.#scale = event.scale
  }

  #spread(): number {
    const [a, b] = [...this.#pointers.values()]
    return a && b ? Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) : 1
  }

  #centre(): number {
    const points = [...this.#pointers.values()]
    return points.reduce((sum, { x }) => sum + x, 0) / points.length
  }
}
