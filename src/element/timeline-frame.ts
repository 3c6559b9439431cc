import { fieldsIn } from '../model/link-address.js'
import { Arrival } from './arrival.js'
import { defaultKey, keyAround } from './embed-keys.js'
import { type FrameMessage, type PageMessage, readFrameMessage, sealMessage } from './embed-messages.js'
import { PageAddress } from './page-address.js'
import { Settling } from './settling.js'

/** Which frame is meant in the page's address, and whom the page trusts in it. */
export interface EmbedOptions {
  /** Tells several frames of a page apart in its address: `yalta` gives `#yalta=…`. By default `data-timeline`, else `timeline`. */
  readonly key?: string
  /** Where the timeline comes from, where that is not the origin of the frame's `src`: after a redirect. */
  readonly origin?: string
}

/** A frame may be slow to start: it is called again, less and less often. */
const firstCallMs = 200
const mostCalls = 8

/** What is left free above the place that a link leads to. */
const marginPx = 16

/**
 * The side of the page that holds a timeline in a frame: it makes the frame as high as its content, and keeps in the
 * page's own address what the reader chose in it.
 *
 * It speaks to one origin and hears one window of that origin, which may change nothing but the frame's height and
 * what the address says under the frame's key.
 */
export class TimelineFrame {
  readonly #frame: HTMLIFrameElement
  readonly #key: string
  readonly #origin: string | undefined
  readonly #arrival = new Arrival()
  readonly #settling = new Settling()
  readonly #first = location.href
  readonly #stop = new AbortController()
  readonly #unfollow: () => void
  /** Whether it has answered: from then on it is heard. */
  #isConnected = false
  /** Whether it has answered the last call. */
  #isAnswered = false
  /** The link that was opened, until the frame has shown where it leads. */
  #opened = this.#first
  /** The key under which a link has led somewhere, which is kept in view while the frame settles. */
  #shownKey = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(frame: HTMLIFrameElement, { key, origin }: EmbedOptions = {}) {
    this.#frame = frame
    this.#key = key?.trim() || frame.dataset['timeline']?.trim() || defaultKey
    this.#origin = origin
    const { signal } = this.#stop
    addEventListener('message', (event) => this.#hear(event), { signal })
    frame.addEventListener('load', () => this.#call(), { signal })
    this.#unfollow = PageAddress.shared.follow(this.#key, (opened) => {
      this.#opened = opened ? location.href : ''
      this.#settling.end()
      if (this.#isConnected) this.#say('restore', opened)
    })
    this.#call()
  }

  /** Leaves the frame to itself. */
  disconnect(): void {
    clearTimeout(this.#timer)
    this.#stop.abort()
    this.#unfollow()
    this.#arrival.end()
    this.#settling.end()
  }

  /** Whatever is in the frame now may not have been called yet; if it was, it is heard meanwhile. */
  #call(): void {
    this.#isAnswered = false
    clearTimeout(this.#timer)
    const call = (calls: number) => {
      if (this.#isAnswered || calls === mostCalls) return
      this.#say('connect', false)
      this.#timer = setTimeout(call, firstCallMs * 2 ** calls, calls + 1)
    }
    call(0)
  }

  #say(type: PageMessage['type'], opened: boolean): void {
    const origin = this.#frameOrigin()
    const { contentWindow, contentDocument } = this.#frame
    // Whose document can be reached from here is not of another origin yet.
    const isEmpty = contentDocument !== null && origin !== location.origin
    if (origin === undefined || !contentWindow || isEmpty) return
    contentWindow.postMessage(sealMessage({ type, page: location.href, key: this.#key, opened }), origin)
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (!source || source !== this.#frame.contentWindow || origin !== this.#frameOrigin()) return
    const message = readFrameMessage(data)
    if (message?.type === 'connected') this.#isConnected = this.#isAnswered = true
    else if (message && this.#isConnected) this.#take(message)
  }

  #take(message: FrameMessage): void {
    if (message.type === 'height') this.#resize(message.height)
    else if (message.type === 'reveal') this.#reveal(keyAround(this.#key, message.name), message.top)
    else if (message.type === 'state') {
      // A step that the reader did not take must not stand between him and where he came from.
      const isByReader = navigator.userActivation?.isActive ?? true
      const entry = isByReader ? message.entry : 'replace'
      PageAddress.shared.write(keyAround(this.#key, message.name), message.fields, entry)
    }
  }

  #resize(height: number): void {
    const { style } = this.#frame
    style.height = `${height}px`
    // A border may be part of the height, by the page's style.
    const missing = height - this.#frame.clientHeight
    if (missing > 0) style.height = `${height + missing}px`
  }

  /** For each link that was opened, until the frame has settled or the reader moves, and only to a place inside the frame. */
  #reveal(key: string, top: number): void {
    const isAsked = fieldsIn(this.#opened, key)['event'] !== undefined
    const isInPlace = this.#opened === this.#first && !this.#arrival.isFresh
    if (isAsked && !isInPlace) {
      this.#opened = ''
      this.#shownKey = key
      this.#settling.begin()
    } else if (!this.#settling.isOn || key !== this.#shownKey) return
    const { top: frameTop, height } = this.#frame.getBoundingClientRect()
    // To a place rather than by a distance: it is the same one from wherever, and however often, it is scrolled to.
    scrollTo({ top: scrollY + frameTop + Math.min(top, height) - marginPx, behavior: 'instant' })
  }

  /** The origin that the frame is meant to have; undefined where it has none that could be told from others. */
  #frameOrigin(): string | undefined {
    const { src, sandbox } = this.#frame
    if (this.#origin !== undefined) return this.#origin
    const isOpaque = this.#frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin')
    const isOwn = this.#frame.hasAttribute('srcdoc') || src === '' || src.startsWith('about:')
    // Of what is no address `src` gives the text.
    if (isOpaque || (!isOwn && !URL.canParse(src, location.href))) return undefined
    const origin = isOwn ? location.origin : new URL(src, location.href).origin
    return origin === 'null' ? undefined : origin
  }
}
