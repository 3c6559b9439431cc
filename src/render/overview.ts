import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import type { Overview } from '../layout/overview.js'
import type { Messages } from '../messages/messages.js'

/**
 * The whole document in one strip, with a window on what is in view that can be moved and resized. Places are set as
 * properties: a policy that forbids inline styles forbids the attribute.
 */
export function renderOverview(overview: Overview, { interface: { overview: words } }: Messages): TemplateResult {
  const { x, width, height, bars, breaks, direction, frame, grips, start, end, sentence, first, last } = overview
  const right = frame.x + frame.width
  const slider = (name: 'window' | 'start' | 'end', now: number, value: string, place: Overview['frame']) => html`
    <div
      part="overview-${name}"
      class="thumb ${name}"
      role="slider"
      tabindex="0"
      aria-label=${words[name]}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(now)}
      aria-valuetext=${value}
      aria-orientation="horizontal"
      data-thumb=${name}
      .style=${`transform: translateX(${place.x}px); width: ${place.width}px`}
    ></div>
  `
  return html`
    <div part="overview" class="overview" role="group" aria-label=${words.overview}>
      <div
        class="track-ground"
        data-overview
        .style=${`margin-left: ${x}px; margin-right: auto; width: ${width}px; height: ${height}px`}
      >
        <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" direction=${direction} aria-hidden="true">
          ${guard([bars, breaks, height], () => renderGround(overview))}
          <rect class="outside" x="0" y="0" width=${frame.x} height=${height}></rect>
          <rect class="outside" x=${right} y="0" width=${width - right} height=${height}></rect>
          ${guard([overview.words], () => renderWords(overview))}
        </svg>
        ${slider('window', (start + end) / 2, sentence, frame)} ${slider('start', start, first, grips.start)}
        ${slider('end', end, last, grips.end)}
      </div>
    </div>
  `
}

/** What stays as it is while the window moves. */
function renderGround({ bars, breaks, height }: Overview): SVGTemplateResult {
  return svg`
    ${breaks.map((gap) => svg`<rect class="gap" x=${gap.x} y="0" width=${gap.width} height=${height}></rect>`)}
    ${bars.map((bar) => svg`<rect class="density" x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}></rect>`)}
  `
}

/** They are read outside the window as well: nothing is painted over them. */
function renderWords({ words }: Overview): SVGTemplateResult {
  return svg`${words.map((line) => svg`<text class="text-tick" x=${line.x} y=${line.y}>${line.text}</text>`)}`
}
