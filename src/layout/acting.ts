import { type GroupHead, isOfSeveral } from '../model/groups.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import { actingStates } from '../model/resolved-entry.js'
import type { Actor } from '../model/schema.js'
import type { Caption } from './items.js'

/** The state that acts, where its lane does not name it and colour alone would tell; none of several, nor behind the rest, where nobody acts. */
export function actingOf(entry: TimelineEntry, lane: GroupHead, timeline: Timeline): Actor | undefined {
  const { event, side } = entry
  return lane.side !== undefined || event.type === 'background' || isOfSeveral(entry, timeline) ? undefined : side
}

/**
 * The caption, saying who acts: beside the details, or where there are none, before the title, by the country's code if it
 * has one.
 */
export function withActing(caption: Caption, acting: Actor | undefined): Caption {
  if (!acting) return caption
  if (!caption.isBrief) return withNames(caption, acting.name)
  return { ...caption, title: `${acting.country ?? acting.name} · ${caption.title}` }
}

/** The states that act, where they are more than a lane names. */
export function severalActing(entry: TimelineEntry, timeline: Timeline): readonly Actor[] {
  return isOfSeveral(entry, timeline) ? [...actingStates(entry, timeline)] : []
}

/** The caption with names before its details, but after a date. */
export function withNames(caption: Caption, names: string): Caption {
  const { detail, date } = caption
  const told = [names, detail]
  return { ...caption, detail: (date === undefined ? told : told.reverse()).filter(Boolean).join(' · ') }
}
