import { html, nothing, type TemplateResult } from 'lit'
import { formatMessage, formatPercent, type Messages } from '../messages/messages.js'

/** That a document is on its way; with how much of it is `done`, from 0 to 1, where that is known. */
export function renderLoading(done: number | undefined, messages: Messages, locale: string): TemplateResult {
  return html`
    <div part="state loading" class="state loading">
      <span class="bones" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
      <p>${loadingWords(done, messages, locale)}</p>
      ${
        done === undefined
          ? nothing
          : html`<progress part="progress" aria-label=${messages.interface.loading} max="1" .value=${done}></progress>`
      }
    </div>
  `
}

/** "Loading the timeline… 40%". */
export function loadingWords(done: number | undefined, messages: Messages, locale: string): string {
  const { loading, loadingProgress } = messages.interface
  return done === undefined ? loading : formatMessage(loadingProgress, { percent: formatPercent(done, locale) }, locale)
}
