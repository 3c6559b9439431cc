/** What a page or a reader adds after each letter and to each space: so many pixels, and so many times the font's size. */
export interface TextSpacing {
  readonly letterPx: number
  readonly letterEm: number
  readonly wordPx: number
  readonly wordEm: number
}

/**
 * The spacing in force around `probe`, whose font is larger than the element's own. What the page sets on the element is
 * inherited as pixels, what a reader sets on everything grows with each font: two sizes tell which it is.
 */
export function spacingOf(probe: Element, host: Element): TextSpacing {
  const [large, own] = [getComputedStyle(probe), getComputedStyle(host.shadowRoot?.querySelector('.ruler') ?? host)]
  const [largePx, ownPx] = [Number.parseFloat(large.fontSize), Number.parseFloat(own.fontSize)]
  const parts = (of: 'letterSpacing' | 'wordSpacing') => {
    const [atLarge, atOwn] = [Number.parseFloat(large[of]) || 0, Number.parseFloat(own[of]) || 0]
    const em = largePx === ownPx ? 0 : (atLarge - atOwn) / (largePx - ownPx)
    return { em, px: atOwn - em * ownPx }
  }
  const [letter, word] = [parts('letterSpacing'), parts('wordSpacing')]
  return { letterPx: letter.px, letterEm: letter.em, wordPx: word.px, wordEm: word.em }
}

/** How much wider a text of a size in pixels is with it. */
export function addedWidth(text: string, size: number, { letterPx, letterEm, wordPx, wordEm }: TextSpacing): number {
  const letter = letterPx + letterEm * size
  const word = wordPx + wordEm * size
  if (letter === 0 && word === 0) return 0
  return letter * [...text].length + word * (text.match(/[ \u00A0]/g)?.length ?? 0)
}
