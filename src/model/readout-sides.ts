import { formatMessage } from '../messages/messages.js'
import { listWords, type Words } from './describe.js'
import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'
import type { Actor } from './schema.js'

/**
 * The sides of a meeting whose account is not in the document, while another's is: "No readout from China in this
 * document". It says nothing of what they published elsewhere; undefined where no account, or every side's, is given.
 */
export function missingReadouts({ event }: TimelineEntry, timeline: Timeline, words: Words): string | undefined {
  if (event.type !== 'meeting' || !event.readouts?.length) return undefined
  const sideOf = (id: string): Actor | undefined => {
    const actor = timeline.actors.get(id)
    return actor && stateOf(actor, timeline.actors)
  }
  const given = new Set(event.readouts.map(({ by }) => sideOf(by)))
  const missing = [...new Set(event.participants.map(sideOf))].flatMap((side) =>
    side && !given.has(side) ? [side.name] : [],
  )
  if (missing.length === 0) return undefined
  return formatMessage(words.messages.interface.noReadout, { names: listWords(missing, words) }, words.locale)
}
