import { describeAny } from '../model/plain.js'
import { boundsOf } from '../time/bounds.js'
import { parseEdtf } from '../time/edtf.js'
import type { UtcMs } from '../time/instant.js'

/** The whole stretch of two dates and what is between them, whichever comes first. Throws as `instantOf`. */
export function stretchBetween(
  start: Date | string,
  end: Date | string,
  timeZone: string,
): readonly [from: UtcMs, to: UtcMs] {
  const [from, to] = [instantOf(start, 'start', timeZone), instantOf(end, 'end', timeZone)]
  return from <= to ? [from, to] : [instantOf(end, 'start', timeZone), instantOf(start, 'end', timeZone)]
}

/** The instant at which a date starts or ends. Throws a RangeError, with the reason, where it has none. */
export function instantOf(date: Date | string, side: 'start' | 'end', timeZone: string): UtcMs {
  if (date instanceof Date) {
    if (Number.isNaN(date.getTime())) throw new RangeError('zoomTo was given an invalid Date.')
    return date.getTime()
  }
  if (typeof date !== 'string')
    throw new RangeError(`zoomTo was given ${describeAny(date)}. It takes a Date, or a text such as '2024-04-08'.`)
  const parsed = parseEdtf(date)
  if (parsed.kind === 'error') throw new RangeError(`zoomTo was given '${date}'. ${parsed.message}`)
  const { start, end } = boundsOf(parsed, timeZone)
  const instant = side === 'start' ? start.earliest : end.latest
  if (!Number.isFinite(instant)) throw new RangeError(`zoomTo was given '${date}', which has no ${side}.`)
  return instant
}
