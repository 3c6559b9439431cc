import { inPieces, partInPieces, type PieceOptions, steadyPace } from './in-pieces.js'
import { JsonPieces } from './json-pieces.js'
import { withoutMark } from './json-text.js'
import { documentReading, isParsed, type ParseResult } from './parse.js'
import type { Work } from './work.js'

/** As many characters of a text are taken at a time. */
const charactersInStretch = 100_000
/** The part of the way that is done once a text is read: what follows is checking what it says. */
const textPart = 0.5

/** Options for reading text that arrives bit by bit. */
export interface TextPieceOptions extends PieceOptions {
  /** How many characters will come, where that is known: without it progress is told only once all are there. */
  readonly length?: number
}

/**
 * What `parseDocument` gives, made piece by piece so that the page can answer meanwhile: for documents of many thousand
 * events. Rejects where it is given up, and never otherwise. `input` must not change meanwhile.
 */
export async function parseDocumentInPieces(input: unknown, options: PieceOptions = {}): Promise<ParseResult> {
  const result = await inPieces(documentReading(input, isParsed(input)), options)
  options.onProgress?.(1)
  return result
}

/**
 * Makes a document of JSON text piece by piece, as it comes. Of a text that is no JSON, `explaining` fetches what says why.
 * Rejects where it is given up, and where the text or the explanation fails to come.
 */
export async function readTextInPieces(
  text: string | AsyncIterable<string>,
  options: TextPieceOptions,
  explaining: () => Promise<(text: string) => Work<ParseResult>>,
): Promise<ParseResult> {
  const {
    signal,
    onProgress,
    pace = steadyPace(),
    length = typeof text === 'string' ? text.length : undefined,
  } = options
  const rest = { ...options, pace }
  const pieces = new JsonPieces()
  const stretches: string[] = []
  let taken = 0
  for await (const stretch of stretchesOf(text)) {
    signal?.throwIfAborted()
    stretches.push(stretch)
    pieces.take(taken === 0 ? withoutMark(stretch) : stretch)
    taken += stretch.length
    if (length !== undefined) onProgress?.(textPart * Math.min(1, taken / length))
    await pace()
  }
  signal?.throwIfAborted()
  const json = pieces.finish()
  const work = json ? documentReading(json.value, true) : (await explaining())(stretches.join(''))
  const result = await partInPieces(work, rest, textPart, 1)
  onProgress?.(1)
  return result
}

/** Stretches that each take but a few milliseconds, none of them empty. */
async function* stretchesOf(text: string | AsyncIterable<string>): AsyncGenerator<string> {
  const given = typeof text === 'string' ? [text] : text
  for await (const stretch of given)
    for (let from = 0; from < stretch.length; from += charactersInStretch)
      yield stretch.slice(from, from + charactersInStretch)
}
