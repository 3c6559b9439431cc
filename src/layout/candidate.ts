import type { TimelineEntry } from '../model/resolve.js'
import type { Item } from './items.js'

/** The forms in which an event can stand in a lane. Each takes no less of its row than the one before. */
export interface Candidate {
  readonly entry: TimelineEntry
  /** The mark alone. */
  readonly bare: Item
  /** With its title in a line, where that has room; else bare. */
  brief(): Item
  /** With all of its label; bare where not even the content is wide enough. */
  full(): Item
}

/** A form that a stack is asked for; brief labels are stacked in a way of their own. */
export type StackForm = 'bare' | 'full'
