import { moveLabel, moveMark, movingBy } from './move.js'
import { onceFor } from './once.js'
import type { Arc, AsOfLine, Box, Count, Holder, Mark, Scene, TextLine } from './scene.js'

const once = onceFor()

/** As far from zero as coordinates are exact to a small part of a pixel: drawings count in numbers of 32 bits. */
const far = 2 ** 18

/**
 * The same scene with its coordinates counted from a place near the view, where that is so far along the content that they
 * could not be drawn exactly: marks would tremble. The place changes seldom, and until it does a mark stays the same mark.
 */
export function nearScene(scene: Scene): Scene {
  const by = Math.floor(scene.offset / far) * far
  if (by <= 0) return scene
  const moved = movedBy(by)
  return {
    ...scene,
    offset: scene.offset - by,
    major: scene.major.map(moved.withText),
    minor: scene.minor.map(moved.withText),
    weekends: scene.weekends.map(moved.point),
    breaks: scene.breaks.map(moved.withText),
    marks: scene.marks.map((mark) => once(mark, by, moved.mark)),
    counts: scene.counts.map((count) => once(count, by, moved.count)),
    holders: scene.holders.map(moved.holder),
    arcs: scene.arcs.map(moved.arc),
    ...(scene.asOf && { asOf: moved.withText<AsOfLine>(scene.asOf) }),
  }
}

function movedBy(by: number) {
  const point = <Kind extends Pick<Box, 'x'>>(from: Kind): Kind => ({ ...from, x: from.x - by })
  const withText = <Kind extends { readonly x: number; readonly text?: TextLine }>(from: Kind): Kind => ({
    ...point(from),
    ...(from.text && { text: point(from.text) }),
  })
  return {
    point,
    withText,
    holder: (from: Holder): Holder => ({ ...point(from), sides: from.sides.map(point) }),
    arc: (from: Arc): Arc => ({
      ...from,
      points: from.points.map(point),
      ...(from.label && { label: moveLabel(from.label, movingBy(-by, 0)) }),
    }),
    count: (from: Count): Count => ({ ...point(from), textX: from.textX - by }),
    mark: (from: Mark): Mark => moveMark(from, movingBy(-by, 0)),
  }
}
