import { within, type Work } from './work.js'

/** How something long is done beside everything else that goes on. */
export interface PieceOptions {
  /** Gives it up: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told how much is done: from 0 to 1, and never less than before. */
  readonly onProgress?: (done: number) => void
}

/** What is done in one go: a few milliseconds. */
const stepsInPiece = 4

/** Does work piece by piece, and lets go of the thread after each. */
export async function inPieces<T>(work: Work<T>, { signal, onProgress }: PieceOptions): Promise<T> {
  for (let steps = 1; ; steps++) {
    signal?.throwIfAborted()
    const step = work.next()
    if (step.done) return step.value
    if (steps % stepsInPiece > 0) continue
    onProgress?.(step.value)
    await pause()
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
