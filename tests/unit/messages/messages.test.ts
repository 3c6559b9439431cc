import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import { resolveLocale } from '../../../src/messages/locale.js'
import { formatMessage } from '../../../src/messages/messages.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'

describe('formatMessage', () => {
  it('fills placeholders, and leaves one without a value as written', () => {
    expect(formatMessage('{text} ({note})', { text: 'October', note: 'day not given' }, 'en')).toBe(
      'October (day not given)',
    )
    expect(formatMessage('{a} {b}', { a: 'x' }, 'en')).toBe('x {b}')
  })

  it('takes values as they are, whatever is in them', () => {
    expect(formatMessage('{a}!', { a: '{b} $& $1 {a}', b: 'no' }, 'en')).toBe('{b} $& $1 {a}!')
    expect(formatMessage('{constructor} {__proto__}', {}, 'en')).toBe('{constructor} {__proto__}')
  })

  it('counts by the rules of the language', () => {
    const events = { one: '{count} событие', few: '{count} события', many: '{count} событий', other: '{count} события' }
    const counted = [1, 2, 5, 11, 21, 1.5].map((count) => formatMessage(events, { count }, 'ru'))
    expect(counted).toEqual(['1 событие', '2 события', '5 событий', '11 событий', '21 событие', '1,5 события'])
    expect(formatMessage({ other: '{count} events' }, { count: 1 }, 'en')).toBe('1 events')
    expect(formatMessage({ one: 'one', other: 'other' }, {}, 'en')).toBe('other')
  })

  it('ranks by the rules of the language', () => {
    const place = { one: '{count}st', two: '{count}nd', few: '{count}rd', other: '{count}th' }
    const ranked = [1, 2, 3, 4, 11, 21].map((count) => formatMessage(place, { count }, 'en', 'ordinal'))
    expect(ranked).toEqual(['1st', '2nd', '3rd', '4th', '11th', '21st'])
  })

  it('writes numbers with the digits of the locale', () => {
    expect(formatMessage('{count}', { count: 1234.5 }, 'de')).toBe('1.234,5')
    expect(formatMessage('{count}', { count: 42 }, 'ar-EG')).toBe('٤٢')
  })
})

describe('resolveLocale', () => {
  it('settles what engines or readers differ in, and leaves what names a region', () => {
    expect(['en', 'ar', 'EN', 'en-us', 'ar-EG', 'ru'].map(resolveLocale)).toEqual([
      'en-GB',
      'ar-u-nu-latn',
      'en-GB',
      'en-US',
      'ar-EG',
      'ru',
    ])
  })

  it('never fails', () => {
    expect(['', 'no_such_locale!', '__proto__', 'constructor', 'x'.repeat(1e5)].map(resolveLocale)).toEqual(
      Array.from({ length: 5 }, () => 'en-GB'),
    )
    expect(formatMessage('{count}', { count: 1000 }, 'no_such_locale!')).toBe('1,000')
  })
})

describe('the words for dates', () => {
  const catalogues = { en, ru, zh, fr, ar, de, es }

  /** Every text in a message, with the key it is under. */
  const textsOf = (message: unknown, path: string): (readonly [string, string])[] =>
    typeof message === 'string'
      ? [[path, message]]
      : Object.entries(message as object).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))

  it.each(Object.entries(catalogues))(
    'are complete in %s, with no placeholder nobody fills',
    (locale, { dates, ...rest }) => {
      expect(rest.locale).toBe(locale)
      const optional = ['firstDay']
      const keysOf = (words: object) =>
        Object.keys(words)
          .filter((key) => !optional.includes(key))
          .toSorted()
      expect(keysOf(dates)).toEqual(keysOf(en.dates))
      const alternatives: Record<string, readonly string[]> = {
        date: ['date', 'genitive'],
        genitive: ['date', 'genitive'],
        start: ['start', 'startGenitive'],
        end: ['end', 'endGenitive'],
        number: ['number', 'roman'],
      }
      for (const [key, message] of Object.entries(dates)) {
        const [[, reference = ''] = []] = textsOf((en.dates as unknown as Record<string, unknown>)[key] ?? '', key)
        const asked = [...reference.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
        for (const [path, text] of textsOf(message, key)) {
          const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
          expect(named, path).toHaveLength(asked.length)
          for (const name of asked) {
            const allowed = alternatives[name] ?? [name]
            expect(
              named.some((given) => allowed.includes(given)),
              `${path}: {${name}} of '${text}'`,
            ).toBe(true)
          }
        }
      }
    },
  )

  it.each(Object.entries(catalogues))('have every plural form %s counts with', (locale, { dates }) => {
    for (const [key, message] of Object.entries(dates)) {
      if (typeof message !== 'object' || !key.startsWith('century')) continue
      const { pluralCategories } = new Intl.PluralRules(locale, { type: 'ordinal' }).resolvedOptions()
      for (const forms of 'nominative' in message ? [message.nominative, message.genitive] : [message]) {
        if (typeof forms === 'string') continue
        for (const category of pluralCategories) expect(forms, `${key}.${category}`).toHaveProperty(category)
      }
    }
  })
})
