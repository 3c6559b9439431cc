/** Whether an element is what a reader sees at a point of the window: not cut off there, not covered, not see-through. */
export function isShownAt(element: Element, x: number, y: number): boolean {
  if (isFaint(element)) return false
  const root = element.getRootNode() as Document | ShadowRoot
  if (root instanceof ShadowRoot && !isShownAt(root.host, x, y)) return false
  for (const other of root.elementsFromPoint(x, y)) {
    if (other === element) return true
    if (!other.contains(element) && paintsAt(other, x, y)) return false
  }
  return false
}

function isFaint(element: Element): boolean {
  const { opacity, visibility } = getComputedStyle(element)
  if (visibility !== 'visible' || Number(opacity) < 0.3) return true
  return element.parentElement !== null && isFaint(element.parentElement)
}

function paintsAt(element: Element, x: number, y: number): boolean {
  if (isFaint(element)) return false
  const style = getComputedStyle(element)
  if (element instanceof SVGElement && !(element instanceof SVGSVGElement)) {
    const isDrawn = element instanceof SVGGeometryElement || element instanceof SVGTextContentElement
    const isFilled = style.fill !== 'none' && Number(style.fillOpacity) > 0.1 && !isTransparent(style.fill)
    return isDrawn && (isFilled || (style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) > 0))
  }
  if (element instanceof HTMLCanvasElement || element instanceof HTMLImageElement) return true
  if (!isTransparent(style.backgroundColor) || style.backgroundImage !== 'none') return true
  return [...element.childNodes].some((node) => node instanceof Text && isTextAt(node, x, y))
}

/** So pale that letters are read through it. */
function isTransparent(color: string): boolean {
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(color)
  return color === 'transparent' || (alpha !== null && Number(alpha[1] ?? alpha[2]) < 0.1)
}

function isTextAt(node: Text, x: number, y: number): boolean {
  const range = document.createRange()
  range.selectNodeContents(node)
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  )
}
