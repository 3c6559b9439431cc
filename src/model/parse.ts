import * as v from 'valibot'
import { type Context, emptyContext } from './context.js'
import { checkDates } from './date-check.js'
import {
  consequence,
  type EntryKind,
  entryKind,
  readEntry,
  rememberLeftOut,
  reportWrongType,
  withSubstitute,
} from './entry.js'
import { faultFrom } from './fault.js'
import type { Issue } from './issue.js'
import { checkAffiliations, checkParts } from './part-check.js'
import {
  describeAny,
  entryBudget,
  itemBudget,
  kindOf,
  nullSaysNothing,
  readPlain,
  readProperty,
  takeLength,
} from './plain.js'
import { findUnsourcedQuotes } from './quote-check.js'
import { actorSchema, placeSchema, sourceSchema } from './schema-parts.js'
import { type DiplomaticEvent, eventSchemas, type EventType, headerSchema, type TimelineDocument } from './schema.js'
import { type ListName, type RecordShape, recordShapeOf } from './shape.js'
import { anyOf } from './wording.js'
import { entriesInStep, finish, within, type Work } from './work.js'

/** A document fit to be shown, and what is wrong with what it was made of. */
export interface ParseResult {
  /** Always there; without events when nothing can be used. */
  readonly document: TimelineDocument
  /** In the order found: the document's own properties, its lists, then how their entries go together. */
  readonly issues: readonly Issue[]
}

/**
 * Makes a document of any value. Never throws and changes nothing in `input`.
 *
 * Whatever is wrong is reported with its place and taken out as sparingly as can be done without saying more than the
 * document did: a bad picture goes alone, a bad date takes its event along. All other events stay. In the result every
 * id leads to an entry (the first, where several have it), every date can be read, every link is http, https or mailto,
 * and no quote is called verbatim without a source. The result is read-only: one without issues is given back as it is.
 */
export function parseDocument(input: unknown): ParseResult {
  return finish(documentReading(input, isParsed(input)))
}

/** As `parseDocument`, for what JSON.parse made just now: faster, since nothing in it can harm and nobody else holds it. */
export function parseJsonValue(input: unknown): ParseResult {
  return finish(documentReading(input, true))
}

/** The same step by step; `isOwn` where JSON.parse made it just now, or this function did. */
export function* documentReading(input: unknown, isOwn: boolean): Work<ParseResult> {
  if (isSound(input)) return soundResult(input)
  const context = emptyContext(isOwn)
  if (typeof input !== 'object' || input === null || kindOf(input) !== 'record') {
    reportWrongType(input, "an object with a 'title' and 'events'", [], context)
    return { document: emptyDocument, issues: context.log.toIssues() }
  }
  const header = readHeader(input, context)
  const actors = yield* within(readEntries(input, actorKind, context), 0, 0)
  const places = yield* within(readEntries(input, placeKind, context), 0, 0)
  const sources = yield* within(readEntries(input, sourceKind, context), 0, 0)
  const events = yield* within(readEvents(input, context), 0, 0.8)
  const document: TimelineDocument = {
    ...header,
    actors: checkAffiliations(actors, context),
    places,
    sources,
    events: yield* within(checkParts(events, context), 0.8, 0.9),
  }
  yield* within(checkDates(document, context), 0.9, 1)
  const issues = context.log.toIssues()
  if (issues.length === 0) return soundResult(document)
  parsed.add(document)
  return { document, issues }
}

/** The documents that came of parsing: plain data of our own making, which is checked again but need not be copied. */
const parsed = new WeakSet()

/** Whether a document came of parsing. */
export function isParsed(input: unknown): boolean {
  return typeof input === 'object' && input !== null && parsed.has(input)
}

/** Those of them in which nothing was wrong: they are read-only, and need not be checked again. */
const sound = new WeakSet()

/** Whether a value is a document that came of parsing, and nothing was wrong in what it was made of. */
export function isSound(input: unknown): input is TimelineDocument {
  return typeof input === 'object' && input !== null && sound.has(input)
}

/** What parsing comes to where nothing is wrong with a document. */
export function soundResult(document: TimelineDocument): ParseResult {
  parsed.add(document)
  sound.add(document)
  return { document, issues: [] }
}

/** The document of which nothing can be used. */
export const emptyDocument: TimelineDocument = Object.freeze({
  title: '',
  actors: Object.freeze([]),
  places: Object.freeze([]),
  sources: Object.freeze([]),
  events: Object.freeze([]),
})

const actorKind = entryKind('actors', actorSchema)
const placeKind = entryKind('places', placeSchema)
const sourceKind = entryKind('sources', sourceSchema)
const eventKinds: ReadonlyMap<string, EntryKind<DiplomaticEvent>> = new Map(
  (Object.keys(eventSchemas) as EventType[]).map((type) => [
    type,
    entryKind<DiplomaticEvent>('events', eventSchemas[type], { looksUpIds: true, findFaults: findUnsourcedQuotes }),
  ]),
)
const lists: readonly ListName[] = ['actors', 'places', 'sources', 'events']
const headerShape: RecordShape = { ...recordShapeOf(headerSchema), readElsewhere: lists }

type Header = Omit<TimelineDocument, ListName>

/** The title is asked for, yet a document without one is shown all the same. */
function readHeader(input: object, context: Context): Header {
  const plain = readPlain(input, headerShape, [], { ...context, budget: itemBudget() })
  if (typeof plain !== 'object' || plain === null) {
    context.log.add(
      'error',
      'unreadable',
      [],
      () => 'the properties of the document cannot be read: reading them throws an error.',
    )
    return { title: '' }
  }
  const record = plain as Record<string, unknown>
  for (const issue of v.safeParse(headerSchema, record).issues ?? []) {
    const { path, code, message } = faultFrom(issue, headerShape, context.suggester)
    context.log.add(code === 'missing' || code === 'empty' ? 'warning' : 'error', code, path, () =>
      withSubstitute(message(), path),
    )
    delete record[path[0]!]
  }
  return { title: '', ...record }
}

function readEntries<T extends { readonly id: string }>(
  input: object,
  kind: EntryKind<T>,
  context: Context,
): Work<readonly T[]> {
  return readList(input, kind.list, context, (found, index) => readEntry(found, index, kind, context))
}

function readEvents(input: object, context: Context): Work<readonly DiplomaticEvent[]> {
  return readList(input, 'events', context, (found, index) => readEvent(found, index, context))
}

/** Reads one event as `readEntry` does; how is told by its `type`. */
export function readEvent(found: unknown, index: number, context: Context): DiplomaticEvent | undefined {
  const kind = eventKindOf(found, index, context)
  return kind && readEntry(found, index, kind, context)
}

/** How an event is read is told by its `type`; one without a known type is left out. */
function eventKindOf(found: unknown, index: number, context: Context): EntryKind<DiplomaticEvent> | undefined {
  const at = ['events', index] as const
  if (typeof found !== 'object' || found === null || kindOf(found) !== 'record') {
    reportWrongType(found, 'an object', at, context)
    return undefined
  }
  const type = readProperty(found, 'type')
  const kind = typeof type === 'string' ? eventKinds.get(type) : undefined
  if (kind) return kind

  const expected = anyOf([...eventKinds.keys()])
  if (type === undefined) {
    context.log.add('error', 'missing', [...at, 'type'], () => `is missing; expected ${expected}. ${consequence(at)}`)
  } else {
    const code = typeof type === 'string' ? 'unknown-value' : 'wrong-type'
    const hint = () => (typeof type === 'string' ? context.suggester.suggest(type, eventKinds.keys()) : '')
    context.log.add(
      'error',
      code,
      [...at, 'type'],
      () => `found ${describeAny(type)}; expected ${expected}.${hint()} ${consequence(at)}`,
    )
  }
  rememberLeftOut(readProperty(found, 'id'), index, 'events', context)
  return undefined
}

/** Reads a list of the document entry by entry. Where every entry stands as it is, so does the list: there is no copy. */
function* readList<T extends object>(
  input: object,
  list: ListName,
  context: Context,
  read: (found: unknown, index: number) => T | undefined,
): Work<readonly T[]> {
  const found = readProperty(input, list)
  if (found === undefined || found === null) {
    if (list === 'events')
      context.log.add('error', 'missing', [list], () => 'is missing; expected the list of what happened.')
    else if (found === null) context.log.add('warning', 'null-value', [list], () => nullSaysNothing)
    return []
  }
  if (typeof found !== 'object' || kindOf(found) !== 'list') {
    reportWrongType(found, 'a list', [list], context)
    return []
  }
  const items = found as readonly unknown[]
  const length = takeLength(items, [list], context.log, entryBudget())
  let entries: T[] | undefined = context.isOwn && length === items.length ? undefined : []
  for (let from = 0; from < length; from += entriesInStep) {
    const to = Math.min(from + entriesInStep, length)
    for (let index = from; index < to; index++) {
      const item = readProperty(items, index)
      const entry = read(item, index)
      if (entry !== item) entries ??= items.slice(0, index) as T[]
      if (entry !== undefined) entries?.push(entry)
    }
    yield to / length
  }
  return entries ?? (items as readonly T[])
}
