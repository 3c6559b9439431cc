import type { EventType } from '../model/schema.js'
import { barOf, inside } from './bars.js'
import type { Bar } from './scene.js'
import type { Span } from './span.js'
import type { TimeScale } from './time-scale.js'

/** What is drawn of an event, save its words. */
export interface Shape {
  readonly bar?: Bar
  readonly glyph?: { readonly x: number; readonly y: number; readonly hollow: boolean }
  readonly repeats: readonly Bar[]
  /** Where it stood before it was moved. */
  readonly earlier: readonly Bar[]
}

export const barHeight = 24
const glyphSize = 22
const backgroundHeight = 12
const trackHeight = 6

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
  const thickness = isBar(type) ? height : trackHeight
  const barsOf = (spans: readonly Span[]) => spans.map((one) => barOf(one, (height - thickness) / 2, thickness, scale))
  const [bar] = barsOf([span]) as [Bar]
  const repeats = barsOf(span.repeats)
  const earlier = barsOf(span.earlier)
  if (isBar(type)) return { bar, repeats, earlier }
  const { toX } = scale
  const x = span.lasting
    ? span.start === 'unknown'
      ? toX(span.to)
      : toX(span.from)
    : (toX(span.from) + toX(span.to)) / 2
  const half = glyphSize / 2
  const glyph = { x: inside(x, half, scale.width - half), y: height / 2, hollow: span.vague }
  const isTrack = like ? like.bar !== undefined : bar.width > (span.vague || span.lasting ? 1.2 : 3) * glyphSize
  return { ...(isTrack && { bar }), glyph, repeats, earlier }
}

/** From where to where anything is drawn, in pixels. */
export function extentOf({ bar, glyph, repeats, earlier }: Shape): readonly [x0: number, x1: number] {
  let [x0, x1] = [Infinity, -Infinity]
  const reach = (from: number, to: number) => {
    x0 = Math.min(x0, from)
    x1 = Math.max(x1, to)
  }
  if (bar) reach(bar.x, bar.x + bar.width)
  if (glyph) reach(glyph.x - glyphSize / 2, glyph.x + glyphSize / 2)
  for (const { x, width } of repeats) reach(x, x + width)
  for (const { x, width } of earlier) reach(x, x + width)
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
  return bar ?? { x: glyph!.x - glyphSize / 2, width: glyphSize }
}

/** Whether an end of its place is the end of all that is drawn of an event, or so near that nobody takes it for another. */
export function isFarthest(end: number, extent: number, { earlier, repeats }: Shape): boolean {
  return earlier.length === 0 || repeats.length > 0 || Math.abs(end - extent) <= glyphSize
}
