import type { Reader } from './plain.js'
import { IdIndex } from './id-index.js'
import type { ListName } from './shape.js'
import { IssueLog } from './issue.js'
import { Suggester } from './suggestion.js'

/** What is known of a document while it is read. */
export interface Context extends Omit<Reader, 'budget'> {
  /** Whether the document was made by JSON.parse just now: plain data, and nobody else's. */
  readonly isOwn: boolean
  /** By list: the ids that lead somewhere, each with the index its entry was written at. */
  readonly known: Readonly<Record<ListName, IdIndex>>
  /** By list: the ids of entries that had to be left out, and where they were written. */
  readonly leftOut: Readonly<Record<ListName, Map<string, number>>>
  /** By event's id: where the relations that are left were written, when some had to go. */
  readonly relationOrigins: Map<string, readonly number[]>
}

/** The state of knowing nothing yet. */
export function emptyContext(isOwn: boolean): Context {
  return {
    isOwn,
    log: new IssueLog(),
    suggester: new Suggester(),
    known: byList(() => new IdIndex()),
    leftOut: byList(() => new Map<string, number>()),
    relationOrigins: new Map(),
  }
}

/** What an entry of each list is called. */
export const nouns: Readonly<Record<ListName, string>> = {
  actors: 'actor',
  places: 'place',
  sources: 'source',
  events: 'event',
}

function byList<T>(make: () => T): Readonly<Record<ListName, T>> {
  return { actors: make(), places: make(), sources: make(), events: make() }
}
