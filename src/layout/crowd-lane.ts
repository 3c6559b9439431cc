import { bisectLeft } from 'd3'
import type { Group, GroupHead } from '../model/groups.js'
import { placeOfEntry } from '../model/place-of-entry.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import type { Candidate } from './candidate.js'
import { columnsOf, special } from './columns.js'
import { type Bucket, bucketsAlong, bucketSpace } from './counts.js'
import type { LaneIndex } from './crowd-index.js'
import { CrowdTiles, type Tiling } from './crowd-tiles.js'
import { type Item, shift } from './items.js'
import type { ArrangedLane, InView, LaneFrame } from './lanes.js'
import { markGap } from './rows.js'
import type { TimeScale } from './time-scale.js'

/** Along which scale the events of a crowd lie, and how they are drawn. */
export interface CrowdContent {
  readonly scale: TimeScale
  readonly plotWidth: number
  /** The forms in which an entry can stand in a group's lane. */
  candidateOf(entry: TimelineEntry, group: GroupHead): Candidate
}

/** How a crowded lane is filled. */
export interface Filling {
  readonly index: LaneIndex
  readonly rows: number
  /** Top of the first row, and the way from one to the next. */
  readonly rowY: number
  readonly rowStep: number
  readonly tilings: readonly Tiling[]
  /** Least size of what can be pointed at, and the height of a count. */
  readonly target: number
  readonly countHeight: number
}

/** A lane of a large document: marks for the most important events of each stretch, and counts of the rest. */
export class CrowdLane implements ArrangedLane, InView {
  readonly group: Group
  readonly title: string
  readonly lines: ArrangedLane['lines']
  readonly y: number
  readonly height: number
  readonly countsY: number
  readonly held = []
  readonly tiles: CrowdTiles
  readonly #filling: Filling
  readonly #timeline: Timeline
  readonly #content: CrowdContent
  #counts: { readonly first: number; readonly last: number; readonly counted: readonly Counted[] } | undefined

  /** Where they can, marks stay in the rows in which they stand in `before`, the same lane a little farther out. */
  constructor(frame: LaneFrame, filling: Filling, timeline: Timeline, content: CrowdContent, before?: CrowdTiles) {
    this.group = frame.group
    this.title = frame.title
    this.lines = frame.lines
    this.y = frame.y
    this.height = frame.height
    this.countsY = frame.countsY
    this.#filling = filling
    this.#timeline = timeline
    this.#content = content
    const { index, rows, tilings, target } = filling
    const candidateAt = (at: number) => content.candidateOf(this.#entryAt(at), this.group)
    const itemOf = (at: number, form: 'bare' | 'brief') =>
      form === 'bare' ? candidateAt(at).bare : candidateAt(at).brief()
    const mayBeWide = (at: number, least: number) => this.#mayBeWide(at, least)
    const { scale, plotWidth } = content
    // What is long leaves the rest half of the rows, unless few events begin in a view.
    const isSparse = (index.places.length * plotWidth) / scale.width < fewInView
    const longRows = isSparse ? rows : Math.ceil(rows / 2)
    this.tiles = new CrowdTiles(
      { index, scale, rows, tilings, longRows, least: target, mayBeWide, itemOf, isWanted: () => true },
      before,
    )
  }

  get inView(): InView {
    return this
  }

  get items(): readonly Item[] {
    return this.itemsIn(-Infinity, Infinity)
  }

  get buckets(): readonly Bucket[] {
    return this.bucketsIn(-Infinity, Infinity)
  }

  itemsIn(from: number, to: number): readonly Item[] {
    const { width } = this.#content.scale
    const [x0, x1] = [Math.max(0, from), Math.min(width, to)]
    const { rowY, rowStep, index } = this.#filling
    const isHere = (item: Item) => item.x1 > from && item.x0 < to
    // A tile may be many views wide, and only what is here is worth moving.
    const inRows = this.tiles.shownIn(x0, x1).filter(({ item }) => isHere(item))
    const alone = this.#countedIn(x0, x1).flatMap(({ single }) => (single && isHere(single[1]) ? [single] : []))
    return [...inRows.map(({ at, row, item }) => [at, shift(item, rowY + row * rowStep)] as const), ...alone]
      .sort(([a], [b]) => index.places[a]! - index.places[b]!)
      .map(([, item]) => item)
  }

  bucketsIn(from: number, to: number): readonly Bucket[] {
    const { width } = this.#content.scale
    return this.#countedIn(Math.max(0, from), Math.min(width, to))
      .filter(({ single, bucket }) => !single && bucket.x + bucket.width > from && bucket.x < to)
      .map(({ bucket }) => bucket)
  }

  placeOf(entry: TimelineEntry): Item | Bucket | undefined {
    const at = this.#find(entry)
    if (at === undefined) return undefined
    const { scale } = this.#content
    const x = scale.toX(this.#filling.index.starts[at]!)
    // Of what is not where it starts, the whole stretch that it may have is looked through.
    const own = this.itemsIn(x - 1, x + 1).find((item) => item.entry === entry)
    const item =
      own ?? this.itemsIn(x - 200, x + this.#filling.tilings[0]!.width).find((other) => other.entry === entry)
    return item ?? this.bucketAt(this.#bucketOf(at))
  }

  bucketAt(index: number): Bucket | undefined {
    const { stretch } = bucketsAlong(this.#content.scale, this.#filling.target)
    return this.bucketsIn((index + 0.25) * stretch, (index + 0.75) * stretch).find((bucket) => bucket.index === index)
  }

  #mayBeWide(at: number, width: number): boolean {
    const { from, to, kind } = columnsOf(this.#timeline)
    const place = this.#filling.index.places[at]!
    if (kind[place]! & special) return true
    const { scale } = this.#content
    return scale.toX(to[place]!) - scale.toX(from[place]!) > width - mostBeside
  }

  #entryAt(at: number): TimelineEntry {
    return this.#timeline.entries[this.#filling.index.places[at]!]!
  }

  #find(entry: TimelineEntry): number | undefined {
    const { starts, places } = this.#filling.index
    const start = startOf(entry, this.#timeline)
    if (start === undefined) return undefined
    for (let at = bisectLeft(starts, start); at < places.length && starts[at] === start; at++)
      if (this.#entryAt(at) === entry) return at
    return undefined
  }

  /** The first instant of a bucket. */
  #edge(bucket: number): number {
    const { count, stretch } = bucketsAlong(this.#content.scale, this.#filling.target)
    if (bucket <= 0) return -Infinity
    return bucket >= count ? Infinity : this.#content.scale.toTime(bucket * stretch)
  }

  #bucketOf(at: number): number {
    const { scale } = this.#content
    const start = this.#filling.index.starts[at]!
    const { count, stretch } = bucketsAlong(scale, this.#filling.target)
    let bucket = Math.max(0, Math.min(count - 1, Math.floor(scale.toX(start) / stretch)))
    // Pixels are rounded; instants are compared, so that each event is in one bucket.
    while (bucket < count - 1 && start >= this.#edge(bucket + 1)) bucket++
    while (bucket > 0 && start < this.#edge(bucket)) bucket--
    return bucket
  }

  /** What has no mark of its own, by stretches of the axis. */
  #countedIn(from: number, to: number): readonly Counted[] {
    const { count, stretch } = bucketsAlong(this.#content.scale, this.#filling.target)
    const first = Math.max(0, Math.floor(from / stretch) - 2)
    const last = Math.min(count - 1, Math.floor(to / stretch) + 2)
    if (this.#counts?.first !== first || this.#counts.last !== last)
      this.#counts = { first, last, counted: this.#countBetween(first, last) }
    return this.#counts.counted
  }

  #countBetween(first: number, last: number): readonly Counted[] {
    const { count, stretch } = bucketsAlong(this.#content.scale, this.#filling.target)
    const { starts } = this.#filling.index
    const shown = this.#shownByBucket(first * stretch, (last + 1) * stretch)
    const counted: Counted[] = []
    for (let low = bisectLeft(starts, this.#edge(first)); low < starts.length;) {
      const index = this.#bucketOf(low)
      if (index > last) break
      const high = index === count - 1 ? starts.length : bisectLeft(starts, this.#edge(index + 1))
      const here = this.#counted(index, low, high, shown.get(index) ?? noneShown, stretch)
      if (here.size > 0) counted.push(here)
      low = high
    }
    return counted.map((here, i) => {
      const { index } = here.bucket
      const isFree = (other: Counted | undefined, at: number) => at >= first && at <= last && other?.bucket.index !== at
      return this.#withSingle(here, isFree(counted[i - 1], index - 1), isFree(counted[i + 1], index + 1), stretch)
    })
  }

  #shownByBucket(from: number, to: number): Map<number, Set<number>> {
    const byBucket = new Map<number, Set<number>>()
    for (const { at } of this.tiles.shownIn(from, to)) {
      const bucket = this.#bucketOf(at)
      const own = byBucket.get(bucket)
      if (own) own.add(at)
      else byBucket.set(bucket, new Set([at]))
    }
    return byBucket
  }

  #counted(index: number, low: number, high: number, shown: ReadonlySet<number>, stretch: number): Counted {
    const { scale } = this.#content
    const { from: starts, to: ends } = columnsOf(this.#timeline)
    const { places } = this.#filling.index
    const size = high - low - shown.size
    const members = () => {
      const found: number[] = []
      for (let at = low; at < high; at++) if (!shown.has(at)) found.push(at)
      return found
    }
    const isFew = size <= mostMeasured
    const few = isFew ? members().map((at) => places[at]!) : []
    const entryAt = (at: number) => this.#entryAt(at)
    const bucket: Bucket = {
      index,
      x: index * stretch + bucketSpace / 2,
      width: stretch - bucketSpace,
      size,
      get entries() {
        return members().map(entryAt)
      },
      // Of many, the stretch in which they begin is as good as where they begin and end.
      from: isFew
        ? few.reduce((least, place) => Math.min(least, starts[place]!), Infinity)
        : scale.toTime(index * stretch),
      to: isFew
        ? few.reduce((most, place) => Math.max(most, ends[place]!), -Infinity)
        : scale.toTime((index + 1) * stretch),
    }
    return { bucket, size, members }
  }

  /** To count one event is to hide it for nothing, where its mark has room between the counts beside it. */
  #withSingle(here: Counted, isFreeBefore: boolean, isFreeAfter: boolean, stretch: number): Counted {
    if (here.size !== 1) return here
    const at = here.members()[0]!
    const bare = this.#content.candidateOf(this.#entryAt(at), this.group).bare
    const { index } = here.bucket
    const air = markGap - bucketSpace / 2
    const left = index * stretch - (isFreeBefore ? stretch / 2 : 0) + air
    const right = (index + 1) * stretch + (isFreeAfter ? stretch / 2 : 0) - air
    if (bare.x0 < left || bare.x1 > right || bare.height > this.#filling.countHeight) return here
    return { ...here, single: [at, shift(bare, this.countsY)] }
  }
}

/** A stretch of the axis, and the mark of the one event in it where there is but one and room for it. */
interface Counted {
  readonly bucket: Bucket
  readonly size: number
  members(): readonly number[]
  readonly single?: readonly [at: number, item: Item]
}

/** What is drawn of an event of which nothing is special reaches so many pixels beyond its time at most. */
const mostBeside = 100

/** So few events in a view have room beside long bars, or in the row of counts. */
const fewInView = 3

const noneShown: ReadonlySet<number> = new Set()
/** The first and last instant of so many events are looked up one by one. */
const mostMeasured = 64

function startOf(entry: TimelineEntry, timeline: Timeline): number | undefined {
  const { from } = columnsOf(timeline)
  const place = placeOfEntry(entry, timeline)
  return place === undefined || Number.isNaN(from[place]) ? undefined : from[place]
}
