/** The stretch of the window in which what scrolls is seen, less what the page keeps free at its ends and what the axis of a chart takes. */
export interface ScrollPort {
  readonly scroller: Element
  readonly top: number
  readonly bottom: number
}

/** What scrolls `node` up and down: the nearest box around it that can be scrolled, else the page. */
export function scrollPortOf(node: Element): ScrollPort {
  const taken = axisReach(node)
  const page = document.scrollingElement ?? document.documentElement
  for (let box = parentOf(node); box && box !== page && box !== document.body; box = parentOf(box)) {
    const isScroller = /^(auto|scroll)$/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight
    if (!isScroller) continue
    const { top, bottom } = box.getBoundingClientRect()
    return within(box, Math.max(0, top), Math.min(innerHeight, bottom), taken)
  }
  return within(page, 0, innerHeight, taken)
}

function within(scroller: Element, top: number, bottom: number, taken: number): ScrollPort {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller)
  return {
    scroller,
    top: top + Math.max(taken, lengthOf(scrollPaddingTop)),
    bottom: bottom - lengthOf(scrollPaddingBottom),
  }
}

/** How far down the axis of a timeline's chart reaches where it stays at the top of what scrolls. */
function axisReach({ shadowRoot }: Element): number {
  const axis = shadowRoot?.querySelector('.axis-band')
  return axis ? lengthOf(getComputedStyle(axis).top) + axis.getBoundingClientRect().height : 0
}

function lengthOf(value: string): number {
  return Number.parseFloat(value) || 0
}

/** Scrolls what `node` is seen in, unless it is not even by a pixel; returns whether it does. */
export function scrollDown(node: Element, by: number, behavior: ScrollBehavior = 'instant'): boolean {
  const isSeen = Math.abs(by) >= 1
  if (isSeen) scrollPortOf(node).scroller.scrollBy({ top: by, behavior })
  return isSeen
}

/** The next box out, through slots and shadow roots. */
function parentOf(node: Element): Element | null {
  const root = node.getRootNode()
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** How far to scroll so that `from` to `to` lies between `top` and `bottom`: not at all where it does; its start, where it is too long. */
export function scrollNeeded(from: number, to: number, top: number, bottom: number): number {
  if (from < top || to - from > bottom - top) return from - top
  return Math.max(0, to - bottom)
}
