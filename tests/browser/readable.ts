import type { DiplomaticTimeline } from '../../src/index.js'
import { all, words } from './timelines.js'

/** What a reader cannot read of a timeline, a line for each; none where all is well. */
export function unreadable(el: DiplomaticTimeline): string[] {
  const texts = textsOf(el)
  return [...clipped(el), ...outside(texts), ...overlapping(texts), ...tooWide(el)]
}

/** Waits until a sheet that rises has risen, or is no longer there. */
export async function still(el: DiplomaticTimeline): Promise<void> {
  await Promise.allSettled(el.shadowRoot!.getAnimations().map(({ finished }) => finished))
}

interface Text {
  readonly node: Element
  readonly words: string
  readonly boxes: readonly DOMRect[]
}

const nameOf = (node: Element): string => {
  const name = node.getAttribute('part') ?? node.getAttribute('class') ?? ''
  return `${node.localName}${name === '' ? '' : `.${name.trim().replace(/\s+/g, '.')}`} “${words(node).slice(0, 40)}”`
}

/** Every text that can be seen, with the boxes of its lines, as high as its letters rather than as its font asks for. */
function textsOf(el: DiplomaticTimeline): Text[] {
  return all(el, '*')
    .filter(
      (node) =>
        node.checkVisibility({ visibilityProperty: true }) &&
        !node.closest('.visually-hidden, dialog:not([open]), title'),
    )
    .flatMap((node): Text[] => {
      const own = [...node.childNodes].filter(
        (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim() !== '',
      )
      return own.map((child) => {
        const range = document.createRange()
        range.selectNodeContents(child)
        const scroller = node.closest('.filter-panel, .sheet-body')?.getBoundingClientRect()
        const boxes = [...range.getClientRects()]
          .map(({ left, top, width, height }) => {
            const letters = Math.min(height, parseFloat(getComputedStyle(node).fontSize) * 0.72)
            return new DOMRect(left, top + (height - letters) / 2, width, letters)
          })
          .filter((box) => !scroller || (box.bottom > scroller.top && box.top < scroller.bottom))
        return { node, words: child.nodeValue!.replace(/\s+/g, ' ').trim(), boxes }
      })
    })
}

/** What hides some of its content with no way to scroll to it. */
function clipped(el: DiplomaticTimeline): string[] {
  return all(el, '*')
    .filter((node) => node instanceof HTMLElement && node.checkVisibility() && !node.closest('.visually-hidden'))
    .filter((node) => {
      const { overflowX, overflowY } = getComputedStyle(node)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        (hides(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (hides(overflowY) && node.scrollHeight > node.clientHeight + 1)
      )
    })
    .map((node) => `${nameOf(node)} hides some of its content`)
}

const tolerance = 1.5

/** Text that leaves the button, the field, the chart or the panel that it stands in. */
function outside(texts: readonly Text[]): string[] {
  return texts.flatMap(({ node, words: text, boxes }) => {
    const container = node.closest('button, input, .panel, svg.window, .chart, .list, .filter-panel, .state, .head')
    if (!container || boxes.length === 0) return []
    const around = container.getBoundingClientRect()
    const scrolls = container.closest('.panel, .filter-panel')
    return boxes.some(
      (box) =>
        box.left < around.left - tolerance ||
        box.right > around.right + tolerance ||
        (!scrolls && (box.top < around.top - tolerance || box.bottom > around.bottom + tolerance)),
    )
      ? [`“${text}” leaves ${nameOf(container)}`]
      : []
  })
}

/** Texts that lie on one another. */
function overlapping(texts: readonly Text[]): string[] {
  const lines = texts.flatMap((text) => text.boxes.map((box) => ({ text, box })))
  lines.sort((a, b) => a.box.top - b.box.top)
  const faults = new Set<string>()
  lines.forEach(({ text, box }, i) => {
    for (let j = i + 1; j < lines.length && lines[j]!.box.top < box.bottom - tolerance; j++) {
      const other = lines[j]!
      if (other.text === text || isApart(text.node, other.text.node)) continue
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      if (across > tolerance) faults.add(`“${text.words}” and “${other.text.words}” lie on one another`)
    }
  })
  return [...faults]
}

/** A sheet lies over what is behind it, and its ends over what scrolls between them. */
function isApart(one: Element, other: Element): boolean {
  const layer = (node: Element) =>
    node.closest('.sheet .detail > header, .sheet .detail > footer') ?? node.closest('.sheet, .menu, dialog')
  return layer(one) !== layer(other)
}

function tooWide(el: DiplomaticTimeline): string[] {
  const page = document.documentElement
  const isPage = page.scrollWidth > page.clientWidth
  const own = el.scrollWidth > Math.ceil(el.getBoundingClientRect().width) + 1
  return [
    ...(isPage ? [`the page is ${page.scrollWidth} px wide in ${page.clientWidth}`] : []),
    ...(own ? [`the element is ${el.scrollWidth} px wide in ${el.getBoundingClientRect().width}`] : []),
  ]
}
