import { parsePath, type Path } from './path.js'
import { type Position, positionAt } from './position.js'

/**
 * Where in the JSON `text` the value lies that an issue's `path` names: the line and column of its first character. Where
 * the text has no such value (a missing property), that of the nearest one around it. `undefined` when `path` is none.
 * Takes time in proportion to the text before the place; never throws.
 */
export function locateIssue(text: string, path: string): Position | undefined {
  const segments = parsePath(path)
  return segments && positionAt(text, indexOfValue(text, segments))
}

/** The index at which the value at `path` begins, or the nearest value around it that is there. */
function indexOfValue(text: string, path: Path): number {
  let index = skipSpace(text, text.startsWith('\ufeff') ? 1 : 0)
  for (const segment of path) {
    const inside =
      typeof segment === 'number' ? indexOfItem(text, index, segment) : indexOfProperty(text, index, segment)
    if (inside === undefined) return index
    index = inside
  }
  return index
}

function indexOfItem(text: string, open: number, wanted: number): number | undefined {
  if (text[open] !== '[') return undefined
  let index = skipSpace(text, open + 1)
  for (let item = 0; index < text.length && text[index] !== ']'; item++) {
    if (item === wanted) return index
    index = skipComma(text, skipValue(text, index))
  }
  return undefined
}

/** Of several properties with one name the last counts, as it does to JSON.parse. */
function indexOfProperty(text: string, open: number, wanted: string): number | undefined {
  if (text[open] !== '{') return undefined
  let found: number | undefined
  let index = skipSpace(text, open + 1)
  while (text[index] === '"') {
    const end = skipText(text, index)
    const name = readName(text.slice(index, end))
    index = skipSpace(text, skipSpace(text, end) + 1)
    if (name === wanted) found = index
    index = skipComma(text, skipValue(text, index))
  }
  return found
}

function readName(written: string): string | undefined {
  try {
    return String(JSON.parse(written))
  } catch {
    return undefined
  }
}

function skipComma(text: string, from: number): number {
  const index = skipSpace(text, from)
  return text[index] === ',' ? skipSpace(text, index + 1) : index
}

const space = /[ \n\r\t]*/y

function skipSpace(text: string, from: number): number {
  space.lastIndex = from
  space.test(text)
  return space.lastIndex
}

/** Past the text that begins at `from`, counting its quotes. */
function skipText(text: string, from: number): number {
  for (let index = from + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x22) return index + 1
    if (unit === 0x5c) index++
  }
  return text.length
}

const scalarEnd = /[\s,\]}]|$/g
const sign = /["[\]{}]/g

function skipValue(text: string, from: number): number {
  if (text[from] === '"') return skipText(text, from)
  if (text[from] !== '[' && text[from] !== '{') {
    scalarEnd.lastIndex = from
    // One character at least: in broken text, too, the way leads on.
    return Math.max(from + 1, scalarEnd.exec(text)?.index ?? text.length)
  }
  let depth = 0
  for (let index = from; index < text.length;) {
    sign.lastIndex = index
    const match = sign.exec(text)
    if (!match) break
    const found = match[0]
    index = match.index + 1
    if (found === '"') index = skipText(text, match.index)
    else depth += found === '[' || found === '{' ? 1 : -1
    if (depth === 0) return index
  }
  return text.length
}
