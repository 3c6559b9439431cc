import { bisectLeft } from 'd3'
import type { Item } from './items.js'
import { firstChosenFrom } from './crowd-index.js'
import { Room } from './room.js'
import { markGap } from './rows.js'
import { glyphReach, type Shown, type TileContent, TileFilling } from './tile-filling.js'

/** Tiles side by side. What lies before the first belongs to it, and what lies after the last to that. */
export interface Tiling {
  /** Where the first tile begins. */
  readonly x: number
  /** Width of a tile, all of equal width, and how many there are. */
  readonly width: number
  readonly count: number
}

/** How a lane's marks are made, and of which tiles the lane is. */
export interface TilesContent extends TileContent {
  /** The last one is for most marks; each before it has fewer and wider tiles, for what is long in the next. */
  readonly tilings: readonly Tiling[]
  /** So many rows are for what is in the wider tiles. */
  readonly longRows: number
  /** Whether a mark may be as wide as that: told without making it where nothing about its date is special. */
  mayBeWide(at: number, width: number): boolean
}

/** At the border of two tiles, marks keep this far from the middles of both, so that no two borders ever meet. */
const aside = 8

const mostRemembered = 60

/**
 * The marks of a crowded lane. The content is cut into tiles that stand where they stand wherever the view is, and each
 * is laid out by itself, so that what is out of view costs nothing and panning moves nothing. First come the marks
 * that are long for a tile, of wider tiles where there are such, then those across the borders of tiles, then those inside
 * one; in each, the more important first.
 */
export class CrowdTiles {
  readonly #content: TilesContent
  readonly #tiling: Tiling
  readonly #before: CrowdTiles | undefined
  /** The wider tiles. */
  readonly #wider: CrowdTiles | undefined
  readonly #tiles = new Map<number, readonly Shown[]>()
  readonly #borders = new Map<number, readonly Shown[]>()
  readonly #long: readonly Shown[]

  /** What stands in `before`, the same tiles a little farther out, stays in its row where it can; in tiles, what has room now is added. */
  constructor(content: TilesContent, before?: CrowdTiles) {
    this.#content = content
    this.#tiling = content.tilings.at(-1)!
    this.#before = before
    this.#wider = this.#makeWider()
    this.#long = this.#wider ? [] : this.#layLong()
  }

  /** Those with fewer and wider tiles first. */
  get tilings(): readonly Tiling[] {
    return this.#content.tilings
  }

  /** The marks that may reach into a stretch of the content, those of whole tiles. */
  shownIn(from: number, to: number): readonly Shown[] {
    const { count } = this.#tiling
    const [first, last] = [this.#tileAt(from), this.#tileAt(to)]
    const shown = [...this.#longIn(from, to)]
    let bordered = -1
    for (let tile = this.#next(first - 1); tile <= Math.min(last + 1, count - 1); tile = this.#next(tile + 1)) {
      for (const border of [tile, tile + 1])
        if (border > bordered && border >= first && border <= last + 1) shown.push(...this.#border((bordered = border)))
      if (tile >= first && tile <= last) shown.push(...this.#tile(tile))
    }
    return shown
  }

  #tileAt(at: number): number {
    const { x, width, count } = this.#tiling
    return Math.max(0, Math.min(count - 1, Math.floor((at - x) / width)))
  }

  /** Where a tile begins: the first from the very start on, and what would come after the last beyond the end. */
  #edge(tile: number): number {
    const { x, width, count } = this.#tiling
    return tile <= 0 ? -Infinity : tile >= count ? Infinity : x + tile * width
  }

  #edgeTime(tile: number): number {
    const x = this.#edge(tile)
    return Number.isFinite(x) ? this.#content.scale.toTime(x) : x
  }

  /** The first tile from `tile` on in which anything begins. */
  #next(tile: number): number {
    const { index, scale } = this.#content
    if (tile <= 0) return 0
    const start = index.starts[bisectLeft(index.starts, this.#edgeTime(tile))]
    if (start === undefined) return this.#tiling.count
    return Math.max(tile, this.#tileAt(scale.toX(start)))
  }

  #tile(tile: number): readonly Shown[] {
    return remembered(this.#tiles, tile, () => this.#layTile(tile))
  }

  #border(border: number): readonly Shown[] {
    const { count } = this.#tiling
    if (border <= 0 || border >= count) return []
    return remembered(this.#borders, border, () => this.#layBorder(border))
  }

  #makeWider(): CrowdTiles | undefined {
    const { tilings, longRows } = this.#content
    if (tilings.length === 1) return undefined
    const content: TilesContent = {
      ...this.#content,
      tilings: tilings.slice(0, -1),
      rows: longRows,
      least: longFrom(this.#tiling),
      isWanted: (at) => this.#isLong(at),
    }
    return new CrowdTiles(content, this.#before && this.#before.#wider)
  }

  #isLong(at: number): boolean {
    const { mayBeWide, itemOf } = this.#content
    const least = longFrom(this.#tiling)
    if (!mayBeWide(at, least)) return false
    const { x0, x1 } = itemOf(at, 'bare')
    return x1 - x0 > least
  }

  #longIn(from: number, to: number): readonly Shown[] {
    return this.#wider?.shownIn(from, to).filter(({ item }) => item.x1 > from && item.x0 < to) ?? this.#long
  }

  /** Where the usual events are short, the long ones leave them half of the rows. */
  #layLong(): readonly Shown[] {
    const { index, rows } = this.#content
    if (this.#tiling.count === 1) return []
    const long = index.longest.filter((at) => this.#isLong(at))
    const most = index.places.length > 4 * long.length ? Math.floor(rows / 2) : rows
    const tile = new TileFilling(this.#content, new Room(most, -Infinity, Infinity))
    if (this.#before) tile.keep(this.#before.#long.filter(({ at }) => long.includes(at)))
    else for (const at of long) tile.place(at)
    return tile.shown
  }

  /** The last events before a border that reach across it. */
  #layBorder(border: number): readonly Shown[] {
    const { index, rows, scale, isWanted } = this.#content
    const { width } = this.#tiling
    const x = this.#edge(border)
    const [x0, x1] = [x - width / 2 + aside, x + width / 2 - aside]
    const tile = new TileFilling(this.#content, new Room(rows, x0, x1), this.#longIn(x0 - markGap, x1 + markGap))
    if (this.#before) {
      tile.keep(this.#before.#border(border), (item) => crosses(item, x))
      return tile.shown
    }
    const earliest = scale.toTime(x - width / 2)
    for (const chosen of index.classes) {
      const latest = firstChosenFrom(chosen, index.starts, scale.toTime(x + glyphReach)) - 1
      let tries = 0
      for (let i = latest; i >= 0 && tries < 3 * rows && tile.shown.length < rows; i--) {
        const at = chosen[i]!
        if (index.starts[at]! < earliest) break
        if (!isWanted(at)) continue
        tries++
        if (!this.#isLong(at)) tile.place(at, (item) => crosses(item, x))
      }
    }
    return tile.shown
  }

  /** Titles keep the places that they have farther out; bare marks, where no further title needs the room. */
  #layTile(number: number): readonly Shown[] {
    const { index, rows } = this.#content
    const [x0, x1] = [this.#edge(number) + markGap / 2, this.#edge(number + 1) - markGap / 2]
    const room = new Room(rows, x0, x1)
    const long = this.#longIn(x0 - markGap, x1 + markGap)
    const around = [...long, ...this.#border(number), ...this.#border(number + 1)]
    const before = this.#before ? this.#before.#shownOn(number) : []
    const tile = new TileFilling(this.#content, room, around, before)
    tile.keep(
      before.filter(({ item }) => item.label),
      ({ label }) => label !== undefined,
    )
    const [from, to] = [this.#edgeTime(number), this.#edgeTime(number + 1)]
    for (const chosen of index.classes) {
      tile.addTitles(chosen, from, to)
      tile.addBare(chosen, from, to)
    }
    return tile.shown
  }

  /** The marks of a tile and those across its borders. */
  #shownOn(tile: number): readonly Shown[] {
    return [...this.#tile(tile), ...this.#border(tile), ...this.#border(tile + 1)]
  }
}

/** From this width on a mark is long. */
function longFrom({ width }: Tiling): number {
  return width / 2 - 2 * aside - markGap
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
