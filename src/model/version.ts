import type { TimelineDocument } from './schema.js'

/** So many events from either end of a document are compared: what is brought up to date grows at its ends, or hardly changes. */
const compared = 50

/** Whether a document is taken for another version of one: it has the same title and, near an end of both, an event in common. */
export function isVersionOf(document: TimelineDocument, before: TimelineDocument): boolean {
  if (document === before) return true
  if (document.title !== before.title) return false
  const known = idsAtEnds(before)
  return [...idsAtEnds(document)].some((id) => known.has(id))
}

function idsAtEnds({ events }: TimelineDocument): ReadonlySet<string> {
  return new Set([...events.slice(0, compared), ...events.slice(-compared)].map(({ id }) => id))
}
