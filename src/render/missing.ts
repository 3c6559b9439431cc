import { html, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'

/** In place of the selected event's detail: that what shows it could not be had. */
export function renderMissingDetail({ interface: { controls, media } }: Messages): TemplateResult {
  return html`
    <div part="detail" class="detail">
      <p role="alert">${media.failed}</p>
      <button type="button" data-action="show-detail">${controls.tryAgain}</button>
    </div>
  `
}

/** The same in place of the list of keys, which is fetched anew when it is asked for again. */
export function renderMissingKeys({ interface: { controls, media } }: Messages, locale: string): TemplateResult {
  return html`
    <dialog part="keys" lang=${locale} aria-label=${controls.keys}>
      <form method="dialog">
        <p>${media.failed}</p>
        <button value="close">${controls.close}</button>
      </form>
    </dialog>
  `
}
