import { type Spoken, spokenList } from '../messages/spoken.js'
import { spokenName, type Words } from './describe.js'
import { isMutual, pairOf } from './groups.js'
import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'
import type { Actor } from './schema.js'
import { textLanguages } from './text-language.js'

/** The states that meet or agree, none of which acts towards another; none where an event is of another kind. */
export function statesTogether({ event, leads }: TimelineEntry, timeline: Timeline): readonly Actor[] {
  if (!isMutual(event)) return []
  return [...new Set(leads.map((lead) => stateOf(lead, timeline.actors)))]
}

/** Whose doing an event is, each with the office held then; nobody where the states beside them name all of them already. */
export function peopleBesidePair(entry: TimelineEntry, timeline: Timeline, words: Words): Spoken {
  const { side, counterpart } = pairOf(entry, timeline)
  const named = [side, counterpart, ...statesTogether(entry, timeline)]
  const isNamed = entry.event.type !== 'background' && entry.leads.every((lead) => named.includes(lead))
  return isNamed ? [] : peopleOf(entry, timeline, words)
}

/** Whose doing an event is, each with the office held then. */
export function peopleOf({ event, leads }: TimelineEntry, timeline: Timeline, words: Words): Spoken {
  const languages = textLanguages(timeline, words.locale)
  const office = event.type === 'statement' ? event.office : undefined
  return spokenNames(
    leads.map((actor) => spokenName(actor, words, languages, office ?? actor.office)),
    words,
  )
}

/** "a, b and c"; names that have commas of their own are kept apart by more than a comma. */
export function spokenNames(names: readonly Spoken[], { messages, locale }: Words): Spoken {
  if (names.every((name) => name.length === 1)) return spokenList(names, locale)
  return names.flatMap((name, i) => (i > 0 ? [messages.interface.namesSeparator, ...name] : name))
}
