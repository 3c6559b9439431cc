import type * as v from 'valibot'
import { actorId, eventId, isNotBlank, placeId, type Rule, rules, sourceId } from './fields.js'
import { anyOf, visible } from './wording.js'

/** The lists of a document that ids lead to. */
export type ListName = 'actors' | 'places' | 'sources' | 'events'

/** A text, number or the like; also whatever is checked as a whole, such as a pair of coordinates. */
export interface ValueShape {
  readonly kind: 'value'
  /** What is right here, for the middle of a sentence: "a text". */
  readonly expected: string
  readonly options?: readonly (string | number)[]
  /** The list an id leads to. */
  readonly target?: ListName
  /** The number of items, where the value is a short list of numbers. */
  readonly items?: number
}

/** A list, all of whose items are of one shape. */
export interface ListShape {
  readonly kind: 'list'
  readonly expected: string
  readonly item: Shape
}

/** An object, by its properties. */
export interface RecordShape {
  readonly kind: 'record'
  readonly expected: string
  readonly fields: ReadonlyMap<string, Field>
  /** The shape of properties with other names, where there may be some. */
  readonly rest?: Shape
  /** Properties that are known and passed over: they are read by other means. */
  readonly readElsewhere?: readonly string[]
  /** The fields that hold ids of actors, places or sources, or lead to some. */
  readonly references: readonly (readonly [string, Shape])[]
}

/** A record passed on as it is and never looked into. */
export interface OpaqueShape {
  readonly kind: 'opaque'
  readonly expected: string
}

/** What the parser needs to know of a schema to copy, prune and look up what it describes. */
export type Shape = ValueShape | ListShape | RecordShape | OpaqueShape

/** A property of a record. */
export interface Field {
  readonly shape: Shape
  readonly required: boolean
}

/** The parts of valibot's schemas, all public, that tell their shape. */
export interface SchemaNode {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaNode>>
  readonly item?: SchemaNode
  readonly items?: readonly SchemaNode[]
  readonly wrapped?: SchemaNode
  readonly rest?: SchemaNode
  readonly options?: readonly (string | number)[]
  readonly literal?: unknown
  readonly requirement?: unknown
  readonly pipe?: readonly PipeNode[]
}

interface PipeNode extends Partial<SchemaNode> {}

const targets = new Map<unknown, ListName>([
  [actorId, 'actors'],
  [placeId, 'places'],
  [sourceId, 'sources'],
  [eventId, 'events'],
])

const longestId = 40

/** What a shape asks for at the least, as JSON; what was `found` is taken for the id that is wanted. */
export function exampleOf(shape: Shape, found: unknown): string | undefined {
  if (shape.kind === 'opaque') return undefined
  if (shape.kind === 'list') return `[${exampleOf(shape.item, found)}]`
  if (shape.kind === 'value') {
    const isId = shape.target && typeof found === 'string' && found.length <= longestId && isNotBlank.test(found)
    return visible(JSON.stringify(shape.options?.[0] ?? (isId ? found : '…')))
  }
  const fields = [...shape.fields]
  const required = fields.filter(([, field]) => field.required)
  const shown = (required.length > 0 ? required : fields.slice(0, 1)).map(
    ([name, field]) => `"${name}": ${exampleOf(field.shape, found)}`,
  )
  return `{ ${shown.join(', ')} }`
}

/** The shape of what `schema` accepts. */
function shapeOf(schema: v.GenericSchema): Shape {
  return shapeOfNode(schema as unknown as SchemaNode)
}

/** The shape of what an object schema accepts. */
export function recordShapeOf(schema: v.GenericSchema): RecordShape {
  const shape = shapeOf(schema)
  if (shape.kind !== 'record') throw new TypeError(`not the schema of a record: ${schema.type}`)
  return shape
}

function shapeOfNode(node: SchemaNode): Shape {
  if (node.wrapped) return shapeOfNode(node.wrapped)
  if (node.item) {
    const item = shapeOfNode(node.item)
    return {
      kind: 'list',
      expected: item.kind === 'value' && item.target ? `a list of ids of ${item.target}` : 'a list',
      item,
    }
  }
  if (node.type === 'record') return { kind: 'opaque', expected: 'an object' }
  if (node.entries) return recordShape(node.entries, node.rest)
  return valueShape(node)
}

function recordShape(entries: Readonly<Record<string, SchemaNode>>, rest: SchemaNode | undefined): RecordShape {
  const fields = new Map<string, Field>()
  for (const [name, entry] of Object.entries(entries)) {
    fields.set(name, { shape: shapeOfNode(entry), required: entry.wrapped === undefined })
  }
  const references = [...fields]
    .map(([name, { shape }]) => [name, shape] as const)
    .filter(([, shape]) => leadsToIds(shape))
  return { kind: 'record', expected: 'an object', fields, references, ...(rest && { rest: shapeOfNode(rest) }) }
}

function leadsToIds(shape: Shape): boolean {
  switch (shape.kind) {
    case 'value':
      return shape.target !== undefined && shape.target !== 'events'
    case 'list':
      return leadsToIds(shape.item)
    case 'record':
      return shape.references.length > 0
    case 'opaque':
      return false
  }
}

function valueShape(node: SchemaNode): ValueShape {
  const target = targets.get(node)
  return {
    kind: 'value',
    expected: expectedOf(node, target),
    ...(target && { target }),
    ...(node.options && { options: node.options }),
    ...(node.items && { items: node.items.length }),
  }
}

function expectedOf(node: SchemaNode, target: ListName | undefined): string {
  if (target) return `the id of one of the ${target}`
  if (node.options) return anyOf(node.options.map(String))
  return ruleOf(node)?.expected ?? plainWords[node.type] ?? 'a value'
}

const plainWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  strict_tuple: 'two numbers, the longitude and the latitude, such as [116.4, 39.9]',
}

function ruleOf(node: PipeNode): Rule | undefined {
  const own = rules.get(node.requirement)
  if (own) return own
  for (const part of node.pipe ?? []) {
    const rule = part === node ? undefined : ruleOf(part)
    if (rule) return rule
  }
  return undefined
}
