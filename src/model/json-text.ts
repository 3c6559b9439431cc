import { parseJsonValue, type ParseResult } from './parse.js'

const byteOrderMark = '\ufeff'

/** A text without the byte order mark that it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text
}

/** Makes a document of JSON text, as `parseDocument` does of a value; nothing where the text is no JSON. */
export function parseJsonText(text: string): ParseResult | undefined {
  let value: unknown
  try {
    value = JSON.parse(withoutMark(text))
  } catch {
    return undefined
  }
  return parseJsonValue(value)
}
