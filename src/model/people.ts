import { type Spoken, spokenList } from '../messages/spoken.js'
import { spokenName, type Words } from './describe.js'
import { isMutual } from './groups.js'
import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'
import { actingStates } from './resolved-entry.js'
import type { Actor } from './schema.js'
import { textLanguages } from './text-language.js'

/** The states of an event: those that act, or meet and agree, and those towards which they do. */
export interface States {
  readonly acting: readonly Actor[]
  readonly counterparts: readonly Actor[]
}

/** The states of an event, each once, in its order; what belongs to none stands for itself. */
export function statesIn(entry: TimelineEntry, timeline: Timeline): States {
  const acting = actingStates(entry, timeline)
  const others = isMutual(entry.event) ? [] : entry.counterparts.map((one) => stateOf(one, timeline.actors))
  return { acting: [...acting], counterparts: [...new Set(others)].filter((state) => !acting.has(state)) }
}

/** Whose doing an event is, each with the office held then; nobody where the states beside them name all of them already. */
export function peopleBesideStates(entry: TimelineEntry, timeline: Timeline, words: Words): Spoken {
  const { acting } = statesIn(entry, timeline)
  const isNamed = entry.event.type !== 'background' && entry.leads.every((lead) => acting.includes(lead))
  return isNamed ? [] : peopleOf(entry, timeline, words)
}

/** Whose doing an event is, each with the office held then. */
function peopleOf({ event, leads }: TimelineEntry, timeline: Timeline, words: Words): Spoken {
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
