import { asOfBounds } from '../model/as-of.js'
import { asOfWords, isUntitled, type Words } from '../model/describe.js'
import { eventSentence } from '../model/event-sentence.js'
import { standingOf } from '../model/progress.js'
import { formatDuration } from '../time/format-duration.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { languageOfOpening, textLanguages } from '../model/text-language.js'
import { threadOf } from '../model/thread.js'
import { buildAsOfLine } from './as-of-line.js'
import type { View } from './arc-view.js'
import type { arcsInView } from './arcs.js'
import type { Arrangement, ArrangeOptions, ArrangedLane } from './arrange.js'
import { countWords } from './count-words.js'
import { type Bucket, countHeight, sizeOf } from './counts.js'
import type { Item } from './items.js'
import { bucketsIn, itemsIn, placeIn } from './lanes.js'
import type { WordsInTheWay } from './clear-line.js'
import { holdersIn } from './holders.js'
import { labelInView } from './label-in-view.js'
import { roomIn } from './label-room.js'
import { mirrorScene } from './mirror.js'
import { movesOf, orsOf } from './moves.js'
import { countId } from './neighbours.js'
import type { Arc, Break, Count, Lane, Mark, Scene } from './scene.js'
import { explained } from './signs.js'
import { lineHeightOf } from './text.js'
import { buildTicks } from './ticks.js'
import type { TimeScale } from './time-scale.js'
import { toneOf } from './tones.js'

/** What finds the lines between the selected event and others: `arcsInView`, where it is at hand. */
export type ArcsOf = typeof arcsInView

/**
 * What is in view of an arrangement when `pan`, a share of its content, lies before the view.
 * Labels are given as far as they are in view, see `labelInView`, and lines to the selected event where `arcsOf` finds them.
 */
export function buildScene(arrangement: Arrangement, pan: number, selected?: string, arcsOf: ArcsOf = () => []): Scene {
  const { scale, plotWidth, options, timeline, lanes } = arrangement
  const offset = Math.round(Math.min(Math.max(0, pan * scale.width), Math.max(0, scale.width - plotWidth)))
  const view: View = { from: offset, to: offset + plotWidth }
  const tickHeight = lineHeightOf('tick', options.fontSize)
  const axisHeight = tickHeight * 2 + 14
  const ticks = buildTicks(scale, view.from, view.to, {
    locale: options.locale,
    timeZone: timeline.timeZone,
    measure: options.measureText,
    majorY: 6 + tickHeight * 0.76,
    minorY: 8 + tickHeight * 1.76,
  })
  const arcs = arcsOf(arrangement, selected, view)
  const thread = threadOf(timeline, selected)
  const marks = lanes.flatMap((lane) => marksIn(lane, view, arrangement, selected, { thread, arcs }))
  const breaks = breaksIn(scale, view, options, 8 + tickHeight * 1.76)
  const { document: namesLang } = textLanguages(timeline, options.locale)
  const laneBoxes = lanes.map((lane) => laneOf(lane, namesLang))
  const words: WordsInTheWay = {
    labelled: [...marks, ...arcs],
    lanes: laneBoxes,
    isTitleAbove: arrangement.headerWidth === 0,
    options,
    offset,
  }
  const moment = asOfBounds(timeline.document, timeline.timeZone)
  const asOf =
    moment &&
    buildAsOfLine(scale, words, {
      moment,
      words: asOfWords(timeline.document, options) ?? '',
      measure: options.measureText,
      view,
      baselines: [6 + tickHeight * 0.76, 8 + tickHeight * 1.76],
      axis: [...ticks.major, ...ticks.minor, ...breaks].flatMap(({ text }) => text ?? []),
    })
  const holders = holdersIn(arrangement, view, words)
  const scene: Scene = {
    width: options.width,
    height: axisHeight + arrangement.height,
    axisHeight,
    headerWidth: arrangement.headerWidth,
    direction: 'ltr',
    plotX: arrangement.headerWidth,
    plotWidth,
    contentWidth: scale.width,
    offset,
    ...ticks,
    breaks,
    lanes: laneBoxes,
    marks,
    counts: lanes.flatMap((lane) => countsIn(lane, view, arrangement, selected)),
    holders,
    ...(asOf && { asOf }),
    arcs,
    signs: arrangement.signs.map((sign) => explained(sign, timeline.document, options)),
  }
  return options.direction === 'rtl' ? mirrorScene(scene) : scene
}

function laneOf({ group, title, lines, y, height }: ArrangedLane, namesLang: string | undefined): Lane {
  const lang = group.side && namesLang
  return { id: group.id, title, ...(lang !== undefined && { lang }), lines, y, height }
}

function marksIn(
  lane: ArrangedLane,
  view: View,
  arrangement: Arrangement,
  selected: string | undefined,
  { thread, arcs }: { readonly thread: ReadonlySet<string>; readonly arcs: readonly Arc[] },
): Mark[] {
  const { tones, options, timeline } = arrangement
  const languages = textLanguages(timeline, options.locale)
  const items = itemsIn(lane, view.from, view.to)
  const hasRoom = roomIn(lane, items, view, arcs, options)
  return items.map((item): Mark => {
    const label = labelInView(item, view, arcs, options, hasRoom)
    const isSelected = item.id === selected
    const inThread = thread.has(item.id)
    const tone = toneOf(item.entry.side, tones)
    const known = marks.get(item)
    if (
      known?.for === options &&
      known.mark.lane === lane.group.id &&
      known.mark.tone === tone &&
      known.mark.label === label &&
      known.mark.selected === isSelected &&
      known.mark.inThread === inThread
    )
      return known.mark
    const { entry, bar, glyph, repeats, otherGlyphs, earlier, id } = item
    const lang = isUntitled(entry) ? undefined : languages.of(entry.event)
    const detailLang = languageOfOpening(entry.event, languages)
    const x = Math.min(item.x0, label?.x ?? Infinity)
    const mark: Mark = {
      id,
      type: entry.event.type,
      lane: lane.group.id,
      tone,
      standing: standingOf(entry.progress),
      ...(bar && { bar }),
      ...(glyph && { glyph }),
      repeats,
      otherGlyphs,
      ors: orsOf(item),
      earlier,
      moves: movesOf(item),
      ...(label && { label }),
      ...(lang !== undefined && { lang }),
      ...(detailLang !== undefined && { detailLang }),
      selected: isSelected,
      inThread,
      sentence: sentenceOf(entry, timeline, options),
      x,
      y: item.y,
      width: Math.max(item.x1, label ? label.x + label.width : 0) - x,
      height: item.height,
    }
    marks.set(item, { for: options, mark })
    return mark
  })
}

/** The same item is the same mark, as long as nothing about it changes: what draws it need not look at it again. */
const marks = new WeakMap<Item, { readonly for: ArrangeOptions; readonly mark: Mark }>()

const sentences = new WeakMap<
  TimelineEntry,
  { readonly of: Pick<Words, 'messages' | 'locale'>; readonly sentence: string }
>()

function sentenceOf(entry: TimelineEntry, timeline: Timeline, words: Words): string {
  const known = sentences.get(entry)
  if (known?.of.messages === words.messages && known.of.locale === words.locale) return known.sentence
  const sentence = eventSentence(entry, timeline, words)
  sentences.set(entry, { of: { messages: words.messages, locale: words.locale }, sentence })
  return sentence
}

function countsIn(
  lane: ArrangedLane,
  view: View,
  { options, timeline }: Arrangement,
  selected: string | undefined,
): Count[] {
  const height = countHeight(options.target)
  const chosen = selected === undefined ? undefined : placeIn(lane, timeline.byId.get(selected))
  return bucketsIn(lane, view.from, view.to).map((bucket) => {
    const { index, x, width, from, to } = bucket
    const size = sizeOf(bucket)
    const isSelected = chosen !== undefined && 'index' in chosen && chosen.index === index
    const known = counts.get(bucket)
    if (known?.for === options && known.count.selected === isSelected) return known.count
    const count: Count = {
      id: countId(lane, index),
      lane: lane.group.id,
      size,
      selected: isSelected,
      ...countWords(bucket, lane, options, timeline),
      from,
      to,
      x,
      y: lane.countsY,
      width,
      height,
      textX: x + width / 2,
      textY: lane.countsY + height / 2 + 4,
    }
    const same = sameCount(count, options)
    counts.set(bucket, { for: options, count: same })
    return same
  })
}

/** As with marks: what is panned is the same count as before. */
const counts = new WeakMap<Bucket, { readonly for: ArrangeOptions; readonly count: Count }>()

const drawn = new WeakMap<ArrangeOptions, Map<string, Count>>()
const mostDrawn = 2_000

/** The count that was drawn before in this place, if nothing about it has changed: what draws it need not look at it again. */
function sameCount(count: Count, options: ArrangeOptions): Count {
  const before = drawn.get(options) ?? new Map<string, Count>()
  drawn.set(options, before)
  const known = before.get(count.id)
  if (known && isSameCount(known, count)) return known
  if (before.size >= mostDrawn) before.clear()
  before.set(count.id, count)
  return count
}

function isSameCount(one: Count, other: Count): boolean {
  return (Object.keys(one) as (keyof Count)[]).every((name) => one[name] === other[name])
}

function breaksIn({ segments }: TimeScale, view: View, options: ArrangeOptions, y: number): Break[] {
  const { locale, timeZone, measureText } = options
  return segments.slice(1).flatMap((segment, i): Break[] => {
    const { x1: x, to } = segments[i]!
    const width = segment.x0 - x
    if (x + width < view.from || x > view.to) return []
    const text = formatDuration(to, segment.from, { locale, timeZone, style: 'short' })
    const textWidth = measureText(text, 'tick')
    const textX = x + (width - textWidth) / 2
    const fits = textWidth <= width && textX >= view.from && textX + textWidth <= view.to
    return [{ x, width, ...(fits && { text: { text, style: 'tick', x: textX, y } }) }]
  })
}
