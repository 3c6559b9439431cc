import { html, nothing, type TemplateResult } from 'lit'
import type { EventName, ItineraryStop, Journey } from '../model/itinerary.js'
import type { Messages } from '../messages/messages.js'
import type { Spoken } from '../messages/spoken.js'
import { renderOwn, renderSpoken } from './spoken.js'

/** What an event is part of, the outermost first, each a link. */
export function renderPath({ path }: Journey, messages: Messages): TemplateResult | typeof nothing {
  if (path.length === 0) return nothing
  return html`
    <nav part="path" class="path" aria-label=${messages.interface.relations['part-of']}>
      <ol role="list">
        ${path.map((whole) => html`<li>${renderName(whole)} <span class="step" aria-hidden="true">›</span></li> `)}
      </ol>
    </nav>
  `
}

/** What is part of an event in its order, each a link. */
export function renderItinerary({ itinerary }: Journey, messages: Messages): TemplateResult | typeof nothing {
  if (itinerary.length === 0) return nothing
  return html`
    <section part="itinerary" class="itinerary">
      <h4>${messages.interface.relationsBack['part-of']}</h4>
      ${renderStops(itinerary)}
    </section>
  `
}

function renderStops(stops: readonly ItineraryStop[]): TemplateResult {
  return html`<ol role="list">
    ${stops.map(
      (stop) => html`
        <li class=${`${stop.type} ${stop.standing}`}>
          <p class="remark">${renderSpoken(contextOf(stop))}</p>
          <p><span class="visually-hidden">${stop.kind}: </span>${renderName(stop)}</p>
          ${stop.stops.length > 0 ? renderStops(stop.stops) : nothing}
        </li>
      `,
    )}
  </ol>`
}

/** When and where, and how far it has got. */
function contextOf({ date, place, progress }: ItineraryStop): Spoken {
  return [date, ...(place ? [place] : []), ...progress].flatMap((piece, i) => (i > 0 ? [' · ', piece] : [piece]))
}

function renderName({ id, title }: EventName): TemplateResult {
  return html`<button type="button" class="link" data-select=${id}>${renderOwn(title)}</button>`
}
