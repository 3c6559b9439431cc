import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TextStyle } from '../layout/scene.js'
import { boldStyles, type MeasureText, sizeOf } from '../layout/text.js'

/** Fonts as the page sets them: families, and the size of the element's own text in pixels. */
interface Fonts {
  readonly sans: string
  readonly serif: string
  readonly fontSize: number
}

/** Measures text as the page would set it in the host, anew when fonts change or arrive. */
export class TextMeasure implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #fonts: Fonts | undefined
  #text: MeasureText = () => 0

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** The fonts in force now: call before a layout. `quoteProbe` is set in the quotations' font. */
  read(quoteProbe: Element | null): { readonly measureText: MeasureText; readonly fontSize: number } {
    const { fontFamily, fontSize } = getComputedStyle(this.#host)
    const serif = quoteProbe ? getComputedStyle(quoteProbe).fontFamily : fontFamily
    const fonts = { sans: fontFamily, serif, fontSize: Number.parseFloat(fontSize) || 16 }
    const isSame =
      this.#fonts?.sans === fonts.sans && this.#fonts.serif === serif && this.#fonts.fontSize === fonts.fontSize
    if (!isSame) this.#text = measureWith(fonts)
    this.#fonts = fonts
    return { measureText: this.#text, fontSize: fonts.fontSize }
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.#forget)
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.#forget)
  }

  readonly #forget = (): void => {
    this.#fonts = undefined
    this.#host.requestUpdate()
  }
}

/** Measures on a canvas, and remembers what it measured. */
function measureWith(fonts: Fonts): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  const fontOf = (style: TextStyle) =>
    `${boldStyles.has(style) ? 'bold ' : ''}${sizeOf(style, fonts.fontSize)}px ${style === 'quote' || style === 'heading' ? fonts.serif : fonts.sans}`
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
