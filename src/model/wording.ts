const longest = 60
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** `text` in single quotes, fit for a sentence: cut when long, with what cannot be seen written out as `\u{…}`. */
export function quoted(text: string): string {
  const shown = visible(text.slice(0, longest))
  return shown.length > longest || text.length > longest ? `'${shown.slice(0, longest)}…'` : `'${shown}'`
}

/** `text` with controls, bidi marks and other characters that cannot be seen written out as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)
}

/** What a value is, for the middle of a sentence. Of a symbol, its description: so plain data stands in for what it cannot hold. */
export function described(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value === '' ? 'an empty text' : quoted(value)
    case 'number':
      return `the number ${value}`
    case 'bigint':
      return 'a bigint'
    case 'boolean':
      return String(value)
    case 'symbol':
      return value.description ?? 'a symbol'
    case 'undefined':
      return 'nothing'
    case 'function':
      return 'a function'
    case 'object':
      return value === null ? 'null' : 'an object'
  }
}

/** `a`, `a or b`, `a, b or c`. */
export function anyOf(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)!}`
}

/** `message` with a full stop, unless it ends already. */
export function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`
}
