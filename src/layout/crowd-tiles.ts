import { bisectLeft } from 'd3'
import type { Item } from './items.js'
import { firstChosenFrom, firstFrom, type LaneIndex } from './crowd-index.js'
import { firstOfHalves } from './halves.js'
import { Room } from './room.js'
import { markGap } from './rows.js'
import type { TimeScale } from './time-scale.js'

/** An event that has a mark of its own. */
export interface Shown {
  /** Index into the lane's places. */
  readonly at: number
  readonly row: number
  readonly item: Item
}

/** Tiles side by side. What lies before the first belongs to it, and what lies after the last to that. */
export interface Tiling {
  /** Where the first tile begins. */
  readonly x: number
  /** Width of a tile, all of equal width, and how many there are. */
  readonly width: number
  readonly count: number
}

/** How a lane's marks are made: with a title beside them or bare, their top at y = 0. */
export interface TileContent {
  readonly index: LaneIndex
  readonly scale: TimeScale
  readonly rows: number
  readonly tiles: Tiling
  /** Width of the narrowest mark. */
  readonly least: number
  /** Whether a mark may be as wide as that: told without making it where nothing about its date is special. */
  mayBeWide(at: number, width: number): boolean
  itemOf(at: number, form: 'bare' | 'brief'): Item
}

/** At the border of two tiles, marks keep this far from the middles of both, so that no two borders ever meet. */
const aside = 8
/** What is drawn of an event begins so far before its time at most, where nothing about its date is special, … */
const glyphReach = 14
/** … and so far after it, where a glyph stands in the middle of it. */
const glyphLag = 22
/** In a narrower gap no title is worth its room. */
const leastTitle = 110
/** So many titles tell how wide titles are here: a gap for none of them is not tried again. */
const fewTitles = 6
/** So many events are tried in vain, one after the other. */
const mostTries = 60
/** Of thousands that begin in the same pixels the first will do. */
const stepPx = 3

const mostRemembered = 60

/**
 * The marks of a crowded lane. The content is cut into tiles that stand where they stand wherever the view is, and each
 * is laid out by itself, so that what is out of view costs nothing and panning moves nothing. First come the few marks
 * that are long, then those across the borders of tiles, then those inside one; in each, the more important first.
 */
export class CrowdTiles {
  readonly #content: TileContent
  readonly #before: CrowdTiles | undefined
  readonly #tiles = new Map<number, readonly Shown[]>()
  readonly #borders = new Map<number, readonly Shown[]>()
  readonly #long: readonly Shown[]

  /** What stands in `before`, the same tiles a little farther out, stays in its row; in tiles, what has room now is added. */
  constructor(content: TileContent, before?: CrowdTiles) {
    this.#content = content
    this.#before = before
    this.#long = this.#layLong()
  }

  /** How many tiles there are. */
  get count(): number {
    return this.#content.tiles.count
  }

  /** The marks that may reach into a stretch of the content, those of whole tiles. */
  shownIn(from: number, to: number): readonly Shown[] {
    const { count } = this.#content.tiles
    const [first, last] = [this.#tileAt(from), this.#tileAt(to)]
    const shown = [...this.#long]
    let bordered = -1
    for (let tile = this.#next(first - 1); tile <= Math.min(last + 1, count - 1); tile = this.#next(tile + 1)) {
      for (const border of [tile, tile + 1])
        if (border > bordered && border >= first && border <= last + 1) shown.push(...this.#border((bordered = border)))
      if (tile >= first && tile <= last) shown.push(...this.#tile(tile))
    }
    return shown
  }

  #tileAt(at: number): number {
    const { x, width, count } = this.#content.tiles
    return Math.max(0, Math.min(count - 1, Math.floor((at - x) / width)))
  }

  /** Where a tile begins: the first from the very start on, and what would come after the last beyond the end. */
  #edge(tile: number): number {
    const { x, width, count } = this.#content.tiles
    return tile <= 0 ? -Infinity : tile >= count ? Infinity : x + tile * width
  }

  #edgeTime(tile: number): number {
    const x = this.#edge(tile)
    return Number.isFinite(x) ? this.#content.scale.toTime(x) : x
  }

  /** The first tile from `tile` on in which anything begins. */
  #next(tile: number): number {
    const { index, scale, tiles } = this.#content
    if (tile <= 0) return 0
    const start = index.starts[firstFrom(index.starts, this.#edgeTime(tile))]
    if (start === undefined) return tiles.count
    return Math.max(tile, this.#tileAt(scale.toX(start)))
  }

  #tile(tile: number): readonly Shown[] {
    return remembered(this.#tiles, tile, () => this.#layTile(tile))
  }

  #border(border: number): readonly Shown[] {
    const { count } = this.#content.tiles
    if (border <= 0 || border >= count) return []
    return remembered(this.#borders, border, () => this.#layBorder(border))
  }

  /** Where the usual events are short, the long ones leave them half of the rows. */
  #layLong(): readonly Shown[] {
    const { index, rows, tiles } = this.#content
    if (tiles.count === 1) return []
    const long = index.longest.filter(
      (at) => this.#content.mayBeWide(at, longFrom(tiles)) && isLong(this.#content.itemOf(at, 'bare'), tiles),
    )
    const room = new Room(index.places.length > 4 * long.length ? Math.floor(rows / 2) : rows, -Infinity, Infinity)
    if (this.#before) return this.#kept(this.#before.#long, room, ({ at }) => long.includes(at))
    return long.flatMap((at) => this.#place(at, room))
  }

  /** The last events before a border that reach across it. */
  #layBorder(border: number): readonly Shown[] {
    const { index, rows, scale, tiles } = this.#content
    const x = this.#edge(border)
    const room = new Room(rows, x - tiles.width / 2 + aside, x + tiles.width / 2 - aside)
    for (const { row, item } of this.#long) room.take(row, item)
    if (this.#before) return this.#kept(this.#before.#border(border), room, ({ item }) => crosses(item, x))
    const earliest = scale.toTime(x - tiles.width / 2)
    const shown: Shown[] = []
    for (const chosen of index.classes) {
      const latest = firstChosenFrom(chosen, index.starts, scale.toTime(x + glyphReach)) - 1
      for (let i = latest; i >= 0 && i > latest - 3 * rows && shown.length < rows; i--) {
        const at = chosen[i]!
        if (index.starts[at]! < earliest) break
        if (!isLong(this.#content.itemOf(at, 'bare'), tiles)) shown.push(...this.#place(at, room, x))
      }
    }
    return shown
  }

  /** An event where there is room for it, with its title if possible; what is drawn reaches across `x`, if that is given. */
  #place(at: number, room: Room, x?: number): Shown[] {
    for (const form of ['brief', 'bare'] as const) {
      const item = this.#content.itemOf(at, form)
      const row = x === undefined || crosses(item, x) ? room.rowFor(item) : -1
      if (row === -1) continue
      room.take(row, item)
      return [{ at, row, item }]
    }
    return []
  }

  /** What is shown a little farther out and has room here in the same row, in the same form or else bare. */
  #kept(shown: readonly Shown[], room: Room, isWanted: (one: Shown) => boolean): Shown[] {
    return shown.flatMap(({ at, row, item: { label } }) => {
      const forms = label ? (['brief', 'bare'] as const) : (['bare'] as const)
      for (const form of forms) {
        const item = this.#content.itemOf(at, form)
        if (!isWanted({ at, row, item }) || row >= room.count || !room.isFree(row, item)) continue
        room.take(row, item)
        return [{ at, row, item }]
      }
      return []
    })
  }

  #layTile(tile: number): readonly Shown[] {
    const { index, rows } = this.#content
    const around = this.#around(tile)
    const room = new Room(rows, this.#edge(tile) + markGap / 2, this.#edge(tile + 1) - markGap / 2)
    for (const { row, item } of around) room.take(row, item)
    const seen = new Set(around.map(({ at }) => at))
    const before = (this.#before?.shownOn(tile) ?? []).filter(({ at }) => !seen.has(at))
    const titled = this.#kept(
      before.filter(({ item }) => item.label),
      room,
      ({ item }) => item.label !== undefined,
    )
    for (const { at } of titled) seen.add(at)
    const bare = before.filter(({ at }) => !seen.has(at))
    const fill = (chosen: Int32Array, form: 'brief' | 'bare') => this.#fill(tile, chosen, form, bare, room, seen)
    return [...titled, ...index.classes.flatMap((chosen) => [...fill(chosen, 'brief'), ...fill(chosen, 'bare')])]
  }

  /** The marks of a tile and those across its borders. */
  shownOn(tile: number): readonly Shown[] {
    return [...this.#tile(tile), ...this.#border(tile), ...this.#border(tile + 1)]
  }

  #around(tile: number): readonly Shown[] {
    return [...this.#long, ...this.#border(tile), ...this.#border(tile + 1)]
  }

  /**
   * What begins in a tile and has room: bare marks first where they were `before`, then in turn. The first events of a long
   * stretch of time are tried before those of each half of it: so that a little farther in or out hardly any others are chosen.
   */
  #fill(
    tile: number,
    chosen: Int32Array,
    form: 'brief' | 'bare',
    before: readonly Shown[],
    room: Room,
    seen: Set<number>,
  ): Shown[] {
    const { index, scale, least, rows } = this.#content
    const { starts } = index
    const shown: Shown[] = []
    const widths: number[] = []
    let needed = form === 'brief' ? Math.max(least, leastTitle) : least
    let tries = 0
    const mayHold = (from: number, to: number) => room.mayHold(from - glyphReach, to + glyphLag, needed)
    const [from, to] = [this.#edgeTime(tile), this.#edgeTime(tile + 1)]
    const inTurn = firstOfHalves({ chosen, starts }, from, to, rows, (first, last) => {
      const [x0, x1] = [scale.toX(first), scale.toX(last)]
      return !mayHold(x0, x1) ? 'none' : x1 - x0 > stepPx ? 'halves' : 'whole'
    })
    const place = (at: number, row: number, item: Item) => {
      room.take(row, item)
      seen.add(at)
      shown.push({ at, row, item })
    }
    const rowBefore = new Map(before.map(({ at, row }) => [at, row]))
    if (form === 'bare')
      for (const { at, row } of before) {
        const item = this.#content.itemOf(at, form)
        if (!seen.has(at) && chosen[bisectLeft(chosen, at)] === at && room.isFree(row, item)) place(at, row, item)
      }
    for (const at of inTurn) {
      const x = scale.toX(starts[at]!)
      if (seen.has(at) || !mayHold(x, x)) continue
      // Words are costly to make and to measure; where not even the mark has room, none are needed.
      if (room.rowFor(this.#content.itemOf(at, 'bare')) === -1) continue
      const item = this.#content.itemOf(at, form)
      if (form === 'brief' && !item.label) continue
      if (++tries > mostTries) break
      if (form === 'brief' && widths.push(item.x1 - item.x0) >= fewTitles)
        needed = Math.max(needed, Math.min(...widths))
      const own = rowBefore.get(at)
      const row = own !== undefined && room.isFree(own, item) ? own : room.rowFor(item)
      if (row === -1) continue
      tries = 0
      place(at, row, item)
    }
    return shown
  }
}

/** From this width on a mark is long. */
function longFrom({ width }: Tiling): number {
  return width / 2 - 2 * aside - markGap
}

function isLong({ x0, x1 }: Item, tiles: Tiling): boolean {
  return x1 - x0 > longFrom(tiles)
}

function crosses({ x0, x1 }: Item, x: number): boolean {
  return x0 < x + markGap / 2 && x1 > x - markGap / 2
}

/** What was made for a place, made when it is first asked for; of many places those asked for last. */
function remembered<T>(made: Map<number, T>, place: number, make: () => T): T {
  const known = made.get(place) ?? make()
  made.delete(place)
  made.set(place, known)
  if (made.size > mostRemembered) made.delete(made.keys().next().value!)
  return known
}
