import type { Box, Mark, Move, Or } from './scene.js'
import { boxOfGlyph, type Shape } from './shapes.js'

/** An arrow shorter than this would be all head. */
const leastMove = 10
/** Between a place and the dots that lead to it. */
const orAir = 3

/**
 * The way a mark went from each of its earlier places to the next and on to where it stands, edge to edge.
 * It runs in the mark's own row, beside its label, so that no words lie on it. Places that touch need no arrow.
 */
export function movesOf({ earlier, bar, glyph }: Pick<Mark, 'earlier' | 'bar' | 'glyph'>): Move[] {
  const now = glyph ? boxOfGlyph(glyph) : bar
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

/** From each place of an event of which it had one to the next. */
export function orsOf({ isEither, bar, glyph, repeats, otherGlyphs }: Shape): Or[] {
  if (!isEither) return []
  const rounds = glyph ? [glyph, ...otherGlyphs].map(boxOfGlyph) : []
  const places = (bar ? [bar, ...repeats] : rounds).map((place, i) => {
    const { x, width } = rounds[i] ?? place
    return [Math.min(x, place.x), Math.max(x + width, place.x + place.width)] as const
  })
  const y = bar ? bar.y + bar.height / 2 : glyph!.y
  return places.slice(1).flatMap(([next], i): Or[] => {
    const [from, to] = [places[i]![1] + orAir, next - orAir]
    return to > from ? [{ from, to, y }] : []
  })
}
