import type { Work } from './work.js'

/** Numbers are sorted by so many of their bits at a time. */
const digitBits = 16
const digitsPerWord = 32 / digitBits
const buckets = 2 ** digitBits
/** Fewer numbers are compared with one another before so many buckets are made. */
const many = 2000

/**
 * The places of numbers in ascending order, equal ones as they stand, step by step; none may be NaN. A radix sort (Knuth,
 * The Art of Computer Programming, vol. 3, 5.2.5): it takes time in proportion to how many there are, where comparing a
 * million of them with one another takes seconds.
 */
export function* orderOfNumbers(numbers: Float64Array): Work<Uint32Array> {
  let order = new Uint32Array(numbers.length).map((_, place) => place)
  if (isAscending(numbers)) return order
  // The difference of two infinities is no number, and they are equal.
  if (numbers.length < many) return order.sort((a, b) => numbers[a]! - numbers[b]! || a - b)
  const words = sortableWords(numbers)
  let spare = new Uint32Array(numbers.length)
  for (const [pass, word] of words.entries()) {
    for (let digit = 0; digit < digitsPerWord; digit++) {
      const shift = digit * digitBits
      const starts = startsOf(word, shift)
      if (!starts) continue
      for (const place of order) spare[starts[(word[place]! >>> shift) & (buckets - 1)]!++] = place
      ;[order, spare] = [spare, order]
      yield (pass * digitsPerWord + digit + 1) / (words.length * digitsPerWord)
    }
  }
  return order
}

function isAscending(numbers: Float64Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i - 1]! > numbers[i]!) return false
  return true
}

/** The lower and the upper halves of numbers, changed so that as whole numbers without a sign they are in the same order. */
function sortableWords(numbers: Float64Array): readonly [low: Uint32Array, high: Uint32Array] {
  const low = new Uint32Array(numbers.length)
  const high = new Uint32Array(numbers.length)
  const view = new DataView(new ArrayBuffer(8))
  for (let i = 0; i < numbers.length; i++) {
    // Of the two zeros none comes first.
    view.setFloat64(0, numbers[i]! + 0)
    const upper = view.getUint32(0)
    const isNegative = upper >>> 31 === 1
    low[i] = isNegative ? ~view.getUint32(4) : view.getUint32(4)
    high[i] = isNegative ? ~upper : upper | 0x8000_0000
  }
  return [low, high]
}

/** Where the numbers with each digit begin; undefined where all have the same. */
function startsOf(word: Uint32Array, shift: number): Uint32Array | undefined {
  const starts = new Uint32Array(buckets)
  for (const value of word) starts[(value >>> shift) & (buckets - 1)]!++
  let sum = 0
  for (let digit = 0; digit < buckets; digit++) {
    const count = starts[digit]!
    if (count === word.length) return undefined
    starts[digit] = sum
    sum += count
  }
  return starts
}
