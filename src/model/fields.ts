import * as v from 'valibot'
import { isEdtfText, parseEdtf } from '../time/edtf.js'
import { isPlainDate } from '../time/plain-date.js'
import { isTimeZone } from '../time/zone.js'
import type { IssueCode } from './issue.js'
import { isLink, isMediaSource } from './links.js'
import { described, visible } from './wording.js'

// The single values of the schema. For each check by function, JSON Schema has a pattern in `build/schema-hints.ts`.

/** What a text needs so that there is something to read in it. */
export const isNotBlank = /\S/
const capitals = /^[A-Z]{2}$/
/** The longest language tag or name of a time zone, in UTF-16 code units. */
export const longestName = 100

/** What a check asks for, in words. */
export interface Rule {
  readonly code: IssueCode
  /** What would be right, for the middle of a sentence. */
  readonly expected: string
  /** The whole sentence for one value, where there is more to say than what was found and what is expected. */
  readonly explain?: (found: string) => string
}

/** Any text, also an empty one. */
export const text = v.string()

/** A text with something to read in it. */
export const words = v.pipe(v.string(), v.regex(isNotBlank))

/** The name by which the rest of the document speaks of an entry. */
export const id = v.pipe(v.string(), v.regex(isNotBlank))

// One schema for each list that ids lead to: the parser tells them apart by identity.
/** The id of one of the actors. */
export const actorId = v.pipe(v.string(), v.regex(isNotBlank))
/** The id of one of the places. */
export const placeId = v.pipe(v.string(), v.regex(isNotBlank))
/** The id of one of the sources. */
export const sourceId = v.pipe(v.string(), v.regex(isNotBlank))
/** The id of one of the events. */
export const eventId = v.pipe(v.string(), v.regex(isNotBlank))

/** A date as EDTF (ISO 8601-2:2019) writes it. */
export const edtf = v.pipe(v.string(), v.check(isEdtf))

/** One point of time as EDTF writes it: no interval and no set. */
export const moment = v.pipe(v.string(), v.check(isEdtfPoint))

/** A BCP 47 tag. */
export const languageTag = v.pipe(v.string(), v.check(isLanguageTag))
/** The name of an IANA zone that is known here. */
export const timeZone = v.pipe(v.string(), v.check(isZoneName))
/** Two capitals, as ISO 3166-1 alpha-2 has them. */
export const countryCode = v.pipe(v.string(), v.regex(capitals))
/** An address to which a reader may be led. */
export const link = v.pipe(v.string(), v.check(isLink))
/** An address from which media may be loaded. */
export const mediaSource = v.pipe(v.string(), v.check(isMediaSource))

/** What each check of the schema asks for, by the function or pattern it checks with. */
export const rules: ReadonlyMap<unknown, Rule> = new Map<unknown, Rule>([
  [isNotBlank, { code: 'empty', expected: 'a text', explain: () => 'found a blank text; something must stand here' }],
  [isEdtf, { code: 'bad-date', expected: "an EDTF date such as '2024-04-08'", explain: explainDate }],
  [
    isEdtfPoint,
    { code: 'bad-date', expected: "one day, month, year or moment such as '2024-04-08'", explain: explainMoment },
  ],
  [isLanguageTag, { code: 'bad-language', expected: "a language tag such as 'en' or 'zh-Hans'" }],
  [isZoneName, { code: 'bad-time-zone', expected: "an IANA time zone such as 'Asia/Shanghai'" }],
  [capitals, { code: 'bad-country', expected: "an ISO 3166-1 code of two capitals such as 'CN'" }],
  [
    isLink,
    {
      code: 'unsafe-link',
      expected: 'a valid address that begins with https://, http:// or mailto: and has no white space in it',
    },
  ],
  [
    isMediaSource,
    {
      code: 'unsafe-link',
      expected: 'a valid address that begins with https:// or http://, or a relative path, without white space',
    },
  ],
])

/** Whether a text is a date that EDTF can write. */
export function isEdtf(value: string): boolean {
  return isPlainDate(value) || isEdtfText(value)
}

/** Whether a text is one day, month, year or moment in EDTF. */
export function isEdtfPoint(value: string): boolean {
  return parseEdtf(value).kind === 'point'
}

/** Whether a text has something to read in it; told of most by their first letter. */
export function hasInk(value: string): boolean {
  const first = value.charCodeAt(0)
  return (first > 0x20 && first < 0x7f) || isNotBlank.test(value)
}

const knownTags = new Set<string>()
const mostKnownTags = 100

/** Whether a text is a BCP 47 tag. Intl is slow and documents repeat themselves: the tags found good are kept. */
export function isLanguageTag(value: string): boolean {
  if (knownTags.has(value)) return true
  if (value.length > longestName) return false
  try {
    Intl.getCanonicalLocales(value)
  } catch {
    return false
  }
  if (knownTags.size < mostKnownTags) knownTags.add(value)
  return true
}

/** Whether a text names a time zone that is known here. */
export function isZoneName(value: string): boolean {
  return value.length <= longestName && isTimeZone(value)
}

function explainDate(found: string): string {
  const date = parseEdtf(found)
  return date.kind === 'error' ? visible(date.message) : ''
}

function explainMoment(found: string): string {
  const date = parseEdtf(found)
  const meant = date.kind === 'error' ? date.meant : found
  return meant === undefined || isEdtfPoint(meant)
    ? explainDate(found)
    : `found ${described(found)}, which is more than one moment; expected one day, month or year`
}
