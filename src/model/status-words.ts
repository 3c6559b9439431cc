import { formatMessage } from '../messages/messages.js'
import { asOfWords, type Words } from './describe.js'
import { isOpen } from './progress.js'
import type { Timeline, TimelineEntry } from './resolve.js'

/**
 * An event's status as its document gives it, if it does, and what the document leaves open at the moment it speaks from:
 * "still to come (as of 8 April 2024)".
 */
export function statusWords(
  { event, progress }: TimelineEntry,
  { document }: Timeline,
  words: Words,
): readonly [text: string | undefined, remarks: readonly string[]] {
  const { statuses, progress: open } = words.messages.interface
  const status = 'status' in event && event.status ? statuses[event.status] : undefined
  const note = asOfWords(document, words)
  const asOf = (text: string) =>
    note === undefined ? text : formatMessage(words.messages.dates.withNote, { text, note }, words.locale)
  // That holds for one moment alone.
  if (progress === 'under-way' && status !== undefined) return [asOf(status), []]
  if (!isOpen(progress)) return [status, []]
  const left = asOf(open[progress])
  return status === undefined ? [left, []] : [status, [left]]
}
