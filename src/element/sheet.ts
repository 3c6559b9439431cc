import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SheetState } from '../render/sheet.js'
import { slopPx } from './axis-lock.js'
import { fullEdge, isTallFrame, seenOf, sheetEdge } from './framed.js'
import { type Sample, velocityOf } from './momentum.js'
import { restOf } from './sheet-rest.js'
import { type Frame, isLowWindow, windowHeight } from './window-height.js'

/** The sheet of the detail: how far up it is, drawn up and down by its grip, and closed by drawing it down. */
export class Sheet implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #close: () => void
  readonly #frame: Frame
  #node: HTMLElement | undefined
  #stop: AbortController | undefined
  #isFull = false
  #shown: string | null = null
  /** Where its lower edge stands in a frame that is scrolled from outside, in pixels from the frame's top. */
  #edge: number | undefined
  #wasFull = false
  #start: { readonly y: number; readonly height: number } | undefined
  #samples: Sample[] = []
  #wasDragged = false

  constructor(host: ReactiveControllerHost & HTMLElement, close: () => void, frame: Frame) {
    this.#host = host
    this.#close = close
    this.#frame = frame
    host.addController(this)
  }

  /** How far up it is, and whether it can go further up. */
  get state(): SheetState {
    return { isFull: this.#isFull, canGrow: !isLowWindow(this.#frame) }
  }

  hostUpdated(): void {
    const shown = this.#host.getAttribute('selected')
    // Without a selection there is none, and a thousand elements need not be searched for it.
    const node = (shown !== null && this.#host.shadowRoot?.querySelector<HTMLElement>('[data-sheet]')) || undefined
    if (node !== this.#node) this.#attach(node)
    if (this.#frame.isFitted) node?.style.setProperty('--_frame', `${windowHeight(this.#frame)}px`)
    if (node && shown !== this.#shown) {
      node.querySelector('.sheet-body')!.scrollTop = 0
      void this.#place(node)
    } else if (node && this.#isFull && !this.#wasFull) void this.#place(node)
    this.#wasFull = this.#isFull
    this.#shown = node ? shown : null
  }

  hostDisconnected(): void {
    this.#attach(undefined)
  }

  #attach(node: HTMLElement | undefined): void {
    this.#stop?.abort()
    this.#node = node
    this.#start = undefined
    this.#isFull = false
    this.#edge = undefined
    if (!node) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    // Its grip may change with the height of the window, so the sheet itself listens.
    node.addEventListener('pointerdown', (event) => this.#down(event, node), { signal })
    node.addEventListener('pointermove', (event) => this.#move(event, node), { signal })
    node.addEventListener('pointerup', (event) => this.#up(event, node), { signal })
    node.addEventListener('pointercancel', () => this.#settle(node), { signal })
    node.addEventListener('click', (event) => this.#click(event), { signal })
  }

  /** Where the window's edge is not the edge of what is seen, the sheet goes to where it is seen, beside its mark. */
  async #place(node: HTMLElement): Promise<void> {
    const stage = node.parentElement
    // A frame made as high as its content is not yet as high as the sheet asks.
    if (!stage || !(this.#frame.isFitted || isTallFrame())) return
    node.style.setProperty('--_frame', `${windowHeight(this.#frame)}px`)
    const seen = await seenOf(stage)
    const mark = stage.querySelector('.mark.selected, .count.selected')?.getBoundingClientRect()
    if (!seen) return
    const { half, full } = heightsOf(node)
    if (this.#isFull) this.#edge = fullEdge(seen, this.#edge ?? seen.bottom, full)
    else this.#edge = mark ? sheetEdge(seen, mark, half) : seen.bottom
    node.style.setProperty('--_edge', `${Math.round(this.#edge)}px`)
  }

  #down(event: PointerEvent, node: HTMLElement): void {
    const grip = (event.target as Element).closest('[data-grip]')
    this.#wasDragged = false
    if (!grip || event.button !== 0 || !event.isPrimary) return
    grip.setPointerCapture(event.pointerId)
    this.#start = { y: event.clientY, height: node.offsetHeight }
    this.#samples = []
  }

  #move({ clientY, timeStamp }: PointerEvent, node: HTMLElement): void {
    if (!this.#start) return
    const pull = this.#start.y - clientY
    if (!this.#wasDragged && Math.abs(pull) < slopPx) return
    this.#wasDragged = true
    this.#samples = [...this.#samples.slice(-19), { at: -clientY, time: timeStamp }]
    node.classList.add('dragging')
    const { half } = heightsOf(node)
    const height = this.#start.height + pull
    // Below its least height it sinks instead of shrinking.
    node.style.setProperty('--_pull', `${Math.max(half, height) - this.#start.height}px`)
    node.style.setProperty('--_sink', `${Math.max(0, half - height)}px`)
  }

  #up({ clientY, timeStamp }: PointerEvent, node: HTMLElement): void {
    const start = this.#start
    if (!start || !this.#wasDragged) return this.#settle(node)
    const { half, full } = heightsOf(node)
    const rest = restOf({
      from: this.#isFull ? 'full' : 'half',
      pull: start.y - clientY,
      velocity: velocityOf(this.#samples, timeStamp),
      halfHeight: half,
      fullHeight: full,
    })
    if (rest === 'closed') return void this.#sink(node)
    this.#isFull = rest === 'full'
    this.#settle(node)
  }

  #settle(node: HTMLElement): void {
    this.#start = undefined
    node.classList.remove('dragging')
    for (const name of ['--_pull', '--_sink']) node.style.removeProperty(name)
    this.#host.requestUpdate()
  }

  /** Lets it go all the way down, and closes it there; the page may yet have it stay. */
  async #sink(node: HTMLElement): Promise<void> {
    this.#start = undefined
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      const down = node.animate(
        { transform: 'translateY(100%)' },
        { duration: 140, easing: 'ease-in', fill: 'forwards' },
      )
      // In a page that is not painted an animation never ends.
      await Promise.race([down.finished.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 250))])
      this.#close()
      await this.#host.updateComplete
      down.cancel()
    } else this.#close()
    this.#settle(node)
  }

  #click(event: MouseEvent): void {
    if (!(event.target as Element).closest('[data-grip]')) return
    if (!this.#wasDragged && this.state.canGrow) {
      this.#isFull = !this.#isFull
      this.#host.requestUpdate()
    }
    this.#wasDragged = false
  }
}

/** The heights at which a sheet may rest, as its style sets them. */
function heightsOf(node: HTMLElement): { readonly half: number; readonly full: number } {
  const { minHeight, maxHeight } = getComputedStyle(node)
  return { half: Number.parseFloat(minHeight), full: Number.parseFloat(maxHeight) }
}
