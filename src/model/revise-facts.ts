import { EventFacts, factsKnown, rememberFacts } from './event-facts.js'
import { changedList, keptStretches, type ListChange, placesAfter } from './list-change.js'
import type { Timeline, TimelineEntry } from './resolve.js'

/** A change of a list of events, and the entries of those that came, in its order. */
interface EntriesChange {
  readonly change: ListChange
  readonly came: readonly TimelineEntry[]
}

/** Makes the facts of a timeline's events from those of the one that it was made of, where these are known. */
export function reviseFacts(
  before: Timeline,
  after: Timeline,
  inDocument: EntriesChange,
  inReadingOrder: EntriesChange,
): void {
  const known = factsKnown(before)
  if (!known) return
  const facts = factsAfter(known.facts, inDocument)
  const numberOf = new Map(inDocument.came.map((entry, i) => [entry, inDocument.change.added[i]!]))
  const kept = placesAfter(Int32Array.from(known.numbers), inDocument.change, known.facts.count)
  const { change, came } = inReadingOrder
  const numbers = changedList(
    [...kept],
    change,
    came.map((entry) => numberOf.get(entry)!),
  )
  rememberFacts(after.entries, { facts, numbers: Uint32Array.from(numbers) })
}

function factsAfter(before: EventFacts, { change, came }: EntriesChange): EventFacts {
  const count = before.count - change.removed.length + came.length
  const facts = new EventFacts(count, before.castOf)
  for (const [i, entry] of came.entries()) {
    facts.count = change.added[i]!
    facts.add(entry, entry.when)
  }
  facts.count = count
  for (const { from, to, length } of keptStretches(change, before.count)) {
    const end = from + length
    facts.earliest.set(before.earliest.subarray(from, end), to)
    facts.latest.set(before.latest.subarray(from, end), to)
    facts.traits.set(before.traits.subarray(from, end), to)
    facts.casts.set(before.casts.subarray(from, end), to)
  }
  return facts
}
