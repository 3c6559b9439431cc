import type { Item } from './items.js'
import { firstChosenFrom, firstFrom, type LaneIndex } from './crowd-index.js'
import { markGap } from './rows.js'
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
  /** Width of a tile, all of equal width, and how many there are. */
  readonly width: number
  readonly count: number
  /** Width of the narrowest mark. */
  readonly least: number
  /** Whether a mark may be as wide as that: told without making it where nothing about its date is special. */
  mayBeWide(at: number, width: number): boolean
  itemOf(at: number, form: 'bare' | 'brief'): Item
}

/** A stretch of pixels in a row. */
type Stretch = readonly [x0: number, x1: number]

/** At the border of two tiles, marks keep this far from the middles of both, so that no two borders ever meet. */
const aside = 8
/** A mark may begin so many pixels before its start in time, where nobody said when it began. */
const reach = 100
/** As many marks are tried that are too wide for a gap. */
const mostTries = 3
/** In a narrower gap no title is worth its room. */
const leastTitle = 110
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
  readonly #tiles = new Map<number, readonly Shown[]>()
  readonly #borders = new Map<number, readonly Shown[]>()
  readonly #long: readonly Shown[]

  constructor(content: TileContent) {
    this.#content = content
    this.#long = this.#layLong()
  }

  /** The marks that may reach into a stretch of the content, those of whole tiles. */
  shownIn(from: number, to: number): readonly Shown[] {
    const { width, count } = this.#content
    const first = Math.max(0, Math.min(count - 1, Math.floor(from / width)))
    const last = Math.max(0, Math.min(count - 1, Math.floor(to / width)))
    const shown = [...this.#long]
    let bordered = -1
    for (let tile = this.#next(first - 1); tile <= Math.min(last + 1, count - 1); tile = this.#next(tile + 1)) {
      for (const border of [tile, tile + 1])
        if (border > bordered && border >= first && border <= last + 1) shown.push(...this.#border((bordered = border)))
      if (tile >= first && tile <= last) shown.push(...this.#tile(tile))
    }
    return shown
  }

  /** The first tile from `tile` on in which anything begins. */
  #next(tile: number): number {
    const { index, scale, width, count } = this.#content
    if (tile <= 0) return 0
    const start = index.starts[firstFrom(index.starts, scale.toTime(tile * width))]
    if (start === undefined) return count
    return Math.max(tile, Math.min(count - 1, Math.floor(scale.toX(start) / width)))
  }

  #tile(tile: number): readonly Shown[] {
    return remembered(this.#tiles, tile, () => this.#layTile(tile))
  }

  #border(border: number): readonly Shown[] {
    const { count } = this.#content
    if (border <= 0 || border >= count) return []
    return remembered(this.#borders, border, () => this.#layBorder(border))
  }

  /** Where the usual events are short, the long ones leave them half of the rows. */
  #layLong(): readonly Shown[] {
    const { index, rows, width, count } = this.#content
    if (count === 1) return []
    const long = index.longest.filter(
      (at) => this.#content.mayBeWide(at, longFrom(width)) && isLong(this.#content.itemOf(at, 'bare'), width),
    )
    const most = index.places.length > 4 * long.length ? Math.floor(rows / 2) : rows
    const taken: Stretch[][] = Array.from({ length: most }, () => [])
    return long.flatMap((at): Shown[] => {
      for (const form of ['brief', 'bare'] as const) {
        const item = this.#content.itemOf(at, form)
        const row = taken.findIndex((stretches) => isFree(stretches, item))
        if (row === -1) continue
        taken[row]!.push([item.x0, item.x1])
        return [{ at, row, item }]
      }
      return []
    })
  }

  #layBorder(border: number): readonly Shown[] {
    const { index, rows, width, scale } = this.#content
    const x = border * width
    const room: Stretch = [x - width / 2 + aside, x + width / 2 - aside]
    const taken = this.#rowsWith(this.#long)
    const shown: Shown[] = []
    for (const chosen of index.classes) {
      const latest = firstChosenFrom(chosen, index.starts, scale.toTime(x + reach))
      const earliest = scale.toTime(room[0])
      let tries = 0
      for (let i = latest - 1; i >= 0 && tries < 24 && shown.length < rows; i--, tries++) {
        const at = chosen[i]!
        if (index.starts[at]! < earliest) break
        const bare = this.#content.itemOf(at, 'bare')
        if (!crosses(bare, x) || isLong(bare, width)) continue
        const found = this.#place(at, bare, taken, room)
        if (found) shown.push(found)
      }
    }
    return shown
  }

  #place(at: number, bare: Item, taken: readonly Stretch[][], room: Stretch): Shown | undefined {
    for (const form of ['brief', 'bare'] as const) {
      const item = form === 'bare' ? bare : this.#content.itemOf(at, form)
      if (item.x0 < room[0] || item.x1 > room[1]) continue
      const row = taken.findIndex((stretches) => isFree(stretches, item))
      if (row === -1) continue
      taken[row]!.push([item.x0, item.x1])
      return { at, row, item }
    }
    return undefined
  }

  #layTile(tile: number): readonly Shown[] {
    const { index, width, count } = this.#content
    const around = [...this.#long, ...this.#border(tile), ...this.#border(tile + 1)]
    const start = tile === 0 ? -Infinity : tile * width + markGap / 2
    const end = tile === count - 1 ? Infinity : (tile + 1) * width - markGap / 2
    const rows = this.#rowsWith(around)
    const seen = new Set(around.map(({ at }) => at))
    const shown: Shown[] = []
    for (const chosen of index.classes)
      for (const form of ['brief', 'bare'] as const)
        for (const [row, taken] of rows.entries())
          for (const gap of gapsIn(taken, start, end)) {
            for (const found of this.#fill(gap, row, chosen, form, tile, seen)) {
              shown.push(found)
              taken.push([found.item.x0, found.item.x1])
            }
          }
    return shown
  }

  /** From left to right, what begins in the tile and fits; the next is looked for behind it. */
  #fill(
    [x0, x1]: Stretch,
    row: number,
    chosen: Int32Array,
    form: 'brief' | 'bare',
    tile: number,
    seen: Set<number>,
  ): Shown[] {
    const { index, scale, width, count, least } = this.#content
    const [first, beyond] = [
      tile === 0 ? -Infinity : scale.toTime(tile * width),
      tile === count - 1 ? Infinity : scale.toTime((tile + 1) * width),
    ]
    const shown: Shown[] = []
    let x = x0
    let tries = 0
    let i = firstChosenFrom(chosen, index.starts, Math.max(first, x > 0 ? scale.toTime(x - reach) : -Infinity))
    const needed = form === 'brief' ? Math.max(least, leastTitle) : least
    while (i < chosen.length && x + needed <= x1) {
      const at = chosen[i]!
      const start = index.starts[at]!
      if (start >= beyond) break
      const startPx = scale.toX(start)
      if (startPx > x1 + (shown.length > 0 || tries > 0 ? 0 : reach)) break
      if (seen.has(at)) {
        i++
        continue
      }
      const bare = this.#content.itemOf(at, 'bare')
      const item = bare.x0 >= x && bare.x1 <= x1 ? this.#fit(at, form, x, x1) : undefined
      if (item) {
        seen.add(at)
        shown.push({ at, row, item })
        x = item.x1 + markGap
        i = Math.max(i + 1, firstChosenFrom(chosen, index.starts, scale.toTime(x - glyphReach)))
      } else if (bare.x0 < x) i = Math.max(i + 1, firstChosenFrom(chosen, index.starts, scale.toTime(startPx + stepPx)))
      else if (++tries < mostTries) i++
      else break
    }
    return shown
  }

  #fit(at: number, form: 'brief' | 'bare', x0: number, x1: number): Item | undefined {
    if (form === 'bare') return this.#content.itemOf(at, form)
    const brief = this.#content.itemOf(at, 'brief')
    return brief.label && brief.x0 >= x0 && brief.x1 <= x1 ? brief : undefined
  }

  #rowsWith(shown: readonly Shown[]): Stretch[][] {
    const rows: Stretch[][] = Array.from({ length: this.#content.rows }, () => [])
    for (const { row, item } of shown) rows[row]!.push([item.x0, item.x1])
    return rows
  }
}

/** What is drawn of a moment lies around it: so far at most does it begin before. */
const glyphReach = 14

/** From this width on a mark is long. */
function longFrom(width: number): number {
  return width / 2 - 2 * aside - markGap
}

function isLong({ x0, x1 }: Item, width: number): boolean {
  return x1 - x0 > longFrom(width)
}

function crosses({ x0, x1 }: Item, x: number): boolean {
  return x0 < x + markGap / 2 && x1 > x - markGap / 2
}

function isFree(taken: readonly Stretch[], { x0, x1 }: Item): boolean {
  return taken.every((other) => other[1] + markGap <= x0 || x1 + markGap <= other[0])
}

function gapsIn(taken: readonly Stretch[], start: number, end: number): Stretch[] {
  const gaps: Stretch[] = []
  let x = start
  for (const [x0, x1] of taken.toSorted((a, b) => a[0] - b[0])) {
    if (x0 - markGap > x) gaps.push([x, Math.min(end, x0 - markGap)])
    x = Math.max(x, x1 + markGap)
  }
  if (x < end) gaps.push([x, end])
  return gaps
}

/** What was made for a place, made when it is first asked for; of many places those asked for last. */
function remembered<T>(made: Map<number, T>, place: number, make: () => T): T {
  const known = made.get(place) ?? make()
  made.delete(place)
  made.set(place, known)
  if (made.size > mostRemembered) made.delete(made.keys().next().value!)
  return known
}
