import { formatMessage } from '../messages/messages.js'
import type { UtcMs } from '../time/instant.js'
import { stretchWords } from '../time/stretch-words.js'
import type { Words } from './describe.js'
import type { Timeline } from './resolve.js'

/** A stretch of time as it is heard: "January 2024 to June 2024". */
export function rangeWords(
  from: UtcMs,
  to: UtcMs,
  { messages, locale }: Words,
  { timeZone }: Pick<Timeline, 'timeZone'>,
): string {
  const [start, end] = stretchWords(from, to, { locale, timeZone })
  return start === end ? start : formatMessage(messages.interface.announcements.range, { start, end }, locale)
}
