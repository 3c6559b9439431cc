import { nothing, svg, type SVGTemplateResult } from 'lit'
import { beyondPx } from '../layout/as-of-line.js'
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

/** The same on the axis: a sign at its foot, or beside the words where it points beyond the end, and the words where there is room. */
export function renderAsOfSign({ asOf, axisHeight, direction }: Scene): SVGTemplateResult | typeof nothing {
  if (!asOf) return nothing
  const { x, text, isLater } = asOf
  const later = direction === 'rtl' ? -1 : 1
  const sign =
    isLater && text
      ? `M${x - beyondPx * later},${text.y - 9}v10l${(beyondPx - 1) * later},-5z`
      : `M${x - 5},${axisHeight - 7}h10l-5,7z`
  return svg`
    <g part="as-of" class="as-of" aria-hidden="true">
      <path class="sign" d=${sign}></path>
      ${text ? svg`<text class="text-major" x=${text.x} y=${text.y}>${text.text}</text>` : nothing}
    </g>
  `
}
