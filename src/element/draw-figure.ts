import { render } from 'lit'
import { buildFigure, figureMargin } from '../layout/figure.js'
import { renderChart } from '../render/chart.js'
import { renderFigure } from '../render/figure.js'
import { type FigureSource, figureHeadOf, layFigure } from './figures.js'
import { writeSvg } from './static-svg.js'

/** How a figure is drawn. */
export interface FigureOptions {
  /** Width in pixels, from 320 to 8192; 960 where it is not given. */
  readonly width?: number
  /** Light where it is not given, whatever the page shows. */
  readonly colorScheme?: 'light' | 'dark'
}

const usualWidth = 960
const leastWidth = 320
const mostWidth = 8192

/** The whole of a timeline as one SVG text that needs nothing outside itself. It is styled as it would be in `root`. */
export function drawFigure(root: ParentNode, source: FigureSource, options: FigureOptions): string {
  const { locale, fontSize, measureText, direction, shown } = source
  const width = within(options.width ?? usualWidth)
  const scene = shown.entries.length > 0 ? layFigure(source, width - 2 * figureMargin).scene : undefined
  const figure = buildFigure(figureHeadOf(source), scene, { width, fontSize, measureText, direction })
  const sheet = document.createElement('div')
  sheet.className = 'figure-draft'
  sheet.dir = direction
  sheet.style.colorScheme = options.colorScheme === 'dark' ? 'dark' : 'light'
  sheet.style.fontSize = `${fontSize}px`
  const holders = [document.createElement('div'), document.createElement('div')] as const
  sheet.append(...holders)
  root.append(sheet)
  try {
    render(renderFigure(figure), holders[0])
    if (scene) render(renderChart(scene, figure.title), holders[1])
    return writeSvg(
      holders[0].querySelector('svg')!,
      [...holders[1].querySelectorAll<SVGElement>('.chart > svg')],
      locale,
    )
  } finally {
    sheet.remove()
  }
}

function within(width: number): number {
  return Number.isFinite(width) ? Math.min(mostWidth, Math.max(leastWidth, Math.round(width))) : usualWidth
}
