import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { formatMessage, type Messages } from '../messages/messages.js'
import type { EventType } from '../model/schema.js'
import { renderActionsMenu } from './actions-menu.js'
import { renderKindSign } from './legend.js'
import { toneClass } from './tones.js'

/** A state that acts, or a kind of event: how many events it would bring, and whether it is chosen. */
export interface Choice {
  readonly count: number
  readonly chosen: boolean
}

export interface StateChoice extends Choice {
  readonly id: string
  readonly name: string
  readonly tone: number
}

export interface KindChoice extends Choice {
  readonly type: EventType
}

export interface HeadOptions {
  readonly title: string
  readonly description?: string
  readonly states: readonly StateChoice[]
  readonly kinds: readonly KindChoice[]
  /** What is searched for. */
  readonly text: string
  /** How many events are shown of how many, while a filter is on. */
  readonly filtered: { readonly count: number; readonly total: number } | undefined
  /** There is little width: what is not needed at once is folded away. */
  readonly compact: boolean
  readonly view: 'timeline' | 'list'
  readonly canZoomOut: boolean
  readonly canZoomIn: boolean
  readonly shows: (control: 'view' | 'zoom' | 'filter' | 'actions') => boolean
  /** Why what was last asked for could not be done; empty where nothing is wrong. */
  readonly notice: string
}

/** Title, description, who and what is shown, and the controls. */
export function renderHead(options: HeadOptions, messages: Messages, locale: string): TemplateResult {
  const { title, description } = options
  return html`
    <header part="header" class="head">
      <slot name="title"><h2 part="title">${title}</h2></slot>
      ${description ? html`<p part="description" class="description">${description}</p>` : nothing}
      <div class="bar-row">
        ${options.shows('filter') ? renderFilter(options, messages, locale) : renderKey(options, messages)}
        ${renderControls(options, messages)}
      </div>
    </header>
  `
}

/** Who acts and which kinds there are, to be read only. */
function renderKey({ states, kinds }: HeadOptions, { interface: { types } }: Messages): TemplateResult {
  return html`
    <ul part="legend" class="legend" role="list">
      ${states.map(
        ({ name, tone, count }) => html`
          <li class=${toneClass(tone)}><span class="dot"></span>${name} <span class="number">${count}</span></li>
        `,
      )}
      ${kinds.map(({ type }) => html`<li class="kind">${renderKindSign(type)}${types[type]}</li>`)}
    </ul>
  `
}

/** The same as buttons, each of which narrows the timeline down, and a field to search it. */
function renderFilter(options: HeadOptions, messages: Messages, locale: string): TemplateResult {
  const { states, kinds, text, filtered, compact } = options
  const { types, filter } = messages.interface
  const chip = ({ chosen, count }: Choice, name: string, key: string, sign: TemplateResult, className: string) => html`
    <button
      type="button"
      part="chip"
      class="chip ${className}"
      data-filter=${key}
      aria-pressed=${chosen ? 'true' : 'false'}
    >
      ${sign}${name} <span class="number">${count}</span>
    </button>
  `
  const rest = html`
    ${kinds.map((kind) => chip(kind, types[kind.type], `types:${kind.type}`, renderKindSign(kind.type), 'kind'))}
    <input
      type="search"
      part="search"
      data-search
      aria-label=${filter.search}
      placeholder=${filter.search}
      .value=${live(text)}
    />
  `
  return html`
    <div part="filter" class="filter" role="group" aria-label=${filter.filter}>
      ${states.map((state) =>
        chip(state, state.name, `states:${state.id}`, html`<span class="dot"></span>`, toneClass(state.tone)),
      )}
      ${
        compact
          ? html`<details class="more">
              <summary part="chip" class="chip">${filter.filter}</summary>
              <div class="filter">${rest}</div>
            </details>`
          : rest
      }
      <span class="shown" role="status">
        ${filtered ? formatMessage(filter.shown, { count: filtered.count, total: filtered.total }, locale) : nothing}
      </span>
      ${filtered ? html`<button type="button" data-action="clear">${filter.clear}</button>` : nothing}
    </div>
  `
}

function renderControls(
  { view, shows, canZoomIn, canZoomOut, notice }: HeadOptions,
  messages: Messages,
): TemplateResult {
  const { controls } = messages.interface
  const choice = (name: 'timeline' | 'list') => html`
    <button type="button" data-view=${name} aria-pressed=${view === name ? 'true' : 'false'}>${controls[name]}</button>
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
              <button
                type="button"
                data-action="zoom-out"
                aria-label=${controls.zoomOut}
                title=${controls.zoomOut}
                ?disabled=${!canZoomOut}
              >
                −
              </button>
              <button
                type="button"
                data-action="zoom-in"
                aria-label=${controls.zoomIn}
                title=${controls.zoomIn}
                ?disabled=${!canZoomIn}
              >
                +
              </button>
              <button type="button" data-action="fit" ?disabled=${!canZoomOut}>${controls.fit}</button>
            `
          : nothing
      }
      ${shows('actions') ? renderActionsMenu(notice, messages) : nothing}
      <slot name="actions"></slot>
    </div>
  `
}

/** What stands in the place of a document that is not there yet, or shows nothing. */
export function renderState(state: 'loading' | 'empty' | 'no-match', messages: Messages): TemplateResult {
  const { loading, empty, filter } = messages.interface
  switch (state) {
    case 'loading':
      return html`
        <div part="state loading" class="state loading" role="status">
          <span class="bones" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
          <p>${loading}</p>
        </div>
      `
    case 'empty':
      return html`
        <div part="state empty" class="state empty">
          <slot name="empty"><p>${empty}</p></slot>
        </div>
      `
    case 'no-match':
      return html`
        <div part="state no-match" class="state">
          <p>${filter.noMatch}</p>
          <button type="button" data-action="clear">${filter.clear}</button>
        </div>
      `
  }
}

/** Why there is no document, and, where that may help, the way to ask for it again. */
export function renderFailure(reason: string, canRetry: boolean, messages: Messages, locale: string): TemplateResult {
  const { failed, controls } = messages.interface
  return html`
    <div part="state error" class="state failed" role="alert">
      <slot name="error"><p>${formatMessage(failed, { reason }, locale)}</p></slot>
      ${canRetry ? html`<button type="button" data-action="reload">${controls.tryAgain}</button>` : nothing}
    </div>
  `
}

/** That something in the document could not be used, and, on demand, what. */
export function renderIssues(
  issues: readonly string[],
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing
  const { problems, controls } = messages.interface
  return html`
    <details part="issues" class="issues">
      <summary>
        ${formatMessage(problems, { count: issues.length }, locale)} <span class="link">${controls.showIssues}</span>
      </summary>
      <ul>
        ${issues.map((issue) => html`<li>${issue}</li>`)}
      </ul>
    </details>
  `
}
