import { html, nothing, type TemplateResult } from 'lit'
import { formatCount, type Messages } from '../messages/messages.js'
import { ownText } from '../messages/spoken.js'
import type { EventType } from '../model/schema.js'
import { disabledAtEnd } from './at-end.js'
import { renderActive, renderFilterTools, renderQuickChoices } from './filter-bar.js'
import { renderFilterPanel } from './filter-panel.js'
import type { FilterView } from './filter-view.js'
import { renderActionsMenu } from './actions-menu.js'
import { renderKindSign } from './legend.js'
import { renderOwn } from './spoken.js'
import { toneClass } from './tones.js'

/** A state that acts, and in how many events. */
export interface StateKey {
  readonly name: string
  readonly tone: number
  readonly count: number
}

/** What stands above both views. */
export interface HeadOptions {
  readonly title: string
  readonly description?: string
  /** The language of title, description and names, where it is not the reader's. */
  readonly lang?: string
  readonly states: readonly StateKey[]
  readonly kinds: readonly EventType[]
  readonly filter: FilterView
  readonly view: 'timeline' | 'list'
  readonly canZoomOut: boolean
  readonly canZoomIn: boolean
  readonly shows: (control: 'view' | 'zoom' | 'filter' | 'actions') => boolean
  /** Why what was last asked for could not be done; empty where nothing is wrong. */
  readonly notice: string
}

/** Title, description, who and what is shown, and the controls. */
export function renderHead(options: HeadOptions, messages: Messages, locale: string): TemplateResult {
  const { title, description, lang } = options
  return html`
    <header part="header" class="head">
      <slot name="title"
        ><h2 part="title" lang=${lang ?? nothing}><bdi>${title}</bdi></h2></slot
      >
      ${description ? html`<p part="description" class="description" lang=${lang ?? nothing} dir="auto">${description}</p>` : nothing}
      <div class="bar-row">
        ${options.shows('filter') ? renderQuickChoices(options.filter, messages, locale) : renderLegend(options, messages, locale)}
        <div class="bar-end">
          ${options.shows('filter') ? renderFilterTools(options.filter, messages, locale) : nothing}
          ${renderControls(options, messages)}
        </div>
      </div>
      ${
        options.shows('filter')
          ? [renderFilterPanel(options.filter, messages, locale), renderActive(options.filter, messages, locale)]
          : nothing
      }
    </header>
  `
}

/** Who acts and which kinds there are, to be read only. */
function renderLegend(
  { states, kinds, lang }: HeadOptions,
  { interface: { types } }: Messages,
  locale: string,
): TemplateResult {
  return html`
    <ul part="legend" class="legend" role="list">
      ${states.map(
        ({ name, tone, count }) => html`
          <li class=${toneClass(tone)}>
            <span class="dot"></span>${renderOwn(ownText(name, lang))}
            <span class="number">${formatCount(count, locale)}</span>
          </li>
        `,
      )}
      ${kinds.map((type) => html`<li class="kind">${renderKindSign(type)}${types[type]}</li>`)}
    </ul>
  `
}

function renderControls(
  { view, shows, canZoomIn, canZoomOut, notice }: HeadOptions,
  messages: Messages,
): TemplateResult {
  const { controls } = messages.interface
  const choice = (name: 'timeline' | 'list') => html`
    <button type="button" data-view=${name} aria-pressed=${view === name}>${controls[name]}</button>
  `
  return html`
    <div part="controls" class="controls">
      ${
        shows('view')
          ? html`<div class="switch" role="group" aria-label=${controls.view}>
              ${choice('timeline')}${choice('list')}
            </div>`
          : nothing
      }
      ${
        shows('zoom') && view === 'timeline'
          ? html`
              <div class="zoom">
                <button
                  type="button"
                  data-action="zoom-out"
                  title=${controls.zoomOut}
                  aria-disabled=${disabledAtEnd(!canZoomOut)}
                >
                  <span aria-hidden="true">−</span>
                </button>
                <button
                  type="button"
                  data-action="zoom-in"
                  title=${controls.zoomIn}
                  aria-disabled=${disabledAtEnd(!canZoomIn)}
                >
                  <span aria-hidden="true">+</span>
                </button>
                <button type="button" data-action="fit" aria-disabled=${disabledAtEnd(!canZoomOut)}>
                  ${controls.fit}
                </button>
              </div>
            `
          : nothing
      }
      ${shows('actions') ? renderActionsMenu(notice, messages) : nothing}
      <slot name="actions"></slot>
    </div>
  `
}
