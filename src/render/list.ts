import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import type { ListItem, ListSection } from '../layout/scene.js'
import type { Messages } from '../messages/messages.js'
import { ownText, plainText } from '../messages/spoken.js'
import { glyphPaths } from './glyphs.js'
import { renderFindings } from './findings.js'
import { renderContext, renderProgress, renderReadoutsInBrief, renderWhen, renderWords } from './list-item.js'
import type { Search } from './search.js'
import { renderSpoken } from './spoken.js'
import { renderMediaSign } from './media-sign.js'
import { toneClass } from './tones.js'

/** How a list is read: with which words, and what is looked for in it. */
export interface ListReading {
  readonly messages: Messages
  /** What the selected item carries. */
  readonly detail: TemplateResult | typeof nothing
  /** Whether that says all there is to say: until then the item says what it says in brief. */
  readonly isWhole: boolean
  /** What is searched for, marked where it occurs. */
  readonly search: Search | undefined
}

/** The document as a list: one of many sections in stretches of some. */
export function renderList(list: readonly ListSection[], reading: ListReading): TemplateResult {
  if (list.length <= longList) return html`<div part="list" class="list">${renderSections(list, reading)}</div>`
  const stretches = Array.from({ length: Math.ceil(list.length / inStretch) }, (_, i) =>
    list.slice(i * inStretch, (i + 1) * inStretch),
  )
  return html`
    <div part="list" class="list long">
      ${stretches.map((stretch) => html`<div class="block">${renderSections(stretch, reading)}</div>`)}
    </div>
  `
}

/** Sections one below the other, each drawn anew only where something about it has changed. */
export function renderSections(list: readonly ListSection[], reading: ListReading): unknown {
  return repeat(
    list,
    (section) => section.id,
    (section) => guard(onWhich(section, reading), () => renderSection(section, reading)),
  )
}

/** Of a list with more sections, what is out of view is not laid out. */
const longList = 150
/** As many sections are laid out together: to watch for each one whether it comes into view would take longer than to draw it. */
const inStretch = 20

/** What the drawing of a section depends on: the detail only where its selected item carries it. */
function onWhich(section: ListSection, { messages, detail, search }: ListReading): unknown[] {
  return [section, messages, search, section.items.some(isOpen) ? detail : nothing]
}

function isOpen({ selected, parts }: ListItem): boolean {
  return selected || parts.some(isOpen)
}

function renderSection(
  { heading, note, said, silence, asOf, isApart, items, continued, asOfBelow }: ListSection,
  reading: ListReading,
): TemplateResult {
  return html`
    ${renderAsOf(asOf)}${isApart ? html`<hr />` : nothing}
    ${silence ? html`<p part="silence" class="silence"><span aria-hidden="true">⌇ </span><span>${silence}</span></p>` : nothing}
    <section class="date">
      ${
        continued
          ? nothing
          : html`<h3 part="date">
              <span class="words">${heading}</span
              >${[note, said].map((more) => (more ? html`<span class="note"> · ${renderSpoken(more)}</span>` : nothing))}
            </h3>`
      }
      <ul role="list">
        ${repeat(
          items,
          (item) => item.id,
          (item) => renderItem(item, reading),
        )}
      </ul>
    </section>
    ${renderAsOf(asOfBelow)}
  `
}

/** The moment the document speaks from, between what lies before it and what does not. */
export function renderAsOf(asOf: string | undefined): TemplateResult | typeof nothing {
  return asOf ? html`<p part="as-of" class="as-of"><span>${asOf}</span></p>` : nothing
}

function renderItem(item: ListItem, reading: ListReading): TemplateResult {
  const { messages, detail, isWhole, search } = reading
  const { types } = messages.interface
  const part = `item ${item.type} ${item.standing}${item.selected ? ' selected' : ''}`
  const parts = renderParts(item, reading)
  return html`
    <li
      part=${part}
      class="${part} ${toneClass(item.tone)}"
      data-id=${item.id}
      aria-posinset=${item.place?.at ?? nothing}
      aria-setsize=${item.place?.of ?? nothing}
    >
      ${renderMarker(item)}
      <div class="body">
        ${renderWhen(item)}
        <h4>
          <button type="button" class="title" data-select=${item.id} aria-expanded=${item.selected}>
            <span class="visually-hidden">${types[item.type]}: </span
            >${renderSpoken([ownText(item.title, item.lang)], search?.find)}${renderMediaSign(item.media)}
          </button>
        </h4>
        ${
          item.selected && isWhole
            ? detail
            : html`
                ${item.quote ? renderWords(item.quote, search?.find) : nothing} ${renderContext(item, search?.find)}
                ${renderProgress(item)} ${renderReadoutsInBrief(item, search?.find)}
                ${renderFindings(item.id, shownTextsOf(item), search)}
                ${item.related.map(
                  (words) =>
                    html`<p class="context related">
                      <span class="arrow" aria-hidden="true">↳</span> ${renderSpoken(words)}
                    </p>`,
                )}
                ${item.selected ? detail : nothing}
              `
        }
      </div>
      ${parts}
    </li>
  `
}

/** The texts of an item in which matches are marked. */
function shownTextsOf({ title, who, detail, quote, readouts }: ListItem): readonly string[] {
  return [
    title,
    plainText(who),
    plainText(detail),
    quote?.text ?? '',
    ...readouts.flatMap(({ by, text }) => [by.own, text]),
  ]
}

/** What follows an item as a part of it, in a list of its own. */
function renderParts({ parts }: ListItem, reading: ListReading): TemplateResult | typeof nothing {
  if (parts.length === 0) return nothing
  return html`
    <ul part="parts" class="parts" role="list">
      ${repeat(
        parts,
        (part) => part.id,
        (part) => renderItem(part, reading),
      )}
    </ul>
  `
}

/** What the event looks like on the chart, upright: a bar that fades where its ends are not known, or its glyph. */
export function renderMarker({ type, softStart, softEnd, vague }: ListItem): TemplateResult {
  if (type === 'visit' || type === 'background')
    return html`<span
      class="marker bar${softStart ? ' soft-start' : ''}${softEnd ? ' soft-end' : ''}"
      aria-hidden="true"
    ></span>`
  const { outline, sign } = glyphPaths[type]
  return html`
    <svg
      class="marker glyph${vague || softStart ? ' hollow' : ''}"
      viewBox="-13 -13 26 26"
      width="26"
      height="26"
      aria-hidden="true"
    >
      ${svg`<path class="outline" d=${outline}></path><path class="sign" d=${sign}></path>`}
    </svg>
  `
}
