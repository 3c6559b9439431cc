import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import type { Arrangement } from '../layout/arrange.js'
import type { Messages } from '../messages/messages.js'
import type { Words } from '../model/describe.js'
import type { TimelineFilter } from '../model/filter.js'
import { readFilter } from '../model/filter-input.js'
import type { GroupBy } from '../model/groups.js'
import { formatIssue, type Issue } from '../model/issue.js'
import { stepFrom, type Timeline } from '../model/resolve.js'
import type { TimelineDocumentInput } from '../model/schema.js'
import { type HeadOptions, renderFailure } from '../render/frame.js'
import { renderLoading } from '../render/loading.js'
import { renderKeyHelp } from '../render/legend.js'
import { type Body, type OpenDetail, renderTimeline } from '../render/timeline.js'
import { Announcer } from './announcer.js'
import { keepFocusClear } from './clear-focus.js'
import { ActionsMenu } from './actions-menu.js'
import { ChartController } from './chart-controller.js'
import { ChartRoom } from './chart-room.js'
import { failureWords } from './document-controller.js'
import { FilterController } from './filter-controller.js'
import type { FigureOptions } from './draw-figure.js'
import { FigureSaver } from './figure-saver.js'
import type { FigureSource, Look } from './figures.js'
import { FrameAddress } from './frame-address.js'
import { Gestures } from './gestures.js'
import { headOf } from './head.js'
import { searchIn } from './search-in.js'
import { instantOf } from './instant-of.js'
import { detailKit, figureKit } from './kits.js'
import { LanguageController } from './language-controller.js'
import { directionOf } from './language.js'
import { addLanguages, languageFor, languageUnderWay } from './languages.js'
import { ListBlocks } from './list-blocks.js'
import { ListScroll } from './list-scroll.js'
import { OverviewInput } from './overview-input.js'
import { LinkController } from './link-controller.js'
import type { MediaConsent } from './media-controller.js'
import { PrintController } from './print-controller.js'
import { ReaderRequests } from './reader-requests.js'
import { RovingFocus } from './roving-focus.js'
import { SelectedEvent } from './selected-event.js'
import { StoryPlace } from './story-place.js'
import { styles } from './styles.js'
import { TextMeasure } from './text-measure.js'
import { TimelineController } from './timeline-controller.js'
import { UserInput } from './user-input.js'
import { ViewChoice } from './view-choice.js'
import { WidthController } from './width-controller.js'

/** An attribute that is taken away leaves a property undefined, not null. */
const optional = { fromAttribute: (value: string | null) => value ?? undefined }

/**
 * A timeline of diplomatic visits, meetings and statements.
 *
 * @tag diplomatic-timeline
 * @fires {TimelineLoadEvent} timeline-load - A document from `src` was loaded.
 * @fires {TimelineProgressEvent} timeline-progress - Another hundredth of a long document was read.
 * @fires {TimelineErrorEvent} timeline-error - The document at `src` could not be loaded.
 * @fires {TimelineSelectEvent} timeline-select - The user chose an event; cancelable.
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The user zoomed or panned.
 * @fires {TimelineFilterChangeEvent} timeline-filter-change - The user filtered or searched.
 * @slot - What is readable without script: shown until the element is defined. A JSON script here is the document.
 * @slot title - In place of the document's title.
 * @slot actions - Further controls, after the element's own.
 * @slot empty - What stands where a document has no events.
 * @slot error - What stands where a document could not be loaded.
 */
export class DiplomaticTimeline extends LitElement {
  static override styles = styles

  /**
   * Lets all timelines on the page speak further languages, those drawn already among them. The words of a language that
   * is known already are replaced; what one lacks is said in English. Throws a RangeError where a locale is no BCP 47 tag.
   */
  static addMessages(...languages: readonly Messages[]): void {
    addLanguages(languages)
  }

  /** Address of the document. A relative address is taken from the page's. */
  @property({ converter: optional }) src?: string

  /** The document to show, in place of `src`. Assign a new one to change it; what cannot be used is left out and reported. */
  @property({ attribute: false }) data?: TimelineDocumentInput

  /** `auto` is the list below 600 px of width and the chart from there up. */
  @property({ reflect: true, useDefault: true }) view: 'auto' | 'timeline' | 'list' = 'auto'

  /** What the lanes stand for: pair, actor, country, type or none. */
  @property({ attribute: 'group-by', useDefault: true }) groupBy: GroupBy = 'pair'

  /** `elastic` cuts long silences out of the axis; `proportional` keeps them. */
  @property({ useDefault: true }) scale: 'elastic' | 'proportional' = 'elastic'

  /** Id of the selected event, if any. */
  @property({ reflect: true, converter: optional }) selected?: string | undefined

  /** Which events are shown; none are left out where it is empty. */
  @property({ attribute: false }) filters: TimelineFilter = {}

  /** IANA zone of the axis, in place of the document's. */
  @property({ attribute: 'time-zone', converter: optional }) timeZone?: string

  /** Language of the interface and of dates, as a BCP 47 tag; inherited from the page where it is not given. */
  @property({ reflect: true, useDefault: true }) override lang = ''

  /** Which way it is read, `ltr` or `rtl`; that of its language where it is not given. */
  @property({ reflect: true, useDefault: true }) override dir = ''

  /**
   * Which controls are shown: `all`, `none`, or some of `view`, `zoom`, `filter`, `overview`, `detail` and `actions`,
   * separated by spaces.
   */
  @property({ useDefault: true }) controls = 'all'

  /** Keeps what the reader chose in the page's address, under this key; under `timeline` where it is empty. */
  @property({ attribute: 'url-state', converter: optional }) urlState?: string | undefined

  /**
   * Whether media may be loaded from a host such as `www.youtube-nocookie.com`, for pages that ask their readers themselves:
   * `true` leaves out the question, `false` leaves only a link, and anything else lets the reader decide. Nothing is loaded
   * before a reader asks for it, whatever is answered. Assign a new function to be asked again.
   */
  @property({ attribute: false }) mediaConsent?: MediaConsent

  readonly #width = new WidthController(this)
  readonly #measure = new TextMeasure(this)
  readonly #focus = new RovingFocus(this)
  readonly #chart = new ChartController(() => this.requestUpdate())
  readonly #print = new PrintController(this, () => {
    this.requestUpdate()
    this.#takeUp()
  })
  readonly #timeline: TimelineController = new TimelineController(this, {
    // The axis is fitted to what is shown.
    changed: () => this.#chart.reset(),
    say: (words) => this.#announcer.say(words),
    words: () => this.#words,
  })
  readonly #links = new LinkController(this, this.#chart)
  readonly #gestures = new Gestures({
    pan: (views) => this.#reader.tellRange(this.#chart.pan(views)),
    zoom: (factor, at) => void this.#reader.tellRange(this.#chart.zoom(factor, at)),
  })
  readonly #listScroll = new ListScroll(this)
  readonly #listBlocks = new ListBlocks()
  readonly #overview = new OverviewInput({
    window: () => this.#chart.window,
    slide: (left) => void this.#reader.tellRange(this.#chart.slide(left)),
    resize: (left, right) => void this.#reader.tellRange(this.#chart.resize(left, right)),
  })
  readonly #announcer = new Announcer(this)
  readonly #filter = new FilterController(
    this,
    () => readFilter(this.filters),
    (filter) => this.#reader.filter(filter),
  )
  readonly #views = new ViewChoice(this, this.#width)
  readonly #room = new ChartRoom()
  readonly #selected = new SelectedEvent(this, {
    consent: () => this.mediaConsent,
    linkTo: (event) => this.#links.linkTo(event),
    step: (by) => this.#reader.act(by === 1 ? 'next' : 'previous'),
    close: () => this.#reader.select(undefined),
    frame: FrameAddress.shared,
  })
  readonly #saver = new FigureSaver({
    draw: () => this.toSVG(),
    title: () => this.#timeline.whole?.document.title ?? '',
    failure: (of) => this.#words.messages.interface.actions[of === 'png' ? 'pngFailed' : 'saveFailed'],
    say: (notice) => {
      this.#announcer.say(() => notice)
      this.requestUpdate()
    },
  })
  readonly #reader: ReaderRequests = new ReaderRequests(this, {
    chart: this.#chart,
    focus: this.#focus,
    filter: this.#filter,
    announcer: this.#announcer,
    links: this.#links,
    gestures: this.#gestures,
    storyPlace: new StoryPlace(this),
    views: this.#views,
    timeline: () => this.#timeline.whole,
    shown: () => this.#timeline.shown,
    words: () => this.#words,
    actions: {
      'copy-link': () => this.#selected.detail?.copyLink(this.selected),
      'show-detail': () => this.#selected.fetch(),
      reload: () => this.#timeline.reload(),
      'save-svg': () => void this.#saver.save('svg'),
      'save-png': () => void this.#saver.save('png'),
      // Without what sets paper, the screen is printed.
      print: () => void figureKit.load().then(print, print),
    },
    showHelp: () => this.renderRoot.querySelector('dialog')?.showModal(),
  })

  #toReveal: string | undefined

  /** What was wrong with the document that is shown. */
  get issues(): readonly Issue[] {
    return this.#timeline.issues
  }

  /** Selects an event and brings it into view; without an id, or with one that is not in the document, none. */
  select(id?: string): void {
    this.#takeUp()
    this.selected = id !== undefined && this.#timeline.whole?.byId.has(id) ? id : undefined
  }

  /** Selects the event after the selected one in reading order; the first where none is selected. */
  next(): void {
    this.#takeUp()
    this.select(stepFrom(this.selected, 1, this.#timeline.shown))
  }

  /** Selects the event before the selected one in reading order; the last where none is selected. */
  previous(): void {
    this.#takeUp()
    this.select(stepFrom(this.selected, -1, this.#timeline.shown))
  }

  /** Shows the events that meet `filter` alone; without it, all. */
  filter(filter: TimelineFilter = {}): void {
    this.filters = filter
  }

  /** Shows all of the document. */
  fit(): void {
    this.#links.pageSetRange()
    this.#chart.fit()
  }

  /**
   * Shows the stretch from `start` to `end`: dates, or EDTF texts read in the timeline's zone.
   * Throws a RangeError where one of them is no date.
   */
  zoomTo(start: Date | string, end: Date | string): void {
    const from = instantOf(start, 'start', this.#zone)
    const to = instantOf(end, 'end', this.#zone)
    this.#takeUp()
    this.#links.pageSetRange()
    this.#chart.show(Math.min(from, to), Math.max(from, to))
  }

  /**
   * The events that are shown, all of them and on one chart, as an SVG text that needs nothing outside itself.
   * The view, the zoom and the selection do not matter to it. Rejects with an Error while there is no document, or no page
   * around, and where what draws it cannot be fetched.
   */
  async toSVG(options: FigureOptions = {}): Promise<string> {
    const [{ dress, drawFigure }] = await Promise.all([figureKit.load(), languageUnderWay(this)])
    this.#takeUp()
    const source = this.isConnected ? this.#figureSource(this.#words) : undefined
    if (!source) throw new Error('There is no timeline to draw: the element has no document yet, or is in no page.')
    dress(this.renderRoot as ShadowRoot)
    return drawFigure(this.renderRoot, source, options)
  }

  constructor() {
    super()
    new LanguageController(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // An element that was moved may stand in another language now.
    if (this.hasUpdated) this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#gestures.attach(undefined)
    this.#overview.attach(undefined)
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    this.#filter.listen(root)
    new ActionsMenu(root)
    new UserInput(root, this.#reader)
    keepFocusClear(this, root)
    root.addEventListener('focusin', (event) => this.#focus.follow(event.target as Element))
    return root
  }

  /** Nothing is drawn in another language first, nor paper without its means; what is drawn already stays as long. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const awaited = languageUnderWay(this) ?? (this.#print.isPrinting ? figureKit.underWay() : undefined)
    if (!awaited) return super.scheduleUpdate()
    // What the page called meanwhile may have updated the element already, and drawn nothing.
    return awaited.then(() => (this.isUpdatePending ? this.scheduleUpdate() : this.requestUpdate()))
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete()
    const awaited = this.#selected.underWay()
    if (!awaited) return isComplete
    await awaited
    return super.getUpdateComplete()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || changed.has('src')) this.#timeline.choose()
    if (changed.has('data') || changed.has('src') || changed.has('timeZone')) this.#timeline.resolve()
    this.#links.update(this.#timeline.whole)
    if (changed.has('filters')) this.#timeline.narrow()
    if (changed.has('selected')) {
      this.#toReveal = this.selected
      this.#selected.turn()
    }
  }

  protected override render(): TemplateResult | typeof noChange {
    // Asked for at once, by a method that the page calls: only what follows from it is worked out.
    if (languageUnderWay(this) && !this.#print.isPrinting) return noChange
    const words = this.#words
    const { messages, locale } = words
    return html`
      <div class="ruler" data-ruler></div>
      <span class="quote-probe" aria-hidden="true"></span>
      ${this.#print.isPrinting ? this.#renderPaper(words) : nothing}
      <div part="base" class="base" lang=${locale} dir=${this.#direction(locale)}>
        ${
          this.#timeline.whole && this.#timeline.shown
            ? this.#renderTimeline(this.#timeline.whole, this.#timeline.shown, words)
            : this.#renderAbsence(words)
        }
        <p class="visually-hidden" role="status" data-announcer>${this.#announcer.text}</p>
      </div>
      ${renderKeyHelp(messages, locale, this.#direction(locale))}
    `
  }

  protected override firstUpdated(): void {
    detailKit.loadSoon()
    figureKit.loadSoon()
  }

  protected override updated(): void {
    this.#width.observe(this.renderRoot.querySelector('[data-ruler]'))
    const chart = this.renderRoot.querySelector<HTMLElement>('[data-chart]')
    this.#gestures.attach(chart ?? undefined)
    // It stands right after the chart, whose thousand elements need not be searched for it.
    const overview = chart?.nextElementSibling?.querySelector<HTMLElement>('[data-overview]')
    this.#overview.attach(overview ?? undefined)
  }

  /** What the page has just set counts for what it asks next. */
  #takeUp(): void {
    this.#gestures.rest()
    if (this.isConnected && this.isUpdatePending) this.performUpdate()
  }

  get #words(): Words {
    return { ...languageFor(this), timeZone: this.#zone }
  }

  /** Which way the element is read: its own `dir`, else that of the language it speaks. */
  #direction(locale: string): 'ltr' | 'rtl' {
    return this.dir === 'ltr' || this.dir === 'rtl' ? this.dir : directionOf(locale)
  }

  get #zone(): string {
    return this.#timeline.whole?.timeZone ?? 'UTC'
  }

  #renderAbsence({ messages, locale }: Words): TemplateResult {
    const { document } = this.#timeline
    if (document.state === 'loading') return renderLoading(document.done, messages, locale)
    return document.state === 'failed'
      ? renderFailure(failureWords(document, messages), document.src !== undefined, messages, locale)
      : html``
  }

  #renderTimeline(timeline: Timeline, shown: Timeline, words: Words): TemplateResult {
    // Not displayed, or not measured yet: there is no width to lay it out for.
    if (this.#width.width === 0) return html``
    const arrangement = this.#arrange(shown, words)
    const body: Body =
      timeline.entries.length === 0
        ? { kind: 'empty' }
        : shown.entries.length === 0
          ? { kind: 'no-match', ...this.#filter.noMatch(timeline, this.#timeline.filter, words) }
          : this.#bodyOf(shown, arrangement, words)
    const head: HeadOptions = {
      ...headOf(timeline, words.locale),
      filter: this.#filter.view(timeline, shown, this.#timeline.filter, this.#views.isNarrow, words),
      view: this.#views.view,
      canZoomIn: this.#chart.canZoomIn,
      canZoomOut: this.#chart.canZoomOut,
      notice: this.#saver.notice,
      shows: (control) => body.kind !== 'empty' && this.#views.shows(control),
    }
    const search = searchIn(timeline, this.#timeline.filter.text, words)
    return renderTimeline({ head, body, search, issues: this.issues.map(formatIssue) }, words.messages, words.locale)
  }

  /** How the element draws, on the screen as on paper. */
  #look(words: Words): Words & Look {
    return {
      ...words,
      ...this.#measure.read(this.renderRoot.querySelector('.quote-probe')),
      direction: this.#direction(words.locale),
      scale: this.scale === 'proportional' ? 'proportional' : 'elastic',
      groupBy: this.groupBy,
    }
  }

  #arrange(timeline: Timeline, words: Words): Arrangement {
    return this.#chart.arrange(timeline, {
      ...this.#look(words),
      width: this.#views.chartWidth,
      maxHeight: this.#room.heightAt(this.#width.width),
      target: matchMedia('(pointer: coarse)').matches ? 44 : 24,
    })
  }

  #bodyOf(timeline: Timeline, arrangement: Arrangement, words: Words): Body {
    // Of a chart as wide as the screen, paper would show a part.
    if (this.#print.isPrinting && !figureKit.here)
      return { kind: 'list', list: this.#chart.list(arrangement, undefined), detail: undefined }
    const detail = this.#detailOf(timeline, arrangement, words)
    if (this.#views.view === 'list') {
      const pieces = this.#listScroll.pieces(timeline, this.selected)
      const list = pieces
        ? { pieces, sectionsOf: this.#listBlocks.of(arrangement, this.selected) }
        : this.#chart.list(arrangement, this.selected)
      return { kind: 'list', list, detail }
    }
    if (this.#toReveal !== undefined) this.#focus.current = this.#chart.reveal(this.#toReveal) ?? this.#focus.current
    this.#toReveal = undefined
    const scene = this.#chart.frame(arrangement, this.selected, this.#selected.detail?.arcsOf)
    return {
      kind: 'chart',
      scene,
      count: timeline.entries.length,
      focusable: this.#focus.stopIn(scene),
      overview: this.#views.shows('overview') ? this.#chart.overview(arrangement) : undefined,
      detail,
      panel: this.#views.panel,
    }
  }

  #figureSource(words: Words): FigureSource | undefined {
    const { whole: timeline, shown, filter } = this.#timeline
    return timeline && shown && { ...this.#look(words), timeline, shown, filter }
  }

  #renderPaper(words: Words): TemplateResult | typeof nothing {
    const source = this.#figureSource(words)
    const [kit, { detail }] = [figureKit.here, this.#selected]
    if (!source || !kit || !detail) return nothing
    kit.dress(this.renderRoot as ShadowRoot)
    return kit.renderPaper(kit.paperOf(source, detail.show), words.messages, words.locale, source.direction)
  }

  #detailOf(timeline: Timeline, { tones }: Arrangement, words: Words): OpenDetail | 'missing' | undefined {
    const { selected } = this
    if (selected === undefined || !timeline.byId.has(selected)) return undefined
    const { detail, isMissing } = this.#selected
    return detail ? detail.of(selected, timeline, tones, words) : isMissing ? 'missing' : undefined
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'diplomatic-timeline': DiplomaticTimeline
  }
}
