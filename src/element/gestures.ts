import { axisOf, slopPx } from './axis-lock.js'
import { Coasting } from './coasting.js'
import { type Sample, velocityOf } from './momentum.js'
import { scaleOf } from './scale-of.js'
import { isDoubleTap, type Tap, tapMs } from './taps.js'

/** What gestures ask for. Distances are shares of the chart's width, places shares from its left edge. */
export interface GestureActions {
  /** Moves the view; false where there is nothing further on that side, so that the page may have the gesture. */
  pan(views: number): boolean
  /** Zooms in by `factor`, out where it is less than 1; `at` stays where it is. */
  zoom(factor: number, at: number): void
}

/** How much a double tap zooms in, and a tap with two fingers out. */
const tapZoom = 2
/** Pixels that the fingers of a tap may move. */
const tapPx = 10

interface Place {
  readonly x: number
  readonly y: number
}

/** Safari's own pinch event on a trackpad. */
interface GestureLike extends Event {
  readonly scale: number
  readonly clientX: number
}

/**
 * Wheel, drag, pinch and double tap on one element. What scrolls the page stays the page's: a plain wheel, and a swipe
 * up or down, which `touch-action: pan-y` on the element leaves to the browser.
 */
export class Gestures {
  readonly #actions: GestureActions
  readonly #coasting = new Coasting()
  #target: HTMLElement | undefined
  #stop: AbortController | undefined
  readonly #pointers = new Map<number, Place>()
  #start: Place = { x: 0, y: 0 }
  #startTime = 0
  #axis: 'x' | 'y' | undefined
  #samples: Sample[] = []
  /** Most fingers that were on the screen at once since the first came, and how far any of them went. */
  #fingers = 0
  #gone = 0
  #tap: Tap | undefined
  /** What a click may not follow: a drag, a zoom, or the touch that ended a coasting. */
  #isDragging = false
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

  /** Stops what still moves of itself. */
  rest(): void {
    this.#coasting.stop()
  }

  /** Listens on `target` from now on, and on nothing where it is undefined. */
  attach(target: HTMLElement | undefined): void {
    if (target === this.#target) return
    this.#stop?.abort()
    this.#pointers.clear()
    this.#coasting.stop()
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

  #pan(px: number): boolean {
    return this.#target !== undefined && this.#actions.pan(px / scaleOf(this.#target) / this.#target.clientWidth)
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
    if (this.#pan(sideways * unit)) event.preventDefault()
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    const wasCoasting = this.#coasting.stop()
    // No other finger is on the screen, whatever became of those before it.
    if (event.isPrimary) this.#pointers.clear()
    if (this.#pointers.size === 0) {
      this.#isDragging = wasCoasting
      this.#axis = undefined
      this.#fingers = 0
      this.#gone = 0
      this.#startTime = event.timeStamp
    }
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    this.#fingers = Math.max(this.#fingers, this.#pointers.size)
    // Zooming may take away what a finger began on, and what comes of it outside the chart would not be heard.
    if (this.#pointers.size > 1) for (const id of this.#pointers.keys()) this.#target!.setPointerCapture(id)
    this.#start = { x: event.clientX, y: event.clientY }
    this.#samples = []
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId)
    if (!before || !this.#target) return
    // The button was let go of where nobody told us.
    if (event.buttons === 0) return this.#up(event)
    const now = { x: event.clientX, y: event.clientY }
    this.#gone += Math.hypot(now.x - before.x, now.y - before.y)
    if (this.#pointers.size > 1) {
      const [centre, spread] = [this.#centre(), this.#spread()]
      this.#pointers.set(event.pointerId, now)
      this.#pinch(centre, spread)
      return
    }
    this.#pointers.set(event.pointerId, now)
    if (!this.#isPanning(event)) return
    this.#samples = [...this.#samples.slice(-19), { at: now.x, time: event.timeStamp }]
    this.#pan(before.x - now.x)
  }

  /** Zooms about where the fingers were, then moves what was between them to where they are: the instant stays there. */
  #pinch(centre: number, spread: number): void {
    this.#isDragging = true
    this.#actions.zoom(this.#spread() / spread, this.#at(centre))
    this.#pan(centre - this.#centre())
  }

  /** A touch keeps to the axis along which it began; a mouse, which scrolls nothing, drags once it goes sideways. */
  #isPanning({ clientX, clientY, pointerId, pointerType }: PointerEvent): boolean {
    if (this.#axis !== undefined) return this.#axis === 'x'
    const isLater = this.#fingers > 1
    const axis = isLater ? 'x' : axisOf(clientX - this.#start.x, clientY - this.#start.y, slopPx)
    if (axis === undefined || (axis === 'y' && pointerType === 'mouse')) return false
    this.#axis = axis
    if (axis === 'y') return false
    this.#isDragging = true
    this.#target!.setPointerCapture(pointerId)
    return true
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.has(event.pointerId)) return
    const centre = this.#centre()
    this.#pointers.delete(event.pointerId)
    const [left] = this.#pointers.values()
    if (left) {
      this.#start = left
      this.#samples = []
      return
    }
    if (event.type !== 'pointerup' || event.pointerType === 'mouse') return
    if (this.#gone <= tapPx) this.#tapped(event, centre)
    else if (this.#axis === 'x') {
      const velocity = velocityOf(this.#samples, event.timeStamp)
      this.#coasting.start(-velocity, event.timeStamp, (px) => this.#pan(px))
    }
  }

  #tapped(event: PointerEvent, centre: number): void {
    const first = this.#tap
    this.#tap = undefined
    const { clientX: x, clientY: y, timeStamp: time, target } = event
    if (this.#fingers === 2 && time - this.#startTime <= tapMs) {
      this.#actions.zoom(1 / tapZoom, this.#at(centre))
    } else if (this.#fingers === 1 && !this.#isDragging) {
      const tap = { x, y, time, isOnGround: !(target as Element).closest('[data-id], [data-count]') }
      if (isDoubleTap(first, tap)) {
        this.#isDragging = true
        this.#actions.zoom(tapZoom, this.#at(x))
      } else this.#tap = tap
    }
  }

  #gesture(event: GestureLike, isStart: boolean): void {
    event.preventDefault()
    // On a touch screen it tells of fingers that are pointers as well.
    if (!isStart && this.#pointers.size < 2) this.#actions.zoom(event.scale / this.#scale, this.#at(event.clientX))
    this.#scale = event.scale
  }

  #spread(): number {
    const [a, b] = [...this.#pointers.values()]
    return a && b ? Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) : 1
  }

  /** Middle of the first two fingers. */
  #centre(): number {
    const points = [...this.#pointers.values()].slice(0, 2)
    return points.reduce((sum, { x }) => sum + x, 0) / points.length
  }
}
