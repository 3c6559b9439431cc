import { quickselect } from 'd3'
import { addUnits, floorTo } from '../time/calendar.js'
import type { Precision } from '../time/edtf-date.js'
import { msPerDay, msPerHour, type UtcMs } from '../time/instant.js'
import type { Span } from './span.js'
import type { Grain, WeightedStretch } from './time-scale.js'

/** A stretch of time in which something is known to have happened, and how finely. */
export interface Extent {
  readonly from: UtcMs
  readonly to: UtcMs
  readonly grain: Grain
  /** How many events it stands for; one where it is not given, none where it is but an end of what runs behind them. */
  readonly count?: number
}

/** A stretch without long silences, whole cells of its finest grain. */
interface Cluster extends Extent {
  readonly extents: number
  /** From the first of its dates to the last, where all of them are by the clock. */
  readonly byClock?: Pick<Extent, 'from' | 'to'> | undefined
}

/** What an elastic axis has room for. */
export interface ElasticOptions {
  /** Width of the chart at zoom 1, in pixels. */
  readonly width: number
  readonly breakWidth: number
  /** Width that a stretch needs for a label and its axis. */
  readonly leastWidth: number
  readonly timeZone: string
}

/** Two neighbouring dates closer than this are crowded: less than a mark is wide. */
const crowdedPx = 24

/** Breaks may take up this much of the chart. */
const mostBreaksShare = 0.36

/** A cut must free at least this much of the chart, or it would hardly make room. */
const leastGainShare = 0.05

/** A silence is a gap this many times longer than the usual small ones. */
const silenceFactor = 6

/** What lasts longer than this does not hold the axis open: only where it begins and ends counts. */
export const longMs = 60 * msPerDay

/**
 * Where a span holds the axis open: all of it, or, for what runs behind the rest, its two ends. So do its repeats, and
 * the dates it had before, which are drawn too.
 */
export function extentsOf(span: Span, isBackground: boolean): Extent[] {
  const others = [...span.repeats, ...span.earlier].flatMap((other) => extentsOf(other, isBackground))
  const { from, to, sureFrom, sureTo, start, end, lasting } = span
  const grain = grainOf(span.precision)
  if (!lasting || (!isBackground && to - from <= longMs)) return [...others, { from, to, grain }]
  const how = { grain, ...(isBackground && { count: 0 }) }
  if (start !== 'unknown') others.push({ from, to: Math.max(sureFrom, from + 1), ...how })
  if (end === 'sharp' || end === 'soft') others.push({ from: Math.min(sureTo, to - 1), to, ...how })
  return others
}

/**
 * The stretches of an elastic axis: long silences are left out, largest first, as long as dates are crowded, or most of
 * what happens stands in a sliver, and cutting makes room for that. What needs no cut gets none: a story of even rhythm
 * stays in proportion. `startsIn` gives the dates, in order.
 */
export function cutSilences(
  extents: readonly Extent[],
  options: ElasticOptions,
  startsIn: () => Float64Array = () => startsOf(extents),
): WeightedStretch[] {
  let clusters: Cluster[] = joined(extents, options.timeZone)
  if (clusters.length === 0) return []
  if (clusters.length === 1) return weigh(clusters, options)
  const starts = startsIn()
  const gaps = clusters.slice(1).map((cluster, i) => ({ at: cluster.from, length: cluster.from - clusters[i]!.to }))
  const most = mostOf(clusters)
  const usual = Math.min(usualStep(starts), most)
  const mostCuts = Math.max(1, Math.floor((mostBreaksShare * options.width) / options.breakWidth))
  const cuts = new Set<UtcMs>()
  for (const gap of gaps.toSorted((a, b) => b.length - a.length || a.at - b.at)) {
    if (cuts.size >= mostCuts || gap.length < usual * silenceFactor) break
    const current = merge(clusters, cuts)
    const pxPerMs = (options.width - cuts.size * options.breakWidth) / total(current)
    if (
      gap.length * pxPerMs - options.breakWidth < options.width * leastGainShare ||
      !(most * pxPerMs < crowdedPx || isCrowded(current, starts, pxPerMs))
    )
      break
    cuts.add(gap.at)
  }
  clusters = merge(clusters, cuts)
  return weigh(clusters, options)
}

/** One stretch from the first date to the last, in proportion throughout. */
export function wholeStretch(extents: readonly Extent[], options: ElasticOptions): WeightedStretch[] {
  const clusters = merge(joined(extents, options.timeZone), new Set())
  return weigh(clusters, options)
}

function grainOf(precision: Precision): Grain {
  if (precision === 'century' || precision === 'decade' || precision === 'year') return 'year'
  if (precision === 'season' || precision === 'month') return 'month'
  return precision === 'day' ? 'day' : 'minute'
}

/** The extents, whole cells of their grain, with those that touch joined. */
function joined(extents: readonly Extent[], timeZone: string): Cluster[] {
  const clusters: Cluster[] = []
  const cells = extents.map(({ from, to, grain, count = 1 }) => ({
    from: floorTo(from, cellOf(grain), 1, timeZone),
    to: ceilTo(to, cellOf(grain), timeZone),
    grain,
    extents: count,
    ...(grain === 'minute' && { byClock: { from, to } }),
  }))
  for (const cell of cells.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = clusters.at(-1)
    if (last && cell.from <= last.to) clusters[clusters.length - 1] = join(last, cell)
    else clusters.push(cell)
  }
  return clusters
}

function join(a: Cluster, b: Cluster): Cluster {
  const byClock = a.byClock &&
    b.byClock && {
      from: Math.min(a.byClock.from, b.byClock.from),
      to: Math.max(a.byClock.to, b.byClock.to),
    }
  const grain = finer(a.grain, b.grain)
  return { from: a.from, to: Math.max(a.to, b.to), grain, extents: a.extents + b.extents, byClock }
}

const grains: readonly Grain[] = ['minute', 'day', 'month', 'year']

function finer(a: Grain, b: Grain): Grain {
  return grains.find((grain) => a === grain || b === grain)!
}

function ceilTo(instant: UtcMs, unit: Cell, timeZone: string): UtcMs {
  const floor = floorTo(instant, unit, 1, timeZone)
  return floor === instant ? instant : addUnits(floor, unit, 1, timeZone)
}

/** Joins all neighbours that no cut keeps apart. A cut is named by the start of the cluster after it. */
function merge(clusters: readonly Cluster[], cuts: ReadonlySet<UtcMs>): Cluster[] {
  const merged: Cluster[] = []
  for (const cluster of clusters) {
    const last = merged.at(-1)
    if (last && !cuts.has(cluster.from)) merged[merged.length - 1] = join(last, cluster)
    else merged.push(cluster)
  }
  return merged
}

function total(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, { from, to }) => sum + to - from, 0)
}

/** How long the stretch is in which more than half of all happens; infinite where there is none. */
function mostOf(clusters: readonly Cluster[]): number {
  const all = clusters.reduce((sum, { extents }) => sum + extents, 0)
  const most = clusters.find(({ extents }) => 2 * extents > all)
  return most ? most.to - most.from : Infinity
}

function startsOf(extents: readonly Extent[]): Float64Array {
  return Float64Array.from(extents, ({ from }) => from).sort()
}

/** What a quarter of the steps from a date to the next are at most. */
function usualStep(starts: Float64Array): number {
  const steps = new Float64Array(starts.length)
  let count = 0
  for (let i = 1; i < starts.length; i++) if (starts[i] !== starts[i - 1]) steps[count++] = starts[i]! - starts[i - 1]!
  if (count === 0) return 0
  const quarter = Math.floor((count - 1) / 4)
  return quickselect(steps.subarray(0, count), quarter)[quarter]!
}

function isCrowded(clusters: readonly Cluster[], starts: Float64Array, pxPerMs: number): boolean {
  const breaks = new Set(clusters.map(({ from }) => from))
  return starts.some((start, i) => {
    const step = i > 0 ? start - starts[i - 1]! : 0
    return step > 0 && !breaks.has(start) && step * pxPerMs < crowdedPx
  })
}

/** The calendar cells in which a stretch is counted. */
type Cell = Exclude<Grain, 'minute'>

const cellMs: Record<Cell, number> = { day: msPerDay, month: 30.4 * msPerDay, year: 365.25 * msPerDay }

function cellOf(grain: Grain): Cell {
  return grain === 'minute' ? 'day' : grain
}

/**
 * No cell of a stretch is drawn wider than this at zoom 1, or one day would fill the chart: its neighbours come in. Where
 * something is told by the clock a day may, and where all is, hours are its cells.
 */
const mostCellPx = 150

/** From so many dates on, room goes where they are. */
const manyExtents = 40
/** Wide enough for a year. */
const leastScarce = 52

/**
 * Half a stretch's share is for its length in cells of its grain, half for how much happens in it; of many dates more is
 * for them, and a stretch with few of them gets by with less than a label and its axis would like. One with no more than
 * ends of what runs behind has room for its date.
 */
function weigh(
  clusters: readonly Cluster[],
  { width, breakWidth, leastWidth, timeZone }: ElasticOptions,
): WeightedStretch[] {
  const room = width - breakWidth * (clusters.length - 1)
  const least = Math.min(leastWidth, room / clusters.length)
  const cells = clusters.map(({ from, to, grain }) => (to - from) / cellMs[cellOf(grain)])
  const allExtents = clusters.reduce((sum, { extents }) => sum + extents, 0)
  const isBare = clusters.map(({ extents }) => extents === 0 && allExtents > 0)
  const allCells = cells.reduce((sum, n, i) => (isBare[i] ? sum : sum + n), 0)
  const isMany = allExtents > manyExtents
  const forDates = isMany ? 1.4 : 1
  return clusters.map((cluster, i) => {
    const isScarce = isMany && cluster.extents * clusters.length * 4 < allExtents
    const own = Math.min(least, isBare[i] ? leastScarce : isScarce ? Math.max(leastScarce, least / 2) : least)
    // A bare end has less than its least until the axis is drawn out, and grows with it then.
    const weight = isBare[i]
      ? own / room
      : ((2 - forDates) * cells[i]!) / allCells + (forDates * cluster.extents) / (allExtents || 1)
    const px = Math.max(own, (room * weight) / 2)
    const { byClock, grain } = cluster
    const stretch = byClock
      ? hoursOf(byClock, px, timeZone)
      : widen(clusters, i, grain === 'minute' ? 0 : spareCells(px, cells[i]!), timeZone)
    return { ...stretch, grain, weight, least: own }
  })
}

/** How many more cells a stretch has room for at either side. */
function spareCells(px: number, cells: number): number {
  return Math.ceil(Math.ceil(px / mostCellPx - cells) / 2)
}

/** The hours of what is told by the clock, and at least one before and after them. */
function hoursOf({ from, to }: Pick<Extent, 'from' | 'to'>, px: number, timeZone: string): Pick<Extent, 'from' | 'to'> {
  const count = Math.max(1, spareCells(px, (to - from) / msPerHour))
  return {
    from: addUnits(floorTo(from, 'hour', 1, timeZone), 'hour', -count, timeZone),
    to: addUnits(floorTo(to, 'hour', 1, timeZone), 'hour', count + 1, timeZone),
  }
}

/** A cluster with `count` more cells at either side, as far as its neighbours leave room for them. */
function widen(clusters: readonly Cluster[], i: number, count: number, timeZone: string): Pick<Cluster, 'from' | 'to'> {
  const { from, to, grain } = clusters[i]!
  const cell = cellOf(grain)
  const before = clusters[i - 1]
  const after = clusters[i + 1]
  const room = (gap: number) => Math.min(count, Math.floor(gap / cellMs[cell] / 4))
  const left = room(before ? from - before.to : Infinity)
  const right = room(after ? after.from - to : Infinity)
  return {
    from: left > 0 ? addUnits(from, cell, -left, timeZone) : from,
    to: right > 0 ? addUnits(to, cell, right, timeZone) : to,
  }
}
