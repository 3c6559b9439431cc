import type { TimelineFilter } from './filter.js'
import { pairKey, type Pair } from './pairs.js'
import type { EventType } from './schema.js'

/**
 * A filter as a page set it, made fit to be used: what is no list, no text or no pair is left out, nothing is in it twice.
 * Never throws. Ids that no document has stay in it: they meet no event, and the reader is told so.
 */
export function readFilter(value: unknown): TimelineFilter {
  try {
    return typeof value === 'object' && value !== null ? read(value) : {}
  } catch {
    return {}
  }
}

function read(value: Partial<Record<keyof TimelineFilter, unknown>>): TimelineFilter {
  const { text } = value
  const states = textsIn(value.states)
  const actors = textsIn(value.actors)
  const types = textsIn(value.types) as EventType[]
  const tags = textsIn(value.tags)
  const pairs = pairsIn(value.pairs)
  return {
    ...(states.length > 0 && { states }),
    ...(pairs.length > 0 && { pairs }),
    ...(actors.length > 0 && { actors }),
    ...(types.length > 0 && { types }),
    ...(tags.length > 0 && { tags }),
    ...(typeof text === 'string' && text.trim() !== '' && { text }),
  }
}

function textsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return [...new Set(value.filter((item: unknown): item is string => typeof item === 'string' && item !== ''))]
}

function pairsIn(value: unknown): Pair[] {
  if (!Array.isArray(value)) return []
  const pairs = value.flatMap((item: unknown): Pair[] => {
    const ids = textsIn(item)
    return ids.length === 2 ? [[ids[0]!, ids[1]!]] : []
  })
  return [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()]
}
