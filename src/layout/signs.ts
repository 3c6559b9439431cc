import type { TimelineEntry } from '../model/resolve.js'
import type { Span } from './span.js'

/** A way in which the drawing says what is known: what a key to it explains. */
export type Sign = 'sharp' | 'soft' | 'unknown' | 'ongoing' | 'oneOf' | 'break'

const order: readonly Sign[] = ['sharp', 'soft', 'unknown', 'ongoing', 'oneOf', 'break']

/** The signs that a document's drawing uses, in the order in which they are explained. */
export function signsOf(spans: ReadonlyMap<TimelineEntry, Span>, breaks: number): Sign[] {
  const used = new Set<Sign>(breaks > 0 ? ['break'] : [])
  for (const [{ event }, { start, end, lasting, vague }] of spans) {
    const isBar = event.type === 'visit' || event.type === 'background'
    if (start === 'unknown' || end === 'unknown') used.add('unknown')
    if (end === 'ongoing') used.add('ongoing')
    if (isBar && start === 'sharp' && end === 'sharp') used.add('sharp')
    if (isBar && !lasting && vague) used.add('soft')
    if (!isBar && vague) used.add('oneOf')
  }
  return order.filter((sign) => used.has(sign))
}
