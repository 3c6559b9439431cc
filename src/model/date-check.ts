import { boundsOf, type DateBounds } from '../time/bounds.js'
import { type EdtfDate, parseEdtf } from '../time/edtf.js'
import type { Context } from './context.js'
import { hasClock } from './date-reader.js'
import type { IssueCode } from './issue.js'
import type { DiplomaticEvent, EventStatus, MeetingEvent, TimelineDocument, VisitEvent } from './schema.js'
import { agreementStatuses } from './schema-parts.js'
import { batchesOf, type Work } from './work.js'
import { quoted } from './wording.js'

/**
 * Warns of meetings and legs that certainly lie outside the visit they are part of, of what is said to have begun and
 * certainly lies after the document's `asOf`, of what is said to be under way and was over by then, and of what is said to
 * be completed and was not. Only certainty counts: "in April" does not contradict "on 8 April", and a
 * date that its source gives as uncertain or approximate contradicts nothing.
 */
export function* checkDates(document: TimelineDocument, context: Context): Work<void> {
  const { asOf, events } = document
  const zones = new Map(document.places.map((place) => [place.id, place.timeZone]))
  const order = new Order(document.timeZone ?? 'UTC')
  const spoken = asOf !== undefined && { date: asOf, timeZone: hasClock(asOf) ? order.timeZone : undefined }
  const dated = ({ date, place }: Pick<VisitEvent, 'date' | 'place'>): Dated => ({
    date,
    timeZone: place === undefined ? undefined : zones.get(place),
  })
  const pathOf = (event: DiplomaticEvent, field: string) => ['events', context.known.events.get(event.id)!, field]
  const visits = yield* visitsWithParts(events)

  for (const [done, batch] of batchesOf(events)) {
    for (const event of batch) {
      const status = 'status' in event ? event.status : undefined
      if (spoken && status !== undefined && begun.has(status)) {
        const [code, how, right = ''] = clashOf(status, order.both(dated(event), spoken))
        if (code !== undefined)
          context.log.add(
            'warning',
            code,
            pathOf(event, 'status'),
            () => `${quoted(status)}, but its date ${quoted(event.date)} ${how} 'asOf', ${quoted(spoken.date)}${right}`,
          )
      }
      if (event.type !== 'visit' && event.type !== 'meeting') continue
      if (visits.size === 0) continue
      for (const id of wholeIdsOf(event)) {
        const visit = visits.get(id)
        if (!visit || order.mayMeet(dated(event), dated(visit))) continue
        context.log.add(
          'warning',
          'outside-visit',
          pathOf(event, 'date'),
          () => `${quoted(event.date)} lies outside the visit ${quoted(id)} it is part of, ${quoted(visit.date)}`,
        )
      }
    }
    yield done
  }
}

/** How a status contradicts the bounds of its event's date and of the moment the document speaks from, and what would be right. */
function clashOf(
  status: EventStatus,
  [date, asOf]: Both,
): readonly [code: IssueCode, how: string, right?: string] | readonly [] {
  if (!date || !asOf) return []
  if (asOf.end.latest <= date.start.earliest) return ['begun-after-as-of', 'is after']
  if (status === 'under-way' && date.end.latest <= asOf.start.earliest)
    return ['under-way-after-end', 'ends before', ". What is over is 'completed'"]
  if (status === 'completed' && asOf.end.latest <= date.end.earliest)
    return ['completed-before-end', 'ends after', ". What goes on is 'under-way'"]
  return []
}

/** What says that an event has taken place, or at least begun. */
const begun: ReadonlySet<EventStatus> = new Set<EventStatus>([
  'under-way',
  'completed',
  ...agreementStatuses.filter((status) => status !== 'draft'),
])

/** The visits that others are part of, by id. */
function* visitsWithParts(events: readonly DiplomaticEvent[]): Work<ReadonlyMap<string, VisitEvent>> {
  const wholes = new Set<string>()
  for (const [, batch] of batchesOf(events)) {
    for (const event of batch)
      if (event.type === 'visit' || event.type === 'meeting') for (const id of wholeIdsOf(event)) wholes.add(id)
    yield 0
  }
  const visits = new Map<string, VisitEvent>()
  if (wholes.size === 0) return visits
  for (const [, batch] of batchesOf(events)) {
    for (const event of batch) if (event.type === 'visit' && wholes.has(event.id)) visits.set(event.id, event)
    yield 0
  }
  return visits
}

interface Dated {
  readonly date: string
  readonly timeZone?: string | undefined
}

const nothing: readonly string[] = []

/** What an event is said to be part of. To make `linksOf` of every visit and meeting would take ten times as long. */
function wholeIdsOf({ partOf, relations }: VisitEvent | MeetingEvent): readonly string[] {
  if (partOf === undefined && relations === undefined) return nothing
  const wholes: string[] = partOf === undefined ? [] : [partOf]
  for (const { type, event } of relations ?? []) if (type === 'part-of' && event !== partOf) wholes.push(event)
  return wholes
}

/** The bounds of two dates, or nothing where a source is not sure of one. */
type Both = readonly [DateBounds, DateBounds] | readonly []

/** What certainly comes before what. Remembers the bounds of dates: a document names the same days over and over. */
class Order {
  readonly timeZone: string
  readonly #dates = new Map<string, EdtfDate | undefined>()
  readonly #bounds = new Map<string, Map<string, DateBounds>>()

  constructor(timeZone: string) {
    this.timeZone = timeZone
  }

  mayMeet(a: Dated, b: Dated): boolean {
    const [first, second] = this.both(a, b)
    return !first || !second || (first.end.latest > second.start.earliest && second.end.latest > first.start.earliest)
  }

  both(a: Dated, b: Dated): Both {
    const dateA = this.#parse(a.date)
    const dateB = this.#parse(b.date)
    if (!dateA || !dateB) return []
    // Two calendar days are the same day wherever they were spent; zones matter once a clock is read.
    const isByClock = hasClock(a.date) || hasClock(b.date)
    const zone = (own: string | undefined, other: string | undefined) =>
      isByClock ? (own ?? other ?? this.timeZone) : 'UTC'
    return [
      this.#boundsOf(a.date, dateA, zone(a.timeZone, b.timeZone)),
      this.#boundsOf(b.date, dateB, zone(b.timeZone, a.timeZone)),
    ]
  }

  /** The date, unless its source is not sure of it. */
  #parse(text: string): EdtfDate | undefined {
    if (this.#dates.has(text)) return this.#dates.get(text)
    const date = parseEdtf(text)
    const sure = date.kind === 'error' || /[?~%]/.test(text) ? undefined : date
    this.#dates.set(text, sure)
    return sure
  }

  #boundsOf(text: string, date: EdtfDate, timeZone: string): DateBounds {
    const inZone = this.#bounds.get(timeZone) ?? new Map<string, DateBounds>()
    const bounds = inZone.get(text) ?? boundsOf(date, timeZone)
    this.#bounds.set(timeZone, inZone)
    inZone.set(text, bounds)
    return bounds
  }
}
