import type { Messages } from './messages.js'

/**
 * `given` with the words of `fallback` wherever it has none. The types ask for every word, but a page's script may be
 * without types, or older than this library. Throws a RangeError where the locale is no BCP 47 tag.
 */
export function completeMessages(given: Messages, fallback: Messages): Messages {
  return { ...filled(given, fallback), locale: new Intl.Locale(given.locale).toString() }
}

function filled<Words extends object>(given: Partial<Words>, fallback: Words): Words {
  const words = { ...given } as Words
  for (const key of Object.keys(fallback) as (keyof Words & string)[]) {
    const own = Object.hasOwn(given, key) ? given[key] : undefined
    const other = fallback[key]
    if (isGroup(other)) words[key] = isGroup(own) ? filled(own, other) : other
    else words[key] = own ?? other
  }
  return words
}

/** Words under keys of their own, rather than the forms of one message: which forms there are is the language's business. */
function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('other' in value) && !('nominative' in value)
}
