import { WidthBorder } from './width-border.js'

/** What a page can ask the element to show or to leave out. */
export type Control = 'view' | 'zoom' | 'filter' | 'overview' | 'detail' | 'actions'

/** The element, as far as its choice of a view depends on it. */
interface Chooser {
  readonly view: 'auto' | 'timeline' | 'list'
  readonly controls: string
}

/** Container width in pixels from which a document opens as a chart rather than a list. */
const chartFrom = 600
/** Container width from which the detail stands beside the chart. */
const sideDetailFrom = 1000
const sideDetailWidth = 336

/** Which view is shown, and where its detail stands: what the page asks for, as far as the width allows. */
export class ViewChoice {
  readonly #element: Chooser
  readonly #size: { readonly width: number }
  readonly #chartBorder = new WidthBorder(chartFrom)
  readonly #besideBorder = new WidthBorder(sideDetailFrom)

  /** `size` is the container's. */
  constructor(element: Chooser, size: { readonly width: number }) {
    this.#element = element
    this.#size = size
  }

  /** The view that the page asks for; where it leaves that to the width, the list in a narrow element. */
  get view(): 'timeline' | 'list' {
    const { view } = this.#element
    if (view === 'list' || view === 'timeline') return view
    return this.isNarrow ? 'list' : 'timeline'
  }

  /** Whether the container is too narrow for a chart. */
  get isNarrow(): boolean {
    return !this.#chartBorder.isBeyond(this.#size.width)
  }

  /** Where the detail of the chart stands. */
  get panel(): 'beside' | 'sheet' | 'none' {
    if (!this.shows('detail')) return 'none'
    // Below a chart that is as high as the window, nobody would see what a mark opens.
    return this.#besideBorder.isBeyond(this.#size.width) ? 'beside' : 'sheet'
  }

  /** How much of the container's width is the chart's, in pixels. */
  get chartWidth(): number {
    const isBeside = this.view === 'timeline' && this.panel === 'beside'
    return Math.max(1, this.#size.width - 2 - (isBeside ? sideDetailWidth : 0))
  }

  /** Whether a control is among those that the page asks for. */
  shows(control: Control): boolean {
    const controls = String(this.#element.controls)
    return controls === 'all' || controls === '' || controls.split(/\s+/).includes(control)
  }
}
