import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { type Arrangement, arrangeTimeline, type ArrangeOptions, scaleAtZoom } from '../layout/arrange.js'
import { frameScene, listOf } from '../layout/build-scene.js'
import { neighbourOf, reveal, stopFor } from '../layout/neighbours.js'
import type { ListSection, Scene } from '../layout/scene.js'
import type { MeasureText } from '../layout/text.js'
import {
  clampViewport,
  fitted,
  maxZoom,
  panBy,
  rangeOf,
  type Viewport,
  viewportFor,
  zoomBy,
} from '../layout/viewport.js'
import { en } from '../messages/en.js'
import { formatMessage, type Messages } from '../messages/messages.js'
import { buildDetail } from '../model/detail.js'
import type { Words } from '../model/describe.js'
import type { GroupBy } from '../model/groups.js'
import { formatIssue, type Issue } from '../model/issue.js'
import { parseDocumentText } from '../model/parse-text.js'
import { parseDocument, type ParseResult } from '../model/parse.js'
import { resolveTimeline, type Timeline } from '../model/resolve.js'
import type { EventType, TimelineDocument } from '../model/schema.js'
import { renderChart } from '../render/chart.js'
import { renderDetail } from '../render/detail.js'
import { type HeadOptions, renderHead, renderIssues, renderState } from '../render/frame.js'
import { renderKeyHelp, renderLegend } from '../render/legend.js'
import { renderList } from '../render/list.js'
import { isTimeZone } from '../time/zone.js'
import { ChildScript } from './child-script.js'
import { Gestures } from './gestures.js'
import { instantOf } from './instant-of.js'
import { commandFor, type KeyCommand } from './keys.js'
import { languageOf, messagesFor } from './language.js'
import { type Loaded, SourceController } from './source-controller.js'
import { styles } from './styles.js'
import { fontsOf, measureWith } from './text-measure.js'
import {
  TimelineErrorEvent,
  TimelineLoadEvent,
  TimelineRangeChangeEvent,
  TimelineSelectEvent,
} from './timeline-events.js'
import { WidthController } from './width-controller.js'

/** Container width in pixels from which a document opens as a chart rather than a list. */
const chartFrom = 600
/** Container width from which the detail stands beside the chart. */
const sideDetailFrom = 1000
const sideDetailWidth = 336
const zoomStep = 1.6

/**
 * A timeline of diplomatic visits, meetings and statements.
 *
 * @tag diplomatic-timeline
 * @fires {TimelineLoadEvent} timeline-load - A document from `src` was loaded.
 * @fires {TimelineErrorEvent} timeline-error - The document at `src` could not be loaded.
 * @fires {TimelineSelectEvent} timeline-select - The user chose an event; cancelable.
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The user zoomed or panned.
 * @slot - What is readable without script: shown until the element is defined. A JSON script here is the document.
 * @slot title - In place of the document's title.
 * @slot actions - Further controls, after the element's own.
 * @slot empty - What stands where a document has no events.
 * @slot error - What stands where a document could not be loaded.
 */
export class DiplomaticTimeline extends LitElement {
  static override styles = styles
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: false }

  static #languages: Messages[] = [en]

  /** Lets all timelines on the page speak further languages. The words of a language that is known already are replaced. */
  static addMessages(...languages: readonly Messages[]): void {
    const added = new Set(languages.map(({ locale }) => locale))
    this.#languages = [...this.#languages.filter(({ locale }) => !added.has(locale)), ...languages]
  }

  /** Address of the document. A relative address is taken from the page's. */
  @property() src?: string

  /** The document to show, in place of `src`. Assign a new one to change it; what cannot be used is left out and reported. */
  @property({ attribute: false }) data?: TimelineDocument

  /** `auto` is the list below 600 px of width and the chart from there up. */
  @property({ reflect: true }) view: 'auto' | 'timeline' | 'list' = 'auto'

  /** What the lanes stand for: pair, actor, country, type or none. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy = 'pair'

  /** `elastic` cuts long silences out of the axis; `proportional` keeps them. */
  @property() scale: 'elastic' | 'proportional' = 'elastic'

  /** Id of the selected event, if any. */
  @property({ reflect: true }) selected?: string | undefined

  /** IANA zone of the axis, in place of the document's. */
  @property({ attribute: 'time-zone' }) timeZone?: string

  /** Language of the interface and of dates, as a BCP 47 tag; inherited from the page where it is not given. */
  @property() override lang = ''

  /** Which controls are shown: `all`, `none`, or some of `view`, `zoom` and `detail`, separated by spaces. */
  @property() controls = 'all'

  readonly #width = new WidthController(this)
  readonly #source = new SourceController(this, (loaded) => this.#sourceChanged(loaded))
  readonly #script = new ChildScript(this, (text) => this.#scriptChanged(text))
  readonly #gestures = new Gestures({
    pan: (views) => this.#userPan(views),
    zoom: (factor, at) => this.#userZoom(factor, at),
  })

  #loaded: Loaded | undefined
  #scriptText: string | undefined
  #parsed: ParseResult | undefined
  #timeline: Timeline | undefined
  #viewport: Viewport = fitted
  #expanded: ReadonlySet<string> = new Set()
  #focusable: string | undefined
  #measure: { readonly key: string; readonly text: MeasureText; readonly fontSize: number } | undefined
  #arranged:
    | {
        readonly key: readonly unknown[]
        readonly arrangement: Arrangement
        list: readonly ListSection[]
        listKey: unknown
      }
    | undefined
  #scene: Scene | undefined

  /** What was wrong with the document that is shown. */
  get issues(): readonly Issue[] {
    return this.#parsed?.issues ?? []
  }

  /** Selects an event and brings it into view; without an id, or with one that is not in the document, none. */
  select(id?: string): void {
    this.selected = id !== undefined && this.#timeline?.byId.has(id) ? id : undefined
  }

  /** Selects the event after the selected one in reading order; the first where none is selected. */
  next(): void {
    this.select(this.#neighbourInOrder(1) ?? this.selected)
  }

  /** Selects the event before the selected one in reading order; the last where none is selected. */
  previous(): void {
    this.select(this.#neighbourInOrder(-1) ?? this.selected)
  }

  /** Shows all of the document. */
  fit(): void {
    this.#setViewport(fitted)
  }

  /**
   * Shows the stretch from `start` to `end`: dates, or EDTF texts read in the timeline's zone.
   * Throws a RangeError where one of them is no date.
   */
  zoomTo(start: Date | string, end: Date | string): void {
    const from = instantOf(start, 'start', this.#zone)
    const to = instantOf(end, 'end', this.#zone)
    const arrangement = this.#arranged?.arrangement
    if (!arrangement) return
    this.#setViewport(
      viewportFor(
        Math.min(from, to),
        Math.max(from, to),
        (zoom) => scaleAtZoom(arrangement, zoom),
        arrangement.plotWidth,
      ),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#script.start()
    // An element that was moved may stand in another language now.
    if (this.hasUpdated) this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#script.stop()
    this.#gestures.attach(undefined)
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    root.addEventListener('click', (event) => this.#click(event as MouseEvent))
    root.addEventListener('keydown', (event) => this.#keydown(event as KeyboardEvent))
    root.addEventListener('focusin', (event) => this.#focusin(event as FocusEvent))
    return root
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src')) this.#source.load(this.data === undefined ? this.src : undefined)
    if (changed.has('data') || changed.has('src')) this.#parse()
    if (changed.has('timeZone') && this.#parsed) this.#resolve()
  }

  protected override render(): TemplateResult {
    const words = this.#words
    const { messages, locale } = words
    const dir = new Intl.Locale(locale).language === 'ar' ? 'rtl' : 'ltr'
    return html`
      <div class="ruler" data-ruler></div>
      <span class="quote-probe" aria-hidden="true"></span>
      <div part="base" class="base" lang=${locale} dir=${dir}>${this.#renderBody(words)}</div>
      ${renderKeyHelp(messages)}
    `
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#width.observe(this.renderRoot.querySelector('[data-ruler]'))
    this.#gestures.attach(this.renderRoot.querySelector<HTMLElement>('[data-chart]') ?? undefined)
    if (changed.has('selected') && this.selected !== undefined) this.#revealSelected()
  }

  get #words(): Words {
    const locale = languageOf(this)
    const messages = messagesFor(locale, DiplomaticTimeline.#languages)
    const isSame = new Intl.Locale(locale).language === new Intl.Locale(messages.locale).language
    return { locale: isSame ? locale : messages.locale, timeZone: this.#zone, messages }
  }

  get #zone(): string {
    return this.#timeline?.timeZone ?? this.#parsed?.document.timeZone ?? 'UTC'
  }

  get #shownView(): 'timeline' | 'list' {
    if (this.view === 'list' || this.view === 'timeline') return this.view
    return this.#width.width < chartFrom ? 'list' : 'timeline'
  }

  get #hasSideDetail(): boolean {
    return this.#shows('detail') && this.#width.width >= sideDetailFrom
  }

  #shows(control: 'view' | 'zoom' | 'detail'): boolean {
    return this.controls === 'all' || this.controls === '' || this.controls.split(/\s+/).includes(control)
  }

  #renderBody(words: Words): TemplateResult {
    const { messages, locale } = words
    const timeline = this.#timeline
    if (!timeline) {
      if (this.#loaded?.state === 'loading') return renderState('loading', messages, locale)
      if (this.#loaded?.state === 'failed')
        return renderState('failed', messages, locale, this.#reasonOf(this.#loaded, messages))
      return html``
    }
    const isEmpty = timeline.entries.length === 0
    const issues = renderIssues(this.issues.map(formatIssue), messages, locale)
    if (isEmpty)
      return html`${renderHead(this.#head(timeline), messages)} ${renderState('empty', messages, locale)} ${issues}`
    if (this.#width.width === 0) return html`${renderHead(this.#head(timeline), messages)}`
    return html`
      ${renderHead(this.#head(timeline), messages)}
      ${this.#shownView === 'list' ? this.#renderList(timeline, words) : this.#renderTimeline(timeline, words)}
      ${issues}
    `
  }

  #renderList(timeline: Timeline, words: Words): TemplateResult {
    const { list, arrangement } = this.#arrange(timeline, words)
    return renderList({ list }, words.messages, words.locale, this.#renderDetail(timeline, words, arrangement))
  }

  #renderTimeline(timeline: Timeline, words: Words): TemplateResult {
    const { arrangement, list } = this.#arrange(timeline, words)
    const scene = frameScene(arrangement, this.#viewport.pan, list, this.selected)
    this.#scene = scene
    const name = formatMessage(
      words.messages.interface.chart,
      { title: timeline.document.title, count: timeline.entries.length },
      words.locale,
    )
    const detail = this.#renderDetail(timeline, words, arrangement)
    return html`
      <div class="stage${this.#hasSideDetail ? ' wide' : ''}">
        ${renderChart(scene, name, this.#focusStop(arrangement, scene))}
        ${
          this.#shows('detail')
            ? html`<div part="panel" class="panel" data-panel>
                ${detail === nothing ? renderLegend(words.messages) : detail}
              </div>`
            : nothing
        }
      </div>
    `
  }

  #renderDetail(timeline: Timeline, words: Words, arrangement: Arrangement): TemplateResult | typeof nothing {
    const detail = this.selected === undefined ? undefined : buildDetail(this.selected, timeline, words)
    if (!detail) return nothing
    const tone = detail.side ? (arrangement.tones.get(detail.side.id) ?? -1) : -1
    return renderDetail(detail, tone, words.messages, words.locale)
  }

  #head(timeline: Timeline): HeadOptions {
    const { title, description } = timeline.document
    const counts = new Map<string, number>()
    for (const { side } of timeline.entries) if (side) counts.set(side.id, (counts.get(side.id) ?? 0) + 1)
    const tones = [...timeline.actors.values()].filter(({ id }) => counts.has(id))
    const kinds = new Set(timeline.entries.map(({ event }) => event.type))
    return {
      title,
      ...(description !== undefined && { description }),
      states: tones.map(({ id, name }, tone) => ({ name, tone, count: counts.get(id)! })).slice(0, 8),
      kinds: kindOrder.filter((kind) => kinds.has(kind)),
      view: this.#shownView,
      canZoomOut: this.#viewport.zoom > 1.001,
      canZoomIn: this.#viewport.zoom < this.#mostZoom,
      shows: (control) => this.#shows(control),
    }
  }

  /** The layout, made anew only when something that it depends on changed; panning is not among that. */
  #arrange(
    timeline: Timeline,
    words: Words,
  ): { readonly arrangement: Arrangement; readonly list: readonly ListSection[] } {
    const measure = this.#textMeasure()
    const width = this.#width.width - (this.#shownView === 'timeline' && this.#hasSideDetail ? sideDetailWidth : 0)
    const isCoarse = matchMedia('(pointer: coarse)').matches
    const options: ArrangeOptions = {
      ...words,
      width: Math.max(1, width - 2),
      maxHeight: 760,
      zoom: this.#viewport.zoom,
      scale: this.scale,
      groupBy: this.groupBy,
      measureText: measure.text,
      fontSize: measure.fontSize,
      target: isCoarse ? 44 : 24,
      expanded: this.#expanded,
    }
    const key = [timeline, ...Object.values(options)]
    if (!this.#arranged || key.some((value, i) => value !== this.#arranged!.key[i])) {
      const arrangement = arrangeTimeline(timeline, options)
      this.#arranged = { key, arrangement, list: [], listKey: undefined }
    }
    const listKey = `${this.selected ?? ''}`
    if (this.#arranged.listKey !== listKey) {
      this.#arranged.list = listOf(this.#arranged.arrangement, this.selected)
      this.#arranged.listKey = listKey
    }
    return this.#arranged
  }

  #textMeasure(): { readonly text: MeasureText; readonly fontSize: number } {
    const fonts = fontsOf(this, this.renderRoot.querySelector('.quote-probe') ?? this)
    const key = JSON.stringify(fonts)
    if (this.#measure?.key !== key) this.#measure = { key, text: measureWith(fonts), fontSize: fonts.fontSize }
    return this.#measure
  }

  #parse(): void {
    this.#parsed =
      this.data !== undefined
        ? parseDocument(this.data)
        : this.#loaded?.state === 'loaded' && this.#loaded.src === this.src
          ? parseDocumentText(this.#loaded.text)
          : this.src === undefined && this.#scriptText !== undefined
            ? parseDocumentText(this.#scriptText)
            : undefined
    this.#resolve()
  }

  #resolve(): void {
    const zone = this.timeZone !== undefined && isTimeZone(this.timeZone) ? { timeZone: this.timeZone } : {}
    this.#timeline = this.#parsed && resolveTimeline(this.#parsed.document, zone)
    this.#viewport = fitted
    this.#expanded = new Set()
  }

  #sourceChanged(loaded: Loaded): void {
    this.#loaded = loaded
    if (loaded.state === 'loading') return
    this.#parse()
    this.requestUpdate()
    if (loaded.state === 'failed') {
      const failure = new TimelineErrorEvent(loaded.src, loaded.error)
      this.dispatchEvent(failure)
    } else if (this.#parsed) {
      const load = new TimelineLoadEvent(this.#parsed.document, this.#parsed.issues)
      this.dispatchEvent(load)
    }
  }

  #scriptChanged(text: string | undefined): void {
    this.#scriptText = text
    if (this.data !== undefined || this.src !== undefined) return
    this.#parse()
    this.requestUpdate()
  }

  #reasonOf({ status, error }: Loaded & { state: 'failed' }, messages: Messages): string {
    if (status !== undefined)
      return formatMessage(messages.interface.httpStatus, { status: String(status) }, messages.locale)
    return error instanceof TypeError ? messages.interface.noAnswer : error.message
  }

  #neighbourInOrder(step: 1 | -1): string | undefined {
    const entries = this.#timeline?.entries ?? []
    const index = entries.findIndex(({ event }) => event.id === this.selected)
    return (index === -1 ? entries.at(step === 1 ? 0 : -1) : entries[index + step])?.event.id
  }

  get #mostZoom(): number {
    const scale = this.#arranged?.arrangement.scale
    if (!scale) return 1
    const { segments } = scale
    const slowest = Math.max(...segments.map(({ from, to, x0, x1 }) => (to - from) / Math.max(1, x1 - x0)))
    // Minutes, some pixels each: finer than any date that can be given, save seconds.
    return Math.min(maxZoom, Math.max(1, (this.#viewport.zoom * slowest) / 10_000))
  }

  #setViewport(viewport: Viewport): boolean {
    const next = clampViewport({ ...viewport, zoom: Math.min(viewport.zoom, this.#mostZoom) })
    if (next.zoom === this.#viewport.zoom && Math.abs(next.pan - this.#viewport.pan) < 1e-9) return false
    this.#viewport = next
    this.requestUpdate()
    return true
  }

  #userPan(views: number): boolean {
    return this.#userView(panBy(this.#viewport, views))
  }

  #userZoom(factor: number, at = 0.5): void {
    const { headerWidth, plotWidth, options } = this.#arranged?.arrangement ?? {
      headerWidth: 0,
      plotWidth: 1,
      options: { width: 1 },
    }
    const inPlot = Math.min(1, Math.max(0, (at * options.width - headerWidth) / plotWidth))
    this.#userView(zoomBy(this.#viewport, factor, inPlot))
  }

  #userView(viewport: Viewport): boolean {
    if (!this.#setViewport(viewport)) return false
    const arrangement = this.#arranged?.arrangement
    if (arrangement) {
      const [from, to] = rangeOf(this.#viewport, scaleAtZoom(arrangement, this.#viewport.zoom))
      const change = new TimelineRangeChangeEvent(new Date(from), new Date(to))
      this.dispatchEvent(change)
    }
    return true
  }

  #userSelect(id: string | undefined): void {
    if (id === this.selected) return
    const entry = id === undefined ? undefined : this.#timeline?.byId.get(id)
    const choice = new TimelineSelectEvent(entry?.event)
    if (!this.dispatchEvent(choice)) return
    const closed = id === undefined ? this.selected : undefined
    this.selected = id
    if (closed !== undefined) void this.#refocus(closed)
  }

  #revealSelected(): void {
    const arrangement = this.#arranged?.arrangement
    const stop = arrangement && stopFor(arrangement, this.selected!)
    if (stop === undefined || this.#shownView === 'list') return
    this.#focusable = stop
    if (!this.#setViewport(reveal(arrangement!, stop, this.#viewport))) this.requestUpdate()
  }

  #focusStop(arrangement: Arrangement, scene: Scene): string | undefined {
    const ids = new Set([...scene.marks.map(({ id }) => id), ...scene.counts.map(({ id }) => id)])
    if (this.#focusable !== undefined && ids.has(this.#focusable)) return this.#focusable
    const selected = this.selected === undefined ? undefined : stopFor(arrangement, this.selected)
    if (selected !== undefined && ids.has(selected)) return selected
    return scene.marks[0]?.id ?? scene.counts[0]?.id
  }

  #click(event: MouseEvent): void {
    const path = event
      .composedPath()
      .filter((node): node is HTMLElement | SVGElement => node instanceof Element && 'dataset' in node)
    const data = (name: string) => path.find((node) => node.dataset[name] !== undefined)?.dataset[name]
    if (data('chart') !== undefined && this.#gestures.takeDrag()) return
    const view = data('view')
    if (view === 'timeline' || view === 'list') this.view = view
    const action = data('action')
    if (action !== undefined) this.#act(action)
    const count = data('count')
    if (count !== undefined) this.#openCount(count)
    const chosen = data('select')
    if (chosen !== undefined)
      return this.#userSelect(chosen === this.selected && this.#shownView === 'list' ? undefined : chosen)
    const mark = data('marks') === undefined ? undefined : data('id')
    if (mark !== undefined) this.#userSelect(mark)
  }

  #act(action: string): void {
    if (action === 'zoom-in') this.#userZoom(zoomStep)
    else if (action === 'zoom-out') this.#userZoom(1 / zoomStep)
    else if (action === 'fit') this.#userView(fitted)
    else if (action === 'close') this.#userSelect(undefined)
    else if (action === 'reload') this.#source.reload()
    else if (action === 'next') this.#userSelect(this.#neighbourInOrder(1) ?? this.selected)
    else if (action === 'previous') this.#userSelect(this.#neighbourInOrder(-1) ?? this.selected)
  }

  /** Zooms in on counted events; where that would not part them, their lane shows all it has. */
  #openCount(id: string): void {
    const arrangement = this.#arranged?.arrangement
    const count = this.#scene?.counts.find((candidate) => candidate.id === id)
    if (!arrangement || !count) return
    const target = viewportFor(count.from, count.to, (zoom) => scaleAtZoom(arrangement, zoom), arrangement.plotWidth)
    if (target.zoom > this.#viewport.zoom * 1.2 && this.#userView(target)) return
    this.#expanded = new Set([...this.#expanded, count.lane])
    this.requestUpdate()
  }

  #keydown(event: KeyboardEvent): void {
    const path = event.composedPath()
    const isIn = (selector: string) => path.some((node) => node instanceof Element && node.matches(selector))
    const command = commandFor(event)
    if (!command || isIn('dialog')) return
    if (command.do === 'close' && this.selected !== undefined) {
      event.preventDefault()
      this.#userSelect(undefined)
    } else if (isIn('[data-marks]')) {
      event.preventDefault()
      this.#command(command)
    }
  }

  #command(command: KeyCommand): void {
    if (command.do === 'move') void this.#moveFocus(command.direction)
    else if (command.do === 'open') this.#openFocused()
    else if (command.do === 'help') this.renderRoot.querySelector('dialog')?.showModal()
    else if (command.do !== 'close') this.#act(command.do)
  }

  #openFocused(): void {
    const id = this.#focusable
    if (id === undefined) return
    if (id.startsWith('#')) this.#openCount(id)
    else this.#userSelect(id)
  }

  async #moveFocus(direction: Parameters<typeof neighbourOf>[2]): Promise<void> {
    const arrangement = this.#arranged?.arrangement
    const next = arrangement && neighbourOf(arrangement, this.#focusable, direction)
    if (next === undefined) return
    this.#userView(reveal(arrangement!, next, this.#viewport))
    await this.#refocus(next)
  }

  /** Moves the focus to a mark, a count or a list item's title, once it is drawn. */
  async #refocus(id: string): Promise<void> {
    this.#focusable = id
    this.requestUpdate()
    await this.updateComplete
    const name = CSS.escape(id)
    const target = this.renderRoot.querySelector<HTMLElement | SVGElement>(
      `[data-marks] [data-id="${name}"], [data-count="${name}"], .list [data-select="${name}"]`,
    )
    target?.focus()
  }

  #focusin(event: FocusEvent): void {
    const target = event.target as HTMLElement | SVGElement
    const id = target.closest('[data-marks]') ? (target.dataset['id'] ?? target.dataset['count']) : undefined
    if (id !== undefined && id !== this.#focusable) {
      this.#focusable = id
      this.requestUpdate()
    }
  }
}

const kindOrder: readonly EventType[] = ['visit', 'meeting', 'statement', 'agreement', 'measure', 'background']

declare global {
  interface HTMLElementTagNameMap {
    'diplomatic-timeline': DiplomaticTimeline
  }
}
