import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { TextStyle } from '../layout/scene.js'
import { boldStyles, fontSizeOf, type MeasureText } from '../layout/text.js'
import { addedWidth, spacingOf, type TextSpacing } from './text-spacing.js'

/** Fonts as the page sets them: families, the size of the element's own text in pixels, and what is added between letters. */
interface Fonts {
  readonly sans: string
  readonly serif: string
  readonly fontSize: number
  readonly spacing: TextSpacing | undefined
}

/** Measures text as the page would set it in the host, anew when fonts change or arrive. */
export class TextMeasure implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  /** The fonts in force, as one text. */
  #key: string | undefined
  #text: MeasureText = () => 0
  #probe: Element | undefined
  /** The probe's own width changes with whatever changes the widths of texts, and of that nothing else tells. */
  readonly #probed = new ResizeObserver((entries) => this.#compare(entries[0]?.contentRect.width))
  #probeWidth: number | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** The fonts in force now: call before a layout. `quoteProbe` is set in the quotations' font. */
  read(quoteProbe: Element | null): { readonly measureText: MeasureText; readonly fontSize: number } {
    const { fontFamily, fontSize } = getComputedStyle(this.#host)
    const serif = quoteProbe ? getComputedStyle(quoteProbe).fontFamily : fontFamily
    const fonts = {
      sans: fontFamily,
      serif,
      fontSize: Number.parseFloat(fontSize) || 16,
      spacing: quoteProbe ? spacingOf(quoteProbe, this.#host) : undefined,
    }
    const key = JSON.stringify(fonts)
    if (key !== this.#key) this.#text = measureWith(fonts)
    this.#key = key
    return { measureText: this.#text, fontSize: fonts.fontSize }
  }

  hostConnected(): void {
    document.fonts.addEventListener('loadingdone', this.#forget)
  }

  hostUpdated(): void {
    const probe = this.#host.shadowRoot?.querySelector('.quote-probe') ?? undefined
    if (probe === this.#probe) return
    this.#probed.disconnect()
    this.#probe = probe
    if (probe) this.#probed.observe(probe)
  }

  hostDisconnected(): void {
    this.#probed.disconnect()
    this.#probe = undefined
    document.fonts.removeEventListener('loadingdone', this.#forget)
  }

  #compare(width: number | undefined): void {
    if (this.#probeWidth !== undefined && width !== this.#probeWidth) this.#host.requestUpdate()
    this.#probeWidth = width
  }

  readonly #forget = (): void => {
    this.#key = undefined
    this.#host.requestUpdate()
  }
}

/** Measures on a canvas, and remembers what it measured. */
function measureWith(fonts: Fonts): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const widths: Partial<Record<TextStyle, Map<string, number>>> = {}
  const fontOf = (style: TextStyle) =>
    `${boldStyles.has(style) ? 'bold ' : ''}${fontSizeOf(style, fonts.fontSize)}px ${style === 'quote' || style === 'heading' ? fonts.serif : fonts.sans}`
  // To set a font is to read its text: most texts in a row are set in the same.
  let set: TextStyle | undefined
  return (text, style) => {
    const known = (widths[style] ??= new Map<string, number>())
    const width = known.get(text)
    if (width !== undefined) return width
    if (known.size > 50_000) known.clear()
    if (context && style !== set) context.font = fontOf((set = style))
    const size = fontSizeOf(style, fonts.fontSize)
    const bare = context?.measureText(text).width ?? text.length * size * 0.6
    const measured = Math.ceil(bare + (fonts.spacing ? addedWidth(text, size, fonts.spacing) : 0))
    known.set(text, measured)
    return measured
  }
}
