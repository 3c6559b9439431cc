import { formatMessage } from '../messages/messages.js'
import { plainText } from '../messages/spoken.js'
import { dateSentence, listWords, progressWords, titleWords, type Words } from './describe.js'
import { pairOf } from './groups.js'
import { mediaWords } from './media-kinds.js'
import { peopleBesidePair, peopleOf, statesTogether } from './people.js'
import type { Timeline, TimelineEntry } from './resolve.js'

/**
 * An event the way it is read out, in sentences that begin and end as such: kind and title, date with what is not known
 * of it, people, states and media.
 */
export function eventSentence(entry: TimelineEntry, timeline: Timeline, words: Words): string {
  const { messages, locale } = words
  const { types, separator, sentence, sentences } = messages.interface
  const type = [types[entry.event.type], ...progressWords(entry, words)].join(separator)
  return [
    formatMessage(sentence, { type, title: titleWords(entry, words).trim() }, locale),
    begun(dateSentence(entry, words), locale),
    ...whoWords(entry, timeline, words),
    begun(mediaWords(entry.event, messages) ?? '', locale),
  ]
    .filter((text) => text !== '')
    .map((text) => ended(text, words))
    .reduce((text, next) => formatMessage(sentences, { text, next }, locale))
}

/** The people, and what the heading of their lane says to the eye: who acts towards whom. */
function whoWords(entry: TimelineEntry, timeline: Timeline, words: Words): string[] {
  const { side, counterpart } = pairOf(entry, timeline)
  const people = plainText(peopleBesidePair(entry, timeline, words))
  if (entry.event.type === 'background') return [people]
  // States that do something together do it to nobody.
  if (people === '' && entry.leads.length > 1) return [plainText(peopleOf(entry, timeline, words))]
  const together = statesTogether(entry, timeline).map(({ name }) => name)
  if (together.length > 0) return [people, listWords(together, words)]
  const pair = counterpart
    ? formatMessage(words.messages.interface.heardPair, { from: side!.name, to: counterpart.name }, words.locale)
    : (side?.name ?? '')
  return people === pair ? [people] : [people, pair]
}

function begun(text: string, locale: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}

function ended(text: string, { messages, locale }: Words): string {
  return /[.!?…。！？؟]["'”’»“」)]*$/u.test(text) ? text : formatMessage(messages.interface.fullStop, { text }, locale)
}
