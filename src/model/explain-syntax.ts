import type { Issue, IssueCode } from './issue.js'
import { withoutMark } from './json-text.js'
import { faultSearching } from './json-syntax.js'
import { emptyDocument, type ParseResult } from './parse.js'
import { positionAt } from './position.js'
import type { Work } from './work.js'

/** Says why a text that `JSON.parse` does not take is none, step by step. */
export function* syntaxExplaining(text: string): Work<ParseResult> {
  const json = withoutMark(text)
  if (json.trim() === '')
    return failed('empty-text', 'the text is empty; expected JSON such as {"title": "…", "events": []}.')
  const fault = yield* faultSearching(json)
  // Right in form, yet refused: an engine whose JSON.parse recurses has run out of stack, or any engine out of memory.
  if (!fault) return failed('too-deep', 'the text is JSON, but too large or too deeply nested to be read here.')
  const { line, column } = positionAt(text, fault.index + (text.length - json.length))
  return failed('bad-json', fault.message, { line, column })
}

/** The result of which nothing can be used, and the one reason for it. */
export function failed(code: IssueCode, message: string, position: Pick<Issue, 'line' | 'column'> = {}): ParseResult {
  return { document: emptyDocument, issues: [{ path: '', severity: 'error', code, message, ...position }] }
}
