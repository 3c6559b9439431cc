import { resolveLocale } from '../messages/locale.js'
import { formatMessage, type Messages } from '../messages/messages.js'
import { type OwnText, ownText, type Spoken, spokenMessage } from '../messages/spoken.js'
import type { EdtfDate } from '../time/edtf-date.js'
import { parseEdtf } from '../time/edtf.js'
import { describeDate, formatDate } from '../time/format-date.js'
import type { GroupHead } from './groups.js'
import type { TimelineEntry } from './resolve.js'
import { isOpen } from './progress.js'
import type { Actor, Quote, TimelineDocument } from './schema.js'
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
  const { date, clockZone, goesOn } = entry
  return describeDate(date, { ...words, messages: words.messages.dates, style, clockZone, goesOn })
}

/** The same in one phrase: "October 2023 (day not given)". */
export function dateSentence(entry: TimelineEntry, words: Words): string {
  const { text, note } = dateWords(entry, words)
  return note === undefined ? text : formatMessage(words.messages.dates.withNote, { text, note }, words.locale)
}

/** Another date of a document in words, a time without an offset being by the clocks of `clockZone`; undefined where it is none. */
export function dateText(date: string | undefined, words: Words, clockZone: string): string | undefined {
  const parsed = dateIn(date)
  // What was once to be is not said to go on.
  return parsed && formatDate(parsed, { ...words, messages: words.messages.dates, clockZone, goesOn: false })
}

/** When a source was published, without a word on what is not given: of a book nobody asks for the day. */
export function publishedText(date: string | undefined, words: Words, clockZone: string): string | undefined {
  const parsed = dateIn(date)
  return parsed && describeDate(parsed, { ...words, messages: words.messages.dates, clockZone, goesOn: false }).text
}

function dateIn(date: string | undefined): EdtfDate | undefined {
  const parsed = date === undefined ? undefined : parseEdtf(date)
  return parsed?.kind === 'error' ? undefined : parsed
}

/** The opening words of an event, for the line under its title: what was said, what for, or when. */
export function openingWords(entry: TimelineEntry, words: Words): string {
  return purposeWords(entry, words) ?? dateSentence(entry, words)
}

/** What was said, or what an event is for; nothing where the document does not say. */
export function purposeWords({ event }: Pick<TimelineEntry, 'event'>, words: Words): string | undefined {
  if (event.type === 'statement' && event.quote) return quoteWords(event.quote, words)
  if (event.type === 'visit' && event.purpose) return event.purpose
  if (event.type === 'meeting' && event.topics?.length) return listWords(event.topics, words)
  return undefined
}

/** Whether a quotation stands in quotation marks: only where the words are the speaker's own, be it in translation. */
export function isQuoted({ form }: Pick<Quote, 'form'>): boolean {
  return form !== 'paraphrase'
}

/** A quotation as it may be shown. */
export function quoteWords(quote: Pick<Quote, 'text' | 'form'>, { messages, locale }: Words): string {
  const { text } = quote
  return isQuoted(quote) ? formatMessage(messages.interface.quotation, { text }, locale) : text
}

/** "Antony Blinken, U.S. Secretary of State", with the document's words kept apart from the reader's. */
export function spokenName(actor: Actor, words: Words, languages: TextLanguages, office = actor.office): Spoken {
  const name = languages.name(actor.name)
  if (office === undefined) return [name]
  return spokenMessage(words.messages.interface.nameAndOffice, { name, office: languages.name(office) })
}

/**
 * What a lane stands for: "Russia → China", "Russia and China" where neither acts, "Statement", "12 others". `pair` is
 * the message of who acts towards whom.
 */
export function groupWords(
  group: GroupHead,
  { messages, locale }: Words,
  pair: string = messages.interface.pair,
): string {
  const { lanes, filter, otherLanes, types } = messages.interface
  if (group.folded !== undefined) return formatMessage(otherLanes, { count: group.folded }, locale)
  const { side, counterpart, isMutual } = group
  if (side && counterpart && isMutual)
    return formatMessage(filter.pair, { one: side.name, other: counterpart.name }, locale)
  if (side && counterpart) return formatMessage(pair, { from: side.name, to: counterpart.name }, locale)
  if (side) return side.name
  if (group.id === 'background') return lanes.background
  if (group.type) return types[group.type]
  if (group.id === 'several') return lanes.several
  return group.id === 'all' ? lanes.all : lanes.none
}

/**
 * How far an event has got, unless it simply took place, and how sure that is: its status, what the document leaves open
 * of it, and that it is only reported, or disputed.
 */
export function progressWords({ event, progress }: TimelineEntry, words: Words): string[] {
  const { statuses, progress: open } = words.messages.interface
  const doubt = doubtWords(event, words)
  return [
    ...('status' in event && event.status && event.status !== 'completed' ? [statuses[event.status]] : []),
    ...(isOpen(progress) ? [open[progress]] : []),
    ...(doubt === undefined ? [] : [doubt]),
  ]
}

/** That an event is only reported, or disputed. */
export function doubtWords(
  { certainty }: Pick<TimelineEntry['event'], 'certainty'>,
  { messages }: Words,
): string | undefined {
  return certainty === undefined || certainty === 'confirmed' ? undefined : messages.interface.certainties[certainty]
}

/** The message of who acts towards whom in an event, for those who hear it. */
export function heardPair({ event }: Pick<TimelineEntry, 'event'>, { messages }: Words): string {
  const { heardPairs } = messages.interface
  return event.type === 'statement' || event.type === 'measure' ? heardPairs[event.type] : heardPairs.visit
}

const seen = /[^\s\p{Cc}\p{Cf}]/u

/** Whether there is nothing in an event's title to see. */
export function isUntitled({ event }: Pick<TimelineEntry, 'event'>): boolean {
  return !seen.test(event.title)
}

/** An event's title; its kind where there is nothing in the title to see. */
export function titleWords(entry: Pick<TimelineEntry, 'event'>, { messages }: Words): string {
  return isUntitled(entry) ? messages.interface.types[entry.event.type] : entry.event.title
}

/** The same for a place among the reader's words. */
export function ownTitle(entry: Pick<TimelineEntry, 'event'>, words: Words, languages: TextLanguages): OwnText {
  return ownText(titleWords(entry, words), isUntitled(entry) ? undefined : languages.of(entry.event))
}

/** "a, b and c" in the reader's language. */
export function listWords(texts: readonly string[], { locale }: Words): string {
  return new Intl.ListFormat(resolveLocale(locale), { type: 'conjunction' }).format(texts)
}

/** The moment a document says it speaks from: "as of 8 April 2024". */
export function asOfWords({ asOf, timeZone = 'UTC' }: TimelineDocument, words: Words): string | undefined {
  const date = dateText(asOf, words, timeZone)
  return date && formatMessage(words.messages.interface.asOf, { date }, words.locale)
}
