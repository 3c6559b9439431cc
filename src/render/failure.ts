import { html, nothing, type TemplateResult } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'

/** Why there is no document, and, where that may help, the way to ask for it again. */
export function renderFailure(reason: string, canRetry: boolean, messages: Messages, locale: string): TemplateResult {
  const { failed, controls } = messages.interface
  return html`
    <div part="state error" class="state failed" role="alert">
      <slot name="error"><p>${formatMessage(failed, { reason }, locale)}</p></slot>
      ${canRetry ? html`<button type="button" data-action="reload">${controls.tryAgain}</button>` : nothing}
    </div>
  `
}
