import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { formatMessage, type Messages } from '../messages/messages.js'
import { renderChoice } from './filter-bar.js'
import type { FilterView, GroupView } from './filter-view.js'

/** All that the timeline can be narrowed to, in groups; nothing while it is closed. */
export function renderFilterPanel(
  { isOpen, groups }: FilterView,
  messages: Messages,
  locale: string,
): TemplateResult | typeof nothing {
  if (!isOpen) return nothing
  const { filter } = messages.interface
  const hasFaint = groups.some(({ choices }) => choices.some(({ count, chosen }) => count === 0 && !chosen))
  return html`
    <div
      part="filter-panel"
      class="filter-panel"
      id="filter-panel"
      data-filter-panel
      role="group"
      aria-label=${filter.filter}
    >
      <div class="groups">
        ${repeat(
          groups,
          ({ group }) => group,
          (group) => renderGroup(group, messages, locale),
        )}
      </div>
      <p class="remark">${filter.rule}${hasFaint ? html` <span>${filter.faint}</span>` : nothing}</p>
    </div>
  `
}

function renderGroup(view: GroupView, messages: Messages, locale: string): TemplateResult {
  const { group, choices, total, isLong, isExpanded, query } = view
  const { filter, filterGroups } = messages.interface
  const name = filterGroups[group]
  return html`
    <section class="choices ${isExpanded ? 'expanded' : ''}" role="group" aria-labelledby="choices-${group}">
      <h3 id="choices-${group}" aria-hidden="true">${name}</h3>
      ${
        isLong
          ? html`<input
              type="search"
              class="find"
              data-find=${group}
              aria-label=${formatMessage(filter.findIn, { group: name }, locale)}
              placeholder=${filter.search}
              autocomplete="off"
              spellcheck="false"
              .value=${live(query)}
            />`
          : nothing
      }
      ${
        choices.length === 0
          ? html`<p class="remark">${filter.noChoice}</p>`
          : html`<ul role="list">
              ${repeat(
                choices,
                ({ key }) => key,
                (choice) => html`<li>${renderChoice(choice, messages, locale)}</li>`,
              )}
            </ul>`
      }
      ${
        isLong && query === ''
          ? html`<button type="button" class="link more" data-show=${group} aria-expanded=${isExpanded}>
              ${isExpanded ? filter.showFewer : formatMessage(filter.showAll, { count: total }, locale)}
            </button>`
          : nothing
      }
    </section>
  `
}
