import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { clearPx, isTallFrame } from './framed.js'
import { scrollNeeded, scrollPortOf } from './scrolling.js'

/** What was pressed, and how far down the window it stood. */
interface Held {
  readonly selector: string
  readonly top: number
}

/**
 * Where the page stands while a user walks through the story: what was pressed stays under the finger, what was opened
 * comes into view where it is not, and the focus goes to the heading of a sheet that opens or of what a link led to.
 */
export class StoryPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #pressed: Element | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#press, { capture: true })
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#press, { capture: true })
  }

  /** Call when a user has chosen another event, or none, and it is not drawn yet. */
  turn(): void {
    const held = this.#held()
    const isLink = this.#pressed?.matches('.detail [data-select]') === true
    void this.#host.updateComplete.then(() => {
      const isHeld = this.#settle(held)
      this.#enterDetail(isLink)
      // The browser's own scroll anchoring may have a say once more before it paints.
      if (isHeld) requestAnimationFrame(() => this.#settle(held))
      else this.#reveal()
    })
  }

  readonly #press = (event: Event): void => {
    const target = event.composedPath()[0]
    this.#pressed =
      target instanceof Element ? (target.closest('[data-action], [data-select]') ?? undefined) : undefined
    // A click is over before the next task.
    setTimeout(() => (this.#pressed = undefined))
  }

  #held(): Held | undefined {
    const pressed = this.#pressed
    if (!(pressed instanceof HTMLElement) || !pressed.isConnected || pressed.closest('[data-sheet], .stage.wide'))
      return undefined
    const { action, select } = pressed.dataset
    const isStep = action === 'next' || action === 'previous'
    const selector = isStep
      ? `.detail [data-action="${action}"]`
      : select && `.list .title[data-select="${CSS.escape(select)}"]`
    const { top, bottom } = pressed.getBoundingClientRect()
    const isSeen = bottom > 0 && top < innerHeight
    return selector && isSeen ? { selector, top } : undefined
  }

  /** Whether what was pressed was held; what it opened comes first: its beginning stays in view. */
  #settle(held: Held | undefined): boolean {
    const button = held && this.#find(held.selector)
    if (!held || !button) return false
    const { scroller, top } = scrollPortOf(this.#host)
    const opened = this.#find('.list li.selected, .panel')
    const moved = button.getBoundingClientRect().top - held.top
    const room = opened ? opened.getBoundingClientRect().top - top : moved
    scroll(scroller, Math.min(moved, room), 'instant')
    return true
  }

  /** Brings the opened item, or the mark above the sheet, into view. */
  #reveal(): void {
    const sheet = this.#find('[data-sheet]')
    const target = this.#find('.list li.selected, .mark.selected .target, .count.selected')
    if (!target || (!sheet && this.#find('.stage:not(.wide)')) || (sheet && isTallFrame())) return
    const { scroller, top, bottom } = scrollPortOf(this.#host)
    const box = target.getBoundingClientRect()
    const covered = sheet ? sheet.offsetHeight : 0
    const by = scrollNeeded(box.top - clearPx, box.bottom + clearPx, top, bottom - covered)
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    scroll(scroller, by, isStill ? 'instant' : 'smooth')
  }

  /** A sheet takes the focus; and in any detail a link that was followed stands for something else now. */
  #enterDetail(isLink: boolean): void {
    const panel = this.#find(isLink ? '.panel' : '[data-sheet]')
    const focused = this.#host.shadowRoot?.activeElement
    if (!panel || (!isLink && focused && panel.contains(focused))) return
    panel.querySelector<HTMLElement>('.detail-title')?.focus({ preventScroll: true })
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined
  }
}

function scroll(scroller: Element, by: number, behavior: ScrollBehavior): void {
  if (Math.abs(by) >= 1) scroller.scrollBy({ top: by, behavior })
}
