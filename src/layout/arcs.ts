import { isAnswer, threadOf } from '../model/thread.js'
import { linksOf, type Timeline } from '../model/resolve.js'
import type { RelationType } from '../model/schema.js'
import type { Arrangement } from './arrange.js'
import { arcsIn, type View } from './arc-view.js'
import { crowdAround } from './crowd-around.js'
import { isHeld } from './holders.js'
import { type End, type Route, Ways } from './routes.js'
import type { Arc } from './scene.js'

/** More lines than this at once tell nobody anything; the detail names every relation. */
const mostRoutes = 24

interface Found {
  readonly selected: string
  readonly ways: Ways
  readonly routes: readonly Route[]
}

const found = new WeakMap<Arrangement, Found>()

/**
 * Lines between the selected event and those it is related to, and between the others of its exchange, as far as they are in view.
 * Their ways are those of the content: panning shows another part of them and moves none.
 */
export function arcsInView(arrangement: Arrangement, selected: string | undefined, view: View): Arc[] {
  const links = selected === undefined ? [] : linksAround(arrangement.timeline, selected)
  if (selected === undefined || links.length === 0) return []
  const known = found.get(arrangement)
  const { ways, routes } = known?.selected === selected ? known : findRoutes(arrangement, selected, links)
  return arcsIn(view, routes, ways, arrangement)
}

interface Link {
  readonly from: string
  readonly to: string
  readonly type: RelationType
  readonly aside: boolean
}

function findRoutes(arrangement: Arrangement, selected: string, links: readonly Link[]): Found {
  const drawn = arrangement.isCrowd ? crowdAround(arrangement, selected, eventsOf(links)) : arrangement
  const ways = new Ways(drawn ?? { ...arrangement, lanes: [] })
  const joined = links.flatMap((link) => {
    if (isHeld(link, arrangement)) return []
    const [start, end] = [ways.endOf(link.from), ways.endOf(link.to)]
    return start && end && start.stop !== end.stop ? [{ ...link, start, end, length: distance(start, end) }] : []
  })
  const routes = inOrder(joined)
    .slice(0, mostRoutes)
    .flatMap(({ stem, ...link }) => {
      const points = ways.find(link.start, link.end, stem)
      return points ? [{ ...link, points }] : []
    })
  const result = { selected, ways, routes }
  found.set(arrangement, result)
  return result
}

/** Each relation once, those of the selected event before those between others of its exchange. */
function linksAround(timeline: Timeline, selected: string): Link[] {
  const shown = timeline.byId.get(selected)
  if (!shown) return []
  const there = linksOf(shown.event).map(({ type, event }) => ({ type, from: selected, to: event, aside: false }))
  const back = (timeline.backlinks.get(selected) ?? []).map(({ type, event }) => ({
    type,
    from: event,
    to: selected,
    aside: false,
  }))
  const others = [...threadOf(timeline, selected)].filter((id) => id !== selected)
  const aside = others.flatMap((from) =>
    linksOf(timeline.byId.get(from)!.event)
      .filter(({ type, event }) => isAnswer(type) && event !== selected)
      .map(({ type, event }) => ({ type, from, to: event, aside: true })),
  )
  return [...there, ...back, ...aside].filter(({ from, to }) => from !== to)
}

/**
 * The selected event's own lines before the others, the nearest first: they take the nearest way, and longer ones go around them.
 * Three or more of one kind at one end are a stem with branches, which the farthest of them lays.
 */
function inOrder<Joined extends Link & { readonly length: number }>(
  links: readonly Joined[],
): (Joined & { readonly stem?: string })[] {
  // Those of the selected event and the others are no stem together.
  const keyOf = (stem: string, { aside }: Link) => `${aside} ${stem}`
  const sizes = new Map<string, number>()
  for (const link of links)
    for (const stem of stemsOf(link)) sizes.set(keyOf(stem, link), (sizes.get(keyOf(stem, link)) ?? 0) + 1)
  const stems = links.map((link) => stemsOf(link).find((stem) => sizes.get(keyOf(stem, link))! >= fewestInStem))
  return links
    .map((link, i) => ({ ...link, ...(stems[i] !== undefined && { stem: stems[i] }) }))
    .toSorted(
      (a, b) =>
        Number(a.aside) - Number(b.aside) ||
        Number(a.stem !== undefined) - Number(b.stem !== undefined) ||
        (a.stem === undefined ? a.length - b.length : b.length - a.length),
    )
}

/** The stems that a line may be a branch of: the first of them that has enough. */
function stemsOf({ type, from, to }: Link): readonly string[] {
  return [`${type} to ${to}`, `${type} from ${from}`]
}

function eventsOf(links: readonly Link[]): ReadonlySet<string> {
  return new Set(links.flatMap(({ from, to }) => [from, to]))
}

const fewestInStem = 3

function distance({ box: a }: End, { box: b }: End): number {
  const across = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width)
  return across + Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
}
