import type { TextStyle } from './scene.js'

/** Width of a text in pixels, as the page would set it in a style. */
export type MeasureText = (text: string, style: TextStyle) => number

/** Size of each style as a share of the element's own font size; none is smaller than 12 px. */
const shares: Record<TextStyle, number> = {
  title: 0.8125,
  detail: 0.75,
  quote: 0.8125,
  tick: 0.75,
  major: 0.75,
  lane: 0.8125,
  heading: 1.375,
}

/** Styles that are set in bold. */
export const boldStyles: ReadonlySet<TextStyle> = new Set(['title', 'major', 'lane', 'heading'])

/** Font size of a style in pixels, where the element's own is `fontSize`. */
export function fontSizeOf(style: TextStyle, fontSize: number): number {
  return Math.max(12, Math.round(shares[style] * fontSize * 2) / 2)
}

/** Distance from one baseline to the next, in pixels. */
export function lineHeightOf(style: TextStyle, fontSize: number): number {
  return Math.ceil(fontSizeOf(style, fontSize) * 1.28)
}

/**
 * Breaks a text into at most `most` lines of at most `width` pixels, at spaces where there are any, no-break ones aside.
 * What does not fit ends in "…"; every line is at most `width` wide, unless a single character is wider.
 */
export function wrapText(text: string, style: TextStyle, width: number, most: number, measure: MeasureText): string[] {
  const whole = text.replace(/[^\S\u00a0]+/g, ' ').trim()
  if (measure(whole, style) <= width) return whole === '' ? [] : [whole]
  const lines: string[] = []
  let rest = whole
  while (rest !== '' && lines.length < most) {
    if (measure(rest, style) <= width) {
      lines.push(rest)
      return lines
    }
    const isLast = lines.length === most - 1
    const line = isLast ? shorten(rest, style, width, measure) : fillLine(rest, style, width, measure)
    lines.push(line.trimEnd())
    rest = rest.slice(line.length).trimStart()
  }
  return lines
}

/** As much of the text as fits before "…", ended at a word where that costs less than a third of it. */
export function shorten(text: string, style: TextStyle, width: number, measure: MeasureText): string {
  const whole = measure(text, style)
  if (whole <= width) return text
  const guess = Math.floor((text.length * (width - measure('…', style))) / whole)
  const end = endOf(text, (part) => measure(`${part}…`, style) <= width, guess, 0.66)
  return `${text.slice(0, end).replace(/[\s,;:.·–—-]+$/u, '')}…`
}

function fillLine(text: string, style: TextStyle, width: number, measure: MeasureText): string {
  const guess = Math.floor((text.length * width) / measure(text, style))
  const end = endOf(text, (part) => measure(part.trimEnd(), style) <= width, guess, 0)
  return text.slice(0, end === 0 ? firstCharacter(text) : end)
}

/** So many words around the guess are tried before the text is halved. */
const mostTries = 4

/**
 * Where a text is to end: where the last word does that passes, if that is after more than `share` of what passes letter
 * by letter; else after the last whole character. A text passes if a longer one does.
 */
function endOf(text: string, passes: (part: string) => boolean, guess: number, share: number): number {
  let low = 0
  // Nothing wider than a page is ever asked for, however long the text.
  let high = Math.min(text.length, 2_000)
  const narrow = (at: number): boolean => {
    const isShort = passes(text.slice(0, at))
    if (isShort) low = at
    else high = at - 1
    return isShort
  }
  // To measure is dear, and letters are of nearly the same width on the whole: most texts end between two words at the guess.
  let space = text.lastIndexOf(' ', guess)
  for (let tries = 0; tries < mostTries && space >= low && space < high; tries++)
    space = narrow(space + 1) ? text.indexOf(' ', space + 1) : text.lastIndexOf(' ', space - 1)
  const near = [guess - 4, guess + 3]
  for (;;) {
    const word = text.lastIndexOf(' ', low - 1)
    const next = text.indexOf(' ', low)
    if (word > share * high && (next === -1 || next >= high)) return word
    if (low >= high) return characterStart(text, low)
    const at = near.shift() ?? 0
    narrow(at > low && at < high ? at : (low + high + 1) >> 1)
  }
}

let segmenter: Intl.Segmenter | undefined

/** The start of the character, as readers count them, that `index` lies in: a letter with its accents, a whole emoji. */
function characterStart(text: string, index: number): number {
  if (index <= 0 || index >= text.length || (isPlain(text, index - 1) && isPlain(text, index))) return index
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  // No character is nearly as long as this; a long text would be costly to take apart from its beginning.
  const from = Math.max(0, index - 200)
  return from + (segmenter.segment(text.slice(from, index + 200)).containing(index - from)?.index ?? index - from)
}

function firstCharacter(text: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter.segment(text.slice(0, 200)).containing(0)?.segment.length ?? 0
}

/** Below the combining marks, nothing is made of more than one code unit. */
function isPlain(text: string, index: number): boolean {
  return text.charCodeAt(index) < 0x300
}
