import { formatMessage, type Messages } from '../messages/messages.js'
import { type Spoken, spokenMessage } from '../messages/spoken.js'
import { describeDate } from '../time/format-date.js'
import type { Group } from './groups.js'
import { mediaWords } from './media-kinds.js'
import type { TimelineEntry } from './resolve.js'
import type { Actor, DiplomaticEvent } from './schema.js'
import type { TextLanguages } from './text-language.js'

/** In which language and zone words are put. */
export interface Words {
  readonly locale: string
  readonly timeZone: string
  readonly messages: Messages
}

/** An event's date in words, and apart from it what is not known: `{ text: 'October 2023', note: 'day not given' }`. */
export function dateWords(
  entry: TimelineEntry,
  words: Words,
  style: 'long' | 'short' = 'long',
): { readonly text: string; readonly note?: string } {
  return describeDate(entry.date, { ...words, messages: words.messages.dates, style })
}

/** The same in one phrase: "October 2023 (day not given)". */
export function dateSentence(entry: TimelineEntry, words: Words): string {
  const { text, note } = dateWords(entry, words)
  return note === undefined ? text : formatMessage(words.messages.dates.withNote, { text, note }, words.locale)
}

/** The opening words of an event, for the line under its title: what was said, what for, or when. */
export function openingWords(entry: TimelineEntry, words: Words): string {
  const { event } = entry
  if (event.type === 'statement' && event.quote) return quoteWords(event.quote, words)
  if (event.type === 'visit' && event.purpose) return event.purpose
  if (event.type === 'meeting' && event.topics?.length) return listWords(event.topics, words)
  return dateSentence(entry, words)
}

/** A quotation as it may be shown: in quotation marks only where the words are the speaker's own. */
function quoteWords(quote: { readonly text: string; readonly form: string }, { messages, locale }: Words): string {
  return quote.form === 'paraphrase'
    ? quote.text
    : formatMessage(messages.interface.quotation, { text: quote.text }, locale)
}

/** "Antony Blinken, U.S. Secretary of State": the office held then where the event gives it. */
function nameWords(actor: Actor, { messages, locale }: Words, office = actor.office): string {
  return office === undefined
    ? actor.name
    : formatMessage(messages.interface.nameAndOffice, { name: actor.name, office }, locale)
}

/** The same, with the document's words kept apart from the reader's. */
export function spokenName(actor: Actor, words: Words, languages: TextLanguages, office = actor.office): Spoken {
  const name = languages.name(actor.name)
  if (office === undefined) return [name]
  return spokenMessage(words.messages.interface.nameAndOffice, { name, office: languages.name(office) })
}

/** What a lane stands for: "Russia → China", "Statements", "12 others". */
export function groupWords(group: Group, { messages, locale }: Words): string {
  const { lanes, pair, otherLanes, types } = messages.interface
  if (group.folded !== undefined) return formatMessage(otherLanes, { count: group.folded }, locale)
  if (group.side && group.counterpart)
    return formatMessage(pair, { from: group.side.name, to: group.counterpart.name }, locale)
  if (group.side) return group.side.name
  if (group.id === 'background') return lanes.background
  if (group.type) return types[group.type]
  return group.id === 'all' ? lanes.all : lanes.none
}

/** An event as one sentence, the way it is read out: kind, title, date with what is not known of it, people, media. */
export function eventSentence(entry: TimelineEntry, words: Words): string {
  const { event } = entry
  const people = listWords(
    entry.leads.map((actor) =>
      nameWords(actor, words, event.type === 'statement' ? (event.office ?? actor.office) : actor.office),
    ),
    words,
  )
  const { types, statuses, sentence, separator } = words.messages.interface
  const status =
    'status' in event && event.status && event.status !== 'completed' ? separator + statuses[event.status] : ''
  const text = formatMessage(
    sentence,
    { type: types[event.type] + status, title: event.title, when: dateSentence(entry, words), people },
    words.locale,
  )
  const note = mediaWords(event, words.messages)
  return note === undefined ? text : formatMessage(words.messages.dates.withNote, { text, note }, words.locale)
}

/** "a, b and c" in the reader's language. */
export function listWords(texts: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts)
}

/** How far an event has got, as far as it changes how it is drawn. */
export function standingOf(event: DiplomaticEvent): 'usual' | 'planned' | 'postponed' | 'cancelled' {
  if (!('status' in event)) return 'usual'
  if (event.status === 'cancelled' || event.status === 'postponed') return event.status
  return event.status === 'announced' || event.status === 'confirmed' || event.status === 'draft' ? 'planned' : 'usual'
}
