/** Where a pointer was, in pixels along one axis, and when, in milliseconds. */
export interface Sample {
  readonly at: number
  readonly time: number
}

/** Time in which a coasting view loses all but 1/e of its speed: 325 ms, as the lists of phones do. */
const decayMs = 325
/** How far back a movement counts for the speed with which it ends. */
const recentMs = 100
/** A finger that rested this long before it was lifted throws nothing. */
const restMs = 60
/** Speeds in pixels per millisecond: below the one a view does not coast, and none coasts faster than the other. */
const leastSpeed = 0.15
const mostSpeed = 5

/** Speed at the end of a movement, in pixels per millisecond; 0 where the pointer came to rest before it was lifted at `now`. */
export function velocityOf(samples: readonly Sample[], now: number): number {
  const last = samples.at(-1)
  if (!last || now - last.time > restMs) return 0
  const first = samples.find(({ time }) => last.time - time <= recentMs)!
  return last.time > first.time ? (last.at - first.at) / (last.time - first.time) : 0
}

/** The speed with which a view goes on alone after a movement at `velocity`; 0 where it stays. */
export function throwSpeed(velocity: number): number {
  if (!(Math.abs(velocity) >= leastSpeed)) return 0
  return Math.sign(velocity) * Math.min(mostSpeed, Math.abs(velocity))
}

/** Pixels that a view thrown at `speed` has gone after `ms`: the same whatever the frames in between. */
export function coastedAfter(speed: number, ms: number): number {
  return speed * decayMs * (1 - Math.exp(-Math.max(0, ms) / decayMs))
}

/** Whether what is left to go after `ms` is less than half a pixel. */
export function hasCome(speed: number, ms: number): boolean {
  return Math.abs(speed) * decayMs * Math.exp(-Math.max(0, ms) / decayMs) < 0.5
}
