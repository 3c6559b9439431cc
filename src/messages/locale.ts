const mostRemembered = 200
const resolved = new Map<string, string>()

/**
 * The reader's locale as `Intl` takes it, without ever throwing. Bare English is British, bare Arabic has the digits
 * 0–9; a tag that names a region is taken as it is. What is no language tag at all is read as English.
 *
 * Extensions of the tag stay: `ar-u-nu-arab` has Arabic-Indic digits wherever there is a number, `en-u-hc-h12` a clock of
 * twelve hours. A calendar, as in `fa-u-ca-persian`, changes no date: a month of the Gregorian calendar, which sources
 * give, is no month of another. Only an exact day has a name in both, and gets it as a remark (`dayInCalendar`).
 */
export function resolveLocale(locale: string): string {
  const known = resolved.get(locale)
  if (known !== undefined) return known
  if (resolved.size >= mostRemembered) resolved.clear()
  const canonical = canonicalLocale(locale)
  const settled = settle(new Intl.Locale(canonical))
  resolved.set(locale, settled)
  return settled
}

/** English without a region would be American; for such Arabic the engines' versions of CLDR differ in the digits. */
function settle(locale: Intl.Locale): string {
  const { language, region, numberingSystem } = locale
  if (region === undefined && language === 'en') return new Intl.Locale(locale, { region: 'GB' }).toString()
  if (region === undefined && language === 'ar' && numberingSystem === undefined)
    return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString()
  return locale.toString()
}

function canonicalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
