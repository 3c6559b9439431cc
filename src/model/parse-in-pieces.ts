import { syntaxExplaining } from './explain-syntax.js'
import { parseDocumentText } from './parse-text.js'
import type { ParseResult } from './parse.js'
import { readTextInPieces, type TextPieceOptions } from './read-in-pieces.js'

export { parseDocumentInPieces } from './read-in-pieces.js'
export type { TextPieceOptions } from './read-in-pieces.js'

/**
 * What `parseDocumentText` gives, made piece by piece. The text may still be on its way: as an `AsyncIterable` of its
 * stretches it is read as they come; bytes are no text. Rejects where it is given up, or where the stretches fail to come,
 * and never otherwise.
 */
export async function parseDocumentTextInPieces(
  text: string | AsyncIterable<string>,
  options: TextPieceOptions = {},
): Promise<ParseResult> {
  if (typeof text === 'string') return readTextInPieces(text, options, explaining)
  if (!isIterable(text)) return parseDocumentText(text as never)
  try {
    return await readTextInPieces(textsOf(text), options, explaining)
  } catch (error) {
    if (error instanceof NoText) return parseDocumentText(error.stretch as never)
    throw error
  }
}

const explaining = async () => syntaxExplaining

class NoText extends Error {
  readonly stretch: unknown

  constructor(stretch: unknown) {
    super()
    this.stretch = stretch
  }
}

/** The stretches, up to one that is no text: that ends them. */
async function* textsOf(stretches: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const stretch of stretches) {
    if (typeof stretch !== 'string') throw new NoText(stretch)
    yield stretch
  }
}

function isIterable(text: object): boolean {
  return typeof text === 'object' && Symbol.asyncIterator in (text ?? {})
}
