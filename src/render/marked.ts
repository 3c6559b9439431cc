import { html, type TemplateResult } from 'lit'

/** A text in which the words of a search are marked, wherever they occur in the same letters. */
export function renderMarked(text: string, search: string): TemplateResult {
  const words = search.split(/\s+/).filter(Boolean)
  if (words.length === 0) return html`${text}`
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu')
  // Split by a group, every second piece is what the group found.
  return html`${text.split(pattern).map((piece, i) => (i % 2 === 1 ? html`<mark>${piece}</mark>` : piece))}`
}
