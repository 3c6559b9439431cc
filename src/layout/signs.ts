import type { InterfaceMessages } from '../messages/interface-messages.js'
import { formatMessage } from '../messages/messages.js'
import { publishedText, type Words } from '../model/describe.js'
import type { TimelineEntry } from '../model/resolve.js'
import { type Progress, standingOf } from '../model/progress.js'
import type { DiplomaticEvent, TimelineDocument } from '../model/schema.js'
import type { Span } from './span.js'
import type { Spans } from './spans.js'

/** A way in which the drawing says what is known: what a key to it explains. */
export type Sign = keyof InterfaceMessages['legend']

/** A sign and what it says: of the moment that its document speaks from also when that is. */
export interface ExplainedSign {
  readonly sign: Sign
  readonly words: string
}

const order: readonly Sign[] = [
  'sharp',
  'soft',
  'unknown',
  'ongoing',
  'oneOf',
  'either',
  'planned',
  'unreported',
  'calledOff',
  'moved',
  'parts',
  'count',
  'asOf',
  'break',
]

/** The signs that a document's drawing uses, in the order in which they are explained: its events', and `others` that are no event's. */
export function signsOf(entries: readonly TimelineEntry[], spans: Spans, others: Iterable<Sign>): Sign[] {
  const used = new Set<Sign>(others)
  for (const entry of entries) {
    const span = spans.get(entry)
    if (span) addSigns(used, entry.event, entry.progress, span)
  }
  return inOrder(used)
}

/** Adds to `used` the signs of an event's drawing. */
export function addSigns(
  used: Set<Sign>,
  event: DiplomaticEvent,
  progress: Progress,
  {
    start,
    end,
    lasting,
    vague,
    isEither,
    earlier,
    ahead,
  }: Pick<Span, 'start' | 'end' | 'lasting' | 'vague' | 'isEither' | 'earlier' | 'ahead'>,
): void {
  const standing = standingOf(progress)
  const isBar = event.type === 'visit' || event.type === 'background'
  if (start === 'unknown' || end === 'unknown') used.add('unknown')
  if (end === 'ongoing') used.add('ongoing')
  if (isBar && start === 'sharp' && end === 'sharp') used.add('sharp')
  if (isBar && !lasting && vague) used.add('soft')
  if (!isBar && (vague || (lasting && start !== 'sharp'))) used.add('oneOf')
  if (isEither) used.add('either')
  if (standing === 'planned' || standing === 'unreported') used.add(standing)
  if (ahead !== undefined) used.add('planned')
  if (standing === 'postponed' || standing === 'cancelled') used.add('calledOff')
  if (earlier.length > 0) used.add('moved')
}

/** Signs in the order in which they are explained. */
export function inOrder(used: ReadonlySet<Sign>): Sign[] {
  return order.filter((sign) => used.has(sign))
}

/** What a sign in a document's drawing says. */
export function explained(sign: Sign, { asOf, timeZone = 'UTC' }: TimelineDocument, words: Words): ExplainedSign {
  const {
    dates,
    interface: { legend },
  } = words.messages
  const text = legend[sign]
  const note = sign === 'asOf' ? publishedText(asOf, words, timeZone) : undefined
  return { sign, words: note === undefined ? text : formatMessage(dates.withNote, { text, note }, words.locale) }
}
