import { nothing, svg, type SVGTemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Holder, Scene } from '../layout/scene.js'
import { toneClass } from './tones.js'

/** The grounds on which the parts of visits stand; nothing of them can be pointed at. */
export function renderHolders({ holders }: Scene): SVGTemplateResult {
  return svg`<g class="holders" aria-hidden="true">${repeat(holders, ({ id }) => id, renderHolder)}</g>`
}

/** It hangs from its bar: open above, and faded where the bar's end is not known. */
function renderHolder({ x, y, width, height, fadeStart, fadeEnd, tone, sides }: Holder): SVGTemplateResult {
  const name = toneClass(tone)
  const sure = Math.max(0, width - fadeStart - fadeEnd)
  const start = x + fadeStart
  const end = start + sure
  return svg`
    <g part="holder" class=${`holder ${name}`}>
      ${fadeStart > 0 ? svg`<rect class="ground" fill="url(#in-${name})" x=${x} y=${y} width=${fadeStart} height=${height}></rect>` : nothing}
      ${sure > 0 ? svg`<rect class="ground full" x=${start} y=${y} width=${sure} height=${height}></rect>` : nothing}
      ${fadeEnd > 0 ? svg`<rect class="ground" fill="url(#out-${name})" x=${end} y=${y} width=${fadeEnd} height=${height}></rect>` : nothing}
      ${sides.map((side) => side.pieces.map(({ y0, y1 }) => svg`<line class="side" x1=${side.x} x2=${side.x} y1=${y0} y2=${y1}></line>`))}
    </g>
  `
}
