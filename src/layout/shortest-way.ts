import type { Port } from './obstacles.js'
import type { RouteGrid } from './route-grid.js'
import type { Point } from './scene.js'

/** What a bend costs: so many pixels of a straight way. */
const bendCost = 18
/** A way should lead straight out of its ends for so many pixels, lest its head be bent. */
const straight = 7
const tightBendCost = 60

/** A place where a way may begin or end, by its indices in the grid. */
interface Gate extends Port {
  readonly i: number
  readonly j: number
}

/**
 * The cheapest way through a grid from one of `starts` to one of `ends`, by its corners; undefined where there is none.
 * It leaves and arrives squarely to the edge that the port is on.
 */
export function shortestWay(
  grid: RouteGrid,
  starts: readonly Port[],
  ends: readonly Port[],
): readonly Point[] | undefined {
  const { xs, ys, across, down, leastRate } = grid
  const nx = xs.length
  // Two states a crossing: arrived along x, arrived along y.
  const costs = new Float64Array(nx * ys.length * 2).fill(Infinity)
  const before = new Int32Array(costs.length).fill(-1)
  const isDone = new Uint8Array(costs.length)
  const isTight = tightNodes(grid, [...starts, ...ends])
  const goals = new Map<number, Gate[]>()
  for (const gate of gatesOf(grid, ends)) {
    const node = gate.j * nx + gate.i
    goals.set(node, [...(goals.get(node) ?? []), gate])
  }
  const box = boundsOf(ends)
  const remaining = (i: number, j: number) =>
    leastRate * (Math.max(0, box.x0 - xs[i]!, xs[i]! - box.x1) + Math.max(0, box.y0 - ys[j]!, ys[j]! - box.y1))
  const queue = new Queue()
  const enter = (node: number, axis: 0 | 1, cost: number, from: number) => {
    const state = node * 2 + axis
    if (cost >= costs[state]!) return
    costs[state] = cost
    before[state] = from
    queue.push(state, cost + remaining(node % nx, Math.floor(node / nx)))
  }
  const step = (state: number, cost: number, dx: number, dy: number) => {
    const node = state >> 1
    const [i, j] = [node % nx, Math.floor(node / nx)]
    const [ni, nj] = [i + dx, j + dy]
    if (ni < 0 || nj < 0 || ni >= nx || nj >= ys.length) return
    const piece = dx === 0 ? down[Math.min(j, nj) * nx + i]! : across[j * nx + Math.min(i, ni)]!
    const axis = dx === 0 ? 1 : 0
    enter(
      nj * nx + ni,
      axis,
      cost + piece + (axis === (state & 1) ? 0 : isTight[node] === 1 ? tightBendCost : bendCost),
      state,
    )
  }
  // From a port the first piece leads straight out.
  for (const { i, j, dx, dy, cost } of gatesOf(grid, starts)) {
    const state = (j * nx + i) * 2 + (dx === 0 ? 1 : 0)
    if (cost >= costs[state]!) continue
    costs[state] = cost
    isDone[state] = 1
    step(state, cost, dx, dy)
  }
  let best = Infinity
  let last = -1
  for (let state = queue.pop(); state !== -1; state = queue.pop()) {
    if (isDone[state] === 1) continue
    isDone[state] = 1
    const cost = costs[state]!
    if (cost + remaining((state >> 1) % nx, Math.floor((state >> 1) / nx)) >= best) break
    const previous = before[state]!
    const back = (state >> 1) - (previous >> 1)
    for (const gate of goals.get(state >> 1) ?? []) {
      const isSquare = gate.dx === 0 ? back === -gate.dy * nx : back === -gate.dx
      if (isSquare && cost + gate.cost < best) {
        best = cost + gate.cost
        last = state
      }
    }
    for (const [dx, dy] of sides) if (dx + dy * nx !== -back) step(state, cost, dx, dy)
  }
  return last === -1 ? undefined : cornersTo(last, before, grid)
}

const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const

function gatesOf({ xs, ys }: RouteGrid, ports: readonly Port[]): Gate[] {
  return ports
    .map((port) => ({ ...port, i: xs.indexOf(port.x), j: ys.indexOf(port.y) }))
    .filter(({ i, j }) => i !== -1 && j !== -1)
}

/** The crossings that lie straight out of a port, and near it. */
function tightNodes(grid: RouteGrid, ports: readonly Port[]): Uint8Array {
  const { xs, ys } = grid
  const tight = new Uint8Array(xs.length * ys.length)
  for (const { i, j, dx, dy } of gatesOf(grid, ports))
    for (let k = 0; ; k++) {
      const [ni, nj] = [i + k * dx, j + k * dy]
      const isNear = Math.abs((xs[ni] ?? Infinity) - xs[i]!) + Math.abs((ys[nj] ?? Infinity) - ys[j]!) < straight
      if (!isNear) break
      tight[nj * xs.length + ni] = 1
    }
  return tight
}

function boundsOf(ports: readonly Port[]): { x0: number; x1: number; y0: number; y1: number } {
  const [xs, ys] = [ports.map(({ x }) => x), ports.map(({ y }) => y)]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}

function cornersTo(last: number, before: Int32Array, { xs, ys }: RouteGrid): Point[] {
  const points: Point[] = []
  for (let state = last; state !== -1; state = before[state]!) {
    const node = state >> 1
    points.unshift({ x: xs[node % xs.length]!, y: ys[Math.floor(node / xs.length)]! })
  }
  return points.filter(({ x, y }, i) => {
    const [a, b] = [points[i - 1], points[i + 1]]
    return !a || !b || !((a.x === x && b.x === x) || (a.y === y && b.y === y))
  })
}

/** States by how long a way through them is at least, the shortest first. */
class Queue {
  readonly #heap: { readonly state: number; readonly rank: number }[] = []

  push(state: number, rank: number): void {
    const heap = this.#heap
    let at = heap.length
    heap.push({ state, rank })
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (heap[parent]!.rank <= rank) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = { state, rank }
  }

  /** The first state, -1 where there is none. */
  pop(): number {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last) return -1
    if (heap.length > 0) {
      let at = 0
      for (;;) {
        let child = at * 2 + 1
        if (child >= heap.length) break
        if (child + 1 < heap.length && heap[child + 1]!.rank < heap[child]!.rank) child++
        if (heap[child]!.rank >= last.rank) break
        heap[at] = heap[child]!
        at = child
      }
      heap[at] = last
    }
    return first.state
  }
}
