import { boundsOf, type DateBounds } from '../time/bounds.js'
import { parseEdtf } from '../time/edtf.js'

/** As many dates are remembered as ten years have days and intervals of a few days. */
const mostDates = 20_000

interface ReadDate {
  readonly when: DateBounds
  /** Read by a clock: where it has no offset of its own, the zone of its place counts. */
  readonly hasClock: boolean
}

/**
 * Reads dates in a timeline's zone: a day is that day's cell wherever it was spent, a clock time its instant. Remembers
 * what it read, within bounds: documents name the same days over and over, and what is the same need be held once.
 */
export class DateReader {
  readonly #timeZone: string
  readonly #dates = new Map<string, ReadDate>()
  readonly #clocks = new Map<string, DateBounds>()

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  /** The bounds of a date, local clock times being those of `placeZone`; undefined where the text is no date. */
  read(text: string, placeZone: string = this.#timeZone): DateBounds | undefined {
    const known = this.#dates.get(text) ?? this.#readDate(text)
    if (!known?.hasClock || placeZone === this.#timeZone) return known?.when
    const key = `${placeZone} ${text}`
    const atPlace = this.#clocks.get(key) ?? boundsIn(text, placeZone)
    if (atPlace && this.#clocks.size < mostDates) this.#clocks.set(key, atPlace)
    return atPlace
  }

  #readDate(text: string): ReadDate | undefined {
    const when = boundsIn(text, this.#timeZone)
    if (!when) return undefined
    const read = { when, hasClock: when.precision === 'minute' || when.precision === 'second' }
    if (this.#dates.size < mostDates) this.#dates.set(text, read)
    return read
  }

  /** Whether no further date is remembered, so that whoever asks for one had better not hold it either. */
  get isFull(): boolean {
    return this.#dates.size >= mostDates
  }
}

function boundsIn(text: string, timeZone: string): DateBounds | undefined {
  const date = parseEdtf(text)
  return date.kind === 'error' ? undefined : boundsOf(date, timeZone)
}
