/** What a user asks for in the filter. */
export interface FilterRequests {
  /** A choice turned on or off, by its key. */
  toggle(choice: string): void
  /** The reader is about to search. */
  meetSearch(): void
  /** Text to search for; an empty one takes the search back. */
  search(text: string): void
  /** Text that is still being composed: shown, and not yet searched for. */
  compose(text: string): void
  /** All choices of a group, or as few as before. */
  show(group: string): void
  /** Looks among the choices of a group. */
  find(group: string, text: string): void
  /** False where the panel is closed already. */
  closePanel(): boolean
}

/** Hears what a user does in the filter. To be made before others hear the same root: a key that it used is used. */
export class FilterInput {
  readonly #requests: FilterRequests
  readonly #root: HTMLElement | DocumentFragment

  constructor(root: HTMLElement | DocumentFragment, requests: FilterRequests) {
    this.#requests = requests
    this.#root = root
    root.addEventListener('click', (event) => this.#click(event))
    root.addEventListener('input', (event) => this.#input(event))
    root.addEventListener('compositionend', (event) => this.#input(event))
    root.addEventListener('keydown', (event) => this.#keydown(event as KeyboardEvent))
    root.addEventListener('focusin', (event) => {
      if (this.#within(event, '[data-search]')) requests.meetSearch()
    })
  }

  #click(event: Event): void {
    const button = this.#within(event, '[data-filter], [data-drop], [data-show]')
    if (!button || button.ariaDisabled === 'true') return
    const { filter, drop = filter, show } = button.dataset
    if (drop !== undefined) this.#requests.toggle(drop)
    else if (show !== undefined) this.#requests.show(show)
  }

  #input(event: Event): void {
    const field = this.#within(event, 'input')
    if (!(field instanceof HTMLInputElement)) return
    const { find, search } = field.dataset
    // Half a syllable is nothing to look for.
    const isComposing = event instanceof InputEvent && event.isComposing
    if (find !== undefined) this.#requests.find(find, field.value)
    else if (search !== undefined && isComposing) this.#requests.compose(field.value)
    else if (search !== undefined) this.#requests.search(field.value)
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return
    const field = this.#within(event, '[data-search], [data-find]')
    if (field instanceof HTMLInputElement && field.value !== '') {
      const { find } = field.dataset
      if (find === undefined) this.#requests.search('')
      else this.#requests.find(find, '')
      event.preventDefault()
    } else if (this.#within(event, '[data-filter-panel], [data-action="filter"]') && this.#requests.closePanel())
      event.preventDefault()
  }

  /** The nearest of the element's own nodes that an event met. */
  #within(event: Event, selector: string): HTMLElement | undefined {
    return event
      .composedPath()
      .filter((node) => node instanceof HTMLElement)
      .find((node) => node.matches(selector) && node.getRootNode() === this.#root)
  }
}
