import { boundsOf, type DateBounds } from '../time/bounds.js'
import { parseEdtf } from '../time/edtf.js'
import { boundsOfPlainDate, startOfMoment } from '../time/plain-date.js'

/** As many dates are remembered as ten years have days and intervals of a few days. */
const mostDates = 20_000

/** A date that was read. */
export interface ReadDate {
  readonly when: DateBounds
  /** Read by a clock: where it has no offset of its own, the zone of its place counts. */
  readonly hasClock: boolean
  /** Remembered: whoever asks for the same date gets the same object, and may hold it at no cost. */
  readonly isRemembered: boolean
}

/**
 * Reads dates in a timeline's zone: a day is that day's cell wherever it was spent, a clock time its instant. Remembers
 * what it read, within bounds: documents name the same days over and over, and what is the same need be held once.
 */
export class DateReader {
  readonly #timeZone: string
  readonly #dates = new Map<string, ReadDate>()
  readonly #clocks = new Map<string, ReadDate>()

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** A date, local clock times being those of `placeZone`; undefined where the text is none. */
  read(text: string, placeZone: string = this.#timeZone): ReadDate | undefined {
    // Hardly any two events share a minute: to remember it would take longer than to read it again.
    if (!Number.isNaN(startOfMoment(text)))
      return { when: boundsOfPlainDate(text, placeZone)!, hasClock: true, isRemembered: false }
    const known = this.#dates.get(text) ?? this.#readDate(text)
    if (!known?.hasClock || placeZone === this.#timeZone) return known
    const key = `${placeZone} ${text}`
    const atPlace = this.#clocks.get(key)
    if (atPlace) return atPlace
    const when = boundsIn(text, placeZone)
    return when && this.#remember(this.#clocks, key, when, true)
  }

  #readDate(text: string): ReadDate | undefined {
    const when = boundsIn(text, this.#timeZone)
    if (!when) return undefined
    return this.#remember(this.#dates, text, when, hasClock(text))
  }

  #remember(where: Map<string, ReadDate>, key: string, when: DateBounds, hasClock: boolean): ReadDate {
    const isRemembered = this.#dates.size + this.#clocks.size < mostDates
    const read = { when, hasClock, isRemembered }
    if (isRemembered) where.set(key, read)
    return read
  }
}

/** Whether a date is read by a clock: only a time of day is written with a T (ISO 8601-1:2019, 5.4). */
export function hasClock(date: string): boolean {
  return date.includes('T')
}

function boundsIn(text: string, timeZone: string): DateBounds | undefined {
  const plain = boundsOfPlainDate(text, timeZone)
  if (plain) return plain
  const date = parseEdtf(text)
  return date.kind === 'error' ? undefined : boundsOf(date, timeZone)
}
