/** The widest a scroll bar takes, in pixels, with some to spare. */
const scrollBar = 24

/**
 * A width from which something is drawn otherwise. Where a step no wider than a scroll bar has crossed it, it counts as
 * crossed back only beyond the width it was crossed from: what is drawn may bring a scroll bar, and the scroll bar what was drawn before.
 */
export class WidthBorder {
  readonly #border: number
  #width = 0
  #isBeyond = false
  /** The width from which the border was last crossed, where that was a small step. */
  #left: number | undefined

  constructor(border: number) {
    this.#border = border
  }

  /** Whether a width lies beyond the border. A width of 0 is none, and changes nothing. */
  isBeyond(width: number): boolean {
    if (width === 0 || width === this.#width) return this.#isBeyond
    const isStep = this.#width > 0 && Math.abs(width - this.#width) <= scrollBar
    if (!isStep) this.#left = undefined
    const isBeyond = width >= this.#border
    const mayCross = this.#left === undefined || (isBeyond ? width > this.#left : width < this.#left)
    if (isBeyond !== this.#isBeyond && mayCross) {
      this.#left = isStep ? this.#width : undefined
      this.#isBeyond = isBeyond
    }
    this.#width = width
    return this.#isBeyond
  }
}
