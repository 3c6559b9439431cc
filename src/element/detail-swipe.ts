import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { axisOf } from './axis-lock.js'
import { type Sample, velocityOf } from './momentum.js'
import { followOf, isInside, stepOf } from './swipe.js'

interface Swiping {
  readonly pointer: number
  readonly x: number
  readonly y: number
  readonly detail: HTMLElement
  readonly isRtl: boolean
  axis: 'x' | 'y' | undefined
}

/**
 * A finger that swipes the detail to the side goes on to the next event or back to the previous one. Up and down it
 * scrolls; a mouse selects text; at the edges of the window and on what scrolls sideways itself nothing is taken.
 */
export class DetailSwipe implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #step: (by: -1 | 1) => void
  #stop: AbortController | undefined
  #swiping: Swiping | undefined
  #samples: Sample[] = []

  constructor(host: ReactiveControllerHost & HTMLElement, step: (by: -1 | 1) => void) {
    this.#host = host
    this.#step = step
    host.addController(this)
  }

  hostConnected(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#host.addEventListener('pointerdown', (event) => this.#down(event), { signal })
    this.#host.addEventListener('pointermove', (event) => this.#move(event), { signal })
    this.#host.addEventListener('pointerup', (event) => this.#up(event), { signal })
    this.#host.addEventListener('pointercancel', () => this.#end(), { signal })
  }

  hostDisconnected(): void {
    this.#stop?.abort()
    this.#end()
  }

  #down(event: PointerEvent): void {
    // A second finger makes it something else.
    this.#end()
    if (event.pointerType !== 'touch' || !event.isPrimary || !isInside(event.clientX, innerWidth)) return
    const path = event.composedPath().filter((node) => node instanceof Element)
    const detail = path.find((node): node is HTMLElement => node.matches('.detail') && this.#owns(node))
    if (!detail || getSelection()?.type === 'Range') return
    if (path.slice(0, path.indexOf(detail)).some(scrollsSideways)) return
    const { pointerId: pointer, clientX: x, clientY: y } = event
    this.#swiping = { pointer, x, y, detail, isRtl: getComputedStyle(detail).direction === 'rtl', axis: undefined }
    this.#samples = []
  }

  #move(event: PointerEvent): void {
    const swiping = this.#swiping
    if (!swiping || event.pointerId !== swiping.pointer) return
    const dx = event.clientX - swiping.x
    swiping.axis ??= axisOf(dx, event.clientY - swiping.y)
    if (swiping.axis === 'y') return this.#end()
    if (swiping.axis === undefined) return
    this.#samples = [...this.#samples.slice(-19), { at: event.clientX, time: event.timeStamp }]
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const leads = this.#leads(stepOf({ dx: Math.sign(dx) * 1000, velocity: 0, isRtl: swiping.isRtl }))
    swiping.detail.style.transform = `translateX(${followOf(dx, leads)}px)`
  }

  #up(event: PointerEvent): void {
    const swiping = this.#swiping
    if (!swiping || event.pointerId !== swiping.pointer) return
    this.#end()
    if (swiping.axis !== 'x') return
    const velocity = velocityOf(this.#samples, event.timeStamp)
    const by = stepOf({ dx: event.clientX - swiping.x, velocity, isRtl: swiping.isRtl })
    if (by !== 0 && this.#leads(by)) this.#step(by)
  }

  /** Lets what followed the finger go back to its place. */
  #end(): void {
    const detail = this.#swiping?.detail
    this.#swiping = undefined
    const followed = detail?.style.transform
    if (!detail || !followed) return
    detail.style.transform = ''
    detail.animate({ transform: [followed, 'none'] }, { duration: 150, easing: 'ease-out' })
  }

  #leads(by: -1 | 0 | 1): boolean {
    const action = by === 1 ? 'next' : 'previous'
    return this.#host.shadowRoot?.querySelector(`.detail [data-action="${action}"]:not([aria-disabled])`) != null
  }

  #owns(node: Element): boolean {
    return node.getRootNode() === this.#host.shadowRoot
  }
}

function scrollsSideways(node: Element): boolean {
  return node.scrollWidth > node.clientWidth && /^(auto|scroll)$/.test(getComputedStyle(node).overflowX)
}
