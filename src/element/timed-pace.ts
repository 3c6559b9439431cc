import { pause } from '../model/in-pieces.js'

/**
 * Milliseconds of work between two moments in which the page can answer. Each of them may bring a frame, and with it a
 * drawing: oftener would make the way longer, and a task over fifty is one that people feel.
 */
const stretch = 24

/** Lets the page answer as often as it must and no oftener, however fast the machine is. */
export function timedPace(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < stretch) return undefined
    return pause().then(() => {
      since = performance.now()
    })
  }
}
