import { bisectRight } from 'd3'
import { formatStretch, type StretchGrain } from '../time/format-stretch.js'
import { msPerDay, type UtcMs } from '../time/instant.js'
import { type Arrangement, scaleAtZoom } from './arrange.js'
import { type Columns, columnsOf, kinds, runsBehind, special } from './columns.js'
import { Last } from './once.js'
import type { Box, TextLine, Tick } from './scene.js'
import { lineHeightOf } from './text.js'
import { buildTicks } from './ticks.js'
import { type Grain, segmentAt, type TimeScale } from './time-scale.js'
import { rangeOf, type Viewport } from './viewport.js'

/** How many events there are along the whole of a document, and which part of it is in view. Counted from the left edge of what is drawn. */
export interface Overview {
  readonly direction: 'ltr' | 'rtl'
  /** Its left edge, from the left of the chart. */
  readonly x: number
  readonly width: number
  readonly height: number
  readonly bars: readonly Box[]
  readonly breaks: readonly Pick<Box, 'x' | 'width'>[]
  readonly words: readonly TextLine[]
  /** What is in view, and the box by which it is seen and taken hold of, which is never too narrow for that. */
  readonly window: Pick<Box, 'x' | 'width'>
  readonly frame: Pick<Box, 'x' | 'width'>
  /** By what the edges of the window are taken hold of. */
  readonly grips: Readonly<Record<'start' | 'end', Pick<Box, 'x' | 'width'>>>
  /** Where the view begins and ends, as percentages of the whole. */
  readonly start: number
  readonly end: number
  /** What is in view and its first and last day, month or year, in words. */
  readonly sentence: string
  readonly first: string
  readonly last: string
}

const barWidth = 5
const barGap = 1
const barsHeight = 26
/** A single event is seen, however many there are elsewhere. */
const leastHeight = 3
const leastFrame = 14

/**
 * How many events each of `count` equal parts of the axis has, all of the document in view. An event of unknown day is
 * shared out; of measures and agreements, which run on, their start counts; what is in the background does not.
 */
export function densityOf(
  { spans, timeline, stretches, isCrowd }: Arrangement,
  scale: TimeScale,
  count: number,
): Float64Array {
  if (isCrowd) {
    const columns = columnsOf(timeline)
    const known = densities.get(columns.from) ?? new Last<Float64Array>()
    densities.set(columns.from, known)
    const key = [columns.to, columns.kind, stretches, scale.width, count]
    return known.for(key, () => crowdDensity(columns, scale, count))
  }
  const part = (instant: UtcMs) =>
    Math.min(count - 1, Math.max(0, Math.floor((scale.toX(instant) / scale.width) * count)))
  // Each stretch is noted where it begins and after it ends: its length costs nothing.
  const steps = new Float64Array(count + 1)
  for (const entry of timeline.entries) {
    const span = spans.get(entry)
    if (!span || entry.event.type === 'background') continue
    const runsOn = runsBehind(entry)
    const share = span.isEither ? 1 / (span.repeats.length + 1) : 1
    for (const { from, to, lasting } of [span, ...span.repeats]) {
      const first = part(from)
      const last = runsOn && lasting ? first : Math.max(first, part(to - 1))
      const weight = lasting ? 1 : share / (last - first + 1)
      steps[first]! += weight
      steps[last + 1]! -= weight
    }
  }
  let sum = 0
  return steps.slice(0, count).map((step) => (sum += step))
}

/** Of many events it is the same until one has another date. */
const densities = new WeakMap<Columns['from'], Last<Float64Array>>()

/** The same of many events, from numbers alone; of those that are repeated the first time counts. */
function crowdDensity({ from, to, kind }: Columns, scale: TimeScale, count: number): Float64Array {
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => scale.toTime((i * scale.width) / count))
  edges[0] = -Infinity
  edges[count] = Infinity
  const inside = new Float64Array(count)
  // What reaches over an edge is noted where it begins and after it ends: its length costs nothing.
  const steps = new Float64Array(count + 1)
  let part = 0
  for (let i = 0; i < from.length; i++) {
    const start = from[i]!
    const ofTime = kind[i]! & ~special
    if (Number.isNaN(start) || ofTime === kinds.background) continue
    if (start < edges[part]! || start >= edges[part + 1]!) part = bisectRight(edges, start) - 1
    if (to[i]! - 1 < edges[part + 1]! || ofTime === kinds.runsOn) {
      inside[part]!++
      continue
    }
    const last = bisectRight(edges, to[i]! - 1) - 1
    const weight = ofTime === kinds.moment ? 1 / (last - part + 1) : 1
    steps[part]! += weight
    steps[last + 1]! -= weight
  }
  let sum = 0
  return inside.map((counted, i) => counted + (sum += steps[i]!))
}

/** What of an overview stays as it is, whatever is in view. */
export interface OverviewGround extends Pick<Overview, 'bars' | 'breaks' | 'words'> {
  /** The whole of the document. */
  readonly scale: TimeScale
}

/** The parts of a document as they stand under any window. */
export function groundOf(arrangement: Arrangement): OverviewGround {
  const { plotWidth: width, options, timeline } = arrangement
  const scale = scaleAtZoom(arrangement, 1)
  const baseline = barsHeight + 4 + tickHeightOf(arrangement) * 0.76
  const { major, minor } = buildTicks(scale, 0, width, {
    locale: options.locale,
    timeZone: timeline.timeZone,
    measure: options.measureText,
    majorY: baseline,
    minorY: baseline,
  })
  const segmentOf = ({ x }: Tick) => scale.segments.findIndex(({ x1 }) => x < x1)
  const headed = new Set(major.map(segmentOf))
  // Years have no heading over them, and stand for themselves.
  const ticks = [...major, ...minor.filter((tick) => !headed.has(segmentOf(tick)))]
  const ground: OverviewGround = {
    scale,
    bars: barsOf(densityOf(arrangement, scale, barCountOf(arrangement)), width),
    breaks: scale.segments.slice(1).map(({ x0: end }, i) => {
      const x = scale.segments[i]!.x1
      return { x, width: end - x }
    }),
    words: ticks.flatMap(({ text }) => text ?? []),
  }
  if (options.direction !== 'rtl') return ground
  const flip = flipIn(width)
  return {
    ...ground,
    bars: ground.bars.map(flip),
    breaks: ground.breaks.map(flip),
    words: ground.words.map((line) => ({ ...line, x: width - line.x })),
  }
}

/** The window of `viewport` on a document of which the parts are known. */
export function buildOverview(arrangement: Arrangement, viewport: Viewport, ground: OverviewGround): Overview {
  const { plotWidth: width, headerWidth, options, timeline } = arrangement
  const { scale: whole, bars, breaks, words: lines } = ground
  const [from, to] = rangeOf(viewport, scaleAtZoom(arrangement, viewport.zoom))
  const [x0, x1] = [edgeIn(whole, from, 'start'), edgeIn(whole, to, 'end')]
  const grain = grainOf(whole, from, to)
  // A day of which a sliver is in view is not worth a word.
  const sliver = (to - from) / 200
  const words = (first: UtcMs, last: UtcMs) =>
    formatStretch(first, last, grain, { ...options, messages: options.messages.dates, timeZone: timeline.timeZone })
  const frame = frameOf(x0, x1, width)
  const overview: Overview = {
    direction: 'ltr',
    x: headerWidth,
    width,
    height: barsHeight + tickHeightOf(arrangement) + 8,
    bars,
    breaks,
    words: lines,
    window: { x: x0, width: Math.max(0, x1 - x0) },
    frame,
    grips: gripsOf(frame, width, options.target),
    start: (x0 / width) * 100,
    end: (x1 / width) * 100,
    sentence: words(from + sliver, to - sliver),
    first: words(from + sliver, from + sliver),
    last: words(to - sliver, to - sliver),
  }
  return options.direction === 'rtl' ? mirrored(overview, options.width) : overview
}

function tickHeightOf({ options }: Arrangement): number {
  return lineHeightOf('tick', options.fontSize)
}

/** How many bars an overview has room for. */
export function barCountOf({ plotWidth }: Arrangement): number {
  return Math.max(1, Math.floor(plotWidth / (barWidth + barGap)))
}

/** Where the view ends in the whole: at the very edge where nothing is left out there. */
function edgeIn(whole: TimeScale, instant: UtcMs, end: 'start' | 'end'): number {
  const [first, last] = [whole.segments[0], whole.segments.at(-1)]
  if (end === 'start' && (!first || instant <= first.from)) return 0
  if (end === 'end' && (!last || instant >= last.to)) return whole.width
  return whole.toX(instant)
}

function barsOf(density: Float64Array, width: number): Box[] {
  const most = density.reduce((greatest, value) => Math.max(greatest, value), 0)
  const pitch = width / density.length
  return [...density].flatMap((value, i) => {
    if (value < 1e-9) return []
    // The eye compares areas here, not numbers: a root keeps single events beside crowds.
    const height = Math.max(leastHeight, Math.sqrt(value / most) * barsHeight)
    return [{ x: i * pitch + barGap / 2, width: pitch - barGap, y: barsHeight - height + 2, height }]
  })
}

function frameOf(x0: number, x1: number, width: number): Overview['frame'] {
  const shown = Math.min(width, Math.max(leastFrame, x1 - x0))
  return { x: Math.min(width - shown, Math.max(0, (x0 + x1 - shown) / 2)), width: shown }
}

/** Inside the frame where it has room for both and something between, else outside as far as there is an outside. */
function gripsOf({ x, width: shown }: Overview['frame'], width: number, target: number): Overview['grips'] {
  const isInside = shown >= 3 * target
  const start = isInside ? x : Math.max(0, x - target)
  const end = isInside ? x + shown - target : Math.min(width - target, x + shown)
  return { start: { x: start, width: target }, end: { x: end, width: target } }
}

const coarseness: readonly Grain[] = ['minute', 'day', 'month', 'year']

/** As fine as a reader can use, and no finer than anything is dated at the ends. */
function grainOf(whole: TimeScale, from: UtcMs, to: UtcMs): StretchGrain {
  if (whole.segments.length === 0) return 'day'
  const useful: Grain = to - from > 1100 * msPerDay ? 'year' : to - from > 120 * msPerDay ? 'month' : 'day'
  const known = [segmentAt(whole, from).grain, segmentAt(whole, to - 1).grain]
  const coarsest = Math.max(...[useful, ...known].map((grain) => coarseness.indexOf(grain)))
  return coarsest >= 3 ? 'year' : coarsest === 2 ? 'month' : 'day'
}

/** The ground is mirrored already. */
function mirrored(overview: Overview, chartWidth: number): Overview {
  const { width } = overview
  const flip = flipIn(width)
  return {
    ...overview,
    direction: 'rtl',
    x: chartWidth - overview.x - width,
    window: flip(overview.window),
    frame: flip(overview.frame),
    grips: { start: flip(overview.grips.start), end: flip(overview.grips.end) },
  }
}

function flipIn(width: number) {
  return <Kind extends Pick<Box, 'x' | 'width'>>(box: Kind): Kind => ({ ...box, x: width - box.x - box.width })
}
