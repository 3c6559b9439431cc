import { familiesOf, type Family } from './families.js'

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
