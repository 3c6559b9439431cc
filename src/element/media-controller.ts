import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Detail } from '../model/detail.js'
import type { MediaDetail, MediaState } from '../model/media.js'

/** What a page says of loading media from a host: yes without asking the reader, no, or, with `undefined`, ask the reader. */
export type MediaConsent = (host: string) => boolean | undefined

/**
 * What was asked for of the selected event's media and what came of it, and the hosts from which a reader always wants
 * pages embedded: known as long as the page is open, by all its timelines, and never stored.
 */
export class MediaController implements ReactiveController {
  static readonly #always = new Set<string>()

  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #consent: () => MediaConsent | undefined
  readonly #states = new Map<string, MediaState>()
  #media: readonly MediaDetail[] = []
  #root: HTMLElement | DocumentFragment | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, consent: () => MediaConsent | undefined) {
    this.#host = host
    this.#consent = consent
    host.addController(this)
  }

  /** Hears what happens to media in the element's own tree. */
  listen(root: HTMLElement | DocumentFragment): void {
    this.#root = root
    root.addEventListener('click', ({ target }) => this.#click(target as Element))
    // Neither bubbles.
    root.addEventListener('load', ({ target }) => this.#become(target as Element, 'shown'), true)
    root.addEventListener('error', ({ target }) => this.#become(target as Element, 'failed'), true)
  }

  /** Another event is chosen, or none: what was shown is not when it is chosen again. */
  putAway(): void {
    this.#states.clear()
  }

  /** The detail, its media as far as they have been shown. */
  follow(detail: Detail): Detail {
    this.#media = detail.media.map((media) => this.#standing(media))
    return { ...detail, media: this.#media }
  }

  hostConnected(): void {
    document.addEventListener('securitypolicyviolation', this.#refused)
  }

  hostDisconnected(): void {
    document.removeEventListener('securitypolicyviolation', this.#refused)
  }

  #standing(media: MediaDetail): MediaDetail {
    const { notice, ...rest } = media
    const address = addressOf(media.src)
    const isOwn = !address || address.origin === location.origin
    const others = media.hosts.filter((host) => host !== location.host)
    const answers = others.map((host) => this.#ask(host))
    if (answers.includes(false)) return { ...rest, isOwn, state: 'denied' }
    const isWanted =
      notice !== undefined && others.length > 0 && others.every((host) => MediaController.#always.has(host))
    const asks = notice !== undefined && !isWanted && answers.some((answer) => answer !== true)
    const state = this.#states.get(media.id) ?? (isWanted ? 'shown' : 'offered')
    return { ...rest, ...(asks && { notice }), isOwn, state }
  }

  /** A page whose own answer fails has not agreed to anything. */
  #ask(host: string): boolean | undefined {
    try {
      return this.#consent()?.(host)
    } catch (error) {
      reportError(error)
      return false
    }
  }

  #click(target: Element): void {
    const answer = target.closest<HTMLElement>('[data-load]')?.dataset['load']
    const media = this.#mediumOf(target)
    if (answer === undefined || !media) return
    if (answer === 'always') for (const host of media.hosts) MediaController.#always.add(host)
    // Only pictures can be waited for; the others show by themselves how far they are.
    this.#states.set(media.id, media.type === 'image' ? 'loading' : 'shown')
    void this.#draw(media.id)
  }

  #become(target: Element, state: 'shown' | 'failed'): void {
    const media = target.matches('.content') ? this.#mediumOf(target) : undefined
    const now = media && (this.#states.get(media.id) ?? 'shown')
    if (!media || now === state || now === 'failed' || now === 'refused') return
    this.#states.set(media.id, state)
    void this.#draw(state === 'failed' && this.#hasFocus(media.id) ? media.id : undefined)
  }

  /** The browser tells of what the page's security policy keeps it from loading, pages to embed by nothing else. */
  readonly #refused = ({ disposition, blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (disposition !== 'enforce') return
    for (const { id, type, src, state } of this.#media) {
      if (effectiveDirective !== directives[type] || state === 'offered' || state === 'denied') continue
      const address = addressOf(src)
      if (!address) continue
      if (blockedURI !== address.href.replace(/#.*/s, '') && blockedURI !== address.origin) continue
      this.#states.set(id, 'refused')
      void this.#draw(this.#hasFocus(id) ? id : undefined)
    }
  }

  /** Draws the media anew and, with an id, moves the focus to what came of the one with it. */
  async #draw(id?: string): Promise<void> {
    this.#host.requestUpdate()
    // False where a refusal that came with the drawing has asked for another.
    while (!(await this.#host.updateComplete));
    const figure = id === undefined ? undefined : this.#find(id)
    const target = figure?.querySelector<HTMLElement>('.content:not([alt=""]), .failed [data-load]') ?? figure
    target?.focus({ preventScroll: true })
  }

  #mediumOf(target: Element): MediaDetail | undefined {
    const id = target.closest<HTMLElement>('[data-media]')?.dataset['media']
    return id === undefined ? undefined : this.#media.find((media) => media.id === id)
  }

  #find(id: string): HTMLElement | undefined {
    const figures = [...(this.#root?.querySelectorAll<HTMLElement>('[data-media]') ?? [])]
    return figures.find((figure) => figure.dataset['media'] === id)
  }

  #hasFocus(id: string): boolean {
    return this.#find(id)?.contains(this.#host.shadowRoot?.activeElement ?? null) ?? false
  }
}

/** What a browser would load; undefined where the address leads nowhere, as a relative one does in `about:blank`. */
function addressOf(src: string): URL | undefined {
  return URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined
}

const directives: Readonly<Record<MediaDetail['type'], string>> = {
  image: 'img-src',
  video: 'media-src',
  audio: 'media-src',
  embed: 'frame-src',
}
