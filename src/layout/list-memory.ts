import type { Words } from '../model/describe.js'
import type { Timeline, TimelineEntry } from '../model/resolve.js'
import type { ListDate, ListItem } from './scene.js'

/** An item without what depends on the items around it and on the reader's choice. */
export type BareItem = Omit<ListItem, 'parts' | 'selected' | 'place'>

/** An entry as it stands in a list: its date in words and its item. */
export interface LaidOut {
  readonly date: ListDate
  readonly item: BareItem
}

interface Remembered extends LaidOut {
  readonly of: readonly unknown[]
}

const remembered = new WeakMap<TimelineEntry, Remembered>()

/** What `layOut` made of an entry before in the same document and language: no filter or search changes it. */
export function laidOut(
  entry: TimelineEntry,
  { byId, sides }: Pick<Timeline, 'byId' | 'sides'>,
  { messages, locale, timeZone }: Words,
  layOut: () => LaidOut,
): LaidOut {
  const of = [byId, sides, messages, locale, timeZone]
  const known = remembered.get(entry)
  if (known && of.every((value, i) => value === known.of[i])) return known
  const made = { ...layOut(), of }
  remembered.set(entry, made)
  return made
}
