/** A stretch of height, in pixels from the top of the window. */
export interface Band {
  readonly top: number
  readonly bottom: number
}

/** Whether the page is a frame so high that it is scrolled from outside: its window's edges are not what is seen of it. */
export function isTallFrame(): boolean {
  if (window.parent === window) return false
  const { scrollHeight } = document.scrollingElement ?? document.documentElement
  return scrollHeight <= innerHeight + 1
}

/** What is seen of `node` through all frames around the page, even those of another origin; undefined where nothing is. */
export function seenOf(node: Element): Promise<Band | undefined> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect()
      const { top, bottom } = entry!.intersectionRect
      resolve(entry!.isIntersecting ? { top, bottom } : undefined)
    })
    observer.observe(node)
  })
}

/** Pixels between a sheet and what it tells of. */
export const clearPx = 12

/**
 * Where the lower edge of a sheet stands in a frame that cannot be scrolled: at the lower edge of what is seen,
 * else above the mark that it would cover there, else below it.
 */
export function sheetEdge(seen: Band, mark: Band, height: number): number {
  if (mark.bottom + clearPx <= seen.bottom - height) return seen.bottom
  const above = mark.top - clearPx
  return above - height >= seen.top ? above : mark.bottom + clearPx + height
}

/** Where the lower edge of a sheet goes that has grown to `height`: as near to where it was as shows its upper edge. */
export function fullEdge(seen: Band, edge: number, height: number): number {
  return Math.max(seen.top + height, Math.min(edge, seen.bottom))
}
