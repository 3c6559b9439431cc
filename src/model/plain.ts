import type { IssueLog } from './issue.js'
import type { PathSegment } from './path.js'
import type { ListShape, RecordShape, Shape } from './shape.js'
import type { Suggester } from './suggestion.js'
import { described, quoted } from './wording.js'

/** Stands in plain data for a value that could not be read: its getter or proxy threw. */
export const unreadable = Symbol('something that cannot be read')

/** What an issue says of a null where nothing need stand. */
export const nullSaysNothing = 'found null, which says nothing; leave the property out.'

const mostEntries = 10_000_000
const mostItems = 100_000
const longestName = 100

/** How many more items are read; keeps lists that lie about their length, or hold nothing but mistakes, from taking for ever. */
export interface Budget {
  left: number
}

/** Enough for the entries of any list of a document. */
export const entryBudget = (): Budget => ({ left: mostEntries })

/** Enough for everything listed in any one entry. */
export const itemBudget = (): Budget => ({ left: mostItems })

/** What reading a value is told and tells. */
export interface Reader {
  readonly log: IssueLog
  readonly suggester: Suggester
  readonly budget: Budget
}

/**
 * Copies the part of `value` that `shape` knows into plain data: records and lists of its own making, with texts, numbers
 * and the like in them. Never throws, reads every property once, and goes no deeper than the shape, so that getters,
 * proxies and cycles do no harm. What cannot be there is replaced by a symbol that describes it.
 *
 * Reports properties the shape does not know, nulls that say nothing, and texts that are no Unicode.
 */
export function readPlain(value: unknown, shape: Shape, at: PathSegment[], reader: Reader): unknown {
  if (typeof value === 'string') return wellFormed(value, at, reader.log)
  if (typeof value !== 'object' || value === null) return readScalar(value)
  const kind = kindOf(value)
  if (kind === 'record' && shape.kind === 'record') return readRecord(value, shape, at, reader)
  if (kind === 'list') {
    const items = value as readonly unknown[]
    if (shape.kind === 'list') return readList(items, shape, at, reader)
    if (shape.kind === 'value' && shape.items !== undefined) return readTuple(items, shape.items)
  }
  if (shape.kind === 'opaque' && (kind === 'record' || kind === 'other')) return value
  return standIns[kind]
}

const aFunction = Symbol('a function')
const aSymbol = Symbol('a symbol')
const standIns = {
  list: Symbol('a list'),
  record: Symbol('an object'),
  other: Symbol('an object of a class of its own'),
  unreadable,
}

/** What any value is, for the middle of a sentence. Looks into nothing. */
export function describeAny(value: unknown): string {
  if (typeof value !== 'object' || value === null) return described(readScalar(value))
  return described(standIns[kindOf(value)])
}

/** Reads one property of anything; `unreadable` when that throws. */
export function readProperty(holder: object, name: PathSegment): unknown {
  try {
    return (holder as Readonly<Record<PathSegment, unknown>>)[name]
  } catch {
    return unreadable
  }
}

/**
 * Whether an object is a list or a record, as JSON has them. Maps, dates and instances of other classes are neither: what
 * they hold is not in their own properties. A proxy may not tell.
 */
export function kindOf(value: object): keyof typeof standIns {
  try {
    if (Array.isArray(value)) return readProperty(value, 'length') === unreadable ? 'unreadable' : 'list'
    const prototype: unknown = Object.getPrototypeOf(value)
    // Object.prototype, also that of another frame, is the one prototype that has none itself.
    return prototype === null || Object.getPrototypeOf(prototype) === null ? 'record' : 'other'
  } catch {
    return 'unreadable'
  }
}

/** How many items of a list are to be read: all, or what is left of the budget. */
export function takeLength(
  list: readonly unknown[],
  at: readonly PathSegment[],
  log: IssueLog,
  budget: Budget,
): number {
  const length = readProperty(list, 'length')
  if (typeof length !== 'number' || !(length > 0)) return 0
  const taken = Math.min(Math.floor(length), budget.left)
  budget.left -= taken
  if (taken < length) log.add('error', 'too-long', at, () => `found ${length} items; only the first ${taken} are read`)
  return taken
}

function readScalar(value: unknown): unknown {
  switch (typeof value) {
    case 'function':
      return aFunction
    case 'symbol':
      return value === unreadable ? value : aSymbol
    default:
      return value
  }
}

function readRecord(value: object, shape: RecordShape, at: PathSegment[], reader: Reader): unknown {
  let names: readonly string[]
  try {
    names = Object.keys(value)
  } catch {
    return unreadable
  }
  const record: Record<string, unknown> = {}
  for (const name of names) {
    const field = shape.fields.get(name)
    const fieldShape = field?.shape ?? restShape(name, shape, reader.budget)
    if (fieldShape === undefined) {
      if (!shape.readElsewhere?.includes(name)) reportUnknownProperty(name, shape, at, reader)
      continue
    }
    const found = readProperty(value, name)
    if (found === undefined) continue
    at.push(name)
    if (found === null && !field?.required) {
      reader.log.add('warning', 'null-value', at, () => nullSaysNothing)
    } else {
      record[name] = readPlain(found, fieldShape, at, reader)
    }
    at.pop()
  }
  return record
}

/** The shape of a property of any other name, unless the name reaches into the prototype of things and is nobody's own. */
function restShape(name: string, { rest }: RecordShape, budget: Budget): Shape | undefined {
  if (!rest || budget.left <= 0 || name === '__proto__' || name === 'constructor' || name === 'prototype')
    return undefined
  budget.left--
  return rest
}

function readList(value: readonly unknown[], shape: ListShape, at: PathSegment[], reader: Reader): unknown {
  const length = takeLength(value, at, reader.log, reader.budget)
  const list: unknown[] = []
  for (let index = 0; index < length; index++) {
    at.push(index)
    list.push(readPlain(readProperty(value, index), shape.item, at, reader))
    at.pop()
  }
  return list
}

/** One item more than there should be is read, if there is one: enough to be refused for. */
function readTuple(value: readonly unknown[], items: number): unknown {
  const length = readProperty(value, 'length')
  return Array.from({ length: typeof length === 'number' ? Math.min(length, items + 1) : 0 }, (_, index) => {
    const item = readProperty(value, index)
    return typeof item === 'object' && item !== null ? standIns.record : readScalar(item)
  })
}

/** What stands for bytes that are no character in the encoding that they were read by. */
const lost = '\ufffd'
const surrogate = /[\ud800-\udfff]/
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const pairOrHalf = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g

/** `text` with U+FFFD for every half of a surrogate pair that stands alone, as `String.prototype.toWellFormed` has it. */
function wellFormed(text: string, at: readonly PathSegment[], log: IssueLog): string {
  if (text.includes(lost))
    log.add(
      'warning',
      'lost-character',
      at,
      () => `${quoted(text)} has ${lost} in it, which stands for a character that was lost; save the file as UTF-8`,
    )
  if (isWellFormed(text)) return text
  log.add('warning', 'lone-surrogate', at, () => `${quoted(text)} has half a character in it, shown as ${lost}`)
  return text.replace(pairOrHalf, (found) => (found.length === 2 ? found : lost))
}

/** Whether nothing of a text was lost: engines know it of most texts without looking. */
export function isWhole(text: string): boolean {
  return isWellFormed(text) && !text.includes(lost)
}

/** Whether no half of a surrogate pair stands alone in a text. */
function isWellFormed(text: string & { readonly isWellFormed?: () => boolean }): boolean {
  return text.isWellFormed ? text.isWellFormed() : !surrogate.test(text) || !loneSurrogate.test(text)
}

function reportUnknownProperty(name: string, shape: RecordShape, at: readonly PathSegment[], reader: Reader): void {
  const path = name.length <= longestName ? [...at, name] : at
  reader.log.add(
    'warning',
    'unknown-property',
    path,
    () =>
      `unknown property ${quoted(name)}.${reader.suggester.suggest(name, [...shape.fields.keys(), ...(shape.readElsewhere ?? [])])}`,
  )
}
