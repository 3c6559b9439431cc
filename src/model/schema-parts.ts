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
  sourceId,
  text,
  timeZone,
  words,
} from './fields.js'

/** Short names, so that a schema reads like the document it describes. */
export const optional = v.exactOptional
export const about = v.description

/** Entries that a page which adds to `Object.prototype` adds nothing to: valibot walks them with `for … in`. */
/* @__NO_SIDE_EFFECTS__ */
function ownEntries<const Entries extends v.ObjectEntries>(entries: Entries): Entries {
  return Object.assign(Object.create(null) as object, entries)
}

/** An object with these properties and, where they are optional, not with `undefined` in them. */
/* @__NO_SIDE_EFFECTS__ */
export function record<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  return v.object(ownEntries(entries))
}

const actorKinds = ['state', 'person', 'organization', 'group'] as const
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
const quoteForms = ['verbatim', 'paraphrase', 'translation'] as const
const relationTypes = ['responds-to', 'part-of', 'follows-up', 'returns', 'contradicts'] as const
const mediaTypes = ['image', 'video', 'audio', 'embed'] as const

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
    lang: optional(
      v.pipe(
        languageTag,
        about('Language of the title and of excerpts, as a BCP 47 tag, where it is not the document\'s: "ru".'),
      ),
    ),
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

export const sourceReferences = v.array(sourceReferenceSchema)

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

const amount = (most: number, description: string) =>
  optional(v.pipe(v.number(), v.minValue(1), v.maxValue(most), about(description)))

export const mediaSchema = v.pipe(
  record({
    src: v.pipe(mediaSource, about('Where it is loaded from, on demand only: http, https, or a relative path.')),
    alt: v.pipe(text, about('What it shows, in words, for those who do not see or hear it; "" if it adds nothing.')),
    caption: optional(v.pipe(text, about('What is said about it, for those who see or hear it too.'))),
    credit: optional(v.pipe(text, about('Who made it and owns it.'))),
    type: optional(
      v.pipe(
        v.picklist(mediaTypes),
        about(
          'An image, a video, a sound recording, or a page of another site to embed; by default what the address ends in says, else an image.',
        ),
      ),
    ),
    width: amount(100_000, 'Width in pixels; with the height it keeps the place free in which it will be shown.'),
    height: amount(100_000, 'Height in pixels.'),
    duration: amount(1_000_000, 'How long a video or sound recording lasts, in seconds.'),
    lang: optional(v.pipe(languageTag, about('Language of what is said or written in it, as a BCP 47 tag: "ru".'))),
    captions: optional(
      v.pipe(
        v.array(
          record({
            src: v.pipe(mediaSource, about('Where the WebVTT file is loaded from, with the video.')),
            lang: v.pipe(languageTag, about('Language of the captions, as a BCP 47 tag: "en".')),
          }),
        ),
        about('Captions of a video.'),
      ),
    ),
  }),
  about('A picture, film or sound, or a page of another site.'),
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

/** A type with everything in it readonly. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T
/** What a schema gives, readonly. */
export type Output<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>

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

export type ActorKind = (typeof actorKinds)[number]
export type QuoteForm = (typeof quoteForms)[number]
export type RelationType = (typeof relationTypes)[number]
export type MediaType = (typeof mediaTypes)[number]
