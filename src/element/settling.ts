import { moves } from './arrival.js'

/** How long a page may take to come to rest: a frame gets its height, scroll bars go, fonts arrive. */
const longestMs = 2000

/**
 * The time after a link was followed in which what it led to may still be moved about, and is kept in view. It is over
 * as soon as the reader moves in the page.
 */
export class Settling {
  #stop: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  get isOn(): boolean {
    return this.#stop !== undefined
  }

  /** Begins anew, for two seconds at the longest. */
  begin(): void {
    this.end()
    this.#stop = new AbortController()
    const options = { signal: this.#stop.signal, capture: true, passive: true }
    for (const type of moves) addEventListener(type, () => this.end(), options)
    this.#timer = setTimeout(() => this.end(), longestMs)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#stop?.abort()
    this.#stop = undefined
  }
}
