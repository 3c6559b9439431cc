import type { EventType } from '../model/schema.js'
import { barOf, inside } from './bars.js'
import type { Bar, Box, Glyph } from './scene.js'
import type { Span } from './span.js'
import type { TimeScale } from './time-scale.js'

/** What is drawn of an event, save its words. */
export interface Shape {
  readonly bar?: Bar
  readonly glyph?: Glyph
  readonly repeats: readonly Bar[]
  /** The glyphs at `repeats`. */
  readonly otherGlyphs: readonly Glyph[]
  /** Of its place and `repeats` one is meant, not all. */
  readonly isEither: boolean
  /** Where it stood before it was moved. */
  readonly earlier: readonly Bar[]
}

/** Height of a visit's bar, in pixels. */
export const barHeight = 24
const glyphSize = 22
const backgroundHeight = 12
/** Of what lasts, and of what was at some moment of it. */
const trackHeight = 6
/** Of the one day in which something was: a thicker one would be taken for how long it lasted. */
const dayHeight = 2

function isBar(type: EventType): boolean {
  return type === 'visit' || type === 'background'
}

/** Height of what is drawn of an event. */
export function shapeHeight(type: EventType): number {
  return type === 'visit' ? barHeight : type === 'background' ? backgroundHeight : glyphSize
}

/** An event over `span`, its top at y = 0; `like` another shape of it, if one is given, which decides whether there is room for a track. */
export function shapeOf(type: EventType, span: Span, scale: TimeScale, like?: Shape): Shape {
  const height = shapeHeight(type)
  const thickness = isBar(type) ? height : span.lasting || span.vague ? trackHeight : dayHeight
  const barAt = (one: Span) => barOf(one, (height - thickness) / 2, thickness, scale)
  const bar = barAt(span)
  const repeats = span.repeats.map(barAt)
  const earlier = span.earlier.map(barAt)
  const { isEither } = span
  if (isBar(type)) return { bar, repeats, otherGlyphs: [], isEither, earlier }
  const glyph = glyphOf(span, bar, height / 2, scale)
  const otherGlyphs = span.repeats.map((one, i) => glyphOf(one, repeats[i]!, height / 2, scale))
  const isWide = ({ width }: Bar) => width > (span.vague || span.lasting ? 1.2 : 3) * glyphSize
  const isTrack = like ? like.bar !== undefined : isWide(bar) || repeats.some(isWide)
  return { ...(isTrack && { bar }), glyph, repeats: isTrack ? repeats : [], otherGlyphs, isEither, earlier }
}

/** Where what lasts begins; in the middle of where it may have begun, or have been at all, where that is not known. */
function glyphOf({ from, to, start, lasting, vague }: Span, bar: Bar, y: number, { toX, width }: TimeScale): Glyph {
  const isSure = lasting && start === 'sharp'
  const x = isSure ? toX(from) : lasting ? bar.x + bar.fadeStart / 2 : (toX(from) + toX(to)) / 2
  return { x: inside(x, glyphSize / 2, width - glyphSize / 2), y, hollow: vague || (lasting && !isSure) }
}

/** The box of a glyph, whatever its kind. */
export function boxOfGlyph({ x, y }: Pick<Glyph, 'x' | 'y'>): Box {
  return { x: x - glyphSize / 2, y: y - glyphSize / 2, width: glyphSize, height: glyphSize }
}

/** From where to where anything is drawn, in pixels. */
export function extentOf({ bar, glyph, repeats, otherGlyphs, earlier }: Shape): readonly [x0: number, x1: number] {
  let x0 = Math.min(bar ? bar.x : Infinity, glyph ? glyph.x - glyphSize / 2 : Infinity)
  let x1 = Math.max(bar ? bar.x + bar.width : -Infinity, glyph ? glyph.x + glyphSize / 2 : -Infinity)
  // Of few events more is drawn.
  if (otherGlyphs.length > 0 || repeats.length > 0 || earlier.length > 0)
    for (const { x, width } of [...otherGlyphs.map(boxOfGlyph), ...repeats, ...earlier]) {
      x0 = Math.min(x0, x)
      x1 = Math.max(x1, x + width)
    }
  return [x0, x1]
}

/** The extent, or more where that is less than `target` pixels wide. */
export function extentFor(
  shape: Shape,
  target: number,
  { width }: Pick<TimeScale, 'width'>,
): readonly [number, number] {
  const [x0, x1] = extentOf(shape)
  const more = Math.max(0, target - (x1 - x0)) / 2
  const start = inside(x0 - more, 0, Math.max(0, width - target))
  return [Math.min(start, x0), Math.max(x1, Math.min(width, start + Math.max(target, x1 - x0)))]
}

/** Where it stands now: of a moved event the label must not be taken for one of an earlier place. */
export function placeOf({ bar, glyph }: Shape): Pick<Bar, 'x' | 'width'> {
  return bar ?? boxOfGlyph(glyph!)
}

/** Whether an end of its place is the end of all that is drawn of an event, or so near that nobody takes it for another. */
export function isFarthest(end: number, extent: number, { earlier, repeats, otherGlyphs }: Shape): boolean {
  return earlier.length === 0 || repeats.length > 0 || otherGlyphs.length > 0 || Math.abs(end - extent) <= glyphSize
}
