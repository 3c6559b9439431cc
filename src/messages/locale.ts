const mostRemembered = 200
const resolved = new Map<string, string>()

/** Bare `en` would be American; for bare `ar` the engines' versions of CLDR differ in the digits. */
const chosen: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

/**
 * The reader's locale as `Intl` takes it, without ever throwing. Bare English is British, bare Arabic has the digits
 * 0–9; a tag that names a region is taken as it is. What is no language tag at all is read as English.
 */
export function resolveLocale(locale: string): string {
  const known = resolved.get(locale)
  if (known !== undefined) return known
  if (resolved.size >= mostRemembered) resolved.clear()
  const canonical = canonicalLocale(locale)
  const choice = Object.hasOwn(chosen, canonical) ? chosen[canonical] : undefined
  resolved.set(locale, choice ?? canonical)
  return choice ?? canonical
}

function canonicalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
