import { kindOrder } from '../model/choices.js'
import { filterCounts } from '../model/filter.js'
import type { Timeline } from '../model/resolve.js'
import { textLanguages } from '../model/text-language.js'
import type { HeadOptions } from '../render/head.js'
import { tones } from '../render/palette.js'

/** What the head, and the filter while it is closed, count. */
export const countedGroups = ['states', 'types'] as const

/** What the head says of a timeline: its title, who acts how often, and the kinds of events. */
export function headOf(
  timeline: Timeline,
  locale: string,
): Pick<HeadOptions, 'title' | 'description' | 'lang' | 'states' | 'kinds'> {
  const { title, description } = timeline.document
  const lang = textLanguages(timeline, locale).document
  const { states, types } = filterCounts(timeline, {}, countedGroups)
  return {
    title,
    ...(description !== undefined && { description }),
    ...(lang !== undefined && { lang }),
    // Those that have a colour of their own.
    states: timeline.sides
      .slice(0, tones.length)
      .map(({ id, name }, tone) => ({ name, tone, count: states.get(id) ?? 0 })),
    kinds: kindOrder.filter((type) => types.has(type)),
  }
}
