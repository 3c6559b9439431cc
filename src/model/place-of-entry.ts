import type { Timeline, TimelineEntry } from './resolve.js'

const placesKnown = new WeakMap<Timeline['entries'], Map<TimelineEntry, number>>()

/** Where an entry stands in reading order, from 0; undefined where it is not shown. Looked for once, since few are asked for. */
export function placeOfEntry(entry: TimelineEntry, { entries }: Pick<Timeline, 'entries'>): number | undefined {
  const known = placesKnown.get(entries) ?? new Map<TimelineEntry, number>()
  placesKnown.set(entries, known)
  let place = known.get(entry)
  if (place === undefined) {
    place = entries.indexOf(entry)
    known.set(entry, place)
  }
  return place === -1 ? undefined : place
}
