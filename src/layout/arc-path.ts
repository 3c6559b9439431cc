import type { Arc, Point } from './scene.js'

/** How far from a corner its rounding begins: so near that it cuts nothing off that both lines pass at a pixel and a half. */
const radius = 6

/** The path's `d` of a line, with its corners rounded and its gaps left out. */
export function pathOf({ points, gaps }: Pick<Arc, 'points' | 'gaps'>): string {
  const [first, ...corners] = points
  if (!first) return ''
  let path = `M${at(first)}`
  for (const [i, corner] of corners.entries()) {
    const [before, next] = [points[i]!, corners[i + 1]]
    for (const { from, to } of gaps.filter(({ after }) => after === i))
      path += `L${at({ x: corner.x, y: from })}M${at({ x: corner.x, y: to })}`
    if (!next) return `${path}L${at(corner)}`
    const free = gaps.filter(({ after }) => after === i || after === i + 1).flatMap(({ from, to }) => [from, to])
    const round = Math.min(
      radius,
      span(before, corner) / 2,
      span(corner, next) / 2,
      ...free.map((y) => Math.abs(y - corner.y)),
    )
    path += `L${at(towards(corner, before, round))}Q${at(corner)} ${at(towards(corner, next, round))}`
  }
  return path
}

/** The path's `d` of the head of a line, at what it refers to; empty where that is out of view. */
export function headOf({ points, end }: Pick<Arc, 'points' | 'end'>): string {
  return end === 'edge' || points.length < 2 ? '' : `${wing(points.at(-1)!, points.at(-2)!, 7.5, 4)}z`
}

/** The path's `d` of the sign that a line leads on beyond the edge of the view; empty where it does not. */
export function pointerOf({ points, start, end }: Pick<Arc, 'points' | 'start' | 'end'>): string {
  if (points.length < 2) return ''
  if (end === 'edge') return wing(points.at(-1)!, points.at(-2)!, 5, 4.5)
  return start === 'edge' ? wing(points[0]!, points[1]!, 5, 4.5) : ''
}

/** Two strokes that meet in `tip`, open towards `from`. */
function wing(tip: Point, from: Point, length: number, half: number): string {
  const [dx, dy] = [Math.sign(from.x - tip.x), Math.sign(from.y - tip.y)]
  const base = { x: tip.x + dx * length, y: tip.y + dy * length }
  const [a, b] = [
    { x: base.x + dy * half, y: base.y + dx * half },
    { x: base.x - dy * half, y: base.y - dx * half },
  ]
  return `M${at(a)}L${at(tip)}L${at(b)}`
}

function span(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}
