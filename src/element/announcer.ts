import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Milliseconds without anything new before something is said: who types or pages on hears only where it ends. */
const pause = 500
/** Milliseconds for which what was said can be read again: what is long past may be true no more. */
const stay = 5000

/**
 * What the element says to those who hear it, in one polite place and one thing at a time: what comes later takes the
 * place of what was not said yet.
 */
export class Announcer implements ReactiveController {
  /** What the live region holds. */
  text = ''
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  /** `words` is asked only when it is said, after what it tells of has been drawn; nothing is said where it gives nothing. */
  say(words: () => string | undefined): void {
    clearTimeout(this.#timer)
    // Emptied first, so that the same words are heard again.
    this.#show('')
    this.#timer = setTimeout(() => {
      this.#show(words() ?? '')
      this.#timer = setTimeout(() => this.#show(''), stay)
    }, pause)
  }

  /** Call in an update that may make untrue what was said; what is not said yet will be true then. */
  forget(): void {
    this.text = ''
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.text = ''
  }

  #show(text: string): void {
    if (text === this.text) return
    this.text = text
    this.#host.requestUpdate()
  }
}
