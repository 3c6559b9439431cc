import type { TimelineEntry } from '../model/resolve.js'
import { standingOf } from '../model/progress.js'
import type { Span } from './span.js'

/** A way in which the drawing says what is known: what a key to it explains. */
export type Sign =
  | 'sharp'
  | 'soft'
  | 'unknown'
  | 'ongoing'
  | 'oneOf'
  | 'planned'
  | 'unreported'
  | 'calledOff'
  | 'moved'
  | 'parts'
  | 'asOf'
  | 'break'

const order: readonly Sign[] = [
  'sharp',
  'soft',
  'unknown',
  'ongoing',
  'oneOf',
  'planned',
  'unreported',
  'calledOff',
  'moved',
  'parts',
  'asOf',
  'break',
]

/** The signs that a document's drawing uses, in the order in which they are explained: its events', and `others` that are no event's. */
export function signsOf(spans: ReadonlyMap<TimelineEntry, Span>, others: Iterable<Sign>): Sign[] {
  const used = new Set<Sign>(others)
  for (const [{ event, progress }, { start, end, lasting, vague, earlier }] of spans) {
    const standing = standingOf(progress)
    const isBar = event.type === 'visit' || event.type === 'background'
    if (start === 'unknown' || end === 'unknown') used.add('unknown')
    if (end === 'ongoing') used.add('ongoing')
    if (isBar && start === 'sharp' && end === 'sharp') used.add('sharp')
    if (isBar && !lasting && vague) used.add('soft')
    if (!isBar && vague) used.add('oneOf')
    if (standing === 'planned' || standing === 'unreported') used.add(standing)
    if (standing === 'postponed' || standing === 'cancelled') used.add('calledOff')
    if (earlier.length > 0) used.add('moved')
  }
  return order.filter((sign) => used.has(sign))
}
