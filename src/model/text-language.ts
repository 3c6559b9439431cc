import { localePartsOf } from '../messages/locale.js'
import { ownText, type OwnText } from '../messages/spoken.js'
import type { Timeline } from './resolve.js'
import type { DiplomaticEvent, Source } from './schema.js'

/** The languages of a document's texts, each only where it is another than the reader's and is to be said. */
export interface TextLanguages {
  /** The document's own: its title, and the names of actors and places. */
  readonly document: string | undefined
  /** That of an event's own texts. */
  of(event: DiplomaticEvent): string | undefined
  /** That of a quotation in an event. */
  ofQuote(quote: { readonly lang?: string }, event: DiplomaticEvent): string | undefined
  /** That of a source's title, and of what is excerpted from it. */
  ofSource(source: Source): string | undefined
  /** A name of an actor or place. */
  name(text: string): OwnText
}

/** The languages in which the texts of a timeline are to be spoken to a reader of `locale`. */
export function textLanguages({ document }: Pick<Timeline, 'document'>, locale: string): TextLanguages {
  const said = (lang: string | undefined) => languageToSay(lang, locale)
  const own = said(document.lang)
  return {
    document: own,
    of: (event) => said(event.lang ?? document.lang),
    ofQuote: (quote, event) => said(quote.lang ?? event.lang ?? document.lang),
    ofSource: (source) => said(source.lang ?? document.lang),
    name: (text) => ownText(text, own),
  }
}

/** The language of an event's opening words, as `openingWords` picks them; that of a date is the reader's. */
export function languageOfOpening(event: DiplomaticEvent, languages: TextLanguages): string | undefined {
  switch (event.type) {
    case 'statement':
      return event.quote && languages.ofQuote(event.quote, event)
    case 'visit':
      return event.purpose ? languages.of(event) : undefined
    case 'meeting':
      return event.topics?.length ? languages.of(event) : undefined
    default:
      return undefined
  }
}

/**
 * The language of a text among words of `locale`: nothing where it is theirs. A text in `en` is at home among words in
 * `en-US`; one in `en-GB` is not.
 */
export function languageToSay(lang: string | undefined, locale: string): string | undefined {
  if (lang === undefined) return undefined
  const text = localePartsOf(lang)
  const around = localePartsOf(locale)
  const isSame =
    text.language === around.language &&
    text.script === around.script &&
    (text.region === undefined || text.region === around.region)
  return isSame ? undefined : lang
}
