import type { OwnText } from '../messages/spoken.js'
import { ownTitle } from '../model/describe.js'
import { textLanguages } from '../model/text-language.js'
import type { Arrangement } from './arrange.js'
import type { End, Route, Ways } from './routes.js'
import { titleBoxes } from './clear-line.js'
import type { Arc, ArcEnd, ArcGap, Box, Label, Point } from './scene.js'
import { lineHeightOf, shorten } from './text.js'

/** The stretch of the content that is in view, in pixels. */
export interface View {
  readonly from: number
  readonly to: number
}

/** How far from the view's edge a line ends that leads on beyond it. */
const edgeInset = 8
const widestTitle = 180
const narrowestTitle = 56

/**
 * As much of each line as is in view: all of it where both of its ends are, and up to the edge of the view where one is.
 * A line with neither end in view would say nothing of what is.
 */
export function arcsIn(view: View, routes: readonly Route[], ways: Ways, arrangement: Arrangement): Arc[] {
  const { headerWidth, lanes, options, scale } = arrangement
  const { width } = scale
  const low = view.from <= 0 ? -Infinity : view.from + edgeInset
  const high = view.to >= width ? Infinity : view.to - edgeInset
  const arcs = routes.flatMap((route) => viewed(route, low, high) ?? [])
  const titles = headerWidth > 0 ? [] : titleBoxes(lanes, options, view.from)
  const taken: Box[] = arcs.flatMap(({ points }) => points.slice(1).map((point, i) => boxAround(points[i]!, point)))
  return arcs.map((found) => {
    const arc = { ...found, gaps: gapsIn(found.points, titles) }
    const title = titleBeyond(arc, arrangement)
    const label = title && labelFor(arc, title.own, taken, ways, arrangement)
    if (!label) return arc
    taken.push(label)
    return { ...arc, label, ...(title.lang !== undefined && { lang: title.lang }) }
  })
}

/** Lane titles stay in view while lines are panned under them. */
function gapsIn(points: readonly Point[], titles: readonly Box[]): ArcGap[] {
  return points.slice(1).flatMap((end, after) => {
    const start = points[after]!
    if (end.x !== start.x) return []
    const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)]
    const gaps = titles
      .filter(({ x, y, width, height }) => x < end.x && end.x < x + width && y < bottom && top < y + height)
      .map(({ y, height }): ArcGap => ({ after, from: Math.max(top, y), to: Math.min(bottom, y + height) }))
      .toSorted((a, b) => a.from - b.from)
    return end.y > start.y ? gaps : gaps.reverse().map(({ from, to }) => ({ after, from: to, to: from }))
  })
}

function viewed(
  { from, to, type, aside, start, end, points }: Route,
  low: number,
  high: number,
): Omit<Arc, 'gaps'> | undefined {
  const arc = { from, to, type, aside }
  const isIn = ({ x }: Point) => x >= low && x <= high
  const [startsIn, endsIn] = [isIn(points[0]!), isIn(points.at(-1)!)]
  if (startsIn && endsIn) return { ...arc, points, start: kindOf(start, from), end: kindOf(end, to) }
  if (startsIn) return { ...arc, points: untilEdge(points, low, high), start: kindOf(start, from), end: 'edge' }
  if (!endsIn) return undefined
  const shown = untilEdge(points.toReversed(), low, high).toReversed()
  return { ...arc, points: shown, start: 'edge', end: kindOf(end, to) }
}

function kindOf({ stop }: End, event: string): ArcEnd {
  return stop === event ? 'mark' : 'count'
}

/** The way from its first corner to where it first leaves the view. */
function untilEdge(points: readonly Point[], low: number, high: number): Point[] {
  const out = points.findIndex(({ x }) => x < low || x > high)
  const { x, y } = points[out]!
  return [...points.slice(0, out), { x: x < low ? low : high, y }]
}

function titleBeyond({ from, to, start, end }: Arc, { timeline, options }: Arrangement): OwnText | undefined {
  if (start !== 'edge' && end !== 'edge') return undefined
  const entry = timeline.byId.get(end === 'edge' ? to : from)
  return entry && ownTitle(entry, options, textLanguages(timeline, options.locale))
}

/** The title of what lies beyond the edge, above the line or below it. */
function labelFor(
  arc: Arc,
  title: string,
  taken: readonly Box[],
  ways: Ways,
  { options }: Arrangement,
): Label | undefined {
  const isEnd = arc.end === 'edge'
  const [edge, before] = isEnd ? [arc.points.at(-1)!, arc.points.at(-2)!] : [arc.points[0]!, arc.points[1]!]
  const room = Math.min(widestTitle, Math.abs(edge.x - before.x) - 12)
  if (room < narrowestTitle) return undefined
  const text = shorten(title.replace(/\s+/g, ' ').trim(), 'detail', room, options.measureText)
  const width = options.measureText(text, 'detail')
  const height = lineHeightOf('detail', options.fontSize)
  const isRight = edge.x > before.x
  const x = isRight ? edge.x - width : edge.x
  for (const y of [edge.y - height - 3, edge.y + 4]) {
    const box = { x, y, width, height }
    if (width > room || !ways.isFree(box) || taken.some((other) => meets(box, other))) continue
    const line = { text, style: 'detail', x: edge.x, y: y + height * 0.76 } as const
    return { ...box, anchor: isRight ? 'end' : 'start', inside: false, lines: [line] }
  }
  return undefined
}

function boxAround(a: Point, b: Point): Box {
  const [x, y] = [Math.min(a.x, b.x) - 2, Math.min(a.y, b.y) - 2]
  return { x, y, width: Math.abs(a.x - b.x) + 4, height: Math.abs(a.y - b.y) + 4 }
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
