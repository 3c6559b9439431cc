import { html, nothing, svg, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ListItem, ListSection, Scene } from '../layout/scene.js'
import { formatMessage, type Messages } from '../messages/messages.js'
import { glyphPaths } from './glyphs.js'
import { toneClass } from './tones.js'

/** The document as a list. The selected item carries `detail`. */
export function renderList(
  scene: Pick<Scene, 'list'>,
  messages: Messages,
  locale: string,
  detail: TemplateResult | typeof nothing,
): TemplateResult {
  return html`
    <div part="list" class="list">
      ${repeat(
        scene.list,
        (section) => section.id,
        (section) => renderSection(section, messages, locale, detail),
      )}
    </div>
  `
}

function renderSection(
  { heading, note, said, silence, items }: ListSection,
  messages: Messages,
  locale: string,
  detail: TemplateResult | typeof nothing,
): TemplateResult {
  return html`
    ${silence ? html`<p part="silence" class="silence"><span aria-hidden="true">⌇ </span><span>${silence}</span></p>` : nothing}
    <section class="date">
      <h3 part="date">
        <span class="words">${heading}</span
        >${[note, said].map((more) => (more ? html`<span class="note"> · ${more}</span>` : nothing))}
      </h3>
      <ul role="list">
        ${repeat(
          items,
          (item) => item.id,
          (item) => renderItem(item, messages, locale, detail),
        )}
      </ul>
    </section>
  `
}

function renderItem(
  item: ListItem,
  messages: Messages,
  locale: string,
  detail: TemplateResult | typeof nothing,
): TemplateResult {
  const { types, quotation } = messages.interface
  const { quote } = item
  const part = `item ${item.type} ${item.standing}${item.selected ? ' selected' : ''}`
  return html`
    <li part=${part} class="${part} ${toneClass(item.tone)}" data-id=${item.id}>
      ${renderMarker(item)}
      <div class="body">
        <h4>
          <button type="button" class="title" data-select=${item.id} aria-expanded=${item.selected ? 'true' : 'false'}>
            <span class="visually-hidden">${types[item.type]}: </span>${item.title}
          </button>
        </h4>
        ${
          item.selected
            ? detail
            : html`
                ${
                  quote
                    ? html`<p
                        class="words ${quote.verbatim ? 'verbatim' : ''}"
                        lang=${quote.lang ?? nothing}
                        dir="auto"
                      >
                        ${quote.verbatim ? formatMessage(quotation, { text: quote.text }, locale) : quote.text}
                      </p>`
                    : nothing
                }
                <p class="context">${item.detail}</p>
                ${item.related.map((words) => html`<p class="context related"><span aria-hidden="true">↳ </span>${words}</p>`)}
              `
        }
      </div>
    </li>
  `
}

/** What the event looks like on the chart, upright: a bar that fades where its ends are not known, or its glyph. */
function renderMarker({ type, softStart, softEnd, vague }: ListItem): TemplateResult {
  if (type === 'visit' || type === 'background')
    return html`<span
      class="marker bar${softStart ? ' soft-start' : ''}${softEnd ? ' soft-end' : ''}"
      aria-hidden="true"
    ></span>`
  const { outline, sign } = glyphPaths[type]
  return html`
    <svg
      class="marker glyph${vague ? ' hollow' : ''}"
      viewBox="-13 -13 26 26"
      width="26"
      height="26"
      aria-hidden="true"
    >
      ${svg`<path class="outline" d=${outline}></path><path class="sign" d=${sign}></path>`}
    </svg>
  `
}
