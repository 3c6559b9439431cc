import { boundariesBetween, type CalendarUnit, floorTo, weekdayAt } from '../time/calendar.js'
import { formatTick } from '../time/format-tick.js'
import type { UtcMs } from '../time/instant.js'
import type { Tick } from './scene.js'
import type { MeasureText } from './text.js'
import type { Segment, TimeScale } from './time-scale.js'

export interface TickOptions {
  readonly locale: string
  readonly timeZone: string
  readonly measure: MeasureText
  /** Baselines of the two tiers of words, in pixels. */
  readonly majorY: number
  readonly minorY: number
}

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

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const year = 365.25 * day

/** From fine to coarse. */
const steps: readonly Step[] = [
  { unit: 'minute', count: 1, heading: 'day', ms: minute },
  { unit: 'minute', count: 5, heading: 'day', ms: 5 * minute },
  { unit: 'minute', count: 15, heading: 'day', ms: 15 * minute },
  { unit: 'hour', count: 1, heading: 'day', ms: hour },
  { unit: 'hour', count: 3, heading: 'day', ms: 3 * hour },
  { unit: 'hour', count: 6, heading: 'day', ms: 6 * hour },
  { unit: 'hour', count: 12, heading: 'day', ms: 12 * hour },
  { unit: 'day', count: 1, heading: 'month', ms: day },
  { unit: 'day', count: 1, heading: 'month', compact: true, ms: day },
  { unit: 'week', count: 1, heading: 'month', ms: 7 * day },
  { unit: 'month', count: 1, heading: 'year', ms: year / 12 },
  { unit: 'month', count: 3, heading: 'year', ms: year / 4 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((count): Step => ({
    unit: 'year',
    count,
    ms: count * year,
  })),
]

const textInset = 4
const clearance = 5

/** The ticks between `from` and `to` pixels of the content. Words never meet, and none stands outside its segment. */
export function buildTicks(scale: TimeScale, from: number, to: number, options: TickOptions): Ticks {
  const major: Tick[] = []
  const minor: Tick[] = []
  const weekends: { x: number; width: number }[] = []
  for (const segment of scale.segments) {
    if (segment.x1 < from || segment.x0 > to) continue
    const step = finestStep(segment, options)
    const pxPerMs = (segment.x1 - segment.x0) / (segment.to - segment.from)
    const x = (instant: UtcMs) => segment.x0 + (instant - segment.from) * pxPerMs
    // One step more on either side, so that words do not come and go at the edges while panning.
    const seen: readonly [UtcMs, UtcMs] = [
      Math.max(segment.from, segment.from + (from - segment.x0) / pxPerMs - step.ms),
      Math.min(segment.to, segment.from + (to - segment.x0) / pxPerMs + step.ms),
    ]
    const view = [from, to] as const
    minor.push(...minorTicks(segment, step, seen, view, x, options))
    major.push(...majorTicks(segment, step, seen, view, x, options))
    if (step.unit === 'day') weekends.push(...weekendsOf(segment, seen, x, options.timeZone))
  }
  return { major, minor, weekends }
}

/** The finest step whose words have room, judged by the widest of some: panning does not change it. */
function finestStep(segment: Segment, options: TickOptions): Step {
  const pxPerMs = (segment.x1 - segment.x0) / (segment.to - segment.from)
  const grain = steps.findIndex(({ unit }) => unit === segment.grain)
  const fits = (step: Step) => {
    const room = step.ms * pxPerMs
    return room >= sampleWidth(segment, step, options) + textInset + clearance
  }
  return (
    steps
      .slice(segment.grain === 'day' ? 0 : grain)
      .find((step) => step.ms <= segment.to - segment.from && fits(step)) ?? coarsest(segment)
  )
}

function coarsest(segment: Segment): Step {
  const length = segment.to - segment.from
  return steps.findLast((step) => step.ms <= length * 1.01) ?? steps[0]!
}

/** Months stand under their year, which words for a month's heading give; days under their month. */
function headingOf({ unit }: Step): CalendarUnit {
  return unit === 'week' ? 'day' : unit
}

function partOf({ compact }: Step): 'minor' | 'compact' {
  return compact ? 'compact' : 'minor'
}

function sampleWidth(segment: Segment, step: Step, { locale, timeZone, measure }: TickOptions): number {
  let widest = 0
  let at = floorTo(segment.from, step.unit, step.count, timeZone)
  for (let i = 0; i < 12; i++) {
    const text = formatTick(at, step.unit, { locale, timeZone, part: partOf(step) })
    widest = Math.max(widest, measure(text, 'tick'))
    at = floorTo(at + step.ms * 1.2, step.unit, step.count, timeZone)
  }
  return widest
}

function minorTicks(
  segment: Segment,
  step: Step,
  [from, to]: readonly [UtcMs, UtcMs],
  view: readonly [number, number],
  x: (instant: UtcMs) => number,
  { locale, timeZone, measure, minorY }: TickOptions,
): Tick[] {
  const ticks: Tick[] = []
  let free = segment.x0
  for (const instant of boundariesBetween(from, to, step.unit, step.count, timeZone)) {
    const at = x(instant)
    const text = formatTick(instant, step.unit, { locale, timeZone, part: partOf(step) })
    const width = measure(text, 'tick')
    const isFree = at + textInset >= free && at + textInset + width <= segment.x1
    if (isFree) free = at + textInset + width + clearance
    const isShown = isFree && at + textInset >= view[0] && at + textInset + width <= view[1]
    ticks.push({ x: at, ...(isShown && { text: { text, style: 'tick', x: at + textInset, y: minorY } }) })
  }
  return ticks
}

/** Headings over the steps: at the start of the segment, and wherever the coarser unit changes. */
function majorTicks(
  segment: Segment,
  step: Step,
  [from, to]: readonly [UtcMs, UtcMs],
  view: readonly [number, number],
  x: (instant: UtcMs) => number,
  { locale, timeZone, measure, majorY }: TickOptions,
): Tick[] {
  const { heading } = step
  if (!heading) return []
  const ticks: Tick[] = []
  const first = floorTo(from, heading, 1, timeZone)
  const starts = [first, ...boundariesBetween(from, to, heading, 1, timeZone).filter((instant) => instant > first)]
  // The heading of what runs into the view from before it stays at the view's edge.
  const lefts = starts.map((instant) => Math.max(segment.x0, view[0], x(instant)))
  for (const [i, instant] of starts.entries()) {
    const at = lefts[i]!
    const text = formatTick(instant, headingOf(step), { locale, timeZone, part: 'major' })
    const end = Math.min(view[1], (lefts[i + 1] ?? segment.x1 + clearance) - clearance)
    const fits = at + textInset + measure(text, 'major') <= end
    ticks.push({ x: at, ...(fits && { text: { text, style: 'major', x: at + textInset, y: majorY } }) })
  }
  return ticks
}

function weekendsOf(
  segment: Segment,
  [from, to]: readonly [UtcMs, UtcMs],
  x: (instant: UtcMs) => number,
  timeZone: string,
): { x: number; width: number }[] {
  return boundariesBetween(from, to, 'day', 1, timeZone).flatMap((instant) => {
    const weekday = weekdayAt(instant, timeZone)
    if (weekday !== 0 && weekday !== 6) return []
    const x0 = x(instant)
    return [{ x: x0, width: Math.min(segment.x1, x(instant + day)) - x0 }]
  })
}
