import { fontFamilies } from '../render/font-families.js'
import { type Paint, paintOfPixel, parsePaint } from '../render/paint.js'
import { escapeXml } from '../render/xml-text.js'

/** Geometry, which no style sheet sets here. */
const kept = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'dx',
  'dy',
  'd',
  'points',
  'offset',
].concat(['width', 'height', 'transform', 'gradientTransform', 'gradientUnits', 'preserveAspectRatio'])
const shapes = new Set(['rect', 'path', 'line', 'circle', 'ellipse', 'polygon', 'polyline'])

/** Stands for the figure's own prefix until the rest is written; no XML text contains it. */
const prefixMark = '\u0000'

/**
 * A drawn figure, the drawings of its chart put into their place, as one SVG text that needs nothing outside itself: no style sheet, no
 * page. Colours and fonts are those that the browser has computed; ids are the figure's own.
 */
export function writeSvg(figure: SVGSVGElement, chart: readonly SVGElement[], lang: string): string {
  const writer = new SvgWriter(figure, chart)
  const names = writer.children(figure, isName)
  const body = writer.children(figure, (node) => !isName(node))
  const family = fontFamilies(getComputedStyle(figure).fontFamily)
  const [, , width, height] = (figure.getAttribute('viewBox') ?? '').split(' ')
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xml:lang': lang,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': `${prefixMark}title${names.includes('<desc') ? ` ${prefixMark}desc` : ''}`,
    'font-family': family,
  }
  const text = tag('svg', root, names + writer.definitions() + body)
  return text.replaceAll(prefixMark, `t${fingerprint(text)}-`)
}

class SvgWriter {
  readonly #figure: SVGSVGElement
  readonly #chart: readonly SVGElement[]
  readonly #family: string
  /** Ids of the gradients that are used. */
  readonly #used = new Set<string>()
  /** Sizes of the windows through which parts of the chart are seen. */
  readonly #windows: string[] = []

  constructor(figure: SVGSVGElement, chart: readonly SVGElement[]) {
    this.#figure = figure
    this.#chart = chart
    this.#family = getComputedStyle(figure).fontFamily
  }

  children(parent: Node, isWanted: (node: Node) => boolean = () => true): string {
    return [...parent.childNodes]
      .filter(isWanted)
      .map((node) => this.#node(node))
      .join('')
  }

  /** The gradients and windows that what was written so far refers to. */
  definitions(): string {
    const all = [this.#figure, ...this.#chart].flatMap((root) => [...root.querySelectorAll('defs > *')])
    const written = [...this.#used].toSorted().flatMap((id) => {
      const found = all.find((node) => node.id === id)
      return found ? tag(found.localName, { id: prefixMark + id, ...geometry(found) }, this.children(found)) : []
    })
    written.push(...this.#windows)
    return written.length > 0 ? tag('defs', {}, written.join('')) : ''
  }

  #node(node: Node): string {
    if (node instanceof Text) return node.data.trim() === '' ? '' : escapeXml(node.data.trim())
    return node instanceof SVGElement ? this.#element(node) : ''
  }

  #element(node: SVGElement): string {
    const name = node.localName
    if (name === 'defs') return ''
    if (isName(node)) {
      const id = node.parentNode === this.#figure ? { id: prefixMark + name } : {}
      return tag(name, id, escapeXml(node.textContent.trim()))
    }
    const style = getComputedStyle(node)
    if (style.display === 'none') return ''
    if (name === 'stop') return tag(name, { ...geometry(node), ...stopOf(style) }, '')
    if (shapes.has(name)) {
      const paints = this.#paints(style)
      // What can only be pointed at is not seen.
      if (paints.fill === 'none' && paints.stroke === undefined) return ''
      const { fill, ...lines } = paints
      return tag(name, { ...geometry(node), ...(name !== 'line' && { fill }), ...lines, ...group(style) }, '')
    }
    if (name === 'text' || name === 'tspan') return this.#text(node, style)
    return this.#group(node, style)
  }

  /** A group; a window is written as one too, cut by a path, which more programs understand. */
  #group(node: SVGElement, style: CSSStyleDeclaration): string {
    const { dataset } = node
    const drawings = dataset['figureChart'] === undefined ? [node] : this.#chart
    const inside = drawings.map((each) => this.children(each)).join('')
    if (inside === '') return ''
    const label = node.getAttribute('aria-label')
    const isMark = node.getAttribute('role') === 'option' && label
    const window = node.localName === 'svg' && this.#window(node)
    const attributes = { ...geometry(node, ['transform']), ...window, ...group(style) }
    const title = isMark ? tag('title', {}, escapeXml(label)) : ''
    const isNeeded =
      Object.values(attributes).some((value) => value !== undefined) || (title + inside).startsWith('<title')
    return isNeeded ? tag('g', attributes, title + inside) : inside
  }

  #window(node: SVGElement): Attributes {
    const { x = 0, y = 0, ...size } = geometry(node, ['x', 'y', 'width', 'height'])
    const id = `${prefixMark}window-${this.#windows.length}`
    this.#windows.push(tag('clipPath', { id }, tag('rect', size, '')))
    return { transform: `translate(${x},${y})`, 'clip-path': `url(#${id})` }
  }

  /** Text with a seam is written twice, since not every program can draw a seam behind it. */
  #text(node: SVGElement, style: CSSStyleDeclaration): string {
    const inside = this.children(node)
    const { fill, 'fill-opacity': opacity, ...seam } = this.#paints(style)
    const shared = { ...geometry(node), ...this.#type(style), ...group(style) }
    const front = tag(node.localName, { ...shared, fill, 'fill-opacity': opacity }, inside)
    if (seam.stroke === undefined) return front
    const isBehind = style.paintOrder.startsWith('stroke')
    if (!isBehind) return tag(node.localName, { ...shared, fill, 'fill-opacity': opacity, ...seam }, inside)
    return tag(node.localName, { ...shared, fill: 'none', ...seam, 'aria-hidden': 'true' }, inside) + front
  }

  #type(style: CSSStyleDeclaration): Attributes {
    const { fontFamily, fontSize, fontWeight, fontStyle, textAnchor, direction, letterSpacing, unicodeBidi } = style
    return {
      'font-family': fontFamily === this.#family ? undefined : fontFamilies(fontFamily),
      'font-size': Number.parseFloat(fontSize),
      'font-weight': unless(fontWeight, '400'),
      'font-style': unless(fontStyle, 'normal'),
      'text-anchor': unless(textAnchor, 'start'),
      direction: unless(direction, 'ltr'),
      'unicode-bidi': unless(unicodeBidi, 'normal'),
      'letter-spacing': unless(letterSpacing, 'normal')?.replace('px', ''),
      'text-decoration': unless(style.textDecorationLine, 'none'),
    }
  }

  #paints(style: CSSStyleDeclaration): Attributes & { readonly fill: string; readonly stroke?: string } {
    const fill = this.#paint(style.fill, style.fillOpacity)
    const stroke = this.#paint(style.stroke, style.strokeOpacity)
    const width = Number.parseFloat(style.strokeWidth)
    return {
      fill: fill?.color ?? 'none',
      ...(fill && fill.opacity < 1 && { 'fill-opacity': round(fill.opacity) }),
      ...(stroke &&
        width > 0 && {
          stroke: stroke.color,
          'stroke-opacity': stroke.opacity < 1 ? round(stroke.opacity) : undefined,
          'stroke-width': unless(String(width), '1'),
          'stroke-dasharray': unless(style.strokeDasharray, 'none')?.replaceAll('px', ''),
          'stroke-linejoin': unless(style.strokeLinejoin, 'miter'),
          'stroke-linecap': unless(style.strokeLinecap, 'butt'),
        }),
      'shape-rendering': unless(style.shapeRendering, 'auto'),
    }
  }

  #paint(css: string, opacity: string): Paint | undefined {
    const [, reference] = /^url\(["']?[^"')]*#([^"')]+)/.exec(css) ?? []
    const share = Number.parseFloat(opacity)
    if (reference !== undefined) {
      this.#used.add(reference)
      return { color: `url(#${prefixMark}${reference})`, opacity: share }
    }
    const paint = paintOf(css)
    return paint && paint.opacity * share > 0 ? { ...paint, opacity: paint.opacity * share } : undefined
  }
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function isName(node: Node): boolean {
  return node instanceof SVGElement && (node.localName === 'title' || node.localName === 'desc')
}

function tag(name: string, attributes: Attributes, inside: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** Our own mark is the one control character that may stay. */
function attributeText(value: string): string {
  return value.split(prefixMark).map(escapeXml).join(prefixMark)
}

function geometry(node: Element, names: readonly string[] = kept): Attributes {
  return Object.fromEntries(names.map((name) => [name, shortened(node.getAttribute(name))]))
}

/** Hundredths of a pixel do. */
function shortened(value: string | null): string | undefined {
  if (value === null || value === 'translate(0,0)') return undefined
  return value.replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

function group({ opacity }: CSSStyleDeclaration): Attributes {
  return { opacity: unless(opacity, '1') }
}

function stopOf({ stopColor, stopOpacity }: CSSStyleDeclaration): Attributes {
  const paint = paintOf(stopColor)
  const opacity = (paint?.opacity ?? 0) * Number.parseFloat(stopOpacity)
  return { 'stop-color': paint?.color ?? '#000000', 'stop-opacity': opacity < 1 ? round(opacity) : undefined }
}

function unless(value: string, usual: string): string | undefined {
  return value === usual || value === '' ? undefined : value
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Colours of newer notations are painted and read back. */
function paintOf(css: string): Paint | undefined {
  if (css === 'none' || css.startsWith('url(')) return undefined
  const known = parsePaint(css)
  if (known) return known
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
  if (!context) return undefined
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  return paintOfPixel(context.getImageData(0, 0, 1, 1).data)
}

/** A short name for a text: the same for the same text (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
