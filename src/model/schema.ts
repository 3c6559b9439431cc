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
  /** Unique among the events. */
  id,
  title: words,
  /** As EDTF (ISO 8601-2:2019), never finer than the source. */
  date: edtf,
  /** When, in the source's own words: "last week". */
  dateNote: optional(text),
  summary: optional(text),
  /** Language of the event's own texts, as a BCP 47 tag; by default the document's. */
  lang: optional(languageTag),
  /** Where it was published. A verbatim quote needs at least one. */
  sources: optional(sourceReferences),
  certainty: optional(v.picklist(certainties)),
  /** From 1 to 3, the most important, whose labels stay longest; 2 where it is not given. */
  importance: optional(importance),
  tags: optional(v.array(text)),
  media: optional(v.array(mediaSchema)),
  relations: optional(v.array(relationSchema)),
  /** Earlier dates and statuses, the earliest first. */
  history: optional(v.array(historyEntrySchema)),
  codes: optional(codesSchema),
  /** The author's own data: passed on untouched, and never shown. */
  extra: optional(v.record(v.string(), v.unknown())),
}

const visitSchema = record({
  type: v.literal('visit'),
  ...common,
  /** Ids of those who travelled, at least one. */
  visitors: someActors,
  /** Ids of those who received them. */
  hosts: optional(actors),
  /** Id of the place visited. */
  place,
  purpose: optional(text),
  topics,
  status,
  /** Id of the event this is a part of: the trip of a leg. */
  partOf,
})

const meetingSchema = record({
  type: v.literal('meeting'),
  ...common,
  /** Ids of those who met, at least one. */
  participants: someActors,
  /** Id of the place they met at. */
  place,
  topics,
  status,
  /** Each side's account, shown side by side and never merged. */
  readouts: optional(v.array(readoutSchema)),
  /** Id of the event this is a part of: the visit of a meeting. */
  partOf,
})

const statementSchema = record({
  type: v.literal('statement'),
  ...common,
  /** Id of the one who said it. */
  speaker: actorId,
  /** The office the speaker held then; by default the actor's. */
  office: optional(text),
  /** Id of the actor spoken for. */
  onBehalfOf: optional(actorId),
  quote: optional(quoteSchema),
  /** To whom it was said, in words. */
  audience: optional(text),
  /** By what way, in words: a press conference, an interview, a post. */
  channel: optional(text),
  /** Ids of the actors it speaks about. */
  about: optional(actors),
  topics,
  /** Id of the place it was said at. */
  place,
})

const agreementSchema = record({
  type: v.literal('agreement'),
  ...common,
  /** Ids of the parties, at least one. */
  parties: someActors,
  status: optional(v.picklist(agreementStatuses)),
  /** Id of the place it was concluded at. */
  place,
})

const measureSchema = record({
  type: v.literal('measure'),
  ...common,
  /** Ids of those who took it, at least one. */
  by: someActors,
  /** Ids of those it was taken against. */
  against: optional(actors),
})

const backgroundSchema = record({
  type: v.literal('background'),
  ...common,
  /** Ids of those involved. */
  actors: optional(actors),
})

/** What holds of each type of event, by its `type`. */
export const eventSchemas = {
  visit: visitSchema,
  meeting: meetingSchema,
  statement: statementSchema,
  agreement: agreementSchema,
  measure: measureSchema,
  background: backgroundSchema,
} as const

const header = {
  /** Address of the JSON Schema of such documents, for editors. */
  $schema: optional(text),
  title: words,
  description: optional(text),
  /** Language of the texts, as a BCP 47 tag. */
  lang: optional(languageTag),
  /**
   * IANA zone of the axis, where the page names no other, and of times of day that have no offset, where their place
   * has no zone; by default UTC.
   */
  timeZone: optional(timeZone),
  /** The moment the document speaks from, as one EDTF date and no interval or set: open ends run up to here. */
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
  /** In any order. */
  events: v.array(
    v.variant('type', [visitSchema, meetingSchema, statementSchema, agreementSchema, measureSchema, backgroundSchema]),
  ),
})

/** A journey of some to others, or one leg of a longer one. */
export interface VisitEvent extends Output<typeof visitSchema> {}
/** A meeting or a call, with each side's account of it. */
export interface MeetingEvent extends Output<typeof meetingSchema> {}
/** Something that one speaker said or published. */
export interface StatementEvent extends Output<typeof statementSchema> {}
/** A treaty, accord or deal. */
export interface AgreementEvent extends Output<typeof agreementSchema> {}
/** Something done by some against others: sanctions, export controls, expulsions and the like. */
export interface MeasureEvent extends Output<typeof measureSchema> {}
/** Something long that runs behind the rest: a war, a trend, a relationship. */
export interface BackgroundEvent extends Output<typeof backgroundSchema> {}

/** One event of a timeline, told apart by `type`. */
export type DiplomaticEvent =
  VisitEvent | MeetingEvent | StatementEvent | AgreementEvent | MeasureEvent | BackgroundEvent
/** An event's `type`. */
export type EventType = DiplomaticEvent['type']
/** The status of a visit or a meeting. */
export type VisitStatus = (typeof visitStatuses)[number]
/** The status of an agreement: a step of a treaty's life, as the Vienna Convention on the Law of Treaties names it. */
export type AgreementStatus = (typeof agreementStatuses)[number]
/** The status of a visit, a meeting or an agreement; other events have none. */
export type EventStatus = VisitStatus | AgreementStatus
/** How sure an event is. Where it has none, readers are told nothing of it. */
export type Certainty = (typeof certainties)[number]

/** A parsed document: every list is there, every id in it leads to an entry, and every date can be read. */
export interface TimelineDocument extends Output<typeof documentSchema> {}

/** A document as an author may write it: lists without entries can be left out. */
export interface TimelineDocumentInput extends DeepReadonly<v.InferInput<typeof documentSchema>> {}
