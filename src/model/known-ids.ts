import { IdIndex } from './id-index.js'

/** The ids of a list that lead somewhere, each with the index its entry was written at, in the order of the list. */
export interface KnownIds {
  /** The index its entry was written at; undefined where it leads nowhere. */
  get(id: string): number | undefined
  has(id: string): boolean
  /** Adds an id, unless it is there: then its index is returned. */
  add(id: string, index: number): number | undefined
  keys(): Iterable<string>
}

/** For lists that are short and whose ids are asked for over and over. */
export class FewIds implements KnownIds {
  readonly #written = new Map<string, number>()

  get(id: string): number | undefined {
    return this.#written.get(id)
  }

  has(id: string): boolean {
    return this.#written.has(id)
  }

  add(id: string, index: number): number | undefined {
    const first = this.#written.get(id)
    if (first === undefined) this.#written.set(id, index)
    return first
  }

  keys(): Iterable<string> {
    return this.#written.keys()
  }
}

/** For a list that may be very long. */
export class ManyIds implements KnownIds {
  readonly #ids: string[] = []
  readonly #written: number[] = []
  readonly #index = new IdIndex((place) => this.#ids[place]!)

  get(id: string): number | undefined {
    const place = this.#index.get(id)
    return place === undefined ? undefined : this.#written[place]
  }

  has(id: string): boolean {
    return this.#index.get(id) !== undefined
  }

  add(id: string, index: number): number | undefined {
    const first = this.get(id)
    if (first !== undefined) return first
    this.#index.add(id, this.#ids.push(id) - 1)
    this.#written.push(index)
    return undefined
  }

  keys(): Iterable<string> {
    return this.#ids
  }
}
