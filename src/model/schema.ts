import * as v from 'valibot'
import {
  actorId,
  countryCode,
  edtf,
  eventId,
  id,
  languageTag,
  link,
  mediaSource,
  moment,
  placeId,
  sourceId,
  text,
  timeZone,
  words,
} from './fields.js'

const optional = v.exactOptional
const about = v.description

/** Entries that a page which adds to `Object.prototype` adds nothing to: valibot walks them with `for … in`. */
function ownEntries<const Entries extends v.ObjectEntries>(entries: Entries): Entries {
  return Object.assign(Object.create(null) as object, entries)
}

function record<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  return v.object(ownEntries(entries))
}

export const actorKinds = ['state', 'person', 'organization', 'group'] as const
export const visitStatuses = ['announced', 'confirmed', 'under-way', 'completed', 'postponed', 'cancelled'] as const
/** The steps of a treaty's life as the Vienna Convention on the Law of Treaties names them (arts. 10–14, 24, 54, 57). */
export const agreementStatuses = [
  'draft',
  'initialled',
  'signed',
  'ratified',
  'in-force',
  'suspended',
  'terminated',
] as const
export const certainties = ['reported', 'confirmed', 'disputed'] as const
export const quoteForms = ['verbatim', 'paraphrase', 'translation'] as const
export const relationTypes = ['responds-to', 'part-of', 'follows-up', 'returns', 'contradicts'] as const
export const mediaTypes = ['image', 'video', 'audio'] as const

export const actorSchema = v.pipe(
  record({
    id: v.pipe(id, about('The name by which events speak of this actor; unique among the actors.')),
    kind: v.pipe(
      v.picklist(actorKinds),
      about(
        'A state, a person, an organization such as an alliance, a party or a ministry, or a group of states named together, such as "Western nations".',
      ),
    ),
    name: v.pipe(words, about('The name shown to readers.')),
    office: optional(v.pipe(text, about('The office a person holds, in words: "Foreign Minister".'))),
    of: optional(v.pipe(actorId, about('Id of the actor this one acts for or belongs to: the state of a minister.'))),
    country: optional(v.pipe(countryCode, about('ISO 3166-1 alpha-2 code of the country, in capitals: "RU".'))),
  }),
  about('Somebody who acts: a state, a person, an organization or a group of states.'),
)

export const placeSchema = v.pipe(
  record({
    id: v.pipe(id, about('The name by which events speak of this place; unique among the places.')),
    name: v.pipe(words, about('The name shown to readers.')),
    country: optional(v.pipe(countryCode, about('ISO 3166-1 alpha-2 code of the country, in capitals: "CN".'))),
    timeZone: optional(
      v.pipe(timeZone, about('IANA time zone in which dates at this place are read: "Asia/Shanghai".')),
    ),
    coordinates: optional(
      v.pipe(
        v.strictTuple([
          v.pipe(v.number(), v.minValue(-180), v.maxValue(180), about('Longitude in degrees east.')),
          v.pipe(v.number(), v.minValue(-90), v.maxValue(90), about('Latitude in degrees north.')),
        ]),
        about('Longitude and latitude in degrees (WGS 84), in this order, as in GeoJSON.'),
      ),
    ),
  }),
  about('Where something happened.'),
)

export const sourceSchema = v.pipe(
  record({
    id: v.pipe(id, about('The name by which events speak of this source; unique among the sources.')),
    title: v.pipe(words, about('Title of the article, transcript or document.')),
    publisher: optional(v.pipe(text, about('Who published it.'))),
    published: optional(v.pipe(edtf, about('When it was published, as EDTF: "2024-04-08".'))),
    url: optional(v.pipe(link, about('Where it can be read: http, https or mailto.'))),
    archiveUrl: optional(v.pipe(link, about('Where an archived copy can be read: http, https or mailto.'))),
  }),
  about('A publication that events point at.'),
)

export const sourceReferenceSchema = v.pipe(
  record({
    source: v.pipe(sourceId, about('Id of the source.')),
    locator: optional(v.pipe(text, about('Where in the source: a page, a paragraph, a minute.'))),
    excerpt: optional(v.pipe(text, about("The source's own words."))),
  }),
  about('A source, and the place in it.'),
)

const sourceReferences = v.array(sourceReferenceSchema)

export const quoteSchema = v.pipe(
  record({
    text: v.pipe(words, about('The words, without quotation marks around them.')),
    lang: optional(v.pipe(languageTag, about('Language of the words, as a BCP 47 tag: "ru".'))),
    form: v.pipe(
      v.picklist(quoteForms),
      about(
        'verbatim: word for word, which needs a source; paraphrase: in other words; translation: word for word, from another language.',
      ),
    ),
  }),
  about('What was said, and whether these are the very words.'),
)

export const readoutSchema = v.pipe(
  record({
    by: v.pipe(actorId, about('Id of the actor whose account this is.')),
    summary: optional(v.pipe(text, about('The account, summed up.'))),
    quote: optional(quoteSchema),
    sources: optional(v.pipe(sourceReferences, about('Where the account was published.'))),
  }),
  about("One side's account of a meeting."),
)

export const relationSchema = v.pipe(
  record({
    type: v.pipe(
      v.picklist(relationTypes),
      about(
        'What this event is to the other: it responds to it, is part of it, follows it up, returns it, contradicts it.',
      ),
    ),
    event: v.pipe(eventId, about('Id of the other event.')),
  }),
  about('How this event stands to another.'),
)

export const mediaSchema = v.pipe(
  record({
    src: v.pipe(mediaSource, about('Where it is loaded from, on demand only: http, https, or a relative path.')),
    alt: v.pipe(text, about('What it shows, in words, for those who do not see or hear it; "" if it adds nothing.')),
    credit: optional(v.pipe(text, about('Who made it and owns it.'))),
    type: optional(
      v.pipe(v.picklist(mediaTypes), about('An image, a video or a sound recording; by default an image.')),
    ),
  }),
  about('A picture, film or sound.'),
)

export const historyEntrySchema = v.pipe(
  record({
    date: optional(v.pipe(edtf, about('The date the event then had, as EDTF.'))),
    status: optional(
      v.pipe(v.picklist([...visitStatuses, ...agreementStatuses]), about('The status the event then had.')),
    ),
    recorded: optional(v.pipe(edtf, about('When this became known, as EDTF.'))),
    note: optional(v.pipe(text, about('What changed, in words.'))),
    sources: optional(v.pipe(sourceReferences, about('Where this was published.'))),
  }),
  about('An earlier date or status of an event.'),
)

export const codesSchema = v.pipe(
  v.objectWithRest(
    ownEntries({
      cameo: optional(v.pipe(text, about('CAMEO event code: "042" (make a visit).'))),
      plover: optional(v.pipe(text, about('PLOVER event type: "CONSULT".'))),
    }),
    text,
  ),
  about('Codes of the event in the coding schemes of research.'),
)

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

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T
type Output<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>

export interface Actor extends Output<typeof actorSchema> {}
export interface Place extends Output<typeof placeSchema> {}
export interface Source extends Output<typeof sourceSchema> {}
/** A source an event points at, and the place in it. */
export interface SourceReference extends Output<typeof sourceReferenceSchema> {}
export interface Quote extends Output<typeof quoteSchema> {}
/** One side's account of a meeting. */
export interface Readout extends Output<typeof readoutSchema> {}
export interface Relation extends Output<typeof relationSchema> {}
export interface Media extends Output<typeof mediaSchema> {}
/** An earlier date or status of an event. */
export interface HistoryEntry extends Output<typeof historyEntrySchema> {}

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
export type ActorKind = Actor['kind']
/** The status of a visit or a meeting. */
export type VisitStatus = (typeof visitStatuses)[number]
export type AgreementStatus = (typeof agreementStatuses)[number]
export type EventStatus = VisitStatus | AgreementStatus
export type Certainty = (typeof certainties)[number]
export type QuoteForm = (typeof quoteForms)[number]
export type RelationType = (typeof relationTypes)[number]
export type MediaType = (typeof mediaTypes)[number]

/** A parsed document: every list is there, every id in it leads to an entry, and every date can be read. */
export interface TimelineDocument extends Output<typeof documentSchema> {}

/** A document as an author may write it: lists without entries can be left out. */
export interface TimelineDocumentInput extends DeepReadonly<v.InferInput<typeof documentSchema>> {}
