import type { Arrangement } from '../../../src/layout/arrange.js'
import type { Bucket } from '../../../src/layout/counts.js'
import { listOf } from '../../../src/layout/list.js'
import { countId } from '../../../src/layout/neighbours.js'
import type { Box, Count, Label, ListItem, ListSection, Mark, Scene, TextLine } from '../../../src/layout/scene.js'
import { linksOf, type Timeline } from '../../../src/model/resolve.js'
import { measureText } from '../../fixtures/measure.js'

/** A rectangle of a scene and what it belongs to. */
interface Piece extends Box {
  readonly what: string
  readonly owner: string
}

/** So much may two rectangles share that lie side by side at fractions of a pixel. */
const slack = 0.01
/** The hit area that a renderer draws around a mark, sideways and above and below. */
const aroundMark = { x: 3, y: 1 }
const glyphHalf = 11

function meet(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  )
}

function within(inner: Box, outer: Box, by = 0.51): boolean {
  return (
    inner.x >= outer.x - by &&
    inner.y >= outer.y - by &&
    inner.x + inner.width <= outer.x + outer.width + by &&
    inner.y + inner.height <= outer.y + outer.height + by
  )
}

function labelPieces({ id, label }: Mark): Piece[] {
  return label ? [{ ...label, what: `label of ${id}`, owner: id }] : []
}

function bodyPieces({ id, bar, glyph, repeats, otherGlyphs, ors, earlier }: Mark): Piece[] {
  const boxes = [...(bar ? [bar] : []), ...repeats, ...earlier].map((box) => ({
    ...box,
    what: `bar of ${id}`,
    owner: id,
  }))
  const rounds = [...(glyph ? [glyph] : []), ...otherGlyphs].map(({ x, y }) => ({
    x: x - glyphHalf,
    y: y - glyphHalf,
    width: 2 * glyphHalf,
    height: 2 * glyphHalf,
    what: `glyph of ${id}`,
    owner: id,
  }))
  const lines = ors.map(({ from, to, y }) => ({
    x: Math.min(from, to),
    y: y - 1,
    width: Math.abs(to - from),
    height: 2,
    what: `line of ${id}`,
    owner: id,
  }))
  return [...boxes, ...rounds, ...lines]
}

function countPiece(count: Count): Piece {
  return { ...count, what: `count ${count.id}`, owner: count.id }
}

/** Which pieces of different owners meet, by a sweep from left to right. */
function meetings(pieces: readonly Piece[], isWrong: (a: Piece, b: Piece) => boolean): string[] {
  const found: string[] = []
  let open: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    open = open.filter((other) => other.x + other.width > piece.x)
    for (const other of open)
      if (isWrong(other, piece) && meet(other, piece)) found.push(`${other.what} meets ${piece.what}`)
    open.push(piece)
  }
  return found
}

/** No label meets another, nor a foreign mark or count; no two marks or counts meet. */
export function overlapsIn(scene: Scene): string[] {
  const labels = scene.marks.flatMap(labelPieces)
  const bodies = [...scene.marks.flatMap(bodyPieces), ...scene.counts.map(countPiece)]
  return meetings([...labels, ...bodies], (a, b) => a.owner !== b.owner)
}

/** A label lies beside its own mark, or, where it says so, on its bar. */
function labelsOnOwnMarksIn(scene: Scene): string[] {
  return scene.marks.flatMap((mark) => {
    const { label, bar } = mark
    if (!label) return []
    if (label.inside) {
      const first = label.lines[0]!
      const isOn = bar && first.x >= bar.x && first.x + measureText(first.text, first.style) <= bar.x + bar.width
      return isOn ? [] : [`the label of ${mark.id} is not on its bar`]
    }
    return bodyPieces(mark).flatMap((piece) =>
      meet(piece, label) ? [`the label of ${mark.id} meets its own ${piece.what}`] : [],
    )
  })
}

/** Whether 12 pixels, or half, of all that is drawn of a mark are in view. */
function isSeen(mark: Mark, view: Box): boolean {
  const pieces = bodyPieces(mark)
  const [x0, x1] = [Math.min(...pieces.map(({ x }) => x)), Math.max(...pieces.map(({ x, width }) => x + width))]
  const seen = Math.min(x1, view.x + view.width) - Math.max(x0, view.x)
  return seen > Math.min(12, (x1 - x0) / 2) - slack
}

/** Labels and counts lie in the chart, labels wholly in view; marks in the content and their lane. */
function strayIn(scene: Scene): string[] {
  const lanesHeight = scene.height - scene.axisHeight
  const view: Box = { x: scene.offset, y: 0, width: scene.plotWidth, height: lanesHeight }
  const content: Box = { x: 0, y: 0, width: scene.contentWidth, height: lanesHeight }
  const laneBoxes = new Map(scene.lanes.map(({ id, y, height }) => [id, { ...content, y, height }]))
  const found: string[] = []
  for (const mark of scene.marks) {
    for (const piece of labelPieces(mark)) if (!within(piece, view)) found.push(`${piece.what} is not in view`)
    for (const piece of [...bodyPieces(mark), ...labelPieces(mark)]) {
      if (!within(piece, laneBoxes.get(mark.lane)!)) found.push(`${piece.what} leaves its lane`)
      if (!within(piece, mark)) found.push(`${piece.what} leaves the mark's own box`)
    }
    if (mark.label && !isSeen(mark, view)) found.push(`the label of ${mark.id} is in view without its mark`)
    for (const line of mark.label?.lines ?? [])
      if (!within(lineBox(line, mark.label!), mark.label!, 1)) found.push(`a line of ${mark.id} leaves its label`)
  }
  for (const count of scene.counts)
    if (!within(count, laneBoxes.get(count.lane)!)) found.push(`count ${count.id} leaves its lane`)
  return found
}

/** A line from its baseline: about so much of a text stands above it and below it. */
function lineBox({ text, style, x, y }: TextLine, { anchor }: Label): Box {
  const width = measureText(text, style)
  return { x: anchor === 'end' ? x - width : x, y: y - 9, width, height: 11 }
}

/** Titles of lanes stand in their column, or above everything in their lane. */
function titleTroubleIn(scene: Scene): string[] {
  return scene.lanes.flatMap(({ id, lines, y, height }) => {
    const found: string[] = []
    for (const [i, line] of lines.entries()) {
      const width = measureText(line.text, line.style)
      const room = scene.headerWidth > 0 ? scene.headerWidth : scene.width
      if (line.x < 0 || (line.x + width > room && [...line.text].length > 1))
        found.push(`the title of ${id} is too wide`)
      if (line.y - 10 < y || line.y > y + height) found.push(`the title of ${id} leaves its lane`)
      if (i > 0 && line.y - lines[i - 1]!.y < 12) found.push(`the lines of ${id}'s title meet`)
    }
    const below = lines.at(-1)?.y ?? -Infinity
    const inLane = [...scene.marks, ...scene.counts].filter(({ lane }) => lane === id)
    if (scene.headerWidth === 0 && inLane.some((box) => box.y < below)) found.push(`the title of ${id} is met`)
    return found
  })
}

/** What can be pointed at is large enough and apart from the next. */
function targetTroubleIn(scene: Scene, target: number): string[] {
  const grown = scene.marks.map(({ id, x, y, width, height }): Piece => ({
    x: x - aroundMark.x,
    y: y - aroundMark.y,
    width: width + 2 * aroundMark.x,
    height: height + 2 * aroundMark.y,
    what: `target of ${id}`,
    owner: id,
  }))
  const counts = scene.counts.map(countPiece)
  const small = [...scene.marks, ...scene.counts]
    .filter(({ width, height }) => width < target - 0.01 || height < target - 0.01)
    .map(({ id, width, height }) => `${id} can be pointed at on ${width} × ${height} px only`)
  return [...small, ...meetings([...grown, ...counts], () => true)]
}

/** Nothing in the scene but texts, finite numbers, booleans and lists and records of them; no width below zero. */
function oddNumbersIn(value: unknown, path = 'scene'): string[] {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return [`${path} is ${value}`]
    return value < 0 && /(width|height|fade\w+)$/i.test(path) ? [`${path} is ${value}`] : []
  }
  if (typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value !== 'object' || value === null) return [`${path} is ${String(value)}`]
  return Object.entries(value).flatMap(([key, held]) => oddNumbersIn(held, `${path}.${key}`))
}

/** Fades lie inside their bar. */
function fadeTroubleIn(scene: Scene): string[] {
  return scene.marks.flatMap(({ id, bar, repeats, earlier }) =>
    [...(bar ? [bar] : []), ...repeats, ...earlier]
      .filter(({ width, fadeStart, fadeEnd }) => width < 1 || fadeStart + fadeEnd > width + slack)
      .map(() => `a bar of ${id} fades over more than it is`),
  )
}

/** Each event once, in a mark or a count of the arrangement; those without any known time in the list only. */
function lostIn({ lanes, spans }: Arrangement, timeline: Timeline): string[] {
  const seen = new Map<string, number>()
  for (const lane of lanes) {
    for (const { id } of lane.items) seen.set(id, (seen.get(id) ?? 0) + 1)
    for (const { entries } of lane.buckets)
      for (const { event } of entries) seen.set(event.id, (seen.get(event.id) ?? 0) + 1)
  }
  return timeline.entries.flatMap((entry) => {
    const times = seen.get(entry.event.id) ?? 0
    const wanted = spans.get(entry) ? 1 : 0
    return times === wanted ? [] : [`${entry.event.id} is drawn ${times} times, not ${wanted}`]
  })
}

/** The ids of the events that each count stands for, by its id. */
export function countedIn({ lanes }: Arrangement): ReadonlyMap<string, readonly string[]> {
  const idsOf = ({ entries }: Bucket) => entries.map(({ event }) => event.id)
  return new Map(lanes.flatMap((lane) => lane.buckets.map((bucket) => [countId(lane, bucket.index), idsOf(bucket)])))
}

/** Each event once in the list, in sections with names of their own. */
function listTroubleIn(list: readonly ListSection[], timeline: Timeline): string[] {
  const idsOf = ({ id, parts }: ListItem): string[] => [id, ...parts.flatMap(idsOf)]
  const ids = list.flatMap(({ items }) => items.flatMap(idsOf))
  const found: string[] = []
  if (JSON.stringify(ids) !== JSON.stringify(timeline.entries.map(({ event }) => event.id)))
    found.push('not the entries in order')
  if (new Set(list.map(({ id }) => id)).size !== list.length) found.push('two sections share an id')
  if (list.some(({ items }) => items.length === 0)) found.push('an empty section')
  return found
}

/** No arrow between a mark's places lies on words, and none leaves the mark's own box. */
function moveTroubleIn(scene: Scene): string[] {
  const moves = scene.marks.flatMap((mark) =>
    mark.moves.map(({ from, to, y }): Piece => ({
      x: Math.min(from, to),
      y: y - 2,
      width: Math.abs(to - from),
      height: 4,
      what: `move of ${mark.id}`,
      owner: 'moves',
    })),
  )
  const stray = scene.marks.flatMap((mark) =>
    mark.moves.some(
      ({ from, to }) => Math.min(from, to) < mark.x - 0.51 || Math.max(from, to) > mark.x + mark.width + 0.51,
    )
      ? [`a move of ${mark.id} leaves the mark's own box`]
      : [],
  )
  const others = scene.marks.flatMap((mark) => labelPieces(mark).filter(() => !mark.label!.inside))
  return [...stray, ...meetings([...moves, ...others], (a, b) => (a.owner === 'moves') !== (b.owner === 'moves'))]
}

/** On the ground of a visit stand its own parts, and theirs, and nothing else. */
function holderTroubleIn(scene: Scene, timeline: Timeline): string[] {
  const grounds = scene.holders.map((holder): Piece => ({ ...holder, what: `ground of ${holder.id}`, owner: 'ground' }))
  const pieces = [
    ...scene.marks.flatMap(labelPieces),
    ...scene.marks.flatMap(bodyPieces),
    ...scene.counts.map(countPiece),
  ]
  const isForeign = (ground: Piece, piece: Piece) => {
    const holder = ground.what.slice('ground of '.length)
    return !withWholes(piece.owner, timeline).has(holder)
  }
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]))
  const stray = scene.holders.filter(({ lane, y, height }) => {
    const box = lanes.get(lane)!
    return y < box.y || y + height > box.y + box.height
  })
  return [
    ...stray.map(({ id }) => `the ground of ${id} leaves its lane`),
    ...meetings([...grounds, ...pieces], (a, b) => {
      if ((a.owner === 'ground') === (b.owner === 'ground')) return false
      return a.owner === 'ground' ? isForeign(a, b) : isForeign(b, a)
    }),
  ]
}

/** An event, all that it is said to be part of, and what that in turn is part of. */
function withWholes(id: string, timeline: Timeline): ReadonlySet<string> {
  const found = new Set([id])
  for (const one of found) {
    const entry = timeline.byId.get(one)
    for (const { type, event } of entry ? linksOf(entry.event) : []) if (type === 'part-of') found.add(event)
  }
  return found
}

/** The line of the moment the document speaks from lies in view, on no label and no lane's title. */
function asOfTroubleIn(scene: Scene): string[] {
  const { asOf } = scene
  if (!asOf) return []
  const found: string[] = []
  if (asOf.x < scene.offset - slack || asOf.x > scene.offset + scene.plotWidth + slack) found.push('not in view')
  if (asOf.pieces.some(({ y0, y1 }) => y0 >= y1 || y0 < 0 || y1 > scene.height - scene.axisHeight + slack))
    found.push('leaves the lanes')
  const titles = scene.headerWidth > 0 ? [] : scene.lanes.flatMap(({ lines }) => lines)
  const words = [
    ...scene.marks.flatMap(labelPieces),
    ...titles.map(({ text, style, x, y }): Piece => ({
      x: scene.offset + x,
      y: y - 10,
      width: measureText(text, style),
      height: 12,
      what: `title “${text}”`,
      owner: 'title',
    })),
  ]
  for (const { y0, y1 } of asOf.pieces)
    for (const word of words)
      if (meet({ x: asOf.x - 0.5, y: y0, width: 1, height: y1 - y0 }, word)) found.push(`crosses ${word.what}`)
  return found.map((what) => `the line of the moment: ${what}`)
}

/** Words of the axis stand apart, in view, and each in its own segment or break. */
function tickTroubleIn(scene: Scene, { scale }: Arrangement): string[] {
  const boxOf = (what: string, { text, style, x, y }: TextLine): Piece => ({
    x,
    y: y - 9,
    width: measureText(text, style),
    height: 11,
    what: `“${text}”`,
    owner: `${what} ${x}`,
  })
  const words = [
    ...scene.major.flatMap(({ text }) => (text ? [boxOf('major', text)] : [])),
    ...scene.minor.flatMap(({ text }) => (text ? [boxOf('minor', text)] : [])),
  ]
  const breaks = [
    ...scene.breaks.flatMap(({ text }) => (text ? [boxOf('break', text)] : [])),
    ...(scene.asOf?.text ? [boxOf('as of', scene.asOf.text)] : []),
  ]
  const view: Box = { x: scene.offset, y: 0, width: scene.plotWidth, height: scene.axisHeight }
  const stray = [...words, ...breaks].filter((word) => !within(word, view)).map(({ what }) => `${what} is not in view`)
  const homeless = words
    .filter(({ x, width }) => !scale.segments.some(({ x0, x1 }) => x >= x0 - slack && x + width <= x1 + slack))
    .map(({ what }) => `${what} leaves its segment`)
  const lines = [...scene.major, ...scene.minor]
    .filter(({ x }) => !scale.segments.some(({ x0, x1 }) => x >= x0 - slack && x <= x1 + slack))
    .map(({ x }) => `a tick at ${x} lies in no segment`)
  return [...stray, ...homeless, ...lines, ...meetings([...words, ...breaks], () => true)]
}

/** Everything that is wrong with a scene, and with the list that goes with its arrangement, in words. */
export function troubleIn(scene: Scene, arrangement: Arrangement): string[] {
  const list = listOf(arrangement)
  return [
    ...oddNumbersIn(scene),
    ...oddNumbersIn(list, 'list'),
    ...overlapsIn(scene),
    ...labelsOnOwnMarksIn(scene),
    ...strayIn(scene),
    ...titleTroubleIn(scene),
    ...fadeTroubleIn(scene),
    ...targetTroubleIn(scene, arrangement.options.target),
    ...tickTroubleIn(scene, arrangement),
    ...moveTroubleIn(scene),
    ...holderTroubleIn(scene, arrangement.timeline),
    ...asOfTroubleIn(scene),
    ...lostIn(arrangement, arrangement.timeline),
    ...listTroubleIn(list, arrangement.timeline),
  ]
}
