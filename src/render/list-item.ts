import { html, nothing, type TemplateResult } from 'lit'
import type { ListItem, ListReadout, ListWords } from '../layout/scene.js'
import { type Find, renderMarked } from './marked.js'
import { renderNoReadout } from './readouts.js'
import { renderSpoken } from './spoken.js'

/** The date of an item that stands under one of another date. */
export function renderWhen({ when }: ListItem): TemplateResult | typeof nothing {
  if (!when) return nothing
  return html`<p part="date" class="when">
    <span class="words">${when.text}</span>${when.note ? html`<span class="note"> · ${when.note}</span>` : nothing}
  </p>`
}

/** Whose doing it is, set off as the speaker's name where words of theirs stand above it, and what it is about. */
export function renderContext(
  { who, detail, quote }: ListItem,
  find: Find | undefined,
): TemplateResult | typeof nothing {
  if (who.length === 0 && detail.length === 0) return nothing
  const people =
    who.length > 0
      ? html`<span part="who" class="who"
          >${quote ? html`<span aria-hidden="true">— </span>` : nothing}${renderSpoken(who, find)}</span
        >`
      : nothing
  return html`<p class="context">
    ${people}${who.length > 0 && detail.length > 0 ? html`<span class="between"> · </span>` : nothing}${renderSpoken(detail, find)}
  </p>`
}

/** How far an event has got, and the dates it had before. */
export function renderProgress({ progress, earlier }: ListItem): TemplateResult | typeof nothing {
  if (progress.length === 0 && earlier.length === 0) return nothing
  return html`
    ${progress.length > 0 ? html`<p part="progress" class="context progress">${progress.join(' · ')}</p>` : nothing}
    ${earlier.map((words) => html`<p class="context earlier-date"><span class="arrow" aria-hidden="true">↷</span> ${words}</p>`)}
  `
}

/** Each side's account of a meeting beside the other's. */
export function renderReadoutsInBrief(
  { readouts, noReadout }: ListItem,
  find: Find | undefined,
): TemplateResult | typeof nothing {
  if (readouts.length === 0) return nothing
  return html`
    <div class="readouts brief">
      <div class="sides">${readouts.map((readout) => renderBrief(readout, find))} ${renderNoReadout(noReadout)}</div>
    </div>
  `
}

function renderBrief(readout: ListReadout, find: Find | undefined): TemplateResult {
  return html`
    <div class="readout">
      <p class="by">${renderSpoken([readout.by], find)}</p>
      ${renderWords(readout, find)}
    </div>
  `
}

/** What was said, in letters of its own where it stands in quotation marks. */
export function renderWords({ text, lang, quoted }: ListWords, find: Find | undefined): TemplateResult {
  return html`<p class=${quoted ? 'words quoted' : 'words'} lang=${lang ?? nothing} dir="auto">
    ${renderMarked(text, find)}
  </p>`
}
