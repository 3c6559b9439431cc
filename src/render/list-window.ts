import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ListPiece } from '../layout/list-window.js'
import type { ListSection } from '../layout/scene.js'
import { type ListReading, renderSections } from './list.js'

/** As much of a long list as is near to what is in view, with room for the rest. */
export interface ListWindow {
  readonly pieces: readonly ListPiece[]
  readonly sectionsOf: (block: number) => readonly ListSection[]
}

/** A long list; blocks that stay are not touched. */
export function renderListWindow({ pieces, sectionsOf }: ListWindow, reading: ListReading): TemplateResult {
  return html`
    <div part="list" class="list windowed">
      ${repeat(pieces, keyOf, (piece) =>
        'block' in piece
          ? html`<div class="block" data-block=${piece.block}>${renderSections(sectionsOf(piece.block), reading)}</div>`
          : html`<div
              class="gap"
              data-gap="${piece.gap.from} ${piece.gap.to}"
              .style=${`block-size: ${piece.height}px`}
            ></div>`,
      )}
    </div>
  `
}

function keyOf(piece: ListPiece): string {
  return 'block' in piece ? `block ${piece.block}` : piece.gap.from === 0 ? 'first gap' : `gap to ${piece.gap.to}`
}
