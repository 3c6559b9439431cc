import { html, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'

/** What the menu offers: the action that the element carries out, and the word for it. In the order shown. */
function menuItems({ interface: { actions } }: Messages): readonly (readonly [action: string, words: string])[] {
  return [
    ['save-svg', actions.saveSvg],
    ['save-png', actions.savePng],
    ['print', actions.print],
  ]
}

/** A button, and the menu that it opens: what can be done with the whole of a timeline. `notice` says why something could not. */
export function renderActionsMenu(notice: string, messages: Messages): TemplateResult {
  const { menu } = messages.interface.actions
  return html`
    <button
      type="button"
      part="menu-button"
      class="menu-button"
      popovertarget="actions"
      aria-haspopup="menu"
      aria-expanded="false"
      title=${menu}
    >
      <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="-5" r="1.5"></circle>
        <circle r="1.5"></circle>
        <circle cx="5" r="1.5"></circle>
      </svg>
    </button>
    <div part="menu" class="menu" id="actions" role="menu" aria-label=${menu} popover="auto">
      ${menuItems(messages).map(
        ([action, words]) =>
          html`<button type="button" part="menu-item" role="menuitem" tabindex="-1" data-action=${action}>
            ${words}
          </button>`,
      )}
    </div>
    <p part="notice" class="menu-notice">${notice}</p>
  `
}
