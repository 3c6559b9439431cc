import { remember } from '../messages/remember.js'
import { boundariesBetween, type CalendarUnit, weekdayAt } from '../time/calendar.js'
import { formatTick, type TickFormat } from '../time/format-tick.js'
import { msPerDay, msPerHour, msPerMinute, type UtcMs } from '../time/instant.js'
import type { TextStyle, Tick } from './scene.js'
import type { MeasureText } from './text.js'
import type { Segment, TimeScale } from './time-scale.js'

/** How the words of an axis are made, and at which heights they stand. */
export interface TickOptions {
  readonly locale: string
  readonly timeZone: string
  readonly measure: MeasureText
  /** Baselines of the two tiers of words, in pixels. */
  readonly majorY: number
  readonly minorY: number
}

/** The lines and words of an axis: `minor` for each cell, `major` for the heading over several. */
export interface Ticks {
  readonly major: readonly Tick[]
  readonly minor: readonly Tick[]
  /** The Saturdays and Sundays, where days are marked. */
  readonly weekends: readonly { readonly x: number; readonly width: number }[]
}

interface Step {
  readonly unit: CalendarUnit
  readonly count: number
  /** The coarser unit that gives the steps their heading. */
  readonly heading?: CalendarUnit
  /** As little as will do: the day without its weekday. */
  readonly compact?: true
  readonly ms: number
}

/** What is in view, in pixels of the content. */
type View = readonly [from: number, to: number]

const msPerYear = 365.25 * msPerDay

/** From fine to coarse; the coarsest is longer than any two dates are apart. */
const steps: readonly Step[] = [
  ...[1, 5, 15].map((count): Step => ({ unit: 'minute', count, heading: 'day', ms: count * msPerMinute })),
  ...[1, 3, 6, 12].map((count): Step => ({ unit: 'hour', count, heading: 'day', ms: count * msPerHour })),
  { unit: 'day', count: 1, heading: 'month', ms: msPerDay },
  { unit: 'day', count: 1, heading: 'month', compact: true, ms: msPerDay },
  { unit: 'week', count: 1, heading: 'year', ms: 7 * msPerDay },
  { unit: 'month', count: 1, heading: 'year', ms: msPerYear / 12 },
  { unit: 'month', count: 3, heading: 'year', ms: msPerYear / 4 },
  ...Array.from({ length: 16 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power))
    .flat()
    .map((count): Step => ({ unit: 'year', count, ms: count * msPerYear })),
]

const textInset = 4
const clearance = 5
/** No word at all has room in less than this many pixels. */
const leastCell = textInset + clearance

/**
 * The ticks between `from` and `to` pixels of the content: the start of each segment, and of each cell in it. A cell's
 * word is given where the cell has room for all of it, so that words never meet; panning changes neither.
 */
export function buildTicks(scale: TimeScale, from: number, to: number, options: TickOptions): Ticks {
  const view: View = [from, to]
  const seen = scale.segments.filter(({ x0, x1 }) => x1 >= from && x0 <= to)
  const bySegment = seen.map((segment) => ticksOf(segment, view, options))
  return {
    major: bySegment.flatMap(({ major }) => major),
    minor: bySegment.flatMap(({ minor }) => minor),
    weekends: bySegment.flatMap(({ weekends }) => weekends),
  }
}

function ticksOf(segment: Segment, view: View, options: TickOptions): Ticks {
  const step = finestStep(segment, options)
  const { unit, heading } = step
  const { timeZone, measure, majorY, minorY } = options
  const whole: View = [segment.x0, segment.x1]
  const cellsIn = (part: View) => cellsOf(segment, step, part, timeZone)
  // A segment shorter than two cells may hold parts of cells alone, none with room for its word: then it is one cell.
  const isMute =
    segment.to - segment.from < 2 * step.ms &&
    cellsIn(whole).every(({ from, x0, x1 }) => widthFor(wordOf(from, step, options), 'tick', options) > x1 - x0)
  const minorCells: readonly Cell[] = isMute ? [segment] : cellsIn(view)
  const minorAt = ({ from, x0, x1 }: Cell, left: number): Tick => {
    const text = lineIn(wordOf(from, step, options), 'tick', left, x1, view, minorY, measure)
    return { x: x0, ...(text && { text }) }
  }
  const minor = minorCells.map((cell) => minorAt(cell, cell.x0))
  const [first] = minorCells
  // Where no other word is in view, that of the day, month or year that runs into it from before stays at its edge.
  if (first && first.x0 < view[0] && namesCells(step) && minor.every(({ text }) => !text))
    minor[0] = minorAt({ ...first, x1: Math.min(first.x1, view[1]) }, view[0])
  if (!heading) return { major: [], minor, weekends: [] }
  const major = cellsOf(segment, headingStep(heading), view, timeZone).map(({ from, x0, x1 }): Tick => {
    // The heading of what runs into the view from before it stays at the view's edge.
    const x = Math.max(x0, view[0])
    const text = lineIn(headingOf(from, step, options), 'major', x, Math.min(x1, view[1]), view, majorY, measure)
    return { x: x0, ...(text && { text }) }
  })
  // Of one day alone the shade would tell no more than its word.
  const isDays = unit === 'day' && segment.to - segment.from > 1.5 * msPerDay
  return { major, minor, weekends: isDays ? weekendsIn(minorCells, timeZone) : [] }
}

/** Whether the word of a cell holds for all of it, not for its start alone, as an hour's does and the first day's of a week. */
function namesCells({ unit, count }: Step): boolean {
  return count === 1 && (unit === 'day' || unit === 'month' || unit === 'year')
}

const headingMs: Partial<Record<CalendarUnit, number>> = { day: msPerDay, month: msPerYear / 12, year: msPerYear }

function headingStep(unit: CalendarUnit): Step {
  return { unit, count: 1, ms: headingMs[unit] ?? 0 }
}

type Stretch = Pick<Segment, 'from' | 'to'>
type Cell = Pick<Segment, 'from' | 'to' | 'x0' | 'x1'>

/** The cells of a segment that reach into the view; the first begins with the segment itself, the last ends with it. */
function cellsOf(segment: Segment, step: Step, view: View, timeZone: string): Cell[] {
  const pxPerMs = (segment.x1 - segment.x0) / (segment.to - segment.from)
  const x = (instant: UtcMs) => segment.x0 + (instant - segment.from) * pxPerMs
  const instant = (px: number) => segment.from + (px - segment.x0) / pxPerMs
  return cellsBetween(segment, step, instant(view[0]), instant(view[1]), timeZone)
    .map(({ from, to }): Cell => ({ from, to, x0: x(from), x1: x(to) }))
    .filter(({ x0, x1 }) => x1 > view[0] && x0 < view[1])
}

/** The cells of a stretch that reach into a part of it, and perhaps some beside them. */
function cellsBetween(
  whole: Stretch,
  { ms, unit, count }: Step,
  first: UtcMs,
  last: UtcMs,
  timeZone: string,
): Stretch[] {
  // No cell is twice as long as its kind usually is, so that none begins or ends beyond this and yet is in view.
  const from = Math.max(whole.from, first - 2 * ms)
  const to = Math.min(whole.to, last + 2 * ms)
  const starts = boundariesBetween(from, to, unit, count, timeZone)
  if (from === whole.from && starts[0] !== from) starts.unshift(from)
  return starts.map((start, i) => ({ from: start, to: starts[i + 1] ?? to }))
}

/** A word at the start of its cell, where it has room there and is wholly in view. */
function lineIn(
  text: string,
  style: TextStyle,
  x0: number,
  x1: number,
  view: View,
  y: number,
  measure: MeasureText,
): Tick['text'] {
  const x = x0 + textInset
  const end = x + measure(text, style)
  return end + clearance <= x1 && x >= view[0] && end <= view[1] ? { text, style, x, y } : undefined
}

/** The finest step whose words have room: panning does not change it. */
function finestStep(segment: Segment, options: TickOptions): Step {
  const length = segment.to - segment.from
  const pxPerMs = (segment.x1 - segment.x0) / length
  const finest = steps.findIndex(({ unit }) => unit === segment.grain)
  const fits = (step: Step) =>
    Math.min(length, step.ms) * pxPerMs > leastCell && needsOf(step, segment, options).areMetAt(pxPerMs)
  // Where not even one word has room, the fewest lines.
  return steps.slice(finest).find(fits) ?? steps.find(({ ms }) => ms >= length) ?? steps.at(-1)!
}

/** What the words of a step need along a stretch, which is the same at every zoom: looked at as far as that was needed yet. */
class Needs {
  /** Scales that are needed, in pixels to a millisecond. */
  readonly #scales: Iterator<number, void>
  #most = 0

  constructor(scales: Iterator<number, void>) {
    this.#scales = scales
  }

  areMetAt(scale: number): boolean {
    while (scale >= this.#most) {
      const { value } = this.#scales.next()
      if (value === undefined) return true
      this.#most = Math.max(this.#most, value)
    }
    return false
  }
}

function needsOf(step: Step, { from, to }: Stretch, options: TickOptions): Needs {
  const { locale, timeZone, measure } = options
  const known = needs.get(measure) ?? remember((_, make: () => Needs) => make(), 500)
  needs.set(measure, known)
  const key = `${from} ${to} ${steps.indexOf(step)} ${locale} ${timeZone}`
  return known(key, () => new Needs(scalesFor(step, { from, to }, options)))
}

const needs = new WeakMap<MeasureText, (key: string, make: () => Needs) => Needs>()

/** So many cells in a row have all the words that the weeks of a year, the days of a month or the months have. */
const sampled = 53

/**
 * The scales at which each word of a step along a stretch has room. Words that say the hour or day alone mean nothing
 * without the heading over them: one of the first two must have room. Of years the last have the longest words, or the
 * first. What is part of a cell may go without.
 */
function* scalesFor(step: Step, stretch: Stretch, options: TickOptions): Generator<number, void> {
  const { from: start, to: end } = stretch
  const cellsIn = (cells: Step, first: UtcMs, last: UtcMs) =>
    cellsBetween(stretch, cells, first, last, options.timeZone).filter(({ from, to }) => to > first && from < last)
  if (step.heading) {
    const headings = headingStep(step.heading)
    const firstTwo = cellsIn(headings, start, start + 1.5 * headings.ms)
    const scales = firstTwo.map(
      ({ from, to }) => widthFor(headingOf(from, step, options), 'major', options) / (to - from),
    )
    yield Math.min(...scales)
  }
  const usual = Math.min(end - start, step.ms)
  for (const { from, to } of [...cellsIn(step, start, start + sampled * usual), ...cellsIn(step, end - 2 * usual, end)])
    yield widthFor(wordOf(from, step, options), 'tick', options) / (from === start || to === end ? usual : to - from)
}

/** How many pixels a word asks of its cell. */
function widthFor(words: string, style: TextStyle, { measure }: TickOptions): number {
  return measure(words, style) + textInset + clearance
}

function wordOf(instant: UtcMs, { unit, compact }: Step, options: TickOptions): string {
  return wordsOf(instant, unit, compact ? 'compact' : 'minor', options)
}

function headingOf(instant: UtcMs, { unit }: Step, options: TickOptions): string {
  return wordsOf(instant, unit, 'major', options)
}

function wordsOf(
  instant: UtcMs,
  unit: CalendarUnit,
  part: TickFormat['part'],
  { locale, timeZone }: TickOptions,
): string {
  return tickWords(`${instant} ${unit} ${part} ${locale} ${timeZone}`, instant, unit, { locale, timeZone, part })
}

/** Each frame of a zoom or pan asks for the words of nearly the same ticks. */
const tickWords = remember(
  (_, instant: UtcMs, unit: CalendarUnit, format: TickFormat) => formatTick(instant, unit, format),
  5_000,
)

function weekendsIn(days: readonly Cell[], timeZone: string): Ticks['weekends'] {
  return days.flatMap(({ from, x0, x1 }) =>
    [0, 6].includes(weekdayAt(from, timeZone)) ? [{ x: x0, width: x1 - x0 }] : [],
  )
}
