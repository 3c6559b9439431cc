import { groupWords } from '../model/describe.js'
import { type Group, groupEntries, type GroupHead } from '../model/groups.js'
import type { TimelineEntry, Timeline } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import { type Bucket, countHeight } from './counts.js'
import type { CrowdTiles } from './crowd-tiles.js'
import { type Item, shift } from './items.js'
import { once } from './once.js'
import type { ArrangeOptions } from './options.js'
import type { Box, TextLine } from './scene.js'
import { shareRows } from './share-rows.js'
import { partSingles } from './singles.js'
import { briefGap, briefStacks, type Candidate, restack, type Stack, stackItems } from './stack.js'
import { lineHeightOf, wrapText } from './text.js'

/** What of a lane is the same whatever is in view. */
export interface LaneFrame {
  readonly group: Group
  readonly title: string
  readonly lines: readonly TextLine[]
  readonly y: number
  readonly height: number
  /** Top of the counts, in pixels from the top of the lanes. */
  readonly countsY: number
}

/** A lane with what is in it, along all of the content. */
export interface ArrangedLane extends LaneFrame {
  /** In reading order. */
  readonly items: readonly Item[]
  readonly buckets: readonly Bucket[]
  /** The visits with their parts under them, and how far down. */
  readonly held: readonly { readonly item: Item; readonly bottom: number }[]
  /** How its events stand in rows. */
  readonly stack?: Stack
  /** How those of a crowded lane do. */
  readonly tiles?: CrowdTiles
  /** How what is in view alone is found, where all items and buckets are made only if they are asked for. */
  readonly inView?: InView
}

/** The frame of a lane without what is in it, which may be dear to look at. */
export function frameOf({ group, title, lines, y, height, countsY }: LaneFrame): LaneFrame {
  return { group, title, lines, y, height, countsY }
}

/** As much of a lane as lies in a stretch of the content. */
export interface InView {
  /** The items of a stretch of the content, in reading order; one close beside it may be among them. */
  itemsIn(from: number, to: number): readonly Item[]
  /** Likewise the buckets. */
  bucketsIn(from: number, to: number): readonly Bucket[]
  /** Where an event stands: its item, or the bucket that holds it. */
  placeOf(entry: TimelineEntry): Item | Bucket | undefined
  /** The bucket with this index, if anything is counted there. */
  bucketAt(index: number): Bucket | undefined
}

/** The items of a lane that reach into a stretch of the content, in reading order. */
export function itemsIn(lane: ArrangedLane, from: number, to: number): readonly Item[] {
  return (lane.inView ? lane.inView.itemsIn(from, to) : lane.items).filter(({ x0, x1 }) => x1 > from && x0 < to)
}

/** The buckets of a lane that reach into a stretch of the content. */
export function bucketsIn(lane: ArrangedLane, from: number, to: number): readonly Bucket[] {
  return (lane.inView ? lane.inView.bucketsIn(from, to) : lane.buckets).filter(
    ({ x, width }) => x + width > from && x < to,
  )
}

/** Where a lane has an entry: in an item of its own or in a bucket. */
export function placeIn(lane: ArrangedLane, entry: TimelineEntry | undefined): Item | Bucket | undefined {
  if (!entry) return undefined
  if (lane.inView) return lane.inView.placeOf(entry)
  return lane.items.find((item) => item.entry === entry) ?? lane.buckets.find(({ entries }) => entries.includes(entry))
}

/** The bucket of a lane with this index, if anything is counted there. */
export function bucketAt(lane: ArrangedLane, index: number): Bucket | undefined {
  return lane.inView ? lane.inView.bucketAt(index) : lane.buckets.find((bucket) => bucket.index === index)
}

/** How the events of a lane are laid out along the axis. */
export interface LaneContent {
  /** The forms in which an entry can stand in a group's lane. */
  candidateOf(entry: TimelineEntry, group: Group): Candidate
  /** Entries counted by stretches of the axis. */
  bucketsOf(entries: readonly TimelineEntry[]): readonly Bucket[]
}

/** Above and below the rows of a lane, its title beside them or above: where many events want room, no more than keeps lanes apart. */
const lanePadding = { roomy: { beside: 12, above: 12 }, tight: { beside: 6, above: 4 } }
const titlePadding = 16
const aboveCounts = 4
/** Of more lanes than have room for so many rows each, the smallest are folded: a title says more than a lane's name. */
const tight: Spacing = { padding: lanePadding.tight, rows: 3 }
/** So few lanes are never folded into one, however little height there is. */
const leastLanes = 4
/** A story of a few dozen events is shown whole, however high that makes the chart. */
const shortStory = 40
/** So much height its lanes have before they are folded, even on a low screen. */
const storyHeight = 760
const mostRows = 400

/**
 * The lanes of a timeline from y = 0 down, together at most `maxHeight` high, unless it is a short story, a lane is
 * expanded, or even the fewest lanes with counts alone are higher. Titles stand in a column of `headerWidth`, or, where that is 0, above.
 * Where many events share the height, lanes and marks stay where they stand in `before`: the lanes a little farther out.
 */
export function arrangeLanes(
  timeline: Timeline,
  content: LaneContent,
  options: ArrangeOptions,
  headerWidth: number,
  before?: readonly ArrangedLane[],
): ArrangedLane[] {
  const isShort = timeline.entries.length <= shortStory
  const heads = headsOf(
    (most) => groupEntries(timeline, options.groupBy, most),
    isShort ? { ...options, maxHeight: Math.max(storyHeight, options.maxHeight) } : options,
    headerWidth,
    isShort ? { padding: lanePadding.roomy, rows: 1 } : tight,
  )
  const candidates = heads.map(({ group }) => group.entries.map((entry) => content.candidateOf(entry, group)))
  const kept = before?.some(({ stack }) => stack?.isBrief) ? before : undefined
  const stacks = kept ? restackLanes(heads, candidates, options, kept) : stackLanes(heads, candidates, options)
  let y = 0
  return heads.map((head, i) => {
    const lane = laneAt(y, head, stacks[i]!, content, options, kept?.[i]?.height)
    y += lane.height
    return lane
  })
}

interface Spacing {
  readonly padding: { readonly beside: number; readonly above: number }
  /** So many rows each lane has room for, where there are more lanes than fit. */
  readonly rows: number
}

/** A lane as far as its events do not matter. */
export interface Head<G extends GroupHead = Group> {
  readonly group: G
  readonly title: string
  /** Its title from the top of the lane on. */
  readonly lines: readonly TextLine[]
  /** Height before the first row. */
  readonly above: number
  /** Height after what is last in the lane. */
  readonly below: number
  /** Least height of all rows, for the title beside them. */
  readonly least: number
}

/**
 * All lanes, where they fit with one row and counts under it each; else as many as fit with some rows each, and the smaller
 * groups folded into one.
 */
export function headsOf<G extends GroupHead>(
  groupsFor: (most: number) => readonly G[],
  options: ArrangeOptions,
  headerWidth: number,
  { padding, rows }: Spacing = tight,
): Head<G>[] {
  const { maxHeight, target } = options
  const headsFor = (most: number) => groupsFor(most).map((group) => headOf(group, options, headerWidth, padding))
  const heightWith = (heads: readonly Head<G>[], count: number) =>
    sum(heads.map((head) => heightOf(head, stackOfRows(count, options), target)))
  let most = Math.max(leastLanes, Math.floor(maxHeight / (rowHeight(options) + countHeight(target))))
  let heads = headsFor(most)
  if (!heads.some(({ group }) => group.folded !== undefined) && heightWith(heads, 1) <= maxHeight) return heads
  for (;;) {
    const height = heightWith(heads, rows)
    if (height <= maxHeight || heads.length <= leastLanes) return heads
    most = Math.max(leastLanes, Math.min(heads.length - 1, Math.floor((heads.length * maxHeight) / height)))
    heads = headsFor(most)
  }
}

/** No side of a pair is shortened to less than this, in pixels. */
const leastSide = 16

/** Where in its height the baseline of a title's line lies. */
const titleBaseline = 0.76

function headOf<G extends GroupHead>(
  group: G,
  options: ArrangeOptions,
  headerWidth: number,
  paddings: Spacing['padding'],
): Head<G> {
  const { width, fontSize } = options
  const isBeside = headerWidth > 0
  const padding = isBeside ? paddings.beside : paddings.above
  const title = groupWords(group, options)
  const room = isBeside ? headerWidth - titlePadding * 1.5 : width - titlePadding
  const texts = titleLines(group, title, room, isBeside ? 3 : 1, options)
  const lineHeight = lineHeightOf('lane', fontSize)
  const titleHeight = texts.length * lineHeight
  const x = isBeside ? titlePadding : titlePadding / 2
  const top = isBeside ? padding + 4 : padding / 2
  return {
    group,
    title,
    lines: texts.map((text, i): TextLine => ({ text, style: 'lane', x, y: top + lineHeight * (i + titleBaseline) })),
    above: isBeside ? padding : titleHeight + padding,
    below: padding,
    least: isBeside ? titleHeight + 8 : 0,
  }
}

/**
 * The lines of a lane's title. Of a pair that does not fit each side is shortened by itself, or the other would be lost: all
 * lines but one are for the longer.
 */
function titleLines(group: GroupHead, title: string, room: number, most: number, options: ArrangeOptions): string[] {
  const { measureText: measure } = options
  const { side, counterpart } = group
  const inLines = (text: string, width: number, count: number) => wrapText(text, 'lane', width, count, measure)
  const isWhole = (lines: readonly string[], text: string) => text.endsWith(lines.at(-1) ?? '')
  const whole = inLines(title, room, most)
  if (!side || !counterpart || isWhole(whole, title)) return whole
  const isLonger = measure(side.name, 'lane') > measure(counterpart.name, 'lane')
  for (let width = room; ; width *= 0.9) {
    const shorter = (one: Actor, isLong: boolean): Actor => ({
      ...one,
      name: unwrapped(inLines(one.name, width, isLong ? Math.max(1, most - 1) : 1), one.name),
    })
    const pair = { side: shorter(side, isLonger), counterpart: shorter(counterpart, !isLonger) }
    const text = groupWords({ ...group, ...pair }, options)
    const lines = inLines(text, room, most)
    if (isWhole(lines, text) || width < leastSide) return lines
  }
}

/** The lines of a text as one again, which ends where they do: no space stands where a line was broken inside a word. */
function unwrapped(lines: readonly string[], text: string): string {
  const last = lines.at(-1) ?? ''
  const end = lines.slice(0, -1).reduce((at, line) => text.indexOf(line, at) + line.length, 0)
  return text.slice(0, end) + (text[end] === ' ' ? ' ' : '') + last
}

/** Where a line of a lane's title stands, as far from the left edge of the view. */
export function titleBox({ text, style, x, y }: TextLine, { measureText, fontSize }: TitleLook): Box {
  const height = lineHeightOf(style, fontSize)
  return { x, y: y - height * titleBaseline, width: measureText(text, style), height }
}

type TitleLook = Pick<ArrangeOptions, 'measureText' | 'fontSize'>

/** As much of a stack as its lane's height depends on. */
export interface RowsHeight {
  readonly height: number
  readonly overflow: { readonly length: number }
}

/** So many rows of brief labels, with counts under them. */
function stackOfRows(rows: number, options: ArrangeOptions): RowsHeight {
  return { height: rows * (rowHeight(options) + briefGap) - briefGap, overflow: { length: 1 } }
}

/** Height of a row whose marks have brief labels, or none. */
export function rowHeight({ target, fontSize }: ArrangeOptions): number {
  return Math.max(24, target, lineHeightOf('title', fontSize))
}

/** Height of a lane in pixels, with room for counts below the rows where anything is left over. */
export function heightOf({ above, below, least }: Head<GroupHead>, stack: RowsHeight, target: number): number {
  const counts = stack.overflow.length > 0 ? countsTop(stack) + countHeight(target) : stack.height
  return above + Math.max(counts, least) + below
}

/** Where the counts begin below the rows. */
export function countsTop({ height }: RowsHeight): number {
  return height > 0 ? height + aboveCounts : 0
}

/** Every lane in as many rows as it needs, or, where that is too high, with brief labels in its share of the height. */
function stackLanes(
  heads: readonly Head[],
  candidates: readonly (readonly Candidate[])[],
  options: ArrangeOptions,
): readonly Stack[] {
  const { maxHeight, expanded, target } = options
  const isExpanded = heads.map(({ group }) => expanded?.has(group.id) === true)
  // No row is lower than what can be pointed at, so that more would never fit; a short story is given all it needs.
  const most = Math.max(shortStory, Math.ceil(maxHeight / target))
  const rowsOf = (i: number) => (isExpanded[i] ? mostRows : most)
  const bare = candidates.map((lane, i) => stackItems(lane, 'bare', rowsOf(i)))
  const full = candidates.map((lane, i) => once(() => stackItems(lane, 'full', rowsOf(i))))
  const brief = candidates.map((lane) => once(() => briefStacks(lane)))
  const fits = (stacks: readonly Stack[]) =>
    sum(stacks.map((stack, i) => (isExpanded[i] ? 0 : heightOf(heads[i]!, stack, target)))) <= maxHeight
  const isShort = sum(candidates.map((lane) => lane.length)) <= shortStory
  // Labels only ever add height, and are costly: what does not fit without them is not tried with them.
  if (isShort || fits(bare)) {
    const stacks = full.map((stack) => stack())
    if (isShort || fits(stacks)) return stacks
  }
  const shared = shareRows({
    lanes: heads.length,
    maxHeight,
    mostRows: most,
    stackIn: (i, rows) => (isExpanded[i] ? full[i]!() : brief[i]!()(rows)),
    heightIn: (i, stack) => (isExpanded[i] ? 0 : heightOf(heads[i]!, stack, target)),
    isFixed: (i) => isExpanded[i]!,
  })
  return shared.map((stack, i) => (!isExpanded[i] && isWithin(full[i]!, stack) ? full[i]!() : stack))
}

/** Every lane in the rows that it has farther out, or with all of its labels where it has them there and still has room for them. */
function restackLanes(
  heads: readonly Head[],
  candidates: readonly (readonly Candidate[])[],
  options: ArrangeOptions,
  before: readonly ArrangedLane[],
): readonly Stack[] {
  return candidates.map((lane, i) => {
    const { stack, height } = before[i]!
    const kept = stack!.isBrief ? restack(lane, stack!) : stackItems(lane, 'full', mostRows)
    const fits = (other: Stack) => heightOf(heads[i]!, other, options.target) <= height
    if (fits(kept) || options.expanded?.has(heads[i]!.group.id)) return kept
    // What was all there may be too much now, once a label has changed sides.
    const stackIn = briefStacks(lane)
    let rows = Math.floor((stack!.height + briefGap) / (rowHeight(options) + briefGap))
    while (rows > 0 && !fits(stackIn(rows))) rows--
    return stackIn(rows)
  })
}

/** Whether all labels have the room that a stack of brief ones has; they are costly, and none are made where not even those do. */
function isWithin(full: () => Stack, { height, overflow }: Stack): boolean {
  return overflow.length === 0 && full().overflow.length === 0 && full().height <= height
}

function laneAt(
  top: number,
  head: Head,
  stack: Stack,
  { candidateOf, bucketsOf }: LaneContent,
  { target }: ArrangeOptions,
  leastHeight = 0,
): ArrangedLane {
  const { group, title, lines, above } = head
  const countsY = top + above + countsTop(stack)
  const items = stack.placed.map(({ item, y }) => shift(item, top + above + y))
  const { buckets, singles } = partSingles(bucketsOf(stack.overflow), countHeight(target), (entry) =>
    candidateOf(entry, group),
  )
  items.push(...singles.map((item) => shift(item, countsY)))
  return {
    group,
    title,
    lines: lines.map((line) => ({ ...line, y: line.y + top })),
    y: top,
    height: Math.max(leastHeight, heightOf(head, stack, target)),
    stack,
    items: inReadingOrder(items, group),
    buckets,
    held: stack.held.map(({ item, y, bottom }) => ({
      item: shift(item, top + above + y),
      bottom: top + above + bottom,
    })),
    countsY,
  }
}

function inReadingOrder(items: readonly Item[], { entries }: Group): Item[] {
  const place = new Map(entries.map((entry, i) => [entry, i]))
  return items.toSorted((a, b) => place.get(a.entry)! - place.get(b.entry)!)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
