import type { Arrangement } from './arrange.js'
import type { Holder } from './scene.js'

/** What is in view, in pixels of the content. */
export interface View {
  readonly from: number
  readonly to: number
}

/** Room below the last part. */
const foot = 3

/** The grounds of the visits that hold their parts, the outer before the inner, as far as they are in view. */
export function holdersIn({ lanes, tones }: Arrangement, view: View): Holder[] {
  return lanes.flatMap((lane) =>
    lane.held.flatMap(({ item: { id, bar, entry }, bottom }): Holder[] => {
      if (!bar || bar.x + bar.width <= view.from || bar.x >= view.to) return []
      const y = bar.y + bar.height
      const tone = entry.side ? (tones.get(entry.side.id) ?? -1) : -1
      return [{ ...bar, id, lane: lane.group.id, tone, y, height: bottom + foot - y }]
    }),
  )
}
