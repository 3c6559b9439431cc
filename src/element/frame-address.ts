import type { ReactiveControllerHost } from 'lit'
import { fieldsIn, withFields } from '../model/link-address.js'
import type { LinkFields } from '../model/link-fields.js'
import { keyAround, nameOfKey } from './embed-keys.js'
import { type FrameMessage, readPageMessage, sealMessage } from './embed-messages.js'
import { FrameHeight } from './frame-height.js'
import { type Address, type HistoryEntry, PageAddress } from './page-address.js'
import { Settling } from './settling.js'

/**
 * The address that a reader sees: the page's own, or, in a frame, that of the page around it once that has spoken.
 *
 * It answers only the window around the frame, only the origin that spoke first, and never speaks first itself.
 */
export class FrameAddress implements Address {
  static #shared: FrameAddress | undefined

  /** The one that all timelines of the page share. */
  static get shared(): FrameAddress {
    return (this.#shared ??= new FrameAddress())
  }

  readonly #elements = new Set<Element & Pick<ReactiveControllerHost, 'requestUpdate'>>()
  readonly #moved = new Set<(opened: boolean) => void>()
  readonly #rehoused = new Set<() => void>()
  readonly #height = new FrameHeight(
    (height) => this.#tell({ type: 'height', height }),
    () => this.#keepShown(),
  )
  readonly #settling = new Settling()
  /** What a link has led to, and where that was last. */
  #shown: { readonly name: string; readonly find: () => Element | undefined; readonly top: number } | undefined
  #stop: AbortController | undefined
  /** Who spoke first, and the page's address: as the page said it last, and with what was chosen here since. */
  #around: { readonly origin: string; readonly said: string; readonly page: string; readonly key: string } | undefined

  /** Whether the page around this frame makes it as high as its content: nothing in it may be as high as the frame. */
  get isFitted(): boolean {
    return this.#around !== undefined
  }

  /** Listens for the page around this frame as long as there is an element in the frame's own page. */
  enter(element: Element & Pick<ReactiveControllerHost, 'requestUpdate'>): void {
    if (window.parent === window) return
    this.#elements.add(element)
    if (this.#around) this.#height.watch(element)
    if (this.#stop) return
    this.#stop = new AbortController()
    addEventListener('message', (event) => this.#hear(event), { signal: this.#stop.signal })
  }

  /** Call when an element leaves the page: with the last one nothing is heard any more. */
  leave(element: Element & Pick<ReactiveControllerHost, 'requestUpdate'>): void {
    this.#elements.delete(element)
    this.#height.unwatch(element)
    if (this.#elements.size > 0) return
    this.#stop?.abort()
    this.#stop = undefined
    this.#height.stop()
    this.#settling.end()
  }

  read(key: string): LinkFields {
    return this.#around ? fieldsIn(this.#around.page, this.#keyAround(key)) : PageAddress.shared.read(key)
  }

  /** What the page's own address says, whoever keeps the address now. */
  readOwn(key: string): LinkFields {
    return PageAddress.shared.read(key)
  }

  write(key: string, fields: LinkFields, entry: HistoryEntry): void {
    if (!this.#around) return PageAddress.shared.write(key, fields, entry)
    this.#around = { ...this.#around, page: withFields(this.#around.page, this.#keyAround(key), fields) }
    this.#tell({ type: 'state', name: nameOfKey(key), fields, entry })
  }

  linkTo(key: string, fields: LinkFields): string | undefined {
    if (!this.#around) return PageAddress.shared.linkTo(key, fields)
    return withFields(this.#around.page, this.#keyAround(key), fields)
  }

  /** `rehoused` is told when the page around this frame begins to keep the address. */
  follow(key: string, moved: (opened: boolean) => void, rehoused?: () => void): () => void {
    // An own address that nobody sees is not followed: its steps are none of the reader's.
    const stop = PageAddress.shared.follow(key, (opened) => this.#around ?? moved(opened))
    this.#moved.add(moved)
    if (rehoused) this.#rehoused.add(rehoused)
    return () => {
      stop()
      this.#moved.delete(moved)
      if (rehoused) this.#rehoused.delete(rehoused)
    }
  }

  /** Brings what a link under a key led to into view: in the page around this frame where that keeps the address. */
  reveal(key: string, find: () => Element | undefined): void {
    if (!this.#around) return find()?.scrollIntoView({ block: 'start' })
    this.#height.report()
    this.#shown = { name: nameOfKey(key), find, top: -1 }
    this.#settling.begin()
    this.#keepShown()
  }

  /** A frame that gets its height may lose a scroll bar by it, and its lines break elsewhere: what was shown has moved then. */
  #keepShown(): void {
    const target = this.#settling.isOn && this.#shown?.find()
    if (!this.#shown || !target) return
    const top = Math.max(0, target.getBoundingClientRect().top + scrollY)
    if (top === this.#shown.top) return
    this.#shown = { ...this.#shown, top }
    this.#tell({ type: 'reveal', name: this.#shown.name, top })
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== window.parent || (this.#around && origin !== this.#around.origin)) return
    const message = readPageMessage(data, origin)
    if (!message) return
    const before = this.#around
    // A page that calls once more, before it was answered or heard of a step, says nothing new.
    const isNews = message.type === 'restore' || message.page !== before?.said
    const page = before && !isNews ? before.page : message.page
    this.#around = { origin, said: message.page, page, key: message.key }
    if (message.type === 'connect') {
      this.#tell({ type: 'connected' })
      for (const element of this.#elements) {
        this.#height.watch(element)
        element.requestUpdate()
      }
      this.#height.report(true)
    }
    if (!before) for (const rehoused of this.#rehoused) rehoused()
    else if (before.page !== page) for (const moved of this.#moved) moved(message.opened)
  }

  #tell(message: FrameMessage): void {
    if (this.#around) window.parent.postMessage(sealMessage(message), this.#around.origin)
  }

  #keyAround(key: string): string {
    return keyAround(this.#around!.key, nameOfKey(key))
  }
}
