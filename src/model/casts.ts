import { counterpartIds, leadIds, type TimelineEntry } from './resolved-entry.js'

type ByLead = Map<string | undefined, Map<string | undefined, number>>

/**
 * Who does what to whom: a number for all events of one type that have the same lead and the same counterpart, of which
 * there are few in a document of many events. One with several of either has a number of its own.
 */
export class Casts {
  /** By cast: the first entry that has it. */
  readonly entries: TimelineEntry[] = []
  readonly #numbers = new Map<string, ByLead>()

  /** The cast of an entry. */
  of(entry: TimelineEntry): number {
    const { event } = entry
    const leads = leadIds(event)
    const counterparts = counterpartIds(event)
    if (leads.length > 1 || counterparts.length > 1) return this.entries.push(entry) - 1
    let byLead = this.#numbers.get(event.type)
    if (!byLead) this.#numbers.set(event.type, (byLead = new Map()))
    let byCounterpart = byLead.get(leads[0])
    if (!byCounterpart) byLead.set(leads[0], (byCounterpart = new Map()))
    const known = byCounterpart.get(counterparts[0])
    if (known !== undefined) return known
    const cast = this.entries.push(entry) - 1
    byCounterpart.set(counterparts[0], cast)
    return cast
  }
}
