import type { Reader } from './plain.js'
import type { ListName } from './shape.js'
import { IssueLog } from './issue.js'
import { Suggester } from './suggestion.js'

/** What is known of a document while it is read. */
export interface Context extends Omit<Reader, 'budget'> {
  /** Whether the document was made by JSON.parse just now: plain data, and nobody else's. */
  readonly isOwn: boolean
  /** By list: the ids that lead somewhere, each with the index its entry was written at. */
  readonly known: Readonly<Record<ListName, Map<string, number>>>
  /** By list: the ids of entries that had to be left out, and where they were written. */
  readonly leftOut: Readonly<Record<ListName, Map<string, number>>>
}

/** The state of knowing nothing yet. */
export function emptyContext(isOwn: boolean): Context {
  return { isOwn, log: new IssueLog(), suggester: new Suggester(), known: emptyMaps(), leftOut: emptyMaps() }
}

/** What an entry of each list is called. */
export const nouns: Readonly<Record<ListName, string>> = {
  actors: 'actor',
  places: 'place',
  sources: 'source',
  events: 'event',
}

function emptyMaps(): Readonly<Record<ListName, Map<string, number>>> {
  return { actors: new Map(), places: new Map(), sources: new Map(), events: new Map() }
}
