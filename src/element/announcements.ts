import { formatMessage } from '../messages/messages.js'
import { titleWords, type Words } from '../model/describe.js'
import { rangeWords } from '../model/range-words.js'
import type { Timeline } from '../model/resolve.js'
import type { UtcMs } from '../time/instant.js'

/** What an announcement can be about. */
interface Situation {
  /** What is shown of the timeline. */
  readonly timeline: Timeline
  readonly selected: string | undefined
  readonly range: readonly [from: UtcMs, to: UtcMs] | undefined
}

type Announcement = (situation: Situation, words: Words) => string | undefined

/** What is to be said once an action is done; undefined for actions that are heard without that. */
export function announcementOf(action: string): Announcement | undefined {
  return Object.hasOwn(announcements, action) ? announcements[action] : undefined
}

const announcements: Readonly<Record<string, Announcement>> = {
  next: positionWords,
  previous: positionWords,
  'zoom-in': shownWords,
  'zoom-out': shownWords,
  fit: shownWords,
  timeline: (_, { messages }) => messages.interface.announcements.timeline,
  list: (_, { messages }) => messages.interface.announcements.list,
}

/** "5 of 12 events shown", or that none is. */
export function filterWords(shown: Timeline, timeline: Timeline, { messages, locale }: Words): string {
  const { shown: words, noMatch } = messages.interface.filter
  const { length: count } = shown.entries
  return count === 0 ? noMatch : formatMessage(words, { count, total: timeline.entries.length }, locale)
}

/** "Two ministers, one city: 19 events". */
export function loadWords({ document: { title }, entries }: Timeline, { messages, locale }: Words): string {
  const events = formatMessage(messages.interface.count, { count: entries.length }, locale)
  return formatMessage(messages.interface.announcements.loaded, { title, events }, locale)
}

function positionWords({ timeline: { entries }, selected }: Situation, words: Words): string | undefined {
  const index = entries.findIndex(({ event }) => event.id === selected)
  const entry = entries[index]
  if (!entry) return undefined
  const { position } = words.messages.interface.announcements
  const title = titleWords(entry, words).trim()
  return formatMessage(position, { index: index + 1, total: entries.length, title }, words.locale)
}

function shownWords({ range, timeline }: Situation, words: Words): string | undefined {
  return range && rangeWords(...range, words, timeline)
}
