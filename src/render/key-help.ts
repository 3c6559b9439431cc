import { html, type TemplateResult } from 'lit'
import type { Messages } from '../messages/messages.js'

/** The keys that act while the focus is in the chart. */
export function renderKeyHelp(messages: Messages, locale: string, direction: 'ltr' | 'rtl'): TemplateResult {
  const { keyHelp, keyNames, controls } = messages.interface
  const rows = [
    [direction === 'ltr' ? ['←', '→'] : ['→', '←'], keyHelp.move],
    [['↑', '↓'], keyHelp.lanes],
    [[keyNames.home, keyNames.end], keyHelp.ends],
    [[keyNames.enter], keyHelp.open],
    [[keyNames.escape], keyHelp.close],
    [[',', '.'], keyHelp.related],
    [['+', '−'], keyHelp.zoom],
    [['0'], keyHelp.fit],
    [['?'], keyHelp.help],
  ] as const satisfies readonly (readonly [readonly string[], string])[]
  return html`
    <dialog part="keys" class="keys" lang=${locale} dir=${direction} aria-label=${controls.keys}>
      <form method="dialog">
        <h3>${controls.keys}</h3>
        <dl>
          ${rows.map(
            ([keys, words]) =>
              html`<div>
                <dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
                <dd>${words}</dd>
              </div>`,
          )}
        </dl>
        <button value="close">${controls.close}</button>
      </form>
    </dialog>
  `
}
