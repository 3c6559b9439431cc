import { remember } from './remember.js'

/**
 * The reader's locale as `Intl` takes it, without ever throwing. Bare English is British, bare Arabic has the digits
 * 0–9; a tag that names a region is taken as it is. What is no language tag at all is read as English.
 *
 * Extensions of the tag stay: `ar-u-nu-arab` has Arabic-Indic digits wherever there is a number, `en-u-hc-h12` a clock of
 * twelve hours. A calendar, as in `fa-u-ca-persian`, changes no date: a month of the Gregorian calendar, which sources
 * give, is no month of another. Only an exact day has a name in both, and gets it as a remark (`dayInCalendar`).
 */
export const resolveLocale = remember((locale): string => settle(new Intl.Locale(canonicalLocale(locale))))

/**
 * What the tag of a language says; where it names no script, the likely one: `Hans` of `zh`, `Hant` of `zh-TW`. Throws
 * a RangeError where it is no BCP 47 tag.
 */
export const localePartsOf = remember((tag) => {
  const locale = new Intl.Locale(tag)
  const { baseName, language, region } = locale
  return { baseName, language, region, script: locale.maximize().script }
})

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
