import { bisectLeft } from 'd3'
import type { UtcMs } from '../time/instant.js'
import type { LaneIndex } from './crowd-index.js'
import { firstOfHalves } from './halves.js'
import type { Item } from './items.js'
import type { Room } from './room.js'
import type { TimeScale } from './time-scale.js'

/** An event that has a mark of its own. */
export interface Shown {
  /** Index into the lane's places. */
  readonly at: number
  readonly row: number
  readonly item: Item
}

/** How a lane's marks are made: with a title beside them or bare, their top at y = 0. */
export interface TileContent {
  readonly index: LaneIndex
  readonly scale: TimeScale
  readonly rows: number
  /** Width of the narrowest mark. */
  readonly least: number
  /** The mark of an event, by its index into the lane's places. */
  itemOf(at: number, form: 'bare' | 'brief'): Item
  /** Whether an event is to have a mark here. */
  isWanted(at: number): boolean
}

/** What is drawn of an event begins so far before its time at most, where nothing about its date is special, … */
export const glyphReach = 14
/** … and so far after it, where a glyph stands in the middle of it. */
const glyphLag = 22
/** In a narrower gap no title is worth its room. */
const leastTitle = 110
/** So many titles tell how wide titles are here: a gap for none of them is not tried again. */
const fewTitles = 6
/** So many events are tried in vain, one after the other. */
const mostTries = 80
/** Of thousands that begin in the same pixels the first will do. */
const stepPx = 3

const forms = ['brief', 'bare'] as const
const everything = () => true

/** A tile being filled: what stands in its rows, and the room that is left. */
export class TileFilling {
  readonly #content: TileContent
  readonly #room: Room
  readonly #seen: Set<number>
  readonly #before: ReadonlyMap<number, number>
  readonly #shown: Shown[] = []
  /** How many events were tried in vain since the last that has a place. */
  #tries = 0

  /** `around` stands there already; `before` is what is shown a little farther out, whose rows are kept where they can be. */
  constructor(content: TileContent, room: Room, around: readonly Shown[] = [], before: readonly Shown[] = []) {
    this.#content = content
    this.#room = room
    this.#seen = new Set(around.map(({ at }) => at))
    this.#before = new Map(before.map(({ at, row }) => [at, row]))
    for (const { row, item } of around) room.take(row, item)
  }

  /** What was added. */
  get shown(): readonly Shown[] {
    return this.#shown
  }

  /** Adds what is shown a little farther out in the same row, in the same form or else bare, where that has room and is wanted. */
  keep(shown: readonly Shown[], isWanted: (item: Item) => boolean = everything): void {
    for (const { at, row, item } of shown)
      for (const form of item.label ? forms : forms.slice(1)) {
        const own = this.#content.itemOf(at, form)
        if (!this.#seen.has(at) && isWanted(own) && this.#room.isFree(row, own)) this.#add(at, row, own)
      }
  }

  /** Adds an event where there is room for it, with its title if possible. */
  place(at: number, isWanted: (item: Item) => boolean = everything): void {
    for (const form of forms) {
      const item = this.#content.itemOf(at, form)
      const row = this.#seen.has(at) || !isWanted(item) ? -1 : this.#room.rowFor(item)
      if (row !== -1) this.#add(at, row, item)
    }
  }

  /** Adds those of `chosen` that begin between two instants and have room with their titles. */
  addTitles(chosen: Int32Array, from: UtcMs, to: UtcMs): void {
    const widths: number[] = []
    let needed = Math.max(this.#content.least, leastTitle)
    for (const at of this.#inTurn(chosen, from, to, () => needed)) {
      const { label, x0, x1 } = this.#content.itemOf(at, 'brief')
      if (!label) continue
      if (widths.push(x1 - x0) >= fewTitles) needed = Math.max(needed, Math.min(...widths))
      this.#addTo(at, 'brief')
    }
  }

  /** The same without titles: first where they were a little farther out. */
  addBare(chosen: Int32Array, from: UtcMs, to: UtcMs): void {
    for (const [at, row] of this.#before) {
      if (this.#seen.has(at) || chosen[bisectLeft(chosen, at)] !== at) continue
      const item = this.#content.itemOf(at, 'bare')
      if (this.#room.isFree(row, item)) this.#add(at, row, item)
    }
    for (const at of this.#inTurn(chosen, from, to, () => this.#content.least)) this.#addTo(at, 'bare')
  }

  /**
   * What may have room, the first events of a long stretch of time before those of each half of it: so that a little farther
   * in or out hardly any others are chosen.
   */
  *#inTurn(chosen: Int32Array, from: UtcMs, to: UtcMs, needed: () => number): Generator<number> {
    const { index, scale, rows, isWanted } = this.#content
    const { starts } = index
    const mayHold = (x0: number, x1: number) => this.#room.mayHold(x0 - glyphReach, x1 + glyphLag, needed())
    const inTurn = firstOfHalves({ chosen, starts }, from, to, rows, (first, last) => {
      const [x0, x1] = [scale.toX(first), scale.toX(last)]
      return !mayHold(x0, x1) ? 'none' : x1 - x0 > stepPx ? 'halves' : 'whole'
    })
    this.#tries = 0
    for (const at of inTurn) {
      const x = scale.toX(starts[at]!)
      if (this.#seen.has(at) || !mayHold(x, x) || !isWanted(at)) continue
      if (++this.#tries > mostTries) return
      // Words are costly to make and to measure; where not even the mark has room, none are needed.
      if (this.#room.rowFor(this.#content.itemOf(at, 'bare')) !== -1) yield at
    }
  }

  #addTo(at: number, form: 'bare' | 'brief'): void {
    const item = this.#content.itemOf(at, form)
    const own = this.#before.get(at)
    const row = own !== undefined && this.#room.isFree(own, item) ? own : this.#room.rowFor(item)
    if (row !== -1) this.#add(at, row, item)
  }

  #add(at: number, row: number, item: Item): void {
    this.#room.take(row, item)
    this.#seen.add(at)
    this.#tries = 0
    this.#shown.push({ at, row, item })
  }
}
