import { html, nothing, type TemplateResult } from 'lit'
import type { OwnText, Sign, Spoken } from '../messages/spoken.js'
import { type Find, renderMarked } from './marked.js'

/**
 * A sentence in which each of the document's own texts is in its language and keeps its direction to itself. The words of
 * a search are marked in it.
 */
export function renderSpoken(
  spoken: string | Spoken,
  find?: Find,
): string | TemplateResult | (string | TemplateResult)[] {
  const pieces = typeof spoken === 'string' ? [spoken] : spoken
  const drawn = pieces.map((piece) => {
    if (typeof piece === 'string') return renderMarked(piece, find)
    return 'own' in piece ? renderOwn(piece, renderMarked(piece.own, find)) : renderSign(piece)
  })
  // A list of one costs nodes of its own.
  return drawn.length === 1 ? drawn[0]! : drawn
}

function renderSign({ seen, heard }: Sign): TemplateResult {
  return html`<span aria-hidden="true">${seen}</span><span class="visually-hidden">${heard}</span>`
}

/** A text of the document's inside a sentence: `content`, such as marks in it, in its place. */
export function renderOwn({ own, lang }: OwnText, content: unknown = own): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${content}</bdi>`
}
