import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { languageOf } from './language.js'

type Host = ReactiveControllerHost & HTMLElement

/** The documents and shadow roots in which the language of a connected host may be said, with who is told of a change. */
const watches = new Map<Node, { readonly observer: MutationObserver; readonly told: Set<LanguageController> }>()
const connected = new Set<LanguageController>()

/**
 * Draws its host again when another language comes into force on it: by a `lang` set later on anything around it,
 * through shadow roots. All hosts in a document or shadow root share one observer, which ends with the last of them.
 */
export class LanguageController implements ReactiveController {
  readonly #host: Host
  #roots: readonly Node[] = []
  #drawn = ''

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  /** Draws every connected host again: there are words for further languages. */
  static refresh(): void {
    for (const controller of connected) controller.#host.requestUpdate()
  }

  hostConnected(): void {
    connected.add(this)
    this.#roots = rootsAround(this.#host)
    for (const root of this.#roots) watch(root, this)
  }

  hostDisconnected(): void {
    connected.delete(this)
    for (const root of this.#roots) unwatch(root, this)
    this.#roots = []
  }

  hostUpdated(): void {
    this.#drawn = languageOf(this.#host)
  }

  /** Something around the host has, or had, a `lang`. */
  notice(): void {
    if (languageOf(this.#host) !== this.#drawn) this.#host.requestUpdate()
  }
}

function watch(root: Node, controller: LanguageController): void {
  const known = watches.get(root)
  if (known) {
    known.told.add(controller)
    return
  }
  const told = new Set([controller])
  const observer = new MutationObserver(() => told.forEach((each) => each.notice()))
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true })
  watches.set(root, { observer, told })
}

function unwatch(root: Node, controller: LanguageController): void {
  const known = watches.get(root)
  known?.told.delete(controller)
  if (known?.told.size !== 0) return
  known.observer.disconnect()
  watches.delete(root)
}

/** The shadow roots around an element, the innermost first, and its document. */
function rootsAround(element: Element): Node[] {
  const roots: Node[] = []
  for (let node: Node | undefined = element; node;) {
    const root: Node = node.getRootNode()
    roots.push(root)
    node = root instanceof ShadowRoot ? root.host : undefined
  }
  return roots
}
