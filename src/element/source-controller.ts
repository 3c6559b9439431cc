import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { type ArrivingText, textOf } from './arriving-text.js'

/** What came of loading: text that arrived or, where it is long, is on its way until `abort` stops it; or why none did. */
export type Loaded =
  | { readonly state: 'loading'; readonly src: string }
  | { readonly state: 'loaded'; readonly src: string; readonly text: string }
  | { readonly state: 'arriving'; readonly src: string; readonly text: ArrivingText; readonly abort: AbortController }
  | { readonly state: 'failed'; readonly src: string; readonly error: Error; readonly status?: number }

/** Loads the text at an address. Only the latest address counts: an earlier request is aborted and never heard of again. */
export class SourceController implements ReactiveController {
  readonly #done: (loaded: Loaded) => void
  #src: string | undefined
  #abort: AbortController | undefined
  #interrupted = false

  constructor(host: ReactiveControllerHost, done: (loaded: Loaded) => void) {
    this.#done = done
    host.addController(this)
  }

  /** Starts to load `src`, or stops where there is none. The same address is not loaded twice; `reload` does that. */
  load(src: string | undefined): void {
    if (src === this.#src) return
    this.#src = src
    this.#interrupted = false
    this.#abort?.abort()
    if (src !== undefined) void this.#fetch(src)
  }

  /** Loads the same address once more. */
  reload(): void {
    const src = this.#src
    this.#src = undefined
    this.load(src)
  }

  hostConnected(): void {
    if (this.#interrupted) this.reload()
  }

  hostDisconnected(): void {
    if (!this.#abort) return
    this.#interrupted = true
    this.#abort.abort()
  }

  async #fetch(src: string): Promise<void> {
    const abort = new AbortController()
    this.#abort = abort
    this.#done({ state: 'loading', src })
    let loaded: Loaded
    try {
      const response = await fetch(src, { signal: abort.signal })
      const text = response.ok ? await textOf(response) : undefined
      loaded =
        text !== undefined
          ? typeof text === 'string'
            ? { state: 'loaded', src, text }
            : { state: 'arriving', src, text, abort }
          : { state: 'failed', src, error: new Error(`${src}: HTTP ${response.status}`), status: response.status }
    } catch (error) {
      loaded = { state: 'failed', src, error: error instanceof Error ? error : new Error(String(error)) }
    }
    if (abort.signal.aborted) return
    this.#abort = undefined
    this.#done(loaded)
  }
}
