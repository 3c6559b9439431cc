import type { InterfaceMessages } from '../messages/interface-messages.js'
import { fold } from './fold.js'
import type { Timeline, TimelineEntry } from './resolve.js'
import { finderFor, searchWords } from './search.js'
import { searchFields } from './search-fields.js'

/** Where an event meets a search outside of what is shown of it: "Source", and the words around the match. */
export interface Finding {
  readonly term: string
  readonly text: string
}

const before = 32
const most = 110

/** For each word of a search that none of the `shown` texts has, the first text of the event that does. */
export function findingsOf(
  entry: TimelineEntry,
  timeline: Timeline,
  search: string | undefined,
  shown: readonly string[],
  terms: InterfaceMessages['terms'],
): readonly Finding[] {
  const words = searchWords(search)
  if (words.length === 0) return []
  let texts = shown.map(fold)
  const findings: Finding[] = []
  for (const word of words) {
    if (texts.some((text) => text.includes(word))) continue
    const field = searchFields(entry, timeline).find(({ text }) => fold(text).includes(word))
    if (!field) continue
    const text = around(field.text, word)
    findings.push({ term: field.term === undefined ? '' : terms[field.term], text })
    texts = [...texts, fold(text)]
  }
  return findings
}

/** As much of a text as fits a line, the word in it. */
function around(text: string, word: string): string {
  const range = finderFor(word)(text)[0]
  if (text.length <= most || !range) return text
  const from = range.start <= before ? 0 : wordStart(text, range.start - before, range.start)
  const to = Math.max(range.end, wordEnd(text, from + most))
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

function wordStart(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/)
  return space === -1 ? letterStart(text, from) : from + space + 1
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length
  const space = text.lastIndexOf(' ', to)
  return space > to - 24 ? space : letterStart(text, to)
}

/** No cut parts a letter from the second half of its code, or from the marks on it. */
function letterStart(text: string, at: number): number {
  let start = at
  while (start > 0 && /^(?:\p{M}|[\udc00-\udfff])/u.test(text.slice(start))) start--
  return start
}
