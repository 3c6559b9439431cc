import { asOfBounds } from '../model/as-of.js'
import { dateSentence, openingWords, titleWords, type Words } from '../model/describe.js'
import type { Group } from '../model/groups.js'
import type { TimelineEntry, Timeline } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import { msPerDay } from '../time/instant.js'
import { actingOf, withActing } from './acting.js'
import { isOnAxis } from './as-of-line.js'
import { bucketEntries } from './counts.js'
import { buildItem, type Caption, type ItemContext } from './items.js'
import { type ArrangedLane, arrangeLanes } from './lanes.js'
import { once } from './once.js'
import type { ArrangeOptions } from './options.js'
import { cutSilences, type ElasticOptions, extentsOf, wholeStretch } from './silences.js'
import { type Sign, signsOf } from './signs.js'
import { type Span, spanOf } from './span.js'
import type { Candidate } from './stack.js'
import { buildTimeScale, type TimeScale, type WeightedStretch } from './time-scale.js'

export type { ArrangedLane } from './lanes.js'
export type { ArrangeOptions } from './options.js'

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
  /** Of all events but those of whose time nothing is known. */
  readonly spans: ReadonlyMap<TimelineEntry, Span>
  readonly signs: readonly Sign[]
}

const breakWidth = 56
/** Below this width of the chart, lane titles stand above their lanes. */
const sideTitlesFrom = 720

/** Lays the events of a timeline out in lanes, rows and along the axis. */
export function arrangeTimeline(timeline: Timeline, options: ArrangeOptions): Arrangement {
  const spans = spansOf(timeline)
  const headerWidth = options.width >= sideTitlesFrom ? Math.round(Math.min(148, Math.max(112, options.width / 8))) : 0
  const plotWidth = Math.max(1, options.width - headerWidth)
  const stretches = stretchesOf(spans, plotWidth, options.scale, timeline)
  const scale = buildTimeScale(stretches, plotWidth * options.zoom, breakWidth)
  const { fontSize, measureText: measure, target } = options
  const context: ItemContext = { scale, plotWidth, fontSize, measure, target }
  const shown = { ...timeline, entries: timeline.entries.filter((entry) => spans.has(entry)) }
  const content = {
    candidateOf: (entry: TimelineEntry, group: Group) =>
      candidateOf(entry, spans.get(entry)!, options, context, actingOf(entry, group)),
    bucketsOf: (entries: readonly TimelineEntry[]) => bucketEntries(entries, spans, scale, target),
  }
  const lanes = arrangeLanes(shown, content, options, headerWidth)
  const height = lanes.reduce((total, lane) => total + lane.height, 0)
  return {
    timeline,
    options,
    stretches,
    scale,
    headerWidth,
    plotWidth,
    lanes,
    height,
    tones: tonesOf(timeline),
    spans,
    signs: signsOf(spans, signsBeside(timeline, scale, lanes)),
  }
}

/** A list has the same silences at every width: those of an elastic chart this wide. */
const listWidth = 900

/** The stretches between the long silences of a document, whatever the scale and width of the chart. */
export function silentStretches({ spans, timeline }: Arrangement): readonly WeightedStretch[] {
  return stretchesOf(spans, listWidth, 'elastic', timeline)
}

/** The time scale that an arrangement would have at another zoom. */
export function scaleAtZoom({ stretches, plotWidth }: Arrangement, zoom: number): TimeScale {
  return buildTimeScale(stretches, plotWidth * zoom, breakWidth)
}

function spansOf(timeline: Timeline): Map<TimelineEntry, Span> {
  return new Map(
    timeline.entries.flatMap((entry) => {
      const span = spanOf(entry, timeline)
      return span ? [[entry, span] as const] : []
    }),
  )
}

function stretchesOf(
  spans: ReadonlyMap<TimelineEntry, Span>,
  width: number,
  scale: ArrangeOptions['scale'],
  { timeZone }: Timeline,
): WeightedStretch[] {
  const extents = [...spans].flatMap(([entry, span]) => extentsOf(span, isBehind(entry)))
  // Where all that there is runs behind the rest, the axis shows at least the day up to which it is known to run.
  const held =
    extents.length > 0
      ? extents
      : [...spans.values()].map(({ to }) => ({ from: to - msPerDay, to, grain: 'day' as const }))
  const elastic: ElasticOptions = { width, breakWidth, leastWidth: Math.min(124, width / 5), timeZone }
  return scale === 'elastic' ? cutSilences(held, elastic) : wholeStretch(held, elastic)
}

function isBehind({ event }: TimelineEntry): boolean {
  return event.type === 'background' || event.type === 'measure' || event.type === 'agreement'
}

function candidateOf(entry: TimelineEntry, span: Span, words: Words, context: ItemContext, acting?: Actor): Candidate {
  const title = oneLine(titleWords(entry, words))
  const briefly: Caption = { title, detail: '', detailStyle: 'detail', isBrief: true }
  return {
    entry,
    bare: buildItem(entry, span, undefined, context),
    brief: once(() => buildItem(entry, span, withActing(briefly, acting), context)),
    full: once(() => buildItem(entry, span, withActing(captionOf(entry, title, words), acting), context)),
  }
}

function captionOf(entry: TimelineEntry, title: string, words: Words): Caption {
  const { event } = entry
  if (event.type === 'background')
    return { title: `${title} · ${dateSentence(entry, words)}`, detail: '', detailStyle: 'detail' }
  const isQuote = event.type === 'statement' && event.quote !== undefined
  return { title, detail: oneLine(openingWords(entry, words)), detailStyle: isQuote ? 'quote' : 'detail' }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The signs of a drawing that are not those of an event. */
function signsBeside({ document, timeZone }: Timeline, scale: TimeScale, lanes: readonly ArrangedLane[]): Sign[] {
  const moment = asOfBounds(document, timeZone)
  return [
    ...(scale.segments.length > 1 ? (['break'] as const) : []),
    ...(lanes.some(({ held }) => held.length > 0) ? (['parts'] as const) : []),
    ...(moment && isOnAxis(moment, scale) ? (['asOf'] as const) : []),
  ]
}

/** States in the order of the document's actors, so that a filter does not recolour what stays. */
function tonesOf(timeline: Timeline): Map<string, number> {
  return new Map(timeline.sides.map(({ id }, i) => [id, i]))
}
