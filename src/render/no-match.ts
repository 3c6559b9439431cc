import { html, type TemplateResult } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'

/** What is in force where no event meets it, and what each choice taken back would bring. */
export interface NoMatch {
  /** All of it in words: "Russia or China; Visit; “xyz”". */
  readonly choices: string
  readonly without: readonly { readonly key: string; readonly name: string; readonly count: number }[]
}

/** Why nothing is shown, and each way out of it. */
export function renderNoMatch({ choices, without }: NoMatch, messages: Messages, locale: string): TemplateResult {
  const { filter, count: events } = messages.interface
  return html`
    <div part="state no-match" class="state">
      <p>${formatMessage(filter.noMatchOf, { choices }, locale)}</p>
      <ul role="list" class="ways-out">
        ${
          // With a single choice it would be the same as to clear.
          (without.length > 1 ? without : []).map(
            ({ key, name, count }) =>
              html`<li>
                <button type="button" data-drop=${key}>
                  ${formatMessage(filter.without, { name, events: formatMessage(events, { count }, locale) }, locale)}
                </button>
              </li>`,
          )
        }
        <li><button type="button" data-action="clear">${filter.clear}</button></li>
      </ul>
    </div>
  `
}
