import { nothing, svg, type SVGTemplateResult } from 'lit'
import type { Scene } from '../layout/scene.js'

/** The line of the moment from which the document speaks, down the lanes. */
export function renderAsOfLine({ asOf }: Scene): SVGTemplateResult | typeof nothing {
  if (!asOf) return nothing
  const { x, pieces } = asOf
  return svg`
    <g part="as-of" class="as-of" aria-hidden="true">
      ${pieces.map(({ y0, y1 }) => svg`<line x1=${x} x2=${x} y1=${y0} y2=${y1}></line>`)}
    </g>
  `
}

/** The same on the axis: a sign at its foot, and the words where there is room. */
export function renderAsOfSign({ asOf, axisHeight }: Scene): SVGTemplateResult | typeof nothing {
  if (!asOf) return nothing
  const { x, text } = asOf
  return svg`
    <g part="as-of" class="as-of" aria-hidden="true">
      <path class="sign" d=${`M${x - 5},${axisHeight - 7}h10l-5,7z`}></path>
      ${text ? svg`<text class="text-tick" x=${text.x} y=${text.y}>${text.text}</text>` : nothing}
    </g>
  `
}
