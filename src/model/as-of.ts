import type { InstantBounds } from '../time/bounds.js'
import { DateReader } from './date-reader.js'
import type { TimelineDocument } from './schema.js'

/**
 * The moment a document says it speaks from, in a timeline's zone: a day is the whole day, a clock time that of the
 * document's own zone. Undefined where it names none.
 */
export function asOfBounds(
  { asOf, timeZone: zoneOfDocument = 'UTC' }: TimelineDocument,
  timeZone: string,
): InstantBounds | undefined {
  const when = asOf === undefined ? undefined : new DateReader(timeZone).read(asOf, zoneOfDocument)?.when
  const bounds = when && { earliest: when.start.earliest, latest: when.end.latest }
  return bounds && Number.isFinite(bounds.earliest) && Number.isFinite(bounds.latest) ? bounds : undefined
}
