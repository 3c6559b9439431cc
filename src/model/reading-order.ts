import type { UtcMs } from '../time/instant.js'
import { familiesOf, type Family } from './families.js'
import type { TimelineEntry } from './resolved-entry.js'
import { orderOfNumbers } from './number-order.js'
import { sorting } from './sorting.js'
import { entriesInStep, within, type Work } from './work.js'

/** When an entry is read, as far as its date tells. */
export interface ReadingTime {
  readonly isBackground: boolean
  /** Where it stands in time. */
  readonly at: UtcMs
  /** How long it may last. */
  readonly length: number
}

const ranks = new WeakMap<readonly TimelineEntry[], Uint32Array>()

/**
 * The places of entries in reading order, one after the other as they stand in the document where that is known. So they lie
 * in memory: whoever looks into each of a million goes through them in this order, or takes several times as long.
 */
export function placesInDocument(entries: readonly TimelineEntry[]): Iterable<number> {
  return ranks.get(entries) ?? entries.keys()
}

/**
 * Puts entries in the order in which they are read: by time, the background last; of those that begin together the longer,
 * the weightier, then as the document has them. What decides is held in numbers: a million events are too many to look into
 * again and again.
 */
export class ReadingOrder {
  readonly #entries: TimelineEntry[] = []
  readonly #at: Float64Array
  readonly #lengths: Float64Array
  readonly #isBackground: Uint8Array
  readonly #weights: Uint8Array

  /** For as many entries at most. */
  constructor(most: number) {
    this.#at = new Float64Array(most)
    this.#lengths = new Float64Array(most)
    this.#isBackground = new Uint8Array(most)
    this.#weights = new Uint8Array(most)
  }

  add(entry: TimelineEntry, { isBackground, at, length }: ReadingTime): void {
    const place = this.#entries.push(entry) - 1
    this.#at[place] = at
    this.#lengths[place] = length
    this.#isBackground[place] = Number(isBackground)
    this.#weights[place] = entry.event.importance ?? 2
  }

  *sorting(): Work<readonly TimelineEntry[]> {
    const entries = this.#entries
    const places = yield* within(this.#placesByTime(), 0, 0.5)
    const inOrder: TimelineEntry[] = []
    const rankOfPlace = new Uint32Array(places.length)
    const put = (place: number) => {
      rankOfPlace[place] = inOrder.push(entries[place]!) - 1
    }
    for (let from = 0, step = entriesInStep; from < places.length;) {
      const together = places.subarray(from, this.#endOfTogether(places, from))
      if (together.length > entriesInStep) {
        const compare = (a: number, b: number) => this.#compareTogether(together[a]!, together[b]!)
        const order = yield* within(sorting(together.length, compare), 0.5, 0.5)
        for (const place of order) put(together[place]!)
      } else {
        if (together.length > 1) together.sort((a, b) => this.#compareTogether(a, b))
        for (const place of together) put(place)
      }
      from += together.length
      if (from < step) continue
      step = from + entriesInStep
      yield 0.5 + (0.5 * from) / places.length
    }
    ranks.set(inOrder, rankOfPlace)
    return inOrder
  }

  /** The places of the entries by where they stand in time, those of the background last. */
  *#placesByTime(): Work<Uint32Array> {
    const count = this.#entries.length
    const byTime = yield* orderOfNumbers(this.#at.subarray(0, count))
    const places = new Uint32Array(count)
    let filled = 0
    for (const isBackground of [0, 1])
      for (const place of byTime) if (this.#isBackground[place] === isBackground) places[filled++] = place
    return places
  }

  /** Where those end that stand at the same time as the one at `from`. */
  #endOfTogether(places: Uint32Array, from: number): number {
    const first = places[from]!
    let end = from + 1
    for (; end < places.length; end++) {
      const place = places[end]!
      if (this.#at[place] !== this.#at[first] || this.#isBackground[place] !== this.#isBackground[first]) break
    }
    return end
  }

  #compareTogether(a: number, b: number): number {
    if (this.#lengths[a] !== this.#lengths[b]) return this.#lengths[a]! > this.#lengths[b]! ? -1 : 1
    return this.#weights[b]! - this.#weights[a]! || a - b
  }
}

/** What decides where an event is read, the order of the document apart. */
export interface ReadingPlace extends ReadingTime {
  /** How important it is, from 1 to 3. */
  readonly weight: number
}

/** The order in which a `ReadingOrder` puts two events: below 0 where `a` is read first, 0 where the document decides. */
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

/** What of an entry decides where it stands among those that begin with it. */
interface Placed {
  /** Where it stands in reading order. */
  readonly at: number
  /** Its earliest possible start; −Infinity where none is known. */
  readonly start: number
}

/**
 * Entries in time order, with the parts of each whole right after it among those that begin with it: there, any order is
 * as true as another. A part whose own start is not known may be older than its whole, and keeps its place.
 */
export function keepTogether<T>(
  entries: readonly T[],
  placeOf: (entry: T) => Placed,
  wholeFor: (entry: T) => T | undefined,
): T[] {
  const result: T[] = []
  for (let from = 0; from < entries.length;) {
    const { at } = placeOf(entries[from]!)
    let to = from + 1
    while (to < entries.length && placeOf(entries[to]!).at === at) to++
    const together = entries.slice(from, to)
    if (together.length === 1) result.push(together[0]!)
    else {
      const families = familiesOf(together, (entry) =>
        Number.isFinite(placeOf(entry).start) ? wholeFor(entry) : undefined,
      )
      for (const family of families) pushAll(family, result)
    }
    from = to
  }
  return result
}

function pushAll<T>({ head, parts }: Family<T>, result: T[]): void {
  result.push(head)
  for (const part of parts) pushAll(part, result)
}
