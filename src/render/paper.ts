import { html, nothing, type TemplateResult } from 'lit'
import type { FigureHead } from '../layout/figure.js'
import type { ListItem, ListSection } from '../layout/scene.js'
import type { Strip } from '../layout/strips.js'
import type { Messages } from '../messages/messages.js'
import { ownText } from '../messages/spoken.js'
import type { Detail } from '../model/detail.js'
import { renderAsOfSign } from './as-of.js'
import { renderAxis } from './axis.js'
import { renderLanes } from './chart.js'
import { renderKey, renderKindSign } from './legend.js'
import { renderAsOf, renderMarker } from './list.js'
import { renderSpoken } from './spoken.js'
import type { ShownDetail } from './timeline.js'
import { fades, toneClass } from './tones.js'

/** A chart laid out for a width of paper, in parts that can stand on different pages. */
export interface Plate {
  readonly size: 'slip' | 'narrow' | 'upright' | 'broad'
  readonly axis: Strip
  readonly lanes: readonly Strip[]
}

/** A whole document as it is printed. */
export interface Paper {
  readonly head: FigureHead
  /** The font size in pixels for which the charts are laid out. */
  readonly fontSize: number
  /** The same chart for several widths of paper; the style sheet shows the one that suits the sheet. */
  readonly charts: readonly Plate[]
  readonly list: readonly ListSection[]
  /** Everything there is to say, by event. */
  readonly details: ReadonlyMap<string, ShownDetail>
}

/** Title, chart and the complete list. It stands before what is on the screen, so that the page's own title goes into it. */
export function renderPaper(
  paper: Paper,
  messages: Messages,
  locale: string,
  direction: 'ltr' | 'rtl',
): TemplateResult {
  const { title, description, filtered, nothing: none } = paper.head
  return html`
    <section part="paper" class="paper" lang=${locale} dir=${direction}>
      <svg class="paper-fades" width="0" height="0" aria-hidden="true">${fades}</svg>
      <header>
        <slot name="title"><h2 part="title">${title}</h2></slot>
        ${description ? html`<p part="description" class="description">${description}</p>` : nothing}
        ${filtered ? html`<p part="filtered" class="filtered">${filtered}</p>` : nothing}
      </header>
      ${none === undefined ? renderFigure(paper, messages) : html`<p>${none}</p>`}
      ${paper.list.map((section) => renderSection(section, paper, messages, locale))}
    </section>
  `
}

function renderFigure({ head, charts, fontSize }: Paper, messages: Messages): TemplateResult {
  const { states, kinds, title, credit } = head
  return html`
    <figure part="figure" class="figure" aria-label=${title}>
      <ul class="legend" role="list">
        ${states.map(({ name, tone }) => html`<li class=${toneClass(tone)}><span class="dot"></span>${name}</li>`)}
        ${kinds.map(({ type, name }) => html`<li class="kind">${renderKindSign(type)}${name}</li>`)}
      </ul>
      ${charts.map(
        ({ size, axis, lanes }) => html`
          <div class="plate ${size}" .style=${`font-size: ${fontSize}px`}>
            <div class="plate-axis">${inRow(renderAxisAlone(axis), axis)}</div>
            <div class="plate-lanes">${lanes.map((strip) => inRow(renderLanes(strip.scene, title, strip), strip))}</div>
          </div>
        `,
      )}
      <figcaption>
        ${charts[0] ? renderKey(charts[0].axis.scene.signs, messages) : nothing}
        ${credit ? html`<p class="credit">${credit}</p>` : nothing}
      </figcaption>
    </figure>
  `
}

function inRow(drawing: TemplateResult, { startsLane }: Strip): TemplateResult {
  return html`<div class="strip${startsLane ? ' first' : ''}">
    <div><div part="chart" class="chart">${drawing}</div></div>
  </div>`
}

/** Without windows and transforms, which Chromium loses where it repeats an axis on the next page. */
function renderAxisAlone({ scene, height }: Strip): TemplateResult {
  const { width, plotX, offset, direction } = scene
  return html`
    <svg width=${width} height=${height} viewBox="${offset - plotX} 0 ${width} ${height}" direction=${direction}>
      ${renderAxis(scene)}${renderAsOfSign(scene)}
    </svg>
  `
}

function renderSection(
  { heading, note, said, silence, asOf, isApart, items, asOfBelow }: ListSection,
  { details }: Paper,
  messages: Messages,
  locale: string,
): TemplateResult {
  return html`
    ${renderAsOf(asOf)}${isApart ? html`<hr />` : nothing}
    ${silence ? html`<p part="silence" class="silence"><span aria-hidden="true">⌇ </span>${silence}</p>` : nothing}
    <section class="paper-date">
      <h3 part="date">
        ${heading}${[note, said].map((more) => (more ? html`<span class="note"> · ${renderSpoken(more)}</span>` : nothing))}
      </h3>
      <ul role="list">
        ${items.map((item) => renderEntry(item, details, messages, locale))}
      </ul>
    </section>
    ${renderAsOf(asOfBelow)}
  `
}

function printed(detail: Detail): Detail {
  return { ...detail, media: detail.media.map((media) => ({ ...media, state: 'printed' })) }
}

function renderEntry(item: ListItem, details: Paper['details'], messages: Messages, locale: string): TemplateResult {
  const shown = details.get(item.id)
  const part = `item ${item.type} ${item.standing}`
  return html`
    <li part=${part} class="${part} entry ${toneClass(item.tone)}">
      ${renderMarker(item)}
      <div class="body">
        <h4 class="title">${renderSpoken([ownText(item.title, item.lang)])}</h4>
        ${shown ? shown.render(printed(shown.detail), shown.tone, messages, locale) : nothing}
      </div>
      ${
        item.parts.length > 0
          ? html`<ul part="parts" class="parts" role="list">
              ${item.parts.map((each) => renderEntry(each, details, messages, locale))}
            </ul>`
          : nothing
      }
    </li>
  `
}
