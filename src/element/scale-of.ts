/** How many pixels of the window one of an element's own takes: more or less than one where the page zooms or scales it. */
export function scaleOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width / element.offsetWidth
}
