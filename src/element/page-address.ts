import { fieldsIn, hasAnchor, withFields, withoutFragment } from '../model/link-address.js'
import type { LinkFields } from '../model/link-fields.js'

/** Whether the reader can come back from it with the browser's own button. */
export type HistoryEntry = 'push' | 'replace'

/** An address that says, by key, what a reader chose in a timeline. */
export interface Address {
  /** What it says under a key. */
  read(key: string): LinkFields
  /** Lets it say something else under a key, soon. */
  write(key: string, fields: LinkFields, entry: HistoryEntry): void
  /** The address as it would be with these texts under a key; undefined where it leads nobody here. */
  linkTo(key: string, fields: LinkFields): string | undefined
  /** Tells of every other address that comes by the reader's doing: `opened` where a link in the page was followed. Returns what ends that. */
  follow(key: string, moved: (opened: boolean) => void): () => void
}

interface Write {
  readonly entry: HistoryEntry
  readonly path: string
  readonly fieldsByKey: Map<string, LinkFields>
}

/** Milliseconds from one write to the next. Safari throws at the hundredth in 30 seconds, whoever on the page writes. */
const gapMs = 320

/** The address of the page itself, which all its timelines share. It never throws, and writes what comes too fast later, as one. */
export class PageAddress implements Address {
  static #shared: PageAddress | undefined

  /** The one that all timelines of the page share. */
  static get shared(): PageAddress {
    return (this.#shared ??= new PageAddress())
  }

  readonly #followers = new Map<(opened: boolean) => void, string>()
  #stop: AbortController | undefined
  #seen = ''
  #followed: string | undefined
  #writes: Write[] = []
  #lastWrite = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  read(key: string): LinkFields {
    return fieldsIn(location.href, key)
  }

  write(key: string, fields: LinkFields, entry: HistoryEntry): void {
    const last = this.#writes.at(-1)
    // Steps that follow one another faster than they can be read are one step.
    if (last && (entry === 'replace' || last.entry === 'push')) last.fieldsByKey.set(key, fields)
    else this.#writes.push({ entry, path: location.pathname, fieldsByKey: new Map([[key, fields]]) })
    this.#work()
  }

  linkTo(key: string, fields: LinkFields): string | undefined {
    return /^https?:/.test(location.href) ? withFields(location.href, key, fields) : undefined
  }

  follow(key: string, moved: (opened: boolean) => void): () => void {
    if (this.#followers.size === 0) this.#listen()
    this.#followers.set(moved, key)
    return () => {
      this.#followers.delete(moved)
      if (this.#followers.size === 0) this.#stop?.abort()
    }
  }

  #listen(): void {
    this.#seen = location.href
    this.#stop = new AbortController()
    const { signal } = this.#stop
    addEventListener('popstate', () => this.#moved(), { signal })
    addEventListener('hashchange', () => this.#moved(), { signal })
    addEventListener('click', (event) => (this.#followed = linkIn(event)), { signal, capture: true })
  }

  #moved(): void {
    const before = this.#seen
    const { href } = location
    if (href === before) return
    this.#seen = href
    this.#writes = []
    const opened = href === this.#followed
    this.#followed = undefined
    // An anchor of the page took the place of what the timelines had there: they stay as they are.
    const isAnchor = hasAnchor(href) && !hasAnchor(before) && withoutFragment(href) === withoutFragment(before)
    // Nor does a link for one of them say anything of the others.
    const isOfOthers = (key: string) => opened && Object.keys(fieldsIn(href, key)).length === 0
    const keys = [...new Set(this.#followers.values())]
    const kept = isAnchor ? keys : keys.every(isOfOthers) ? [] : keys.filter(isOfOthers)
    for (const [follower, key] of this.#followers) if (!kept.includes(key)) follower(opened)
    if (kept.length > 0) this.#put('replace', new Map(kept.map((key) => [key, fieldsIn(before, key)])))
  }

  #work(): void {
    if (this.#timer !== undefined || this.#writes.length === 0) return
    const wait = this.#lastWrite + gapMs - performance.now()
    if (wait > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = undefined
        this.#work()
      }, wait)
      return
    }
    const { entry, path, fieldsByKey } = this.#writes.shift()!
    // Not onto another page of a site that changes its pages by script.
    if (path === location.pathname) this.#put(entry, fieldsByKey)
    this.#work()
  }

  #put(entry: HistoryEntry, fieldsByKey: ReadonlyMap<string, LinkFields>): void {
    const { href } = location
    const next = [...fieldsByKey].reduce((address, [key, fields]) => withFields(address, key, fields), href)
    if (next === href) return
    this.#lastWrite = performance.now()
    try {
      // The page's own state of this entry is its own.
      history[`${entry}State`](history.state, '', next)
    } catch {
      // Refused, in a document without an address of its own or by a limit: the link is lost, the timeline is not.
    }
    this.#seen = location.href
  }
}

function linkIn(event: Event): string | undefined {
  return event.composedPath().find((node) => node instanceof HTMLAnchorElement)?.href
}
