import { readFileSync } from 'node:fs'
import { boundsOf, parseDocument, parseEdtf, type TimelineDocumentInput } from '../../src/model.js'
import type { Story } from './adapter.js'
import type { PlainEvent } from './story.js'

/** A document whose titles are to be read. */
export interface Told {
  readonly name: string
  readonly story: Story
}

const msPerDay = 86_400_000

/** The demo's documents: what happened in the article, all of the article, the first 300 visits; at length, all visits. */
export function toldStories(isFull: boolean): readonly Told[] {
  const article = documentAt('beijing-april-2024')
  const secretaries = documentAt('secretaries-of-state')
  const happened = article.events.filter(({ type }) => type !== 'background' && type !== 'measure')
  const first = secretaries.events.slice(0, 300)
  return [
    { name: `article, ${happened.length}`, story: storyOf({ ...article, events: happened }) },
    { name: `article, all ${article.events.length}`, story: storyOf(article) },
    { name: `Secretaries, ${first.length}`, story: storyOf({ ...secretaries, events: first }) },
    ...(isFull ? [{ name: `Secretaries, all ${secretaries.events.length}`, story: storyOf(secretaries) }] : []),
  ]
}

function documentAt(name: string): TimelineDocumentInput {
  const file = new URL(`../../demo/documents/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as TimelineDocumentInput
}

/** For those that know no open or unknown ends, an event is as long as what is known of it. */
function storyOf(document: TimelineDocumentInput): Story {
  const { events, timeZone = 'UTC', asOf } = parseDocument(document).document
  const now = asOf === undefined ? undefined : boundsAt(asOf, timeZone).last
  const plain = events.map(({ id, title, date }): PlainEvent => {
    const { first, last } = boundsAt(date, timeZone)
    const end = last ?? Math.max(now ?? -Infinity, first ?? -Infinity)
    return { id, title, start: first ?? end - msPerDay, end, lane: 0 }
  })
  return { document, events: plain, lanes: ['events'] }
}

function boundsAt(date: string, timeZone: string): { readonly first?: number; readonly last?: number } {
  const parsed = parseEdtf(date)
  if (parsed.kind === 'error') return {}
  const { start, end } = boundsOf(parsed, timeZone)
  return {
    ...(Number.isFinite(start.earliest) && { first: start.earliest }),
    ...(Number.isFinite(end.latest) && { last: end.latest }),
  }
}
