import { IdIndex } from './id-index.js'
import type { TimelineEntry } from './resolved-entry.js'
import { batchesOf, finish, type Work } from './work.js'

/** The entries of a timeline by the id of their event. Made ready when something is first looked up, or before, step by step. */
export class EntryIndex implements ReadonlyMap<string, TimelineEntry> {
  readonly #entries: readonly TimelineEntry[]
  #places: IdIndex | undefined

  constructor(entries: readonly TimelineEntry[]) {
    this.#entries = entries
  }

  *building(): Work<IdIndex> {
    const places = new IdIndex()
    let place = 0
    for (const [done, batch] of batchesOf(this.#entries)) {
      for (const { event } of batch) places.add(event.id, place++)
      yield done
    }
    return (this.#places = places)
  }

  get size(): number {
    return this.#entries.length
  }

  get(id: string): TimelineEntry | undefined {
    const place = (this.#places ?? finish(this.building())).get(id)
    return place === undefined ? undefined : this.#entries[place]
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  *entries(): MapIterator<[string, TimelineEntry]> {
    for (const entry of this.#entries) yield [entry.event.id, entry]
  }

  *keys(): MapIterator<string> {
    for (const { event } of this.#entries) yield event.id
  }

  values(): MapIterator<TimelineEntry> {
    return this.#entries.values()
  }

  [Symbol.iterator](): MapIterator<[string, TimelineEntry]> {
    return this.entries()
  }

  forEach(tell: (entry: TimelineEntry, id: string, map: ReadonlyMap<string, TimelineEntry>) => void): void {
    for (const [id, entry] of this.entries()) tell(entry, id, this)
  }
}
