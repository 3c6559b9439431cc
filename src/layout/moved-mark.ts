import type { Box, Mark } from './scene.js'

/** The same mark, all that is drawn of it so many pixels further to the right and down, each coordinate to a thousandth of a pixel. */
export function movedMark(mark: Mark, right: number, down: number): Mark {
  const moved = <Kind extends Pick<Box, 'x' | 'y'>>(from: Kind): Kind => ({
    ...from,
    x: exact(from.x + right),
    y: exact(from.y + down),
  })
  const { bar, glyph, repeats, earlier, moves, label } = mark
  return {
    ...moved(mark),
    width: exact(mark.width),
    ...(bar && { bar: moved(bar) }),
    ...(glyph && { glyph: moved(glyph) }),
    repeats: repeats.map(moved),
    earlier: earlier.map(moved),
    moves: moves.map(({ from, to, y }) => ({ from: exact(from + right), to: exact(to + right), y: exact(y + down) })),
    ...(label && { label: { ...moved(label), lines: label.lines.map(moved) } }),
  }
}

function exact(px: number): number {
  return Math.round(px * 1000) / 1000
}
