import type { Actor, Place, Source, TimelineDocument, VisitEvent } from '../../../src/model/schema.js'
import { anyMonth, dayInWords, dayNear } from './calendar.js'
import { findCountry, findTerritory, type Host } from './countries.js'
import { findJourneys, type Journey, lastDayOf } from './journeys.js'
import { joinWords, locateInWords, readLocale } from './places.js'
import { mergeRows, parseRows, type Stop } from './rows.js'

const site = 'https://history.state.gov/departmenthistory/travels/secretary'
const publisher = 'Office of the Historian, U.S. Department of State'

/** The document, and in plain sentences what its making left out or put together. */
export interface Result {
  readonly document: TimelineDocument
  readonly notes: readonly string[]
}

/**
 * A timeline of the journeys in `texts`: files of `HistoryAtState/travels`, one per Secretary, in any order.
 *
 * Every stay in the source is one visit, under its own number, with the source's days, country and places; stays
 * that make one journey (see `findJourneys`) are legs of a trip, which says that it is inferred. Nothing is graded:
 * no certainty, since the source gives none, and no importance but that a leg comes after its trip. The remarks stay
 * at the source. The order of `texts` does not matter; the same texts always give the same document.
 */
export function buildSecretaries(texts: readonly string[]): Result {
  const people = texts
    .map((text) => mergeRows(parseRows(text)))
    .filter((stops) => stops.length > 0)
    .sort((a, b) => compare(a[0]!.start, b[0]!.start))
  const journeys = people
    .flatMap(findJourneys)
    .sort((a, b) => compare(a.stops[0]!.start, b.stops[0]!.start) || compare(a.stops[0]!.who, b.stops[0]!.who))
  const legs = new Map(people.flat().map((stop) => [stop, readStop(stop)]))

  const events: VisitEvent[] = []
  const ids = new Set<string>()
  const add = (event: VisitEvent): string => {
    let id = event.id
    for (let n = 2; ids.has(id); n++) id = `${event.id}-${n}`
    ids.add(id)
    events.push({ ...event, id })
    return id
  }
  for (const journey of journeys) {
    const stops = journey.stops.map((stop) => legs.get(stop)!)
    const trip = stops.length > 1 ? add(buildTrip(journey, stops)) : undefined
    for (const leg of stops) add(trip === undefined ? leg.visit : { ...leg.visit, importance: 1, partOf: trip })
  }

  const trips = journeys.filter(({ stops }) => stops.length > 1)
  const hosts = [...legs.values()].flatMap(({ host }) => host ?? [])
  const document: TimelineDocument = {
    $schema: '../../dist/schema.json',
    title: 'Journeys of U.S. Secretaries of State',
    description: describe(people),
    lang: 'en',
    actors: [
      { id: 'us', kind: 'state', name: 'United States', country: 'US' },
      ...people.map(([stop]) => buildSecretary(stop!)),
      ...uniqueById(hosts).sort((a, b) => compare(a.id, b.id)),
    ],
    places: uniqueById([...legs.values()].map(({ place }) => place)).sort((a, b) => compare(a.id, b.id)),
    sources: people.map(([stop]) => buildSource(stop!)),
    events,
  }
  const merged = people.flat().filter((stop) => stop.ids.length > 1)
  const rows = people.flat().reduce((sum, stop) => sum + stop.ids.length, 0)
  const notes = [
    `${rows} rows, ${legs.size} stops, ${trips.length} trips of more than one stop.`,
    ...merged.map((stop) => `Merged ${recordsOf(stop)}: ${legs.get(stop)!.visit.title}, ${stop.start}.`),
  ]
  return { document, notes }
}

/** The text of the committed file: one line for every entry, so that a change of the source is a change of lines. */
export function formatSecretaries({ actors, places, sources, events, ...header }: TimelineDocument): string {
  const head = Object.entries(header).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  const lists = Object.entries({ actors, places, sources, events }).map(
    ([key, list]) => `"${key}":[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`,
  )
  return `{\n${[...head, ...lists].join(',\n')}\n}\n`
}

/** One stop as the document shows it. */
interface Leg {
  readonly host?: Host
  readonly place: Place
  readonly end: string
  /** Where it was, for the title of a trip: the country, or the territory that was under its sovereignty. */
  readonly area: { readonly label: string; readonly isState: boolean }
  readonly visit: VisitEvent
}

function readStop(stop: Stop): Leg {
  const country = findCountry(stop.country, stop.remarks)
  const { place, names } = readLocale(stop.locale, country)
  const summary = [describeTwins(stop), describeNamedDays(stop)].filter(Boolean).join(' ')
  const visit: VisitEvent = {
    id: `${keyOf(stop)}-${stop.start}-${place.id}`,
    type: 'visit',
    title: `${surnameOf(stop)} ${locateInWords(names)}`,
    date: dateOf(stop),
    ...(summary && { summary }),
    visitors: [keyOf(stop)],
    ...(country.host && { hosts: [country.host.id] }),
    place: place.id,
    status: 'completed',
    sources: [{ source: keyOf(stop), locator: recordsOf(stop) }],
  }
  const isElsewhere = place.country && country.code && place.country !== country.code
  const area = isElsewhere ? { label: findTerritory(place.country), isState: false } : country
  return { place, visit, area, end: stop.end, ...(country.host && { host: country.host }) }
}

/** The trip has a host only where it had a single one: otherwise the hosts are those of its legs. */
function buildTrip({ stops, departed, returned }: Journey, legs: readonly Leg[]): VisitEvent {
  const first = stops[0]!
  const last = lastDayOf(stops)
  const hosts = new Set(legs.map(({ host }) => host?.id))
  const [host] = hosts.size === 1 ? hosts : []
  const basis =
    departed && returned
      ? `Put together from ${stops.length} stops: the source dates the departure ${dayInWords(departed)} and the return ${dayInWords(returned)}.`
      : `Inferred: the source lists these ${stops.length} stops one by one.`
  return {
    id: `${keyOf(first)}-${first.start}-trip`,
    type: 'visit',
    title: titleTrip(surnameOf(first), legs),
    date: first.start === last ? last : `${first.start}/${last}`,
    summary: basis,
    visitors: [keyOf(first)],
    ...(host && { hosts: [host] }),
    status: 'completed',
    sources: [{ source: keyOf(first) }],
  }
}

/** "Blinken in Japan and South Korea", "Kissinger: 6 countries, from Tunisia to Japan". */
function titleTrip(surname: string, legs: readonly Leg[]): string {
  const areas = new Map<string, Leg['area']>()
  for (const { area, host } of legs) {
    const key = area.isState && host ? host.id : area.label
    if (!areas.has(key)) areas.set(key, area)
  }
  if (areas.size < 4) return `${surname} in ${joinWords([...areas.values()].map(({ label }) => label))}`
  const states = [...areas.values()].filter(({ isState }) => isState)
  const others = [...areas.values()].filter(({ isState }) => !isState)
  const count = [
    ...(states.length > 0 ? [states.length === 1 ? '1 country' : `${states.length} countries`] : []),
    ...others.map(({ label }) => label),
  ]
  const from = legs[0]!.area.label
  const to = legs.reduce((last, leg) => (leg.end >= last.end ? leg : last)).area.label
  return `${surname}: ${joinWords(count)}, ${from === to ? `from ${from} and back` : `from ${from} to ${to}`}`
}

/** The days of a stay; an end for which the source gives two days is marked as uncertain (EDTF `?`). */
function dateOf({ start, end, otherStarts, otherEnds }: Stop): string {
  const first = otherStarts.length > 0 ? `${start}?` : start
  const last = otherEnds.length > 0 ? `${end}?` : end
  return first === last ? first : `${first}/${last}`
}

function describeTwins({ start, end, otherStarts, otherEnds }: Stop): string {
  const edges = [
    otherStarts.length > 0 && joinWords([start, ...otherStarts].map((day) => `from ${dayInWords(day)}`)),
    otherEnds.length > 0 && joinWords([...otherEnds, end].map((day) => `until ${dayInWords(day)}`)),
  ].filter((edge) => edge !== false)
  return edges.length > 0 ? `The source lists this stop more than once: ${edges.join(', ')}.` : ''
}

/** Some rows run over a whole shuttle, and the remarks name the days spent in the place: told where they leave gaps. */
function describeNamedDays({ start, end, remarks }: Stop): string {
  const pattern = new RegExp(`\\b(?:was|Was|continued) in [A-Z]\\w+ (${anyMonth}) (\\d[\\d ,and-]*\\d)`)
  const [, month, list] = pattern.exec(remarks) ?? []
  if (!month || !list) return ''
  const days = new Set<number>()
  for (const [, first, last = first] of list.matchAll(/(\d+)(?:-(\d+))?/g))
    for (let day = Number(first); day <= Number(last); day++) days.add(day)
  const spans: { first: number; last: number }[] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const span = spans.at(-1)
    if (span && span.last + 1 === day) span.last = day
    else spans.push({ first: day, last: day })
  }
  if (spans.length < 2) return ''
  const words = spans.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
  const [, ...monthAndYear] = dayInWords(dayNear(start, month, '1')).split(' ')
  return `Not one unbroken stay: between ${dayInWords(start, { year: false })} and ${dayInWords(end, { year: false })} the source names ${joinWords(words)} ${monthAndYear.join(' ')}.`
}

function describe(people: readonly (readonly Stop[])[]): string {
  const names = people.map((stops) => {
    const years = [stops[0]!.start, lastDayOf(stops)].map((day) => day.slice(0, 4))
    return `${stops[0]!.name.split(' ').at(-1)} (${[...new Set(years)].join('–')})`
  })
  return [
    `The stays abroad of ${joinWords(names)}, as the ${publisher}, lists them.`,
    'Which stays made up one trip is inferred from their dates.',
  ].join(' ')
}

function buildSecretary(stop: Stop): Actor {
  return { id: keyOf(stop), kind: 'person', name: stop.name, office: 'Secretary of State', of: 'us' }
}

function buildSource(stop: Stop): Source {
  return { id: keyOf(stop), title: `Travels of the Secretary: ${stop.name}`, publisher, url: `${site}/${stop.who}` }
}

function keyOf({ who }: Stop): string {
  return who.split('-')[0]!
}

function surnameOf({ name }: Stop): string {
  return name.split(' ').at(-1)!
}

function recordsOf({ ids }: Stop): string {
  return `${ids.length > 1 ? 'records' : 'record'} ${joinWords(ids)}`
}

/** The first of every id. Throws where one id stands for two different entries. */
function uniqueById<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const known = byId.get(entry.id) ?? entry
    if (JSON.stringify(known) !== JSON.stringify(entry))
      throw new Error(`One id for two: ${JSON.stringify(known)} and ${JSON.stringify(entry)}`)
    byId.set(entry.id, known)
  }
  return [...byId.values()]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
