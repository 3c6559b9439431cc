import type { UtcMs } from '../time/instant.js'
import { type EventFacts, traits } from './event-facts.js'
import { familiesOf, type Family } from './families.js'
import { orderOfNumbers } from './number-order.js'
import { entriesInStep, within, type Work } from './work.js'

/** When an entry is read, as far as its date tells. */
export interface ReadingTime {
  readonly isBackground: boolean
  /** Where it stands in time. */
  readonly at: UtcMs
  /** How long it may last. */
  readonly length: number
}

/**
 * Puts events in the order in which they are read: by time, the background last; of those that begin together the longer,
 * the weightier, then as the document has them. `at` says where each stands in time, by its number, as the facts do.
 */
export function* readingOrder(facts: EventFacts, at: Float64Array): Work<Uint32Array> {
  const numbers = yield* within(numbersByTime(facts, at), 0, 0.5)
  const [byLength, byWeight] = ranksOf(facts)
  const compare = (a: number, b: number) => byLength(a) - byLength(b) || byWeight(a) - byWeight(b) || a - b
  for (let from = 0, step = entriesInStep; from < numbers.length;) {
    const end = endOfTogether(numbers, from, facts, at)
    if (end - from > entriesInStep) {
      // Of a hundred thousand events many may begin together. What is sorted by last decides first.
      const together = numbers.subarray(from, end)
      const done = 0.5 + (0.5 * from) / numbers.length
      yield* within(sortBy(byWeight, together), done, done)
      yield* within(sortBy(byLength, together), done, done)
    } else if (end > from + 1) numbers.subarray(from, end).sort(compare)
    from = end
    if (from < step) continue
    step = from + entriesInStep
    yield 0.5 + (0.5 * from) / numbers.length
  }
  return numbers
}

/** The numbers of events by where they stand in time, those of the background last. */
function* numbersByTime({ traits: traitsOf, count }: EventFacts, at: Float64Array): Work<Uint32Array> {
  const byTime = yield* orderOfNumbers(at.subarray(0, count))
  const isBehind = (number: number) => (traitsOf[number]! & traits.background) > 0
  const behind = byTime.filter(isBehind)
  if (behind.length === 0) return byTime
  const numbers = byTime.filter((number) => !isBehind(number))
  byTime.set(numbers)
  byTime.set(behind, numbers.length)
  return byTime
}

/** Where those end that stand at the same time as the one at `from`. */
function endOfTogether(numbers: Uint32Array, from: number, { traits: traitsOf }: EventFacts, at: Float64Array): number {
  const first = numbers[from]!
  let end = from + 1
  for (; end < numbers.length; end++) {
    const number = numbers[end]!
    if (at[number] !== at[first] || (traitsOf[number]! ^ traitsOf[first]!) & traits.background) break
  }
  return end
}

type Rank = (number: number) => number

/** What `compareReading` has decide among those that begin together, from numbers alone: the lower comes first. */
function ranksOf({ earliest, latest, traits: traitsOf }: EventFacts): readonly [byLength: Rank, byWeight: Rank] {
  return [(number) => earliest[number]! - latest[number]!, (number) => -(traitsOf[number]! & traits.importance)]
}

/** Sorts the numbers of events by their ranks, step by step; those that are equal stay in order. */
function* sortBy(rank: Rank, numbers: Uint32Array): Work<void> {
  const ranks = new Float64Array(numbers.length)
  for (let i = 0; i < numbers.length; i++) ranks[i] = rank(numbers[i]!)
  const order = yield* orderOfNumbers(ranks)
  numbers.set(order.map((place) => numbers[place]!))
}

/** What decides where an event is read, the order of the document apart. */
export interface ReadingPlace extends ReadingTime {
  /** How important it is, from 1 to 3. */
  readonly weight: number
}

/** The order in which `readingOrder` puts two events: below 0 where `a` is read first, 0 where the document decides. */
export function compareReading(a: ReadingPlace, b: ReadingPlace): number {
  if (a.isBackground !== b.isBackground) return a.isBackground ? 1 : -1
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.length !== b.length) return a.length > b.length ? -1 : 1
  return b.weight - a.weight
}

/** How many items a list begins with that pass a test which all before and none after them pass. */
export function countWhile<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The numbers of events in reading order, with the parts of each whole right after it among those that begin with it:
 * there, any order is as true as another. A part whose own start is not known may be older than its whole, and keeps its
 * place.
 */
export function keepTogether(
  numbers: Uint32Array,
  { earliest }: EventFacts,
  at: Float64Array,
  wholeFor: (number: number) => number | undefined,
): Uint32Array {
  const result: number[] = []
  for (let from = 0; from < numbers.length;) {
    let to = from + 1
    while (to < numbers.length && at[numbers[to]!] === at[numbers[from]!]) to++
    if (to === from + 1) result.push(numbers[from]!)
    else {
      const together = [...numbers.subarray(from, to)]
      const families = familiesOf(together, (number) =>
        Number.isFinite(earliest[number]) ? wholeFor(number) : undefined,
      )
      for (const family of families) pushAll(family, result)
    }
    from = to
  }
  return Uint32Array.from(result)
}

function pushAll<T>({ head, parts }: Family<T>, result: T[]): void {
  result.push(head)
  for (const part of parts) pushAll(part, result)
}
