import { type GroupHead, isMutual } from '../model/groups.js'
import { statesIn } from '../model/people.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import type { Caption } from './items.js'

/** The state that acts, where its lane does not name it and colour alone would tell; none behind the rest, where nobody acts. */
export function actingOf({ event, side }: TimelineEntry, lane: GroupHead): Actor | undefined {
  return lane.side !== undefined || event.type === 'background' ? undefined : side
}

/**
 * The caption, saying who acts: before the details, or where there are none, before the title, by the country's code if it
 * has one.
 */
export function withActing(caption: Caption, acting: Actor | undefined): Caption {
  if (!acting) return caption
  if (!caption.isBrief) return withNames(caption, acting.name)
  return { ...caption, title: `${acting.country ?? acting.name} · ${caption.title}` }
}

/** The states that meet or agree, where they are more than the two that a lane names. */
export function manyTogether(entry: TimelineEntry, timeline: Timeline): readonly Actor[] {
  const { acting } = isMutual(entry.event) ? statesIn(entry, timeline) : { acting: [] }
  return acting.length > 2 ? acting : []
}

/** The caption with names before its details. */
export function withNames(caption: Caption, names: string): Caption {
  const { detail } = caption
  return { ...caption, detail: detail === '' ? names : `${names} · ${detail}` }
}
