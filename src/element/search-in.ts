import type { Words } from '../model/describe.js'
import { findingsOf } from '../model/findings.js'
import type { Timeline } from '../model/resolve.js'
import { finderFor, searchWords } from '../model/search.js'
import type { Search } from '../render/search.js'

/** What is searched for in a timeline, made ready to be marked; undefined where no search is on. */
export function searchIn(timeline: Timeline, text: string | undefined, { messages }: Words): Search | undefined {
  if (searchWords(text).length === 0) return undefined
  const known = searches.get(timeline)
  if (known && known.text === text && known.messages === messages) return known.search
  const search = newSearch(timeline, text, messages)
  searches.set(timeline, { text, messages, search })
  return search
}

/** The last search of each timeline: as long as it stays the same, nothing has to be looked for again. */
const searches = new WeakMap<
  Timeline,
  { readonly text: string | undefined; readonly messages: Words['messages']; readonly search: Search }
>()

function newSearch(timeline: Timeline, text: string | undefined, messages: Words['messages']): Search {
  return {
    find: finderFor(text),
    elsewhere: (event, shown) => {
      const entry = timeline.byId.get(event)
      return entry ? findingsOf(entry, timeline, text, shown, messages.interface.terms) : []
    },
  }
}
