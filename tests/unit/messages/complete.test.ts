import { expect, it } from 'vitest'
import { completeMessages } from '../../../src/messages/complete.js'
import { en, formatDate, type Messages, parseEdtf } from '../../../src/model.js'
import { italian } from '../../fixtures/italian.js'

const without = <Words extends object, Key extends keyof Words>(words: Words, key: Key): Omit<Words, Key> => {
  const { [key]: _, ...rest } = words
  return rest
}

it('leaves a complete language as it is', () => {
  expect(completeMessages(italian, en)).toEqual(italian)
})

it('says in English what is missing, in a group or a whole group', () => {
  const words = without(italian.interface, 'keyHelp')
  const given = { ...italian, interface: { ...words, terms: without(words.terms, 'when'), hint: undefined } }
  const whole = completeMessages(given as unknown as Messages, en)
  expect(whole.interface.terms).toEqual({ ...italian.interface.terms, when: 'When' })
  expect(whole.interface.keyHelp).toEqual(en.interface.keyHelp)
  expect(whole.interface.hint).toBe(en.interface.hint)
  expect(completeMessages({ locale: 'it' } as Messages, en)).toEqual({ ...en, locale: 'it' })
  expect(completeMessages({ locale: 'it', interface: 'none' } as unknown as Messages, en).interface).toEqual(
    en.interface,
  )
})

it('mixes no forms of two languages into one message, and takes nothing from a prototype', () => {
  const since = { other: 'da {date}' }
  const given = { ...italian, dates: { ...italian.dates, since, century: { other: '{number} sec.' } } }
  const whole = completeMessages(given, en)
  expect(whole.dates.since).toEqual(since)
  expect(whole.dates.century).toEqual({ other: '{number} sec.' })
  const inherited = Object.create({ loading: 'ereditato' }) as object
  expect(completeMessages({ locale: 'it', interface: inherited } as Messages, en).interface.loading).toBe(
    en.interface.loading,
  )
})

it('wants a language tag', () => {
  expect(completeMessages({ ...italian, locale: 'IT-it' }, en).locale).toBe('it-IT')
  expect(() => completeMessages({ ...italian, locale: 'not a language' }, en)).toThrow(RangeError)
})

it('is told by the types what is missing', () => {
  // @ts-expect-error the words of the interface are missing
  const withoutInterface: Messages = without(italian, 'interface')
  // @ts-expect-error one word for a date is missing
  const withoutSince: Messages = { ...italian, dates: without(italian.dates, 'since') }
  const terms = without(italian.interface.terms, 'speaker')
  // @ts-expect-error one term is missing
  const withoutTerm: Messages = { ...italian, interface: { ...italian.interface, terms } }
  // @ts-expect-error a form is no placeholder, and every message has `other`
  const withoutOther: Messages = { ...italian, interface: { ...italian.interface, count: { one: '{count} evento' } } }
  expect([withoutInterface, withoutSince, withoutTerm, withoutOther]).toHaveLength(4)
})

it.each([
  ['2023-10', 'ottobre 2023 (giorno non indicato)'],
  ['[2024-04-01..2024-04-07]', 'tra il 1 e il 7 aprile 2024'],
  ['/2024-04-08', 'fino al 8 aprile 2024 (inizio non indicato)'],
  ['18XX', 'XIX secolo (anno non indicato)'],
])('%s is %s in a language that a page brings along', (text, expected) => {
  const date = parseEdtf(text)
  if (date.kind === 'error') throw new Error(date.message)
  expect(formatDate(date, { locale: 'it', timeZone: 'UTC', messages: italian.dates })).toBe(expected)
})
