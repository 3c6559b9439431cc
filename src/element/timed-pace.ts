import { pause } from '../model/in-pieces.js'

/**
 * Milliseconds of work between two moments in which the page can answer. A task over fifty is one that people feel, and to
 * clear memory may take thirty at any step.
 */
const stretch = 16

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
