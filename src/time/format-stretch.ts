import type { DateFormat } from './date-format.js'
import type { EdtfPoint } from './edtf-date.js'
import type { UtcMs } from './instant.js'
import { wordsOfRange } from './range-words.js'
import { toWallTime } from './zone.js'

/** How finely the ends of a stretch are told. */
export type StretchGrain = 'day' | 'month' | 'year'

/**
 * Words for the stretch from `from` up to `to`, by the days, months or years that its ends fall into:
 * "January–June 2024". Of a stretch that is no longer than one of them, that one: "8 April 2024".
 */
export function formatStretch(from: UtcMs, to: UtcMs, grain: StretchGrain, format: DateFormat): string {
  const last = Math.max(from, to - 1)
  return wordsOfRange(pointAt(from, grain, format.timeZone), pointAt(last, grain, format.timeZone), format)
}

function pointAt(instant: UtcMs, precision: StretchGrain, timeZone: string): EdtfPoint {
  const { year, month, day } = toWallTime(instant, timeZone)
  return {
    kind: 'point',
    precision,
    year,
    ...(precision !== 'year' && { month }),
    ...(precision === 'day' && { day }),
    unspecified: [],
    qualifiers: {},
    uncertain: false,
    approximate: false,
  }
}
