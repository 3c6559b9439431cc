/** What a finger did when it was lifted, in pixels and pixels per millisecond; to the right is positive. */
export interface Swipe {
  readonly dx: number
  readonly velocity: number
  readonly isRtl: boolean
}

/** Distance that is a swipe at any speed, and the least that is one when it is quick. */
const farPx = 64
const shortPx = 24
const quick = 0.35
/** At the edges of the window a swipe is the browser's way back. */
const edgePx = 24
/** How far what is swiped follows the finger at most. */
const followPx = 40

/** Which way through the story a swipe leads, 1 onward and −1 back; 0 where it is none, or was taken back. */
export function stepOf({ dx, velocity, isRtl }: Swipe): -1 | 0 | 1 {
  const isFar = Math.abs(dx) >= farPx && velocity * dx >= 0
  const isQuick = Math.abs(dx) >= shortPx && velocity * Math.sign(dx) >= quick
  if (!isFar && !isQuick) return 0
  return dx > 0 === isRtl ? 1 : -1
}

/** Whether a finger that starts at `x` of a window this wide may swipe. */
export function isInside(x: number, windowWidth: number): boolean {
  return x >= edgePx && x <= windowWidth - edgePx
}

/** How far what is swiped goes along with a finger: less and less, and little where there is nothing further on that side. */
export function followOf(dx: number, leads: boolean): number {
  const most = leads ? followPx : followPx / 4
  return Math.sign(dx) * most * (1 - Math.exp(-Math.abs(dx) / (2 * most)))
}
