import { kindOrder } from '../model/choices.js'
import { filterCounts } from '../model/filter.js'
import type { Timeline } from '../model/resolve.js'
import type { HeadOptions } from '../render/frame.js'

/** As many states are named above the chart as have a colour of their own. */
const mostStates = 8

const heads = new WeakMap<Timeline, ReturnType<typeof headOf>>()

/** What the head says of a timeline: its title, who acts how often, and the kinds of events. */
export function headOf(timeline: Timeline): Pick<HeadOptions, 'title' | 'description' | 'states' | 'kinds'> {
  const known = heads.get(timeline)
  if (known) return known
  const { title, description } = timeline.document
  const { states, types } = filterCounts(timeline, {}, ['states', 'types'])
  const head = {
    title,
    ...(description !== undefined && { description }),
    states: timeline.sides
      .slice(0, mostStates)
      .map(({ id, name }, tone) => ({ name, tone, count: states.get(id) ?? 0 })),
    kinds: kindOrder.filter((type) => types.has(type)),
  }
  heads.set(timeline, head)
  return head
}
