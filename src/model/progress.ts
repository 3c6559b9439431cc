import type { DateBounds, InstantBounds } from '../time/bounds.js'
import type { DiplomaticEvent, EventStatus } from './schema.js'

/**
 * How far an event has got, as its document says and at the moment it speaks from. `ahead`: still to come then.
 * `due`: announced, and its time had come, without a word on whether it began. `unreported`: announced, and its time was
 * over, without a word on whether it took place. `unsaid`: nothing at all is said.
 */
export type Progress =
  'unsaid' | 'announced' | 'ahead' | 'due' | 'unreported' | 'under-way' | 'done' | 'postponed' | 'cancelled'

/** Progress that the document itself leaves open, so that a reader should be told. */
export type OpenProgress = Extract<Progress, 'ahead' | 'due' | 'unreported'>

/** How progress shows to the eye. */
export type Standing = 'usual' | 'planned' | 'unreported' | 'postponed' | 'cancelled'

const standings: Readonly<Record<Progress, Standing>> = {
  unsaid: 'usual',
  announced: 'planned',
  ahead: 'planned',
  due: 'planned',
  unreported: 'unreported',
  'under-way': 'usual',
  done: 'usual',
  postponed: 'postponed',
  cancelled: 'cancelled',
}

/** How an event that has got so far is drawn. */
export function standingOf(progress: Progress): Standing {
  return standings[progress]
}

/** Whether the document leaves open what a reader would like to know of it. */
export function isOpen(progress: Progress): progress is OpenProgress {
  return progress === 'ahead' || progress === 'due' || progress === 'unreported'
}

const over: ReadonlySet<EventStatus> = new Set<EventStatus>(['completed', 'suspended', 'terminated'])

/** Whether an event whose end is open goes on at `asOf`: not where its document has it ahead, called off or over. */
export function goesOn(event: DiplomaticEvent, when: DateBounds, asOf: InstantBounds | undefined): boolean {
  const isOver = 'status' in event && event.status !== undefined && over.has(event.status)
  return !isOver && !isAfter(when, asOf) && standingOf(progressOf(event, when, asOf)) === 'usual'
}

/** Whether an event is certainly under way at `asOf`: its document says so, or has it without a start or still going on. */
export function isUnderWay(event: DiplomaticEvent, when: DateBounds, asOf: InstantBounds): boolean {
  const { form, startKind, endKind } = when
  const isSaid = 'status' in event && event.status === 'under-way'
  const isLasting = form !== 'one-of' && (startKind === 'open' || endKind === 'open')
  return (isSaid || isLasting) && goesOn(event, when, asOf)
}

/** Whether a date certainly begins after the moment that a document speaks from. */
function isAfter(when: DateBounds, asOf: InstantBounds | undefined): boolean {
  return asOf !== undefined && when.start.earliest >= asOf.latest
}

/**
 * How far an event has got whose date lies at `when`, `asOf` being the moment that its document speaks from, if it names
 * one. What the document says stands: a date alone never makes an event happen, nor undoes one that is called completed.
 */
export function progressOf(event: DiplomaticEvent, when: DateBounds, asOf: InstantBounds | undefined): Progress {
  const status: EventStatus | undefined = 'status' in event ? event.status : undefined
  const isAhead = isAfter(when, asOf)
  switch (status) {
    case 'postponed':
    case 'cancelled':
    case 'under-way':
      return status
    case 'completed':
      return 'done'
    case 'draft':
      return 'announced'
    case 'announced':
    case 'confirmed':
      if (asOf === undefined) return 'announced'
      if (isAhead) return 'ahead'
      if (when.end.latest <= asOf.earliest) return 'unreported'
      return when.start.latest <= asOf.earliest ? 'due' : 'announced'
    case undefined:
      return isAhead ? 'ahead' : 'unsaid'
    default:
      return 'done'
  }
}
