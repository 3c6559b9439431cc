import type { Timeline } from '../model/resolve.js'
import type { Revision } from '../model/revise.js'
import { reviseAxes } from './axis-stretches.js'
import { columnsKnown, rememberColumns } from './columns.js'
import { differenceOf, reviseColumns } from './revise-columns.js'
import { reviseLanes } from './revise-lanes.js'

/**
 * Makes what the layout knows of a revised timeline from what it knew of the one before: the same as if all of it were
 * read again. What was not known is left to be read when it is asked for.
 */
export function reviseLayout(before: Timeline, { timeline, change }: Revision): void {
  const known = columnsKnown(before)
  // Where the latest date is another, whatever is still going on is drawn up to there.
  if (known && before.asOf === timeline.asOf) {
    const difference = differenceOf(before, timeline, change)
    rememberColumns(timeline, reviseColumns(known, difference))
    reviseLanes(difference)
  }
  reviseAxes(before, timeline)
}
