import { type Arrangement, arrangeTimeline, type ArrangeOptions, scaleAtZoom } from '../layout/arrange.js'
import { frameScene, listOf } from '../layout/build-scene.js'
import { reveal, stopFor } from '../layout/neighbours.js'
import type { ListSection, Scene } from '../layout/scene.js'
import {
  clampViewport,
  fitted,
  mostEnlargement,
  panBy,
  rangeOf,
  type Viewport,
  viewportFor,
  zoomBy,
} from '../layout/viewport.js'
import type { Timeline } from '../model/resolve.js'
import type { UtcMs } from '../time/instant.js'

/** What the layout is asked for, save what the chart itself decides. */
export type ChartOptions = Omit<ArrangeOptions, 'zoom' | 'expanded'>

/**
 * What of a timeline is in view, and the layout that goes with it. The layout is made anew only when something
 * that it depends on changed; panning is not among that.
 */
export class ChartController {
  readonly #changed: () => void
  #viewport: Viewport = fitted
  #expanded: ReadonlySet<string> = new Set()
  #arranged: { readonly key: readonly unknown[]; readonly arrangement: Arrangement } | undefined
  #list: { readonly key: readonly unknown[]; readonly list: readonly ListSection[] } | undefined
  #scene: Scene | undefined
  #awaited: readonly [from: UtcMs, to: UtcMs, margin?: number] | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get arrangement(): Arrangement | undefined {
    return this.#arranged?.arrangement
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
    this.#expanded = new Set()
  }

  arrange(timeline: Timeline, options: ChartOptions): Arrangement {
    const arrangement = this.#arrangeAt(timeline, options)
    if (!this.#awaited) return arrangement
    this.#viewport = this.#viewportFor(arrangement, ...this.#awaited)
    this.#awaited = undefined
    return this.#arrangeAt(timeline, options)
  }

  #arrangeAt(timeline: Timeline, options: ChartOptions): Arrangement {
    const all: ArrangeOptions = { ...options, zoom: this.#viewport.zoom, expanded: this.#expanded }
    const key = [timeline, ...Object.values(all)]
    if (!this.#arranged || key.some((value, i) => value !== this.#arranged!.key[i]))
      this.#arranged = { key, arrangement: arrangeTimeline(timeline, all) }
    return this.#arranged.arrangement
  }

  /** The list that goes with an arrangement. Neither zoom nor width is among what it depends on. */
  list(arrangement: Arrangement, selected: string | undefined): readonly ListSection[] {
    const { timeline, options } = arrangement
    const key = [timeline, options.locale, options.messages, selected]
    if (!this.#list || key.some((value, i) => value !== this.#list!.key[i]))
      this.#list = { key, list: listOf(arrangement, selected) }
    return this.#list.list
  }

  /** What is in view of the chart; the list is not made for it. */
  frame(arrangement: Arrangement, selected: string | undefined): Scene {
    this.#scene = frameScene(arrangement, this.#viewport.pan, [], selected)
    return this.#scene
  }

  /** The mark or count that stands for an event, brought into view; without asking for a drawing. */
  reveal(event: string): string | undefined {
    const { arrangement } = this
    const stop = arrangement && stopFor(arrangement, event)
    if (arrangement && stop !== undefined) this.#viewport = reveal(arrangement, stop, this.#viewport)
    return stop
  }

  /** Brings a mark or count into view. Each of these says whether the view changed. */
  showStop(stop: string): boolean {
    const { arrangement } = this
    return arrangement !== undefined && this.#set(reveal(arrangement, stop, this.#viewport))
  }

  fit(): boolean {
    return this.#set(fitted)
  }

  /** Before the first layout it is remembered for it. */
  show(from: UtcMs, to: UtcMs): boolean {
    const { arrangement } = this
    if (arrangement) return this.#set(this.#viewportFor(arrangement, from, to))
    this.#awaited = [from, to]
    return false
  }

  /** Shows this stretch and no more from the next layout on. */
  showExactly(from: UtcMs, to: UtcMs): void {
    this.#awaited = [from, to, 0]
    this.#changed()
  }

  /** `views` is a share of the chart's width, lane titles included. */
  pan(views: number): boolean {
    const { arrangement } = this
    if (!arrangement) return false
    return this.#set(panBy(this.#viewport, (views * arrangement.options.width) / arrangement.plotWidth))
  }

  /** `at` is the place that stays where it is, as a share of the chart's width. */
  zoom(factor: number, at = 0.5): boolean {
    const { arrangement } = this
    if (!arrangement) return false
    const { headerWidth, plotWidth, options } = arrangement
    const inPlot = Math.min(1, Math.max(0, (at * options.width - headerWidth) / plotWidth))
    const most = this.#mostZoom / this.#viewport.zoom
    return this.#set(zoomBy(this.#viewport, Math.min(factor, most), inPlot, (zoom) => scaleAtZoom(arrangement, zoom)))
  }

  /** Where a mark or count stands, as a share of the chart's width, so that zooming there does not lose it. */
  placeOf(id: string | undefined): number | undefined {
    const scene = this.#scene
    const mark = scene?.marks.find((candidate) => candidate.id === id)
    const box = mark ?? scene?.counts.find((candidate) => candidate.id === id)
    if (!scene || !box) return undefined
    return ((mark?.glyph?.x ?? box.x + box.width / 2) - scene.offset + scene.headerWidth) / scene.width
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
