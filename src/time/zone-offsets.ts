import { clockMs, dayNumberOf } from './civil.js'
import { msPerDay, msPerSecond, type UtcMs } from './instant.js'

/** A stretch of time in which a zone's clocks keep one offset. `end` is exclusive. */
export interface OffsetStretch {
  readonly start: UtcMs
  readonly end: UtcMs
  /** Local time minus UTC, in milliseconds. */
  readonly offset: number
}

/** A change of offset inside a cell, counted from the cell's start. */
interface OffsetChange {
  readonly after: number
  readonly offset: number
}

/** An offset that holds for a whole cell, or the changes in it, the first at its very start. */
type Cell = number | readonly OffsetChange[]

/** Shorter than the shortest known return to an earlier offset (Freetown, September 1939: under four days). */
const cellMs = 3 * msPerDay
/** 400 Gregorian years, after which dates and weekdays, and so the rules of summer time, repeat. */
const cellsPerCycle = 146_097 / 3
/** Before any zone left its local mean time (the earliest in the tz database did so in 1835). */
const firstCell = Math.floor(dayNumberOf(1800, 1, 1) / 3)
/** After the last change that is written out rather than given by a rule (Morocco's Ramadan, 2087). */
const cycleStart = Math.floor(dayNumberOf(2100, 1, 1) / 3)

/** The offsets of one zone, read off the clock that `Intl` shows there and remembered in cells of three days. */
export class ZoneOffsets {
  readonly #format: (instant: UtcMs) => string
  readonly #cells = new Map<number, Cell>()
  readonly #edges = new Map<number, number>()

  /** Throws a RangeError when `Intl` knows no such zone. */
  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).format
  }

  /** Local time minus UTC at `instant`, in milliseconds. */
  at(instant: UtcMs): number {
    const index = Math.floor(instant / cellMs)
    const cell = this.#cell(index)
    if (typeof cell === 'number') return cell
    const position = instant - index * cellMs
    return cell.findLast(({ after }) => after <= position)?.offset ?? 0
  }

  /** The offset that holds in the cells of both instants, when one does and they are neighbours. */
  constantBetween(from: UtcMs, to: UtcMs): number | undefined {
    const first = Math.floor(from / cellMs)
    const last = Math.floor(to / cellMs)
    const offset = this.#cell(first)
    if (typeof offset !== 'number' || last > first + 1) return undefined
    return last === first || this.#cell(last) === offset ? offset : undefined
  }

  /** The stretches that cover `from` to `to`, in order of time. */
  between(from: UtcMs, to: UtcMs): readonly OffsetStretch[] {
    const stretches: OffsetStretch[] = []
    for (let index = Math.floor(from / cellMs); index * cellMs <= to; index++) {
      const cell = this.#cell(index)
      const changes = typeof cell === 'number' ? [{ after: 0, offset: cell }] : cell
      changes.forEach(({ after, offset }, i) => {
        const start = index * cellMs + after
        const end = index * cellMs + (changes[i + 1]?.after ?? cellMs)
        const last = stretches.at(-1)
        if (last?.offset === offset) stretches[stretches.length - 1] = { ...last, end }
        else stretches.push({ start, end, offset })
      })
    }
    return stretches
  }

  #cell(index: number): Cell {
    const known = knownCell(index)
    const remembered = this.#cells.get(known)
    if (remembered !== undefined) return remembered
    const cell = this.#readCell(known)
    this.#cells.set(known, cell)
    return cell
  }

  #readCell(index: number): Cell {
    const start = index * cellMs
    const first = this.#edge(index)
    const last = this.#edge(index + 1)
    if (first === last) return first
    const changes = [{ after: 0, offset: first }]
    for (let offset = first, from = start; offset !== last;) {
      from = this.#nextChange(from, start + cellMs, offset)
      offset = this.#read(from)
      changes.push({ after: from - start, offset })
    }
    return changes
  }

  /** By halving, to the second: the first instant after `from`, known to have `offset`, that has another; `to` has one. */
  #nextChange(from: UtcMs, to: UtcMs, offset: number): UtcMs {
    let same = from / msPerSecond
    let other = to / msPerSecond
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2)
      if (this.#read(middle * msPerSecond) === offset) same = middle
      else other = middle
    }
    return other * msPerSecond
  }

  #edge(index: number): number {
    const remembered = this.#edges.get(index)
    if (remembered !== undefined) return remembered
    const offset = this.#read(index * cellMs)
    this.#edges.set(index, offset)
    return offset
  }

  #read(instant: UtcMs): number {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] =
      this.#format(instant).match(/\d+/g)?.map(Number) ?? []
    return clockMs(year, month, day, hour, minute, second) - instant
  }
}

/** The cell that stands for a cell: no zone changes before the first, and beyond 2500 every 400 years are alike. */
function knownCell(index: number): number {
  if (index <= firstCell) return firstCell
  if (index < cycleStart + cellsPerCycle) return index
  return Number.isFinite(index) ? cycleStart + ((index - cycleStart) % cellsPerCycle) : cycleStart
}
