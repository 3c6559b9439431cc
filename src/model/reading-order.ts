import { familiesOf, type Family } from './families.js'
import type { TimelineEntry } from './resolved-entry.js'
import type { DiplomaticEvent } from './schema.js'
import { sorting } from './sorting.js'
import { batchesOf, within, type Work } from './work.js'

/**
 * Puts entries in the order in which they are read: by time; of those that begin together the longer, the weightier, then
 * by id, so that the order of the document never shows. What decides is held in numbers, close together: a million events
 * are too many to look into again and again.
 */
export class ReadingOrder {
  readonly #entries: TimelineEntry[] = []
  readonly #times: Float64Array
  readonly #lengths: Float64Array
  readonly #weights: Uint8Array
  readonly #ids: Float64Array
  readonly #prefix: string

  /** For some of these events. */
  constructor(events: readonly DiplomaticEvent[]) {
    this.#times = new Float64Array(events.length)
    this.#lengths = new Float64Array(events.length)
    this.#weights = new Uint8Array(events.length)
    this.#ids = new Float64Array(events.length)
    this.#prefix = usualPrefix(events)
  }

  /** `time` is where an entry stands in reading order, `length` how long it may last. */
  add(entry: TimelineEntry, time: number, length: number): void {
    const place = this.#entries.push(entry) - 1
    this.#times[place] = time
    this.#lengths[place] = length
    this.#weights[place] = entry.event.importance ?? 2
    this.#ids[place] = rankOf(entry.event.id, this.#prefix)
  }

  *sorting(): Work<TimelineEntry[]> {
    const entries = this.#entries
    const times = this.#times
    const lengths = this.#lengths
    const weights = this.#weights
    const ids = this.#ids
    const order = yield* within(
      sorting(entries.length, (a, b) => {
        if (times[a] !== times[b]) return times[a]! < times[b]! ? -1 : 1
        if (lengths[a] !== lengths[b]) return lengths[a]! > lengths[b]! ? -1 : 1
        if (weights[a] !== weights[b]) return weights[b]! - weights[a]!
        if (ids[a] !== ids[b]) return ids[a]! - ids[b]!
        const one = entries[a]!.event.id
        const other = entries[b]!.event.id
        return one < other ? -1 : one > other ? 1 : 0
      }),
      0,
      0.9,
    )
    const inOrder: TimelineEntry[] = []
    for (const [done, batch] of batchesOf(order)) {
      for (let i = 0; i < batch.length; i++) inOrder.push(entries[batch[i]!]!)
      yield 0.9 + 0.1 * done
    }
    return inOrder
  }
}

/** What the ids begin with, as far as some of them tell. */
function usualPrefix(events: readonly DiplomaticEvent[]): string {
  let prefix = events[0]?.id ?? ''
  const step = Math.max(1, Math.floor(events.length / 100))
  for (let i = step; i < events.length; i += step)
    while (!events[i]!.id.startsWith(prefix)) prefix = prefix.slice(0, -1)
  return prefix
}

const rankedLetters = 7

/** A number that is never in another order than the ids, and tells most of them apart: made of the letters after the prefix. */
function rankOf(id: string, prefix: string): number {
  if (!id.startsWith(prefix)) return id < prefix ? -1 : Infinity
  let rank = 0
  let isCut = false
  for (let i = 0; i < rankedLetters; i++) {
    const at = prefix.length + i
    const letter: number = isCut || at >= id.length ? 0 : Math.min(id.charCodeAt(at) + 1, 127)
    // Past a letter that is not told apart from its neighbours nothing may count.
    isCut ||= letter === 127
    rank = rank * 128 + letter
  }
  return rank
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
