import { inPieces, partInPieces, pause, type PieceOptions } from './in-pieces.js'
import { JsonPieces } from './json-pieces.js'
import { documentReading, isParsed, type ParseResult } from './parse.js'
import { parseDocumentText, syntaxExplaining } from './parse-text.js'

/** As many characters of a text are taken at a time. */
const charactersInStretch = 200_000
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
 * What `parseDocumentText` gives, made piece by piece. The text may still be on its way: as an `AsyncIterable` of its
 * stretches it is read as they come. Rejects where it is given up, or where the stretches fail to come, and never otherwise.
 */
export async function parseDocumentTextInPieces(
  text: string | AsyncIterable<string>,
  options: TextPieceOptions = {},
): Promise<ParseResult> {
  if (typeof text !== 'string' && !isIterable(text)) return parseDocumentText(text as never)
  const { signal, onProgress, length = typeof text === 'string' ? text.length : undefined } = options
  const pieces = new JsonPieces()
  const stretches: string[] = []
  let taken = 0
  for await (const stretch of stretchesOf(text)) {
    signal?.throwIfAborted()
    stretches.push(stretch)
    pieces.take(taken === 0 && stretch.startsWith('\ufeff') ? stretch.slice(1) : stretch)
    taken += stretch.length
    if (length !== undefined) onProgress?.(textPart * Math.min(1, taken / length))
    await pause()
  }
  signal?.throwIfAborted()
  const json = pieces.finish()
  const result = json
    ? await partInPieces(documentReading(json.value, true), options, textPart, 1)
    : await partInPieces(syntaxExplaining(stretches.join('')), options, textPart, 1)
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

function isIterable(text: object): boolean {
  return typeof text === 'object' && Symbol.asyncIterator in (text ?? {})
}
