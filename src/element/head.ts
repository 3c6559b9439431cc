import { kindOrder } from '../model/choices.js'
import { filterCounts } from '../model/filter.js'
import type { Timeline } from '../model/resolve.js'
import { textLanguages } from '../model/text-language.js'
import type { HeadOptions } from '../render/frame.js'
import { tones } from '../render/palette.js'

/** What the head says of a timeline: its title, who acts how often, and the kinds of events. */
export function headOf(
  timeline: Timeline,
  locale: string,
): Pick<HeadOptions, 'title' | 'description' | 'lang' | 'states' | 'kinds'> {
  const { title, description } = timeline.document
  const lang = textLanguages(timeline, locale).document
  const { states, types } = countsOf(timeline)
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

const known = new WeakMap<Timeline, ReturnType<typeof filterCounts>>()

function countsOf(timeline: Timeline): ReturnType<typeof filterCounts> {
  const counts = known.get(timeline) ?? filterCounts(timeline, {}, ['states', 'types'])
  known.set(timeline, counts)
  return counts
}
