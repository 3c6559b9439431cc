import { pathOf } from '../../../src/layout/arc-path.js'
import type { Arrangement } from '../../../src/layout/arrange.js'
import type { Arc, Box, Point, Scene } from '../../../src/layout/scene.js'
import { measureText } from '../../fixtures/measure.js'
import { countedIn } from './laws.js'

/** A scene and what it was taken from. */
export interface Framed extends Scene {
  readonly arrangement: Arrangement
}

/** The points of a path of `M`, `L` and `Q`, not more than a pixel apart. */
function sampled(d: string): Point[] {
  const points: Point[] = []
  for (const [, command, numbers] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const values = numbers!.split(/[ ,]/).map(Number)
    const corners: Point[] = []
    for (let i = 0; i < values.length; i += 2) corners.push({ x: values[i]!, y: values[i + 1]! })
    const from = points.at(-1)
    if (command === 'M' || !from) points.push(corners[0]!)
    else if (command === 'L') points.push(...between(from, corners[0]!))
    else for (let t = 1; t <= 16; t++) points.push(onCurve(from, corners[0]!, corners[1]!, t / 16))
  }
  return points
}

function between(a: Point, b: Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y)))
  return Array.from({ length: steps }, (_, i) => ({
    x: a.x + ((b.x - a.x) * (i + 1)) / steps,
    y: a.y + ((b.y - a.y) * (i + 1)) / steps,
  }))
}

function onCurve(a: Point, b: Point, c: Point, t: number): Point {
  const mix = (from: number, over: number, to: number) => (1 - t) * (1 - t) * from + 2 * t * (1 - t) * over + t * t * to
  return { x: mix(a.x, b.x, c.x), y: mix(a.y, b.y, c.y) }
}

interface Thing extends Box {
  readonly what: string
}

/** What a line has to keep clear of: every word, and every mark and count but those that it joins. */
function thingsFor({ from, to, start, end }: Arc, scene: Framed): Thing[] {
  const isOwn = (id: string) => (id === from && start !== 'edge') || (id === to && end !== 'edge')
  const marks = scene.marks.flatMap(({ id, bar, glyph, repeats, earlier, label }): Thing[] => [
    ...(label ? [{ ...label, what: `the label of ${id}` }] : []),
    ...(isOwn(id)
      ? []
      : [...(bar ? [bar] : []), ...repeats, ...earlier].map((box) => ({ ...box, what: `the bar of ${id}` }))),
    ...(glyph && !isOwn(id)
      ? [{ x: glyph.x - 11, y: glyph.y - 11, width: 22, height: 22, what: `the glyph of ${id}` }]
      : []),
  ])
  const counted = countedIn(scene.arrangement)
  const counts = scene.counts
    .filter(({ id }) => !counted.get(id)!.includes(from) && !counted.get(id)!.includes(to))
    .map((count): Thing => ({ ...count, what: `count ${count.id}` }))
  // Beside the lanes titles stand outside the plot; above them, in it.
  const titles =
    scene.headerWidth > 0
      ? []
      : scene.lanes.flatMap(({ id, lines }) =>
          lines.map(({ text, style, x, y }): Thing => ({
            x: x + scene.offset,
            y: y - 10,
            width: measureText(text, style),
            height: 12,
            what: `the title of lane ${id}`,
          })),
        )
  const words = scene.arcs.flatMap(({ label }) => (label ? [{ ...label, what: 'the title beside a line' }] : []))
  return [...marks, ...counts, ...titles, ...words]
}

/** What the lines of a scene cross, each thing once a line. */
export function crossingsIn(scene: Framed): string[] {
  return scene.arcs.flatMap((arc) => {
    const points = sampled(pathOf(arc)).filter(({ x }) => x >= scene.offset && x <= scene.offset + scene.plotWidth)
    return thingsFor(arc, scene)
      .filter((thing) => points.some((point) => isInside(point, thing)))
      .map(({ what }) => `${arc.from} → ${arc.to} crosses ${what}`)
  })
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
}

/** Lines that lie on one another for more than the length of a head, unless they are branches of one stem. */
export function overlaysIn({ arcs }: Scene): string[] {
  return arcs.flatMap((a, i) =>
    arcs.slice(i + 1).flatMap((b) => {
      if (isStem(a, b, arcs)) return []
      const shared = Math.max(0, ...piecesOf(a).flatMap((one) => piecesOf(b).map((other) => sharedLength(one, other))))
      return shared > 8 ? [`${a.from} → ${a.to} lies on ${b.from} → ${b.to} for ${Math.round(shared)} px`] : []
    }),
  )
}

/** Three lines or more of one kind at one end. */
function isStem(a: Arc, b: Arc, arcs: readonly Arc[]): boolean {
  if (a.type !== b.type) return false
  return (['from', 'to'] as const).some(
    (end) => a[end] === b[end] && arcs.filter((arc) => arc.type === a.type && arc[end] === a[end]).length >= 3,
  )
}

type Piece = readonly [Point, Point]

function piecesOf({ points }: Arc): Piece[] {
  return points.slice(1).map((point, i) => [points[i]!, point])
}

function sharedLength([a, b]: Piece, [c, d]: Piece): number {
  const isClose = (one: number, other: number) => Math.abs(one - other) < 2
  const overlap = (p: number, q: number, r: number, s: number) =>
    Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s))
  if (a.y === b.y && c.y === d.y && isClose(a.y, c.y)) return overlap(a.x, b.x, c.x, d.x)
  if (a.x === b.x && c.x === d.x && isClose(a.x, c.x)) return overlap(a.y, b.y, c.y, d.y)
  return 0
}

/** Lines that leave the lanes, or are neither level nor upright. */
export function strayLinesIn(scene: Scene): string[] {
  const height = scene.height - scene.axisHeight
  return scene.arcs.flatMap(({ from, to, points }) => {
    const isOut = points.some(({ x, y }) => x < 0 || x > scene.contentWidth || y < 0 || y > height)
    const isSlanted = points.slice(1).some(({ x, y }, i) => x !== points[i]!.x && y !== points[i]!.y)
    return isOut || isSlanted ? [`${from} → ${to} strays`] : []
  })
}
