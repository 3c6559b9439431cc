import type { Messages } from '../messages/messages.js'

/** The language in which an element speaks: that in force on it where there are words for it, else English. */
export function languageFor(
  element: HTMLElement,
  known: readonly Messages[],
): { readonly locale: string; readonly messages: Messages } {
  const locale = languageOf(element)
  const messages = messagesFor(locale, known)
  // Dates in traditional characters do not go with words in simplified ones.
  return { locale: isSameScript(locale, messages.locale) ? locale : messages.locale, messages }
}

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
 * The words for a locale: those of the same tag, else of the same language in the same script, else of the same language,
 * else the first, which is English. Extensions of a tag, such as its digits, ask for no other words.
 */
function messagesFor(locale: string, known: readonly Messages[]): Messages {
  const { baseName, language } = new Intl.Locale(locale)
  const same = known.filter((messages) => new Intl.Locale(messages.locale).language === language)
  return (
    same.find((messages) => new Intl.Locale(messages.locale).baseName === baseName) ??
    same.find((messages) => isSameScript(messages.locale, locale)) ??
    same[0] ??
    known[0]!
  )
}

/** Whether two locales are of one language in one script. */
function isSameScript(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language && scriptOf(one) === scriptOf(other)
}

/** The script a locale is written in, likely where its tag does not say: `Hans` of `zh`, `Hant` of `zh-TW`. */
function scriptOf(locale: string): string {
  return new Intl.Locale(locale).maximize().script ?? 'Latn'
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0]
  } catch {
    return undefined
  }
}
