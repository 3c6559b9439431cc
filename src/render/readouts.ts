import { html, nothing, type TemplateResult } from 'lit'

/** In the place of a readout that the document does not give: whose it is. */
export function renderNoReadout(words: string | undefined): TemplateResult | typeof nothing {
  return words === undefined ? nothing : html`<p part="no-readout" class="readout missing">${words}</p>`
}
