import { localePartsOf, resolveLocale } from '../messages/locale.js'
import { formatMessage } from '../messages/messages.js'
import { listWords, type Words } from './describe.js'
import { embedOf } from './embeds.js'
import { type MediaKind, mediaKindOf, mediaTypeOf } from './media-kinds.js'
import type { DiplomaticEvent, Media, MediaType } from './schema.js'

/**
 * `denied`: the page does not allow its host; `refused`: the browser would not load it for the page's security policy;
 * `printed`: on paper, where nothing can be asked for.
 */
export type MediaState = 'offered' | 'loading' | 'shown' | 'failed' | 'refused' | 'denied' | 'printed'

/** One file of captions of a video. */
export interface MediaCaptions {
  readonly src: string
  readonly lang: string
  /** The language's name. */
  readonly label: string
}

/** A picture, film, sound or embedded page, and how far it has been shown. */
export interface MediaDetail {
  /** Tells it from the others of its event. */
  readonly id: string
  readonly type: MediaType
  readonly kind: MediaKind
  /** What it is and whence, how long it lasts and its language: "Video from example.org", "2 min", "Russian". */
  readonly description: readonly string[]
  readonly alt: string
  readonly caption?: string
  readonly credit?: string
  /** What is loaded. */
  readonly src: string
  /** Where a reader may open it: what the document gives. */
  readonly address: string
  /** The words of the link to it. */
  readonly open: string
  /** Whom loading it tells of the visit, besides the page's own site. */
  readonly hosts: readonly string[]
  /** Width by height of its place; none for sounds. */
  readonly ratio?: number
  /** Width in pixels beyond which it is not enlarged. */
  readonly width?: number
  readonly captions: readonly MediaCaptions[]
  readonly needsReferrer: boolean
  /** On the page's own site: an embedded page would be given too much by what other sites need. */
  readonly isOwn: boolean
  readonly state: MediaState
  /** Who learns of the visit and must be named before: "This loads content from …". */
  readonly notice?: string
}

const defaultRatio: Readonly<Record<Exclude<MediaType, 'audio'>, number>> = {
  image: 3 / 2,
  video: 16 / 9,
  embed: 16 / 9,
}
/** A place that is not one long strip, whatever the document says of its size. */
const leastRatio = 0.5
const mostRatio = 5

/** The media of an event as they stand before anybody asked for them. */
export function buildMedia({ media = [] }: DiplomaticEvent, words: Words): MediaDetail[] {
  return media.map((one, index) => detailOf(one, index, words))
}

function detailOf(media: Media, index: number, words: Words): MediaDetail {
  const { notice, openAt, openFile } = words.messages.interface.media
  const { src: address, alt, caption, credit, width, height } = media
  const embed = embedOf(address)
  const type = mediaTypeOf(media)
  const captions = type === 'video' ? (media.captions ?? []) : []
  const src = embed?.src ?? address
  const host = hostOf(address)
  const hosts = hostsOf([src, ...captions.map((one) => one.src)])
  const given = width !== undefined && height !== undefined ? width / height : undefined
  const ratio = type === 'audio' ? undefined : (given ?? embed?.ratio ?? defaultRatio[type])
  return {
    id: `${index} ${address}`,
    type,
    kind: mediaKindOf(media),
    description: describe(media, words),
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    src,
    address,
    open: host === undefined ? openFile : formatMessage(openAt, { host: nameOf(host) }, words.locale),
    hosts,
    ...(ratio !== undefined && { ratio: Math.min(Math.max(ratio, leastRatio), mostRatio) }),
    ...(type === 'image' && width !== undefined && { width }),
    captions: captions.map((one) => ({ ...one, label: languageName(one.lang, words) })),
    needsReferrer: embed?.needsReferrer ?? false,
    isOwn: host === undefined,
    state: 'offered',
    ...(type === 'embed' &&
      hosts[0] !== undefined && { notice: formatMessage(notice, { host: nameOf(hosts[0]) }, words.locale) }),
  }
}

function describe(media: Media, words: Words): string[] {
  const { kinds, from } = words.messages.interface.media
  const kind = kinds[mediaKindOf(media)]
  const captions = mediaTypeOf(media) === 'video' ? (media.captions ?? []).map(({ src }) => src) : []
  const hosts = hostsOf([media.src, ...captions]).map(nameOf)
  const origin = hosts.length === 0 ? kind : formatMessage(from, { kind, host: listWords(hosts, words) }, words.locale)
  const length = media.duration === undefined ? undefined : durationWords(media.duration, words)
  const language = media.lang === undefined ? undefined : languageName(media.lang, words)
  return [origin, length, language].filter((part) => part !== undefined)
}

function hostsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map(hostOf).filter((host) => host !== undefined))]
}

/** The host as a browser asks for it, in ASCII, so that no letter is taken for another. */
function hostOf(address: string): string | undefined {
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).host : undefined
}

/** A host as readers know it. */
function nameOf(host: string): string {
  return host.replace(/^www\./, '')
}

const units = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** "1 hr 5 mins": no unit of which there is none. */
function durationWords(seconds: number, words: Words): string {
  const locale = resolveLocale(words.locale)
  let left = Math.round(seconds)
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return count === 0
      ? []
      : [
          new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
            .format(count)
            .replaceAll(' ', '\u00a0'),
        ]
  })
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts)
}

/** A language's name; what a tag says beyond the language, its script and its place has none. */
function languageName(tag: string, { locale }: Words): string {
  return new Intl.DisplayNames(resolveLocale(locale), { type: 'language' }).of(localePartsOf(tag).baseName) ?? tag
}
