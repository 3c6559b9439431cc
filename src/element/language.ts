import { localePartsOf } from '../messages/locale.js'

/** The language in force on an element: its own `lang`, or the nearest one's around it, through shadow roots; else English. */
export function languageOf(element: HTMLElement): string {
  // The property, since the attribute follows it only once the element has drawn.
  if (element.lang) return canonical(element.lang) ?? 'en'
  let node: Element | null = element.parentElement ?? hostOf(element)
  while (node) {
    const holder: Element | null = node.closest('[lang]:not([lang=""])')
    if (holder) return canonical(holder.getAttribute('lang')!) ?? 'en'
    node = hostOf(node)
  }
  return 'en'
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(scriptOf(locale)) ? 'rtl' : 'ltr'
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/**
 * Which of the languages in `known` goes with a locale: that of the same tag, else the same language in the same script, else
 * the same language. Extensions of a tag, such as its digits, ask for no other words.
 */
export function nearestLanguage(locale: string, known: readonly string[]): string | undefined {
  const { baseName, language } = localePartsOf(locale)
  const same = known.filter((tag) => localePartsOf(tag).language === language)
  return (
    same.find((tag) => localePartsOf(tag).baseName === baseName) ??
    same.find((tag) => isSameScript(tag, locale)) ??
    same[0]
  )
}

/** Whether two locales are of one language in one script. */
export function isSameScript(one: string, other: string): boolean {
  return localePartsOf(one).language === localePartsOf(other).language && scriptOf(one) === scriptOf(other)
}

/** The script a locale is written in. */
function scriptOf(locale: string): string {
  return localePartsOf(locale).script ?? 'Latn'
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0]
  } catch {
    return undefined
  }
}
