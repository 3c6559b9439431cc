import type { Timeline } from '../model/resolve.js'
import type { EventType } from '../model/schema.js'
import type { HeadOptions } from '../render/frame.js'

const kindOrder: readonly EventType[] = ['visit', 'meeting', 'statement', 'agreement', 'measure', 'background']

/** As many states are named above the chart as have a colour of their own. */
const mostStates = 8

/** What the head says of a timeline: its title, who acts in it and how often, and the kinds of events. */
export function headOf(
  timeline: Timeline,
  tones: ReadonlyMap<string, number>,
): Pick<HeadOptions, 'title' | 'description' | 'states' | 'kinds'> {
  const { title, description } = timeline.document
  const counts = new Map<string, number>()
  for (const { side } of timeline.entries) if (side) counts.set(side.id, (counts.get(side.id) ?? 0) + 1)
  const kinds = new Set(timeline.entries.map(({ event }) => event.type))
  return {
    title,
    ...(description !== undefined && { description }),
    states: [...tones]
      .slice(0, mostStates)
      .map(([id, tone]) => ({ name: timeline.actors.get(id)?.name ?? id, tone, count: counts.get(id) ?? 0 })),
    kinds: kindOrder.filter((kind) => kinds.has(kind)),
  }
}
