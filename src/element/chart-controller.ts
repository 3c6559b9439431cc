import {
  type Arrangement,
  arrangeTimeline,
  type ArrangeOptions,
  scaleAtZoom,
  timelineArranging,
} from '../layout/arrange.js'
import { type ArcsOf, buildScene } from '../layout/build-scene.js'
import { withSelected } from '../layout/list-selection.js'
import { listOf } from '../layout/list.js'
import { buildOverview, groundOf, type Overview, type OverviewGround } from '../layout/overview.js'
import { nearScene } from '../layout/near-scene.js'
import { reveal, stopFor } from '../layout/neighbours.js'
import { Last } from '../layout/once.js'
import type { ListSection, Scene } from '../layout/scene.js'
import {
  clampViewport,
  fitted,
  mostEnlargement,
  nearerMiddle,
  panBy,
  rangeOf,
  type Viewport,
  viewportFor,
  zoomBy,
} from '../layout/viewport.js'
import { stopShare, zoomCentre } from '../layout/zoom-centre.js'
import type { Timeline } from '../model/resolve.js'
import { relatedStep } from '../model/thread.js'
import { within, type Work } from '../model/work.js'
import type { UtcMs } from '../time/instant.js'

/** What the layout is asked for, save what the chart itself decides. */
export type ChartOptions = Omit<ArrangeOptions, 'zoom' | 'expanded'>

const none: ReadonlySet<string> = new Set()
/** A difference of zoom that nobody sees: the tenth part of a pixel in a thousand. */
const sameZoom = 1e-4

/**
 * What of a timeline is in view, and the layout that goes with it. The layout is made anew only when something
 * that it depends on changed; panning is not among that. What moves the view at once returns whether that changed it.
 */
export class ChartController {
  readonly #changed: () => void
  #viewport: Viewport = fitted
  #expanded: ReadonlySet<string> = none
  readonly #options = new Last<ArrangeOptions>()
  readonly #arranged = new Last<Arrangement>()
  #arrangement: Arrangement | undefined
  readonly #list = new Last<readonly ListSection[]>()
  #scene: Scene | undefined
  #overview: Overview | undefined
  readonly #ground = new Last<OverviewGround>()
  #awaited: readonly [from: UtcMs, to: UtcMs, margin?: number] | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The last layout; undefined before the first. */
  get arrangement(): Arrangement | undefined {
    return this.#arrangement
  }

  /** What was drawn last. */
  get scene(): Scene | undefined {
    return this.#scene
  }

  get canZoomOut(): boolean {
    return this.#viewport.zoom > 1.001
  }

  get canZoomIn(): boolean {
    return this.#viewport.zoom < this.#mostZoom * 0.999
  }

  /** The first and last instant in view. */
  get range(): readonly [from: UtcMs, to: UtcMs] | undefined {
    const { arrangement } = this
    return arrangement && rangeOf(this.#viewport, scaleAtZoom(arrangement, this.#viewport.zoom))
  }

  /** Another document: all of it is in view again. */
  reset(): void {
    this.#viewport = fitted
    this.#expanded = none
  }

  /** Another version of a document: the stretch in view stays in view, unless that is all. */
  keep(): void {
    const { range } = this
    if (range && this.#viewport.zoom > fitted.zoom) this.#awaited ??= [...range, 0]
  }

  /** The layout at the zoom in force; what was to be shown from the next layout on is shown by it. */
  arrange(timeline: Timeline, options: ChartOptions): Arrangement {
    const arrangement = this.#arrangeAt(timeline, options)
    if (!this.#awaited) return arrangement
    this.#viewport = this.#sameZoom(this.#viewportFor(arrangement, ...this.#awaited))
    this.#awaited = undefined
    return this.#arrangeAt(timeline, options)
  }

  #arrangeAt(timeline: Timeline, options: ChartOptions): Arrangement {
    const all: ArrangeOptions = { ...options, zoom: this.#viewport.zoom, expanded: this.#expanded }
    // What goes by the very options that it was made with need not be made again for another version of a document.
    const same = this.#options.for(Object.values(all), () => all)
    this.#arrangement = this.#arranged.for([timeline, same], () => arrangeTimeline(timeline, same))
    return this.#arrangement
  }

  /** Makes ready, step by step, the layout of another document as it opens. */
  *preparing(timeline: Timeline, options: ChartOptions): Work<void> {
    const all: ArrangeOptions = { ...options, zoom: fitted.zoom, expanded: none }
    const arrangement = yield* within(timelineArranging(timeline, all), 0, 0.9)
    yield 0.9
    this.#groundOf(arrangement)
  }

  /** The list that goes with an arrangement. Neither zoom nor width is among what it depends on. */
  list(arrangement: Arrangement, selected: string | undefined): readonly ListSection[] {
    const { timeline, options } = arrangement
    const list = this.#list.for([timeline, options.locale, options.messages], () => listOf(arrangement))
    return withSelected(list, selected)
  }

  /** What is in view of the chart. */
  frame(arrangement: Arrangement, selected?: string, arcsOf?: ArcsOf): Scene {
    this.#scene = nearScene(buildScene(arrangement, this.#viewport.pan, selected, arcsOf))
    return this.#scene
  }

  /** The whole of the document in a strip, with what is in view of it. */
  overview(arrangement: Arrangement): Overview {
    this.#overview = buildOverview(arrangement, this.#viewport, this.#groundOf(arrangement))
    return this.#overview
  }

  #groundOf(arrangement: Arrangement): OverviewGround {
    const { timeline, stretches, plotWidth, options } = arrangement
    const { messages, locale, measureText, direction } = options
    const key = [timeline, plotWidth, stretches, messages, locale, measureText, direction]
    return this.#ground.for(key, () => groundOf(arrangement))
  }

  /** The left and right edge of the overview's window, in its pixels. */
  get window(): readonly [left: number, right: number] {
    const { x, width } = this.#overview?.window ?? { x: 0, width: 0 }
    return [x, x + width]
  }

  /** Moves the overview's window, its zoom kept, to where its left edge is at `left`. */
  slide(left: number): boolean {
    const { arrangement } = this
    if (!arrangement) return false
    const [now, end] = this.window
    const isMirrored = arrangement.options.direction === 'rtl'
    const start = isMirrored ? arrangement.plotWidth - left - (end - now) : left
    const scale = scaleAtZoom(arrangement, this.#viewport.zoom)
    const instant = scaleAtZoom(arrangement, 1).toTime(start)
    return this.#set({ zoom: this.#viewport.zoom, pan: start <= 0 ? 0 : scale.toX(instant) / scale.width })
  }

  /** Shows what lies between two places of the overview. */
  resize(left: number, right: number): boolean {
    const { arrangement } = this
    if (!arrangement) return false
    const { plotWidth, options } = arrangement
    const [x0, x1] = options.direction === 'rtl' ? [plotWidth - right, plotWidth - left] : [left, right]
    if (x0 <= 0 && x1 >= plotWidth) return this.fit()
    const whole = scaleAtZoom(arrangement, 1)
    const [from, to] = [whole.toTime(x0), whole.toTime(x1)]
    return this.#set(this.#viewportFor(arrangement, from, to, 0))
  }

  /** The mark or count that stands for an event, brought into view; without asking for a drawing. */
  reveal(event: string): string | undefined {
    const { arrangement } = this
    const stop = arrangement && stopFor(arrangement, event)
    if (arrangement && stop !== undefined) this.#viewport = reveal(arrangement, stop, this.#viewport)
    return stop
  }

  /** The mark or count that stands for the event before or after that of a mark, among those it is related to. */
  relatedStop(mark: string | undefined, step: 1 | -1): string | undefined {
    const { arrangement } = this
    const event = arrangement && mark !== undefined ? relatedStep(mark, step, arrangement.timeline) : undefined
    return arrangement && event !== undefined ? stopFor(arrangement, event) : undefined
  }

  /** Brings a mark or count into view. */
  showStop(stop: string): boolean {
    const { arrangement } = this
    return arrangement !== undefined && this.#set(reveal(arrangement, stop, this.#viewport))
  }

  /** Shows all there is. */
  fit(): boolean {
    return this.#set(fitted)
  }

  /** Before the first layout it is remembered for it. */
  show(from: UtcMs, to: UtcMs): boolean {
    const { arrangement } = this
    if (!arrangement) {
      this.#awaited = [from, to]
      return false
    }
    return this.#set(this.#sameZoom(this.#viewportFor(arrangement, from, to)))
  }

  /** Another stretch of the same length is panned to, without a new layout for a zoom that is as good as the same. */
  #sameZoom({ zoom, pan }: Viewport): Viewport {
    const { zoom: now } = this.#viewport
    return { zoom: Math.abs(zoom / now - 1) < sameZoom ? now : zoom, pan }
  }

  /** Shows this stretch and no more from the next layout on. */
  showExactly(from: UtcMs, to: UtcMs): void {
    this.#awaited = [from, to, 0]
    this.#changed()
  }

  /** `views` is a share of the chart's width, lane titles included; to the right where it is positive. */
  pan(views: number): boolean {
    const { arrangement } = this
    if (!arrangement) return false
    const { width, direction } = arrangement.options
    const later = direction === 'rtl' ? -views : views
    return this.#set(panBy(this.#viewport, (later * width) / arrangement.plotWidth))
  }

  /** `at` is the place that stays where it is, as a share of the chart's width from its left edge. */
  zoom(factor: number, at: number): boolean {
    return this.#zoom(factor, at, (place) => place)
  }

  /** Zooms at a mark or count, or where the events in view are, and brings that nearer to the middle. */
  zoomOn(stop: string | undefined, factor: number): boolean {
    const scene = this.#scene
    return scene !== undefined && this.#zoom(factor, stopShare(scene, stop) ?? zoomCentre(scene), nearerMiddle)
  }

  #zoom(wanted: number, at: number, moved: (at: number, factor: number) => number): boolean {
    const { arrangement } = this
    if (!arrangement) return false
    const { headerWidth, plotWidth, options } = arrangement
    const fromStart = (options.direction === 'rtl' ? 1 - at : at) * options.width
    const inPlot = Math.min(1, Math.max(0, (fromStart - headerWidth) / plotWidth))
    const factor = Math.min(wanted, this.#mostZoom / this.#viewport.zoom)
    const scaleAt = (zoom: number) => scaleAtZoom(arrangement, zoom)
    return this.#set(zoomBy(this.#viewport, factor, inPlot, scaleAt, moved(inPlot, factor)))
  }

  /** Zooms in on counted events; where that would not part them, their lane shows all it has. */
  openCount(id: string): boolean {
    const { arrangement } = this
    const count = this.#scene?.counts.find((candidate) => candidate.id === id)
    if (!arrangement || !count) return false
    const target = this.#viewportFor(arrangement, count.from, count.to)
    if (target.zoom > this.#viewport.zoom * 1.2 && this.#set(target)) return true
    this.#expanded = new Set([...this.#expanded, count.lane])
    this.#changed()
    return false
  }

  get #mostZoom(): number {
    const { arrangement } = this
    return arrangement ? mostEnlargement(arrangement.scale, arrangement.plotWidth) * this.#viewport.zoom : 1
  }

  #viewportFor(arrangement: Arrangement, from: UtcMs, to: UtcMs, margin?: number): Viewport {
    const { plotWidth } = arrangement
    return viewportFor(from, to, (zoom) => scaleAtZoom(arrangement, zoom), plotWidth, this.#mostZoom, margin)
  }

  #set(viewport: Viewport): boolean {
    const next = clampViewport({ ...viewport, zoom: Math.min(viewport.zoom, this.#mostZoom) })
    if (next.zoom === this.#viewport.zoom && Math.abs(next.pan - this.#viewport.pan) < 1e-9) return false
    this.#viewport = next
    this.#changed()
    return true
  }
}
