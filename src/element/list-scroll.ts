import type { ReactiveController, ReactiveControllerHost } from 'lit'
import {
  blockCount,
  BlockHeights,
  blockOf,
  type BlockRange,
  type ListPiece,
  mostWhole,
  piecesOf,
  windowAround,
} from '../layout/list-window.js'
import type { Timeline } from '../model/resolve.js'
import { scrollDown, scrollNeeded, scrollPortOf } from './scrolling.js'

/** A place in the list, and how far down the window it stood. */
interface Anchor {
  readonly block: number
  /** The share of the block above that place. */
  readonly share: number
  readonly y: number
}

/** Blocks are drawn this long before they come into view. */
const marginPx = 800

/**
 * Which blocks of a long list are drawn: those near to what is seen of it, through whatever scrolls it, and those that hold
 * what is selected and what has the focus. What is in view stays where it is when others come and go.
 */
export class ListScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #entries: Timeline['entries'] = []
  #heights = new BlockHeights(0)
  #window: BlockRange = { from: 0, to: 0 }
  #width = 0
  #selected: string | undefined
  /** The block that holds what was selected last; -1 for none. */
  #chosen = -1
  #observer: IntersectionObserver | undefined
  #isFresh = false
  #anchor: Anchor | undefined
  #revealed: string | undefined
  #pieces: readonly ListPiece[] = []
  #observed: readonly ListPiece[] | undefined
  /** Whether this drawing has such a list: where there is none, a thousand elements need not be searched for it. */
  #isDrawn = false

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** What is to be drawn of the list of a timeline; undefined where it is short enough to be drawn whole. */
  pieces({ entries }: Pick<Timeline, 'entries'>, selected: string | undefined): readonly ListPiece[] | undefined {
    if (entries.length <= mostWhole) return undefined
    this.#take(entries)
    this.#measure()
    if (selected !== this.#selected) this.#choose(selected)
    this.#isDrawn = true
    return (this.#pieces = piecesOf(this.#window, [this.#chosen, this.#focused()], this.#heights))
  }

  hostUpdate(): void {
    this.#isDrawn = false
  }

  hostUpdated(): void {
    const list = this.#isDrawn ? this.#list : null
    if (!list) {
      this.#rest()
      return
    }
    this.#keepPlace(list)
    this.#reveal(list)
    if (this.#observed !== this.#pieces) this.#observe(list)
  }

  hostDisconnected(): void {
    this.#rest()
  }

  #take(entries: Timeline['entries']): void {
    if (entries === this.#entries) return
    this.#entries = entries
    this.#heights = new BlockHeights(blockCount(entries.length))
    this.#window = windowAround(0, 0, this.#heights.count)
    this.#selected = undefined
    this.#chosen = -1
    this.#anchor = undefined
    this.#width = 0
    // What still stands is another list's.
    this.#observed = undefined
  }

  #choose(selected: string | undefined): void {
    this.#selected = selected
    const place = selected === undefined ? -1 : this.#entries.findIndex(({ event }) => event.id === selected)
    // What is closed keeps its block, and with it the focus.
    if (place === -1) return
    this.#chosen = blockOf(place)
    const { from, to } = this.#window
    if (this.#chosen >= from && this.#chosen < to) return
    this.#window = windowAround(this.#chosen, this.#chosen, this.#heights.count)
    this.#anchor = undefined
    this.#revealed = selected
  }

  #focused(): number {
    const block = this.#host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-block]')
    return block ? Number(block.dataset['block']) : -1
  }

  /** Heights are read while all blocks still stand. In another width those of the others are not known any more. */
  #measure(): void {
    const list = this.#list
    if (!list || this.#observed !== this.#pieces) return
    const { width } = list.getBoundingClientRect()
    if (width === 0) return
    if (this.#width !== 0 && Math.abs(width - this.#width) > 1) this.#heights = new BlockHeights(this.#heights.count)
    this.#width = width
    this.#heights.remember(blocksIn(list).map((block) => [numberOf(block), block.getBoundingClientRect().height]))
  }

  #observe(list: HTMLElement): void {
    const observer = (this.#observer ??= new IntersectionObserver((entries) => this.#see(entries), {
      rootMargin: `${marginPx}px 0px`,
    }))
    this.#observed = this.#pieces
    // Each piece is told of once as it is now: all of them together are what is seen.
    this.#isFresh = true
    observer.disconnect()
    for (const piece of list.children) observer.observe(piece)
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    const list = this.#list
    if (!list) return
    if (!this.#isFresh) {
      this.#observe(list)
      return
    }
    this.#isFresh = false
    const seen = entries.filter(({ isIntersecting, intersectionRect }) => isIntersecting && intersectionRect.height > 0)
    if (!seen.some(({ target }) => isGap(target))) return
    const ends = seen.flatMap((entry) => this.#endsOf(entry))
    const blocks = ends.map(({ block }) => block)
    const next = windowAround(Math.min(...blocks), Math.max(...blocks), this.#heights.count)
    if (next.from === this.#window.from && next.to === this.#window.to) return
    this.#window = next
    this.#anchor = this.#anchorIn(list)
    this.#host.requestUpdate()
  }

  /** The first and the last place of a piece that is seen. */
  #endsOf({ target, intersectionRect, boundingClientRect }: IntersectionObserverEntry): Anchor[] {
    const { top, bottom } = intersectionRect
    return [top, bottom].map((y) => this.#placeAt(target as HTMLElement, y, boundingClientRect))
  }

  #placeAt(piece: HTMLElement, y: number, { top, height }: DOMRect): Anchor {
    if (!isGap(piece)) return { block: numberOf(piece), share: height > 0 ? (y - top) / height : 0, y }
    const [from = 0, to = 0] = piece.dataset['gap']!.split(' ').map(Number)
    return { ...this.#heights.at(y - top, { from, to }), y }
  }

  /** The first place in view that is drawn, else what should be; the end of the list where that is in view. */
  #anchorIn(list: HTMLElement): Anchor | undefined {
    const port = scrollPortOf(this.#host)
    const pieces = [...list.children].map((piece) => ({
      piece: piece as HTMLElement,
      box: piece.getBoundingClientRect(),
    }))
    const inView = pieces.filter(({ box }) => box.bottom > port.top && box.top < port.bottom)
    const drawn = inView.find(({ piece }) => !isGap(piece))
    const last = pieces.at(-1)
    const chosen = drawn ?? (last && inView.includes(last) && last.box.bottom <= port.bottom + 1 ? last : inView[0])
    if (!chosen) return undefined
    const { piece, box } = chosen
    const y = drawn
      ? box.top
      : chosen === last && box.bottom <= port.bottom + 1
        ? box.bottom
        : Math.max(port.top, box.top)
    return this.#placeAt(piece, y, box)
  }

  #keepPlace(list: HTMLElement): void {
    const anchor = this.#anchor
    this.#anchor = undefined
    const block = anchor && blocksIn(list).find((each) => numberOf(each) === anchor.block)
    if (!anchor || !block) return
    const { top, height } = block.getBoundingClientRect()
    scrollDown(this.#host, top + anchor.share * height - anchor.y)
  }

  /** Brings what was selected from afar into view. */
  #reveal(list: HTMLElement): void {
    const id = this.#revealed
    this.#revealed = undefined
    const item = id === undefined ? null : list.querySelector(`li[data-id="${CSS.escape(id)}"]`)
    if (!item) return
    const { top, bottom } = item.getBoundingClientRect()
    const port = scrollPortOf(this.#host)
    scrollDown(this.#host, scrollNeeded(top, bottom, port.top, port.bottom))
  }

  #rest(): void {
    this.#observer?.disconnect()
    this.#observed = undefined
  }

  get #list(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.list.windowed') ?? null
  }
}

function blocksIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-block]')]
}

function numberOf(block: HTMLElement): number {
  return Number(block.dataset['block'])
}

function isGap(piece: Element): boolean {
  return piece.matches('.gap')
}
