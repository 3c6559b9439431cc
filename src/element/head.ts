import { filterCounts, isFilter, type TimelineFilter } from '../model/filter.js'
import type { Timeline } from '../model/resolve.js'
import type { EventType } from '../model/schema.js'
import { textLanguages } from '../model/text-language.js'
import type { HeadOptions } from '../render/frame.js'

const kindOrder: readonly EventType[] = ['visit', 'meeting', 'statement', 'agreement', 'measure', 'background']

/** As many states are named above the chart as have a colour of their own. */
const mostStates = 8

/** What the head says of a timeline, `shown` of which meets the filter: its title, who acts how often, and the kinds of events. */
export function headOf(
  timeline: Timeline,
  shown: Timeline,
  filter: TimelineFilter,
  locale: string,
): Pick<HeadOptions, 'title' | 'description' | 'lang' | 'states' | 'kinds' | 'text' | 'filtered'> {
  const { title, description } = timeline.document
  const lang = textLanguages(timeline, locale).document
  const counts = filterCounts(timeline, filter)
  const kinds = new Set(timeline.entries.map(({ event }) => event.type))
  return {
    title,
    ...(description !== undefined && { description }),
    ...(lang !== undefined && { lang }),
    states: timeline.sides.slice(0, mostStates).map(({ id, name }, tone) => ({
      id,
      name,
      tone,
      count: counts.states.get(id) ?? 0,
      chosen: filter.states?.includes(id) === true,
    })),
    kinds: kindOrder
      .filter((kind) => kinds.has(kind))
      .map((type) => ({
        type,
        count: counts.types.get(type) ?? 0,
        chosen: filter.types?.includes(type) === true,
      })),
    text: filter.text ?? '',
    filtered: isFilter(filter) ? { count: shown.entries.length, total: timeline.entries.length } : undefined,
  }
}
