import { resolveLocale } from './locale.js'
import type { InterfaceMessages } from './interface-messages.js'
import type { Message, PluralForms } from './message.js'
import { remember } from './remember.js'

export type { Message, PluralForms } from './message.js'

/**
 * A name of a period. Languages in which it changes after a preposition give that form as well: it is what `{genitive}`
 * stands for in the phrases below. In Russian that is the genitive, in German the dative; others add the article.
 */
export type PeriodName = Message | { readonly nominative: Message; readonly genitive: Message }

/**
 * A phrase around dates, which may differ with how finely they are given: French has "depuis le 8 avril 2024" beside
 * "depuis avril 2024". `qualified` is for dates that already bear "about" or "possibly", `unnamed` for quarters and
 * other periods whose words are a run of others, `other` for all not named here.
 */
export type Phrase =
  | string
  | {
      readonly day?: string
      readonly month?: string
      readonly season?: string
      readonly year?: string
      readonly decade?: string
      readonly century?: string
      readonly qualified?: string
      readonly unnamed?: string
      readonly other: string
    }

/** The words for dates in one language. Months, weekdays, eras, digits, lists and units come from `Intl`. */
export interface DateMessages {
  /** `{year}`: a year of the common era. */
  readonly year: string
  /** `{start}`, `{end}`: a run of years. */
  readonly years: string
  /** `{year}`: the first year of a decade, 1990 for 1990–1999. */
  readonly decade: PeriodName
  /** `{number}`, or `{roman}`: 19 for 1800–1899. Plural forms are those of ordinal numbers. */
  readonly century: PeriodName
  /** The same before the common era. */
  readonly centuryBce: PeriodName
  /** `{year}`, in words, as of `year`. */
  readonly spring: PeriodName
  readonly summer: PeriodName
  readonly autumn: PeriodName
  readonly winter: PeriodName
  /** `{season}`: one of the four, in words. */
  readonly northern: string
  /** The same in the southern hemisphere. */
  readonly southern: string
  /** `{date}`, `{time}` */
  readonly dateTime: string
  /**
   * `{time}`, `{offset}`: a time in another zone than its place's. `{offset}` is `+8`, `−3:30` or nothing, or two of them
   * joined by "or" where the clocks showed the time twice.
   */
  readonly timeWithOffset: string
  /** The number of a month's first day, where the language writes it apart: "1er". */
  readonly firstDay?: string

  /** `{date}` or `{genitive}`: a date marked `~`. */
  readonly about: Phrase
  /** `{date}` or `{genitive}`: a date marked `?`. */
  readonly possibly: Phrase
  /** `{date}` or `{genitive}`: from then on, with no end. */
  readonly since: Phrase
  /** `{date}` or `{genitive}`: from then on, to an end nobody gave, or without one where it has not begun. */
  readonly from: Phrase
  /** `{date}` or `{genitive}`: up to and including then. */
  readonly until: Phrase
  /** `{start}`, `{end}` or `{startGenitive}`, `{endGenitive}`: at one time from the first to the last. */
  readonly between: Phrase
  /** `{start}`, `{end}`: a duration whose two ends share a month or a year: "8–9" of "8–9 April 2024". */
  readonly range: string
  /** `{start}`, `{end}`: a duration whose ends are several words each: "28 March – 3 April 2024". */
  readonly rangeWide: string
  /** `{date}` or `{genitive}`: the end of a set that has no first or no last member, one of which counts. */
  readonly orEarlier: string
  /** The same where the set has no last member. */
  readonly orLater: string
  /** `{dates}`: a list joined by "or"; `qualified` where runs of dates are in it, or dates that bear marks of doubt. */
  readonly oneOf: Phrase
  /** `{dates}`: a list joined by "and", where runs of dates are in it, save days beside single days: each date counts. */
  readonly eachOf: Phrase
  /** What stands between dates where "and" would spread a doubt about one of them over the next. */
  readonly dateSeparator: string
  /** `{range}`: `from` or `until` in words, of a set every date of which counts from then on, or up to then. */
  readonly every: Phrase
  /** `../`: it has no start, and nobody gave an end. */
  readonly noStart: string
  /** `/..`: it has no end, and nobody gave a start. */
  readonly noEnd: string
  /** `../..` */
  readonly noStartNoEnd: string

  /** `{text}`, `{note}` */
  readonly withNote: string
  /** What stands between two notes. */
  readonly noteSeparator: string
  /** `{note}`: a note on one end of a duration. */
  readonly noteOnStart: string
  /** The same on its end. */
  readonly noteOnEnd: string
  /** A note on a duration whose start is left empty. */
  readonly startNotGiven: string
  /** The same of its end. */
  readonly endNotGiven: string
  /** A note on a month. */
  readonly dayNotGiven: string
  /** The same of a duration from month to month, and of months all of which count; so with the plurals below. */
  readonly daysNotGiven: string
  /** A note on a year, a season or a quarter. */
  readonly monthAndDayNotGiven: string
  readonly monthsAndDaysNotGiven: string
  /** A note on a decade or a century. */
  readonly yearNotGiven: string
  readonly yearsNotGiven: string
  /**
   * A note on a date of which some parts and not all are marked `?`, the year among them; so with the other parts
   * below.
   */
  readonly yearUncertain: string
  readonly seasonUncertain: string
  readonly monthUncertain: string
  readonly dayUncertain: string
  /** The same of parts marked `~`. */
  readonly yearApproximate: string
  readonly seasonApproximate: string
  readonly monthApproximate: string
  readonly dayApproximate: string
}

/** The words of one language. A newsroom adds a language by writing one more object of this type. */
export interface Messages {
  /** The BCP 47 tag of the language the words are in. */
  readonly locale: string
  readonly dates: DateMessages
  readonly interface: InterfaceMessages
}

/** What fills the placeholders. Numbers are written with the locale's digits. */
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * Fills a message's placeholders. Plural forms are chosen by the number `count`, by the rules for counting, or for
 * ranking with `'ordinal'`. Text in the values is taken as it is; a placeholder without a value stays as written.
 */
export function formatMessage(
  message: Message,
  values: MessageValues,
  locale: string,
  type: Intl.PluralRuleType = 'cardinal',
): string {
  const template = typeof message === 'string' ? message : pickForm(message, values['count'], locale, type)
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return placeholder
    return typeof value === 'number' ? formatCount(value, locale) : value
  })
}

/** A number in the locale's digits. */
export function formatCount(count: number, locale: string): string {
  return numberFormat(locale).format(count)
}

/** A number as short as the locale can write it: "12K". */
export function formatCompact(count: number, locale: string): string {
  return compactTexts(locale)(count)
}

/** A part of a whole, from 0 to 1, in whole hundredths, as the locale writes them: "40%", "40 %". */
export function formatPercent(part: number, locale: string): string {
  return percentFormat(locale).format(Math.floor(part * 100) / 100)
}

function pickForm(
  forms: PluralForms,
  count: string | number | undefined,
  locale: string,
  type: Intl.PluralRuleType,
): string {
  if (typeof count !== 'number') return forms.other
  return forms[pluralRules(locale, type).select(count)] ?? forms.other
}

const numberFormat = remember((locale: string) => new Intl.NumberFormat(resolveLocale(locale)))
const compactTexts = remember((locale: string) => {
  const format = new Intl.NumberFormat(resolveLocale(locale), { notation: 'compact' })
  // Small numbers come over and over.
  const texts: string[] = []
  return (count: number) => (count < 1_000 ? (texts[count] ??= format.format(count)) : format.format(count))
})
const percentFormat = remember(
  (locale: string) => new Intl.NumberFormat(resolveLocale(locale), { style: 'percent', maximumFractionDigits: 0 }),
)
const cardinalRules = remember((locale: string) => new Intl.PluralRules(resolveLocale(locale)))
const ordinalRules = remember((locale: string) => new Intl.PluralRules(resolveLocale(locale), { type: 'ordinal' }))

function pluralRules(locale: string, type: Intl.PluralRuleType): Intl.PluralRules {
  return type === 'ordinal' ? ordinalRules(locale) : cardinalRules(locale)
}
