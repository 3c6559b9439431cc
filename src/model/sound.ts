import type * as v from 'valibot'
import type { Context } from './context.js'
import { hasInk, isNotBlank } from './fields.js'
import { isWhole } from './plain.js'
import { recordShapeOf, type SchemaNode, type Shape } from './shape.js'

/** Whether an entry made of plain data has no fault at all. */
export type SoundCheck = (entry: unknown, known: Context['known']) => boolean

/** A list longer than this is looked at item by item where its faults are told. */
const mostItems = 100_000

interface Scope {
  readonly known: Context['known']
  itemsLeft: number
}

type Check = (value: unknown, scope: Scope) => boolean

/**
 * Makes of a record's schema a function that tells in one pass whether plain data has no fault: known properties alone,
 * texts of Unicode, everything as the schema has it and, with `looksUpIds`, every id of an actor, place or source known.
 * It may say no of what has none; then the schema itself has the word. It is the schema's faster twin: most entries are
 * sound, and there may be a million.
 */
export function soundCheckOf(schema: v.GenericSchema, looksUpIds: boolean): SoundCheck {
  const check = checkOf(schema as unknown as SchemaNode, recordShapeOf(schema), looksUpIds)
  return (entry, known) => check(entry, { known, itemsLeft: mostItems })
}

function checkOf(node: SchemaNode, shape: Shape, looksUpIds: boolean): Check {
  if (node.wrapped) return checkOf(node.wrapped, shape, looksUpIds)
  const [base, ...actions] = node.pipe ?? []
  if (base && base !== node) {
    const first = checkOf(base as SchemaNode, shape, looksUpIds)
    return actions
      .map(testOf)
      .reduce<Check>((check, test) => (value, scope) => check(value, scope) && test(value), first)
  }
  switch (shape.kind) {
    case 'record':
      return recordCheck(node, shape, looksUpIds)
    case 'list':
      return listCheck(checkOf(node.item!, shape.item, looksUpIds))
    case 'opaque':
      return isRecord
    case 'value':
      return looksUpIds && shape.target && shape.target !== 'events' ? idCheck(shape.target) : valueCheck(node)
  }
}

function recordCheck(node: SchemaNode, shape: Shape & { kind: 'record' }, looksUpIds: boolean): Check {
  const fields = new Map(
    [...shape.fields].map(([name, field]) => [
      name,
      { check: checkOf(node.entries![name]!, field.shape, looksUpIds), isRequired: field.required },
    ]),
  )
  const required = [...fields.values()].filter(({ isRequired }) => isRequired).length
  return (value, scope) => {
    if (!isRecord(value)) return false
    let found = 0
    for (const name in value) {
      const field = fields.get(name)
      if (field === undefined || !field.check(value[name], scope)) return false
      if (field.isRequired) found++
    }
    return found === required
  }
}

function listCheck(check: Check): Check {
  return (value, scope) => {
    if (!Array.isArray(value) || value.length > scope.itemsLeft) return false
    scope.itemsLeft -= value.length
    for (let index = 0; index < value.length; index++) if (!check(value[index], scope)) return false
    return true
  }
}

function idCheck(list: keyof Context['known']): Check {
  return (value, { known }) => typeof value === 'string' && known[list].has(value)
}

function valueCheck(node: SchemaNode): Check {
  switch (node.type) {
    case 'string':
      return (value) => typeof value === 'string' && isWhole(value)
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value)
    case 'literal':
      return (value) => value === node.literal
    case 'picklist':
      return (value) => node.options!.includes(value as string | number)
    default:
      return () => false
  }
}

/** One demand on a value of the right type. */
function testOf({ type, requirement }: Partial<SchemaNode>): (value: unknown) => boolean {
  if (requirement === isNotBlank) return (value) => hasInk(value as string)
  switch (type) {
    case 'regex':
      return (value) => (requirement as RegExp).test(value as string)
    case 'check':
      return requirement as (value: unknown) => boolean
    case 'min_length':
      return (value) => (value as { readonly length: number }).length >= (requirement as number)
    case 'min_value':
      return (value) => (value as number) >= (requirement as number)
    case 'max_value':
      return (value) => (value as number) <= (requirement as number)
    default:
      return () => false
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
