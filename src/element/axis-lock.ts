/** Pixels a pointer moves before it drags rather than taps. */
export const slopPx = 6

/** Along which axis a movement has begun; undefined while it is too short to tell. A true diagonal counts as sideways. */
export function axisOf(dx: number, dy: number, slop = slopPx): 'x' | 'y' | undefined {
  const [across, along] = [Math.abs(dx), Math.abs(dy)]
  if (Math.max(across, along) < slop) return undefined
  return across >= along ? 'x' : 'y'
}
