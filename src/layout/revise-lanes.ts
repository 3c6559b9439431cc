import type { GroupBy } from '../model/groups.js'
import { isInPlace, placesAfter } from '../model/list-change.js'
import { type Columns, columnsOf } from './columns.js'
import {
  type Grouping,
  groupingOf,
  groupingsKnown,
  indexLane,
  type LaneGroups,
  laneGroups,
  type LaneIndex,
  lanesKnown,
  none,
  rememberGroupings,
  rememberLanes,
  renumbered,
} from './crowd-index.js'
import { changedNumbers, type Difference } from './revise-columns.js'

/** Makes the groups and lanes of a timeline from those before. Its columns must be known. */
export function reviseLanes(difference: Difference): void {
  const { before, timeline } = difference
  const groupings = new Map<GroupBy, Grouping>()
  for (const [groupBy, known] of groupingsKnown(before)) {
    const grouping = reviseGrouping(known, groupBy, difference)
    if (!grouping) continue
    groupings.set(groupBy, grouping)
    if (known.heads.length !== grouping.heads.length || known.heads.some(({ id }, i) => id !== grouping.heads[i]!.id))
      continue
    for (const [most, lanes] of lanesKnown(known)) {
      const lanesBefore = laneGroups(known, before, groupBy, most)
      const lanesAfter = laneGroups(grouping, timeline, groupBy, most)
      if (lanesBefore.length === lanesAfter.length && lanesBefore.every((lane, i) => isSameLane(lane, lanesAfter[i]!)))
        rememberLanes(grouping, most, indexesAfter(lanes, lanesAfter, known, grouping, difference))
    }
  }
  rememberGroupings(timeline, groupings)
}

/** Undefined where there are more groups than numbers for them. */
function reviseGrouping(before: Grouping, groupBy: GroupBy, { change, come }: Difference): Grouping | undefined {
  const more = groupingOf(come, groupBy)
  const heads = [...before.heads]
  const numbers = more.heads.map((head) => {
    const known = heads.findIndex(({ id }) => id === head.id)
    return known === -1 ? heads.push(head) - 1 : known
  })
  if (heads.length >= none) return undefined
  const sizes = heads.map((_, number) => before.sizes[number] ?? 0)
  const added = more.groups.map((group) => (group === none ? none : numbers[group]!))
  for (const group of added) if (group !== none) sizes[group]!++
  for (const place of change.removed) {
    const group = before.groups[place]!
    if (group !== none) sizes[group]!--
  }
  const grouping = { heads, sizes, groups: changedNumbers(before.groups, change, added) }
  return renumbered(grouping, orderOfReading(grouping))
}

/** The groups of which anything is left, in the order in which the first event of each is read. */
function orderOfReading({ sizes, groups }: Grouping): number[] {
  const order = new Set<number>()
  const wanted = sizes.filter((size) => size > 0).length
  for (let place = 0; order.size < wanted; place++) if (groups[place] !== none) order.add(groups[place]!)
  return [...order]
}

function isSameLane(one: LaneGroups, other: LaneGroups): boolean {
  return (
    one.head.id === other.head.id &&
    one.head.folded === other.head.folded &&
    one.groups.length === other.groups.length &&
    one.groups.every((group, i) => group === other.groups[i])
  )
}

/** Of a lane in which nothing went or came, the places alone are others. */
function indexesAfter(
  lanes: readonly LaneIndex[],
  groupsOfLanes: readonly LaneGroups[],
  before: Grouping,
  after: Grouping,
  { before: timelineBefore, timeline, change }: Difference,
): readonly LaneIndex[] {
  const [known, columns] = [columnsOf(timelineBefore), columnsOf(timeline)]
  const isSame =
    before.groups === after.groups &&
    known.from === columns.from &&
    known.to === columns.to &&
    known.importance === columns.importance
  if (isSame) return lanes
  return lanes.map((lane, i): LaneIndex => {
    const { groups } = groupsOfLanes[i]!
    const placesNow = () => placesAfter(lane.places, change, timelineBefore.entries.length)
    const came = change.added.filter((place) => groups.includes(after.groups[place]!))
    const isOther = came.length > 0 || change.removed.some((place) => groups.includes(before.groups[place]!))
    if (isOther) return indexLane(placesWith(came, placesNow(), columns), columns)
    return { ...lane, places: isInPlace(change) ? lane.places : placesNow() }
  })
}

/** The places of what stayed, those of what went being -1, and of what came, by start. */
function placesWith(came: readonly number[], places: Int32Array, { from }: Columns): Int32Array {
  const order = (a: number, b: number) => from[a]! - from[b]! || a - b
  const waiting = came.toSorted(order)
  const all = new Int32Array(places.length + came.length)
  let [next, count] = [0, 0]
  for (const place of places) {
    if (place === -1) continue
    while (next < waiting.length && order(waiting[next]!, place) < 0) all[count++] = waiting[next++]!
    all[count++] = place
  }
  while (next < waiting.length) all[count++] = waiting[next++]!
  return all.slice(0, count)
}
