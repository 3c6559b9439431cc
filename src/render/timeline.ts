import { html, nothing, type TemplateResult } from 'lit'
import type { Overview } from '../layout/overview.js'
import type { ListSection, Scene } from '../layout/scene.js'
import { formatMessage, type Messages } from '../messages/messages.js'
import type { Detail } from '../model/detail.js'
import { type ArcsRenderer, renderChart } from './chart.js'
import type { LinkOffer } from './copy-link.js'
import type { renderDetail } from './detail.js'
import { renderEmpty } from './empty.js'
import { type HeadOptions, renderHead } from './head.js'
import { type Faults, renderIssues } from './issues.js'
import { renderKey } from './legend.js'
import { type ListReading, renderList } from './list.js'
import { type ListWindow, renderListWindow } from './list-window.js'
import { renderMissingDetail } from './missing.js'
import { renderOverview } from './overview.js'
import { type NoMatch, renderNoMatch } from './no-match.js'
import type { Search } from './search.js'
import { renderSheet, type SheetState } from './sheet.js'

/** An event in words, the colour of its state, and what draws them. */
export interface ShownDetail {
  readonly detail: Detail
  readonly tone: number
  readonly render: typeof renderDetail
}

/** The same on a screen. */
export interface OpenDetail extends ShownDetail {
  readonly link: LinkOffer | undefined
  readonly sheet: SheetState
}

/** The detail of the selected event, if there is one; `missing` where what shows it could not be had. */
type DetailPlace = OpenDetail | 'missing' | undefined

/** What stands below the head: the reason why there is nothing yet, the list or the chart. */
export type Body =
  | { readonly kind: 'empty'; readonly isFaulty: boolean }
  | ({ readonly kind: 'no-match' } & NoMatch)
  | {
      readonly kind: 'list'
      /** All of a short list, what is near to the view of a long one. */
      readonly list: readonly ListSection[] | ListWindow
      readonly detail: DetailPlace
    }
  | {
      readonly kind: 'chart'
      readonly scene: Scene
      /** How many events there are, in view or not. */
      readonly count: number
      /** Id of the mark or count that Tab leads to. */
      readonly focusable: string | undefined
      readonly renderArcs: ArcsRenderer | undefined
      readonly detail: DetailPlace
      readonly overview: Overview | undefined
      readonly panel: 'beside' | 'sheet' | 'none'
    }

/** Everything that is shown, as plain data. */
export interface TimelineView {
  readonly head: HeadOptions
  readonly body: Body
  /** What is searched for, where a search is on. */
  readonly search: Search | undefined
  readonly issues: Faults
}

/** The whole of a timeline, in either view. */
export function renderTimeline(
  { head, body, search, issues }: TimelineView,
  messages: Messages,
  locale: string,
): TemplateResult {
  return html`
    ${renderHead(head, messages, locale)} ${renderBody(body, search, messages, locale)}
    ${renderIssues(issues, messages, locale)}
  `
}

function renderBody(
  body: Body,
  search: Search | undefined,
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  switch (body.kind) {
    case 'empty':
      return renderEmpty(body.isFaulty, messages)
    case 'no-match':
      return renderNoMatch(body, messages, locale)
    case 'list': {
      const detail = renderShown(body.detail, search, messages, locale)
      const reading: ListReading = { messages, detail, isWhole: typeof body.detail === 'object', search }
      return 'pieces' in body.list ? renderListWindow(body.list, reading) : renderList(body.list, reading)
    }
    case 'chart': {
      const { scene, count, focusable, renderArcs, detail, overview, panel } = body
      const sheet = panel === 'sheet' && typeof detail === 'object' ? detail : undefined
      const name = formatMessage(messages.interface.chart, { count }, locale)
      return html`
        <div class="stage${panel === 'beside' ? ' wide' : sheet ? ' sheeted' : ''}">
          <div class="plot">
            ${renderChart(scene, name, { focusable, find: search?.find, renderArcs })}
            ${overview ? renderOverview(overview, messages) : nothing}
          </div>
          ${
            panel === 'none'
              ? nothing
              : sheet
                ? renderSheet(renderShown(sheet, search, messages, locale), sheet.detail.kind, sheet.sheet, messages)
                : html`<div part="panel" class="panel" data-panel>
                    ${detail ? renderShown(detail, search, messages, locale) : renderKey(scene.signs, messages)}
                  </div>`
          }
        </div>
      `
    }
  }
}

function renderShown(
  shown: DetailPlace,
  search: Search | undefined,
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  if (shown === 'missing') return renderMissingDetail(messages)
  return shown ? shown.render(shown.detail, shown.tone, messages, locale, search, shown.link) : nothing
}
