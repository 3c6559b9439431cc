import { isShownAt } from './shown-at.js'

interface Titled {
  readonly id: string
  readonly title: string
}
/** The text of the page without its white space, and where each character stands. */
interface PageText {
  readonly text: string
  readonly nodes: readonly Text[]
  readonly texts: readonly string[]
  readonly nodeAt: Uint32Array
  readonly offsetAt: Uint32Array
}

const leastPx = 11
const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE', 'title', 'NOSCRIPT', 'OPTION', 'desc', 'defs'])

interface Occurrence {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Finds the titles of events that can be read in the window as it stands. */
export class TitleReader {
  readonly #events: readonly Titled[]
  #page: PageText | undefined
  #occurrences: readonly Occurrence[] = []

  constructor(events: readonly Titled[]) {
    this.#events = events
  }

  /**
   * The ids of those whose whole title can be read: every line of it inside the window, covered and cut by nothing, and
   * at least 11 px in size. A title in pieces counts where its pieces follow one another. For texts that let the pointer
   * through, call `makeEverythingHittable` before.
   */
  read(): readonly string[] {
    const page = readPage()
    if (!this.#page || page.nodes.length !== this.#page.nodes.length || !page.nodes.every(this.#isKnown)) {
      this.#page = page
      this.#occurrences = occurrencesOf(this.#events, page)
    }
    return this.#occurrences.filter(({ start, end }) => isReadable(this.#page!, start, end)).map(({ id }) => id)
  }

  readonly #isKnown = (node: Text, i: number): boolean =>
    this.#page!.nodes[i] === node && this.#page!.texts[i] === node.data
}

function occurrencesOf(events: readonly Titled[], page: PageText): readonly Occurrence[] {
  const taken = new Uint8Array(page.text.length)
  const found: Occurrence[] = []
  const idsByTitle = new Map<string, string[]>()
  for (const { id, title } of events) {
    const squeezed = squeeze(title)
    idsByTitle.set(squeezed, [...(idsByTitle.get(squeezed) ?? []), id])
  }
  // The longest first, so that a title within another's is not taken for it.
  for (const title of [...idsByTitle.keys()].toSorted((a, b) => b.length - a.length)) {
    const ids = idsByTitle.get(title)!
    let count = 0
    for (let at = page.text.indexOf(title); at !== -1; at = page.text.indexOf(title, at + 1)) {
      if (taken[at]) continue
      const end = at + title.length
      taken.fill(1, at, end)
      const id = idAround(page.nodes[page.nodeAt[at]!]!, ids) ?? ids[count++]
      if (id !== undefined) found.push({ id, start: at, end })
    }
  }
  return found
}

function isReadable({ nodes, nodeAt, offsetAt }: PageText, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    let last = at
    while (last + 1 < end && nodeAt[last + 1] === nodeAt[at]) last++
    const node = nodes[nodeAt[at]!]!
    const range = document.createRange()
    range.setStart(node, offsetAt[at]!)
    range.setEnd(node, offsetAt[last]! + 1)
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    if (rects.length === 0 || !rects.every(isInWindow) || sizeOf(node.parentElement!) < leastPx) return false
    if (!rects.every((rect) => isShown(node.parentElement!, rect))) return false
    at = last + 1
  }
  return true
}

const isInWindow = ({ left, right, top, bottom }: DOMRect): boolean =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight

/** Both ends and the middle of a line, and its upper and lower part. */
function isShown(element: Element, { left, right, top, bottom }: DOMRect): boolean {
  const middle = (top + bottom) / 2
  const quarter = (bottom - top) / 4
  const inset = Math.min(2, (right - left) / 4)
  const across = (part: number) => left + inset + (right - left - 2 * inset) * part
  const points = [0, 0.25, 0.5, 0.75, 1].map((part) => [across(part), middle] as const)
  points.push([across(0), middle - quarter], [across(1), middle - quarter])
  points.push([across(0), middle + quarter], [across(1), middle + quarter])
  return points.every(([x, y]) => isShownAt(element, x, y))
}

/** The size of an element's letters on the screen, SVG scaled. */
function sizeOf(element: Element): number {
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
  return matrix ? size * Math.hypot(matrix.c, matrix.d) : size
}

/** The event that an element says it is about, where there are several of a title. */
function idAround(node: Node, ids: readonly string[]): string | undefined {
  const id = node.parentElement?.closest<HTMLElement | SVGElement>('[data-id]')?.dataset['id']
  return id !== undefined && ids.includes(id) ? id : undefined
}

function readPage(): PageText {
  const nodes: Text[] = []
  const pieces: string[] = []
  const nodeAt: number[] = []
  const offsetAt: number[] = []
  for (const node of textsIn(document.body)) {
    for (let offset = 0; offset < node.data.length; offset++) {
      if (isSpace(node.data[offset]!)) continue
      pieces.push(node.data[offset]!)
      nodeAt.push(nodes.length)
      offsetAt.push(offset)
    }
    nodes.push(node)
  }
  return {
    text: pieces.join(''),
    nodes,
    texts: nodes.map(({ data }) => data),
    nodeAt: Uint32Array.from(nodeAt),
    offsetAt: Uint32Array.from(offsetAt),
  }
}

function* textsIn(root: Node): Generator<Text> {
  if (root instanceof Text) yield root
  else if (!(root instanceof Element && unread.has(root.tagName)))
    for (const child of ((root as Partial<Element>).shadowRoot ?? root).childNodes) yield* textsIn(child)
}

/** What lets the pointer through is not found where it stands, unless it is told to stop it. Returns how to undo that. */
export function makeEverythingHittable(): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { pointer-events: auto !important }')
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot)
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  return () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

const isSpace = (character: string): boolean => /[\s\u00AD\u200B]/.test(character)
const squeeze = (text: string): string => text.replace(/[\s\u00AD\u200B]/g, '')
