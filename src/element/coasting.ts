import { coastedAfter, hasCome, throwSpeed } from './momentum.js'

/** Lets a view go on after a throw, slower and slower, until it is at rest, at an end, or touched again. */
export class Coasting {
  #frame = 0
  #stop: AbortController | undefined

  /**
   * Starts at `velocity` pixels per millisecond. `move` gets the pixels of each frame and says whether the view moved.
   * A wheel, a key or a pointer anywhere ends it; with reduced motion it does not start.
   */
  start(velocity: number, startTime: number, move: (px: number) => boolean): void {
    this.stop()
    const speed = throwSpeed(velocity)
    if (speed === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const stop = () => void this.stop()
    for (const type of ['wheel', 'keydown']) addEventListener(type, stop, { signal, capture: true, passive: true })
    // Not while it is captured: the chart is to know that a touch stopped it.
    addEventListener('pointerdown', stop, { signal })
    let gone = 0
    const step = (now: number): void => {
      const ms = now - startTime
      const next = coastedAfter(speed, ms)
      const moved = next === gone || move(next - gone)
      gone = next
      // A listener of the page may have ended it meanwhile.
      if (signal.aborted) return
      if (!moved || hasCome(speed, ms)) this.stop()
      else this.#frame = requestAnimationFrame(step)
    }
    this.#frame = requestAnimationFrame(step)
  }

  /** Whether there was anything to stop. */
  stop(): boolean {
    const wasMoving = this.#stop !== undefined
    cancelAnimationFrame(this.#frame)
    this.#stop?.abort()
    this.#stop = undefined
    return wasMoving
  }
}
