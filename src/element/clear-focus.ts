import { clearPx } from './framed.js'
import { scrollNeeded, scrollPortOf } from './scrolling.js'

/**
 * Scrolls the page as far as it takes for what the keyboard has brought the focus to to be in the window and under
 * neither the axis nor the sheet, and of a choice to be in sight in its row. The browser's own scrolling knows of the
 * window's edges alone, and in some of nothing inside a drawing.
 */
export function keepFocusClear(host: HTMLElement, root: HTMLElement | DocumentFragment): void {
  root.addEventListener('focusin', ({ target }) => {
    const focused = target as Element
    // After the browser has scrolled for its part.
    requestAnimationFrame(() => {
      // Where the window has no focus, nothing in it is said to have it.
      const isByKey = focused.matches(':focus-visible') || !document.hasFocus()
      if (!focused.isConnected || !isByKey) return
      if (focused.matches('.chip')) keepInRow(focused)
      const sheet = root.querySelector('[data-sheet]')
      if (sheet?.contains(focused) || !(sheet || focused instanceof SVGElement)) return
      const { scroller, top, bottom } = scrollPortOf(host)
      const edge = sheet ? upperEdgeOf(sheet, bottom) : bottom
      const box = (focused.querySelector('.target') ?? focused).getBoundingClientRect()
      const by = scrollNeeded(box.top - clearPx, box.bottom + clearPx, top, edge)
      if (by !== 0) scroller.scrollBy({ top: by, behavior: 'instant' })
    })
  })
}

/** The sheet rises with the page until it stands at the lower edge of what is seen. */
function upperEdgeOf(sheet: Element, bottom: number): number {
  const { top, height } = sheet.getBoundingClientRect()
  return Math.min(top, bottom - height)
}

/** So many pixels at either edge of a row that scrolls are free of what has the focus, or it would stand where the row fades. */
const rowEdge = 28

/** Browsers leave in a row that scrolls what is partly in sight. */
function keepInRow(choice: Element): void {
  const row = choice.parentElement!
  const [around, box] = [row.getBoundingClientRect(), choice.getBoundingClientRect()]
  row.scrollLeft += Math.max(0, box.right + rowEdge - around.right) - Math.max(0, around.left + rowEdge - box.left)
}
