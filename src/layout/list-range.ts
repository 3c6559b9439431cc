import type { asOfBounds } from '../model/as-of.js'
import { dateWords, type Words } from '../model/describe.js'
import { wholesOf } from '../model/parts.js'
import { countWhile } from '../model/reading-order.js'
import type { Timeline } from '../model/resolve.js'
import type { Span } from './span.js'
import type { Spans } from './spans.js'

/** What a list knows of the entries above one of its places: the stretch they have come to, and whether `asOf` is above it too. */
export interface ListState {
  readonly stretch: number
  readonly isAfter: boolean
}

/** The state of a list that is begun at a place, by as few of the entries before it as tell. */
export function stateBefore(
  place: number,
  { entries }: Pick<Timeline, 'entries'>,
  asOf: ReturnType<typeof asOfBounds>,
  stretchOf: (span: Span) => number,
  spans: Spans,
): ListState {
  let stretch: number | undefined
  let isAfter = asOf ? undefined : true
  const background = countWhile(entries, ({ event }) => event.type !== 'background')
  for (let i = place - 1; i >= 0 && (stretch === undefined || isAfter === undefined); i--) {
    const entry = entries[i]!
    const span = stretch === undefined && i < background ? spans.get(entry) : undefined
    if (span && span.from <= entry.at) stretch = stretchOf(span)
    // One without a known start says nothing; of the others the last is the latest, in the background and of the rest.
    const { earliest } = entry.when.start
    if (!asOf || !Number.isFinite(earliest)) continue
    const isLater = earliest >= asOf.latest
    if (i < background) isAfter ??= isLater
    else {
      isAfter = isLater || undefined
      i = background
    }
  }
  return { stretch: stretch ?? -1, isAfter: isAfter ?? false }
}

/** Whether the entry at a place stands under the same heading as the one before it. A part has no heading, but its whole's. */
export function continues(place: number, timeline: Timeline, words: Words): boolean {
  const [before, entry] = [timeline.entries[place - 1], timeline.entries[place]]
  if (!before || !entry || wholesOf(before, timeline).length > 0) return false
  if (entry.event.type === 'background' || before.event.type === 'background')
    return entry.event.type === before.event.type
  const [one, other] = [dateWords(before, words), dateWords(entry, words)]
  return one.text === other.text && one.note === other.note
}
