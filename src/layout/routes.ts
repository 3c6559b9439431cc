import type { RelationType } from '../model/schema.js'
import type { Arrangement } from './arrange.js'
import { countHeight } from './counts.js'
import type { Item } from './items.js'
import { countId } from './neighbours.js'
import { type Obstacle, obstaclesOf, type Port, portsOfCount, portsOfItem } from './obstacles.js'
import { type Drawn, gridOf } from './route-grid.js'
import type { Box, Point } from './scene.js'
import { shortestWay } from './shortest-way.js'

/** Where a line begins or ends: at a mark, or at the count that holds the event. */
export interface End {
  /** Id of the mark or count. */
  readonly stop: string
  readonly box: Box
  /** Where it may be touched by a line that comes from so far along the content. */
  portsTowards(x: number): readonly Port[]
}

/** A line in the content, wherever the view stands. */
export interface Route {
  readonly from: string
  readonly to: string
  readonly type: RelationType
  readonly aside: boolean
  readonly start: End
  readonly end: End
  readonly points: readonly Point[]
}

/** The content as lines see it: what is in their way and where they can run freely. */
export class Ways {
  readonly #obstacles: readonly Obstacle[]
  /** The heights at which nothing is drawn, from one end of the content to the other. */
  readonly #channels: readonly number[]
  readonly #ends = new Map<string, End>()
  readonly #width: number
  readonly #height: number
  readonly #reach: number
  readonly #drawn: Drawn[] = []
  readonly #used: (Point & Pick<Drawn, 'stem'>)[] = []

  constructor(arrangement: Arrangement) {
    this.#obstacles = obstaclesOf(arrangement)
    this.#channels = channelsBetween(this.#obstacles, arrangement)
    this.#width = arrangement.scale.width
    this.#height = arrangement.height
    this.#reach = Math.max(400, arrangement.plotWidth)
    const height = countHeight(arrangement.options.target)
    for (const lane of arrangement.lanes) {
      for (const item of lane.items) this.#ends.set(item.id, endOfItem(item))
      for (const { index, x, width, entries } of lane.buckets) {
        const box = { x, y: lane.countsY, width, height }
        const end = { stop: countId(lane, index), box, portsTowards: () => portsOfCount(box) }
        for (const { event } of entries) this.#ends.set(event.id, end)
      }
    }
  }

  /** What stands for an event; undefined for one that is not drawn. */
  endOf(event: string): End | undefined {
    return this.#ends.get(event)
  }

  /** The corners of a way from one end to another, clear of the ways found before; from now on it is drawn too. Those of one `stem` flow together. */
  find(from: End, to: End, stem?: string): readonly Point[] | undefined {
    const starts = this.#portsOf(from, middleOf(to.box), stem)
    const ends = this.#portsOf(to, middleOf(from.box), stem)
    const near = this.#near([...starts, ...ends])
    const ports = [...starts, ...ends]
    const xs = this.#columns(ports, near)
    const ys = this.#rows(ports)
    const own = new Set([from.stop, to.stop])
    const way = shortestWay(gridOf(xs, ys, this.#obstacles, own, this.#drawn, stem), starts, ends)
    if (!way) return undefined
    this.#drawn.push({ points: way, stem })
    for (const { x, y } of [way[0]!, way.at(-1)!]) this.#used.push({ x, y, stem })
    return way
  }

  /** Whether nothing is drawn in a box but the lines themselves. */
  isFree(box: Box): boolean {
    if (box.x < 0 || box.y < 0 || box.x + box.width > this.#width || box.y + box.height > this.#height) return false
    return !this.#obstacles.some(
      ({ x, y, width, height }) =>
        x < box.x + box.width && box.x < x + width && y < box.y + box.height && box.y < y + height,
    )
  }

  /** A place that a line ends at already is the last to be chosen, save by lines of the same stem. */
  #portsOf(end: End, towards: number, stem: string | undefined): Port[] {
    const inContent = ({ x }: Port) => x >= edge && x <= this.#width - edge
    return end
      .portsTowards(towards)
      .filter(inContent)
      .map((port) => {
        const used = this.#used.filter(({ x, y }) => Math.abs(x - port.x) < 4 && Math.abs(y - port.y) < 4)
        if (used.length === 0) return port
        const isShared = stem !== undefined && used.every((other) => other.stem === stem)
        return { ...port, cost: isShared ? 0 : port.cost + usedCost }
      })
  }

  /** What lies about the ends: a way bends nowhere else. */
  #near(ports: readonly Port[]): Obstacle[] {
    const [top, bottom] = rangeOf(
      ports.map(({ y }) => y),
      margin,
    )
    const from = ports.map(({ x }) => x)
    const distanceTo = ({ x, width }: Box) => Math.min(...from.map((at) => Math.max(0, x - at, at - x - width)))
    return this.#obstacles
      .filter(({ y, height }) => y < bottom && y + height > top)
      .map((obstacle) => ({ obstacle, distance: distanceTo(obstacle) }))
      .filter(({ distance }) => distance < this.#reach)
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, mostNear)
      .map(({ obstacle }) => obstacle)
  }

  #columns(ports: readonly Port[], near: readonly Obstacle[]): number[] {
    const beside = near.flatMap(({ x, width, side }) => [
      x - side,
      x + width + side,
      x - 2.2,
      x + width + 2.2,
      x - air,
      x + width + air,
    ])
    const drawn = this.#drawn.flatMap(({ points }) => points.flatMap(({ x }) => [x - step, x, x + step]))
    const edges = [2.5, 5.5, 8.5].flatMap((x) => [x, this.#width - x])
    return linesThrough(
      ports.map(({ x }) => x),
      [...edges, ...beside, ...drawn].filter((x) => x >= edge && x <= this.#width - edge),
    )
  }

  #rows(ports: readonly Port[]): number[] {
    const [top, bottom] = rangeOf(
      ports.map(({ y }) => y),
      margin,
    )
    return linesThrough(
      ports.map(({ y }) => y),
      this.#channels.filter((y) => y >= top && y <= bottom),
    )
  }
}

/** How near the ends of the content a line may run. */
const edge = 1.5
const usedCost = 150
/** How far above and below its ends a way may lead. */
const margin = 220
const mostNear = 220
const air = 10
/** Distance between two lines side by side. */
const step = 3

function endOfItem(item: Item): End {
  const box = { x: item.x0, y: item.y, width: item.x1 - item.x0, height: item.height }
  return {
    stop: item.id,
    box: item.glyph ? { ...box, x: item.glyph.x, width: 0 } : (item.bar ?? box),
    portsTowards: (x) => portsOfItem(item, x),
  }
}

function middleOf({ x, width }: Box): number {
  return x + width / 2
}

function rangeOf(values: readonly number[], by: number): readonly [number, number] {
  return [Math.min(...values) - by, Math.max(...values) + by]
}

/** All of `exact`, and of the others those that are not as good as the same. */
function linesThrough(exact: readonly number[], others: readonly number[]): number[] {
  const lines: number[] = []
  const all = [...new Set(exact)]
    .map((at) => ({ at, isExact: true }))
    .concat(others.map((at) => ({ at, isExact: false })))
  let exactBefore = -Infinity
  for (const { at, isExact } of all.toSorted((a, b) => a.at - b.at)) {
    const before = lines.at(-1) ?? -Infinity
    if (!isExact && at - before < 0.25) continue
    if (isExact && at - before < 0.25 && before !== exactBefore) lines.pop()
    lines.push(at)
    if (isExact) exactBefore = at
  }
  return lines
}

/** Between rows there is always room for one line in the middle, between lanes for some. */
function channelsBetween(obstacles: readonly Obstacle[], { height, lanes }: Arrangement): number[] {
  const borders = lanes.map((lane) => lane.y + lane.height)
  const channels: number[] = []
  let free = 0
  for (const { y, height: tall } of [...obstacles, { y: height, height: 0 }].toSorted((a, b) => a.y - b.y)) {
    channels.push(...linesIn(free, y))
    free = Math.max(free, y + tall)
  }
  return channels.filter((y) => borders.every((border) => Math.abs(border - y) >= 1.5))
}

function linesIn(top: number, bottom: number): number[] {
  const room = bottom - top
  if (room < 3) return []
  if (room < 7) return [(top + bottom) / 2]
  if (room < 13) return [(top + bottom) / 2, (top + bottom) / 2 - 2.2, (top + bottom) / 2 + 2.2]
  const count = Math.min(6, Math.floor((room - 8) / step))
  const lines = [top + 4, bottom - 4, (top + bottom) / 2]
  for (let i = 1; i <= count; i++) lines.push(top + 4 + step * i, bottom - 4 - step * i)
  return lines.filter((y) => y > top + 2 && y < bottom - 2)
}
