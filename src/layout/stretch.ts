import type { TimelineEntry } from '../model/resolve.js'
import type { Bucket } from './counts.js'
import { type Item, slackOf, startOnBar } from './items.js'
import { type ArrangedLane, bucketAt, bucketsIn, frameOf, type InView, itemsIn, placeIn } from './lanes.js'
import { moveDrawn, moveLabel, movingBy } from './move.js'
import { onceFor } from './once.js'
import type { Label } from './scene.js'
import { extentFor, extentOf, placeOf, type Shape, shapeOf } from './shapes.js'
import type { Spans } from './spans.js'
import { pixelsAlong, type TimeScale } from './time-scale.js'

/** From the scale along which lanes are laid out to one of the same stretches, along which everything lies as far apart or farther. */
export interface Stretching {
  readonly from: TimeScale
  readonly to: TimeScale
  readonly spans: Spans
  /** Least size of what can be pointed at, in pixels. */
  readonly target: number
}

/**
 * A lane along a longer scale: the same marks, labels and counts in the same rows, each where its time is there. What does
 * not meet along the one does not meet along the other, since labels and glyphs grow no wider.
 */
export function stretchLane(lane: ArrangedLane, stretching: Stretching): ArrangedLane {
  const inView = new StretchedView(lane, stretching)
  return {
    ...frameOf(lane),
    inView,
    get items() {
      return inView.itemsIn(-Infinity, Infinity)
    },
    get buckets() {
      return inView.bucketsIn(-Infinity, Infinity)
    },
    get held() {
      return inView.held
    },
  }
}

/** What is looked for beyond the view: bars stand on whole pixels along both scales. */
const brink = 2

class StretchedView implements InView {
  readonly #lane: ArrangedLane
  readonly #stretching: Stretching
  readonly #forth: (x: number) => number
  readonly #back: (x: number) => number
  /** What is panned is the same as before. */
  readonly #once = onceFor()

  constructor(lane: ArrangedLane, stretching: Stretching) {
    const { from, to } = stretching
    this.#lane = lane
    this.#stretching = stretching
    this.#forth = pixelsAlong(from, to)
    this.#back = pixelsAlong(to, from)
  }

  get held(): ArrangedLane['held'] {
    return this.#lane.held.map(({ item, bottom }) => ({ item: this.#itemOf(item), bottom }))
  }

  itemsIn(from: number, to: number): readonly Item[] {
    return itemsIn(this.#lane, this.#back(from) - brink, this.#back(to) + brink).map((item) => this.#itemOf(item))
  }

  bucketsIn(from: number, to: number): readonly Bucket[] {
    return bucketsIn(this.#lane, this.#back(from) - brink, this.#back(to) + brink).map((one) => this.#bucketOf(one))
  }

  placeOf(entry: TimelineEntry): Item | Bucket | undefined {
    const place = placeIn(this.#lane, entry)
    if (!place) return undefined
    return 'index' in place ? this.#bucketOf(place) : this.#itemOf(place)
  }

  bucketAt(index: number): Bucket | undefined {
    const bucket = bucketAt(this.#lane, index)
    return bucket && this.#bucketOf(bucket)
  }

  #itemOf(item: Item): Item {
    return this.#once(item, 0, () => stretchItem(item, this.#stretching))
  }

  #bucketOf(bucket: Bucket): Bucket {
    return this.#once(bucket, 0, () => {
      const x = this.#forth(bucket.x)
      return sameBucket(bucket, x, this.#forth(bucket.x + bucket.width) - x)
    })
  }
}

/** To gather the entries of a count may be dear, and is put off as before. */
function sameBucket(bucket: Bucket, x: number, width: number): Bucket {
  const { index, size, from, to } = bucket
  return {
    index,
    x,
    width,
    ...(size !== undefined && { size }),
    from,
    to,
    get entries() {
      return bucket.entries
    },
  }
}

/** The item where its time is along another scale, its label in the same place beside it, under it or on it. */
function stretchItem(item: Item, { spans, to: scale, target }: Stretching): Item {
  const { label } = item
  const flush = shapeOf(item.entry.event.type, spans.get(item.entry)!, scale, item)
  const shape = moveDrawn(flush, movingBy(0, (item.bar ?? item.glyph)!.y - (flush.bar ?? flush.glyph)!.y))
  const [x0, x1] = extentFor(shape, target, scale)
  if (!label) return { ...item, ...shape, x0, x1 }
  const anchor = anchors[placeOfLabel(label, item)]
  const moved = moveLabel(label, movingBy(anchor(shape) - anchor(item), 0))
  const air = label.anchor === 'end' ? label.x - item.x0 : 0
  return {
    ...item,
    ...shape,
    label: moved,
    slack: anchor === anchors.before || anchor === anchors.after ? 0 : slackOf(moved, shape.bar),
    x0: Math.max(0, Math.min(x0, moved.x - air)),
    x1: Math.max(x1, moved.x + moved.width),
  }
}

/** What of a shape a label keeps beside. */
const anchors = {
  before: (shape: Shape) => extentOf(shape)[0],
  after: (shape: Shape) => extentOf(shape)[1],
  on: ({ bar }: Shape) => startOnBar(bar!),
  under: (shape: Shape) => placeOf(shape).x,
}

function placeOfLabel({ anchor, inside, x }: Label, shape: Shape): keyof typeof anchors {
  if (anchor === 'end') return 'before'
  return inside ? 'on' : x >= extentOf(shape)[1] ? 'after' : 'under'
}
