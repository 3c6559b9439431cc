import { formatMessage } from '../messages/messages.js'
import { dateSentence, dateWords, groupWords, openingWords, standingOf, type Words } from '../model/describe.js'
import { relatedOf } from '../model/detail.js'
import { pairOf } from '../model/groups.js'
import type { Entry, Timeline } from '../model/resolve.js'
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
  spans: ReadonlyMap<Entry, Span>,
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
    const item = itemOf(entry, span, timeline, tones, options)
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
  return sections.map(({ head, items }) => ({ ...head, items }))
}

function silenceWords(
  before: Pick<WeightedStretch, 'to'>,
  after: Pick<WeightedStretch, 'from'>,
  { locale, messages }: Words,
): string {
  const length = formatDuration(before.to, after.from, { locale, style: 'long' })
  return formatMessage(messages.interface.silence, { length }, locale)
}

function itemOf(
  entry: Entry,
  span: Span | undefined,
  timeline: Timeline,
  tones: ReadonlyMap<string, number>,
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
    title: event.title.trim() === '' ? options.messages.interface.types[event.type] : event.title,
    detail: detailOf(entry, timeline, options),
    ...(quote && {
      quote: {
        text: quote.text,
        ...(quote.lang !== undefined && { lang: quote.lang }),
        verbatim: quote.form !== 'paraphrase',
      },
    }),
    // What an event includes follows in the list anyway.
    related: relatedOf(entry, timeline, options)
      .filter(({ words }) => words !== options.messages.interface.relationsBack['part-of'])
      .map(({ words, title }) => `${words}: ${title}`),
    selected: event.id === options.selected,
  }
}

function detailOf(entry: Entry, timeline: Timeline, words: Words): string {
  const { event } = entry
  if (event.type === 'background') return dateSentence(entry, words)
  const pair = groupWords({ id: 'none', entries: [], ...pairOf(entry, timeline) }, words)
  const more = event.type === 'statement' ? event.channel : openingWords(entry, words)
  const isDate = event.type !== 'statement' && more === dateSentence(entry, words)
  return entry.side ? [pair, isDate ? undefined : more].filter(Boolean).join(' · ') : (more ?? '')
}
