import { html, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'

/** How far up a sheet is, and whether there is room to bring it further. */
export interface SheetState {
  readonly isFull: boolean
  readonly canGrow: boolean
}

/**
 * A sheet over the lower part of the window: a dialog that is not modal, since the focus goes into it and comes back,
 * Escape closes it, and the chart and page behind it stay in use. `name` is what it is called besides its heading.
 */
export function renderSheet(
  content: unknown,
  name: string,
  { isFull, canGrow }: SheetState,
  messages: Messages,
): TemplateResult {
  const { fullHeight } = messages.interface.controls
  return html`
    <div
      part="panel sheet"
      class="panel sheet${isFull && canGrow ? ' full' : ''}${canGrow ? '' : ' short'}"
      data-panel
      data-sheet
      role="dialog"
      aria-label=${name}
    >
      ${
        canGrow
          ? html`<button
              type="button"
              part="grip"
              class="grip"
              data-grip
              aria-label=${fullHeight}
              aria-pressed=${isFull}
            ></button>`
          : html`<div part="grip" class="grip" data-grip></div>`
      }
      <div class="sheet-body">${content}</div>
    </div>
  `
}
