/** What `make` gives, made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
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
