import { whenIdle } from './when-idle.js'

/** A part of the element that stands in a file of its own and is fetched when it is wanted. */
export class Apart<Part> {
  readonly #fetch: () => Promise<Part>
  #here: Part | undefined
  #arrival: Promise<Part> | undefined
  #hasFailed = false

  /** `fetch` brings the part, and rejects where it cannot be had. */
  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch
  }

  /** The part, once it is here. */
  get here(): Part | undefined {
    return this.#here
  }

  /** Whether it could not be fetched when that was last tried. */
  get isMissing(): boolean {
    return this.#hasFailed
  }

  /** The part as soon as it is here. Rejects where it cannot be fetched; the next call tries again. */
  async load(): Promise<Part> {
    this.#arrival ??= this.#fetch()
    this.#hasFailed = false
    try {
      return (this.#here = await this.#arrival)
    } catch (error) {
      this.#arrival = undefined
      this.#hasFailed = true
      throw error
    }
  }

  /** What to wait for until it is here; nothing where it is, or could not be fetched. Never rejects. */
  underWay(): Promise<unknown> | undefined {
    return this.#here || this.#hasFailed ? undefined : this.load().catch(() => undefined)
  }

  /** Fetches it when the page has nothing else to do: who wants it then does not wait. Where it can be had, it is given to `use`. */
  loadSoon(use?: (part: Part) => void): void {
    whenIdle(() => void this.load().then(use, () => undefined))
  }
}
