import type { View } from './arc-view.js'
import { countHeight } from './counts.js'
import type { Item } from './items.js'
import { type ArrangedLane, bucketsIn } from './lanes.js'
import type { ArrangeOptions } from './options.js'
import { markGap } from './rows.js'
import type { Arc, Box, Label } from './scene.js'

/** From others in its row a turned label keeps farther than a mark does, or it might be read as theirs. */
const air = 2 * markGap

/**
 * Whether the label of an item has room in another place in view: neither a line nor anything of its lane, of which `items`
 * are in view, is there, nor will be as the content is panned. Of two that could turn into the room between them, the one
 * that stands after its mark may.
 */
export function roomIn(
  lane: ArrangedLane,
  items: readonly Item[],
  view: View,
  arcs: readonly Arc[],
  { target }: Pick<ArrangeOptions, 'target'>,
): (item: Item, label: Label) => boolean {
  return ({ id }, label) => {
    const isTaken = (x0: number, x1: number, y0: number, y1: number) =>
      y0 < label.y + label.height && y1 > label.y && x0 < label.x + label.width + air && x1 > label.x - air
    const isTakenBy = ({ x, y, width, height }: Box) => isTaken(x, x + width, y, y + height)
    const turning = (other: Item) =>
      label.anchor === 'start' && other.label?.anchor === 'start' ? other.label.width + air : 0
    return !(
      items.some((one) => one.id !== id && isTaken(one.x0 - turning(one), one.x1, one.y, one.y + one.height)) ||
      bucketsIn(lane, view.from, view.to).some(({ x, width }) =>
        isTakenBy({ x, y: lane.countsY, width, height: countHeight(target) }),
      ) ||
      lane.held.some(
        ({ item, bottom }) => item.id !== id && item.bar && isTakenBy({ ...item.bar, height: bottom - item.bar.y }),
      ) ||
      arcs.some(
        (arc) =>
          (arc.label && isTakenBy(arc.label)) ||
          arc.points.some((a, i) => {
            const b = arc.points[i + 1] ?? a
            return isTaken(Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y))
          }),
      )
    )
  }
}
