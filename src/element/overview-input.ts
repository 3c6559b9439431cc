import { scaleOf } from './scale-of.js'
import { scrollDown } from './scrolling.js'

/** What the window of an overview is asked to do. Places are pixels from the left edge of the overview. */
export interface OverviewActions {
  /** The left and right edge of the window. */
  window(): readonly [left: number, right: number]
  /** Moves the window, as wide as it is in time, to where its left edge is at `left`. */
  slide(left: number): void
  /** Moves the edges of the window. */
  resize(left: number, right: number): void
  /** Once that is drawn. */
  drawn(): Promise<unknown>
}

type Grip = 'window' | 'left' | 'right'

/** Drags and keys on an overview: on its window, on the window's edges, and on the ground, which brings the window there. */
export class OverviewInput {
  readonly #actions: OverviewActions
  #target: HTMLElement | undefined
  #stop: AbortController | undefined
  /** What is dragged, and where the window and the overview itself were when that began. */
  #drag:
    | { readonly grip: Grip; readonly x: number; readonly left: number; readonly right: number; readonly top: number }
    | undefined

  constructor(actions: OverviewActions) {
    this.#actions = actions
  }

  /** Listens on `target` from now on, and on nothing where it is undefined. */
  attach(target: HTMLElement | undefined): void {
    if (target === this.#target) return
    this.#stop?.abort()
    this.#drag = undefined
    this.#target = target
    if (!target) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    target.addEventListener('pointerdown', (event) => this.#down(event), { signal })
    target.addEventListener('pointermove', (event) => this.#move(event), { signal })
    for (const end of ['pointerup', 'pointercancel'] as const)
      target.addEventListener(end, () => (this.#drag = undefined), { signal })
    target.addEventListener('keydown', (event) => this.#key(event), { signal })
  }

  #down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    const target = this.#target!
    const { top } = target.getBoundingClientRect()
    const x = this.#at(event)
    const grip = gripOf(event, target)
    const [left, right] = this.#actions.window()
    const middle = (right - left) / 2
    if (!grip) this.#actions.slide(x - middle)
    this.#drag = grip ? { grip, x, left, right, top } : { grip: 'window', x, left: x - middle, right: x + middle, top }
    target.setPointerCapture(event.pointerId)
  }

  #move(event: PointerEvent): void {
    if (!this.#drag) return
    if (event.buttons === 0) {
      this.#drag = undefined
      return
    }
    const { grip, x, left, right, top } = this.#drag
    this.#apply(grip, left, right, this.#at(event) - x, top)
  }

  #at({ clientX }: PointerEvent): number {
    return (clientX - this.#target!.getBoundingClientRect().left) / scaleOf(this.#target!)
  }

  #key(event: KeyboardEvent): void {
    const grip = gripOf(event, this.#target!)
    if (!grip || event.ctrlKey || event.metaKey || event.altKey) return
    const [left, right] = this.#actions.window()
    const width = this.#target!.clientWidth
    const { top } = this.#target!.getBoundingClientRect()
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: (left - right) / 8,
      ArrowRight: (right - left) / 8,
      PageUp: left - right,
      PageDown: right - left,
      Home: -width,
      End: width,
    }
    if (!Object.hasOwn(steps, event.key)) return
    event.preventDefault()
    this.#apply(grip, left, right, steps[event.key]!, top)
  }

  /** The chart above may get another height by it: the page is scrolled so that the overview stays at `top`. */
  #apply(grip: Grip, left: number, right: number, moved: number, top: number): void {
    if (grip === 'window') this.#actions.slide(left + moved)
    else if (grip === 'left') this.#actions.resize(Math.min(left + moved, right), right)
    else this.#actions.resize(left, Math.max(left, right + moved))
    const target = this.#target!
    void this.#actions.drawn().then(() => scrollDown(target, target.getBoundingClientRect().top - top))
  }
}

function gripOf(event: Event, target: HTMLElement): Grip | undefined {
  const node = event.composedPath()[0]
  const name = node instanceof HTMLElement ? node.dataset['thumb'] : undefined
  if (name === undefined) return undefined
  if (name === 'window') return 'window'
  const isRightToLeft = getComputedStyle(target).direction === 'rtl'
  return (name === 'start') === isRightToLeft ? 'right' : 'left'
}
