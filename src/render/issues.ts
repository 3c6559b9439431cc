import { html, nothing, type TemplateResult } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'

/** What was wrong with a document. */
export interface Faults {
  /** A sentence each; one may stand for many. */
  readonly sentences: readonly string[]
  readonly count: number
  /** How much is shown nevertheless. */
  readonly shown: 'all' | 'rest' | 'none'
}

/** That something in the document could not be used, or should be looked at, and, on demand, what. */
export function renderIssues(
  { sentences, count, shown }: Faults,
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing
  const { problems, warnings, restShown, controls } = messages.interface
  return html`
    <details part="issues" class="issues">
      <summary>
        ${formatMessage(shown === 'all' ? warnings : problems, { count }, locale)}
        ${shown === 'rest' ? restShown : nothing} <span class="link">${controls.showIssues}</span>
      </summary>
      <ul lang="en" dir="ltr">
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </details>
  `
}
