import type { Finding } from '../model/findings.js'
import type { Find } from './marked.js'

/** Where a search finds its words: in a text that is shown, and in what is not shown of an event. */
export interface Search {
  readonly find: Find
  readonly elsewhere: (event: string, shown: readonly string[]) => readonly Finding[]
}
