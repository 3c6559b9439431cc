import { html, nothing, type TemplateResult } from 'lit'
import { plainText } from '../messages/spoken.js'
import type { Detail } from '../model/detail.js'
import { renderMarked } from './marked.js'
import type { Search } from './search.js'

/** Where an event meets a search outside of the texts that are `shown` of it, with the words around it. */
export function renderFindings(
  event: string,
  shown: readonly string[],
  search: Search | undefined,
): readonly TemplateResult[] | typeof nothing {
  if (!search) return nothing
  return search
    .elsewhere(event, shown)
    .map(
      ({ term, text }) => html`
        <p part="finding" class="context finding">
          <span class="remark">${term}</span> <bdi>${renderMarked(text, search.find)}</bdi>
        </p>
      `,
    )
}

/** The texts of a detail in which matches are marked. */
export function shownTexts({ title, side, quote, summary, facts, readouts }: Detail): readonly string[] {
  const inFacts = (list: Detail['facts']) =>
    list.flatMap(({ pieces, remarks }) => [...pieces.map(({ text }) => plainText(text)), ...remarks.map(plainText)])
  return [
    title,
    side?.name,
    quote?.text,
    summary,
    ...inFacts(facts),
    ...readouts.flatMap((readout) => [
      readout.by.own,
      readout.quote?.text,
      readout.summary?.own,
      ...inFacts(readout.sources),
    ]),
  ].filter((text) => text !== undefined)
}
