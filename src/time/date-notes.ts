import type { DateMessages } from '../messages/messages.js'
import { pointsOf, precisions, type EdtfInterval, type EdtfPoint, type EdtfSet, type Precision } from './edtf-date.js'

/** What one date leaves open, and which of its parts are in doubt when not all are. */
export function notesOnPoint(point: EdtfPoint, messages: DateMessages): readonly string[] {
  return [...given(notGiven(point, messages)), ...doubtsOf(point, messages)]
}

/** What a duration leaves open: an end nobody gave, and what its ends leave open. */
export function notesOnInterval({ start, end }: EdtfInterval, messages: DateMessages): readonly string[] {
  if (typeof start === 'object' && typeof end === 'object') {
    const hasDoubts = [start, end].some((point) => doubtsOf(point, messages).length > 0)
    if (levelOf(start) === levelOf(end) && !hasDoubts) return given(notGiven(start, messages, true))
  }
  const onStart = notesOnEnd(start, messages.startNotGiven, messages)
  const onEnd = notesOnEnd(end, messages.endNotGiven, messages)
  // With an open end there is but one date that a note can be on.
  return [
    ...(end === 'open' ? onStart : labelled(onStart, start, messages.noteOnStart)),
    ...(start === 'open' ? onEnd : labelled(onEnd, end, messages.noteOnEnd)),
  ]
}

function notesOnEnd(end: EdtfInterval['end'], unknown: string, messages: DateMessages): readonly string[] {
  if (typeof end === 'object') return notesOnPoint(end, messages)
  return end === 'unknown' ? [unknown] : []
}

function labelled(notes: readonly string[], end: EdtfInterval['end'], label: string): readonly string[] {
  return typeof end === 'object' ? notes.map((note) => label.replace('{note}', () => note)) : notes
}

/** What the members of a set leave open, when all leave the same. */
export function notesOnSet(set: EdtfSet, messages: DateMessages): readonly string[] {
  const points = pointsOf(set)
  const [first] = points
  if (!first || !points.every((point) => levelOf(point) === levelOf(first))) return []
  return given(notGiven(first, messages, set.kind === 'all-of' && points.length > 1))
}

function notGiven(point: EdtfPoint, messages: DateMessages, plural = false): string | undefined {
  switch (levelOf(point)) {
    case 'century':
      return plural ? messages.yearsNotGiven : messages.yearNotGiven
    case 'year':
      return plural ? messages.monthsAndDaysNotGiven : messages.monthAndDayNotGiven
    case 'month':
      return plural ? messages.daysNotGiven : messages.dayNotGiven
    default:
      return undefined
  }
}

/** What is missing: a decade lacks what a century lacks, a season or a quarter what a year lacks. */
function levelOf({ precision }: EdtfPoint): Precision {
  if (precision === 'decade') return 'century'
  return precision === 'season' ? 'year' : precision
}

/** Which parts are in doubt, when not all of the date is: that its words say. */
function doubtsOf(point: EdtfPoint, messages: DateMessages): readonly string[] {
  const middle = point.season === undefined ? 'month' : 'season'
  const words = {
    uncertain: {
      year: messages.yearUncertain,
      month: middle === 'month' ? messages.monthUncertain : messages.seasonUncertain,
      day: messages.dayUncertain,
    },
    approximate: {
      year: messages.yearApproximate,
      month: middle === 'month' ? messages.monthApproximate : messages.seasonApproximate,
      day: messages.dayApproximate,
    },
  }
  return (['uncertain', 'approximate'] as const).flatMap((doubt) => {
    const inDoubt = parts.filter((part) => point.qualifiers[part]?.[doubt])
    const isWhole = partsOf(point).every((part) => inDoubt.includes(part))
    return isWhole ? [] : inDoubt.map((part) => words[doubt][part])
  })
}

const parts = ['year', 'month', 'day'] as const

function partsOf({ precision }: EdtfPoint): readonly (typeof parts)[number][] {
  if (precision === 'season' || precision === 'month') return ['year', 'month']
  return precisions.indexOf(precision) > precisions.indexOf('month') ? parts : ['year']
}

function given(note: string | undefined): readonly string[] {
  return note === undefined ? [] : [note]
}
