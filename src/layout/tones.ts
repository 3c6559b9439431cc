import type { Timeline } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'

/** The colour of each acting state by its actor's id: an index, from 0; there may be fewer colours than states. */
export type Tones = ReadonlyMap<string, number>

/** States in the order of the document's actors, so that a filter does not recolour what stays. */
export function tonesOf(timeline: Timeline): Tones {
  return new Map(timeline.sides.map(({ id }, i) => [id, i]))
}

/** The colour of who acts; -1 where no state does. */
export function toneOf(side: Pick<Actor, 'id'> | undefined, tones: Tones): number {
  return (side && tones.get(side.id)) ?? -1
}
