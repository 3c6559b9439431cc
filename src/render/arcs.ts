import { nothing, svg, type SVGTemplateResult } from 'lit'
import { headOf, pathOf, pointerOf } from '../layout/arc-path.js'
import type { Arc, Scene } from '../layout/scene.js'

/** The lines of the selected event: a dot where one begins, a head at what it refers to. */
export function renderArcs({ arcs }: Scene): SVGTemplateResult | typeof nothing {
  if (arcs.length === 0) return nothing
  // Those of the selected event itself lie above the others of its exchange.
  const inOrder = arcs.toSorted((a, b) => Number(b.aside) - Number(a.aside))
  return svg`<g class="arcs" aria-hidden="true">${inOrder.map(renderArc)}</g>`
}

function renderArc(arc: Arc): SVGTemplateResult {
  const { type, aside, start, points, label, lang } = arc
  const first = points[0]!
  return svg`
    <g part="relation" class="arc ${type}${aside ? ' aside' : ''}">
      <path class="line" d=${pathOf(arc) + pointerOf(arc)}></path>
      <path class="head" d=${headOf(arc)}></path>
      ${start === 'edge' ? nothing : svg`<circle cx=${first.x} cy=${first.y} r="2.6"></circle>`}
      ${label ? label.lines.map((line) => svg`<text class="text-detail" lang=${lang ?? nothing} x=${line.x} y=${line.y} text-anchor=${label.anchor}>${line.text}</text>`) : nothing}
    </g>
  `
}
