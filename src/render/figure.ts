import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Figure } from '../layout/figure.js'
import { directedSigns, kindPaths, signDrawings } from './legend.js'
import { toneClass } from './tones.js'

/** A figure without its chart, which belongs into the group marked `data-figure-chart`. */
export function renderFigure(figure: Figure): TemplateResult {
  const { title, description, direction, width, height, texts, dots, kinds, signs, chart } = figure
  return html`
    <svg class="figure-sheet" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      <title>${title}</title>
      ${description === '' ? nothing : svg`<desc>${description}</desc>`}
      <rect class="figure-ground" width=${width} height=${height}></rect>
      ${dots.map(({ x, y, tone }) => svg`<circle class="figure-dot ${toneClass(tone)}" cx=${x} cy=${y} r="5"></circle>`)}
      ${kinds.map(({ x, y, type }) => {
        const { outline, sign } = kindPaths(type)
        return svg`
          <g class="kind-sign" transform="translate(${x},${y}) scale(0.667)">
            <path class="outline" d=${outline}></path>
            ${sign === '' ? nothing : svg`<path class="sign" d=${sign}></path>`}
          </g>
        `
      })}
      <g class="key tone-none">
        ${signs.map(({ x, y, width, sign }) => {
          const isTurned = direction === 'rtl' && directedSigns.has(sign)
          const place = isTurned ? `translate(${x + width},${y}) scale(-1,1)` : `translate(${x},${y})`
          return svg`<g transform=${place}>${signDrawings[sign]}</g>`
        })}
      </g>
      ${texts.map(({ text, style, x, y }) => svg`<text class="text-${style}" x=${x} y=${y}>${text}</text>`)}
      ${
        chart
          ? svg`
              <g data-figure-chart transform="translate(${chart.x},${chart.y})"></g>
              <rect class="figure-frame" x=${chart.x - 0.5} y=${chart.y - 0.5} width=${chart.width + 1} height=${chart.height + 1}></rect>
            `
          : nothing
      }
    </svg>
  `
}
