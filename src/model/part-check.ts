import type { Context } from './context.js'
import type { Entry } from './entry.js'
import type { Path } from './path.js'
import { explainUnknownId } from './reference.js'
import type { Actor, DiplomaticEvent, Relation } from './schema.js'
import type { ListName } from './shape.js'
import { quoted } from './wording.js'

/** Says that one entry belongs to another, by id. */
interface Link {
  readonly from: string
  readonly to: string
  /** Where the entry it comes from was written. */
  readonly index: number
  /** The relation that says so, and where it was written; absent where a field of the entry says so. */
  readonly relation?: Relation
  readonly relationIndex?: number
}

/** The actors, each `of` one that is there, and none of itself by any number of steps; other `of`s are reported and left out. */
export function checkAffiliations(entries: readonly Entry<Actor>[], context: Context): readonly Actor[] {
  const pathOf = ({ index }: Link): Path => ['actors', index, 'of']
  const broken = new Set<string>()
  const links: Link[] = []
  for (const { value, index } of entries) {
    if (value.of === undefined) continue
    const link = { from: value.id, to: value.of, index }
    if (leadsSomewhere(link, 'actors', pathOf, context)) links.push(link)
    else broken.add(value.id)
  }
  for (const { from } of findCycles(links, pathOf, context)) broken.add(from)
  return entries.map(({ value }) => {
    if (!broken.has(value.id)) return value
    const { of: _, ...independent } = value
    return independent
  })
}

/**
 * The events, each part of and related to events that are there, none to itself and none part of itself by any number of
 * steps; other relations are reported and left out.
 */
export function checkParts(entries: readonly Entry<DiplomaticEvent>[], context: Context): readonly DiplomaticEvent[] {
  const broken: Link[] = []
  const parts: Link[] = []
  const check = (link: Link) => {
    if (!leadsSomewhere(link, 'events', pathOfPart, context)) broken.push(link)
    else if (link.relation === undefined || link.relation.type === 'part-of') parts.push(link)
  }
  for (const { value, index, relationOrigins } of entries) {
    if ('partOf' in value && value.partOf !== undefined) check({ from: value.id, to: value.partOf, index })
    value.relations?.forEach((relation, i) => {
      check({ from: value.id, to: relation.event, index, relation, relationIndex: relationOrigins?.[i] ?? i })
    })
  }
  broken.push(...findCycles(parts, pathOfPart, context))
  if (broken.length === 0) return entries.map(({ value }) => value)
  const brokenFrom = byOrigin(broken)
  return entries.map(({ value }) => withoutLinks(value, brokenFrom.get(value.id) ?? []))
}

function pathOfPart({ index, relationIndex }: Link): Path {
  return relationIndex === undefined
    ? ['events', index, 'partOf']
    : ['events', index, 'relations', relationIndex, 'event']
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
function findCycles(links: readonly Link[], pathOf: (link: Link) => Path, context: Context): readonly Link[] {
  const linksFrom = byOrigin(links)
  const done = new Set<string>()
  const onWay = new Set<string>()
  const closing: Link[] = []
  for (const start of linksFrom.keys()) {
    if (done.has(start)) continue
    const way = [{ id: start, next: 0 }]
    onWay.add(start)
    for (let step = way.at(-1); step; step = way.at(-1)) {
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
