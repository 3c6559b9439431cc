/** A page of another site in the form that it gives for embedding. */
export interface Embed {
  readonly kind: 'video' | 'post'
  readonly src: string
  /** Width by height where the document gives none. */
  readonly ratio: number
  /** It refuses to play where it is not told which site shows it. */
  readonly needsReferrer: boolean
}

const wide = 16 / 9
/** Posts are as high as their text; an upright page leaves room for most. */
const upright = 4 / 5

/**
 * What is embedded for a link to a video or a post of a site that has pages to embed: of YouTube the one that sets no
 * cookies before it plays, of Vimeo and X those that are told not to track. Undefined for all other addresses.
 */
export function embedOf(address: string): Embed | undefined {
  const url = /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.port !== '') return undefined
  const path = url.pathname.split('/').filter(Boolean)
  switch (url.hostname.replace(/^(www|m|music|mobile)\./, '')) {
    case 'youtu.be':
      return youTube(path[0], url)
    case 'youtube.com':
    case 'youtube-nocookie.com':
      return youTube(['embed', 'shorts', 'live', 'v'].includes(path[0] ?? '') ? path[1] : watched(path, url), url)
    case 'vimeo.com':
      return vimeo(path[0], path[1])
    case 'player.vimeo.com':
      return path[0] === 'video' ? vimeo(path[1], url.searchParams.get('h') ?? undefined) : undefined
    case 'x.com':
    case 'twitter.com':
      return path[1] === 'status' ? post(path[2]) : undefined
    default:
      return undefined
  }
}

function watched(path: readonly string[], url: URL): string | undefined {
  return path[0] === 'watch' ? (url.searchParams.get('v') ?? undefined) : undefined
}

function youTube(id: string | undefined, { searchParams }: URL): Embed | undefined {
  if (id === undefined || !/^[\w-]{11}$/.test(id)) return undefined
  const start = secondsOf(searchParams.get('start') ?? searchParams.get('t') ?? '')
  const from = start > 0 ? `?start=${start}` : ''
  const src = `https://www.youtube-nocookie.com/embed/${id}${from}`
  return { kind: 'video', src, ratio: wide, needsReferrer: true }
}

/** '90', '90s' or '1h2m3s'. */
function secondsOf(text: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function vimeo(id: string | undefined, hash: string | undefined): Embed | undefined {
  if (id === undefined || !/^\d+$/.test(id)) return undefined
  const unlisted = hash !== undefined && /^[0-9a-f]+$/.test(hash) ? `&h=${hash}` : ''
  const src = `https://player.vimeo.com/video/${id}?dnt=1${unlisted}`
  return { kind: 'video', src, ratio: wide, needsReferrer: true }
}

function post(id: string | undefined): Embed | undefined {
  if (id === undefined || !/^\d+$/.test(id)) return undefined
  const src = `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`
  return { kind: 'post', src, ratio: upright, needsReferrer: false }
}
