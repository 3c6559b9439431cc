import { failed, syntaxExplaining } from './explain-syntax.js'
import { parseJsonText } from './json-text.js'
import type { ParseResult } from './parse.js'
import { finish } from './work.js'

/**
 * Makes a document of JSON text, as `parseDocument` does of a value. Never throws. A byte order mark at the start is
 * passed over. Where the text is no JSON, the one issue says at which line and column it stops being any.
 */
export function parseDocumentText(text: string): ParseResult {
  if (typeof text !== 'string')
    return failed('wrong-type', 'expected JSON text. Give a value to parseDocument instead.')
  return parseJsonText(text) ?? finish(syntaxExplaining(text))
}
