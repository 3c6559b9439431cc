import { html, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'

/** What stands where a document has no events, or none that can be shown. */
export function renderEmpty(isFaulty: boolean, messages: Messages): TemplateResult {
  const { empty, noneShown } = messages.interface
  return html`
    <div part="state empty" class="state empty">
      <slot name="empty"><p>${isFaulty ? noneShown : empty}</p></slot>
    </div>
  `
}
