import { svg, type SVGTemplateResult } from 'lit'
import type { Move, Or } from '../layout/scene.js'

/** An arrow from where an event stood to where it was moved. */
export function renderMove({ from, to, y }: Move): SVGTemplateResult {
  const back = to > from ? -5 : 5
  return svg`<path part="move" class="move" d=${`M${from},${y}H${to}M${to + back},${y - 4}L${to},${y}L${to + back},${y + 4}`}></path>`
}

/** What joins two places of an event of which it had one. */
export function renderOr({ from, to, y }: Or): SVGTemplateResult {
  return svg`<path part="or" class="or" d=${`M${from},${y}H${to}`}></path>`
}
