import type { TimelineFilter } from './filter.js'
import type { Timeline } from './resolve.js'

/**
 * What a link says of a timeline, as texts by name: `event`, `view`, `range` and the fields of the filter.
 * An empty text says "none", where the page itself would have some.
 */
export type LinkFields = Readonly<Partial<Record<string, string>>>

/** What each field of a filter holds, and what its ids stand for. A field that is missing here does not compile. */
const filterShapes = {
  states: { shape: 'list', of: 'actors' },
  actors: { shape: 'list', of: 'actors' },
  pairs: { shape: 'pairs', of: 'actors' },
  types: { shape: 'list', of: 'types' },
  tags: { shape: 'list', of: 'tags' },
  text: { shape: 'text', of: 'words' },
} as const satisfies Record<keyof TimelineFilter, { shape: 'list' | 'pairs' | 'text'; of: string }>

/** The names of a filter's fields, as they stand in a link. */
const filterNames: readonly string[] = Object.keys(filterShapes)

/** Every name that a link may use, in the order in which it does. */
export const linkNames: readonly string[] = ['event', 'view', ...filterNames, 'range']

/** More than any reader chooses, and little enough that no link keeps a page busy. */
const mostItems = 200
const longestSearch = 1000

/** A filter as texts; what excludes nothing is left out. */
export function filterFields(filter: TimelineFilter): LinkFields {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(filter) as [string, unknown][]) {
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.map(formatItem).join(',') : ''
    if (text !== '') fields[name] = text
  }
  return fields
}

/** The filter that such texts stand for, as far as the timeline has what they name. */
export function filterFrom(fields: LinkFields, timeline: Timeline): TimelineFilter {
  const known = namesIn(timeline)
  const filter: Record<string, unknown> = {}
  for (const [name, { shape, of }] of Object.entries(filterShapes)) {
    const text = fields[name] ?? ''
    if (shape === 'text') {
      if (text.trim() !== '') filter[name] = text.slice(0, longestSearch)
      continue
    }
    const isKnown = (id: string) => known[of].has(id)
    const items = [...new Set(text.split(','))].slice(0, mostItems)
    const parts = items.map((item) => item.split('~').map(unescapeItem)).filter((ids) => ids.every(isKnown))
    const found = shape === 'pairs' ? parts.filter((ids) => ids.length === 2) : parts.flatMap(onlyOne)
    if (found.length > 0) filter[name] = found
  }
  return filter
}

/** Whether two links say the same. */
export function isSameLink(a: LinkFields, b: LinkFields): boolean {
  return linkNames.every((name) => a[name] === b[name])
}

/** What must be said to lead from `base` to `fields`: what differs, with an empty text for what is gone. */
export function linkBeyond(base: LinkFields, fields: LinkFields): LinkFields {
  const different = linkNames.filter((name) => fields[name] !== base[name])
  return Object.fromEntries(different.map((name) => [name, fields[name] ?? '']))
}

/** What holds where a link says `said` on a page that itself has `base`. */
export function linkOn(base: LinkFields, said: LinkFields): LinkFields {
  return Object.fromEntries(Object.entries({ ...base, ...said }).filter(([, text]) => text !== ''))
}

function namesIn({ actors, entries }: Timeline): Record<'actors' | 'types' | 'tags', { has(id: string): boolean }> {
  return {
    actors,
    types: new Set<string>(entries.map(({ event }) => event.type)),
    tags: new Set(entries.flatMap(({ event }) => event.tags ?? [])),
  }
}

function onlyOne(ids: readonly string[]): readonly string[] {
  return ids.length === 1 ? ids : []
}

function formatItem(item: unknown): string {
  return (Array.isArray(item) ? item : [item]).map((id) => escapeItem(String(id))).join('~')
}

/** Escaped before the address escapes the whole: mail programs and chats decode an address's own commas as they please. */
function escapeItem(id: string): string {
  return id.replace(/[%,~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function unescapeItem(text: string): string {
  return text.replace(/%(25|2C|7E)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
