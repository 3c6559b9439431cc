import { toJsonSchema } from '@valibot/to-json-schema'
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
} from './schema-parts.js'
import {
  agreementSchema,
  backgroundSchema,
  documentSchema,
  measureSchema,
  meetingSchema,
  statementSchema,
  visitSchema,
} from './schema.js'

// For the build alone: nothing that reaches a reader's page may import this file.

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
  visit: visitSchema,
  meeting: meetingSchema,
  statement: statementSchema,
  agreement: agreementSchema,
  measure: measureSchema,
  background: backgroundSchema,
}

/**
 * The JSON Schema (draft 2020-12) of a timeline document, made of the very schema the parser checks with.
 *
 * It refuses what `parseDocument` finds wrong with the shape of a document, unknown properties included, so that an editor
 * marks every misspelt name. What JSON Schema cannot say is left to the parser: whether ids lead anywhere, whether a date
 * exists, whether a quote has its source.
 */
export function buildJsonSchema(): object {
  const { $schema, title, description, ...rest } = toJsonSchema(documentSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions,
    // Each check by function has a pattern beside it.
    ignoreActions: ['check'],
    overrideSchema: ({ jsonSchema, valibotSchema }) => {
      if (valibotSchema.type === 'object') return { ...jsonSchema, additionalProperties: false }
      return valibotSchema.type === 'record' ? { type: 'object' } : undefined
    },
  })
  return { $schema, title, description, ...rest }
}
