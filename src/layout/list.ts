import { formatMessage } from '../messages/messages.js'
import { dateWords, groupWords, openingWords, standingOf, type Words } from '../model/describe.js'
import { pairOf } from '../model/groups.js'
import { mediaKindOf, mediaWords } from '../model/media-kinds.js'
import { type TimelineEntry, linksOf, type Timeline } from '../model/resolve.js'
import { formatDuration } from '../time/format-duration.js'
import type { ListItem, ListSection } from './scene.js'
import type { Span } from './span.js'
import type { WeightedStretch } from './time-scale.js'

export interface ListOptions extends Words {
  readonly selected?: string
}

/**
 * The document as a list in reading order: a section for each date in words, and the silences between them,
 * given as the stretches that they part.
 */
export function buildList(
  timeline: Timeline,
  spans: ReadonlyMap<TimelineEntry, Span>,
  stretches: readonly Pick<WeightedStretch, 'from' | 'to'>[],
  tones: ReadonlyMap<string, number>,
  options: ListOptions,
): ListSection[] {
  const sections: { head: Omit<ListSection, 'items'>; items: ListItem[] }[] = []
  let stretch = -1
  for (const entry of timeline.entries) {
    const isBackground = entry.event.type === 'background'
    const span = spans.get(entry)
    const here = span && !isBackground ? stretches.findIndex(({ to }) => span.from < to) : stretch
    const silence =
      stretch >= 0 && here > stretch ? silenceWords(stretches[here - 1]!, stretches[here]!, options) : undefined
    stretch = here
    const { text, note } = dateWords(entry, options)
    const heading = isBackground ? options.messages.interface.lanes.background : text
    const last = sections.at(-1)
    const isSame = last && last.head.heading === heading && last.head.note === (isBackground ? undefined : note)
    const sentence =
      note === undefined ? text : formatMessage(options.messages.dates.withNote, { text, note }, options.locale)
    const item = itemOf(entry, span, timeline, tones, sentence, options)
    if (isSame && silence === undefined) last.items.push(item)
    else
      sections.push({
        head: {
          id: entry.event.id,
          heading,
          ...(!isBackground && note !== undefined && { note }),
          ...(silence !== undefined && { silence }),
        },
        items: [item],
      })
  }
  return sections.map(({ head, items }) => {
    const said = items.length === 1 ? timeline.byId.get(items[0]!.id)?.event.dateNote : undefined
    return { ...head, ...(said !== undefined && { said: quoteText(said, options) }), items }
  })
}

function quoteText(text: string, { messages, locale }: Words): string {
  return formatMessage(messages.interface.quotation, { text }, locale)
}

function silenceWords(
  before: Pick<WeightedStretch, 'to'>,
  after: Pick<WeightedStretch, 'from'>,
  { locale }: Words,
): string {
  return formatDuration(before.to, after.from, { locale, style: 'long' })
}

function itemOf(
  entry: TimelineEntry,
  span: Span | undefined,
  timeline: Timeline,
  tones: ReadonlyMap<string, number>,
  sentence: string,
  options: ListOptions,
): ListItem {
  const { event, side } = entry
  const quote = event.type === 'statement' ? event.quote : undefined
  return {
    id: event.id,
    type: event.type,
    tone: side ? (tones.get(side.id) ?? -1) : -1,
    standing: standingOf(event),
    softStart: span !== undefined && span.start !== 'sharp',
    softEnd: span !== undefined && span.end !== 'sharp',
    vague: span === undefined || span.vague,
    title: event.title.trim() === '' ? options.messages.interface.types[event.type] : event.title,
    detail: detailOf(entry, timeline, sentence, options),
    ...(quote && {
      quote: {
        text: quote.text,
        ...(quote.lang !== undefined && { lang: quote.lang }),
        verbatim: quote.form !== 'paraphrase',
      },
    }),
    related: relatedWords(entry, timeline, options),
    ...mediaOf(entry, options),
    selected: event.id === options.selected,
  }
}

function mediaOf({ event }: TimelineEntry, { messages }: Words): Pick<ListItem, 'media'> {
  const [first] = event.media ?? []
  const words = mediaWords(event, messages)
  return first && words !== undefined ? { media: { kind: mediaKindOf(first), words } } : {}
}

/** Whom it is between and what it is about; the date only where no heading gives it. */
function detailOf(entry: TimelineEntry, timeline: Timeline, sentence: string, words: Words): string {
  const { event } = entry
  if (event.type === 'background') return sentence
  const more = event.type === 'statement' ? event.channel : openingWords(entry, words)
  if (!entry.side) return more ?? ''
  const pair = groupWords({ id: 'none', entries: [], ...pairOf(entry, timeline) }, words)
  return [pair, more === sentence ? undefined : more].filter(Boolean).join(' · ')
}

/** What an event is to others and they to it; what it includes is left out, since that follows in the list anyway. */
function relatedWords({ event }: TimelineEntry, { backlinks, byId }: Timeline, { messages, locale }: Words): string[] {
  const { relation, relations, relationsBack } = messages.interface
  const there = linksOf(event).map((link) => ({ words: relations[link.type], id: link.event }))
  const back = (backlinks.get(event.id) ?? [])
    .filter(({ type }) => type !== 'part-of')
    .map((link) => ({ words: relationsBack[link.type], id: link.event }))
  return [...there, ...back].flatMap(({ words, id }) => {
    const other = byId.get(id)
    return other ? [formatMessage(relation, { words, title: other.event.title }, locale)] : []
  })
}
