import { html, nothing, type TemplateResult } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'
import type { Detail, ExchangeDetail, RelatedDetail } from '../model/detail.js'
import { disabledAtEnd } from './at-end.js'
import { renderOwn } from './spoken.js'

/** What an event is to others, a sentence each, and the way through the exchange that it belongs to. */
export function renderRelations(
  { related, exchange }: Detail,
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  if (related.length === 0 && !exchange) return nothing
  return html`
    <section class="related">
      ${exchange ? renderExchange(exchange, messages, locale) : nothing}
      <ul>
        ${inGroups(related).map((group) => renderGroup(group, messages, locale))}
      </ul>
    </section>
  `
}

function renderExchange({ index, total }: ExchangeDetail, messages: Messages, locale: string): TemplateResult {
  const { exchange, exchangeSteps } = messages.interface
  const step = (action: 'previous' | 'next', arrow: string, isEnd: boolean) => html`
    <button
      type="button"
      data-action="exchange-${action}"
      title=${exchangeSteps[action]}
      aria-disabled=${disabledAtEnd(isEnd)}
    >
      <span class="arrow" aria-hidden="true">${arrow}</span>
    </button>
  `
  return html`
    <div part="exchange" class="exchange">
      ${step('previous', '←', index === 1)}
      <span class="position">${formatMessage(exchange, { index, total }, locale)}</span>
      ${step('next', '→', index === total)}
    </div>
  `
}

/** Those that follow one another and are related in the same way. */
function inGroups(related: readonly RelatedDetail[]): RelatedDetail[][] {
  const groups: RelatedDetail[][] = []
  for (const relation of related) {
    const last = groups.at(-1)
    if (last?.[0]?.words === relation.words) last.push(relation)
    else groups.push([relation])
  }
  return groups
}

/**
 * The sentence as it is, each title being the way to the event, and what ends a title right after its last word. Of
 * several what they are is said once, and they stand below.
 */
function renderGroup(group: readonly RelatedDetail[], messages: Messages, locale: string): TemplateResult {
  const [before = '', after = ''] = messages.interface.relationDated.split('{title}')
  const mark = /^\p{P}*/u.exec(after.replaceAll(/\{.*/gs, ''))?.[0] ?? ''
  const told = (part: string, { words, date }: RelatedDetail) => formatMessage(part, { words, date }, locale)
  // In the box of the button, which in lines of its own is as wide as the sentence.
  const end = html`<span aria-hidden="true">${mark}</span>`
  const events = group.map((relation) => {
    const { id, title } = relation
    const link = html`<button type="button" class="link" data-select=${id}>${renderOwn(title)}${end}</button>`
    return html`${link}${told(after.slice(mark.length), relation)}`
  })
  return html`<li>
    ${told(before, group[0]!)}${
      group.length === 1
        ? events
        : html`<ul>
            ${events.map((event) => html`<li>${event}</li>`)}
          </ul>`
    }
  </li>`
}
