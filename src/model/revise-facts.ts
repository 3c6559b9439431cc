import { EventFacts, factsKnown, rememberFacts } from './event-facts.js'
import { isInPlace, keptStretches, type ListChange } from './list-change.js'
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
  const numbers = new Uint32Array(facts.count)
  for (const { from, to, length } of keptStretches(inReadingOrder.change, known.numbers.length))
    numbers.set(known.numbers.subarray(from, from + length), to)
  renumber(numbers, inDocument.change, known.facts.count)
  const numberOf = new Map(inDocument.came.map((entry, i) => [entry, inDocument.change.added[i]!]))
  for (const [i, entry] of inReadingOrder.came.entries())
    numbers[inReadingOrder.change.added[i]!] = numberOf.get(entry)!
  rememberFacts(after.entries, { facts, numbers })
}

function factsAfter(before: EventFacts, { change, came }: EntriesChange): EventFacts {
  const count = before.count - change.removed.length + came.length
  const facts = new EventFacts(count, before.castOf)
  for (const { from, to, length } of keptStretches(change, before.count)) {
    const end = from + length
    facts.earliest.set(before.earliest.subarray(from, end), to)
    facts.latest.set(before.latest.subarray(from, end), to)
    facts.traits.set(before.traits.subarray(from, end), to)
    facts.casts.set(before.casts.subarray(from, end), to)
  }
  for (const [i, entry] of came.entries()) {
    facts.count = change.added[i]!
    facts.add(entry, entry.when)
  }
  facts.count = count
  return facts
}

/** The number of an event is its place in the document, where others went or came before it. */
function renumber(numbers: Uint32Array, change: ListChange, countBefore: number): void {
  if (isInPlace(change)) return
  const stretches = keptStretches(change, countBefore)
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!
    for (const { from, to, length } of stretches)
      if (number >= from && number < from + length) {
        numbers[i] = number + to - from
        break
      }
  }
}
