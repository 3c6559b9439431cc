import { IdIndex } from './id-index.js'
import type { TimelineEntry } from './resolved-entry.js'
import { batchesOf, finish, type Work } from './work.js'

/** Finds an entry by the id of its event. */
export type EntriesById = Pick<ReadonlyMap<string, TimelineEntry>, 'get' | 'has'>

/** Entries by their ids, in whatever order: each has a number, which it keeps. */
class NumberedEntries {
  #entries: readonly (TimelineEntry | undefined)[]
  /** A list of its own, once that is needed. */
  #own: (TimelineEntry | undefined)[] | undefined
  readonly #numbers = new IdIndex((number) => this.#entries[number]!.event.id)
  /** Numbers of entries that are gone. */
  readonly #free: number[] = []

  constructor(entries: readonly TimelineEntry[]) {
    this.#entries = entries
  }

  get(id: string): TimelineEntry | undefined {
    const number = this.numberOf(id)
    return number === undefined ? undefined : this.#entries[number]
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  /** Makes one that it was made of ready to be found. */
  number(id: string, number: number): void {
    this.#numbers.add(id, number)
  }

  change(removed: readonly TimelineEntry[], added: readonly TimelineEntry[]): void {
    const entries = (this.#own ??= this.#entries.slice())
    this.#entries = entries
    for (const { event } of removed) {
      const number = this.#numbers.get(event.id)!
      this.#numbers.remove(event.id)
      entries[number] = undefined
      this.#free.push(number)
    }
    for (const entry of added) {
      const number = this.#free.pop() ?? entries.length
      entries[number] = entry
      this.#numbers.add(entry.event.id, number)
    }
  }
}

/** The entries of a timeline by the id of their event. Made ready when something is first looked up, or before, step by step. */
export class EntryIndex implements EntriesById {
  readonly #entries: readonly TimelineEntry[]
  #numbered: NumberedEntries | undefined

  constructor(entries: readonly TimelineEntry[]) {
    this.#entries = entries
  }

  /** Makes it ready, unless it is. */
  *building(): Work<NumberedEntries> {
    if (this.#numbered) return this.#numbered
    const numbered = new NumberedEntries(this.#entries)
    let number = 0
    for (const [done, batch] of batchesOf(this.#entries)) {
      for (const { event } of batch) numbered.number(event.id, number++)
      yield done
    }
    return (this.#numbered = numbered)
  }

  /**
   * The index of other entries: these without some, and with some more. It takes over what is ready of this one, which
   * makes itself ready anew where it is asked again.
   */
  handedOn(
    entries: readonly TimelineEntry[],
    removed: readonly TimelineEntry[],
    added: readonly TimelineEntry[],
  ): EntryIndex {
    const index = new EntryIndex(entries)
    index.#numbered = this.#numbered
    this.#numbered = undefined
    index.#numbered?.change(removed, added)
    return index
  }

  get(id: string): TimelineEntry | undefined {
    return this.#ready.get(id)
  }

  /** The number of an entry: its place in the list that this was made of, until it is handed on. */
  numberOf(id: string): number | undefined {
    return this.#ready.numberOf(id)
  }

  get #ready(): NumberedEntries {
    return finish(this.building())
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }
}

/** Makes the ids of a timeline ready to be looked up, step by step. */
export function* idsIndexing(byId: EntriesById): Work<void> {
  if (byId instanceof EntryIndex) yield* byId.building()
}
