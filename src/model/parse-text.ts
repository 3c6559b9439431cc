import type { Issue, IssueCode } from './issue.js'
import { faultSearching } from './json-syntax.js'
import { emptyDocument, parseJsonValue, type ParseResult } from './parse.js'
import { positionAt } from './position.js'
import { finish, type Work } from './work.js'

const byteOrderMark = '\ufeff'

/**
 * Makes a document of JSON text, as `parseDocument` does of a value. Never throws. A byte order mark at the start is
 * passed over. Where the text is no JSON, the one issue says at which line and column it stops being any.
 */
export function parseDocumentText(text: string): ParseResult {
  if (typeof text !== 'string')
    return failed('wrong-type', 'expected JSON text. Give a value to parseDocument instead.')
  let value: unknown
  try {
    value = JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text)
  } catch {
    return finish(syntaxExplaining(text))
  }
  return parseJsonValue(value)
}

/** Says why a text that `JSON.parse` does not take is none, step by step. */
export function* syntaxExplaining(text: string): Work<ParseResult> {
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text
  if (json.trim() === '')
    return failed('empty-text', 'the text is empty; expected JSON such as {"title": "…", "events": []}.')
  const fault = yield* faultSearching(json)
  // Right in form, yet refused: an engine whose JSON.parse recurses has run out of stack, or any engine out of memory.
  if (!fault) return failed('too-deep', 'the text is JSON, but too large or too deeply nested to be read here.')
  const { line, column } = positionAt(text, fault.index + (text.length - json.length))
  return failed('bad-json', fault.message, { line, column })
}

function failed(code: IssueCode, message: string, position: Pick<Issue, 'line' | 'column'> = {}): ParseResult {
  return { document: emptyDocument, issues: [{ path: '', severity: 'error', code, message, ...position }] }
}
