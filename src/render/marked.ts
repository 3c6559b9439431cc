import { html, type TemplateResult } from 'lit'

/** Where in a text something was found, in order and apart from one another. */
export type Find = (text: string) => readonly { readonly start: number; readonly end: number }[]

/** A text in which what `find` finds is marked. */
export function renderMarked(text: string, find: Find | undefined): TemplateResult | string {
  if (!find) return text
  return html`${piecesOf(text, find).map(({ piece, isFound }) => (isFound ? html`<mark>${piece}</mark>` : piece))}`
}

/** A text cut where what `find` finds begins and ends. */
export function piecesOf(
  text: string,
  find: Find | undefined,
): readonly { readonly piece: string; readonly isFound: boolean }[] {
  const ranges = find?.(text) ?? []
  const pieces = ranges.flatMap(({ start, end }, i) => [
    { piece: text.slice(ranges[i - 1]?.end ?? 0, start), isFound: false },
    { piece: text.slice(start, end), isFound: true },
  ])
  return [...pieces, { piece: text.slice(ranges.at(-1)?.end ?? 0), isFound: false }].filter(({ piece }) => piece !== '')
}
