/** What `make` gives, made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** What was made last, kept for as long as all that it depends on stays the same. */
export class Last<T> {
  #key: readonly unknown[] | undefined
  #made: T | undefined

  /** What `make` gives, or gave, for this key: as many values each time. */
  for(key: readonly unknown[], make: () => T): T {
    if (!this.#key || key.some((value, i) => value !== this.#key![i])) {
      this.#made = make()
      this.#key = key
    }
    return this.#made!
  }
}

/**
 * Remembers what was made of each thing for the last number asked for. What is panned is the same mark as before: what
 * draws it need not look at it again.
 */
export function onceFor(): <Kind extends object>(from: Kind, at: number, make: (from: Kind) => Kind) => Kind {
  const known = new WeakMap<object, { readonly at: number; readonly made: unknown }>()
  return <Kind extends object>(from: Kind, at: number, make: (from: Kind) => Kind): Kind => {
    const before = known.get(from)
    if (before?.at === at) return before.made as Kind
    const made = make(from)
    known.set(from, { at, made })
    return made
  }
}
