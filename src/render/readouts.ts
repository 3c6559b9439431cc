import { html, nothing, type TemplateResult } from 'lit'
import type { Spoken } from '../messages/spoken.js'
import { renderSpoken } from './spoken.js'

/** In the place of a readout that the document does not give: whose it is. */
export function renderNoReadout(words: Spoken | undefined): TemplateResult | typeof nothing {
  return words === undefined ? nothing : html`<p part="no-readout" class="readout missing">${renderSpoken(words)}</p>`
}
