import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Arrangement } from '../layout/arrange.js'
import type { Words } from '../model/describe.js'
import { idsIndexing } from '../model/entry-index.js'
import type { GroupBy } from '../model/groups.js'
import { formatIssue } from '../model/issue.js'
import type { Timeline } from '../model/resolve.js'
import { within, type Work } from '../model/work.js'
import { renderFailure } from '../render/failure.js'
import type { HeadOptions } from '../render/head.js'
import type { Faults } from '../render/issues.js'
import { renderLoading } from '../render/loading.js'
import { type Body, type OpenDetail, renderTimeline } from '../render/timeline.js'
import type { ChartController, ChartOptions } from './chart-controller.js'
import { ChartRoom } from './chart-room.js'
import { failureWords } from './document-controller.js'
import type { FigureSaver } from './figure-saver.js'
import type { FigureSource, Look } from './figures.js'
import type { FilterController } from './filter-controller.js'
import { headOf } from './head.js'
import { figureKit } from './kits.js'
import { directionOf } from './language.js'
import { ListBlocks } from './list-blocks.js'
import { ListScroll } from './list-scroll.js'
import type { PrintController } from './print-controller.js'
import type { RovingFocus } from './roving-focus.js'
import { searchIn } from './search-in.js'
import type { SelectedEvent } from './selected-event.js'
import { TextMeasure } from './text-measure.js'
import type { TimelineController } from './timeline-controller.js'
import type { ViewChoice } from './view-choice.js'
import type { WidthController } from './width-controller.js'

/** The element, as far as it says how it is drawn. */
interface PresentedHost extends ReactiveControllerHost, HTMLElement {
  readonly selected?: string | undefined
  readonly scale: 'elastic' | 'proportional'
  readonly groupBy: GroupBy
  readonly renderRoot: HTMLElement | DocumentFragment
}

/** What holds the state that is drawn. */
interface PresenterParts {
  readonly timeline: TimelineController
  readonly chart: ChartController
  readonly focus: RovingFocus
  readonly filter: FilterController
  readonly views: ViewChoice
  readonly selected: SelectedEvent
  readonly saver: FigureSaver
  readonly print: PrintController
  readonly width: WidthController
}

/** Makes the element's state into what stands on the screen and on paper. */
export class Presenter {
  readonly #host: PresentedHost
  readonly #parts: PresenterParts
  readonly #measure: TextMeasure
  readonly #listScroll: ListScroll
  readonly #listBlocks = new ListBlocks()
  readonly #room = new ChartRoom()
  #toReveal: string | undefined

  constructor(host: PresentedHost, parts: PresenterParts) {
    this.#host = host
    this.#parts = parts
    this.#measure = new TextMeasure(host)
    this.#listScroll = new ListScroll(host)
  }

  /** Brings the selected event into view with the next drawing. */
  revealSelected(): void {
    this.#toReveal = this.#host.selected
  }

  /** Which way the element is read: its own `dir`, else that of the language it speaks. */
  direction(locale: string): 'ltr' | 'rtl' {
    const { dir } = this.#host
    return dir === 'ltr' || dir === 'rtl' ? dir : directionOf(locale)
  }

  /** What a drawing that nobody can act on is made from; undefined while there is no document. */
  figureSource(words: Words): FigureSource | undefined {
    const { whole: timeline, shown, filter } = this.#parts.timeline
    return timeline && shown && { ...this.#look(words), timeline, shown, filter }
  }

  /** The timeline, or why there is none. */
  render(words: Words): TemplateResult {
    const { timeline, width } = this.#parts
    const { whole, shown } = timeline
    // Not displayed, or not measured yet: there is no width to lay it out for.
    return whole && shown && width.width > 0 ? this.#renderTimeline(whole, shown, words) : this.#renderAbsence(words)
  }

  /** Makes ready, step by step, what the first picture of a long document is made of. */
  *preparing(timeline: Timeline, words: Words): Work<void> {
    const looksUpIds = this.#host.selected !== undefined || this.#parts.views.view === 'list'
    if (looksUpIds) yield* within(idsIndexing(timeline.byId), 0, 0.3)
    yield* within(this.#parts.chart.preparing(timeline, this.#chartOptions(words)), 0.3, 1)
  }

  /** What is printed, while it is. */
  renderPaper(words: Words): TemplateResult | typeof nothing {
    if (!this.#parts.print.isPrinting) return nothing
    const source = this.figureSource(words)
    const [kit, { detail }] = [figureKit.here, this.#parts.selected]
    if (!source || !kit || !detail) return nothing
    kit.dress(this.#host.renderRoot as ShadowRoot)
    return kit.renderPaper(kit.paperOf(source, detail.show), words.messages, words.locale, source.direction)
  }

  #renderAbsence({ messages, locale }: Words): TemplateResult {
    const { document } = this.#parts.timeline
    return html`
      ${
        document.state === 'loading'
          ? renderLoading(document.done, messages, locale)
          : document.state === 'failed'
            ? renderFailure(failureWords(document, messages), document.src !== undefined, messages, locale)
            : nothing
      }
      <slot></slot>
    `
  }

  #renderTimeline(timeline: Timeline, shown: Timeline, words: Words): TemplateResult {
    const { chart, views, filter: panel, saver } = this.#parts
    const { filter, issues } = this.#parts.timeline
    const isFaulty = issues.some(({ severity }) => severity === 'error')
    const arrangement = this.#arrange(shown, words)
    const body: Body =
      timeline.entries.length === 0
        ? { kind: 'empty', isFaulty }
        : shown.entries.length === 0
          ? { kind: 'no-match', ...panel.noMatch(timeline, filter, words) }
          : this.#bodyOf(shown, arrangement, words)
    const head: HeadOptions = {
      ...headOf(timeline, words.locale),
      filter: panel.view(timeline, shown, filter, views.isNarrow, words),
      view: views.view,
      canZoomIn: chart.canZoomIn,
      canZoomOut: chart.canZoomOut,
      notice: saver.notice,
      shows: (control) => body.kind !== 'empty' && views.shows(control),
    }
    const search = searchIn(timeline, filter.text, words)
    const faults: Faults = {
      sentences: issues.map(formatIssue),
      count: issues.reduce((sum, { count = 1 }) => sum + count, 0),
      shown: !isFaulty ? 'all' : timeline.entries.length > 0 ? 'rest' : 'none',
    }
    return renderTimeline({ head, body, search, issues: faults }, words.messages, words.locale)
  }

  /** How the element draws, on the screen as on paper. */
  #look(words: Words): Words & Look {
    const { scale, groupBy, renderRoot } = this.#host
    return {
      ...words,
      ...this.#measure.read(renderRoot.querySelector('.quote-probe')),
      direction: this.direction(words.locale),
      scale: scale === 'proportional' ? 'proportional' : 'elastic',
      groupBy,
    }
  }

  #arrange(timeline: Timeline, words: Words): Arrangement {
    return this.#parts.chart.arrange(timeline, this.#chartOptions(words))
  }

  #chartOptions(words: Words): ChartOptions {
    const { views, width } = this.#parts
    return {
      ...this.#look(words),
      width: views.chartWidth,
      maxHeight: this.#room.heightAt(width.width),
      target: matchMedia('(pointer: coarse)').matches ? 44 : 24,
    }
  }

  #bodyOf(timeline: Timeline, arrangement: Arrangement, words: Words): Body {
    const { selected } = this.#host
    const { chart, views, focus, print, selected: event } = this.#parts
    // Of a chart as wide as the screen, paper would show a part.
    if (print.isPrinting && !figureKit.here)
      return { kind: 'list', list: chart.list(arrangement, undefined), detail: undefined }
    const detail = this.#detailOf(timeline, arrangement, words)
    if (views.view === 'list') {
      // The chart may have been moved away from it before.
      this.#toReveal = selected
      const pieces = this.#listScroll.pieces(timeline, selected)
      const list = pieces
        ? { pieces, sectionsOf: this.#listBlocks.of(arrangement, selected) }
        : chart.list(arrangement, selected)
      return { kind: 'list', list, detail }
    }
    if (this.#toReveal !== undefined) focus.current = chart.reveal(this.#toReveal) ?? focus.current
    this.#toReveal = undefined
    const scene = chart.frame(arrangement, selected, event.detail?.arcsOf)
    return {
      kind: 'chart',
      scene,
      count: timeline.entries.length,
      focusable: focus.stopIn(scene, arrangement),
      renderArcs: event.detail?.renderArcs,
      overview: views.shows('overview') ? chart.overview(arrangement) : undefined,
      detail,
      panel: views.panel,
    }
  }

  #detailOf(timeline: Timeline, { tones }: Arrangement, words: Words): OpenDetail | 'missing' | undefined {
    const { selected } = this.#host
    if (selected === undefined || !timeline.byId.has(selected)) return undefined
    const { detail, isMissing } = this.#parts.selected
    return detail ? detail.of(selected, timeline, tones, words) : isMissing ? 'missing' : undefined
  }
}
