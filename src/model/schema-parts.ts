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
/** How far a visit or a meeting has come, or that it is called off. */
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
/** How sure an event is. */
export const certainties = ['reported', 'confirmed', 'disputed'] as const
const quoteForms = ['verbatim', 'paraphrase', 'translation'] as const
const relationTypes = ['responds-to', 'part-of', 'follows-up', 'returns', 'contradicts'] as const
const mediaTypes = ['image', 'video', 'audio', 'embed'] as const

/** An entry of `actors`. */
export const actorSchema = record({
  /** Unique among the actors. */
  id,
  kind: v.picklist(actorKinds),
  name: words,
  /** The office a person holds, in words: "Foreign Minister". */
  office: optional(text),
  /** Id of the actor this one acts for or belongs to: the state of a minister. */
  of: optional(actorId),
  /** ISO 3166-1 alpha-2 code, in capitals. Whether it is assigned to a country is not checked. */
  country: optional(countryCode),
})

/** An entry of `places`. */
export const placeSchema = record({
  /** Unique among the places. */
  id,
  name: words,
  /** ISO 3166-1 alpha-2 code, in capitals. Whether it is assigned to a country is not checked. */
  country: optional(countryCode),
  /** IANA zone by whose clocks times of day without an offset are read at this place; by default the document's. */
  timeZone: optional(timeZone),
  /** Longitude, then latitude, in degrees (WGS 84), as in GeoJSON (RFC 7946, 3.1.1). */
  coordinates: optional(
    v.strictTuple([
      v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    ]),
  ),
})

/** An entry of `sources`. */
export const sourceSchema = record({
  /** Unique among the sources. */
  id,
  title: words,
  /** Language of the title and of excerpts, as a BCP 47 tag; by default the document's. */
  lang: optional(languageTag),
  publisher: optional(text),
  /** When, as EDTF. */
  published: optional(edtf),
  /** http, https or mailto. */
  url: optional(link),
  /** An archived copy: http, https or mailto. */
  archiveUrl: optional(link),
})

/** A source by its id, and the place in it. */
export const sourceReferenceSchema = record({
  /** Id of the source. */
  source: sourceId,
  /** Where in the source: a page, a paragraph, a minute. */
  locator: optional(text),
  /** The source's own words, without quotation marks around them. */
  excerpt: optional(text),
})

/** Where something was published. */
export const sourceReferences = v.array(sourceReferenceSchema)

/** Words that were said, and how near to them the text is. */
export const quoteSchema = record({
  /** Without quotation marks around it. */
  text: words,
  /** Language of the words, as a BCP 47 tag; by default the event's, else the document's. */
  lang: optional(languageTag),
  form: v.picklist(quoteForms),
})

/** One side's account of a meeting. */
export const readoutSchema = record({
  /** Id of the actor whose account this is. */
  by: actorId,
  summary: optional(text),
  quote: optional(quoteSchema),
  sources: optional(sourceReferences),
})

/** How an event stands to another, as the event itself says. */
export const relationSchema = record({
  /** What this event is to the other. */
  type: v.picklist(relationTypes),
  /** Id of the other event. */
  event: eventId,
})

const amount = (most: number) => optional(v.pipe(v.number(), v.minValue(1), v.maxValue(most)))

/** A picture, film, sound or page of another site that belongs to an event. */
export const mediaSchema = record({
  /** http, https or a path relative to the page, never `//host`. */
  src: mediaSource,
  /** What it shows, for those who do not see or hear it; empty where it adds nothing. */
  alt: text,
  /** What is said about it, for those who see or hear it too. */
  caption: optional(text),
  /** Who made it and owns it. */
  credit: optional(text),
  /**
   * By default what `src` ends in says, else an image. A link to a video or a post of a known site is embedded all the
   * same.
   */
  type: optional(v.picklist(mediaTypes)),
  /** In pixels, from 1 to 100,000. With the height it keeps the place free that the medium will take. */
  width: amount(100_000),
  /** In pixels, from 1 to 100,000. */
  height: amount(100_000),
  /** In seconds, from 1 to 1,000,000. */
  duration: amount(1_000_000),
  /** Language of what is said or written in it, as a BCP 47 tag. */
  lang: optional(languageTag),
  /** WebVTT files; of videos alone. */
  captions: optional(
    v.array(
      record({
        src: mediaSource,
        /** Language of the captions, as a BCP 47 tag. */
        lang: languageTag,
      }),
    ),
  ),
})

/** What was once said of when an event would be, and how far it had come. */
export const historyEntrySchema = record({
  /** The date the event then had, as EDTF. */
  date: optional(edtf),
  /** The status the event then had. */
  status: optional(v.picklist([...visitStatuses, ...agreementStatuses])),
  /** When this became known, as EDTF. */
  recorded: optional(edtf),
  note: optional(text),
  sources: optional(sourceReferences),
})

/** Codes of an event in the coding schemes of research; any other scheme may be named too. */
export const codesSchema = v.objectWithRest(
  ownEntries({
    /** CAMEO event code: "042" (make a visit). */
    cameo: optional(text),
    /** PLOVER event type: "CONSULT". */
    plover: optional(text),
  }),
  text,
)

/** A type with everything in it readonly. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T
/** What a schema gives, readonly. */
export type Output<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>

/** Somebody who acts: a state, a person, an organization or a group of states. */
export interface Actor extends Output<typeof actorSchema> {}
/** Where something happened. */
export interface Place extends Output<typeof placeSchema> {}
/** A publication that events point at. */
export interface Source extends Output<typeof sourceSchema> {}
/** A source an event points at, and the place in it. */
export interface SourceReference extends Output<typeof sourceReferenceSchema> {}
/** What was said, and whether these are the very words. */
export interface Quote extends Output<typeof quoteSchema> {}
/** One side's account of a meeting. */
export interface Readout extends Output<typeof readoutSchema> {}
/** What an event is to another. */
export interface Relation extends Output<typeof relationSchema> {}
/** A picture, film or sound, or a page of another site. */
export interface Media extends Output<typeof mediaSchema> {}
/** An earlier date or status of an event. */
export interface HistoryEntry extends Output<typeof historyEntrySchema> {}

/** `organization`: an alliance, a party, a ministry. `group`: states named together, such as "Western nations". */
export type ActorKind = (typeof actorKinds)[number]
/**
 * `verbatim`: word for word, which needs a source. `paraphrase`: in other words. `translation`: word for word, from
 * another language.
 */
export type QuoteForm = (typeof quoteForms)[number]
/**
 * What one event is to the other: it answers it, is part of it, follows it up, is the visit in return, or contradicts
 * it.
 */
export type RelationType = (typeof relationTypes)[number]
/** How media are shown; `embed` is a page of another site. */
export type MediaType = (typeof mediaTypes)[number]
