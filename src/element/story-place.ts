import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { clearPx, isTallFrame } from './framed.js'
import { scrollDown, scrollNeeded, scrollPortOf } from './scrolling.js'
import type { ViewChoice } from './view-choice.js'

/** What was pressed, and how far down the window it stood. */
interface Held {
  readonly selector: string
  readonly top: number
}

/**
 * Where the page stands while a user walks through the story: what was pressed stays under the finger, what was opened
 * comes into view where it is not, and the focus goes to the heading of a sheet that opens or of what a link led to.
 * Where another width brings another view or a sheet, what was opened stays in view, else what was seen first.
 */
export class StoryPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #views: ViewChoice
  readonly #size: { readonly width: number }
  #pressed: Element | undefined
  #width = 0
  /** Id of what was kept in view when another width last brought another view. */
  #kept: string | undefined

  /** `size` is the container's. */
  constructor(host: ReactiveControllerHost & HTMLElement, views: ViewChoice, size: { readonly width: number }) {
    this.#host = host
    this.#views = views
    this.#size = size
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#press, { capture: true })
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#press, { capture: true })
  }

  /** What is drawn still is what was seen in the width before. */
  hostUpdate(): void {
    const { width } = this.#size
    const before = this.#width
    if (width === 0 || width === before) return
    this.#width = width
    const { top, bottom } = this.#host.getBoundingClientRect()
    if (before === 0 || bottom <= 0 || top >= innerHeight) return
    const shown = this.#find('.stage, .list')
    const isOther = shown !== undefined && shown.matches('.list') !== (this.#views.view === 'list')
    if (isOther) this.#kept = this.#firstSeen(shown)
    void this.#host.updateComplete.then(() => {
      if (isOther || this.#find('[data-sheet]')) this.#reveal(true, isOther ? this.#kept : undefined)
    })
  }

  /** Call when a user has chosen the other view, and it is not drawn yet. */
  changeView(): void {
    void this.#host.updateComplete.then(() => this.#reveal())
  }

  /** Call when a user has chosen another event, or none, and it is not drawn yet. */
  turn(): void {
    const held = this.#held()
    const isLink = this.#pressed?.matches('.detail [data-select]') === true
    void this.#host.updateComplete.then(() => {
      const isHeld = this.#settle(held)
      this.#enterDetail(isLink)
      // The browser may have a say once more before it paints: by scroll anchoring, or by taking back a scroll just made.
      if (isHeld) requestAnimationFrame(() => this.#settle(held))
      else if (!this.#reveal()) requestAnimationFrame(() => this.#reveal())
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
    if (!(pressed instanceof HTMLElement) || !pressed.isConnected || pressed.closest('.stage')) return undefined
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
    const { top } = scrollPortOf(this.#host)
    const opened = this.#find('.list li.selected')
    const moved = button.getBoundingClientRect().top - held.top
    const room = opened ? opened.getBoundingClientRect().top - top : moved
    scrollDown(this.#host, Math.min(moved, room))
    return true
  }

  /** Id of the first event in view, where what stands before it is not; of what was kept, as long as that is in view. */
  #firstSeen(shown: Element): string | undefined {
    const { top, bottom } = scrollPortOf(this.#host)
    // A chart is still as wide as it was drawn, and cut off.
    const frame = (shown.querySelector('.lanes') ?? shown).getBoundingClientRect()
    const events = shown.querySelectorAll('li[data-id], [data-marks] [data-id] .target')
    const seen = [...events].filter((node) => {
      const box = node.getBoundingClientRect()
      return box.top >= top && box.top < bottom && box.left < frame.right && box.right > frame.left
    })
    const ids = seen.map((node) => node.closest<HTMLElement>('[data-id]')!.dataset['id'])
    return ids.includes(this.#kept) ? this.#kept : frame.top < top ? ids[0] : undefined
  }

  /**
   * Brings the opened item, or the mark above the sheet, into view; where there is none, what is `kept`. Returns whether
   * that took any scrolling.
   */
  #reveal(isStill = matchMedia('(prefers-reduced-motion: reduce)').matches, kept?: string): boolean {
    const sheet = this.#find('[data-sheet]')
    const named = `[data-id="${CSS.escape(kept ?? '')}"]`
    const target =
      this.#find('.list li.selected, .mark.selected .target, .count.selected') ??
      this.#find(`.list li${named}, [data-marks] ${named} .target`)
    if (!target || (sheet && isTallFrame())) return false
    const { top, bottom } = scrollPortOf(this.#host)
    const box = target.getBoundingClientRect()
    const covered = sheet ? sheet.offsetHeight : 0
    // What was kept is read on from: it begins what is seen of a list.
    const end = kept && target.matches('li') ? Infinity : box.bottom + clearPx
    const by = scrollNeeded(box.top - clearPx, end, top, bottom - covered)
    return scrollDown(this.#host, by, isStill ? 'instant' : 'smooth')
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
