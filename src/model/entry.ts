import * as v from 'valibot'
import { type Context, nouns } from './context.js'
import { type Fault, faultFrom, suchAs } from './fault.js'
import { formatPath, type Path } from './path.js'
import { describeAny, itemBudget, readPlain } from './plain.js'
import { originOf, type Origins, prune, removalFor, valueAt } from './prune.js'
import { findReferenceFaults } from './reference.js'
import { type ListName, recordShapeOf, type RecordShape } from './shape.js'
import { type SoundCheck, soundCheckOf } from './sound.js'
import { described, sentence } from './wording.js'

/** How the entries of a list are read. */
export interface EntryKind<T> {
  readonly list: ListName
  readonly schema: v.GenericSchema<T>
  readonly shape: RecordShape
  readonly isSound: SoundCheck
  /** Whether ids are looked up while the entry is read, since all lists they lead to are complete by then. */
  readonly looksUpIds: boolean
  /** What else may be wrong with an entry that the schema accepts. */
  readonly findFaults?: (entry: T) => readonly Fault[]
}

/** How the entries of `list` are read. */
export function entryKind<T>(
  list: ListName,
  schema: v.GenericSchema<T>,
  options: Pick<EntryKind<T>, 'looksUpIds' | 'findFaults'> = { looksUpIds: false },
): EntryKind<T> {
  return {
    list,
    schema,
    shape: recordShapeOf(schema),
    isSound: soundCheckOf(schema, options.looksUpIds),
    ...options,
  }
}

/**
 * Reads one entry and adds its id to those known. What is wrong in it is reported and taken out as sparingly as can be
 * done without misleading; where that cannot be done, or the id is taken, the whole entry is left out: `undefined`.
 */
export function readEntry<T extends { readonly id: string }>(
  found: unknown,
  index: number,
  kind: EntryKind<T>,
  context: Context,
): T | undefined {
  const entry = context.isOwn && isSound(found, kind, context) ? found : readCopy(found, index, kind, context)
  if (entry === undefined) return undefined
  const { id } = entry
  const first = context.known[kind.list].add(id, index)
  if (first !== undefined) {
    const at = [kind.list, index]
    context.log.add(
      'error',
      'duplicate-id',
      [...at, 'id'],
      () => `${described(id)} is already the id of the ${nouns[kind.list]} ${kind.list}[${first}]. ${consequence(at)}`,
    )
    return undefined
  }
  return entry
}

/** Whether plain data is an entry without any fault: valibot's copy would be the same, and a million copies take their time. */
function isSound<T>(found: unknown, kind: EntryKind<T>, context: Context): found is T {
  return kind.isSound(found, context.known) && !kind.findFaults?.(found as T).length
}

function readCopy<T extends { readonly id: string }>(
  found: unknown,
  index: number,
  kind: EntryKind<T>,
  context: Context,
): T | undefined {
  const { log, suggester } = context
  const at = [kind.list, index] as const
  const plain = readPlain(found, kind.shape, [...at], { log, suggester, budget: itemBudget() })
  if (typeof plain !== 'object' || plain === null) {
    reportWrongType(found, `an object${suchAs(kind.shape, found)}`, at, context)
    return undefined
  }
  if (isSound(plain, kind, context)) return plain
  const { extra, record } = setExtraAside(plain)
  const entry = settle(record, at, kind, context)
  if (entry === undefined) {
    rememberLeftOut('id' in record ? record.id : undefined, index, kind.list, context)
    return undefined
  }
  return extra === undefined ? entry : { ...entry, extra }
}

/** What the reader of an issue should know when more goes than what the issue points at. */
export function consequence(leftOut: Path): string {
  return `Therefore ${formatPath(leftOut)} is left out.`
}

/** What takes the place of single fields, where a reader would not see that they are gone. */
const substitutes: Readonly<Record<string, string>> = {
  asOf: "Therefore open ends run to the document's latest date, and the status of an event alone tells whether it is still to come.",
  timeZone:
    'Therefore UTC takes its place: on the axis, unless the page names another, and for clock times without an offset whose place has no time zone.',
  'places.timeZone':
    'Therefore clock times without an offset at this place are read in the time zone of the document, by default UTC.',
}

/** `message`, and what follows where the field at `path` of the document goes alone. */
export function withSubstitute(message: string, path: Path): string {
  const follows = substitutes[path.filter((segment) => typeof segment === 'string').join('.')]
  return follows === undefined ? sentence(message) : `${sentence(message)} ${follows}`
}

/** Takes out of `record` what is wrong in it until it is an entry, or nothing can stay. */
function settle<T extends { readonly id: string }>(
  record: object,
  at: Path,
  kind: EntryKind<T>,
  context: Context,
): T | undefined {
  const origins: Origins = new Map()
  const isPruned = (path: Path) => origins.has(valueAt(record, path))
  for (;;) {
    const result = v.safeParse(kind.schema, record)
    const faults = [
      ...(result.issues ?? []).map((issue) => faultFrom(issue, kind.shape, context.suggester, isPruned)),
      ...(kind.looksUpIds ? findReferenceFaults(record, kind.shape, context) : []),
    ]
    if (faults.length === 0 && result.success) faults.push(...(kind.findFaults?.(result.output) ?? []))
    if (faults.length === 0 && result.success) {
      const relationOrigins = origins.get('relations' in record ? record.relations : undefined)
      const { id } = result.output
      if (relationOrigins && !context.known[kind.list].has(id)) context.relationOrigins.set(id, relationOrigins)
      return result.output
    }
    const removals = faults.map((fault) => {
      const removal = fault.removal ?? removalFor(kind.shape, fault.path)
      report(fault, removal, (path) => [...at, ...originOf(path, record, origins)], context)
      return removal
    })
    // Every round takes something out, so that there is a last one.
    if (removals.some((removal) => removal.length === 0) || !prune(record, removals, origins)) return undefined
  }
}

function report(fault: Fault, removal: Path, origin: (path: Path) => Path, context: Context): void {
  context.log.add('error', fault.code, origin(fault.path), () => {
    const message = fault.message()
    return removal.length === fault.path.length
      ? withSubstitute(message, origin(fault.path))
      : `${sentence(message)} ${consequence(origin(removal))}`
  })
}

/** Takes the author's own data out of valibot's sight: it would be copied there, and is to be passed on as it is. */
function setExtraAside(plain: object): { readonly extra?: object; readonly record: object } {
  if (!('extra' in plain) || typeof plain.extra !== 'object' || plain.extra === null) return { record: plain }
  const { extra, ...record } = plain
  return { extra: extra as object, record }
}

/** Reports that something else than what was expected stands at `at`. */
export function reportWrongType(found: unknown, expected: string, at: Path, context: Context): void {
  context.log.add('error', 'wrong-type', at, () => `found ${describeAny(found)}; expected ${expected}.`)
}

/** Keeps the id of an entry that is left out, so that whatever refers to it can be told why. */
export function rememberLeftOut(id: unknown, index: number, list: ListName, context: Context): void {
  if (typeof id === 'string' && !context.leftOut[list].has(id)) context.leftOut[list].set(id, index)
}
