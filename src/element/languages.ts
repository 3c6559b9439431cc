import { completeMessages } from '../messages/complete.js'
import { en } from '../messages/en.js'
import { languageFiles } from '../messages/language-files.js'
import type { Messages } from '../messages/messages.js'
import { LanguageController } from './language-controller.js'
import { isSameScript, languageOf, nearestLanguage } from './language.js'

/** The longest, in milliseconds, that an element waits for the words of its language before it speaks without them. */
const longest = 3000

/** By locale. */
const known = new Map<string, Messages>([[en.locale, en]])
/** What is under way, by locale; it never rejects, and is undefined once nothing is to be waited for any more. */
const awaited = new Map<string, Promise<void> | undefined>()

/** Lets all timelines on the page speak further languages. Throws a RangeError where a locale is no BCP 47 tag. */
export function addLanguages(languages: readonly Messages[]): void {
  for (const messages of languages.map((given) => completeMessages(given, en))) known.set(messages.locale, messages)
  LanguageController.refresh()
}

/** The language in which an element speaks: that in force on it where there are words for it, else English. */
export function languageFor(element: HTMLElement): { readonly locale: string; readonly messages: Messages } {
  const locale = languageOf(element)
  const messages = known.get(nearestLanguage(locale, [...known.keys()]) ?? en.locale)!
  // Dates in traditional characters do not go with words in simplified ones.
  return { locale: isSameScript(locale, messages.locale) ? locale : messages.locale, messages }
}

/**
 * What an element has to wait for until it can speak the language in force on it; nothing where that is here, is none of
 * ours, could not be fetched, or keeps readers waiting for too long: then it is spoken as soon as it comes.
 */
export function languageUnderWay(element: HTMLElement): Promise<void> | undefined {
  const tag = nearestLanguage(languageOf(element), [...new Set([...Object.keys(languageFiles), ...known.keys()])])
  if (tag === undefined || known.has(tag)) return undefined
  if (!awaited.has(tag)) awaited.set(tag, fetchLanguage(tag))
  return awaited.get(tag)
}

async function fetchLanguage(tag: string): Promise<void> {
  let isLate = false
  const arrival = languageFiles[tag]!().then(
    (messages) => {
      // What the page has given meanwhile stays.
      if (!known.has(tag)) known.set(tag, messages)
      if (isLate) LanguageController.refresh()
    },
    () => undefined,
  )
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, longest)))
  await Promise.race([arrival, patience])
  clearTimeout(timer)
  isLate = true
  awaited.set(tag, undefined)
}
