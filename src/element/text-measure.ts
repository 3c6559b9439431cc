import type { TextStyle } from '../layout/scene.js'
import { boldStyles, type MeasureText, sizeOf } from '../layout/text.js'

/** Fonts as the page sets them: families, and the size of the element's own text in pixels. */
export interface Fonts {
  readonly sans: string
  readonly serif: string
  readonly fontSize: number
}

/** The fonts in force on an element; `serif` is what its probe for quotations is set in. */
export function fontsOf(host: Element, quoteProbe: Element): Fonts {
  const { fontFamily, fontSize } = getComputedStyle(host)
  return {
    sans: fontFamily,
    serif: getComputedStyle(quoteProbe).fontFamily,
    fontSize: Number.parseFloat(fontSize) || 16,
  }
}

/** Measures text on a canvas, and remembers what it measured. */
export function measureWith(fonts: Fonts): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  const fontOf = (style: TextStyle) =>
    `${boldStyles.has(style) ? 'bold ' : ''}${sizeOf(style, fonts.fontSize)}px ${style === 'quote' ? fonts.serif : fonts.sans}`
  return (text, style) => {
    const key = `${style} ${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    if (known.size > 50_000) known.clear()
    if (context) context.font = fontOf(style)
    const measured = Math.ceil(context?.measureText(text).width ?? text.length * sizeOf(style, fonts.fontSize) * 0.6)
    known.set(key, measured)
    return measured
  }
}
