import { type Spoken, spokenList, spokenMessage } from '../messages/spoken.js'
import type { Words } from './describe.js'
import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'
import type { Actor } from './schema.js'
import { textLanguages } from './text-language.js'

/**
 * The sides of a meeting whose account is not in the document, while another's is: "No readout from China in this
 * document". It says nothing of what they published elsewhere; undefined where no account, or every side's, is given.
 */
export function missingReadouts({ event }: TimelineEntry, timeline: Timeline, words: Words): Spoken | undefined {
  if (event.type !== 'meeting' || !event.readouts?.length) return undefined
  const sideOf = (id: string): Actor | undefined => {
    const actor = timeline.actors.get(id)
    return actor && stateOf(actor, timeline.actors)
  }
  const given = new Set(event.readouts.map(({ by }) => sideOf(by)))
  const languages = textLanguages(timeline, words.locale)
  const missing = [...new Set(event.participants.map(sideOf))].flatMap((side) =>
    side && !given.has(side) ? [[languages.name(side.name)]] : [],
  )
  if (missing.length === 0) return undefined
  return spokenMessage(words.messages.interface.noReadout, { names: spokenList(missing, words.locale) })
}
