import { html, nothing, type TemplateResult } from 'lit'
import { formatMessage, type Messages } from '../messages/messages.js'
import type { EventType } from '../model/schema.js'
import { renderKindSign } from './legend.js'
import { toneClass } from './tones.js'

/** A state that acts in the document, and in how many events. */
export interface LegendState {
  readonly name: string
  readonly tone: number
  readonly count: number
}

export interface HeadOptions {
  readonly title: string
  readonly description?: string
  readonly states: readonly LegendState[]
  readonly kinds: readonly EventType[]
  readonly view: 'timeline' | 'list'
  readonly canZoomOut: boolean
  readonly canZoomIn: boolean
  readonly shows: (control: 'view' | 'zoom') => boolean
}

/** Title, description, who and what is shown, and the controls. */
export function renderHead(options: HeadOptions, messages: Messages): TemplateResult {
  const { title, description, states, kinds } = options
  return html`
    <header part="header" class="head">
      <slot name="title"><h2 part="title">${title}</h2></slot>
      ${description ? html`<p part="description" class="description">${description}</p>` : nothing}
      <div class="bar-row">
        <ul part="legend" class="legend" role="list">
          ${states.map(
            ({ name, tone, count }) => html`
              <li class=${toneClass(tone)}><span class="dot"></span>${name} <span class="number">${count}</span></li>
            `,
          )}
          ${kinds.map((kind) => html`<li class="kind">${renderKindSign(kind)}${messages.interface.types[kind]}</li>`)}
        </ul>
        ${renderControls(options, messages)}
      </div>
    </header>
  `
}

function renderControls({ view, shows, canZoomIn, canZoomOut }: HeadOptions, messages: Messages): TemplateResult {
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
      <slot name="actions"></slot>
    </div>
  `
}

/** What stands in the place of a document that is not there yet, or cannot be had. */
export function renderState(
  state: 'loading' | 'empty' | 'failed',
  messages: Messages,
  locale: string,
  reason = '',
): TemplateResult {
  const { loading, empty, failed, controls } = messages.interface
  if (state === 'loading')
    return html`
      <div part="state loading" class="state loading" role="status">
        <span class="bones" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
        <p>${loading}</p>
      </div>
    `
  if (state === 'empty')
    return html`<div part="state empty" class="state empty">
      <slot name="empty"><p>${empty}</p></slot>
    </div>`
  return html`
    <div part="state error" class="state failed" role="alert">
      <slot name="error"><p>${formatMessage(failed, { reason }, locale)}</p></slot>
      <button type="button" data-action="reload">${controls.tryAgain}</button>
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
