import { formatMessage } from '../messages/messages.js'
import { dateText, type Words } from '../model/describe.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { textLanguages } from '../model/text-language.js'
import type { ListReadout } from './scene.js'

/** The dates an event had before, and its status then: "Before: 3–5 May 2031, confirmed". */
export function earlierWords({ event, clockZone }: TimelineEntry, words: Words): string[] {
  const { messages, locale } = words
  const { terms, statuses, separator, relation } = messages.interface
  return (event.history ?? []).flatMap(({ date, status }) => {
    const when = dateText(date, words, clockZone)
    if (when === undefined) return []
    const title = [when, ...(status ? [statuses[status]] : [])].join(separator)
    return [formatMessage(relation, { words: terms.earlier, title }, locale)]
  })
}

/** Each side's account of a meeting: its own words where there are some, else the summary. */
export function readoutsInBrief(
  { event }: TimelineEntry,
  timeline: Timeline,
  { messages, locale }: Words,
): ListReadout[] {
  if (event.type !== 'meeting') return []
  const languages = textLanguages(timeline, locale)
  return (event.readouts ?? []).flatMap(({ by, quote, summary }): ListReadout[] => {
    const name = languages.name(timeline.actors.get(by)?.name ?? '')
    const lang = quote ? languages.ofQuote(quote, event) : languages.of(event)
    const own = { by: name, ...(lang !== undefined && { lang }) }
    if (!quote) return summary ? [{ ...own, text: summary, quoted: false }] : []
    const quoted = quote.form !== 'paraphrase'
    const text = quoted ? formatMessage(messages.interface.quotation, { text: quote.text }, locale) : quote.text
    return [{ ...own, text, quoted }]
  })
}
