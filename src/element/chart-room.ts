import { windowHeight } from './window-height.js'

/** What stands around the lanes on a screen: the head, the axis and the overview, in pixels. */
const aroundLanes = 272
const least = 420
const most = 760

/** The height in pixels that the lanes of a large document may take before its events are counted. */
export class ChartRoom {
  #width: number | undefined
  #height = most

  /**
   * As much as a screen has beside the head, within limits. Taken when the width changes and not again: the bars of a
   * phone's browser come and go while the page is scrolled, and must move nothing.
   */
  heightAt(width: number): number {
    if (width === this.#width) return this.#height
    this.#width = width
    this.#height = Math.min(most, Math.max(least, windowHeight() - aroundLanes))
    return this.#height
  }
}
