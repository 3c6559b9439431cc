import type { Words } from '../model/describe.js'
import { findingsOf } from '../model/findings.js'
import type { Timeline } from '../model/resolve.js'
import { finderFor, searchWords } from '../model/search.js'
import type { Search } from '../render/search.js'

/** What is searched for in a timeline, made ready to be marked; undefined where no search is on. */
export function searchIn(timeline: Timeline, text: string | undefined, { messages }: Words): Search | undefined {
  if (searchWords(text).length === 0) return undefined
  return {
    find: finderFor(text),
    elsewhere: (event, shown) => {
      const entry = timeline.byId.get(event)
      return entry ? findingsOf(entry, timeline, text, shown, messages.interface.terms) : []
    },
  }
}
