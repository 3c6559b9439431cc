import { nothing, svg, type SVGTemplateResult } from 'lit'
import type { Break, Scene, TextLine, Tick } from '../layout/scene.js'

/** Grid lines, weekends and breaks, from the axis down through all lanes. */
export function renderGrid(scene: Scene): SVGTemplateResult {
  const bottom = scene.height - scene.axisHeight
  return svg`
    <g class="grid" aria-hidden="true">
      ${scene.weekends.map(({ x, width }) => svg`<rect class="weekend" x=${x} y="0" width=${width} height=${bottom}></rect>`)}
      ${scene.minor.map(({ x }) => svg`<line class="minor" x1=${x} x2=${x} y1="0" y2=${bottom}></line>`)}
      ${scene.major.map(({ x }) => svg`<line class="major" x1=${x} x2=${x} y1="0" y2=${bottom}></line>`)}
      ${scene.breaks.map((gap) => renderBreak(gap, bottom))}
    </g>
  `
}

/** The words of the axis; `y` counts from the top of the chart. */
export function renderAxis(scene: Scene): SVGTemplateResult {
  return svg`
    <g part="axis" class="axis" aria-hidden="true">
      ${scene.major.map(renderTick)}
      ${scene.minor.map(renderTick)}
      ${scene.breaks.map((gap) => (gap.text ? renderText(gap.text, 'break') : nothing))}
    </g>
  `
}

function renderTick({ text }: Tick): SVGTemplateResult | typeof nothing {
  return text ? renderText(text) : nothing
}

function renderText({ text, style, x, y }: TextLine, part = 'tick'): SVGTemplateResult {
  return svg`<text part=${part} class="text-${style} ${part}" x=${x} y=${y}>${text}</text>`
}

/** A break is a torn strip: two ragged edges, and the ground showing between them. */
function renderBreak({ x, width }: Break, height: number): SVGTemplateResult {
  return svg`
    <g part="break" class="break">
      <rect x=${x} y="0" width=${width} height=${height}></rect>
      <path d=${raggedPath(x + width / 2 - 3, height)}></path>
      <path d=${raggedPath(x + width / 2 + 3, height)}></path>
    </g>
  `
}

function raggedPath(x: number, height: number): string {
  const teeth = Math.max(1, Math.ceil(height / 12))
  return `M${x},0${'l4,6l-4,6'.repeat(teeth)}`
}
