import { type ArrangedLane, titleBox } from './lanes.js'
import type { Item } from './items.js'
import { countHeight } from './counts.js'
import { countId } from './neighbours.js'
import type { Arrangement } from './arrange.js'
import type { Bar, Box } from './scene.js'
import { boxOfGlyph } from './shapes.js'

/** Something that a line has to go around, and how much worse than a detour of so many pixels it is to cross it. */
export interface Obstacle extends Box {
  /** Id of the mark or count that it belongs to; a lane's title has none. */
  readonly owner: string | undefined
  /** Words are never crossed, not even those of the marks that a line joins. */
  readonly isText: boolean
  readonly weight: number
  /** Space on either side in which a line may still pass. */
  readonly side: number
}

/** A place on the edge of a mark or count where a line may begin or end, and which way it leads from there. */
export interface Port {
  readonly x: number
  readonly y: number
  readonly dx: -1 | 0 | 1
  readonly dy: -1 | 0 | 1
  /** What it costs to use it rather than the best one, in pixels. */
  readonly cost: number
}

/** How far a glyph reaches from its centre, with a little air. */
const glyphReach = 12
const textWeight = 16000
const bodyWeight = 8000
/** Across the thin track of a moment that is not known is the least that can be done. */
const trackWeight = 5000
/** Where words may come to stand that slide along their bar, and where a lane's title may. */
const passingWeight = 600
const titleBandWeight = 6

/** Everything that is drawn in the lanes, in pixels of the content, wherever the view stands. */
export function obstaclesOf(arrangement: Arrangement): Obstacle[] {
  const { lanes, options, headerWidth, scale, plotWidth } = arrangement
  const height = countHeight(options.target)
  const isStill = scale.width <= plotWidth + 1
  return lanes.flatMap((lane) => [
    ...lane.items.flatMap((item) => obstaclesOfItem(item, isStill)),
    ...lane.buckets.map(({ index, x, width }) => ({
      x,
      y: lane.countsY,
      width,
      height,
      owner: countId(lane, index),
      isText: false,
      weight: bodyWeight,
      side: 2,
    })),
    ...(headerWidth === 0 ? titleOf(lane, arrangement, isStill) : []),
  ])
}

/** What moves while the content is panned is in the way where it stands at first, and a little wherever it may come to stand. */
function obstaclesOfItem(
  { id: owner, bar, glyph, repeats, otherGlyphs, earlier, label, slack }: Item,
  isStill: boolean,
): Obstacle[] {
  const side = 4
  const bars = [...(bar ? [bar] : []), ...repeats, ...earlier].map((box) => ({
    ...boxOf(box),
    owner,
    isText: false,
    weight: glyph ? trackWeight : bodyWeight,
    side,
  }))
  const rounds = (glyph ? [glyph, ...otherGlyphs] : []).map((one) => ({
    ...boxOfGlyph(one),
    owner,
    isText: false,
    weight: bodyWeight,
    side,
  }))
  const words = label && { ...boxOf(label), owner, isText: true, weight: textWeight, side }
  const sliding = words && !isStill && slack > 0 && { ...words, width: words.width + slack, weight: passingWeight }
  return [...bars, ...rounds, ...(words ? [words] : []), ...(sliding ? [sliding] : [])]
}

function titleOf({ lines }: ArrangedLane, { options, scale }: Arrangement, isStill: boolean): Obstacle[] {
  return lines.flatMap((line): Obstacle[] => {
    const still = { ...titleBox(line, options), owner: undefined, isText: true, weight: textWeight, side: 4 }
    return isStill ? [still] : [still, { ...still, x: 0, width: scale.width, weight: titleBandWeight }]
  })
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}

/** Where a line to or from a mark may touch it; `towards` is where it comes from or goes to. */
export function portsOfItem({ glyph, bar }: Item, towards: number): Port[] {
  if (glyph) return portsAround(glyph.x, glyph.y, towards)
  return bar ? portsOfBar(bar, towards) : []
}

/** Where a line to or from a count may touch it. */
export function portsOfCount({ x, y, width, height }: Box): Port[] {
  return [
    ...alongEdges([x + width / 2, x + width / 2 - 9, x + width / 2 + 9], y - 1, y + height + 1),
    { x: x - 1, y: y + height / 2, dx: -1, dy: 0, cost: 0 },
    { x: x + width + 1, y: y + height / 2, dx: 1, dy: 0, cost: 0 },
  ]
}

/** In the middle of each side, a little beside it, and straight above or below the other end. */
function portsAround(x: number, y: number, towards: number): Port[] {
  const straight = Math.abs(towards - x) < 6 && towards !== x ? [towards - x] : []
  return [0, ...straight, -5, 5].flatMap((aside, i): Port[] => {
    const reach = aside === 0 ? glyphReach : glyphReach - 1
    const cost = i <= straight.length ? 0 : 8
    return [
      { x: x + aside, y: y - reach, dx: 0, dy: -1, cost },
      { x: x + aside, y: y + reach, dx: 0, dy: 1, cost },
      ...(straight.includes(aside)
        ? []
        : ([
            { x: x - reach, y: y + aside, dx: -1, dy: 0, cost },
            { x: x + reach, y: y + aside, dx: 1, dy: 0, cost },
          ] as const)),
    ]
  })
}

/** On a bar a line may end where it is next to the other end, in the middle and near both ends, but hardly where it fades. */
function portsOfBar({ x, y, width, height, fadeStart, fadeEnd }: Bar, towards: number): Port[] {
  const [low, high] = [x + Math.min(fadeStart / 2 + 6, width / 2), x + width - Math.min(fadeEnd / 2 + 6, width / 2)]
  const near = Math.min(high, Math.max(low, towards))
  const wanted = [near, low, high, (low + high) / 2, ...[1, 2, 3, 4, 5].flatMap((i) => [near - 9 * i, near + 9 * i])]
  const places = [...new Set(wanted.filter((place) => place >= low && place <= high))]
  const ends: Port[] = [
    { x: x - 1, y: y + height / 2, dx: -1, dy: 0, cost: fadeStart > 0 ? 30 : 0 },
    { x: x + width + 1, y: y + height / 2, dx: 1, dy: 0, cost: fadeEnd > 0 ? 30 : 0 },
  ]
  return [...alongEdges(places, y - 1, y + height + 1), ...ends]
}

function alongEdges(places: readonly number[], top: number, bottom: number): Port[] {
  return places.flatMap((place): Port[] => [
    { x: place, y: top, dx: 0, dy: -1, cost: 0 },
    { x: place, y: bottom, dx: 0, dy: 1, cost: 0 },
  ])
}
