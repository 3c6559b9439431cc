import type { Choice } from '../model/choices.js'
import type { FilterGroup } from '../model/filter.js'
import type { EventType } from '../model/schema.js'

/** A choice as a button: a state with its colour, a kind with its sign. */
export interface ChoiceView extends Choice {
  readonly tone?: number
  readonly kind?: EventType
  /** The language of its name, where it is the document's own and not the reader's. */
  readonly lang?: string
}

/** The choices of a group that are shown, of how many. */
export interface GroupView {
  readonly group: FilterGroup
  readonly choices: readonly ChoiceView[]
  readonly total: number
  /** More than are shown at once: some are folded away until they are asked for. */
  readonly isLong: boolean
  readonly isExpanded: boolean
  /** What is looked for among them. */
  readonly query: string
}

/** The filter as plain data. */
export interface FilterView {
  /** Above the chart at all times. */
  readonly quick: readonly ChoiceView[]
  /** In the panel; none while it is closed. */
  readonly groups: readonly GroupView[]
  readonly isOpen: boolean
  /** What is searched for. */
  readonly text: string
  /** What is in force, and how many events are shown of how many. */
  readonly active: readonly Pick<Choice, 'key' | 'name'>[]
  readonly count: number
  readonly total: number
}
