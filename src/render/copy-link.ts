import { html, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'

/** A link to an event, and what became of it: `by-hand` where the browser lets nobody write to its clipboard. */
export interface LinkOffer {
  readonly address: string
  readonly state: 'offered' | 'copied' | 'by-hand'
}

/** The button that copies a link to the event, and the word that it was done; else the link itself. */
export function renderCopyLink({ address, state }: LinkOffer, { interface: { links } }: Messages): TemplateResult {
  return html`
    <div part="copy-link" class="copy-link">
      <button type="button" data-action="copy-link">
        <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M-1.5,1.5L1.5,-1.5M-0.5,-3.5l2,-2a2.8,2.8 0 0 1 4,4l-2,2M0.5,3.5l-2,2a2.8,2.8 0 0 1 -4,-4l2,-2"
          ></path>
        </svg>
        ${links.copy}
      </button>
      <span class="remark" role="status">
        ${state === 'copied' ? links.copied : state === 'by-hand' ? links.byHand : ''}
      </span>
      ${
        state === 'by-hand'
          ? html`<input type="text" readonly data-link dir="ltr" aria-label=${links.byHand} .value=${address} />`
          : ''
      }
    </div>
  `
}
