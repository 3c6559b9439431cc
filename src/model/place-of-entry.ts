import type { TimelineEntry } from './resolved-entry.js'

/** As many entries are looked for one by one before the places of all are noted. */
const fewAsked = 8

/** A list of entries, as a timeline has one. */
interface Listed {
  readonly entries: readonly TimelineEntry[]
}

const placesKnown = new WeakMap<Listed['entries'], Map<TimelineEntry, number>>()

/** Where an entry stands in reading order, from 0; undefined where it is not shown. */
export function placeOfEntry(entry: TimelineEntry, { entries }: Listed): number | undefined {
  const known = placesKnown.get(entries) ?? new Map<TimelineEntry, number>()
  placesKnown.set(entries, known)
  let place = known.get(entry)
  if (place === undefined) {
    if (known.size === fewAsked) for (let i = 0; i < entries.length; i++) known.set(entries[i]!, i)
    place = known.size > fewAsked ? (known.get(entry) ?? -1) : entries.indexOf(entry)
    known.set(entry, place)
  }
  return place === -1 ? undefined : place
}
