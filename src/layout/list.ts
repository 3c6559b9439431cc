import { formatMessage } from '../messages/messages.js'
import {
  asOfWords,
  dateWords,
  groupWords,
  openingWords,
  progressWords,
  titleWords,
  type Words,
} from '../model/describe.js'
import { asOfBounds } from '../model/as-of.js'
import { pairOf } from '../model/groups.js'
import { wholesOf } from '../model/parts.js'
import { standingOf } from '../model/progress.js'
import { missingReadouts } from '../model/readout-sides.js'
import { type TimelineEntry, linksOf, type Timeline } from '../model/resolve.js'
import { formatDuration } from '../time/format-duration.js'
import { earlierWords, readoutsInBrief } from './list-words.js'
import type { ListDate, ListItem, ListSection } from './scene.js'
import type { Span } from './span.js'
import type { WeightedStretch } from './time-scale.js'

export interface ListOptions extends Words {
  readonly selected?: string
}

/** An item whose parts may still follow. */
interface OpenItem {
  readonly entry: TimelineEntry
  readonly date: ListDate
  readonly parts: ListItem[]
}

/**
 * The document as a list in reading order: a section for each date in words, and the silences between them,
 * given as the stretches that they part. What follows its whole and no other, with no silence between, stands under it;
 * read from top to bottom, the order is that of the entries all the same.
 */
export function buildList(
  timeline: Timeline,
  spans: ReadonlyMap<TimelineEntry, Span>,
  stretches: readonly Pick<WeightedStretch, 'from' | 'to'>[],
  tones: ReadonlyMap<string, number>,
  options: ListOptions,
): ListSection[] {
  const sections: { head: Omit<ListSection, 'items'>; items: ListItem[] }[] = []
  const asOf = asOfBounds(timeline.document, timeline.timeZone)
  let isAfter = asOf === undefined
  let stretch = -1
  let open: OpenItem[] = []
  for (const entry of timeline.entries) {
    const isBackground = entry.event.type === 'background'
    const span = spans.get(entry)
    const here = span && !isBackground ? stretches.findIndex(({ to }) => span.from < to) : stretch
    const silence =
      stretch >= 0 && here > stretch ? silenceWords(stretches[here - 1]!, stretches[here]!, options) : undefined
    stretch = here
    const date = dateWords(entry, options)
    const { text, note } = date
    const sentence =
      note === undefined ? text : formatMessage(options.messages.dates.withNote, { text, note }, options.locale)
    const item = itemOf(entry, span, timeline, tones, sentence, options)
    const parts: ListItem[] = []

    const isFirstAfter = !isAfter && !isBackground && asOf !== undefined && entry.when.start.earliest >= asOf.latest
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
    else
      sections.push({
        head: {
          id: entry.event.id,
          heading,
          ...(!isBackground && note !== undefined && { note }),
          ...(silence !== undefined && { silence }),
          ...(isFirstAfter && { asOf: asOfWords(timeline.document, options) ?? '' }),
        },
        items: [{ ...item, parts }],
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
): Omit<ListItem, 'parts'> {
  const { event, side, progress } = entry
  const quote = event.type === 'statement' ? event.quote : undefined
  const noReadout = missingReadouts(entry, timeline, options)
  return {
    id: event.id,
    type: event.type,
    tone: side ? (tones.get(side.id) ?? -1) : -1,
    standing: standingOf(progress),
    softStart: span !== undefined && span.start !== 'sharp',
    softEnd: span !== undefined && span.end !== 'sharp',
    vague: span === undefined || span.vague,
    title: titleWords(entry, options),
    detail: detailOf(entry, timeline, sentence, options),
    ...(quote && {
      quote: {
        text: quote.text,
        ...(quote.lang !== undefined && { lang: quote.lang }),
        verbatim: quote.form !== 'paraphrase',
      },
    }),
    related: relatedWords(entry, timeline, options),
    selected: event.id === options.selected,
    progress: progressWords(entry, options),
    earlier: earlierWords(entry, options),
    readouts: readoutsInBrief(entry, timeline, options),
    ...(noReadout !== undefined && { noReadout }),
  }
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

/**
 * What an event is to others and they to it; what it includes is left out, since that follows in the list anyway,
 * as is the `whole` it stands under.
 */
function relatedWords({ event }: TimelineEntry, { backlinks, byId }: Timeline, words: Words, whole?: string): string[] {
  const { messages, locale } = words
  const { relation, relations, relationsBack } = messages.interface
  const links = linksOf(event).filter((link) => link.type !== 'part-of' || link.event !== whole)
  const there = links.map((link) => ({ words: relations[link.type], id: link.event }))
  const back = (backlinks.get(event.id) ?? [])
    .filter(({ type }) => type !== 'part-of')
    .map((link) => ({ words: relationsBack[link.type], id: link.event }))
  return [...there, ...back].flatMap(({ words: kind, id }) => {
    const other = byId.get(id)
    return other ? [formatMessage(relation, { words: kind, title: titleWords(other, words) }, locale)] : []
  })
}
