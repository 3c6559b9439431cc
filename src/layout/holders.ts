import type { View } from './arc-view.js'
import type { Arrangement } from './arrange.js'
import { clearLine, type WordsInTheWay } from './clear-line.js'
import type { Item } from './items.js'
import type { Arc, Bar, Holder } from './scene.js'
import { placeOf } from './shapes.js'
import { toneOf } from './tones.js'

/** Room below the last part. */
const foot = 3

/** The grounds of the visits that hold their parts, the outer before the inner, as far as they are in view. */
export function holdersIn({ lanes, tones }: Arrangement, view: View, words: WordsInTheWay): Holder[] {
  return lanes.flatMap((lane) =>
    lane.held.flatMap(({ item: { id, bar, entry }, bottom }): Holder[] => {
      if (!bar || bar.x + bar.width <= view.from || bar.x >= view.to) return []
      const y = bar.y + bar.height
      const tone = toneOf(entry.side, tones)
      const sides = sharpEnds(bar).map((x) => ({ x, pieces: clearLine(x, y, bottom + foot, words) }))
      return [{ ...bar, id, lane: lane.group.id, tone, y, height: bottom + foot - y, sides }]
    }),
  )
}

/** Whether what a line would tell is seen already: a part standing on the ground of its visit. */
export function isHeld({ type, from, to }: Pick<Arc, 'type' | 'from' | 'to'>, { lanes }: Arrangement): boolean {
  if (type !== 'part-of') return false
  return lanes.some((lane) => {
    const ground = lane.held.find(({ item }) => item.id === to)
    if (!ground) return false
    // Only now: of a crowd, which holds nothing, the items are laid out when they are asked for.
    const part = lane.items.find(({ id }) => id === from)
    return part !== undefined && isUnder(ground.item, part) && part.y < ground.bottom
  })
}

function isUnder({ bar, y }: Item, part: Item): boolean {
  const { x, width } = placeOf(part)
  return bar !== undefined && part.y > y && x < bar.x + bar.width && x + width > bar.x
}

function sharpEnds({ x, width, fadeStart, fadeEnd }: Bar): number[] {
  return [...(fadeStart === 0 ? [x + 0.75] : []), ...(fadeEnd === 0 ? [x + width - 0.75] : [])]
}
