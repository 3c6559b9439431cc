import { html, nothing, type TemplateResult } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'
import type { Detail, Fact, Piece, QuoteDetail, ReadoutDetail } from '../model/detail.js'
import { disabledAtEnd } from './at-end.js'
import { type LinkOffer, renderCopyLink } from './copy-link.js'
import { renderFindings, shownTexts } from './findings.js'
import { renderItinerary, renderPath } from './itinerary.js'
import { type Find, renderMarked } from './marked.js'
import { renderMedia } from './media.js'
import { renderNoReadout } from './readouts.js'
import { renderRelations } from './relations.js'
import type { Search } from './search.js'
import { renderSpoken } from './spoken.js'
import { toneClass } from './tones.js'

/** Everything there is to say about the selected event, with the way on to the next. */
export function renderDetail(
  detail: Detail,
  tone: number,
  messages: Messages,
  locale: string,
  search?: Search,
  link?: LinkOffer,
): TemplateResult {
  const { controls, position, terms } = messages.interface
  const find = search?.find
  return html`
    <article part="detail" class="detail ${toneClass(tone)}" aria-label=${detail.title}>
      <header>
        <p part="detail-kind" class="kind">
          <span class="dot"></span>
          <span>
            ${detail.kind}${detail.sides.length > 0 ? html` · ${renderSpoken(detail.sides, find)}` : nothing}
          </span>
        </p>
        <button type="button" class="close" data-action="close" title=${controls.close}>
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            <path d="M-5,-5L5,5M5,-5L-5,5"></path>
          </svg>
        </button>
      </header>
      ${renderPath(detail, messages)}
      <h3 part="detail-title" class="detail-title" tabindex="-1" lang=${detail.titleLang ?? nothing}>
        <bdi>${renderMarked(detail.title, find)}</bdi>
      </h3>
      ${detail.quote ? renderQuote(detail.quote, find) : nothing}
      ${detail.summary ? html`<p part="summary" class="summary" lang=${detail.lang ?? nothing} dir="auto">${renderMarked(detail.summary, find)}</p>` : nothing}
      ${renderFacts(detail.facts, messages, find)} ${renderFindings(detail.id, shownTexts(detail), search)}
      ${renderItinerary(detail, messages)} ${renderMedia(detail.media, messages)}
      ${
        detail.readouts.length > 0
          ? html`<section class="readouts">
              <h4>${terms.readouts}</h4>
              <div class="sides">
                ${detail.readouts.map((readout) => renderReadout(readout, messages, find))}
                ${renderNoReadout(detail.noReadout)}
              </div>
            </section>`
          : nothing
      }
      ${renderRelations(detail, messages, locale)} ${link ? renderCopyLink(link, messages) : nothing}
      <footer>
        <button type="button" data-action="previous" aria-disabled=${disabledAtEnd(detail.index === 1)}>
          <span class="arrow" aria-hidden="true">←</span> ${controls.previous}
        </button>
        <span class="position"> ${formatMessage(position, { index: detail.index, total: detail.total }, locale)} </span>
        <button type="button" data-action="next" aria-disabled=${disabledAtEnd(detail.index === detail.total)}>
          ${controls.next} <span class="arrow" aria-hidden="true">→</span>
        </button>
      </footer>
    </article>
  `
}

function renderQuote({ text, lang, form, formWords }: QuoteDetail, find: Find | undefined): TemplateResult {
  return html`
    <blockquote part="quote" class="quote ${form}">
      <p lang=${lang ?? nothing} dir="auto">${renderMarked(text, find)}</p>
      ${formWords ? html`<p class="remark">${formWords}</p>` : nothing}
    </blockquote>
  `
}

function renderFact(
  { term, pieces, remarks, sources }: Fact,
  messages: Messages,
  find: Find | undefined,
): TemplateResult {
  const { separator } = messages.interface
  return html`
    <div>
      <dt>${term}</dt>
      <dd>
        ${pieces.map((piece, i) => html`${i > 0 ? separator : nothing}${renderPiece(piece, find)}`)}
        ${remarks.map((remark) => html`<p class="remark">${renderSpoken(remark, find)}</p>`)}
        ${sources?.length ? renderFacts(sources, messages, find) : nothing}
      </dd>
    </div>
  `
}

function renderFacts(facts: readonly Fact[], messages: Messages, find: Find | undefined): TemplateResult {
  return html`<dl class="facts">${facts.map((fact) => renderFact(fact, messages, find))}</dl>`
}

function renderPiece({ text, href }: Piece, find: Find | undefined): TemplateResult {
  const words = renderSpoken(text, find)
  return href === undefined ? html`${words}` : html`<a href=${href} target="_blank" rel="noopener">${words}</a>`
}

function renderReadout(
  { by, summary, quote, sources }: ReadoutDetail,
  messages: Messages,
  find: Find | undefined,
): TemplateResult {
  return html`
    <section class="readout">
      <h5>${renderSpoken([by], find)}</h5>
      ${quote ? renderQuote(quote, find) : nothing} ${summary ? html`<p>${renderSpoken([summary], find)}</p>` : nothing}
      ${renderFacts(sources, messages, find)}
    </section>
  `
}
