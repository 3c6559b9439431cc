import type { Messages } from '../messages/messages.js'

/** The language in force on an element: its own `lang`, or the nearest one's around it, through shadow roots; else English. */
export function languageOf(element: Element): string {
  let node: Element | null = element
  while (node) {
    const holder: Element | null = node.closest('[lang]:not([lang=""])')
    if (holder) return canonical(holder.getAttribute('lang')!) ?? 'en'
    const root = node.getRootNode()
    node = root instanceof ShadowRoot ? root.host : null
  }
  return 'en'
}

/** The words for a locale: those of the same tag, else of the same language, else the first, which is English. */
export function messagesFor(locale: string, known: readonly Messages[]): Messages {
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
