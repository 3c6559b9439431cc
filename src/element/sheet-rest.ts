/** Where a sheet can come to rest. */
export type SheetRest = 'closed' | 'half' | 'full'

/** How a sheet was let go of: `pull` in pixels above its resting place, `velocity` in pixels per millisecond; up is positive. */
export interface SheetRelease {
  readonly from: 'half' | 'full'
  readonly pull: number
  readonly velocity: number
  readonly halfHeight: number
  readonly fullHeight: number
}

/** A throw goes on to the next resting place. */
const quick = 0.5

/** Where a sheet goes when it is let go of: the way it is thrown, else to the nearest place. */
export function restOf({ from, pull, velocity, halfHeight, fullHeight }: SheetRelease): SheetRest {
  const height = (from === 'half' ? halfHeight : fullHeight) + pull
  const places = [
    ['closed', 0],
    ['half', halfHeight],
    ['full', fullHeight],
  ] as const
  if (velocity >= quick) return places.find(([, at]) => at > height)?.[0] ?? 'full'
  if (velocity <= -quick) return places.findLast(([, at]) => at < height)?.[0] ?? 'closed'
  return places.reduce((best, place) => (Math.abs(place[1] - height) < Math.abs(best[1] - height) ? place : best))[0]
}
