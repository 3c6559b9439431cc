/** What a reader does who begins to move in a page. */
export const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Whether the page was just opened and its reader has not begun to move in it. Only then may it scroll by itself:
 * one who reloads it or comes back to it is put where he was by the browser.
 */
export class Arrival {
  readonly #stop = new AbortController()
  #isFresh: boolean

  constructor() {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    this.#isFresh = navigation === undefined || navigation.type === 'navigate'
    const options = { signal: this.#stop.signal, capture: true, passive: true }
    for (const type of moves) addEventListener(type, () => this.end(), options)
  }

  get isFresh(): boolean {
    return this.#isFresh
  }

  /** From now on the page does not scroll by itself. */
  end(): void {
    this.#isFresh = false
    this.#stop.abort()
  }
}
