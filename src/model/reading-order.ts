import type { UtcMs } from '../time/instant.js'
import { familiesOf, type Family } from './families.js'
import type { TimelineEntry } from './resolved-entry.js'
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

/**
 * Puts entries in the order in which they are read: by time, the background last; of those that begin together the longer,
 * the weightier, then as the document has them. Dates are sorted rather than entries, being far fewer, and what decides
 * among the entries of a date is held in numbers: a million events are too many to look into again and again.
 */
export class ReadingOrder {
  readonly #entries: TimelineEntry[] = []
  readonly #times: ReadingTime[] = []
  /** By entry: which of the times is its own. */
  readonly #timeOf: Uint32Array
  readonly #weights: Uint8Array

  /** For as many entries at most. */
  constructor(most: number) {
    this.#timeOf = new Uint32Array(most)
    this.#weights = new Uint8Array(most)
  }

  /** Makes a time known; returns its number. */
  addTime(time: ReadingTime): number {
    return this.#times.push(time) - 1
  }

  add(entry: TimelineEntry, time: number): void {
    const place = this.#entries.push(entry) - 1
    this.#timeOf[place] = time
    this.#weights[place] = entry.event.importance ?? 2
  }

  *sorting(): Work<TimelineEntry[]> {
    const ends = yield* within(this.#endsByTime(), 0, 0.5)
    const places = yield* within(this.#placesByTime(ends), 0.5, 0.6)
    const entries = this.#entries
    // What is equal stays in order.
    const compare = (a: number, b: number) => this.#weights[b]! - this.#weights[a]!
    const inOrder: TimelineEntry[] = []
    for (let from = 0, step = entriesInStep; from < places.length;) {
      const end = ends.ends[ends.rankOfTime[this.#timeOf[places[from]!]!]!]!
      const together = places.subarray(from, end)
      if (together.length > entriesInStep) {
        const order = yield* within(
          sorting(together.length, (a, b) => compare(together[a]!, together[b]!)),
          0.6,
          0.6,
        )
        for (const place of order) inOrder.push(entries[together[place]!]!)
      } else {
        if (together.length > 1) together.sort(compare)
        for (const place of together) inOrder.push(entries[place]!)
      }
      from = end
      if (from < step) continue
      step = from + entriesInStep
      yield 0.6 + (0.4 * from) / places.length
    }
    return inOrder
  }

  /** The times in order, the same ones sharing a rank; and by rank, where its entries end once they are sorted. */
  *#endsByTime(): Work<{ readonly rankOfTime: Uint32Array; readonly ends: Uint32Array }> {
    const times = this.#times
    const order = yield* sorting(times.length, (a, b) => compareTimes(times[a]!, times[b]!))
    const rankOfTime = new Uint32Array(times.length)
    let rank = 0
    for (let i = 0; i < order.length; i++) {
      if (i > 0 && compareTimes(times[order[i - 1]!]!, times[order[i]!]!) !== 0) rank++
      rankOfTime[order[i]!] = rank
    }
    const ends = new Uint32Array(rank + 1)
    for (let place = 0; place < this.#entries.length; place++) ends[rankOfTime[this.#timeOf[place]!]!]!++
    for (let i = 1; i <= rank; i++) ends[i]! += ends[i - 1]!
    return { rankOfTime, ends }
  }

  /** The places of the entries, those of one rank together. */
  *#placesByTime({
    rankOfTime,
    ends,
  }: {
    readonly rankOfTime: Uint32Array
    readonly ends: Uint32Array
  }): Work<Uint32Array> {
    const next = ends.slice()
    const places = new Uint32Array(this.#entries.length)
    for (let place = places.length - 1; place >= 0; place--) {
      places[--next[rankOfTime[this.#timeOf[place]!]!]!] = place
      if (place % placesInStep === 0) yield 1 - place / places.length
    }
    return places
  }
}

function compareTimes(a: ReadingTime, b: ReadingTime): number {
  if (a.isBackground !== b.isBackground) return a.isBackground ? 1 : -1
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.length === b.length ? 0 : a.length > b.length ? -1 : 1
}

/** Moving a number takes less than looking at an event. */
const placesInStep = 50_000

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
