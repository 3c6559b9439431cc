import { fold, foldWithPlaces } from './fold.js'

/** A stretch of a text, in UTF-16 code units, the end not in it. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Where in a text something is found, in order and apart from one another. */
export type Finder = (text: string) => readonly TextRange[]

/** The words of a search, as they are compared. */
export function searchWords(search = ''): readonly string[] {
  return [...new Set(fold(search).split(/\s+/).filter(Boolean))]
}

/** Finds each of a search's words wherever it occurs in a text, as `fold` compares them: what a search keeps, this finds. */
export function finderFor(search: string | undefined): Finder {
  const words = searchWords(search)
  return (text) => (words.length === 0 ? [] : rangesIn(text, words))
}

function rangesIn(text: string, words: readonly string[]): TextRange[] {
  const plain = fold(text)
  const present = words.filter((word) => plain.includes(word))
  if (present.length === 0) return []
  const folded = foldWithPlaces(text)
  const found = present.flatMap((word) => placesOf(word, folded.text))
  found.sort((a, b) => a.start - b.start || a.end - b.end)
  const ranges: TextRange[] = []
  for (const place of found) {
    const range = { start: folded.starts[place.start]!, end: folded.ends[place.end - 1]! }
    const last = ranges.at(-1)
    if (last && range.start <= last.end) ranges.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) })
    else ranges.push(range)
  }
  return ranges
}

function placesOf(word: string, text: string): TextRange[] {
  const places: TextRange[] = []
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + word.length))
    places.push({ start, end: start + word.length })
  return places
}
