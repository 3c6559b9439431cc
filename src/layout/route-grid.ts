import { bisectLeft } from 'd3'
import type { Obstacle } from './obstacles.js'
import type { Box, Point } from './scene.js'

/** The lines along which a way may be looked for, and what each piece between two crossings of them costs. */
export interface RouteGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** Along line `j` of `ys`, from `xs[i]` to the next: at `j * xs.length + i`. */
  readonly across: Float64Array
  /** Along line `i` of `xs`, from `ys[j]` to the next: at `j * xs.length + i`. */
  readonly down: Float64Array
  /** What a pixel costs at least. */
  readonly leastRate: number
}

/** A line that is there already, by its corners. */
export interface Drawn {
  readonly points: readonly Point[]
  /** Lines of one stem flow together. */
  readonly stem: string | undefined
}

/** Distance that a line keeps from what it passes: never less than `least`, gladly `airy`. */
const least = 1.5
const airy = 6
const airyCost = 0.6
/** Of the marks that a line joins only the words are in its way; it should not lie along the rest. */
const ownWeight = 40
/** Two lines closer than this are taken for one. */
const apart = 2.9
const besideCost = 40
/** Along a line of the same stem a way is cheaper than anywhere else, so that it joins it soon. */
const stemRate = 0.6
const crossingCost = 22

/**
 * The cost of every piece of a grid: its length, more beside things, and much more across them.
 * `own` are the marks that the line joins, `drawn` the lines that are there already.
 */
export function gridOf(
  xs: readonly number[],
  ys: readonly number[],
  obstacles: readonly Obstacle[],
  own: ReadonlySet<string>,
  drawn: readonly Drawn[],
  stem: string | undefined,
): RouteGrid {
  const across = new Float64Array(xs.length * ys.length)
  const down = new Float64Array(xs.length * ys.length)
  const grid = { xs, ys, across, down, leastRate: stem === undefined ? 1 : stemRate }
  for (let j = 0; j < ys.length; j++)
    for (let i = 0; i < xs.length; i++) {
      across[j * xs.length + i] = (xs[i + 1] ?? Infinity) - xs[i]!
      down[j * xs.length + i] = (ys[j + 1] ?? Infinity) - ys[j]!
    }
  for (const obstacle of obstacles) {
    const isOwn = obstacle.owner !== undefined && own.has(obstacle.owner) && !obstacle.isText
    const thickness = Math.min(obstacle.width, obstacle.height) + (isOwn ? 0 : 2 * least)
    charge(grid, grown(obstacle, isOwn ? 0 : least), (isOwn ? ownWeight : obstacle.weight) / Math.max(1, thickness))
    charge(grid, grown(obstacle, airy), airyCost)
  }
  const joined = stem === undefined ? [] : drawn.filter((line) => line.stem === stem)
  for (const line of drawn)
    for (const [a, b] of piecesOf(line)) chargeLine(grid, a, b, joined.includes(line) ? 0 : crossingCost)
  for (const line of joined) for (const [a, b] of piecesOf(line)) cheapen(grid, a, b)
  return grid
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** Charges `rate` for each pixel of each piece that lies in the box. */
function charge({ xs, ys, across, down }: RouteGrid, { x, y, width, height }: Box, rate: number): void {
  const [x1, y1] = [x + width, y + height]
  const [left, right] = [bisectLeft(xs, x), bisectLeft(xs, x1)]
  const [top, bottom] = [bisectLeft(ys, y), bisectLeft(ys, y1)]
  for (let j = top; j < bottom; j++)
    for (let i = Math.max(0, left - 1); i < right && i + 1 < xs.length; i++)
      across[j * xs.length + i]! += rate * Math.max(0, Math.min(x1, xs[i + 1]!) - Math.max(x, xs[i]!))
  for (let j = Math.max(0, top - 1); j < bottom && j + 1 < ys.length; j++) {
    const length = Math.max(0, Math.min(y1, ys[j + 1]!) - Math.max(y, ys[j]!))
    for (let i = left; i < right; i++) down[j * xs.length + i]! += rate * length
  }
}

/** Charges what would lie on a line that is drawn already, and a little what would cross it. */
function chargeLine(grid: RouteGrid, a: Point, b: Point, crossing: number): void {
  const { xs, ys, across, down } = grid
  const [x0, x1] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const [y0, y1] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  const isLevel = y1 - y0 < x1 - x0
  if (isLevel) {
    const [top, bottom] = [bisectLeft(ys, y0 - apart), bisectLeft(ys, y0 + apart)]
    for (let j = top; j < bottom; j++)
      for (let i = Math.max(0, bisectLeft(xs, x0) - 1); i + 1 < xs.length && xs[i]! < x1; i++)
        across[j * xs.length + i]! += besideCost * Math.max(0, Math.min(x1, xs[i + 1]!) - Math.max(x0, xs[i]!))
    const j = bisectLeft(ys, y0) - 1
    for (const row of [j, j + 1])
      if (row >= 0 && row + 1 < ys.length && ys[row]! <= y0 && ys[row + 1]! >= y0)
        for (let i = bisectLeft(xs, x0); i < xs.length && xs[i]! <= x1; i++)
          down[row * xs.length + i]! += ys[row]! === y0 || ys[row + 1]! === y0 ? crossing / 2 : crossing
    return
  }
  const [left, right] = [bisectLeft(xs, x0 - apart), bisectLeft(xs, x0 + apart)]
  for (let i = left; i < right; i++)
    for (let j = Math.max(0, bisectLeft(ys, y0) - 1); j + 1 < ys.length && ys[j]! < y1; j++)
      down[j * xs.length + i]! += besideCost * Math.max(0, Math.min(y1, ys[j + 1]!) - Math.max(y0, ys[j]!))
  const i = bisectLeft(xs, x0) - 1
  for (const column of [i, i + 1])
    if (column >= 0 && column + 1 < xs.length && xs[column]! <= x0 && xs[column + 1]! >= x0)
      for (let j = bisectLeft(ys, y0); j < ys.length && ys[j]! <= y1; j++)
        across[j * xs.length + column]! += xs[column]! === x0 || xs[column + 1]! === x0 ? crossing / 2 : crossing
}

/** Takes back what lying on a line of the same stem was charged. */
function cheapen({ xs, ys, across, down }: RouteGrid, a: Point, b: Point): void {
  const [x0, x1] = [Math.min(a.x, b.x), Math.max(a.x, b.x)]
  const [y0, y1] = [Math.min(a.y, b.y), Math.max(a.y, b.y)]
  if (a.y === b.y) {
    const row = ys.indexOf(a.y) * xs.length
    if (row < 0) return
    for (let i = bisectLeft(xs, x0); i + 1 < xs.length && xs[i + 1]! <= x1; i++)
      across[row + i] = stemRate * (xs[i + 1]! - xs[i]!)
    return
  }
  const column = xs.indexOf(a.x)
  if (column === -1) return
  for (let j = bisectLeft(ys, y0); j + 1 < ys.length && ys[j + 1]! <= y1; j++)
    down[j * xs.length + column] = stemRate * (ys[j + 1]! - ys[j]!)
}

function piecesOf({ points }: Drawn): (readonly [Point, Point])[] {
  return points.slice(1).map((point, i) => [points[i]!, point])
}
