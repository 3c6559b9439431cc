import type { TimelineFilter } from '../model/filter.js'
import type { EventType } from '../model/schema.js'

/** A filter with one choice turned on or off: `states:ru`, `types:visit`. */
export function toggled(filter: TimelineFilter, choice: string): TimelineFilter {
  const name = choice.slice(choice.indexOf(':') + 1)
  if (choice.startsWith('states:')) return { ...filter, states: flip(filter.states, name) }
  return { ...filter, types: flip(filter.types, name as EventType) }
}

function flip<T>(list: readonly T[] = [], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}
