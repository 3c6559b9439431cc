import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { Lane, Scene } from '../layout/scene.js'
import type { Strip } from '../layout/strips.js'
import type { renderArcs } from './arcs.js'
import { renderAsOfLine, renderAsOfSign } from './as-of.js'
import { renderAxis, renderGrid } from './axis.js'
import type { Find } from './marked.js'
import { renderCounts, renderMarks } from './marks.js'
import { renderHolders } from './holders.js'
import { fades } from './tones.js'

interface ChartOptions {
  /** Id of the mark or count that Tab leads to. */
  readonly focusable?: string | undefined
  readonly find?: Find | undefined
  /** What draws the lines of the selected event, where it is at hand. */
  readonly renderArcs?: ArcsRenderer | undefined
}

/** `renderArcs`, which is loaded by itself. */
export type ArcsRenderer = typeof renderArcs

/** The chart: lanes below a time axis, a drawing of its own that stays in view while a page scrolls through them. */
export function renderChart(scene: Scene, name: string, options?: ChartOptions): TemplateResult {
  const { width, height, direction, plotX, axisHeight, plotWidth, offset } = scene
  return html`
    <div part="chart" class="chart" data-chart>
      <svg
        class="axis-band"
        aria-hidden="true"
        width=${width}
        height=${axisHeight}
        viewBox="0 0 ${width} ${axisHeight}"
        direction=${direction}
      >
        <rect class="axis-ground" x="0" y="0" width=${width} height=${axisHeight}></rect>
        <svg x=${plotX} y="0" width=${plotWidth} height=${axisHeight} class="window">
          <g transform="translate(${-offset},0)">${renderAxis(scene)}${renderAsOfSign(scene)}</g>
        </svg>
      </svg>
      ${renderLanes(scene, name, { y: axisHeight, height: height - axisHeight }, options)}
    </div>
  `
}

/** What is below the axis, or a strip of it; `strip.y` counts from the top of the chart. */
export function renderLanes(
  scene: Scene,
  name: string,
  strip: Pick<Strip, 'y' | 'height'>,
  { focusable, find, renderArcs }: ChartOptions = {},
): TemplateResult {
  const { width, height, direction, plotX, axisHeight, plotWidth, offset } = scene
  const lanesHeight = height - axisHeight
  return html`
    <svg
      class="lanes"
      width=${width}
      height=${strip.height}
      viewBox="0 ${strip.y} ${width} ${strip.height}"
      direction=${direction}
    >
      ${fades}
      <svg x=${plotX} y=${axisHeight} width=${plotWidth} height=${lanesHeight} class="window">
        <g transform="translate(${-offset},0)">${renderGrid(scene)}${renderHolders(scene)}${renderAsOfLine(scene)}</g>
      </svg>
      <g transform="translate(0,${axisHeight})" aria-hidden="true">
        ${scene.lanes.map((lane) => renderLane(lane, scene))}
      </g>
      <svg x=${plotX} y=${axisHeight} width=${plotWidth} height=${lanesHeight} class="window">
        <g transform="translate(${-offset},0)">
          <g
            role="listbox"
            aria-label=${name}
            aria-orientation="horizontal"
            data-marks
            tabindex=${focusable === undefined ? '0' : nothing}
          >
            ${renderMarks(scene, focusable, find)} ${renderCounts(scene, focusable)}
          </g>
          ${renderArcs?.(scene)}
        </g>
      </svg>
    </svg>
  `
}

function renderLane({ y, lines, height, title, lang }: Lane, { width }: Scene): SVGTemplateResult {
  return svg`
    <g part="lane" class="lane" lang=${lang ?? nothing}>
      <title>${title}</title>
      <line x1="0" x2=${width} y1=${y + height} y2=${y + height}></line>
      ${lines.map((line) => svg`<text class="text-lane" x=${line.x} y=${line.y}>${line.text}</text>`)}
    </g>
  `
}
