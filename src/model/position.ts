/** A place in a text as editors show it. */
export interface Position {
  /** From 1. Lines end with LF, CR or CR LF. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
}

const lineFeed = 10
const carriageReturn = 13

/** The line and column of the code unit at `index`; of the text's end, when `index` is its length. */
export function positionAt(text: string, index: number): Position {
  let line = 1
  let start = 0
  for (let i = 0; i < index; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== lineFeed && unit !== carriageReturn) continue
    if (unit === carriageReturn && text.charCodeAt(i + 1) === lineFeed) {
      if (i + 1 >= index) break
      i++
    }
    line++
    start = i + 1
  }
  return { line, column: index - start + 1 }
}
