import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { live } from 'lit/directives/live.js'
import { ownText } from '../messages/spoken.js'
import { renderOwn } from './spoken.js'
import { formatCount, formatMessage, type Messages } from '../messages/messages.js'
import type { ChoiceView, FilterView } from './filter-view.js'
import { renderKindSign } from './legend.js'
import { toneClass } from './tones.js'

/** What is most often filtered by, which tells at once whose colour and whose sign is which. */
export function renderQuickChoices(
  { quick }: FilterView,
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  if (quick.length === 0) return nothing
  return html`
    <div part="filter" class="filter" role="group" aria-label=${messages.interface.filter.filter}>
      ${repeat(
        quick,
        ({ key }) => key,
        (choice) => renderChoice(choice, messages, locale),
      )}
    </div>
  `
}

/** The button that opens all choices, and the search field. */
export function renderFilterTools(
  { active, isOpen, text }: FilterView,
  messages: Messages,
  locale: string,
): TemplateResult {
  const { filter } = messages.interface
  const { length: chosen } = active
  return html`
    <div class="filter-tools">
      <button
        type="button"
        part="filter-button"
        class="chip filter-button"
        data-action="filter"
        aria-expanded=${isOpen}
        aria-controls=${isOpen ? 'filter-panel' : nothing}
      >
        ${filter.filter}${
          chosen > 0
            ? html`<span class="badge" aria-hidden="true">${formatCount(chosen, locale)}</span
                ><span class="visually-hidden">, ${formatMessage(filter.chosen, { count: chosen }, locale)}</span>`
            : nothing
        }
      </button>
      <input
        type="search"
        part="search"
        data-search
        aria-label=${filter.search}
        placeholder=${filter.search}
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        .value=${live(text)}
      />
    </div>
  `
}

/** One choice, pressed while it is in force; faint where it would bring nothing. */
export function renderChoice(choice: ChoiceView, messages: Messages, locale: string): TemplateResult {
  const { key, count, chosen, tone, kind } = choice
  const isFaint = count === 0 && !chosen
  const sign =
    kind === undefined ? (tone === undefined ? nothing : html`<span class="dot"></span>`) : renderKindSign(kind)
  return html`
    <button
      type="button"
      part="chip"
      class="chip ${kind === undefined ? '' : 'kind'} ${tone === undefined ? '' : toneClass(tone)}"
      data-filter=${key}
      aria-pressed=${chosen}
      aria-disabled=${isFaint ? 'true' : nothing}
      title=${isFaint ? messages.interface.filter.faint : nothing}
    >
      ${sign}${renderName(choice)} ${renderCount(count, messages, locale)}
    </button>
  `
}

/** The number to the eye; to the ear what it counts, around the number or, where a language has it so, in place of it. */
function renderCount(count: number, messages: Messages, locale: string): TemplateResult {
  const number = formatCount(count, locale)
  const heard = formatMessage(messages.interface.count, { count }, locale)
  const at = heard.indexOf(number)
  const hidden = (words: string) => (words === '' ? nothing : html`<span class="visually-hidden">${words}</span>`)
  return at === -1
    ? html`<span class="number" aria-hidden="true">${number}</span>${hidden(heard)}`
    : html`${hidden(heard.slice(0, at))}<span class="number">${number}</span>${hidden(heard.slice(at + number.length))}`
}

/** A name may run the other way than the words around it; what is put in words already runs with them. */
function renderName({ key, name, lang }: Pick<ChoiceView, 'key' | 'name' | 'lang'>): TemplateResult {
  return /^(?:pairs|types|text):/.test(key) ? html`<span>${name}</span>` : renderOwn(ownText(name, lang))
}

/** What is in force, each to be taken back, and how much of the document it leaves. */
export function renderActive(view: FilterView, messages: Messages, locale: string): TemplateResult | typeof nothing {
  const { active, count, total } = view
  const { filter } = messages.interface
  if (active.length === 0) return nothing
  return html`
    <div part="active" class="active">
      <span class="shown">${formatMessage(filter.shown, { count, total }, locale)}</span>
      ${repeat(
        active,
        ({ key }) => key,
        ({ key, name }) => html`
          <button
            type="button"
            part="chip active-chip"
            class="chip taken"
            data-drop=${key}
            aria-label=${formatMessage(filter.remove, { name }, locale)}
          >
            ${renderName({ key, name })}
            <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
              <path d="M-4,-4L4,4M4,-4L-4,4"></path>
            </svg>
          </button>
        `,
      )}
      <button type="button" class="clear" data-action="clear">${filter.clear}</button>
    </div>
  `
}
