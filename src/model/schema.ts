import * as v from 'valibot'
import { actorId, edtf, eventId, id, languageTag, moment, placeId, text, timeZone, words } from './fields.js'
import {
  about,
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

const actors = (description: string) => v.pipe(v.array(actorId), about(description))
const someActors = (description: string) => v.pipe(v.array(actorId), v.minLength(1), about(description))
const topics = optional(v.pipe(v.array(text), about('What it was about, a few words each.')))
const place = (description: string) => optional(v.pipe(placeId, about(description)))
const partOf = optional(
  v.pipe(eventId, about('Id of the event this is a part of: the trip of a leg, the visit of a meeting.')),
)
const status = optional(
  v.pipe(
    v.picklist(visitStatuses),
    about('How far it has come: announced, confirmed, under way, completed, postponed or cancelled.'),
  ),
)

const common = {
  id: v.pipe(id, about('The name by which other events and links speak of this one; unique among the events.')),
  title: v.pipe(words, about('What happened, as a headline.')),
  date: v.pipe(
    edtf,
    about(
      'When, as EDTF (ISO 8601-2:2019) and never finer than the source: a day "2024-04-08", a month "2023-10", an interval "2024-04-08/2024-04-09", an unknown start "/2024-04-08", an open end "2022-02-24/..", one day of several "[2024-04-01..2024-04-07]".',
    ),
  ),
  dateNote: optional(v.pipe(text, about('When, in the source\'s own words: "last week".'))),
  summary: optional(v.pipe(text, about('What happened, in a few sentences of plain text.'))),
  lang: optional(
    v.pipe(
      languageTag,
      about("Language of this event's own texts, its title and summary among them, where it is not the document's."),
    ),
  ),
  sources: optional(v.pipe(sourceReferences, about('Where this was published. A verbatim quote needs at least one.'))),
  certainty: optional(v.pipe(v.picklist(certainties), about('How sure this is: reported, confirmed or disputed.'))),
  importance: optional(
    v.pipe(
      v.picklist([1, 2, 3]),
      about('1, 2 or 3: the most important events keep their labels longest. Readers take 2 when it is left out.'),
      v.metadata({ default: 2 }),
    ),
  ),
  tags: optional(v.pipe(v.array(text), about('Words to filter by.'))),
  media: optional(v.pipe(v.array(mediaSchema), about('Pictures, films and sounds.'))),
  relations: optional(v.pipe(v.array(relationSchema), about('How this event stands to others.'))),
  history: optional(
    v.pipe(
      v.array(historyEntrySchema),
      about('Earlier dates and statuses, the earliest first: how a postponed visit moved.'),
    ),
  ),
  codes: optional(codesSchema),
  extra: optional(
    v.pipe(
      v.record(v.string(), v.unknown()),
      about("Anything of the author's own; passed through untouched and never shown."),
    ),
  ),
}

export const visitSchema = v.pipe(
  record({
    type: v.pipe(v.literal('visit'), about('A journey of somebody to somebody else.')),
    ...common,
    visitors: someActors('Ids of those who travelled.'),
    hosts: optional(actors('Ids of those who received them.')),
    place: place('Id of the place visited.'),
    purpose: optional(v.pipe(text, about('What the visit was for.'))),
    topics,
    status,
    partOf,
  }),
  about('A visit, or one leg of a longer one.'),
)

export const meetingSchema = v.pipe(
  record({
    type: v.pipe(v.literal('meeting'), about('A meeting or a call.')),
    ...common,
    participants: someActors('Ids of those who met.'),
    place: place('Id of the place they met at.'),
    topics,
    status,
    readouts: optional(
      v.pipe(v.array(readoutSchema), about("Each side's account, shown side by side and never merged.")),
    ),
    partOf,
  }),
  about('A meeting of two or more.'),
)

export const statementSchema = v.pipe(
  record({
    type: v.pipe(v.literal('statement'), about('Something said or published.')),
    ...common,
    speaker: v.pipe(actorId, about('Id of the one who said it.')),
    office: optional(v.pipe(text, about('The office the speaker held then, in words.'))),
    onBehalfOf: optional(v.pipe(actorId, about('Id of the actor spoken for.'))),
    quote: optional(quoteSchema),
    audience: optional(v.pipe(text, about('To whom it was said.'))),
    channel: optional(v.pipe(text, about('By what way: a press conference, an interview, a post.'))),
    about: optional(actors('Ids of the actors the statement speaks about.')),
    topics,
    place: place('Id of the place it was said at.'),
  }),
  about('A statement by one speaker.'),
)

export const agreementSchema = v.pipe(
  record({
    type: v.pipe(v.literal('agreement'), about('A treaty, accord or deal.')),
    ...common,
    parties: someActors('Ids of the parties.'),
    status: optional(
      v.pipe(
        v.picklist(agreementStatuses),
        about('How far it has come: draft, initialled, signed, ratified, in force, suspended or terminated.'),
      ),
    ),
    place: place('Id of the place it was concluded at.'),
  }),
  about('An agreement between parties.'),
)

export const measureSchema = v.pipe(
  record({
    type: v.pipe(v.literal('measure'), about('Sanctions, export controls, expulsions and the like.')),
    ...common,
    by: someActors('Ids of those who took it.'),
    against: optional(actors('Ids of those it was taken against.')),
  }),
  about('A measure of some against others.'),
)

export const backgroundSchema = v.pipe(
  record({
    type: v.pipe(v.literal('background'), about('Something long that runs behind the rest.')),
    ...common,
    actors: optional(actors('Ids of those involved.')),
  }),
  about('A war, a trend, a relationship that runs behind the rest.'),
)

export const eventSchemas = {
  visit: visitSchema,
  meeting: meetingSchema,
  statement: statementSchema,
  agreement: agreementSchema,
  measure: measureSchema,
  background: backgroundSchema,
} as const

const header = {
  $schema: optional(v.pipe(text, about('Address of the JSON Schema of such documents, for editors.'))),
  title: v.pipe(words, about('Title of the timeline.')),
  description: optional(v.pipe(text, about('What the timeline shows, in plain text.'))),
  lang: optional(v.pipe(languageTag, about('Language of the texts, as a BCP 47 tag: "en".'))),
  timeZone: optional(
    v.pipe(
      timeZone,
      about(
        'IANA time zone in which dates are read that have none of their own. Readers take UTC when it is left out.',
      ),
    ),
  ),
  asOf: optional(
    v.pipe(moment, about('The moment the document speaks from, as EDTF: what is still going on is drawn up to here.')),
  ),
}

/** What a document says of itself, without its lists. */
export const headerSchema = record(header)

/** The whole document. */
export const documentSchema = v.pipe(
  record({
    ...header,
    actors: v.optional(v.pipe(v.array(actorSchema), about('Those who act.')), []),
    places: v.optional(v.pipe(v.array(placeSchema), about('Where it happened.')), []),
    sources: v.optional(v.pipe(v.array(sourceSchema), about('Where it was published.')), []),
    events: v.pipe(
      v.array(
        v.variant('type', [
          visitSchema,
          meetingSchema,
          statementSchema,
          agreementSchema,
          measureSchema,
          backgroundSchema,
        ]),
      ),
      about('What happened, in any order.'),
    ),
  }),
  v.title('Diplomatic timeline'),
  about('Diplomatic visits, meetings and statements, and where each was published.'),
)

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
