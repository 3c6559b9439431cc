/** Follows the JSON script among an element's children: also one that the page's parser brings later, or that changes. */
export class ChildScript {
  readonly #host: Element
  readonly #changed: (text: string | undefined) => void
  #observer: MutationObserver | undefined
  #text: string | undefined

  constructor(host: Element, changed: (text: string | undefined) => void) {
    this.#host = host
    this.#changed = changed
  }

  /** Reads the script there is, and follows it from now on. */
  start(): void {
    this.#observer ??= new MutationObserver(() => this.#read())
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true })
    this.#read()
  }

  /** What was read stays read: when it starts again, only another text is told. */
  stop(): void {
    this.#observer?.disconnect()
  }

  #read(): void {
    const script = this.#host.querySelector(':scope > script[type="application/json"]')
    const { textContent } = script ?? {}
    const text = textContent && /\S/.test(textContent) ? textContent : undefined
    if (text === this.#text) return
    this.#text = text
    this.#changed(text)
  }
}
