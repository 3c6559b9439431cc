import { asOfBounds } from '../model/as-of.js'
import { formatMessage } from '../messages/messages.js'
import { dateSentence, doubtWords, listWords, purposeWords, titleWords, type Words } from '../model/describe.js'
import type { GroupHead } from '../model/groups.js'
import type { TimelineEntry, Timeline } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import { within, type Work } from '../model/work.js'
import { arrangeCrowd, crowdReading } from './arrange-crowd.js'
import { actingOf, severalActing, withActing, withNames } from './acting.js'
import { isOnAxis } from './as-of-line.js'
import { breakWidthOf, stretchesOf } from './axis-stretches.js'
import { columnsOf, isCrowd } from './columns.js'
import { bucketEntries } from './counts.js'
import { alongStretches } from './candidate-memory.js'
import { buildItem, captioned, type Caption, type ItemContext } from './items.js'
import { type ArrangedLane, arrangeLanes } from './lanes.js'
import { once } from './once.js'
import type { ArrangeOptions } from './options.js'
import { inOrder, type Sign, signsOf } from './signs.js'
import type { Span } from './span.js'
import type { Spans } from './spans.js'
import type { Candidate } from './stack.js'
import { stretchLane } from './stretch.js'
import { buildTimeScale, type TimeScale, type WeightedStretch } from './time-scale.js'
import { spansOf } from './timeline-spans.js'
import { type Tones, tonesOf } from './tones.js'

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
  readonly tones: Tones
  /** Of all events but those of whose time nothing is known. */
  readonly spans: Spans
  readonly signs: readonly Sign[]
  /** It is so large that only what is in view is laid out. */
  readonly isCrowd: boolean
}

/** Below this width of the chart, or this many times its font's size, lane titles stand above their lanes. */
const sideTitlesFrom = { px: 720, em: 35 }

/**
 * Lays the events of a timeline out in lanes, rows and along the axis. At some zooms all of it is laid out; between two of
 * them it is the layout of the lower one, drawn out to the length of the axis.
 */
export function arrangeTimeline(timeline: Timeline, options: ArrangeOptions): Arrangement {
  const zoom = levelOf(options.zoom)
  if (zoom === options.zoom) return knownLayout(timeline, options)
  const laidOut = knownLayout(timeline, { ...options, zoom })
  const { plotWidth, stretches, spans, lanes, scale: from } = laidOut
  const scale = buildTimeScale(stretches, plotWidth * options.zoom, breakWidthOf(timeline))
  const stretching = { from, to: scale, spans, target: options.target }
  return { ...laidOut, options, scale, lanes: lanes.map((lane) => stretchLane(lane, stretching)) }
}

function layOut(timeline: Timeline, options: ArrangeOptions): Arrangement {
  const isCrowded = isCrowd(timeline)
  const before = lanesBefore(timeline, options)
  const spans = spansOf(timeline)
  const headerWidth = headerWidthOf(options)
  const plotWidth = Math.max(1, options.width - headerWidth)
  const stretches = stretchesOf(plotWidth, options.scale, timeline)
  const { zoom, fontSize, measureText: measure, target, messages, locale } = options
  const breakWidth = breakWidthOf(timeline)
  const { scale, memory } = alongStretches(
    stretches,
    [
      zoom,
      plotWidth,
      breakWidth,
      fontSize,
      measure,
      target,
      isCrowded,
      messages,
      locale,
      timeline.timeZone,
      timeline.asOf,
    ],
    () => buildTimeScale(stretches, plotWidth * zoom, breakWidth),
  )
  const context: ItemContext = { scale, plotWidth, fontSize, measure, target, isCrowd: isCrowded }
  const candidate = (entry: TimelineEntry, group: GroupHead) => {
    // Where but one state acts, no colour tells who.
    const acting = timeline.sides.length > 1 ? actingOf(entry, group, timeline) : undefined
    return memory.remembered(entry, acting, () =>
      candidateOf(entry, timeline, spans.get(entry)!, options, context, acting),
    )
  }
  const lanes = isCrowded
    ? arrangeCrowd(timeline, { scale, plotWidth, candidateOf: candidate }, options, headerWidth, before)
    : arrangeLanes(
        drawnOf(timeline, spans),
        {
          candidateOf: candidate,
          bucketsOf: (entries) => bucketEntries(entries, spans, scale, target),
        },
        options,
        headerWidth,
        before,
      )
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
    isCrowd: isCrowded,
    spans,
    signs: signsIn(timeline, isCrowded, signsBeside(timeline, scale, lanes)),
  }
}

/** So many layouts are known: those of the levels nearby, and the one from which their rows are taken. */
const mostKnown = 4

interface Known {
  readonly key: readonly unknown[]
  readonly arrangement: Arrangement
}

const layouts = new WeakMap<Timeline, readonly Known[]>()

function knownLayout(timeline: Timeline, options: ArrangeOptions): Arrangement {
  const key = Object.values(options)
  const isSame = (one: Known) => one.key.length === key.length && one.key.every((value, i) => value === key[i])
  const known = layouts.get(timeline)?.find(isSame) ?? { key, arrangement: layOut(timeline, options) }
  const others = (layouts.get(timeline) ?? []).filter((one) => one !== known)
  layouts.set(timeline, [known, ...others].slice(0, mostKnown))
  return known.arrangement
}

/**
 * The lanes at the zoom from which on they keep their places: the next power of two below, so that between two of them
 * zooming hardly ever moves anything up or down.
 */
function lanesBefore(timeline: Timeline, options: ArrangeOptions): readonly ArrangedLane[] | undefined {
  const zoom = 2 ** Math.floor(Math.log2(options.zoom))
  return zoom === options.zoom ? undefined : knownLayout(timeline, { ...options, zoom }).lanes
}

/** At so many zooms until it has doubled all is laid out. At every zoom it would be some titles in a hundred more. */
const levelsPerDoubling = 4

/** The zoom at which all is laid out: the highest such that is no higher. */
function levelOf(zoom: number): number {
  // By rounding, a level could fall short of itself.
  return 2 ** (Math.floor(Math.log2(zoom) * levelsPerDoubling + 1e-9) / levelsPerDoubling)
}

/**
 * `arrangeTimeline` step by step. Of a large document that also lays out what is in view as it opens, so that no part of
 * its first picture takes a long while.
 */
export function* timelineArranging(timeline: Timeline, options: ArrangeOptions): Work<Arrangement> {
  if (isCrowd(timeline)) yield* within(crowdReading(timeline, options, headerWidthOf(options)), 0, 0.8)
  const arrangement = arrangeTimeline(timeline, options)
  const { lanes, plotWidth } = arrangement
  for (const [i, { inView }] of lanes.entries()) {
    yield 0.8 + (0.2 * i) / lanes.length
    inView?.itemsIn(0, plotWidth)
  }
  return arrangement
}

/** An eighth of the width, within what the words of a title need: they grow with the font. */
function headerWidthOf({ width, fontSize }: ArrangeOptions): number {
  const em = Math.max(16, fontSize)
  return width >= Math.max(sideTitlesFrom.px, sideTitlesFrom.em * em)
    ? Math.round(Math.min(em * 9.25, Math.max(em * 7, width / 8)))
    : 0
}

/** The time scale that an arrangement would have at another zoom. */
export function scaleAtZoom({ timeline, stretches, plotWidth }: Arrangement, zoom: number): TimeScale {
  return buildTimeScale(stretches, plotWidth * zoom, breakWidthOf(timeline))
}

function drawnOf(timeline: Timeline, spans: Spans): Timeline {
  return { ...timeline, entries: timeline.entries.filter((entry) => spans.get(entry)) }
}

function signsIn(timeline: Timeline, isCrowded: boolean, others: readonly Sign[]): Sign[] {
  return isCrowded
    ? inOrder(new Set([...columnsOf(timeline).signs, ...others]))
    : signsOf(timeline.entries, spansOf(timeline), others)
}

function candidateOf(
  entry: TimelineEntry,
  timeline: Timeline,
  span: Span,
  words: Words,
  context: ItemContext,
  acting?: Actor,
): Candidate {
  const full = (): Caption => {
    const caption = captionOf(entry, words)
    const together = severalActing(entry, timeline).map(({ name }) => name)
    return together.length > 0 ? withNames(caption, listWords(together, words)) : withActing(caption, acting)
  }
  const bare = buildItem(entry, span, context)
  return {
    entry,
    bare,
    brief: once(() => captioned(bare, withActing(brieflyOf(entry, words), acting), context)),
    full: once(() => captioned(bare, full(), context)),
  }
}

interface KnownCaption {
  readonly of: Pick<Words, 'messages' | 'locale'>
  readonly caption: Caption
}

/** Neither zoom nor pan changes them, and to put a date in words is dear. */
const briefCaptions = new WeakMap<TimelineEntry, KnownCaption>()
const captions = new WeakMap<TimelineEntry, KnownCaption>()

function brieflyOf(entry: TimelineEntry, words: Words): Caption {
  return known(briefCaptions, entry, words, (title) => ({ title, detail: '', detailStyle: 'detail', isBrief: true }))
}

function captionOf(entry: TimelineEntry, words: Words): Caption {
  return known(captions, entry, words, (title) => readCaption(entry, title, words))
}

function known(
  made: WeakMap<TimelineEntry, KnownCaption>,
  entry: TimelineEntry,
  words: Words,
  make: (title: string) => Caption,
): Caption {
  const { messages, locale } = words
  const before = made.get(entry)
  if (before?.of.messages === messages && before.of.locale === locale) return before.caption
  const doubt = doubtWords(entry.event, words)
  const title = oneLine(titleWords(entry, words))
  // A label may be its title alone.
  const caption = make(
    doubt === undefined ? title : formatMessage(messages.dates.withNote, { text: title, note: doubt }, locale),
  )
  made.set(entry, { of: { messages, locale }, caption })
  return caption
}

function readCaption(entry: TimelineEntry, title: string, words: Words): Caption {
  const { event } = entry
  if (event.type === 'background')
    return { title: `${title} · ${dateSentence(entry, words)}`, detail: '', detailStyle: 'detail' }
  const isQuote = event.type === 'statement' && event.quote !== undefined
  const purpose = purposeWords(entry, words)
  if (purpose !== undefined) return { title, detail: oneLine(purpose), detailStyle: isQuote ? 'quote' : 'detail' }
  const date = oneLine(dateSentence(entry, words))
  return { title, detail: date, detailStyle: 'detail', date }
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
    // A crowded lane has counts, and would have to lay out all of them to be asked.
    ...(lanes.some((lane) => lane.inView || lane.buckets.length > 0) ? (['count'] as const) : []),
    ...(moment && isOnAxis(moment, scale) ? (['asOf'] as const) : []),
  ]
}
