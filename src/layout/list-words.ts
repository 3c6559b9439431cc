import { formatMessage } from '../messages/messages.js'
import { dateText, isQuoted, quoteWords, type Words } from '../model/describe.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { textLanguages } from '../model/text-language.js'
import type { ListReadout } from './scene.js'

/** The dates an event had before, and its status then: "Previously: 3–5 May 2031, confirmed". */
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
export function readoutsInBrief({ event }: TimelineEntry, timeline: Timeline, words: Words): ListReadout[] {
  if (event.type !== 'meeting') return []
  const languages = textLanguages(timeline, words.locale)
  return (event.readouts ?? []).flatMap(({ by, quote, summary }): ListReadout[] => {
    const name = languages.name(timeline.actors.get(by)?.name ?? '')
    const lang = quote ? languages.ofQuote(quote, event) : languages.of(event)
    const own = { by: name, ...(lang !== undefined && { lang }) }
    if (!quote) return summary ? [{ ...own, text: summary, quoted: false }] : []
    return [{ ...own, text: quoteWords(quote, words), quoted: isQuoted(quote) }]
  })
}
