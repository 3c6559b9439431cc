import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { ExplainedSign, Sign } from '../layout/signs.js'
import type { Messages } from '../messages/messages.js'
import type { EventType } from '../model/schema.js'
import { glyphPaths } from './glyphs.js'
import { renderMove, renderOr } from './moves.js'

/** The sign of a kind of event, in the size of text. */
export function renderKindSign(kind: EventType): TemplateResult {
  const { outline, sign } = kindPaths(kind)
  return html`
    <svg class="kind-sign ${kind}" viewBox="-12 -12 24 24" width="16" height="16" aria-hidden="true">
      ${svg`<path class="outline" d=${outline}></path>
      <path class="sign" d=${sign}></path>`}
    </svg>
  `
}

/** The sign of a kind, centred on 0,0 and 24 pixels wide; kinds that are drawn as bars have bars for signs. */
export function kindPaths(kind: EventType): { readonly outline: string; readonly sign: string } {
  if (kind === 'visit') return { outline: 'M-12,-6h24v12h-24z', sign: '' }
  return kind === 'background' ? { outline: 'M-12,-2.5h24v5h-24z', sign: '' } : glyphPaths[kind]
}

/** Examples of how times are drawn, 56 pixels wide and 25 high. */
export const signDrawings: Readonly<Record<Sign, SVGTemplateResult>> = {
  sharp: svg`<rect class="full" x="4" y="5" width="48" height="14" rx="3"></rect>`,
  soft: svg`
    <rect fill="url(#in-tone-none)" x="4" y="5" width="18" height="14"></rect>
    <rect class="full" x="22" y="5" width="12" height="14"></rect>
    <rect fill="url(#out-tone-none)" x="34" y="5" width="18" height="14"></rect>
  `,
  unknown: svg`
    <rect fill="url(#in-tone-none)" x="4" y="5" width="32" height="14"></rect>
    <rect class="full" x="36" y="5" width="16" height="14"></rect>
  `,
  ongoing: svg`
    <rect class="full" x="4" y="5" width="16" height="14"></rect>
    <rect fill="url(#out-tone-none)" x="20" y="5" width="32" height="14"></rect>
  `,
  oneOf: svg`
    <rect class="track" x="2" y="10" width="52" height="5"></rect>
    <g class="glyph hollow" transform="translate(28,12.5)">
      <path class="outline" d=${glyphPaths.statement.outline}></path>
      <path class="sign" d=${glyphPaths.statement.sign}></path>
    </g>
  `,
  either: svg`
    <rect fill="url(#in-tone-none)" x="2" y="5" width="7" height="14"></rect>
    <rect fill="url(#out-tone-none)" x="9" y="5" width="7" height="14"></rect>
    ${renderOr({ from: 19, to: 38, y: 12 })}
    <rect fill="url(#in-tone-none)" x="40" y="5" width="7" height="14"></rect>
    <rect fill="url(#out-tone-none)" x="47" y="5" width="7" height="14"></rect>
  `,
  planned: svg`<rect class="outlined" x="4" y="5" width="48" height="14" rx="3"></rect>`,
  unreported: svg`<rect class="outlined dotted" x="4" y="5" width="48" height="14" rx="3"></rect>`,
  calledOff: svg`<rect class="outlined dashed" x="4" y="5" width="48" height="14" rx="3"></rect>`,
  moved: svg`
    <rect class="earlier edges" x="2" y="5" width="12" height="14" rx="3"></rect>
    <rect class="full" x="38" y="5" width="16" height="14" rx="3"></rect>
    ${renderMove({ from: 14, to: 38, y: 12 })}
  `,
  parts: svg`
    <rect class="shade" x="4" y="8" width="48" height="16"></rect>
    <rect class="full" x="4" y="2" width="48" height="6" rx="2"></rect>
    <rect class="full" x="10" y="12" width="14" height="6" rx="2"></rect>
    <rect class="full" x="30" y="12" width="16" height="6" rx="2"></rect>
  `,
  count: svg`
    <rect class="outlined" x="11" y="2" width="34" height="20" rx="10"></rect>
    <path class="torn" d="M25,7h6l-3.2,4a3,3 0 1 1 -3,4.2"></path>
  `,
  asOf: svg`<g class="as-of"><line x1="28" x2="28" y1="6" y2="25"></line><path class="sign" d="M23,0h10l-5,7z"></path></g>`,
  break: svg`<path class="torn" d="M24,0l4,6l-4,6l4,6l-4,6M31,0l4,6l-4,6l4,6l-4,6"></path>`,
}

/** The signs that run the way time does. */
export const directedSigns: ReadonlySet<Sign> = new Set<Sign>(['unknown', 'ongoing', 'moved', 'parts'])

/** How the drawing beside it is to be read: which end of a bar claims what. Only the signs that it uses are explained, in its colours. */
export function renderKey(signs: readonly ExplainedSign[], messages: Messages): TemplateResult {
  const { controls, hint } = messages.interface
  return html`
    <div part="key" class="key">
      <p class="hint">${hint}</p>
      ${signs.length > 0 ? html`<h3>${controls.legend}</h3>` : nothing}
      <ul role="list" class="tone-none">
        ${signs.map(
          ({ sign, words }) => html`
            <li>
              <svg
                class=${directedSigns.has(sign) ? 'directed' : nothing}
                width="56"
                height="25"
                viewBox="0 0 56 25"
                aria-hidden="true"
              >
                ${signDrawings[sign]}
              </svg>
              <span>${words}</span>
            </li>
          `,
        )}
      </ul>
    </div>
  `
}
