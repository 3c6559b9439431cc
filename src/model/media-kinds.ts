import type { Messages } from '../messages/messages.js'
import { embedOf } from './embeds.js'
import type { DiplomaticEvent, Media, MediaType } from './schema.js'

/** What a reader calls it: a video is one also where it is shown by embedding a page. */
export type MediaKind = keyof Messages['interface']['media']['kinds']

const endings: Readonly<Record<'video' | 'audio', RegExp>> = {
  video: /\.(mp4|m4v|webm|ogv|mov)$/i,
  audio: /\.(mp3|m4a|aac|oga|ogg|opus|wav|flac)$/i,
}

/** How it is shown: a link to a video or a post of a known site is embedded whatever the document calls it. */
export function mediaTypeOf({ src, type }: Media): MediaType {
  if (embedOf(src)) return 'embed'
  if (type) return type
  const [path = ''] = src.split(/[?#]/)
  if (endings.video.test(path)) return 'video'
  return endings.audio.test(path) ? 'audio' : 'image'
}

/** What a reader calls it: of a link to a known site, a video or a post, whatever its type. */
export function mediaKindOf(media: Media): MediaKind {
  return embedOf(media.src)?.kind ?? mediaTypeOf(media)
}

/** "with picture, with video", or undefined where an event has neither. */
export function mediaWords({ media = [] }: DiplomaticEvent, messages: Messages): string | undefined {
  const { media: words, separator } = messages.interface
  const kinds = new Set(media.map(mediaKindOf))
  return kinds.size === 0 ? undefined : [...kinds].map((kind) => words.has[kind]).join(separator)
}
