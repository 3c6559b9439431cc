import { html, LitElement, noChange, nothing, type PropertyValues, render, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'
import type { Words } from '../model/describe.js'
import type { TimelineFilter } from '../model/filter.js'
import { readFilter } from '../model/read-filter.js'
import type { GroupBy } from '../model/groups.js'
import type { Issue } from '../model/issue.js'
import { stepFrom } from '../model/resolve.js'
import type { TimelineDocumentInput } from '../model/schema.js'
import { renderMissingKeys } from '../render/missing.js'
import { Announcer } from './announcer.js'
import { keepFocusClear } from './clear-focus.js'
import { ChartController } from './chart-controller.js'
import { FilterController } from './filter-controller.js'
import type { FigureOptions } from './draw-figure.js'
import { FigureSaver } from './figure-saver.js'
import { FrameAddress } from './frame-address.js'
import { Gestures } from './gestures.js'
import { stretchBetween } from './instant-of.js'
import { KeyHelp } from './key-help.js'
import { detailKit, figureKit } from './kits.js'
import { LanguageController } from './language-controller.js'
import { addLanguages, languageFor, languageUnderWay } from './languages.js'
import { OverviewInput } from './overview-input.js'
import { LinkController } from './link-controller.js'
import type { MediaConsent } from './media-controller.js'
import { Presenter } from './presenter.js'
import { PrintController } from './print-controller.js'
import { property } from './property.js'
import { ReaderRequests } from './reader-requests.js'
import { RovingFocus } from './roving-focus.js'
import { SelectedEvent } from './selected-event.js'
import { StoryPlace } from './story-place.js'
import { styles } from './styles.js'
import { TimelineController } from './timeline-controller.js'
import { UserInput } from './user-input.js'
import { ViewChoice } from './view-choice.js'
import { WidthController } from './width-controller.js'
import { wear } from './worn-styles.js'

/**
 * A timeline of diplomatic visits, meetings and statements.
 *
 * @tag diplomatic-timeline
 * @fires {TimelineLoadEvent} timeline-load - A document from `src` was loaded.
 * @fires {TimelineProgressEvent} timeline-progress - More of a long document was read; at most once for every hundredth.
 * @fires {TimelineErrorEvent} timeline-error - The document at `src` could not be loaded.
 * @fires {TimelineSelectEvent} timeline-select - The user chose an event; cancelable, unless the address led to it.
 * @fires {TimelineRangeChangeEvent} timeline-range-change - The user zoomed or panned.
 * @fires {TimelineFilterChangeEvent} timeline-filter-change - The user filtered or searched.
 * @slot - What is readable without script: shown while there is no timeline. A JSON script here is the document.
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
  @property() src?: string | undefined

  /** The document to show, in place of `src`. Assign a new one to change it; what cannot be used is left out and reported. */
  @property({ attribute: false }) data?: TimelineDocumentInput | undefined

  /** `auto` is the list below 600 px of width and the chart from there up. */
  @property({ reflect: true, useDefault: true }) view: 'auto' | 'timeline' | 'list' = 'auto'

  /** What the lanes stand for: pair, actor, country, type or none; anything else is taken for pair. */
  @property({ attribute: 'group-by', useDefault: true }) groupBy: GroupBy = 'pair'

  /** `elastic` cuts long silences out of the axis; `proportional` keeps them. */
  @property({ useDefault: true }) scale: 'elastic' | 'proportional' = 'elastic'

  /** Id of the selected event, if any; one that is not in the document shows nothing. */
  @property({ reflect: true }) selected?: string | undefined

  /** Which events are shown; none are left out where it is empty. */
  @property({ attribute: false, useDefault: true }) filters: TimelineFilter = {}

  /** IANA zone of the axis, in place of the document's; one that the browser does not know is passed over. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined

  /** Language of the interface and of dates, as a BCP 47 tag; inherited from the page where it is not given. */
  @property({ reflect: true, useDefault: true }) override lang = ''

  /** Which way it is read, `ltr` or `rtl`; that of its language where it is not given. */
  @property({ reflect: true, useDefault: true }) override dir = ''

  /**
   * Which controls are shown: `all`, `none`, or some of `view`, `zoom`, `filter`, `overview`, `detail` and `actions`,
   * separated by spaces; all where it is empty.
   */
  @property({ useDefault: true }) controls = 'all'

  /** Keeps what the reader chose in the page's address, under this key; under `timeline` where it is empty or true. */
  @property({ attribute: 'url-state' }) urlState?: string | boolean | undefined

  /**
   * Whether media may be loaded from a host such as `www.youtube-nocookie.com`, for pages that ask their readers themselves:
   * `true` leaves out the question, `false` leaves only a link, and anything else lets the reader decide. Nothing is loaded
   * before a reader asks for it, whatever is answered. Assign a new function to be asked again.
   */
  @property({ attribute: false }) mediaConsent?: MediaConsent | undefined

  readonly #width = new WidthController(this)
  readonly #focus = new RovingFocus(this)
  readonly #chart = new ChartController(() => this.requestUpdate())
  readonly #print = new PrintController(this, () => {
    this.requestUpdate()
    this.#takeUp()
  })
  readonly #timeline: TimelineController = new TimelineController(this, {
    // The axis is fitted to what is shown; what a reader looks at stays in view while its document is brought up to date.
    changed: (isVersion) => (isVersion ? this.#chart.keep() : this.#chart.reset()),
    preparing: (timeline) => this.#presenter.preparing(timeline, this.#words),
    say: (words) => this.#announcer.say(words),
    words: () => this.#words,
  })
  readonly #links = new LinkController(this, this.#chart)
  readonly #gestures = new Gestures({
    pan: (views) => this.#reader.tellRange(this.#chart.pan(views)),
    zoom: (factor, at) => void this.#reader.tellRange(this.#chart.zoom(factor, at)),
  })
  readonly #overview = new OverviewInput({
    window: () => this.#chart.window,
    slide: (left) => void this.#reader.tellRange(this.#chart.slide(left)),
    resize: (left, right) => void this.#reader.tellRange(this.#chart.resize(left, right)),
    drawn: () => this.updateComplete,
  })
  readonly #announcer = new Announcer(this)
  readonly #filter = new FilterController(
    this,
    () => readFilter(this.filters),
    (filter) => this.#reader.filter(filter),
  )
  readonly #views = new ViewChoice(this, this.#width)
  readonly #keyHelp = new KeyHelp(this)
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
    storyPlace: new StoryPlace(this, this.#views, this.#width),
    views: this.#views,
    timeline: this.#timeline,
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
    showHelp: () => void this.#keyHelp.show(),
  })
  readonly #presenter = new Presenter(this, {
    timeline: this.#timeline,
    chart: this.#chart,
    focus: this.#focus,
    filter: this.#filter,
    views: this.#views,
    selected: this.#selected,
    saver: this.#saver,
    print: this.#print,
    width: this.#width,
  })

  /** What was wrong with the document that is shown, or with the text that none could be made of. */
  get issues(): readonly Issue[] {
    return this.#timeline.issues
  }

  /**
   * Selects an event and brings it into view, unless the filter leaves it out; without an id, or with one that is not in the
   * document, none.
   */
  select(id?: string | null): void {
    this.#takeUp()
    this.selected = id != null && this.#timeline.whole?.byId.has(id) ? id : undefined
  }

  /** Selects the event after the selected one among those shown, in reading order; the first where none is selected. */
  next(): void {
    this.#takeUp()
    this.select(stepFrom(this.selected, 1, this.#timeline.shown))
  }

  /** Selects the event before the selected one among those shown, in reading order; the last where none is selected. */
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
    const [from, to] = stretchBetween(start, end, this.#zone)
    this.#takeUp()
    this.#links.pageSetRange()
    this.#chart.show(from, to)
  }

  /**
   * The events that are shown, all of them and on one chart, as an SVG text that needs nothing outside itself.
   * The view, the zoom and the selection do not matter to it. Rejects with an Error while there is no document, or no page
   * around, and where what draws it cannot be fetched.
   */
  async toSVG(options: FigureOptions = {}): Promise<string> {
    const [{ dress, drawFigure }] = await Promise.all([figureKit.load(), languageUnderWay(this)])
    this.#takeUp()
    const source = this.isConnected ? this.#presenter.figureSource(this.#words) : undefined
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

  /** In another document now, which takes the styles away. */
  adoptedCallback(): void {
    if (this.shadowRoot) wear(this.shadowRoot)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#gestures.attach(undefined)
    this.#overview.attach(undefined)
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    // The first drawing may have to wait for the words of its language.
    render(html`<slot></slot>`, root as ShadowRoot, this.renderOptions)
    this.#filter.listen(root)
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
    if (changed.size > 0) this.#announcer.forget()
    if (changed.has('data') || changed.has('src')) this.#timeline.choose()
    if (changed.has('data') || changed.has('src') || changed.has('timeZone')) this.#timeline.resolve()
    this.#links.update(this.#timeline.whole)
    if (changed.has('filters')) this.#timeline.narrow()
    if (changed.has('selected')) {
      this.#presenter.revealSelected()
      this.#selected.turn()
    }
  }

  protected override render(): TemplateResult | typeof noChange {
    // Asked for at once, by a method that the page calls: only what follows from it is worked out.
    if (languageUnderWay(this) && !this.#print.isPrinting) return noChange
    const words = this.#words
    const { messages, locale } = words
    const direction = this.#presenter.direction(locale)
    return html`
      <div class="ruler" data-ruler></div>
      <span class="quote-probe" aria-hidden="true"></span>
      ${this.#presenter.renderPaper(words)}
      <div part="base" class="base" lang=${locale} dir=${direction}>
        ${this.#presenter.render(words)}
        <p class="visually-hidden" role="status" data-announcer>${this.#announcer.text}</p>
      </div>
      ${
        this.#keyHelp.isAsked
          ? (this.#selected.detail?.renderKeyHelp(messages, locale, direction) ?? renderMissingKeys(messages, locale))
          : nothing
      }
    `
  }

  protected override firstUpdated(): void {
    detailKit.loadSoon()
    figureKit.loadSoon(({ ActionsMenu }) => void new ActionsMenu(this, this.renderRoot))
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

  get #zone(): string {
    return this.#timeline.whole?.timeZone ?? 'UTC'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'diplomatic-timeline': DiplomaticTimeline
  }
}
