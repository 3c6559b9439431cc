import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import { formatMessage, type Message, type PluralForms } from '../../../src/messages/messages.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'

const catalogues = { en, ru, zh, fr, ar, de, es }
type Language = keyof typeof catalogues
const languages = Object.keys(catalogues) as Language[]
const translations = languages.filter((language) => language !== 'en')

/** What is printed in English on Russian, Chinese and Arabic keyboards too. */
const keyNames = ['keyNames.end', 'keyNames.enter', 'keyNames.escape', 'keyNames.home']

/** What is a pattern rather than a word, or the same word in both languages. */
const sameAsEnglish: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  ru: [
    'fullStop',
    ...keyNames,
    'nameAndOffice',
    'namesSeparator',
    'pair',
    'relation',
    'relationDated',
    'sentence',
    'sentences',
    'separator',
  ],
  zh: [...keyNames, 'pair', 'quotation'],
  fr: [
    'fullStop',
    'nameAndOffice',
    'pair',
    'sentences',
    'separator',
    'terms.participants',
    'terms.parties',
    'terms.source',
  ],
  ar: ['fullStop', ...keyNames, 'relation', 'sentence', 'sentences'],
  de: [
    'announcements.loaded',
    'fullStop',
    'keyNames.escape',
    'media.kinds.video',
    'nameAndOffice',
    'namesSeparator',
    'pair',
    'relation',
    'relationDated',
    'sentence',
    'sentences',
    'separator',
  ],
  es: [
    'announcements.loaded',
    'fullStop',
    'keyNames.escape',
    'nameAndOffice',
    'namesSeparator',
    'pair',
    'relation',
    'relationDated',
    'sentence',
    'sentences',
    'separator',
  ],
}

/** Phrases that no number changes, in languages where numbers change others. */
const invariable: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  ru: ['otherLanes'],
  zh: [],
  fr: [],
  ar: ['otherLanes'],
  de: ['otherLanes'],
  es: ['otherLanes'],
}

const messagesOf = Object.fromEntries(
  languages.map((language) => [language, leavesOf(catalogues[language].interface)]),
) as Record<Language, ReadonlyMap<string, Message>>

/** Every message under its path: 'terms.speaker'. */
function leavesOf(words: object): ReadonlyMap<string, Message> {
  const leaves = new Map<string, Message>()
  for (const [key, value] of Object.entries(words) as [string, Message | object][]) {
    if (typeof value === 'string' || isPlural(value)) leaves.set(key, value)
    else for (const [path, leaf] of leavesOf(value)) leaves.set(`${key}.${path}`, leaf)
  }
  return leaves
}

function isPlural(value: object): value is PluralForms {
  return 'other' in value
}

/** The texts of a message by plural category; the one text of a message without forms is its `other`. */
function formsOf(message: Message): [string, string][] {
  return typeof message === 'string' ? [['other', message]] : (Object.entries(message) as [string, string][])
}

function textsOf(message: Message): string[] {
  return formsOf(message).map(([, text]) => text)
}

function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted()
}

function categoriesOf(locale: string): string[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted()
}

/** Whether a form stands for one number alone, as Arabic's dual does: such a form may say it in a word. */
function namesOneNumber(category: string, locale: string): boolean {
  const rules = new Intl.PluralRules(locale)
  const numbers = [...Array.from({ length: 1001 }, (_, i) => i), 0.5, 1.5, 2.5, 1e6]
  return numbers.filter((number) => rules.select(number) === category).length === 1
}

describe('the words of the interface', () => {
  it.each(translations)('have the keys of English in %s', (language) => {
    expect([...messagesOf[language].keys()].toSorted()).toEqual([...messagesOf.en.keys()].toSorted())
  })

  it.each(languages)('have the placeholders of English in %s, in every form', (language) => {
    for (const [path, message] of messagesOf[language]) {
      const asked = placeholdersIn(textsOf(messagesOf.en.get(path)!).join(' '))
      for (const [category, text] of formsOf(message)) {
        const named = placeholdersIn(text)
        const isInWords = typeof message !== 'string' && !named.includes('count') && namesOneNumber(category, language)
        expect(isInWords ? [...named, 'count'].toSorted() : named, `${path}, ${category}: '${text}'`).toEqual(asked)
      }
    }
  })

  it.each(languages)('have each form %s counts with, and no other', (language) => {
    const categories = categoriesOf(language)
    for (const [path, message] of messagesOf[language]) {
      const isCounted = typeof messagesOf.en.get(path) !== 'string'
      if (!isCounted) expect(message, path).toBeTypeOf('string')
      else if (typeof message !== 'string') expect(Object.keys(message).toSorted(), path).toEqual(categories)
      else if (categories.length > 1) expect(invariable[language], path).toContain(path)
    }
  })

  it.each(languages)('are never empty in %s, nor padded, nor do they break a bracket', (language) => {
    for (const [path, message] of messagesOf[language])
      for (const text of textsOf(message)) {
        expect(text, path).not.toBe('')
        if (!/separator$/i.test(path)) expect(text, path).toBe(text.trim())
        expect(text.replace(/\{\w+\}/g, ''), path).not.toMatch(/[{}]|undefined/)
      }
  })

  it.each(translations)('are not left in English in %s', (language) => {
    const same = [...messagesOf[language]]
      .filter(([path, message]) => {
        const english = textsOf(messagesOf.en.get(path)!)
        return textsOf(message).some((text) => english.includes(text))
      })
      .map(([path]) => path)
    expect(same.toSorted()).toEqual(sameAsEnglish[language])
  })

  it('quote with the marks of the language', () => {
    const quoted = languages.map((language) =>
      formatMessage(catalogues[language].interface.quotation, { text: 'x' }, language),
    )
    expect(quoted).toEqual(['“x”', '«x»', '“x”', '«\u00A0x\u00A0»', '«x»', '„x“', '«x»'])
  })

  it('let no line break part a French mark from its word', () => {
    for (const [path, message] of messagesOf.fr)
      for (const text of textsOf(message)) expect(text, path).not.toMatch(/« | [»:;?!]|[^\u00A0][»;?!]/)
  })

  it('name who acts first, with an arrow that points the reading way', () => {
    const pairs = languages.map((language) =>
      formatMessage(catalogues[language].interface.pair, { from: 'a', to: 'b' }, language),
    )
    expect(pairs).toEqual(['a → b', 'a → b', 'a → b', 'a → b', 'a \u200F←\u200F b', 'a → b', 'a → b'])
  })

  it('count', () => {
    const counted = (language: Language, counts: readonly number[]) =>
      counts.map((count) => formatMessage(catalogues[language].interface.count, { count }, language))
    expect(counted('en', [0, 1, 2])).toEqual(['0 events', '1 event', '2 events'])
    expect(counted('ru', [1, 3, 5, 12, 21, 1.5])).toEqual([
      '1 событие',
      '3 события',
      '5 событий',
      '12 событий',
      '21 событие',
      '1,5 события',
    ])
    expect(counted('zh', [0, 1, 31])).toEqual(['0个事件', '1个事件', '31个事件'])
    expect(counted('fr', [0, 1, 2])).toEqual(['0 événement', '1 événement', '2 événements'])
    expect(formatMessage(fr.interface.count, { count: 1e6 }, 'fr')).toMatch(/^1\s000\s000 d’événements$/)
    expect(counted('de', [0, 1, 2])).toEqual(['0 Ereignisse', '1 Ereignis', '2 Ereignisse'])
    expect(counted('es', [0, 1, 2])).toEqual(['0 acontecimientos', '1 acontecimiento', '2 acontecimientos'])
    expect(counted('es', [1e6])).toEqual(['1.000.000 de acontecimientos'])
    expect(counted('ar', [0, 1, 2, 3, 11, 100, 103])).toEqual([
      'لا أحداث',
      'حدث واحد',
      'حدثان',
      '3 أحداث',
      '11 حدثًا',
      '100 حدث',
      '103 أحداث',
    ])
  })
})

describe('filling the words of the interface', () => {
  const hostile = [
    '{count}',
    '{title} {reason}',
    '$&',
    "$1 $$ $` $' $<name>",
    '{__proto__}',
    '__proto__',
    '{constructor}',
    '<b>"\'&amp;',
    '\u202Eabc',
    '\uD800',
    '',
  ]
  const anyValue = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))
  const anyCount = fc.oneof(fc.nat(), fc.constantFrom(0, 1, 2, 3, 11, 21, 100, 1.5, -1, 1e6, 1e21, Infinity, NaN))
  const anyMessage = fc
    .constantFrom(...languages)
    .chain((language) =>
      fc.constantFrom(...messagesOf[language]).map(([, message]) => ({ language, message, forms: textsOf(message) })),
    )

  it('puts every value in as it is, once, whatever is in it', () => {
    fc.assert(
      fc.property(anyMessage, fc.array(anyValue, { minLength: 4, maxLength: 4 }), ({ language, forms }, given) => {
        for (const text of forms) {
          const names = placeholdersIn(text)
          const values = Object.fromEntries(names.map((name, i) => [name, given[i] ?? '']))
          const expected = text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 1 ? values[piece] : piece))
          expect(formatMessage(text, values, language)).toBe(expected.join(''))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes the form that the language counts with, for any number', () => {
    fc.assert(
      fc.property(anyMessage, anyCount, ({ language, message }, count) => {
        const category = new Intl.PluralRules(language).select(count)
        const form = typeof message === 'string' ? message : message[category]!
        const filled = formatMessage(message, { count }, language)
        expect(filled).toBe(formatMessage(form, { count }, language))
        expect(filled).not.toMatch(/\{count\}|undefined/)
      }),
      { numRuns: 500 },
    )
  })

  it('takes nothing from a prototype', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    for (const name of names) expect(formatMessage(`{${name}}`, {}, 'en')).toBe(`{${name}}`)
    const inherited = Object.create({ reason: 'inherited' }) as Record<string, string>
    expect(formatMessage(en.interface.failed, inherited, 'en')).toContain('{reason}')
    const own = JSON.parse('{ "__proto__": "own {count} $&" }') as Record<string, string>
    expect(formatMessage('{__proto__}', own, 'en')).toBe('own {count} $&')
    for (const count of names) expect(formatMessage({ other: 'n: {count}' }, { count }, 'en')).toBe(`n: ${count}`)
  })
})
