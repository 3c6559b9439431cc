import { formatMessage } from '../messages/messages.js'
import { plainText } from '../messages/spoken.js'
import { dateSentence, heardPair, listWords, progressWords, titleWords, type Words } from './describe.js'
import { mediaWords } from './media-kinds.js'
import { peopleBesideStates, statesIn } from './people.js'
import type { Timeline, TimelineEntry } from './resolve.js'
import type { Actor } from './schema.js'

/**
 * An event the way it is read out, in sentences that begin and end as such: kind and title, how far it has got, date with
 * what is not known of it, people, states and media.
 */
export function eventSentence(entry: TimelineEntry, timeline: Timeline, words: Words): string {
  const { messages, locale } = words
  const { types, sentence, sentences } = messages.interface
  return [
    formatMessage(sentence, { type: types[entry.event.type], title: titleWords(entry, words).trim() }, locale),
    ...progressWords(entry, words).map((text) => begun(text, locale)),
    begun(dateSentence(entry, words), locale),
    ...whoWords(entry, timeline, words),
    begun(mediaWords(entry.event, messages) ?? '', locale),
  ]
    .filter((text) => text !== '')
    .map((text) => ended(text, words))
    .reduce((text, next) => formatMessage(sentences, { text, next }, locale))
}

/** The people, and the states: who acts, and towards whom. */
function whoWords(entry: TimelineEntry, timeline: Timeline, words: Words): string[] {
  const people = plainText(peopleBesideStates(entry, timeline, words))
  if (entry.event.type === 'background') return [people]
  const { acting, counterparts } = statesIn(entry, timeline)
  const namesOf = (states: readonly Actor[]) =>
    listWords(
      states.map(({ name }) => name),
      words,
    )
  const from = namesOf(acting)
  if (counterparts.length === 0) return [people, from]
  return [people, formatMessage(heardPair(entry, words), { from, to: namesOf(counterparts) }, words.locale)]
}

function begun(text: string, locale: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}

function ended(text: string, { messages, locale }: Words): string {
  return /[.!?…。！？؟]["'”’»“」)]*$/u.test(text) ? text : formatMessage(messages.interface.fullStop, { text }, locale)
}
