import type { CSSResult, LitElement } from 'lit'

const worn = new WeakMap<ShadowRoot, readonly CSSResult[]>()

/** The styles that an element's tree wears, the element's own at first. */
export function stylesOf(root: ShadowRoot): readonly CSSResult[] {
  return worn.get(root) ?? ((root.host.constructor as typeof LitElement).elementStyles as CSSResult[])
}

/** Has a tree wear styles. A sheet is good for the document that it was made in: in another, copies are made. */
export function wear(root: ShadowRoot, styles = stylesOf(root)): void {
  worn.set(root, styles)
  const { defaultView } = root.ownerDocument
  // What is in a template is not seen.
  if (!defaultView) return
  root.adoptedStyleSheets = styles.map(({ styleSheet, cssText }) => {
    if (defaultView === window) return styleSheet!
    const copy = new defaultView.CSSStyleSheet()
    copy.replaceSync(cssText)
    return copy
  })
}
