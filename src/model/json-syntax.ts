import { positionAt } from './position.js'
import { quoted } from './wording.js'
import type { Work } from './work.js'

/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** In UTF-16 code units from the text's start; its length when the text ends too early. */
  readonly index: number
  /** A plain sentence: what was found and what would be right. */
  readonly message: string
}

/**
 * Finds the first place at which `text` stops being JSON (RFC 8259), step by step; `undefined` when it never does.
 *
 * Every engine words its own SyntaxError and some give no place, so the place is found here, with the same answer
 * everywhere. One pass without recursion: deep and long texts cost time in proportion to their length, no more.
 */
export function faultSearching(text: string): Work<JsonFault | undefined> {
  return new Scanner(text).findFault()
}

/** As many values and signs are passed in one step. */
const tokensInStep = 10_000

/** What may stand at the place the scanner has come to. */
type Expected = 'value' | 'first item' | 'first name' | 'name' | 'comma'

class Scanner {
  readonly #text: string
  #index = 0
  #fault: JsonFault | undefined
  /** Where each bracket that is still open stands. */
  #open = new Uint32Array(64)
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  *findFault(): Work<JsonFault | undefined> {
    let expected: Expected = 'value'
    for (let tokens = 1; ; tokens++) {
      if (tokens % tokensInStep === 0) yield this.#index / this.#text.length
      this.#skipSpace()
      if (expected === 'comma' && this.#depth === 0) {
        if (this.#index < this.#text.length) this.#fail(`found ${this.#found()} after the end; nothing may follow it`)
        return this.#fault
      }
      if (this.#index >= this.#text.length) return this.#failAtEnd()
      expected = this.#take(expected)
      if (this.#fault) return this.#fault
    }
  }

  #take(expected: Expected): Expected {
    switch (expected) {
      case 'comma':
        return this.#takeComma()
      case 'name':
      case 'first name':
        return this.#takeName(expected)
      case 'value':
      case 'first item':
        return this.#takeValue(expected)
    }
  }

  #takeValue(expected: Expected): Expected {
    const char = this.#text[this.#index]!
    switch (char) {
      case '{':
        this.#push()
        return 'first name'
      case '[':
        this.#push()
        return 'first item'
      case ']':
        if (expected === 'first item') return this.#pop()
        break
      case '"':
        this.#takeText()
        return 'comma'
    }
    if (char === '-' || isDigit(char)) this.#takeNumber()
    else this.#takeWord()
    return 'comma'
  }

  #takeName(expected: Expected): Expected {
    const char = this.#text[this.#index]
    if (char === '}' && expected === 'first name') return this.#pop()
    if (char !== '"') {
      this.#fail(
        char === '}'
          ? "found '}' after a ','; take the comma out, or add what should follow it"
          : `found ${this.#found()}; expected the name of a property, in double quotes${this.#hint()}`,
      )
      return expected
    }
    this.#takeText()
    if (this.#fault) return expected
    this.#skipSpace()
    if (this.#text[this.#index] === ':') this.#index++
    else if (this.#index >= this.#text.length) this.#failAtEnd()
    else this.#fail(`found ${this.#found()}; expected ':' after the name of a property`)
    return 'value'
  }

  #takeComma(): Expected {
    const isObject = this.#text[this.#open[this.#depth - 1]!] === '{'
    const close = isObject ? '}' : ']'
    const char = this.#text[this.#index]
    if (char === close) return this.#pop()
    if (char !== ',') this.#fail(`found ${this.#found()}; expected ',' or '${close}'${this.#hint()}`)
    this.#index++
    return isObject ? 'name' : 'value'
  }

  #takeText(): void {
    const text = this.#text
    const start = this.#index++
    for (; this.#index < text.length; this.#index++) {
      const unit = text.charCodeAt(this.#index)
      if (unit === 0x22) {
        this.#index++
        return
      }
      if (unit < 0x20) {
        const isBreak = unit === 10 || unit === 13
        return this.#fail(
          isBreak
            ? "found the end of the line inside a text; close the text with '\"', or write \\n for a line break in it"
            : `found the control character ${quoted(text[this.#index]!)} inside a text; write \\u${unit.toString(16).padStart(4, '0')}`,
        )
      }
      if (unit !== 0x5c) continue
      this.#index++
      const escaped = text[this.#index]
      if (escaped === undefined) break
      if (escaped === 'u') {
        for (let i = 0; i < 4; i++) {
          const digit = text[++this.#index]
          if (digit === undefined) return this.#failUnclosedText(start)
          if (!/[\dA-Fa-f]/.test(digit))
            return this.#fail(`found ${this.#found()}; expected four hexadecimal digits after \\u`)
        }
      } else if (!'"\\/bfnrt'.includes(escaped)) {
        return this.#fail(`found ${this.#found()} after '\\'; a backslash in a text is written '\\\\'`)
      }
    }
    this.#failUnclosedText(start)
  }

  #takeNumber(): void {
    if (this.#text[this.#index] === '-') this.#index++
    if (this.#text[this.#index] === '0') {
      this.#index++
      if (isDigit(this.#text[this.#index])) return this.#fail('found a digit after a leading 0; take the 0 out')
    } else if (!this.#takeDigits()) return
    if (this.#text[this.#index] === '.') {
      this.#index++
      if (!this.#takeDigits()) return
    }
    if (this.#text[this.#index] === 'e' || this.#text[this.#index] === 'E') {
      this.#index++
      if (this.#text[this.#index] === '+' || this.#text[this.#index] === '-') this.#index++
      this.#takeDigits()
    }
  }

  #takeDigits(): boolean {
    const start = this.#index
    while (isDigit(this.#text[this.#index])) this.#index++
    if (this.#index > start) return true
    this.#fail(`found ${this.#found()} in a number; expected a digit`)
    return false
  }

  #takeWord(): void {
    const word = ['true', 'false', 'null'].find((literal) => this.#text.startsWith(literal, this.#index))
    if (word === undefined) {
      const char = this.#text[this.#index]
      const isClosing = char === ']' || char === '}'
      this.#fail(
        isClosing && this.#depth > 0 && this.#lastSign() === ','
          ? `found '${char}' after a ','; take the comma out, or add what should follow it`
          : `found ${this.#found()}; expected a value${this.#hint()}`,
      )
    } else this.#index += word.length
  }

  #skipSpace(): void {
    for (; this.#index < this.#text.length; this.#index++) {
      const unit = this.#text.charCodeAt(this.#index)
      if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return
    }
  }

  #push(): void {
    if (this.#depth === this.#open.length) {
      const wider = new Uint32Array(this.#open.length * 2)
      wider.set(this.#open)
      this.#open = wider
    }
    this.#open[this.#depth++] = this.#index++
  }

  #pop(): Expected {
    this.#depth--
    this.#index++
    return 'comma'
  }

  #fail(message: string): void {
    this.#fault = { index: Math.min(this.#index, this.#text.length), message: `${message}.` }
  }

  #failAtEnd(): JsonFault | undefined {
    this.#index = this.#text.length
    const opened = this.#open[this.#depth - 1]
    if (this.#depth === 0 || opened === undefined) this.#fail('the text ends before its value')
    else {
      const { line, column } = positionAt(this.#text, opened)
      this.#fail(`the text ends before the '${this.#text[opened]}' of line ${line}, column ${column} is closed`)
    }
    return this.#fault
  }

  #failUnclosedText(start: number): void {
    const { line, column } = positionAt(this.#text, start)
    this.#index = this.#text.length
    this.#fail(`the text ends before the '"' of line ${line}, column ${column} is closed`)
  }

  /** The word, or the single character, that stands here. */
  #found(): string {
    if (this.#index >= this.#text.length) return 'the end of the text'
    if (this.#text[this.#index] === "'") return 'a single quote'
    const here = this.#text.slice(this.#index, this.#index + 30)
    return quoted(/^[\p{L}\p{N}_$]+/u.exec(here)?.[0] ?? [...here][0]!)
  }

  /** The last sign before this place that is no space. */
  #lastSign(): string | undefined {
    let index = this.#index - 1
    while (index >= 0 && ' \n\r\t'.includes(this.#text[index]!)) index--
    return this.#text[index]
  }

  /** A word on the mistakes that people and other languages make most. */
  #hint(): string {
    const here = this.#text.slice(this.#index, this.#index + 10)
    const hint = hints.find(([pattern]) => pattern.test(here))
    return hint ? `. ${hint[1]}` : ''
  }
}

const hints: readonly (readonly [RegExp, string])[] = [
  [/^['`]/, 'Texts stand in double quotes'],
  [/^[“”„‟«»‘’‚‹›＂]/, 'Texts stand in straight double quotes (")'],
  [/^\/[/*]|^#|^<!--/, 'JSON has no comments'],
  [/^(?:True|False|None|NULL|TRUE|FALSE)\b/, 'The words of JSON are true, false and null'],
  [/^(?:undefined|NaN|[+-]?Infinity|nan)\b/, 'JSON has no such value; leave the property out'],
  [/^[+.]\d/, 'A number begins with a digit or with -'],
  [/^[\ufffd\0]/, 'The file is not UTF-8; save it as UTF-8'],
  [/^[=;]/, 'Properties are written "name": value, with \',\' between them'],
  [/^<[a-z!?/]/i, 'This looks like a web page, not like JSON'],
]

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}
