import { counterpartIds, leadIds, type TimelineEntry } from './resolved-entry.js'

type ByLead = Map<string | undefined, Map<string | undefined, number>>

/**
 * Who does what to whom: a number for all events of one type that have the same leads and the same counterparts, of which
 * there are few in a document of many events.
 */
export class Casts {
  /** By cast: the first entry that has it. */
  readonly entries: TimelineEntry[] = []
  readonly #numbers = new Map<string, ByLead>()
  readonly #several = new Map<string, number>()

  /** The cast of an entry. */
  of(entry: TimelineEntry): number {
    const { event } = entry
    const leads = leadIds(event)
    const counterparts = counterpartIds(event)
    if (leads.length > 1 || counterparts.length > 1) {
      const key = JSON.stringify([event.type, leads, counterparts])
      return this.#several.get(key) ?? this.#add(entry, key, this.#several)
    }
    let byLead = this.#numbers.get(event.type)
    if (!byLead) this.#numbers.set(event.type, (byLead = new Map()))
    let byCounterpart = byLead.get(leads[0])
    if (!byCounterpart) byLead.set(leads[0], (byCounterpart = new Map()))
    return byCounterpart.get(counterparts[0]) ?? this.#add(entry, counterparts[0], byCounterpart)
  }

  #add<Key>(entry: TimelineEntry, key: Key, numbers: Map<Key, number>): number {
    const cast = this.entries.push(entry) - 1
    numbers.set(key, cast)
    return cast
  }
}
