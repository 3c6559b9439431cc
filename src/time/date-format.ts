import type { DateMessages } from '../messages/messages.js'

/** How a date is to be worded. */
export interface DateFormat {
  /** The reader's, as a BCP 47 tag. Bare `en` puts the day before the month; `en-US` after it. */
  readonly locale: string
  /** The zone the reader reckons in; a time with another offset than this zone's is shown with its offset. */
  readonly timeZone: string
  /** The zone by whose clocks a time without an offset is; `timeZone` where left out. */
  readonly clockZone?: string
  readonly messages: DateMessages
  /** 'long' (8 April 2024, the default) or 'short' (8 Apr 2024). */
  readonly style?: 'long' | 'short'
  /** Leaves out the year of days and months, for where it is said elsewhere. Years that need an era stay. */
  readonly omitYear?: boolean
  /** False where it is over or not said to have begun: what has no end is then told 'from' its start, not 'since' it. */
  readonly goesOn?: boolean
  /** Names the weekday of a date that has a day. */
  readonly weekday?: boolean
}

/** Words for a date, in the two cases the phrases around it ask for; most languages have one form for both. */
export interface DateWords {
  readonly date: string
  readonly genitive: string
}
