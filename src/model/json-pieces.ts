const quote = 0x22
const comma = 0x2c
const openList = 0x5b
const backslash = 0x5c
const closeList = 0x5d
const openRecord = 0x7b
const closeRecord = 0x7d

/**
 * Parses JSON text whose value is an object, as it arrives: the lists that are its properties piece by piece, some items at
 * a time, and all around them at the end. Gives what `JSON.parse` gives of the whole text; where that would throw, says so.
 */
export class JsonPieces {
  /** Whether this is no JSON for certain. */
  isBroken = false
  readonly #lists: unknown[][] = []
  /** The text around the items of the lists, each list being replaced by its number. */
  #frame = ''
  /** What was read of the piece, or of the frame, before the text at hand. */
  #pending: string[] = []
  #depth = 0
  #isInText = false
  #isEscaped = false
  #isRecord: boolean | undefined
  /** The list that is being read. */
  #list: unknown[] | undefined
  #pendingLength = 0
  readonly #most: number

  /** With as many characters of a list's text at a time as make a few milliseconds, and no more than one item beyond. */
  constructor(most = 50_000) {
    this.#most = most
  }

  /** Takes the next stretch of the text. */
  take(text: string): void {
    let start = 0
    for (let i = this.#isInText ? this.#skipText(text, 0) + 1 : 0; i < text.length && !this.isBroken; i++) {
      const unit = text.charCodeAt(i)
      if (unit === quote) {
        i = this.#skipText(text, i + 1)
        continue
      }
      if (unit !== comma && unit < openList) continue
      switch (unit) {
        case openRecord:
          this.#isRecord ??= this.#depth === 0
          this.#depth++
          break
        case openList:
          this.#isRecord ??= false
          if (this.#depth++ === 1 && this.#isRecord) {
            this.#frame += this.#cut(text, start, i + 1) + String(this.#lists.length)
            this.#lists.push((this.#list = []))
            start = i + 1
          }
          break
        case comma:
          if (this.#depth === 2 && this.#list && this.#pendingLength + i - start >= this.#most) {
            this.#parsePiece(this.#cut(text, start, i), false)
            start = i + 1
          }
          break
        case closeList:
        case closeRecord:
          if (--this.#depth !== 1 || !this.#list) break
          this.#parsePiece(this.#cut(text, start, i), true)
          this.#list = undefined
          start = i
      }
    }
    this.#pending.push(text.slice(start))
    this.#pendingLength += text.length - start
  }

  /** The value of all that was taken; undefined where it is no JSON. */
  finish(): { readonly value: unknown } | undefined {
    if (this.isBroken || this.#list) return undefined
    try {
      const value: unknown = JSON.parse(this.#frame + this.#pending.join(''))
      return { value: this.#isRecord ? this.#fill(value as Record<string, unknown>) : value }
    } catch {
      return undefined
    }
  }

  /** To the end of the text within quotation marks, or of what is at hand of it. */
  #skipText(text: string, from: number): number {
    for (let at = this.#isEscaped ? from + 1 : from; ;) {
      const end = text.indexOf('"', at)
      const to = end === -1 ? text.length : end
      let backslashes = 0
      while (to - backslashes > at && text.charCodeAt(to - backslashes - 1) === backslash) backslashes++
      this.#isEscaped = backslashes % 2 === 1
      this.#isInText = end === -1
      if (end === -1) return to
      if (!this.#isEscaped) return end
      at = end + 1
    }
  }

  /** What is pending, with what is at hand of it. */
  #cut(text: string, start: number, end: number): string {
    const piece = this.#pending.join('') + text.slice(start, end)
    this.#pending = []
    this.#pendingLength = 0
    return piece
  }

  #parsePiece(piece: string, isLast: boolean): void {
    const list = this.#list!
    try {
      const items = JSON.parse(`[${piece}]`) as unknown[]
      // Without items there is nothing that a comma could stand before or after.
      this.isBroken = items.length === 0 && (!isLast || list.length > 0)
      for (const item of items) list.push(item)
    } catch {
      this.isBroken = true
    }
  }

  /** Puts the lists back in their places. Of several properties of one name the last counts, as it does to `JSON.parse`. */
  #fill(value: Record<string, unknown>): unknown {
    for (const name of Object.keys(value)) {
      const number: unknown = Array.isArray(value[name]) ? value[name][0] : undefined
      if (typeof number === 'number') value[name] = this.#lists[number]
    }
    return value
  }
}
