import type { Context } from './context.js'
import type { Path } from './path.js'
import { explainUnknownId } from './reference.js'
import type { Actor, DiplomaticEvent, Relation } from './schema.js'
import type { ListName } from './shape.js'
import { quoted } from './wording.js'
import { batchesOf, entriesInStep, finish, type Work } from './work.js'

/** Says that one entry belongs to another, by id. */
interface Link {
  readonly from: string
  readonly to: string
  /** The relation that says so, and its place among those left; absent where a field of the entry says so. */
  readonly relation?: Relation
  readonly relationIndex?: number
}

/** The actors, each `of` one that is there, and none of itself by any number of steps; other `of`s are reported and left out. */
export function checkAffiliations(actors: readonly Actor[], context: Context): readonly Actor[] {
  const pathOf = ({ from }: Link): Path => ['actors', context.known.actors.get(from)!, 'of']
  const broken = new Set<string>()
  const links: Link[] = []
  for (const { id, of } of actors) {
    if (of === undefined) continue
    const link = { from: id, to: of }
    if (leadsSomewhere(link, 'actors', pathOf, context)) links.push(link)
    else broken.add(id)
  }
  for (const { from } of finish(findCycles(links, pathOf, context))) broken.add(from)
  if (broken.size === 0) return actors
  return actors.map((actor) => {
    if (!broken.has(actor.id)) return actor
    const { of: _, ...independent } = actor
    return independent
  })
}

/**
 * The events, each part of and related to events that are there, none to itself and none part of itself by any number of
 * steps; other relations are reported and left out.
 */
export function* checkParts(events: readonly DiplomaticEvent[], context: Context): Work<readonly DiplomaticEvent[]> {
  const pathOf = (link: Link) => pathOfPart(link, context)
  const broken: Link[] = []
  const parts: Link[] = []
  const check = (link: Link) => {
    if (!leadsSomewhere(link, 'events', pathOf, context)) broken.push(link)
    else if (link.relation === undefined || link.relation.type === 'part-of') parts.push(link)
  }
  for (const [done, batch] of batchesOf(events)) {
    for (const event of batch) {
      if ('partOf' in event && event.partOf !== undefined) check({ from: event.id, to: event.partOf })
      event.relations?.forEach((relation, relationIndex) => {
        check({ from: event.id, to: relation.event, relation, relationIndex })
      })
    }
    yield done
  }
  for (const link of yield* findCycles(parts, pathOf, context)) broken.push(link)
  if (broken.length === 0) return events
  const brokenFrom = byOrigin(broken)
  return events.map((event) => withoutLinks(event, brokenFrom.get(event.id) ?? []))
}

function pathOfPart({ from, relationIndex }: Link, { known, relationOrigins }: Context): Path {
  const at = ['events', known.events.get(from)!] as const
  if (relationIndex === undefined) return [...at, 'partOf']
  return [...at, 'relations', relationOrigins.get(from)?.[relationIndex] ?? relationIndex, 'event']
}

function withoutLinks(event: DiplomaticEvent, broken: readonly Link[]): DiplomaticEvent {
  if (broken.length === 0) return event
  const gone = new Set(broken.map(({ relation }) => relation))
  const relations = event.relations?.filter((relation) => !gone.has(relation))
  const rest = { ...event, ...(relations && { relations }) }
  if (!gone.has(undefined) || !('partOf' in rest)) return rest
  const { partOf: _, ...whole } = rest
  return whole
}

function leadsSomewhere(link: Link, list: ListName, pathOf: (link: Link) => Path, context: Context): boolean {
  const { from, to } = link
  if (from === to) {
    context.log.add('error', 'self-reference', pathOf(link), () => `${quoted(to)} refers to itself`)
    return false
  }
  if (context.known[list].has(to)) return true
  context.log.add('error', 'unknown-id', pathOf(link), () => explainUnknownId(to, list, context))
  return false
}

/**
 * Reports and returns the links that close a circle; without them there is none. Walks without recursion and in the order
 * of the links, so that chains of any length are followed and the same document always loses the same link.
 */
function* findCycles(links: readonly Link[], pathOf: (link: Link) => Path, context: Context): Work<readonly Link[]> {
  const linksFrom = byOrigin(links)
  const done = new Set<string>()
  const onWay = new Set<string>()
  const closing: Link[] = []
  let steps = 0
  for (const start of linksFrom.keys()) {
    if (done.has(start)) continue
    const way = [{ id: start, next: 0 }]
    onWay.add(start)
    for (let step = way.at(-1); step; step = way.at(-1)) {
      if (++steps % entriesInStep === 0) yield 1
      const link = linksFrom.get(step.id)?.[step.next++]
      if (!link) {
        done.add(step.id)
        onWay.delete(step.id)
        way.pop()
      } else if (onWay.has(link.to)) {
        closing.push(link)
        context.log.add('error', 'cycle', pathOf(link), () => explainCycle(way, link.to))
      } else if (!done.has(link.to)) {
        way.push({ id: link.to, next: 0 })
        onWay.add(link.to)
      }
    }
  }
  return closing
}

const longestCircleShown = 6

function explainCycle(way: readonly { readonly id: string }[], closedBy: string): string {
  const circle = way.slice(way.findIndex(({ id }) => id === closedBy)).map(({ id }) => quoted(id))
  const shown = circle.length <= longestCircleShown ? circle : [...circle.slice(0, 3), '…', ...circle.slice(-2)]
  return `${quoted(closedBy)} would be part of itself: ${[...shown, quoted(closedBy)].join(' → ')}`
}

function byOrigin(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const linksFrom = new Map<string, Link[]>()
  for (const link of links) {
    const others = linksFrom.get(link.from)
    if (others) others.push(link)
    else linksFrom.set(link.from, [link])
  }
  return linksFrom
}
