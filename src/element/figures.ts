import type { Arrangement, ArrangeOptions } from '../layout/arrange.js'
import type { FigureHead } from '../layout/figure.js'
import type { ListSection, Scene } from '../layout/scene.js'
import { stripsOf } from '../layout/strips.js'
import { formatMessage } from '../messages/messages.js'
import { listWords, type Words } from '../model/describe.js'
import { excludesAny, filterCounts, type TimelineFilter } from '../model/filter.js'
import { publishersOf } from '../model/publishers.js'
import type { Timeline } from '../model/resolve.js'
import type { Paper, Plate } from '../render/paper.js'
import type { ShownDetail } from '../render/timeline.js'
import { ChartController } from './chart-controller.js'
import type { EventDetail } from './detail-kit.js'
import { headOf } from './head.js'

/** How the element is drawn, whoever is to look at it. */
export type Look = Pick<ArrangeOptions, 'scale' | 'groupBy' | 'measureText' | 'fontSize'> & {
  readonly direction: 'ltr' | 'rtl'
}

/** What a drawing that nobody can act on is made from. */
export interface FigureSource extends Words, Look {
  readonly timeline: Timeline
  /** As much of it as meets the filter. */
  readonly shown: Timeline
  readonly filter: TimelineFilter
}

/** Lanes that would be higher, in pixels, count their events: a figure shares its page with the title. */
const mostHeight = 620
/** Nobody points at paper, but marks keep their distance. */
const target = 24

/** For which widths the chart is laid out for paper, and how high a part may be that fits a page of that width, in pixels. */
const plates: readonly (Pick<Plate, 'size'> & { readonly width: number; readonly highest: number })[] = [
  { size: 'slip', width: 428, highest: 640 },
  { size: 'narrow', width: 640, highest: 640 },
  { size: 'upright', width: 800, highest: 800 },
  { size: 'broad', width: 1040, highest: 520 },
]

/** A whole document on a chart of some width, whatever the view on the screen and the selection are. */
export function layFigure(
  source: FigureSource,
  width: number,
): { readonly scene: Scene; readonly arrangement: Arrangement; readonly list: () => readonly ListSection[] } {
  const { shown, scale, groupBy, measureText, fontSize, direction, locale, timeZone, messages } = source
  const chart = new ChartController(() => undefined)
  const words = { locale, timeZone, messages }
  const options = { ...words, scale, groupBy, measureText, fontSize, direction, width, maxHeight: mostHeight, target }
  const arrangement = chart.arrange(shown, options)
  return { scene: chart.frame(arrangement), arrangement, list: () => chart.list(arrangement, undefined) }
}

/** What stands around a figure: what it is of, who and what is in it, and where that was published. */
export function figureHeadOf({ timeline, shown, filter, ...words }: FigureSource): FigureHead {
  const { title, description, states, kinds } = headOf(timeline, words.locale)
  const counts = filterCounts(shown, {}, ['states'])
  const events = { count: shown.entries.length, total: timeline.entries.length }
  const { interface: said } = words.messages
  const publishers = publishersOf(shown)
  return {
    title,
    ...(description !== undefined && { description }),
    ...(excludesAny(filter) && { filtered: formatMessage(said.filter.shown, events, words.locale) }),
    states: timeline.sides.flatMap(({ id }, i) => {
      const count = counts.states.get(id) ?? 0
      return states[i] && count > 0 ? [{ ...states[i], count }] : []
    }),
    kinds: kinds
      .filter((type) => shown.entries.some(({ event }) => event.type === type))
      .map((type) => ({ type, name: said.types[type] })),
    ...(publishers.length > 0 && {
      credit: formatMessage(said.credit, { publishers: listWords(publishers, words) }, words.locale),
    }),
    ...(shown.entries.length === 0 && { nothing: timeline.entries.length === 0 ? said.empty : said.filter.noMatch }),
  }
}

/** Everything that a document has to say, for paper: the chart for several widths of it, and all events in full. */
export function paperOf(source: FigureSource, show: EventDetail['show']): Paper {
  const { shown, fontSize } = source
  const charts = plates.map((plate) => ({ ...plate, ...layFigure(source, plate.width) }))
  const first = charts[0]!
  const { tones } = first.arrangement
  const details = new Map<string, ShownDetail>()
  for (const { event } of shown.entries) {
    const detail = show(event.id, shown, tones, source)
    if (detail) details.set(event.id, detail)
  }
  return {
    head: figureHeadOf(source),
    fontSize,
    charts:
      shown.entries.length === 0
        ? []
        : charts.map(({ size, highest, scene }) => ({ size, ...stripsOf(scene, highest) })),
    list: first.list(),
    details,
  }
}
