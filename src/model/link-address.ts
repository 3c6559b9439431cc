import { type LinkFields, linkNames } from './link-fields.js'

/**
 * What an address says under a key: `key=…` is the event, `key.view=…` the view and so on. The fragment is read first,
 * then the query. Never throws: what cannot be decoded is taken as it stands.
 */
export function fieldsIn(address: string, key: string): LinkFields {
  const { query, fragment } = partsOf(address)
  const fields: Record<string, string> = {}
  for (const pair of [...pairsOf(fragment), ...pairsOf(query)]) {
    const name = fieldNameOf(pair, key)
    if (name !== undefined) fields[name] ??= decode(pair.slice(pair.indexOf('=') + 1))
  }
  return fields
}

/**
 * The address with these texts under a key, in place of those that it had there; everything else in it is kept as it was.
 *
 * They go into the fragment, which no server sees, caches by or strips, and no redirect loses. Where the page uses its
 * fragment for something else, an anchor or a route, they go into the query.
 */
export function withFields(address: string, key: string, fields: LinkFields): string {
  const { path, query, fragment } = partsOf(address)
  const own = linkNames.flatMap((name) => {
    const text = fields[name]
    return text === undefined ? [] : [`${encodeName(key, name)}=${encode(text)}`]
  })
  const isOthers = (pair: string) => fieldNameOf(pair, key) === undefined
  const isFree = isPairs(fragment)
  const inQuery = [...pairsOf(query).filter(isOthers), ...(isFree ? [] : own)].join('&')
  const inFragment = isFree ? [...pairsOf(fragment).filter(isOthers), ...own].join('&') : fragment
  return `${path}${inQuery && `?${inQuery}`}${inFragment && `#${inFragment}`}`
}

/** Whether an address's fragment is an anchor or a route of the page rather than a list of `name=value`. */
export function hasAnchor(address: string): boolean {
  return !isPairs(partsOf(address).fragment)
}

/** An address without its fragment. */
export function withoutFragment(address: string): string {
  const { path, query } = partsOf(address)
  return query === '' ? path : `${path}?${query}`
}

function partsOf(address: string): { readonly path: string; readonly query: string; readonly fragment: string } {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? []
  return { path, query, fragment }
}

function pairsOf(text: string): string[] {
  return text.split('&').filter(Boolean)
}

function isPairs(fragment: string): boolean {
  return pairsOf(fragment).every((pair) => /^[^/?!=]+=/.test(pair))
}

/** The name under a key that a pair gives a text to, or undefined where it is somebody else's. */
function fieldNameOf(pair: string, key: string): string | undefined {
  const sign = pair.indexOf('=')
  const name = sign === -1 ? '' : decode(pair.slice(0, sign))
  const own = wellFormed(key)
  if (name === own) return 'event'
  const field = name.startsWith(`${own}.`) ? name.slice(own.length + 1) : ''
  return field !== 'event' && linkNames.includes(field) ? field : undefined
}

function encodeName(key: string, name: string): string {
  const own = wellFormed(key)
  return encodeURIComponent(name === 'event' ? own : `${own}.${name}`).replace(/[!'()*]/g, escapeSign)
}

/** Readable where that is safe: a comma, a colon, a slash and a tilde may stand anywhere in a query or fragment. */
function encode(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/%(?:2C|3A|2F)/g, decodeURIComponent)
    .replace(/[!'()*]|\.$/g, escapeSign)
}

/** A text without half surrogates, which no address can hold. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Signs that an address may hold, but that mail programs and chats take for the end of it. */
function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
