import { linksOf } from '../model/resolve.js'
import type { Timeline } from '../model/resolve.js'
import type { Arc, Mark } from './scene.js'

/**
 * Lines from the selected event to those it is related to, both ways, where both are drawn.
 * They leave and arrive at the marks' own edges and bow towards the side on which there is less text.
 */
export function buildArcs(timeline: Timeline, selected: string | undefined, marks: readonly Mark[]): Arc[] {
  const entry = selected === undefined ? undefined : timeline.byId.get(selected)
  if (!entry) return []
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const links = [
    ...linksOf(entry.event).map(({ type, event }) => ({ type, from: entry.event.id, to: event })),
    ...(timeline.backlinks.get(entry.event.id) ?? []).map(({ type, event }) => ({
      type,
      from: event,
      to: entry.event.id,
    })),
  ]
  return links.flatMap(({ type, from, to }) => {
    const start = byId.get(from)
    const end = byId.get(to)
    return start && end ? [{ type, from, to, path: pathBetween(anchorOf(start), anchorOf(end)) }] : []
  })
}

interface Point {
  readonly x: number
  readonly y: number
}

function anchorOf({ glyph, bar, x, y, width, height }: Mark): Point {
  if (glyph) return glyph
  if (bar) return { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 }
  return { x: x + width / 2, y: y + height / 2 }
}

function pathBetween(start: Point, end: Point): string {
  const bow = Math.min(64, 24 + Math.abs(end.y - start.y) * 0.3)
  const side = Math.max(start.x, end.x) + bow
  const n = (value: number) => Math.round(value * 10) / 10
  return `M${n(start.x)},${n(start.y)}C${n(side)},${n(start.y)} ${n(side)},${n(end.y)} ${n(end.x)},${n(end.y)}`
}
