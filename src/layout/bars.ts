import type { Bar } from './scene.js'
import type { Span } from './span.js'
import { segmentAt, type TimeScale } from './time-scale.js'

const leastBarWidth = 8
/** Where nobody says when something began or ended, it fades over this many pixels, which stand for no time. */
const unknownPx = 96
const ongoingPx = 72

/** The stretch of pixels that a span is drawn over, and how its ends come and go. */
export function barOf(span: Span, y: number, height: number, scale: TimeScale): Bar {
  let x0 = scale.toX(span.from)
  let x1 = scale.toX(span.to)
  if (x1 - x0 < leastBarWidth) {
    const middle = inside((x0 + x1) / 2, leastBarWidth / 2, scale.width - leastBarWidth / 2)
    x0 = middle - leastBarWidth / 2
    x1 = middle + leastBarWidth / 2
  }
  let fadeStart = span.lasting ? scale.toX(span.sureFrom) - x0 : (x1 - x0) * 0.35
  let fadeEnd = span.lasting ? x1 - scale.toX(span.sureTo) : (x1 - x0) * 0.35
  if (span.start === 'sharp') fadeStart = 0
  if (span.end === 'sharp') fadeEnd = 0
  const brink = Math.min(12, (x1 - x0) / 4)
  if (span.start === 'soft') fadeStart = Math.max(fadeStart, brink)
  if (span.end === 'soft') fadeEnd = Math.max(fadeEnd, brink)
  if (span.start === 'unknown') {
    const segment = segmentAt(scale, span.from)
    const edge = segment === scale.segments[0] ? 0 : segment.x0
    const room = span.end === 'ongoing' ? Infinity : Math.max(24, x0 - edge)
    const start = span.end === 'ongoing' ? 0 : Math.max(0, x0 - Math.min(unknownPx, room))
    fadeStart = Math.max(x0 - start, brink)
    if (span.end === 'ongoing') fadeStart = Math.min(unknownPx * 2, (x1 - start) / 2)
    x0 = start
  }
  if (span.end === 'unknown') {
    const segment = segmentAt(scale, span.to - 1)
    const edge = segment === scale.segments.at(-1) ? scale.width : segment.x1
    const room = Math.max(24, edge - x1)
    const end = Math.min(scale.width, x1 + Math.min(unknownPx, room))
    fadeEnd = Math.max(end - x1, brink)
    x1 = end
  }
  if (span.end === 'ongoing') fadeEnd = Math.min(ongoingPx, (x1 - x0) * 0.4)
  const ahead = span.ahead !== undefined && span.end === 'sharp' ? x1 - scale.toX(span.ahead) : 0
  return onPixels({ x: x0, y, width: x1 - x0, height, fadeStart, fadeEnd, ...(ahead > 0 && { ahead }) })
}

/** Between whole pixels the pieces of a bar would show their seams. */
function onPixels(bar: Bar): Bar {
  const x = Math.round(bar.x)
  const width = Math.max(1, Math.round(bar.x + bar.width) - x)
  const fadeStart = inside(Math.round(bar.fadeStart), 0, width)
  const fadeEnd = inside(Math.round(bar.fadeEnd), 0, width - fadeStart)
  const ahead = inside(Math.round(bar.ahead ?? 0), 0, width - fadeStart)
  return { ...bar, x, width, fadeStart, fadeEnd, ...(ahead > 0 && { ahead }) }
}

/** The number between two others that is nearest to `x`; their middle where they are the wrong way round. */
export function inside(x: number, low: number, high: number): number {
  return high < low ? (low + high) / 2 : Math.min(high, Math.max(low, x))
}
