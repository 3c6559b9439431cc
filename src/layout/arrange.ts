import { dateSentence, groupWords, openingWords, type Words } from '../model/describe.js'
import { type Group, type GroupBy, groupEntries } from '../model/groups.js'
import type { Entry, Timeline } from '../model/resolve.js'
import { type Bucket, bucketEntries } from './counts.js'
import { buildItem, type Caption, type Item, type ItemContext, shift } from './items.js'
import type { TextLine } from './scene.js'
import { cutSilences, type ElasticOptions, type Extent, extentsOf, wholeStretch } from './silences.js'
import { type Span, spanOf } from './span.js'
import { type Candidate, type Stack, stackItems } from './stack.js'
import { lineHeightOf, type MeasureText, wrapText } from './text.js'
import { buildTimeScale, type TimeScale, type WeightedStretch } from './time-scale.js'

/** Everything that decides where things stand, save which part of them is in view. */
export interface ArrangeOptions extends Words {
  /** Width of the chart in pixels, lane titles included. */
  readonly width: number
  /** The height in pixels that lanes may take before events are counted instead of shown. */
  readonly maxHeight: number
  readonly zoom: number
  readonly scale: 'elastic' | 'proportional'
  readonly groupBy: GroupBy
  readonly measureText: MeasureText
  /** The element's own font size in pixels. */
  readonly fontSize: number
  /** Least size in pixels of what can be pointed at: 24 for a mouse, 44 for a finger. */
  readonly target: number
  /** Lanes that show every event, whatever the height. */
  readonly expanded?: ReadonlySet<string>
}

export interface ArrangedLane {
  readonly group: Group
  readonly title: string
  readonly lines: readonly TextLine[]
  readonly y: number
  readonly height: number
  readonly items: readonly Item[]
  readonly buckets: readonly Bucket[]
  /** Top of the counts, in pixels from the top of the lanes. */
  readonly countsY: number
}

/** A document laid out along all of its content: what is in view of it is a matter of the offset alone. */
export interface Arrangement {
  readonly timeline: Timeline
  readonly options: ArrangeOptions
  readonly stretches: readonly WeightedStretch[]
  readonly scale: TimeScale
  readonly headerWidth: number
  readonly plotWidth: number
  readonly lanes: readonly ArrangedLane[]
  /** Height of all lanes. */
  readonly height: number
  /** Colour of each acting state by its actor's id: an index, from 0. */
  readonly tones: ReadonlyMap<string, number>
  readonly spans: ReadonlyMap<Entry, Span>
}

export const breakWidth = 56
const lanePadding = 12
export const countHeight = 24
const titlePadding = 16
/** Below this width of the chart, lane titles stand above their lanes. */
const sideTitlesFrom = 720

/** Lays the events of a timeline out in lanes, rows and along the axis. */
export function arrangeTimeline(timeline: Timeline, options: ArrangeOptions): Arrangement {
  const spans = spansOf(timeline)
  const headerWidth = options.width >= sideTitlesFrom ? Math.min(148, Math.max(112, options.width * 0.125)) : 0
  const plotWidth = Math.max(1, options.width - headerWidth)
  const stretches = stretchesOf(spans, plotWidth, options, timeline.timeZone)
  const scale = buildTimeScale(stretches, plotWidth * options.zoom, breakWidth)
  const context: ItemContext = {
    scale,
    plotWidth,
    fontSize: options.fontSize,
    measure: options.measureText,
    target: options.target,
  }
  const shown = { ...timeline, entries: timeline.entries.filter((entry) => spans.has(entry)) }
  const mostLanes = Math.max(4, Math.floor(options.maxHeight / 56))
  const groups = groupEntries(shown, options.groupBy, mostLanes)
  const candidates = groups.map((group) => candidatesOf(group, spans, options, context))
  const stacks = stackLanes(groups, candidates, options)

  const lanes: ArrangedLane[] = []
  let y = 0
  for (const [i, group] of groups.entries()) {
    const lane = arrangeLane(group, stacks[i]!, y, headerWidth, spans, options, context)
    lanes.push(lane)
    y += lane.height
  }
  const tones = tonesOf(timeline)
  return { timeline, options, stretches, scale, headerWidth, plotWidth, lanes, height: y, tones, spans }
}

/** A list has the same silences at every width: those of an elastic chart this wide. */
const listWidth = 900

/** The stretches between the long silences of a document, whatever the scale and width of the chart. */
export function silentStretches({ spans, options, timeline }: Arrangement): readonly WeightedStretch[] {
  return stretchesOf(spans, listWidth, { ...options, scale: 'elastic' }, timeline.timeZone)
}

/** The time scale that an arrangement would have at another zoom. */
export function scaleAtZoom({ stretches, plotWidth }: Arrangement, zoom: number): TimeScale {
  return buildTimeScale(stretches, plotWidth * zoom, breakWidth)
}

function spansOf(timeline: Timeline): Map<Entry, Span> {
  return new Map(
    timeline.entries.flatMap((entry) => {
      const span = spanOf(entry, timeline.asOf)
      return span ? [[entry, span] as const] : []
    }),
  )
}

function stretchesOf(
  spans: ReadonlyMap<Entry, Span>,
  width: number,
  options: ArrangeOptions,
  timeZone: string,
): WeightedStretch[] {
  const extents: Extent[] = []
  for (const [entry, span] of spans) extents.push(...extentsOf(span, entry.when.precision, isBehind(entry)))
  if (extents.length === 0)
    for (const span of spans.values()) extents.push({ from: span.to - 1, to: span.to, grain: 'day' })
  const elastic: ElasticOptions = { width, breakWidth, leastWidth: Math.min(124, width / 5), timeZone }
  return options.scale === 'elastic' ? cutSilences(extents, elastic) : wholeStretch(extents, elastic)
}

function isBehind({ event }: Entry): boolean {
  return event.type === 'background' || event.type === 'measure' || event.type === 'agreement'
}

function candidatesOf(group: Group, spans: ReadonlyMap<Entry, Span>, words: Words, context: ItemContext): Candidate[] {
  return group.entries.map((entry) => {
    const span = spans.get(entry)!
    return {
      entry,
      bare: buildItem(entry, span, undefined, context),
      labelled: once(() => buildItem(entry, span, captionOf(entry, words), context)),
    }
  })
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function captionOf(entry: Entry, words: Words): Caption {
  const { event } = entry
  const isQuote = event.type === 'statement' && event.quote !== undefined
  const title = event.title.trim() === '' ? words.messages.interface.types[event.type] : event.title
  const detail = event.type === 'background' ? '' : openingWords(entry, words)
  return event.type === 'background'
    ? { title: `${title} · ${dateSentence(entry, words)}`, detail, detailStyle: 'detail' }
    : { title, detail, detailStyle: isQuote ? 'quote' : 'detail' }
}

/** Every lane in as many rows as it needs, or, where that is too high, all in at most the same number of rows. */
function stackLanes(
  groups: readonly Group[],
  candidates: readonly (readonly Candidate[])[],
  options: ArrangeOptions,
): Stack[] {
  const isExpanded = (i: number) => options.expanded?.has(groups[i]!.id) === true
  const most = Math.max(40, Math.ceil(options.maxHeight / 24))
  const rowsOf = (i: number, rows: number) => (isExpanded(i) ? 400 : rows)
  const full = candidates.map((lane, i) => stackItems(lane, rowsOf(i, most)))
  const heightOf = (stacks: readonly Stack[]) =>
    stacks.reduce(
      (sum, stack) => sum + stack.height + lanePadding * 2 + (stack.overflow.length > 0 ? countHeight : 0),
      0,
    )
  if (heightOf(full) <= options.maxHeight || isShort(candidates)) return full
  const within = (rows: number) =>
    candidates.map((lane, i) => (full[i]!.rows <= rows ? full[i]! : stackItems(lane, rowsOf(i, rows))))
  let best = within(1)
  let low = 1
  let high = most
  while (high - low > 1) {
    const rows = (low + high) >> 1
    const stacks = within(rows)
    if (heightOf(stacks) <= options.maxHeight) {
      best = stacks
      low = rows
    } else high = rows
  }
  return best
}

/** A story of a few dozen events is shown whole, however high that makes the chart. */
function isShort(candidates: readonly (readonly Candidate[])[]): boolean {
  return candidates.reduce((sum, lane) => sum + lane.length, 0) <= 40
}

function arrangeLane(
  group: Group,
  stack: Stack,
  top: number,
  headerWidth: number,
  spans: ReadonlyMap<Entry, Span>,
  options: ArrangeOptions,
  context: ItemContext,
): ArrangedLane {
  const title = groupWords(group, options)
  const titleWidth = headerWidth > 0 ? headerWidth - titlePadding * 1.5 : options.width - titlePadding
  const texts = wrapText(title, 'lane', titleWidth, headerWidth > 0 ? 3 : 1, options.measureText)
  const lineHeight = lineHeightOf('lane', options.fontSize)
  const titleHeight = texts.length * lineHeight
  const above = headerWidth > 0 ? lanePadding : titleHeight + lanePadding
  const lines = texts.map((text, i): TextLine => {
    const y = top + (headerWidth > 0 ? lanePadding + 4 : 6) + lineHeight * (i + 0.76)
    return { text, style: 'lane', x: headerWidth > 0 ? titlePadding : 8, y }
  })
  const buckets = bucketEntries(stack.overflow, spans, context.scale, Math.max(40, options.target))
  const countsY = top + above + stack.height + (stack.height > 0 ? 6 : 0)
  const body = stack.height + (buckets.length > 0 ? countHeight + 6 : 0)
  const least = headerWidth > 0 ? titleHeight + 8 : 0
  const items = stack.items.map((item) => shift(item, top + above))
  return {
    group,
    title,
    lines,
    y: top,
    height: Math.max(body, least) + above + lanePadding,
    items,
    buckets,
    countsY,
  }
}

/** States in the order of the document's actors, so that a filter does not recolour what stays. */
function tonesOf(timeline: Timeline): Map<string, number> {
  const acting = new Set(timeline.entries.flatMap(({ side }) => (side ? [side.id] : [])))
  const ids = [...timeline.actors.keys()].filter((id) => acting.has(id))
  return new Map(ids.map((id, i) => [id, i]))
}
