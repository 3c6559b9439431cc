import type { Group, GroupHead } from '../model/groups.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { within, type Work } from '../model/work.js'
import { columnsOf, columnsReading } from './columns.js'
import { countHeight } from './counts.js'
import { groupingOf, groupsReading, laneGroups, type LaneIndex, laneIndexes, lanesIndexing } from './crowd-index.js'
import { type CrowdContent, CrowdLane } from './crowd-lane.js'
import type { Tiling } from './crowd-tiles.js'
import { type ArrangedLane, countsTop, type Head, headsOf, heightOf, rowHeight } from './lanes.js'
import type { ArrangeOptions } from './options.js'
import { briefGap } from './stack.js'

/** A lane that is expanded has so many rows at most: a page can hold no more marks. */
const mostExpandedRows = 40
/** A tile is at least this wide, so that a title has room in it. */
const leastTile = 640
/** So many narrow tiles one wide tile may be instead of. */
const mostNarrow = 32

/**
 * The lanes of a large document from y = 0 down, together at most `maxHeight` high, unless a lane is expanded or the
 * fewest lanes are higher. A lane has the same rows at every zoom: as many as there is height for. Marks stay where they
 * stand in `before`: the lanes a little farther out.
 */
export function arrangeCrowd(
  timeline: Timeline,
  content: CrowdContent,
  options: ArrangeOptions,
  headerWidth: number,
  before?: readonly ArrangedLane[],
): ArrangedLane[] {
  const { groupBy, target } = options
  const sized = sizedHeads(timeline, options, headerWidth)
  const indexes = laneIndexes(timeline, groupBy, sized.length)
  const rows = rowsWithin(sized, options)
  const tilings = tilingsOf(timeline, content, before?.[0]?.tiles?.tilings)
  let y = 0
  return sized.map((head, i): ArrangedLane => {
    const stack = stackOf(head, rows[i]!, options)
    const height = heightOf(head, stack, target)
    const top = y
    y += height
    return new CrowdLane(
      {
        group: groupOf(head.group, indexes[i]!, timeline),
        title: head.title,
        lines: head.lines.map((line) => ({ ...line, y: line.y + top })),
        y: top,
        height,
        countsY: top + head.above + countsTop(stack),
      },
      {
        tilings,
        index: indexes[i]!,
        rows: rowsOf(head, rows[i]!, options),
        rowY: top + head.above,
        rowStep: rowHeight(options) + briefGap,
        target,
        countHeight: countHeight(target),
      },
      timeline,
      content,
      before?.[i]?.tiles,
    )
  })
}

/** Makes ready, step by step, what `arrangeCrowd` looks up of each event. */
export function* crowdReading(timeline: Timeline, options: ArrangeOptions, headerWidth: number): Work<void> {
  yield* within(columnsReading(timeline), 0, 0.5)
  yield* within(groupsReading(timeline, options.groupBy), 0.5, 0.7)
  const lanes = sizedHeads(timeline, options, headerWidth).length
  yield* within(lanesIndexing(timeline, options.groupBy, lanes), 0.7, 1)
}

type SizedHead = GroupHead & { readonly size: number }

function sizedHeads(timeline: Timeline, options: ArrangeOptions, headerWidth: number): Head<SizedHead>[] {
  const grouping = groupingOf(timeline, options.groupBy)
  const sizedFor = (most: number) =>
    laneGroups(grouping, timeline, options.groupBy, most).map(({ head, size }) => ({ ...head, size }))
  return headsOf(sizedFor, options, headerWidth)
}

function groupOf(head: SizedHead, { places }: LaneIndex, { entries }: Timeline): Group {
  let made: readonly TimelineEntry[] | undefined
  return {
    ...head,
    get entries() {
      return (made ??= [...places].sort((a, b) => a - b).map((place) => entries[place]!))
    },
  }
}

/** As many rows for each lane as all of them have height for, one at least; what is then left goes to the largest. */
function rowsWithin(heads: readonly Head<SizedHead>[], options: ArrangeOptions): readonly number[] {
  const { maxHeight, target, expanded } = options
  const rows = heads.map(() => 1)
  const heightWith = (i: number, count: number) => heightOf(heads[i]!, stackOf(heads[i]!, count, options), target)
  const largestFirst = [...heads.keys()]
    .filter((i) => !expanded?.has(heads[i]!.group.id))
    .sort((a, b) => heads[b]!.group.size - heads[a]!.group.size)
  let left = maxHeight - largestFirst.reduce((sum, i) => sum + heightWith(i, 1), 0)
  for (let count = 2; count <= mostExpandedRows; count++) {
    for (const i of largestFirst) {
      const more = heightWith(i, count) - heightWith(i, count - 1)
      if (rows[i] !== count - 1 || more > left) continue
      rows[i] = count
      left -= more
    }
  }
  return rows
}

function rowsOf({ group }: Head<SizedHead>, rows: number, { expanded }: ArrangeOptions): number {
  return Math.min(group.size, expanded?.has(group.id) ? mostExpandedRows : rows)
}

function stackOf(head: Head<SizedHead>, most: number, options: ArrangeOptions): Parameters<typeof heightOf>[1] {
  const rows = rowsOf(head, most, options)
  const height = rows * (rowHeight(options) + briefGap) - briefGap
  return { height, overflow: { length: head.group.size - rows } }
}

/**
 * Tiles wide enough for what is usual: a tile of which one bar takes all would be of no use. Where such a tile is very wide
 * for titles, and to lay out all of it would be dear, it is for bars as long as that, and narrow tiles for the rest. There are a power of two of them, so that farther in each is halved and no border moves;
 * or as many as there are a little farther out.
 */
function tilingsOf(
  timeline: Timeline,
  { scale, plotWidth }: CrowdContent,
  before?: readonly Tiling[],
): readonly Tiling[] {
  const x = scale.segments[0]?.x0 ?? 0
  const width = scale.width - 2 * x
  const countOf = (wanted: number) => 2 ** Math.max(0, Math.floor(Math.log2(width / wanted)))
  const steepest = Math.max(0, ...scale.segments.map(({ from, to, x0, x1 }) => (x1 - x0) / (to - from)))
  const least = Math.max(leastTile, plotWidth / 2)
  const wide = countOf(Math.max(least, 2.5 * columnsOf(timeline).usual * steepest))
  const narrow = countOf(least)
  const counts = before?.map(({ count }) => count) ?? (narrow < mostNarrow * wide ? [wide] : [wide, narrow])
  return counts.map((count) => ({ x, width: width / count, count }))
}
