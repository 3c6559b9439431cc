import { syntaxExplaining } from './explain-syntax.js'
import { parseDocumentText } from './parse-text.js'
import type { ParseResult } from './parse.js'
import { readTextInPieces, type TextPieceOptions } from './read-in-pieces.js'

export { parseDocumentInPieces } from './read-in-pieces.js'
export type { TextPieceOptions } from './read-in-pieces.js'

/**
 * What `parseDocumentText` gives, made piece by piece. The text may still be on its way: as an `AsyncIterable` of its
 * stretches it is read as they come. Rejects where it is given up, or where the stretches fail to come, and never otherwise.
 */
export async function parseDocumentTextInPieces(
  text: string | AsyncIterable<string>,
  options: TextPieceOptions = {},
): Promise<ParseResult> {
  if (typeof text !== 'string' && !isIterable(text)) return parseDocumentText(text as never)
  return readTextInPieces(text, options, async () => syntaxExplaining)
}

function isIterable(text: object): boolean {
  return typeof text === 'object' && Symbol.asyncIterator in (text ?? {})
}
