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

export const actorSchema = record({
  id,
  kind: v.picklist(actorKinds),
  name: words,
  office: optional(text),
  of: optional(actorId),
  country: optional(countryCode),
})

export const placeSchema = record({
  id,
  name: words,
  country: optional(countryCode),
  timeZone: optional(timeZone),
  coordinates: optional(
    v.strictTuple([
      v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    ]),
  ),
})

export const sourceSchema = record({
  id,
  title: words,
  lang: optional(languageTag),
  publisher: optional(text),
  published: optional(edtf),
  url: optional(link),
  archiveUrl: optional(link),
})

export const sourceReferenceSchema = record({
  source: sourceId,
  locator: optional(text),
  excerpt: optional(text),
})

export const sourceReferences = v.array(sourceReferenceSchema)

export const quoteSchema = record({
  text: words,
  lang: optional(languageTag),
  form: v.picklist(quoteForms),
})

export const readoutSchema = record({
  by: actorId,
  summary: optional(text),
  quote: optional(quoteSchema),
  sources: optional(sourceReferences),
})

export const relationSchema = record({
  type: v.picklist(relationTypes),
  event: eventId,
})

const amount = (most: number) => optional(v.pipe(v.number(), v.minValue(1), v.maxValue(most)))

export const mediaSchema = record({
  src: mediaSource,
  alt: text,
  caption: optional(text),
  credit: optional(text),
  type: optional(v.picklist(mediaTypes)),
  width: amount(100_000),
  height: amount(100_000),
  duration: amount(1_000_000),
  lang: optional(languageTag),
  captions: optional(
    v.array(
      record({
        src: mediaSource,
        lang: languageTag,
      }),
    ),
  ),
})

export const historyEntrySchema = record({
  date: optional(edtf),
  status: optional(v.picklist([...visitStatuses, ...agreementStatuses])),
  recorded: optional(edtf),
  note: optional(text),
  sources: optional(sourceReferences),
})

export const codesSchema = v.objectWithRest(
  ownEntries({
    cameo: optional(text),
    plover: optional(text),
  }),
  text,
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
