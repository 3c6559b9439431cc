import type { Box, Mark, Move } from './scene.js'

/** An arrow shorter than this would be all head. */
const leastMove = 10
const glyphHalf = 11

/**
 * The way a mark went from each of its earlier places to the next and on to where it stands, edge to edge.
 * It runs in the mark's own row, beside its label, so that no words lie on it. Places that touch need no arrow.
 */
export function movesOf({ earlier, bar, glyph }: Pick<Mark, 'earlier' | 'bar' | 'glyph'>): Move[] {
  const now = glyph ? { x: glyph.x - glyphHalf, width: 2 * glyphHalf } : bar
  if (!now) return []
  return earlier.flatMap((place, i): Move[] => {
    const next: Pick<Box, 'x' | 'width'> = earlier[i + 1] ?? now
    const isForward = next.x >= place.x + place.width
    const from = isForward ? place.x + place.width : place.x
    const to = isForward ? next.x : next.x + next.width
    const isApart = isForward ? to - from >= leastMove : from - to >= leastMove
    return isApart ? [{ from, to, y: place.y + place.height / 2 }] : []
  })
}
