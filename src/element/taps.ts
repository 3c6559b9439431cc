/** A short touch, in pixels of the window and milliseconds. */
export interface Tap {
  readonly x: number
  readonly y: number
  readonly time: number
  /** Whether it met nothing that opens. */
  readonly isOnGround: boolean
}

/** Longest time between two taps that are one double tap, and of two fingers on the screen that are one tap. */
export const tapMs = 300
const tapPx = 40

/**
 * Whether `tap` is the second half of a double tap. What opens, opens at its first tap without waiting for another;
 * so only a tap on empty ground can be the first half.
 */
export function isDoubleTap(first: Tap | undefined, tap: Tap): boolean {
  if (!first?.isOnGround) return false
  return tap.time - first.time <= tapMs && Math.hypot(tap.x - first.x, tap.y - first.y) <= tapPx
}
