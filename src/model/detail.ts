import { formatMessage } from '../messages/messages.js'
import { ownText, type OwnText, type Spoken, spokenList, spokenMessage } from '../messages/spoken.js'
import { dayInCalendar } from '../time/other-calendar.js'
import {
  dateText,
  dateWords,
  isUntitled,
  ownTitle,
  publishedText,
  quoteWords,
  spokenName,
  titleWords,
  type Words,
} from './describe.js'
import { isMutual } from './groups.js'
import { type Journey, journeyOf, namedIn } from './itinerary.js'
import { buildMedia, type MediaDetail } from './media.js'
import { spokenNames, statesIn } from './people.js'
import { placeOfEntry } from './place-of-entry.js'
import { missingReadouts } from './readout-sides.js'
import { type TimelineEntry, linksOf, type Timeline } from './resolve.js'
import type { Actor, Quote, RelationType, SourceReference } from './schema.js'
import { statusWords } from './status-words.js'
import { textLanguages } from './text-language.js'
import { exchangeOf } from './thread.js'

/** A piece of text, a link where the document gives an address for it. */
export interface Piece {
  readonly text: string | Spoken
  readonly href?: string
}

/** A term and what it says of the event. */
export interface Fact {
  readonly term: string
  readonly pieces: readonly Piece[]
  /** A further remark, set apart: what is not known, or the source's own words. */
  readonly remarks: readonly (string | Spoken)[]
  /** Where this one fact is from, where it has sources of its own. */
  readonly sources?: readonly Fact[]
}

/** What was said, in quotation marks where the words are the speaker's own, and how near to them it is. */
export interface QuoteDetail {
  readonly text: string
  readonly lang?: string
  readonly form: Quote['form']
  /** "paraphrase, not a quotation", "translated"; none for what was said word for word. */
  readonly formWords?: string
}

/** How another event is related, in words: `{ words: 'Answers', id, title, date }`. */
export interface RelatedDetail {
  readonly words: string
  readonly type: RelationType
  readonly id: string
  readonly title: OwnText
  readonly date: string
}

/** Place in an exchange of more than two, from 1. */
export interface ExchangeDetail {
  readonly index: number
  readonly total: number
}

/** One side's account of a meeting. */
export interface ReadoutDetail {
  readonly by: OwnText
  readonly summary?: OwnText
  readonly quote?: QuoteDetail
  readonly sources: readonly Fact[]
}

/** Everything there is to say about one event, in words and in the order in which it is read. */
export interface Detail extends Journey {
  readonly id: string
  readonly kind: string
  readonly side?: Actor
  /** The state that acts, or those that do something together; nothing where it is nobody's doing. */
  readonly sides: Spoken
  readonly title: string
  /** The language of its title, and that of its summary, where they are not the reader's. */
  readonly titleLang?: string
  readonly lang?: string
  readonly quote?: QuoteDetail
  readonly summary?: string
  readonly facts: readonly Fact[]
  readonly readouts: readonly ReadoutDetail[]
  /** Whose readout the document does not give. */
  readonly noReadout?: Spoken
  readonly related: readonly RelatedDetail[]
  readonly exchange?: ExchangeDetail
  readonly media: readonly MediaDetail[]
  /** Place in reading order, from 1, and how many there are. */
  readonly index: number
  readonly total: number
}

/** The detail of the event with this id, or undefined where none of the timeline's entries has it. */
export function buildDetail(id: string, timeline: Timeline, words: Words): Detail | undefined {
  const entry = timeline.byId.get(id)
  const place = entry && placeOfEntry(entry, timeline)
  if (!entry || place === undefined) return undefined
  const { event } = entry
  const { types } = words.messages.interface
  const languages = textLanguages(timeline, words.locale)
  const lang = languages.of(event)
  const journey = journeyOf(entry, timeline, words)
  const named = namedIn(journey)
  const noReadout = missingReadouts(entry, timeline, words)
  return {
    ...journey,
    id,
    kind: types[event.type],
    ...(entry.side && { side: entry.side }),
    sides: spokenList(
      sidesOf(entry, timeline).map(({ name }) => [languages.name(name)]),
      words.locale,
    ),
    title: titleWords(entry, words),
    ...(lang !== undefined && !isUntitled(entry) && { titleLang: lang }),
    ...(lang !== undefined && { lang }),
    ...('quote' in event &&
      event.quote && { quote: quoteDetail(event.quote, languages.ofQuote(event.quote, event), words) }),
    ...(event.summary !== undefined && { summary: event.summary }),
    facts: factsOf(entry, timeline, words),
    readouts: readoutsOf(entry, timeline, words),
    ...(noReadout !== undefined && { noReadout }),
    related: relatedOf(entry, timeline, words).filter(({ id: other, type }) => type !== 'part-of' || !named.has(other)),
    ...exchangeDetail(id, timeline),
    media: buildMedia(event, words),
    index: place + 1,
    total: timeline.entries.length,
  }
}

function sidesOf(entry: TimelineEntry, timeline: Timeline): readonly Actor[] {
  if (isMutual(entry.event)) return statesIn(entry, timeline).acting
  return entry.side ? [entry.side] : []
}

/** What an event is to others, and others to it, by its relations and by `partOf`. */
function relatedOf(entry: TimelineEntry, timeline: Timeline, words: Words): RelatedDetail[] {
  const { relations, relationsBack } = words.messages.interface
  const there = linksOf(entry.event).map(({ type, event }) => ({ words: relations[type], type, id: event }))
  const back = (timeline.backlinks.get(entry.event.id) ?? []).map(({ type, event }) => ({
    words: relationsBack[type],
    type,
    id: event,
  }))
  return [...there, ...back].flatMap((relation) => {
    const other = timeline.byId.get(relation.id)
    if (!other) return []
    const title = ownTitle(other, words, textLanguages(timeline, words.locale))
    return [{ ...relation, title, date: dateWords(other, words).text }]
  })
}

/** Of two events that answer one another the relation itself says all. */
function exchangeDetail(id: string, timeline: Timeline): Pick<Detail, 'exchange'> {
  const { events, index } = exchangeOf(id, timeline)
  return events.length > 2 ? { exchange: { index: index + 1, total: events.length } } : {}
}

function quoteDetail(quote: Quote, lang: string | undefined, words: Words): QuoteDetail {
  return {
    text: quoteWords(quote, words),
    ...(lang !== undefined && { lang }),
    form: quote.form,
    ...(quote.form !== 'verbatim' && { formWords: words.messages.interface.quoteForms[quote.form] }),
  }
}

function factsOf(entry: TimelineEntry, timeline: Timeline, words: Words): Fact[] {
  const { event } = entry
  const { terms, sourceSays, certainties, relation } = words.messages.interface
  const languages = textLanguages(timeline, words.locale)
  const ownWords = (text: string | undefined): Spoken => (text ? [ownText(text, languages.of(event))] : [])
  const facts: Fact[] = []
  const add = (term: string, text: string | Spoken, remarks: Fact['remarks'] = []) => {
    if (text.length > 0) facts.push({ term, pieces: [{ text }], remarks })
  }
  const people = (ids: readonly string[] | undefined) =>
    spokenNames(
      (ids ?? []).flatMap((id) => {
        const actor = timeline.actors.get(id)
        return actor ? [spokenName(actor, words, languages)] : []
      }),
      words,
    )
  const { text, note } = dateWords(entry, words)
  const said =
    event.dateNote === undefined
      ? []
      : [spokenMessage(sourceSays, { words: ownText(event.dateNote, languages.of(event)) })]
  const otherCalendar = dayInCalendar(entry.date, { ...words, messages: words.messages.dates })
  const otherwise = otherCalendar
    ? [formatMessage(relation, { words: otherCalendar.calendar, title: otherCalendar.date }, words.locale)]
    : []
  add(terms.when, text, [...(note === undefined ? [] : [note]), ...otherwise, ...said])
  switch (event.type) {
    case 'visit':
      add(event.visitors.length > 1 ? terms.visitors : terms.visitor, people(event.visitors))
      add((event.hosts?.length ?? 0) > 1 ? terms.hosts : terms.host, people(event.hosts))
      break
    case 'meeting':
      add(terms.participants, people(event.participants))
      break
    case 'statement': {
      const speaker = timeline.actors.get(event.speaker)
      if (speaker) add(terms.speaker, spokenName(speaker, words, languages, event.office ?? speaker.office))
      if (event.onBehalfOf !== undefined) add(terms.onBehalfOf, people([event.onBehalfOf]))
      add(terms.audience, ownWords(event.audience))
      add(terms.channel, ownWords(event.channel))
      add(terms.about, people(event.about))
      break
    }
    case 'agreement':
      add(terms.parties, people(event.parties))
      break
    case 'measure':
      add(terms.by, people(event.by))
      add(terms.against, people(event.against))
      break
    case 'background':
      add(terms.actors, people(event.actors))
  }
  if (entry.place) add(terms.where, [languages.name(entry.place.name)])
  if (event.type === 'visit') add(terms.purpose, ownWords(event.purpose))
  if ('topics' in event && event.topics?.length) add(terms.topics, spokenList(event.topics.map(ownWords), words.locale))
  const [status = '', left] = statusWords(entry, timeline, words)
  add(terms.status, status, left)
  if (event.certainty) add(terms.certainty, certainties[event.certainty])
  for (const earlier of event.history ?? []) facts.push(earlierFact(earlier, entry, timeline, words))
  facts.push(...sourceFacts(event.sources, timeline, words))
  return facts
}

function earlierFact(
  earlier: NonNullable<TimelineEntry['event']['history']>[number],
  { event, clockZone }: TimelineEntry,
  timeline: Timeline,
  words: Words,
): Fact {
  const { terms, statuses, separator, relation } = words.messages.interface
  const text = [dateText(earlier.date, words, clockZone), earlier.status && statuses[earlier.status]]
    .filter(Boolean)
    .join(separator)
  const recorded = dateText(earlier.recorded, words, zoneOf(timeline))
  const lang = textLanguages(timeline, words.locale).of(event)
  return {
    term: terms.earlier,
    pieces: text === '' ? [] : [{ text }],
    remarks: [
      ...(recorded === undefined
        ? []
        : [formatMessage(relation, { words: terms.recorded, title: recorded }, words.locale)]),
      ...(earlier.note ? [[ownText(earlier.note, lang)]] : []),
    ],
    sources: sourceFacts(earlier.sources, timeline, words),
  }
}

/** The zone of a document's own clocks. */
function zoneOf({ document }: Timeline): string {
  return document.timeZone ?? 'UTC'
}

/** One fact a reference: its publisher and title, unless the one before has the same, the place in it, the archived copy, and the words that bear the event out. */
function sourceFacts(references: readonly SourceReference[] | undefined, timeline: Timeline, words: Words): Fact[] {
  const { terms, archived, quotation, separator } = words.messages.interface
  const languages = textLanguages(timeline, words.locale)
  return (references ?? []).flatMap((reference, i) => {
    const source = timeline.sources.get(reference.source)
    if (!source) return []
    const lang = languages.ofSource(source)
    const title = ownText(source.title, lang)
    const named: Piece = {
      text: source.publisher === undefined ? [title] : [ownText(source.publisher, lang), separator, title],
      ...(source.url !== undefined && { href: source.url }),
    }
    const isAgain = references?.[i - 1]?.source === reference.source && reference.locator !== undefined
    const published = publishedText(source.published, words, zoneOf(timeline))
    const pieces: Piece[] = isAgain ? [] : [named]
    if (published !== undefined && !isAgain) pieces.push({ text: published })
    if (reference.locator !== undefined) pieces.push({ text: [ownText(reference.locator, languages.document)] })
    if (source.archiveUrl !== undefined && !isAgain) pieces.push({ text: archived, href: source.archiveUrl })
    const excerpt =
      reference.excerpt === undefined ? [] : [spokenMessage(quotation, { text: ownText(reference.excerpt, lang) })]
    return [{ term: isAgain ? '' : terms.source, pieces, remarks: excerpt }]
  })
}

function readoutsOf({ event }: TimelineEntry, timeline: Timeline, words: Words): ReadoutDetail[] {
  if (event.type !== 'meeting') return []
  const languages = textLanguages(timeline, words.locale)
  return (event.readouts ?? []).map((readout) => ({
    by: languages.name(timeline.actors.get(readout.by)?.name ?? ''),
    ...(readout.summary !== undefined && { summary: ownText(readout.summary, languages.of(event)) }),
    ...(readout.quote && { quote: quoteDetail(readout.quote, languages.ofQuote(readout.quote, event), words) }),
    sources: sourceFacts(readout.sources, timeline, words),
  }))
}
