import type { Timeline } from '../model/resolve.js'
import { msPerDay } from '../time/instant.js'
import { columnsOf, isCrowd, runsBehind, startsIn } from './columns.js'
import type { ArrangeOptions } from './options.js'
import { cutSilences, type ElasticOptions, type Extent, extentsOf, wholeStretch } from './silences.js'
import { buildTimeScale, type WeightedStretch } from './time-scale.js'
import { spansOf } from './timeline-spans.js'

/** Where many events want the room, a break is hardly wider than the words that say how long it is. */
const breakWidths = { few: 56, many: 42 }
/** From so many events on, every stretch of the axis is dear. */
const manyFrom = 40

interface Axis {
  readonly width: number
  readonly scale: ArrangeOptions['scale']
  readonly stretches: readonly WeightedStretch[]
}

const axes = new WeakMap<Timeline, readonly Axis[]>()
/** The chart's axis and the list's. */
const mostAxes = 2

/** The stretches of an axis `width` pixels wide, which neither zoom nor pan changes. */
export function stretchesOf(
  width: number,
  scale: ArrangeOptions['scale'],
  timeline: Timeline,
): readonly WeightedStretch[] {
  const known = axes.get(timeline) ?? []
  const same = known.find((axis) => axis.width === width && axis.scale === scale)
  if (same) return same.stretches
  const stretches = cutAxis(width, scale, timeline)
  axes.set(timeline, [{ width, scale, stretches }, ...known].slice(0, mostAxes))
  return stretches
}

/** Lets a timeline have the very axes of the one that it was made of, as far as they are the same. */
export function reviseAxes(before: Timeline, after: Timeline): void {
  const revised = (axes.get(before) ?? []).map((axis) => {
    const stretches = cutAxis(axis.width, axis.scale, after)
    return isSameAxis(stretches, axis.stretches) ? axis : { ...axis, stretches }
  })
  axes.set(after, revised)
}

function isSameAxis(one: Axis['stretches'], other: Axis['stretches']): boolean {
  const isSame = (a: WeightedStretch, b: WeightedStretch | undefined) =>
    a.from === b?.from &&
    a.to === b.to &&
    a.grain === b.grain &&
    a.weight === b.weight &&
    a.least === b.least &&
    a.before === b.before &&
    a.after === b.after
  return one.length === other.length && one.every((stretch, i) => isSame(stretch, other[i]))
}

function cutAxis(width: number, scale: ArrangeOptions['scale'], timeline: Timeline): readonly WeightedStretch[] {
  const extents = extentsIn(timeline)
  const elastic: ElasticOptions = {
    width,
    breakWidth: breakWidths.few,
    leastWidth: Math.min(124, width / 5),
    timeZone: timeline.timeZone,
  }
  if (isCrowd(timeline))
    return scale === 'elastic'
      ? cutSilences(extents, elastic, () => startsIn(columnsOf(timeline)))
      : wholeStretch(extents, elastic)
  const stretches = scale === 'elastic' ? cutSilences(extents, elastic) : wholeStretch(extents, elastic)
  return withFadeRoom(stretches, width, timeline)
}

/** What fades at the ends of the axis, because nobody says when it began or ended, has at least so many pixels to fade. */
const fadeRoom = 48

function withFadeRoom(
  stretches: readonly WeightedStretch[],
  width: number,
  timeline: Timeline,
): readonly WeightedStretch[] {
  const scale = buildTimeScale(stretches, width, breakWidthOf(timeline))
  const spans = spansOf(timeline)
  let [before, after] = [false, false]
  for (const entry of timeline.entries) {
    const span = spans.get(entry)
    before ||= span?.start === 'unknown' && span.end !== 'ongoing' && scale.toX(span.from) < fadeRoom
    after ||= span?.end === 'unknown' && scale.toX(span.to) > width - fadeRoom
  }
  return stretches.map((stretch, i) => ({
    ...stretch,
    ...(before && i === 0 && { before: fadeRoom }),
    ...(after && i === stretches.length - 1 && { after: fadeRoom }),
  }))
}

function extentsIn(timeline: Timeline): readonly Extent[] {
  const isCrowded = isCrowd(timeline)
  const spans = spansOf(timeline)
  const extents = isCrowded
    ? columnsOf(timeline).extents
    : timeline.entries.flatMap((entry) => {
        const span = spans.get(entry)
        return span ? extentsOf(span, runsBehind(entry)) : []
      })
  if (extents.some(({ count }) => count !== 0)) return extents
  // Where all that there is runs behind the rest, the axis shows at least the day up to which it is known to run.
  const ends = isCrowded
    ? [...columnsOf(timeline).to].filter((to) => !Number.isNaN(to))
    : timeline.entries.flatMap((entry) => spans.get(entry)?.to ?? [])
  return [...extents, ...ends.map((to) => ({ from: to - msPerDay, to, grain: 'day' as const, count: 0 }))]
}

/** A list has the same silences at every width: those of an elastic chart this wide. */
const listWidth = 900

/** The stretches between the long silences of a document, whatever the scale and width of the chart. */
export function silentStretches(timeline: Timeline): readonly WeightedStretch[] {
  return stretchesOf(listWidth, 'elastic', timeline)
}

/** The width of a break on the axis of a document, in pixels. */
export function breakWidthOf({ entries }: Timeline): number {
  return entries.length > manyFrom ? breakWidths.many : breakWidths.few
}
