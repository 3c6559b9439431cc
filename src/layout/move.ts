import { onceFor } from './once.js'
import type { Label, Mark, Move, Or, Scene, TextLine } from './scene.js'
import type { Shape } from './shapes.js'

interface Place {
  readonly x: number
  readonly y: number
}

/** Puts what is drawn somewhere else, and changes nothing else about it. */
export type Moving = <Kind extends Place>(place: Kind) => Kind

/** To the right and down, in pixels. */
export function movingBy(right: number, down: number): Moving {
  return (place) => ({ ...place, x: place.x + right, y: place.y + down })
}

/** All that is drawn of an event, moved in one way. */
export function moveDrawn<Kind extends Omit<Shape, 'isEither'> & { readonly label?: Label }>(
  drawn: Kind,
  moving: Moving,
): Kind {
  const { bar, glyph, repeats, otherGlyphs, earlier, label } = drawn
  return {
    ...drawn,
    ...(bar && { bar: moving(bar) }),
    ...(glyph && { glyph: moving(glyph) }),
    // Few events have any.
    repeats: repeats.length === 0 ? repeats : repeats.map(moving),
    otherGlyphs: otherGlyphs.length === 0 ? otherGlyphs : otherGlyphs.map(moving),
    earlier: earlier.length === 0 ? earlier : earlier.map(moving),
    ...(label && { label: moveLabel(label, moving) }),
  }
}

/** A label with its lines, moved in one way. */
export function moveLabel(label: Label, moving: Moving): Label {
  return { ...moving(label), lines: label.lines.map(moving) }
}

/** A mark and all that is drawn of it, its lines along the row too, moved in one way. */
export function moveMark(mark: Mark, moving: Moving): Mark {
  const moved = ({ from, to, y }: Move | Or) => {
    const start = moving({ x: from, y })
    return { from: start.x, to: moving({ x: to, y }).x, y: start.y }
  }
  return { ...moving(moveDrawn(mark, moving)), moves: mark.moves.map(moved), ors: mark.ors.map(moved) }
}

const once = onceFor()

/** Puts what stands somewhere along the content somewhere else along it. */
export type MovingAlong = <Kind extends { readonly x: number }>(from: Kind) => Kind

/**
 * All that is drawn along the content of a scene, moved in one way. What is moved in another has another `key`: until that
 * changes, a mark stays the same mark.
 */
export function moveScene(scene: Scene, key: number, moving: MovingAlong): Scene {
  const withText = <Kind extends { readonly x: number; readonly text?: TextLine }>(from: Kind): Kind => ({
    ...moving(from),
    ...(from.text && { text: moving(from.text) }),
  })
  return {
    ...scene,
    major: scene.major.map(withText),
    minor: scene.minor.map(withText),
    weekends: scene.weekends.map(moving),
    breaks: scene.breaks.map(withText),
    marks: scene.marks.map((mark) => once(mark, key, (from) => moveMark(from, moving))),
    counts: scene.counts.map((count) =>
      once(count, key, (from) => ({ ...moving(from), textX: moving({ x: from.textX }).x })),
    ),
    holders: scene.holders.map((holder) => ({ ...moving(holder), sides: holder.sides.map(moving) })),
    arcs: scene.arcs.map(({ label, ...arc }) => ({
      ...arc,
      points: arc.points.map(moving),
      ...(label && { label: moveLabel(label, moving) }),
    })),
    ...(scene.asOf && { asOf: withText(scene.asOf) }),
  }
}
