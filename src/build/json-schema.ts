import { toJsonSchema } from '@valibot/to-json-schema'
import { type Descriptions, descriptions } from './schema-descriptions.js'
import { hints } from './schema-hints.js'
import {
  actorSchema,
  codesSchema,
  historyEntrySchema,
  mediaSchema,
  placeSchema,
  quoteSchema,
  readoutSchema,
  relationSchema,
  sourceReferenceSchema,
  sourceSchema,
} from '../model/schema-parts.js'
import { documentSchema, eventSchemas } from '../model/schema.js'

const definitions = {
  actor: actorSchema,
  place: placeSchema,
  source: sourceSchema,
  sourceReference: sourceReferenceSchema,
  quote: quoteSchema,
  readout: readoutSchema,
  relation: relationSchema,
  media: mediaSchema,
  historyEntry: historyEntrySchema,
  codes: codesSchema,
  ...eventSchemas,
}

/**
 * The JSON Schema (draft 2020-12) of a timeline document, made of the very schema the parser checks with.
 *
 * It refuses what `parseDocument` finds wrong with the shape of a document, unknown properties included, so that an editor
 * marks every misspelt name. What JSON Schema cannot say is left to the parser: whether ids lead anywhere, whether a date
 * exists, whether a quote has its source.
 */
export function buildJsonSchema(): object {
  const {
    $schema,
    $defs = {},
    ...rest
  } = toJsonSchema(documentSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
    // A check by function that has no hint is an error.
    overrideAction: ({ jsonSchema, valibotAction }) => {
      const hint = 'requirement' in valibotAction && hints.get(valibotAction.requirement)
      return hint ? { ...jsonSchema, ...hint } : undefined
    },
    overrideSchema: ({ jsonSchema, valibotSchema }) => {
      if (valibotSchema.type === 'object') return { ...jsonSchema, additionalProperties: false }
      if (valibotSchema.type === 'record') return { type: 'object' }
      const hint = hints.get(valibotSchema)
      return hint && { ...jsonSchema, ...hint }
    },
  }) as Node & { $schema: string; $defs?: Readonly<Record<string, Node>> }
  const { description, ...document } = described(rest, 'document')
  const parts = Object.entries($defs).map(([name, part]) => [name, described(part, name)])
  return { $schema, title: 'Diplomatic timeline', description, ...document, $defs: Object.fromEntries(parts) }
}

/** As much of a JSON Schema as is described. */
interface Node {
  readonly description?: string
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, Node>>
  readonly prefixItems?: readonly Node[]
  readonly items?: Node
}

/** A part of the schema with what is said of it and of its fields. */
function described(part: Node, name: string): Node {
  const own: Descriptions = descriptions[name] ?? {}
  const isEvent = name in eventSchemas
  const withText = (node: Node, text: string | undefined): Node => {
    const { default: fallback, ...rest } = node
    return {
      ...rest,
      ...(text !== undefined && { description: text }),
      ...(fallback !== undefined && { default: fallback }),
    }
  }
  const fields = Object.entries(part.properties ?? {}).map(([field, node]) => [
    field,
    withText(described(node, `${name}.${field}`), own[field] ?? (isEvent ? descriptions['event']![field] : undefined)),
  ])
  return withText(
    {
      ...part,
      ...(part.properties && { properties: Object.fromEntries(fields) as Record<string, Node> }),
      ...(part.prefixItems && { prefixItems: part.prefixItems.map((node, i) => withText(node, own[i])) }),
      ...(part.items && !Array.isArray(part.items) && { items: described(part.items, name) }),
    },
    own[''],
  )
}
