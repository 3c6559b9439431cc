import type { GroupHead } from '../model/groups.js'
import type { TimelineEntry } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import type { Caption } from './items.js'

/** The state that acts, where its lane does not name it and colour alone would tell; none behind the rest, where nobody acts. */
export function actingOf({ event, side }: TimelineEntry, lane: GroupHead): Actor | undefined {
  return lane.side !== undefined || event.type === 'background' ? undefined : side
}

/** The caption, saying who acts: before the details, or where there are none, by the country's code, if it has one, before the title. */
export function withActing(caption: Caption, acting: Actor | undefined): Caption {
  if (!acting) return caption
  const { title, detail, isBrief } = caption
  if (!isBrief) return { ...caption, detail: detail === '' ? acting.name : `${acting.name} · ${detail}` }
  return { ...caption, title: `${acting.country ?? acting.name} · ${title}` }
}
