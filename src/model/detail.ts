import { formatMessage } from '../messages/messages.js'
import { formatDate } from '../time/format-date.js'
import { parseEdtf } from '../time/edtf.js'
import { dateWords, listWords, nameWords, type Words } from './describe.js'
import { buildMedia, type MediaDetail } from './media.js'
import { type TimelineEntry, linksOf, type Timeline } from './resolve.js'
import type { Actor, EventType, Quote, SourceReference } from './schema.js'

/** A piece of text, a link where the document gives an address for it. */
export interface Piece {
  readonly text: string
  readonly href?: string
}

/** A term and what it says of the event. */
export interface Fact {
  readonly term: string
  readonly pieces: readonly Piece[]
  /** A further remark, set apart: what is not known, or the source's own words. */
  readonly remarks: readonly string[]
}

export interface QuoteDetail {
  readonly text: string
  readonly lang?: string
  readonly form: Quote['form']
  /** "in other words", "translation"; none for what was said word for word. */
  readonly formWords?: string
}

/** How another event is related, in words: `{ words: 'Answers', id, title, date }`. */
export interface RelatedDetail {
  readonly words: string
  readonly id: string
  readonly title: string
  readonly date: string
}

export interface ReadoutDetail {
  readonly by: string
  readonly summary?: string
  readonly quote?: QuoteDetail
  readonly sources: readonly Fact[]
}

/** Everything there is to say about one event, in words and in the order in which it is read. */
export interface Detail {
  readonly id: string
  readonly type: EventType
  readonly kind: string
  readonly side?: Actor
  readonly title: string
  readonly quote?: QuoteDetail
  readonly summary?: string
  readonly facts: readonly Fact[]
  readonly readouts: readonly ReadoutDetail[]
  readonly related: readonly RelatedDetail[]
  readonly media: readonly MediaDetail[]
  /** Place in reading order, from 1, and how many there are. */
  readonly index: number
  readonly total: number
}

/** The detail of the event with this id, or undefined where none of the timeline's entries has it. */
export function buildDetail(id: string, timeline: Timeline, words: Words): Detail | undefined {
  const entry = timeline.byId.get(id)
  const index = entry ? timeline.entries.indexOf(entry) : -1
  if (!entry || index === -1) return undefined
  const { event } = entry
  const { types } = words.messages.interface
  return {
    id,
    type: event.type,
    kind: types[event.type],
    ...(entry.side && { side: entry.side }),
    title: event.title,
    ...('quote' in event && event.quote && { quote: quoteDetail(event.quote, words) }),
    ...(event.summary !== undefined && { summary: event.summary }),
    facts: factsOf(entry, timeline, words),
    readouts: readoutsOf(entry, timeline, words),
    related: relatedOf(entry, timeline, words),
    media: buildMedia(event, words),
    index: index + 1,
    total: timeline.entries.length,
  }
}

/** What an event is to others, and others to it, by its relations and by `partOf`. */
function relatedOf(entry: TimelineEntry, timeline: Timeline, words: Words): RelatedDetail[] {
  const { relations, relationsBack } = words.messages.interface
  const there = linksOf(entry.event).map(({ type, event }) => ({ words: relations[type], id: event }))
  const back = (timeline.backlinks.get(entry.event.id) ?? []).map(({ type, event }) => ({
    words: relationsBack[type],
    id: event,
  }))
  return [...there, ...back].flatMap((relation) => {
    const other = timeline.byId.get(relation.id)
    return other ? [{ ...relation, title: other.event.title, date: dateWords(other, words).text }] : []
  })
}

function quoteDetail(quote: Quote, { messages }: Words): QuoteDetail {
  return {
    text: quote.text,
    ...(quote.lang !== undefined && { lang: quote.lang }),
    form: quote.form,
    ...(quote.form !== 'verbatim' && { formWords: messages.interface.quoteForms[quote.form] }),
  }
}

function factsOf(entry: TimelineEntry, timeline: Timeline, words: Words): Fact[] {
  const { event } = entry
  const { terms, sourceSays, statuses, certainties } = words.messages.interface
  const facts: Fact[] = []
  const add = (term: string, text: string | undefined, remarks: readonly string[] = []) => {
    if (text) facts.push({ term, pieces: [{ text }], remarks })
  }
  const people = (ids: readonly string[] | undefined) =>
    listWords(
      (ids ?? []).flatMap((id) => {
        const actor = timeline.actors.get(id)
        return actor ? [nameWords(actor, words)] : []
      }),
      words,
    )
  const { text, note } = dateWords(entry, words)
  const said = event.dateNote === undefined ? [] : [formatMessage(sourceSays, { words: event.dateNote }, words.locale)]
  add(terms.when, text, [...(note === undefined ? [] : [note]), ...said])
  switch (event.type) {
    case 'visit':
      add(terms.visitors, people(event.visitors))
      add(terms.hosts, people(event.hosts))
      break
    case 'meeting':
      add(terms.participants, people(event.participants))
      break
    case 'statement': {
      const speaker = timeline.actors.get(event.speaker)
      if (speaker) add(terms.speaker, nameWords(speaker, words, event.office ?? speaker.office))
      if (event.onBehalfOf !== undefined) add(terms.onBehalfOf, people([event.onBehalfOf]))
      add(terms.audience, event.audience)
      add(terms.channel, event.channel)
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
  add(terms.where, entry.place?.name)
  if (event.type === 'visit') add(terms.purpose, event.purpose)
  if ('topics' in event && event.topics?.length) add(terms.topics, listWords(event.topics, words))
  if ('status' in event && event.status) add(terms.status, statuses[event.status])
  if (event.certainty) add(terms.certainty, certainties[event.certainty])
  for (const earlier of event.history ?? []) facts.push(earlierFact(earlier, words))
  facts.push(...sourceFacts(event.sources, timeline, words))
  return facts
}

function earlierFact(earlier: NonNullable<TimelineEntry['event']['history']>[number], words: Words): Fact {
  const { terms, statuses } = words.messages.interface
  const text = [dateText(earlier.date, words), earlier.status && statuses[earlier.status]]
    .filter(Boolean)
    .join(words.messages.interface.separator)
  return { term: terms.earlier, pieces: text === '' ? [] : [{ text }], remarks: earlier.note ? [earlier.note] : [] }
}

/** One fact a reference: its publisher and title, unless the one before has the same, the place in it, the archived copy, and the words that bear the event out. */
function sourceFacts(references: readonly SourceReference[] | undefined, timeline: Timeline, words: Words): Fact[] {
  const { terms, archived, quotation } = words.messages.interface
  return (references ?? []).flatMap((reference, i) => {
    const source = timeline.sources.get(reference.source)
    if (!source) return []
    const named: Piece = {
      text: source.publisher === undefined ? source.title : `${source.publisher}, ${source.title}`,
      ...(source.url !== undefined && { href: source.url }),
    }
    const isAgain = references?.[i - 1]?.source === reference.source && reference.locator !== undefined
    const published = dateText(source.published, words)
    const pieces: Piece[] = isAgain ? [] : [named]
    if (published !== undefined && !isAgain) pieces.push({ text: published })
    if (reference.locator !== undefined) pieces.push({ text: reference.locator })
    if (source.archiveUrl !== undefined && !isAgain) pieces.push({ text: archived, href: source.archiveUrl })
    const excerpt =
      reference.excerpt === undefined ? [] : [formatMessage(quotation, { text: reference.excerpt }, words.locale)]
    return [{ term: isAgain ? '' : terms.source, pieces, remarks: excerpt }]
  })
}

function dateText(date: string | undefined, words: Words): string | undefined {
  if (date === undefined) return undefined
  const parsed = parseEdtf(date)
  return parsed.kind === 'error' ? undefined : formatDate(parsed, { ...words, messages: words.messages.dates })
}

function readoutsOf({ event }: TimelineEntry, timeline: Timeline, words: Words): ReadoutDetail[] {
  if (event.type !== 'meeting') return []
  return (event.readouts ?? []).map((readout) => ({
    by: timeline.actors.get(readout.by)?.name ?? '',
    ...(readout.summary !== undefined && { summary: readout.summary }),
    ...(readout.quote && { quote: quoteDetail(readout.quote, words) }),
    sources: sourceFacts(readout.sources, timeline, words),
  }))
}
