import type { Box, Label, Mark, Scene } from '../../../src/layout/scene.js'
import { overlapsIn } from './laws.js'

/** How well a scene is laid out, in figures that can be compared from one version to the next. */
export interface Quality {
  /** Labels, marks and counts that meet one another. */
  readonly overlaps: number
  /** Share of the events in view whose whole title can be read. */
  readonly titles: number
  /** Events neither drawn nor counted. */
  readonly lost: number
  /** Rows taken, as a multiple of the fewest in which marks and labels as wide as these fit. */
  readonly rows: number
  /** Mean distance in pixels between a label and its own mark. */
  readonly displacement: number
}

/** How well a scene shows so many events. */
export function qualityOf(scene: Scene, events: number): Quality {
  const { marks } = scene
  const labelled = marks.filter((mark): mark is Mark & { label: Label } => mark.label !== undefined)
  const whole = labelled.filter(
    ({ label }) => !label.lines.some(({ text, style }) => style === 'title' && text.endsWith('…')),
  )
  const counted = scene.counts.reduce((sum, count) => sum + count.size, 0)
  const lanes = scene.lanes.map(({ id }) => marks.filter(({ lane }) => lane === id))
  const taken = sum(lanes.map((lane) => new Set(lane.map(({ y }) => y)).size))
  return {
    overlaps: overlapsIn(scene).length,
    titles: whole.length / Math.max(1, marks.length + counted),
    lost: events - marks.length - counted,
    rows: round(taken / Math.max(1, sum(lanes.map(depthOf)))),
    displacement: round(sum(labelled.map(distanceOf)) / Math.max(1, labelled.length)),
  }
}

/** The greatest number of boxes that stand over one place: no fewer rows could hold them. */
function depthOf(boxes: readonly Box[]): number {
  const ends = boxes.flatMap(({ x, width }) => [[x, 1] as const, [x + width, -1] as const])
  let depth = 0
  return ends
    .toSorted(([a, stepA], [b, stepB]) => a - b || stepA - stepB)
    .reduce((most, [, step]) => Math.max(most, (depth += step)), 0)
}

function distanceOf(mark: Mark & { label: Label }): number {
  const { label, bar, glyph } = mark
  const round = glyph && { x: glyph.x - 11, y: glyph.y - 11, width: 22, height: 22 }
  const bodies = [bar, round, ...mark.repeats, ...mark.earlier].filter((body) => body !== undefined)
  return Math.min(...bodies.map((body) => distanceBetween(label, body)))
}

function distanceBetween(label: Box, body: Box): number {
  const gap = (a: number, aSize: number, b: number, bSize: number) => Math.max(0, b - (a + aSize), a - (b + bSize))
  return Math.hypot(gap(label.x, label.width, body.x, body.width), gap(label.y, label.height, body.y, body.height))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const round = (value: number): number => Math.round(value * 100) / 100
