import type { EventType } from '../model/schema.js'

/** What stands around a figure's chart. */
export interface FigureHead {
  readonly title: string
  readonly description?: string
  /** That not all events are shown. */
  readonly filtered?: string
  readonly states: readonly { readonly name: string; readonly tone: number }[]
  readonly kinds: readonly { readonly type: EventType; readonly name: string }[]
  /** Who published what it rests on. */
  readonly credit?: string
  /** Why there is no chart, where there is none. */
  readonly nothing?: string
}
