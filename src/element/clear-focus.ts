import { clearPx } from './framed.js'
import { scrollPortOf } from './scrolling.js'

/**
 * Scrolls the page as far as it takes for what the keyboard has brought the focus to not to lie under the sheet. The
 * browser's own scrolling knows of the window's edge alone.
 */
export function keepFocusClear(host: HTMLElement, root: HTMLElement | DocumentFragment): void {
  root.addEventListener('focusin', ({ target }) => {
    const focused = target as Element
    const sheet = root.querySelector('[data-sheet]')
    if (!sheet || sheet.contains(focused)) return
    // After the browser has scrolled for its part.
    requestAnimationFrame(() => {
      if (!focused.isConnected || !sheet.isConnected || !focused.matches(':focus-visible')) return
      const { scroller, top } = scrollPortOf(host)
      const box = (focused.querySelector('.target') ?? focused).getBoundingClientRect()
      const hidden = box.bottom + clearPx - sheet.getBoundingClientRect().top
      const room = box.top - clearPx - top
      if (hidden > 0 && room > 0) scroller.scrollBy({ top: Math.min(hidden, room), behavior: 'instant' })
    })
  })
}
