/**
 * Something that takes long, done in steps that each take a few milliseconds. Yields how much is done, from 0 to 1 and never
 * less than before; returns what it has come to.
 */
export type Work<T> = Generator<number, T, undefined>

/** How many entries of a list make a step. */
export const entriesInStep = 1000

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Work that is the part of a longer one from `from` to `to`. */
export function* within<T>(work: Work<T>, from: number, to: number): Work<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield from + step.value * (to - from)
  }
}

/** The items of a list in batches that each make a step, with how much of the list is done after it. */
export function* batchesOf<List extends { readonly length: number; slice(from: number, to: number): List }>(
  items: List,
): Generator<readonly [done: number, batch: List]> {
  for (let from = 0; from < items.length; from += entriesInStep) {
    const to = Math.min(from + entriesInStep, items.length)
    yield [to / items.length, items.slice(from, to)]
  }
}
