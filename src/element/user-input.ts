import { commandFor, type KeyCommand } from './keys.js'

/** What a user asks for by clicking, typing or pressing keys inside the element. */
export interface UserRequests {
  /** A button that says in `data-action` what it does. */
  act(action: string): void
  /** A button that chooses a view. */
  setView(view: 'timeline' | 'list'): void
  /** A mark or a count of the chart, by its id. */
  open(id: string): void
  /** An event named in the list or in a detail. */
  choose(event: string): void
  /** A key meant for the chart; `path` is what it met on its way. */
  press(command: KeyCommand, path: readonly (HTMLElement | SVGElement)[]): void
  /** The key that closes; false where there is nothing to close. */
  close(): boolean
  /** Whether a drag has just ended, so that the click that follows it is none. */
  takeDrag(): boolean
}

type OwnNode = HTMLElement | SVGElement

/** Hears clicks and keys anywhere in the element's own tree and says what they ask for. */
export class UserInput {
  readonly #requests: UserRequests
  readonly #root: HTMLElement | DocumentFragment

  constructor(root: HTMLElement | DocumentFragment, requests: UserRequests) {
    this.#requests = requests
    this.#root = root
    root.addEventListener('click', (event) => this.#click(event))
    root.addEventListener('keydown', (event) => this.#keydown(event as KeyboardEvent))
  }

  #click(event: Event): void {
    const path = this.#ownPath(event)
    const data = (name: string) => path.find((node) => node.dataset[name] !== undefined)?.dataset[name]
    if (data('chart') !== undefined && this.#requests.takeDrag()) return
    const view = data('view')
    const action = data('action')
    const named = data('select')
    const stop = data('count') ?? (data('marks') === undefined ? undefined : data('id'))
    if (view === 'timeline' || view === 'list') this.#requests.setView(view)
    else if (action !== undefined) this.#requests.act(action)
    else if (named !== undefined) this.#requests.choose(named)
    else if (stop !== undefined) this.#requests.open(stop)
  }

  #keydown(event: KeyboardEvent): void {
    const path = this.#ownPath(event)
    const isIn = (selector: string) => path.some((node) => node.matches(selector))
    const command = commandFor(event)
    if (!command || event.defaultPrevented || isIn('dialog')) return
    if (command.do === 'close' && this.#requests.close()) event.preventDefault()
    else if (isIn('[data-marks]')) {
      event.preventDefault()
      this.#requests.press(command, path)
    }
  }

  /** What an event met of the element's own: neither the page around it nor what the page put into its slots. */
  #ownPath(event: Event): OwnNode[] {
    return event
      .composedPath()
      .filter((node) => node instanceof HTMLElement || node instanceof SVGElement)
      .filter((node) => node.getRootNode() === this.#root)
  }
}
