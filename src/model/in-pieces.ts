import { within, type Work } from './work.js'

/** How something long is done beside everything else that goes on. */
export interface PieceOptions {
  /** Gives it up: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told how much is done: from 0 to 1, and never less than before. */
  readonly onProgress?: (done: number) => void
  /**
   * Asked after every step, each of which takes a few milliseconds at most: what to wait for before the next, or nothing to
   * go on at once. By default other things have their turn after every fourth step.
   */
  readonly pace?: () => Promise<void> | undefined
}

const stepsInPiece = 4

/** Lets others have their turn after a number of steps. */
export function steadyPace(): () => Promise<void> | undefined {
  let steps = 0
  return () => (++steps % stepsInPiece === 0 ? pause() : undefined)
}

/** Does work piece by piece, and lets go of the thread after each. */
export async function inPieces<T>(work: Work<T>, options: PieceOptions): Promise<T> {
  const { signal, onProgress, pace = steadyPace() } = options
  for (;;) {
    signal?.throwIfAborted()
    let waiting: Promise<void> | undefined
    do {
      const step = work.next()
      if (step.done) return step.value
      waiting = pace()
      if (waiting) onProgress?.(step.value)
    } while (!waiting)
    await waiting
  }
}

/** Work that is the part of a longer one from `from` to `to`, done piece by piece. */
export function partInPieces<T>(work: Work<T>, options: PieceOptions, from: number, to: number): Promise<T> {
  return inPieces(within(work, from, to), options)
}

interface Scheduler {
  readonly yield?: () => Promise<void>
}

declare const scheduler: Scheduler | undefined

/** Resolves once what waited meanwhile has had its turn: input, drawing, timers. */
export function pause(): Promise<void> {
  if (typeof scheduler !== 'undefined' && scheduler.yield) return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
