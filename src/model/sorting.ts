import type { Work } from './work.js'

/** How many places are filled in one step. */
const placesInStep = 8192
/** Shorter stretches are sorted by putting each where it belongs. */
const shortest = 24

type Compare = (a: number, b: number) => number

/**
 * Sorts the numbers from 0 to `count` by what they stand for, step by step: `compare` tells of two of them which comes
 * first, as for `Array.prototype.sort`. Those that are equal stay in order; what is in order already takes one look.
 */
export function* sorting(count: number, compare: Compare): Work<Uint32Array> {
  let sorted = new Uint32Array(count)
  for (let i = 0; i < count; i++) sorted[i] = i
  let runs = yield* sortedRuns(sorted, compare)
  let spare = new Uint32Array(runs.length > 1 ? count : 0)
  const passes = Math.ceil(Math.log2(runs.length))
  for (let pass = 0; runs.length > 1; pass++) {
    const merged: number[] = []
    let sinceStep = 0
    for (let i = 0, from = 0; i < runs.length; i += 2) {
      const middle = runs[i]!
      const end = runs[i + 1] ?? middle
      const merge = { left: from, right: middle, to: from }
      while (merge.to < end) {
        const before = merge.to
        mergeSome(sorted, spare, merge, middle, end, compare)
        sinceStep += merge.to - before
        if (sinceStep < placesInStep) continue
        sinceStep = 0
        yield (pass + merge.to / count) / passes
      }
      merged.push(end)
      from = end
    }
    runs = merged
    ;[sorted, spare] = [spare, sorted]
  }
  return sorted
}

/** Sorts stretch by stretch; returns where each ends. */
function* sortedRuns(numbers: Uint32Array, compare: Compare): Work<number[]> {
  const ends: number[] = []
  for (let from = 0, step = placesInStep; from < numbers.length;) {
    let end = from + 1
    for (; end < numbers.length && compare(numbers[end - 1]!, numbers[end]!) <= 0; end++) {
      if (end < step) continue
      step += placesInStep
      yield 0
    }
    const least = Math.min(from + shortest, numbers.length)
    for (; end < least; end++) insert(numbers, from, end, compare)
    ends.push(end)
    from = end
  }
  return ends
}

/** Puts the number at `place` where it belongs among those from `from` up to it. */
function insert(numbers: Uint32Array, from: number, place: number, compare: Compare): void {
  const number = numbers[place]!
  let to = place
  for (; to > from && compare(numbers[to - 1]!, number) > 0; to--) numbers[to] = numbers[to - 1]!
  numbers[to] = number
}

interface Merge {
  left: number
  right: number
  to: number
}

/** Goes on with merging two sorted stretches that meet at `middle`, by one step at most. */
function mergeSome(
  sorted: Uint32Array,
  target: Uint32Array,
  merge: Merge,
  middle: number,
  end: number,
  compare: Compare,
): void {
  let { left, right, to } = merge
  const stop = Math.min(end, to + placesInStep)
  while (to < stop) {
    const takesLeft = right >= end || (left < middle && compare(sorted[left]!, sorted[right]!) <= 0)
    target[to++] = sorted[takesLeft ? left++ : right++]!
  }
  Object.assign(merge, { left, right, to })
}
