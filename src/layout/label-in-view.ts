import type { View } from './arc-view.js'
import { type Item, withoutDetail } from './items.js'
import { moveLabel, movingBy } from './move.js'
import type { ArrangeOptions } from './options.js'
import type { Arc, Box, Label } from './scene.js'
import { extentOf } from './shapes.js'
import { turnedLabel } from './turned-label.js'

/** A title beside a mark of which less is in view would seem to be another's. */
const leastOfMark = 12

/**
 * The label of a mark that is in view: all of it, else the title without the line under it, where that is wholly in view.
 * Along a long bar it slides to stay in view, and out of the way of lines; beside a mark it turns to the other side where
 * it has room there.
 */
export function labelInView(
  item: Item,
  view: View,
  arcs: readonly Arc[],
  options: Pick<ArrangeOptions, 'measureText' | 'fontSize'>,
  hasRoom: (item: Item, label: Label) => boolean,
): Label | undefined {
  const { label, slack } = item
  if (!label) return undefined
  const [x0, x1] = extentOf(item)
  if (Math.min(x1, view.to) - Math.max(x0, view.from) < Math.min(leastOfMark, (x1 - x0) / 2)) return undefined
  const whole = slidInto(view, label, slack, arcs)
  if (whole) return whole
  const other = turnedLabel(item)
  const turned = (one: Label | undefined) => (one && isIn(view, one) && hasRoom(item, one) ? one : undefined)
  const title = withoutDetail(label, options)
  // What is shorter may slide as much farther.
  const slid = title && slidInto(view, title, slack > 0 ? slack + label.width - title.width : 0, arcs)
  return turned(other) ?? slid ?? turned(other && withoutDetail(other, options))
}

function isIn({ from, to }: View, { x, width }: Label): boolean {
  return x >= from && x + width <= to
}

function slidInto(view: View, label: Label, slack: number, arcs: readonly Arc[]): Label | undefined {
  const slide = Math.min(slack, Math.max(0, view.from + 4 - label.x))
  const slid = slide > 0 ? moveLabel(label, movingBy(slide, 0)) : label
  const aside = slide > 0 ? besideArcs(slid, arcs) - slid.x : 0
  const placed = aside > 0 && slide + aside <= slack ? moveLabel(slid, movingBy(aside, 0)) : slid
  return isIn(view, placed) ? placed : undefined
}

/** The first place from its own on where a label that slides along its bar is crossed by no line. */
function besideArcs({ x, y, width, height }: Box, arcs: readonly Arc[]): number {
  const crossed = arcs
    .flatMap(({ points }) => points.slice(1).map((point, i) => [points[i]!, point] as const))
    .filter(([a, b]) => a.x === b.x && Math.min(a.y, b.y) < y + height && Math.max(a.y, b.y) > y)
    .map(([a]) => a.x)
    .toSorted((a, b) => a - b)
  return crossed.reduce((place, at) => (at > place - 4 && at < place + width + 4 ? at + 4 : place), x)
}
