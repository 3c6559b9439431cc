import type { Messages } from '../messages/messages.js'

/** The language in which an element speaks: that in force on it where there are words for it, else English. */
export function languageFor(
  element: HTMLElement,
  known: readonly Messages[],
): { readonly locale: string; readonly messages: Messages } {
  const locale = languageOf(element)
  const messages = messagesFor(locale, known)
  const isSame = new Intl.Locale(locale).language === new Intl.Locale(messages.locale).language
  return { locale: isSame ? locale : messages.locale, messages }
}

/** The language in force on an element: its own `lang`, or the nearest one's around it, through shadow roots; else English. */
function languageOf(element: HTMLElement): string {
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
  return rightToLeft.has(new Intl.Locale(locale).language) ? 'rtl' : 'ltr'
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The words for a locale: those of the same tag, else of the same language, else the first, which is English. */
function messagesFor(locale: string, known: readonly Messages[]): Messages {
  const { language } = new Intl.Locale(locale)
  const same = known.find((messages) => messages.locale.toLowerCase() === locale.toLowerCase())
  return same ?? known.find((messages) => new Intl.Locale(messages.locale).language === language) ?? known[0]!
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0]
  } catch {
    return undefined
  }
}
