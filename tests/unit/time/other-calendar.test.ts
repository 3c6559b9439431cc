import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { en } from '../../../src/messages/en.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { formatDate } from '../../../src/time/format-date.js'
import { dayInCalendar } from '../../../src/time/other-calendar.js'
import { anyDateText } from './edtf-texts.js'

function read(text: string) {
  const date = parseEdtf(text)
  if (date.kind === 'error') throw new Error(date.message)
  return date
}

const named = (text: string, locale: string, messages = en) =>
  dayInCalendar(read(text), { locale, messages: messages.dates })

describe('a tag with a calendar', () => {
  const asGregorian = ['2024-04-08', '2023-10', '2024', '2024-04-08/2024-04-09', '[2024-04-01..2024-04-07]', '198X']

  it.each(['persian', 'islamic-umalqura', 'hebrew', 'japanese', 'buddhist', 'chinese', 'gregory', 'nonsense'])(
    'changes no date: %s',
    (calendar) => {
      for (const text of asGregorian) {
        const words = (locale: string) =>
          formatDate(read(text), { locale, timeZone: 'UTC', messages: en.dates, weekday: true })
        expect(words(`en-u-ca-${calendar}`)).toBe(words('en'))
        expect(words(`en-US-u-ca-${calendar}`)).toBe(words('en-US'))
      }
    },
  )

  it('names an exact day in that calendar as well, in the reader’s language and digits', () => {
    expect(named('2024-04-08', 'en-u-ca-persian')).toEqual({
      calendar: 'Persian Calendar',
      date: '20 Farvardin 1403 AP',
    })
    expect(named('2024-04-08', 'fa-u-ca-persian')?.date).toBe('۲۰ فروردین ۱۴۰۳')
    expect(named('2024-04-08', 'ar-u-ca-persian', ar)?.date).toMatch(/^20 .* 1403/)
    expect(named('2024-04-08', 'ar-EG-u-ca-persian', ar)?.date).toMatch(/^٢٠ .* ١٤٠٣/)
    expect(named('2024-04-08T23:59', 'en-u-ca-persian')?.date).toBe('20 Farvardin 1403 AP')
    expect(named('2024-04-08/2024-04-09', 'en-u-ca-persian')?.date).toBe('20 Farvardin 1403 AP – 21 Farvardin 1403 AP')
    expect(named('2024-04-08/2024-04-08', 'en-u-ca-persian')?.date).toBe('20 Farvardin 1403 AP')
  })

  it.each(['2023-10', '2024', '2024-21', '198X', '2024-04-08?', '2024-04-08~', '2024-04-08/..', '/2024-04-08'])(
    'names nothing for %s, which is no exact day',
    (text) => {
      expect(named(text, 'en-u-ca-persian')).toBeUndefined()
    },
  )

  it('names nothing where months wait for somebody to see the moon, or the tag asks for no other calendar', () => {
    for (const locale of [
      'en-u-ca-islamic',
      'en-u-ca-islamic-rgsa',
      'en-u-ca-gregory',
      'en-u-ca-nonsense',
      'en',
      'fa',
      'th',
    ])
      expect(named('2024-04-08', locale), locale).toBeUndefined()
  })

  it('names a day only where every date in the text is one', () => {
    fc.assert(
      fc.property(anyDateText, (text) => {
        const date = parseEdtf(text)
        if (date.kind === 'error' || !dayInCalendar(date, { locale: 'en-u-ca-persian', messages: en.dates })) return
        expect(text).toMatch(/^[-Y\d]+-\d\d-\d\d(T[^/]*)?(\/[-Y\d]+-\d\d-\d\d)?$/)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('a tag with digits', () => {
  const words = (text: string, locale: string) =>
    formatDate(read(text), {
      locale,
      timeZone: 'Asia/Shanghai',
      messages: locale.startsWith('ar') ? ar.dates : en.dates,
    })

  it.each([
    ['2024-04-08/2024-04-09', '٨–٩ أبريل ٢٠٢٤'],
    ['18XX', 'القرن الـ١٩ (السنة غير محددة)'],
    ['198X', 'عقد ١٩٨٠ (السنة غير محددة)'],
    ['-0043', '٤٤\u00a0ق.م (الشهر واليوم غير محددين)'],
    ['Y17000', '١٧٬٠٠٠ (الشهر واليوم غير محددين)'],
    ['2024-04-08T23:00:00-03:30', '٨ أبريل ٢٠٢٤، ١١:٠٠\u00a0م UTC−٣:٣٠'],
  ])('has them in all of a date: %s', (text, expected) => {
    const plain = (locale: string) => words(text, locale).replace(/[\u200e\u200f\u061c]/g, '')
    expect(plain('ar-EG')).toBe(expected)
    expect(plain('ar-u-nu-arab')).toBe(expected)
    expect(plain('ar')).not.toMatch(/[٠-٩]/)
    expect(plain('ar-u-ca-persian')).toBe(plain('ar'))
  })

  it('keeps its language’s order of day and month', () => {
    expect(words('2024-04-08', 'en-u-nu-arab')).toBe('٨ April ٢٠٢٤')
    expect(words('2024-04-08', 'en-US-u-nu-arab')).toBe('April ٨, ٢٠٢٤')
    expect(words('2024-04-08T15:30', 'en-u-hc-h12')).toBe('8 April 2024, 3:30\u00a0pm')
  })
})
