import type { Label, Mark } from './scene.js'
import type { Shape } from './shapes.js'

/** What is drawn of an event so many pixels further to the right and down, to a thousandth of a pixel. */
export function moveDrawn<Kind extends Shape & { readonly label?: Label }>(
  drawn: Kind,
  right: number,
  down: number,
): Kind {
  const { bar, glyph, repeats, earlier, label } = drawn
  const moved = <Part extends Place>(part: Part) => movePlace(part, right, down)
  return {
    ...drawn,
    ...(bar && { bar: moved(bar) }),
    ...(glyph && { glyph: moved(glyph) }),
    // Few events have any.
    repeats: repeats.length === 0 ? repeats : repeats.map(moved),
    earlier: earlier.length === 0 ? earlier : earlier.map(moved),
    ...(label && { label: moveLabel(label, right, down) }),
  }
}

export function moveLabel(label: Label, right: number, down: number): Label {
  return { ...movePlace(label, right, down), lines: label.lines.map((line) => movePlace(line, right, down)) }
}

export function moveMark(mark: Mark, right: number, down: number): Mark {
  return {
    ...movePlace(moveDrawn(mark, right, down), right, down),
    width: exact(mark.width),
    moves: mark.moves.map(({ from, to, y }) => ({
      from: exact(from + right),
      to: exact(to + right),
      y: exact(y + down),
    })),
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

function movePlace<Kind extends Place>(place: Kind, right: number, down: number): Kind {
  return { ...place, x: exact(place.x + right), y: exact(place.y + down) }
}

function exact(px: number): number {
  return Math.round(px * 1000) / 1000
}
