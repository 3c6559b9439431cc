import type { InterfaceMessages } from '../messages/interface-messages.js'
import { stateOf, type Timeline, type TimelineEntry } from './resolve.js'
import type { SourceReference } from './schema.js'

/** A text of an event that a search looks into, and the term under which readers know it; the title needs none. */
export interface SearchField {
  readonly term: keyof InterfaceMessages['terms'] | undefined
  readonly text: string
}

/** Everything a search looks into, what is read first before the rest, nothing twice. */
export function searchFields(entry: TimelineEntry, timeline: Timeline): readonly SearchField[] {
  const { event, place } = entry
  const fields = new Map<string, SearchField>()
  const add = (term: SearchField['term'], ...texts: readonly (string | undefined)[]) => {
    for (const text of texts) if (text && !fields.has(text)) fields.set(text, { term, text })
  }
  const addSources = (references: readonly SourceReference[] = []) => {
    for (const { source: id, locator, excerpt } of references) {
      const source = timeline.sources.get(id)
      if (source) add('source', source.publisher, source.title, locator, excerpt)
    }
  }
  add(undefined, event.title)
  if ('quote' in event) add('quote', event.quote?.text)
  add('summary', event.summary)
  for (const actor of [...entry.leads, ...entry.counterparts]) {
    const isSpeaker = event.type === 'statement' && actor.id === event.speaker
    add('actors', actor.name, isSpeaker ? (event.office ?? actor.office) : actor.office)
    add('actors', stateOf(actor, timeline.actors).name)
  }
  add('where', place?.name)
  add('when', event.dateNote)
  if (event.type === 'visit') add('purpose', event.purpose)
  if ('topics' in event) add('topics', ...(event.topics ?? []))
  add('tags', ...(event.tags ?? []))
  if (event.type === 'statement') {
    add('audience', event.audience)
    add('channel', event.channel)
    add('onBehalfOf', event.onBehalfOf === undefined ? undefined : timeline.actors.get(event.onBehalfOf)?.name)
  }
  if (event.type === 'meeting')
    for (const { by, summary, quote, sources } of event.readouts ?? []) {
      add('readouts', timeline.actors.get(by)?.name, quote?.text, summary)
      addSources(sources)
    }
  addSources(event.sources)
  return [...fields.values()]
}
