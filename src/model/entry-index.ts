import { IdIndex } from './id-index.js'
import { type ListChange, placesAfter } from './list-change.js'
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
    const places = new IdIndex((place) => this.#entries[place]!.event.id)
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

  /** The index of `entries`, which these have become by a change. */
  changed(entries: readonly TimelineEntry[], change: ListChange): EntryIndex {
    const index = new EntryIndex(entries)
    if (!this.#places) return index
    const idAt = (place: number) => entries[place]!.event.id
    const places = this.#places.renumbered(placesAfter(change, this.#entries.length), idAt)
    for (const place of change.added) places.add(idAt(place), place)
    index.#places = places
    return index
  }

  /** Where an entry stands in reading order. */
  placeOf(id: string): number | undefined {
    return (this.#places ?? finish(this.building())).get(id)
  }

  get(id: string): TimelineEntry | undefined {
    const place = this.placeOf(id)
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
