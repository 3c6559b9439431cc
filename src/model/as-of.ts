import { boundsOf, type InstantBounds } from '../time/bounds.js'
import { parseEdtf } from '../time/edtf.js'
import type { TimelineDocument } from './schema.js'

/** The moment a document says it speaks from: a day is the whole day. Undefined where it names none. */
export function asOfBounds({ asOf }: TimelineDocument, timeZone: string): InstantBounds | undefined {
  const date = asOf === undefined ? undefined : parseEdtf(asOf)
  if (!date || date.kind === 'error') return undefined
  const { start, end } = boundsOf(date, timeZone)
  const bounds = { earliest: start.earliest, latest: end.latest }
  return Number.isFinite(bounds.earliest) && Number.isFinite(bounds.latest) ? bounds : undefined
}
