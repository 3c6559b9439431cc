import type { Work } from './work.js'

/** Numbers are sorted by so many of their bits at a time: few enough for their buckets to be at hand. */
const digitBits = 13
const buckets = 2 ** digitBits
/** A key is held in two words of so many bits. */
const wordBits = 2 * digitBits
const wordSize = 2 ** wordBits
/** Fewer numbers are compared with one another before so many buckets are made. */
const many = 2000
/** So many are taken apart in a step. */
const numbersInStep = 100_000

/**
 * The places of whole numbers in ascending order, equal ones as they stand, step by step; they may be infinite, none NaN.
 * A radix sort (Knuth, The Art of Computer Programming, vol. 3, 5.2.5): it takes time in proportion to how many there are,
 * where comparing a million of them with one another takes seconds.
 */
export function* orderOfNumbers(numbers: Float64Array): Work<Uint32Array> {
  let order = new Uint32Array(numbers.length)
  for (let place = 0; place < order.length; place++) order[place] = place
  if (isAscending(numbers)) return order
  yield 0
  const words = numbers.length < many ? undefined : yield* sortableWords(numbers)
  // The difference of two infinities is no number, and they are equal.
  if (!words) return order.sort((a, b) => numbers[a]! - numbers[b]! || a - b)
  let spare = new Uint32Array(numbers.length)
  for (const [pass, word] of words.entries()) {
    for (let shift = 0; shift < wordBits; shift += digitBits) {
      const starts = startsOf(word, shift)
      if (!starts) continue
      yield (pass + shift / wordBits) / words.length
      for (let i = 0; i < order.length; i++) {
        const place = order[i]!
        spare[starts[(word[place]! >>> shift) & (buckets - 1)]!++] = place
      }
      ;[order, spare] = [spare, order]
      yield (pass + (shift + digitBits) / wordBits) / words.length
    }
  }
  return order
}

function isAscending(numbers: Float64Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i - 1]! > numbers[i]!) return false
  return true
}

/**
 * How far numbers lie above the least that is finite, as a lower and an upper word each; undefined where they are too far
 * apart for that, or are not whole.
 */
function* sortableWords(numbers: Float64Array): Work<readonly [low: Uint32Array, high: Uint32Array] | undefined> {
  let [least, most] = [Infinity, -Infinity]
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    if (number < least && number > -Infinity) least = number
    if (number > most && number < Infinity) most = number
  }
  yield 0
  const range = most - least
  if (range + 2 >= wordSize ** 2) return undefined
  const low = new Uint32Array(numbers.length)
  const high = new Uint32Array(numbers.length)
  for (let i = 0; i < numbers.length; i++) {
    const above = numbers[i]! - least
    // What is infinite comes before and after all others.
    const key = above < 0 ? 0 : above > range ? range + 2 : above + 1
    const upper = Math.floor(key / wordSize)
    const lower = key - upper * wordSize
    if (lower !== Math.floor(lower)) return undefined
    low[i] = lower
    high[i] = upper
    if ((i + 1) % numbersInStep === 0) yield 0
  }
  return [low, high]
}

/** Where the numbers with each digit begin; undefined where all have the same. */
function startsOf(word: Uint32Array, shift: number): Uint32Array | undefined {
  const starts = new Uint32Array(buckets)
  for (let i = 0; i < word.length; i++) starts[(word[i]! >>> shift) & (buckets - 1)]!++
  let sum = 0
  for (let digit = 0; digit < buckets; digit++) {
    const count = starts[digit]!
    if (count === word.length) return undefined
    starts[digit] = sum
    sum += count
  }
  return starts
}
