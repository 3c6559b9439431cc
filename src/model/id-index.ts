const mostInOne = 30_000
const parts = 64

/**
 * Where each id was first written. The same as a Map, and beyond some tens of thousands in parts: one Map of a million ids
 * takes longer to grow than a page may stand still.
 */
export class IdIndex {
  readonly #first = new Map<string, number>()
  readonly #more: (Map<string, number> | undefined)[] = []

  get(id: string): number | undefined {
    const index = this.#first.get(id)
    return index === undefined && this.#first.size >= mostInOne ? this.#more[partOf(id)]?.get(id) : index
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  /** For an id that is not there yet. */
  add(id: string, index: number): void {
    if (this.#first.size < mostInOne) {
      this.#first.set(id, index)
      return
    }
    const part = partOf(id)
    const map = this.#more[part]
    if (map) map.set(id, index)
    else this.#more[part] = new Map([[id, index]])
  }

  *keys(): Generator<string> {
    yield* this.#first.keys()
    for (const map of this.#more) if (map) yield* map.keys()
  }
}

/** Ids differ most in how they end. */
function partOf(id: string): number {
  const { length } = id
  return (id.charCodeAt(length - 1) + 10 * id.charCodeAt(length - 2)) & (parts - 1)
}
