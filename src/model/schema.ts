import * as v from 'valibot'
import { actorId, edtf, eventId, id, languageTag, moment, placeId, text, timeZone, words } from './fields.js'
import {
  actorSchema,
  agreementStatuses,
  certainties,
  codesSchema,
  type DeepReadonly,
  historyEntrySchema,
  mediaSchema,
  optional,
  type Output,
  placeSchema,
  quoteSchema,
  readoutSchema,
  record,
  relationSchema,
  sourceReferences,
  sourceSchema,
  visitStatuses,
} from './schema-parts.js'

export type {
  Actor,
  ActorKind,
  HistoryEntry,
  Media,
  MediaType,
  Place,
  Quote,
  QuoteForm,
  Readout,
  Relation,
  RelationType,
  Source,
  SourceReference,
} from './schema-parts.js'

const actors = v.array(actorId)
const someActors = v.pipe(v.array(actorId), v.minLength(1))
const topics = optional(v.array(text))
const place = optional(placeId)
const partOf = optional(eventId)
const status = optional(v.picklist(visitStatuses))
/** How important an event is. */
export const importance = v.picklist([1, 2, 3])

const common = {
  id,
  title: words,
  date: edtf,
  dateNote: optional(text),
  summary: optional(text),
  lang: optional(languageTag),
  sources: optional(sourceReferences),
  certainty: optional(v.picklist(certainties)),
  importance: optional(importance),
  tags: optional(v.array(text)),
  media: optional(v.array(mediaSchema)),
  relations: optional(v.array(relationSchema)),
  history: optional(v.array(historyEntrySchema)),
  codes: optional(codesSchema),
  extra: optional(v.record(v.string(), v.unknown())),
}

const visitSchema = record({
  type: v.literal('visit'),
  ...common,
  visitors: someActors,
  hosts: optional(actors),
  place,
  purpose: optional(text),
  topics,
  status,
  partOf,
})

const meetingSchema = record({
  type: v.literal('meeting'),
  ...common,
  participants: someActors,
  place,
  topics,
  status,
  readouts: optional(v.array(readoutSchema)),
  partOf,
})

const statementSchema = record({
  type: v.literal('statement'),
  ...common,
  speaker: actorId,
  office: optional(text),
  onBehalfOf: optional(actorId),
  quote: optional(quoteSchema),
  audience: optional(text),
  channel: optional(text),
  about: optional(actors),
  topics,
  place,
})

const agreementSchema = record({
  type: v.literal('agreement'),
  ...common,
  parties: someActors,
  status: optional(v.picklist(agreementStatuses)),
  place,
})

const measureSchema = record({
  type: v.literal('measure'),
  ...common,
  by: someActors,
  against: optional(actors),
})

const backgroundSchema = record({
  type: v.literal('background'),
  ...common,
  actors: optional(actors),
})

export const eventSchemas = {
  visit: visitSchema,
  meeting: meetingSchema,
  statement: statementSchema,
  agreement: agreementSchema,
  measure: measureSchema,
  background: backgroundSchema,
} as const

const header = {
  $schema: optional(text),
  title: words,
  description: optional(text),
  lang: optional(languageTag),
  timeZone: optional(timeZone),
  asOf: optional(moment),
}

/** What a document says of itself, without its lists. */
export const headerSchema = record(header)

/** The whole document. */
export const documentSchema = record({
  ...header,
  actors: v.optional(v.array(actorSchema), []),
  places: v.optional(v.array(placeSchema), []),
  sources: v.optional(v.array(sourceSchema), []),
  events: v.array(
    v.variant('type', [visitSchema, meetingSchema, statementSchema, agreementSchema, measureSchema, backgroundSchema]),
  ),
})

export interface VisitEvent extends Output<typeof visitSchema> {}
export interface MeetingEvent extends Output<typeof meetingSchema> {}
export interface StatementEvent extends Output<typeof statementSchema> {}
export interface AgreementEvent extends Output<typeof agreementSchema> {}
export interface MeasureEvent extends Output<typeof measureSchema> {}
export interface BackgroundEvent extends Output<typeof backgroundSchema> {}

/** One event of a timeline, told apart by `type`. */
export type DiplomaticEvent =
  VisitEvent | MeetingEvent | StatementEvent | AgreementEvent | MeasureEvent | BackgroundEvent
export type EventType = DiplomaticEvent['type']
/** The status of a visit or a meeting. */
export type VisitStatus = (typeof visitStatuses)[number]
export type AgreementStatus = (typeof agreementStatuses)[number]
export type EventStatus = VisitStatus | AgreementStatus
export type Certainty = (typeof certainties)[number]

/** A parsed document: every list is there, every id in it leads to an entry, and every date can be read. */
export interface TimelineDocument extends Output<typeof documentSchema> {}

/** A document as an author may write it: lists without entries can be left out. */
export interface TimelineDocumentInput extends DeepReadonly<v.InferInput<typeof documentSchema>> {}
