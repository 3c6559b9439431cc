import { formatMessage } from '../messages/messages.js'
import { ownText, seenAndHeard, type Spoken, spokenList, spokenMessage } from '../messages/spoken.js'
import { asOfBounds } from '../model/as-of.js'
import {
  asOfWords,
  dateWords,
  heardPair,
  isQuoted,
  isUntitled,
  openingWords,
  ownTitle,
  progressWords,
  quoteWords,
  titleWords,
  type Words,
} from '../model/describe.js'
import { mediaKindOf, mediaWords } from '../model/media-kinds.js'
import { wholesOf } from '../model/parts.js'
import { peopleBesideStates, statesIn } from '../model/people.js'
import { standingOf } from '../model/progress.js'
import { missingReadouts } from '../model/readout-sides.js'
import { type TimelineEntry, linksOf, type Timeline } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import { languageOfOpening, textLanguages } from '../model/text-language.js'
import { formatDuration } from '../time/format-duration.js'
import type { UtcMs } from '../time/instant.js'
import type { Arrangement } from './arrange.js'
import { silentStretches } from './axis-stretches.js'
import { type BareItem, laidOut } from './list-memory.js'
import { continues, stateBefore } from './list-range.js'
import { latestNews } from './list-silence.js'
import { earlierWords, readoutsInBrief } from './list-words.js'
import type { ListDate, ListItem, ListSection } from './scene.js'
import type { Span } from './span.js'
import type { Spans } from './spans.js'
import type { WeightedStretch } from './time-scale.js'
import { type Tones, toneOf } from './tones.js'

/** The words of the list, and which part of it is wanted. */
export interface ListOptions extends Words {
  readonly selected?: string
  /** The places of the entries that are wanted, from the first to before the last; all where it is not given. */
  readonly range?: readonly [from: number, to: number]
}

/** The list that goes with an arrangement; neither zoom nor pan changes it. */
export function listOf(arrangement: Arrangement, selected?: string): ListSection[] {
  const { timeline, spans, tones, options } = arrangement
  return buildList(timeline, spans, silentStretches(timeline), tones, {
    ...options,
    ...(selected !== undefined && { selected }),
  })
}

/** An item whose parts may still follow. */
interface OpenItem {
  readonly entry: TimelineEntry
  readonly date: ListDate
  readonly parts: ListItem[]
}

/**
 * The document as a list in reading order: a section for each date in words, and between them the silences in which an
 * axis of such stretches is cut and nothing new is known to have happened. What follows its whole and no other, with no
 * silence between, stands under it; read from top to bottom, the order is that of the entries all the same. Of a range of
 * entries, only these are looked at and the ones beside them.
 */
export function buildList(
  timeline: Timeline,
  spans: Spans,
  stretches: readonly Pick<WeightedStretch, 'from' | 'to'>[],
  tones: Tones,
  options: ListOptions,
): ListSection[] {
  const sections: { head: Omit<ListSection, 'items'>; items: ListItem[] }[] = []
  const languages = textLanguages(timeline, options.locale)
  const asOf = asOfBounds(timeline.document, timeline.timeZone)
  const { entries } = timeline
  const [first, end] = options.range ?? [0, entries.length]
  let { isAfter, stretch } = stateBefore(first, timeline, asOf, (span) => stretchOf(span, stretches), spans)
  let open: OpenItem[] = []
  for (let place = first; place < end; place++) {
    const entry = entries[place]!
    const isBackground = entry.event.type === 'background'
    const span = spans.get(entry)
    // What is under way may be read earlier than it is drawn.
    const isDrawnHere = span !== undefined && !isBackground && span.from <= entry.at
    const here = isDrawnHere ? stretchOf(span, stretches) : stretch
    const news =
      isDrawnHere && stretch >= 0 && here > stretch ? latestNews(place, span.from, timeline, spans) : Infinity
    // The axis leaves out what has no dates at all, and so also what only lasts, is in the background or was given up.
    const silence =
      isDrawnHere && news <= (stretches[here - 1]?.to ?? -Infinity) ? silenceWords(news, span.from, options) : undefined
    stretch = here
    const { date, item: bare } = laidOut(entry, timeline, options, () => {
      const words = dateWords(entry, options)
      const sentence =
        words.note === undefined
          ? words.text
          : formatMessage(options.messages.dates.withNote, { text: words.text, note: words.note }, options.locale)
      return { date: words, item: itemOf(entry, span, timeline, tones, sentence, options) }
    })
    const { text, note } = date
    const item = {
      ...bare,
      selected: entry.event.id === options.selected,
      ...(options.range && { place: { at: place + 1, of: entries.length } }),
    }
    const parts: ListItem[] = []

    const isFirstAfter = !isAfter && asOf !== undefined && entry.when.start.earliest >= asOf.latest
    if (isFirstAfter) isAfter = true
    const wholes = isBackground || silence !== undefined || isFirstAfter ? [] : wholesOf(entry, timeline)
    const depth = open.findLastIndex((other) => wholes.includes(other.entry))
    const above = open[depth]
    if (above) {
      const isSame = above.date.text === text && above.date.note === note
      above.parts.push({
        ...item,
        related: relatedWords(entry, timeline, options, above.entry.event.id),
        ...(!isSame && { when: date }),
        parts,
      })
      open = [...open.slice(0, depth + 1), { entry, date, parts }]
      continue
    }

    open = [{ entry, date, parts }]
    const heading = isBackground ? options.messages.interface.lanes.background : text
    const last = sections.at(-1)
    const isSame = last && last.head.heading === heading && last.head.note === (isBackground ? undefined : note)
    if (isSame && silence === undefined && !isFirstAfter) last.items.push({ ...item, parts })
    else {
      const isContinued =
        place === first && silence === undefined && !isFirstAfter && continues(first, timeline, options)
      sections.push({
        head: {
          id: entry.event.id,
          heading,
          ...(!isBackground && note !== undefined && { note }),
          ...(silence !== undefined && { silence }),
          ...(isFirstAfter && { asOf: asOfWords(timeline.document, options) ?? '' }),
          ...(isBackground && asOf && isAfter && !isFirstAfter && !isContinued && { isApart: true }),
          ...(isContinued && { continued: true }),
        },
        items: [{ ...item, parts }],
      })
    }
  }
  return sections.map(({ head, items }, i) => {
    const isLast = i === sections.length - 1
    const goesOn = isLast && continues(end, timeline, options)
    const event = items.length === 1 && !goesOn ? timeline.byId.get(items[0]!.id)?.event : undefined
    const said = event?.dateNote && ownText(event.dateNote, languages.of(event))
    return {
      ...head,
      ...(said && { said: spokenMessage(options.messages.interface.quotation, { text: said }) }),
      items,
      ...(isLast && !isAfter && end === entries.length && { asOfBelow: asOfWords(timeline.document, options) ?? '' }),
    }
  })
}

function stretchOf({ from }: Span, stretches: readonly Pick<WeightedStretch, 'to'>[]): number {
  return stretches.findIndex(({ to }) => from < to)
}

function silenceWords(from: UtcMs, to: UtcMs, { locale, timeZone, messages }: Words): string {
  const length = formatDuration(from, to, { locale, timeZone })
  return formatMessage(messages.interface.silenceInList, { length }, locale)
}

function itemOf(
  entry: TimelineEntry,
  span: Span | undefined,
  timeline: Timeline,
  tones: Tones,
  sentence: string,
  options: ListOptions,
): BareItem {
  const { event, side, progress } = entry
  const quote = event.type === 'statement' ? event.quote : undefined
  const languages = textLanguages(timeline, options.locale)
  const lang = languages.of(event)
  const quoteLang = quote && languages.ofQuote(quote, event)
  const noReadout = missingReadouts(entry, timeline, options)
  return {
    id: event.id,
    type: event.type,
    tone: toneOf(side, tones),
    standing: standingOf(progress),
    softStart: span !== undefined && span.start !== 'sharp',
    softEnd: span !== undefined && span.end !== 'sharp',
    vague: span === undefined || span.vague,
    title: titleWords(entry, options),
    ...(lang !== undefined && !isUntitled(entry) && { lang }),
    who: peopleBesideStates(entry, timeline, options),
    detail: detailOf(entry, timeline, sentence, options),
    ...(quote && {
      quote: {
        text: quoteWords(quote, options),
        ...(quoteLang !== undefined && { lang: quoteLang }),
        quoted: isQuoted(quote),
      },
    }),
    related: relatedWords(entry, timeline, options),
    ...mediaOf(entry, options),
    progress: progressWords(entry, options),
    earlier: earlierWords(entry, options),
    readouts: readoutsInBrief(entry, timeline, options),
    ...(noReadout !== undefined && { noReadout }),
  }
}

function mediaOf({ event }: TimelineEntry, { messages }: Words): Pick<ListItem, 'media'> {
  const [first] = event.media ?? []
  const words = mediaWords(event, messages)
  return first && words !== undefined ? { media: { kind: mediaKindOf(first), words } } : {}
}

/** Whom it is between and what it is about; the date only where no heading gives it. */
function detailOf(entry: TimelineEntry, timeline: Timeline, sentence: string, words: Words): Spoken {
  const { event } = entry
  if (event.type === 'background') return [sentence]
  const languages = textLanguages(timeline, words.locale)
  const opening = event.type === 'statement' ? event.channel : openingWords(entry, words)
  const lang = event.type === 'statement' ? languages.of(event) : languageOfOpening(event, languages)
  const isDate = opening === sentence
  const more: Spoken = !opening ? [] : isDate ? [sentence] : [ownText(opening, lang)]
  const { acting, counterparts } = statesIn(entry, timeline)
  if (acting.length === 0) return more
  const namesOf = (states: readonly Actor[]) =>
    spokenList(
      states.map(({ name }) => [languages.name(name)]),
      words.locale,
    )
  const from = namesOf(acting)
  const { pair } = words.messages.interface
  const states =
    counterparts.length > 0 ? seenAndHeard(pair, heardPair(entry, words), { from, to: namesOf(counterparts) }) : from
  return isDate || more.length === 0 ? states : [...states, ' · ', ...more]
}

/**
 * What an event is to others and they to it; what it includes is left out, since that follows in the list anyway,
 * as is the `whole` it stands under.
 */
function relatedWords({ event }: TimelineEntry, timeline: Timeline, options: Words, whole?: string): Spoken[] {
  const { backlinks, byId } = timeline
  const { messages, locale } = options
  const languages = textLanguages(timeline, locale)
  const { relation, relationDated, relations, relationsBack } = messages.interface
  const links = linksOf(event).filter((link) => link.type !== 'part-of' || link.event !== whole)
  const there = links.map((link) => ({ words: relations[link.type], id: link.event }))
  const back = (backlinks.get(event.id) ?? [])
    .filter(({ type }) => type !== 'part-of')
    .map((link) => ({ words: relationsBack[link.type], id: link.event }))
  return [...there, ...back].flatMap(({ words, id }) => {
    const other = byId.get(id)
    if (!other) return []
    const title = ownTitle(other, options, languages)
    // By the title alone it would seem to be related to itself.
    return other.event.title === event.title
      ? [spokenMessage(relationDated, { words, title, date: dateWords(other, options).text })]
      : [spokenMessage(relation, { words, title })]
  })
}
