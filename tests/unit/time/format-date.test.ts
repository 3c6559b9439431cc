import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import type { DateMessages } from '../../../src/messages/messages.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'
import { boundsOf } from '../../../src/time/bounds.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { type DateFormat, describeDate, formatDate } from '../../../src/time/format-date.js'
import { anyDateText } from './edtf-texts.js'

const catalogues = { en, ru, zh, fr, ar, de, es }
type Language = keyof typeof catalogues
const languages = Object.keys(catalogues) as Language[]

function read(text: string) {
  const date = parseEdtf(text)
  if (date.kind === 'error') throw new Error(date.message)
  return date
}

function words(text: string, options: Partial<DateFormat> = {}): string {
  return formatDate(read(text), { locale: 'en', timeZone: 'Asia/Shanghai', messages: en.dates, ...options })
}

const wordsIn = (language: Language, text: string, options: Partial<DateFormat> = {}) =>
  words(text, { locale: language, messages: catalogues[language].dates, ...options })

describe('dates in English', () => {
  it.each([
    // The table of DESIGN.md.
    ['2024-04-08/2024-04-09', '8–9 April 2024'],
    ['2023-10', 'October 2023 (day not given)'],
    ['[2024-04-01..2024-04-07]', 'between 1 and 7 April 2024'],
    ['/2024-04-08', 'until 8 April 2024 (start not given)'],
    ['2022-02-24/..', 'since 24 February 2022'],

    ['2024-04-08', '8 April 2024'],
    ['2024', '2024 (month and day not given)'],
    ['2024-XX', '2024 (month and day not given)'],
    ['2024-04-XX', 'April 2024 (day not given)'],
    ['198X', '1980s (year not given)'],
    ['190X', 'between 1900 and 1909 (year not given)'],
    ['18XX', '19th century (year not given)'],
    ['20XX', '21st century (year not given)'],
    ['10XX', '11th century (year not given)'],
    ['2024-21', 'spring 2024 (month and day not given)'],
    ['2024-25', 'spring 2024, northern hemisphere (month and day not given)'],
    ['2024-32', 'winter 2024, southern hemisphere (month and day not given)'],
    ['2024-21/2024-22', 'spring 2024 – summer 2024 (months and days not given)'],
    ['2024-33', 'between January and March 2024 (month and day not given)'],
    ['2024-41', 'between July and December 2024 (month and day not given)'],

    ['2024-03-28/2024-04-03', '28 March – 3 April 2024'],
    ['2023-12-28/2024-01-03', '28 December 2023 – 3 January 2024'],
    ['2024-04-08/2024-04-08', '8 April 2024'],
    ['2024-02/2024-03', 'February–March 2024 (days not given)'],
    ['1870-08/1871-09', 'August 1870 – September 1871 (days not given)'],
    ['1984/1990', '1984–1990 (months and days not given)'],
    ['198X/199X', '1980s – 1990s (years not given)'],
    ['2004-02-01/2005', '1 February 2004 – 2005 (end: month and day not given)'],
    ['2024-04-08/', 'from 8 April 2024 (end not given)'],
    ['2023-10/', 'from October 2023 (start: day not given, end not given)'],
    ['/2023-10', 'until October 2023 (start not given, end: day not given)'],
    ['2022-02/..', 'since February 2022 (day not given)'],
    ['../1985-04-12', 'until 12 April 1985'],
    ['/..', 'ongoing (start not given)'],
    ['../', 'no start (end not given)'],
    ['../..', 'ongoing, without a start'],

    ['[2024-03-28..2024-04-03]', 'between 28 March and 3 April 2024'],
    ['[1984..1990]', 'between 1984 and 1990 (month and day not given)'],
    ['[2024-04..2024-06]', 'between April and June 2024 (day not given)'],
    ['[2024-04-03,2024-04-05,2024-04-09]', '3, 5 or 9 April 2024'],
    ['[2024-04,2024-06]', 'April or June 2024 (day not given)'],
    ['[2022,2024]', '2022 or 2024 (month and day not given)'],
    ['[2023-12-31,2024-01-01]', '31 December 2023 or 1 January 2024'],
    ['[2024-04-01,2024-05-03]', '1 April 2024 or 3 May 2024'],
    ['[198X,199X]', '1980s or 1990s (year not given)'],
    ['[2024-21,2025-22]', 'spring 2024 or summer 2025 (month and day not given)'],
    ['[2024-04-08,2024-05]', '8 April 2024 or May 2024'],
    ['[1667,1668,1670..1672]', 'one of these dates: 1667, 1668 or 1670–1672 (month and day not given)'],
    ['[1984?,1985]', 'one of these dates: possibly 1984; 1985 (month and day not given)'],
    ['[1984,1986..]', 'one of these dates: 1984 or 1986 or later (month and day not given)'],
    ['[..1984]', '1984 or earlier (month and day not given)'],
    ['[1760-12-03..]', '3 December 1760 or later'],
    ['[2024-04-08]', '8 April 2024'],
    ['[2024-04-08..2024-04-08]', '8 April 2024'],
    ['[2024..2024]', '2024 (month and day not given)'],
    ['[1984~..1984~]', 'about 1984 (month and day not given)'],
    ['[2024-04-08..2024-04-08,2024-04-10]', '8 or 10 April 2024'],
    ['{2024-04-08..2024-04-08}', '8 April 2024'],
    ['{2024..2024}', '2024 (month and day not given)'],
    ['{1974-03-19,1974-03-22}', '19 and 22 March 1974'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['{2024-04-01..2024-04-07}', 'every day of 1–7 April 2024'],
    ['{2024-04..2024-06}', 'every month of April–June 2024 (days not given)'],
    ['{2024-04-08?,2024-04-09}', 'possibly 8 April 2024; 9 April 2024'],
    ['{1974-03,1974-05}', 'March and May 1974 (days not given)'],
    ['{2024-04-03..}', 'every day from 3 April 2024'],
    ['{..2024-04}', 'every month until April 2024 (day not given)'],
    ['{2024-04-01,2024-05..}', '1 April 2024 and every month from May 2024'],
    ['{2024-04-01..2024-04-03,2024-05-01..}', 'every day of 1–3 April 2024 and every day from 1 May 2024'],
    ['{2024-21..}', 'every date from spring 2024 (month and day not given)'],
    ['{1984~..}', 'every date from about 1984 (month and day not given)'],

    ['[2024-04-01..2024-04-02]', '1 or 2 April 2024'],
    ['[2024-04-30..2024-05-01]', '30 April 2024 or 1 May 2024'],
    ['[2023-12..2024-01]', 'December 2023 or January 2024 (day not given)'],
    ['[1984..1985]', '1984 or 1985 (month and day not given)'],
    ['[2024-04-01..2024-04-02,2024-04-05]', '1, 2 or 5 April 2024'],
    ['[2024-04-01..2024-04-02?]', 'between 1 April 2024 and possibly 2 April 2024'],
    ['[198X..199X]', 'between the 1980s and the 1990s (year not given)'],
    ['[2024-04-03,2024-04-05..2024-04-07]', 'one of these dates: 3 or 5–7 April 2024'],
    ['{1974-03-12..1974-03-13,1974-03-15,1974-03-17}', '12–13, 15 and 17 March 1974'],
    ['{1974-03-30..1974-03-31,1974-04-02}', '30–31 March 1974 and 2 April 1974'],
    ['{2024-04-01..2024-04-03,2024-04-08..2024-04-10}', 'every day of 1–3 and 8–10 April 2024'],
    ['{2024-01,2024-03..2024-05}', 'every month of January and March–May 2024 (days not given)'],
    ['{1999,2001..2003}', 'every year of 1999 and 2001–2003 (months and days not given)'],
    ['{2024-04-01..2024-04-03,2024-04-08?}', 'every day of 1–3 April 2024; possibly 8 April 2024'],

    ['1984~', 'about 1984 (month and day not given)'],
    ['2004-06-11?', 'possibly 11 June 2004'],
    ['2004-06-11%', 'possibly about 11 June 2004'],
    ['2004-?06-11', 'possibly 11 June 2004 (month uncertain)'],
    ['?2004-06-~11', 'possibly about 11 June 2004 (year uncertain, day approximate)'],
    ['2011-?23', 'possibly autumn 2011 (month and day not given, season uncertain)'],
    ['1984~/2004-06-02', 'start: about 1984; end: 2 June 2004 (start: month and day not given)'],
    ['2004-06-01~/..', 'since about 1 June 2004'],
    ['[1984?..1990]', 'between possibly 1984 and 1990 (month and day not given)'],

    ['190X~', 'roughly between 1900 and 1909 (year not given)'],
    ['2024-33?', 'possibly between January and March 2024 (month and day not given)'],
    ['2024-33/..', 'ongoing since some time in January–March 2024 (month and day not given)'],
    ['190X~/..', 'since roughly 1900–1909 (year not given)'],
    ['198X/..', 'since the 1980s (year not given)'],
    ['/198X', 'until the 1980s (start not given, end: year not given)'],
    ['19XX/', 'from the 20th century (start: year not given, end not given)'],
    ['198X~', 'about the 1980s (year not given)'],
    ['198X?', 'possibly the 1980s (year not given)'],
    ['18XX%', 'possibly about the 19th century (year not given)'],
    ['198X~/..', 'since about the 1980s (year not given)'],
    ['[198X..199X]', 'between the 1980s and the 1990s (year not given)'],
    ['[1984..199X]', 'between 1984 and the 1990s'],
    ['[198X~..199X]', 'between about the 1980s and the 1990s (year not given)'],
    ['[18XX..]', 'the 19th century or later (year not given)'],
    ['{..198X}', 'every date until the 1980s (year not given)'],
    ['-20XX/..', 'since the 21st century BC (year not given)'],

    ['-0043-03-15', '15 March 44\u00a0BC'],
    ['-0043-03-15/-0043-03-17', '15–17 March 44\u00a0BC'],
    ['-0043', '44\u00a0BC (month and day not given)'],
    ['0000', '1\u00a0BC (month and day not given)'],
    ['0044-01-02', '2 January 44\u00a0AD'],
    ['0476', '476 (month and day not given)'],
    ['-0043/0040', '44\u00a0BC – 40\u00a0AD (months and days not given)'],
    ['-199X', 'between 2000\u00a0BC and 1991\u00a0BC (year not given)'],
    ['-20XX', '21st century BC (year not given)'],
    ['Y17000', '17,000 (month and day not given)'],
    ['Y-170000002', '170,000,003\u00a0BC (month and day not given)'],

    ['2024-04-08T10:30:59', '8 April 2024, 10:30'],
    ['2024-04-08T10:30+08:00', '8 April 2024, 10:30'],
    ['2024-04-08T10:30Z', '8 April 2024, 10:30 UTC'],
    ['2024-04-08T23:00:00-04:00', '8 April 2024, 23:00 UTC−4'],
    ['2024-04-08T10:30+05:30', '8 April 2024, 10:30 UTC+5:30'],
    ['0044-01-02T03:04Z', '2 January 44\u00a0AD, 03:04 UTC'],
  ])('%s is %s', (text, expected) => {
    expect(words(text)).toBe(expected)
  })

  it('are American where the reader is', () => {
    const american = { locale: 'en-US' }
    expect(words('2024-04-08/2024-04-09', american)).toBe('April 8–9, 2024')
    expect(words('[2024-04-01..2024-04-07]', american)).toBe('between April 1 and 7, 2024')
    expect(words('2024-03-28/2024-04-03', american)).toBe('March 28 – April 3, 2024')
    expect(words('[2024-04-03,2024-04-05,2024-04-09]', american)).toBe('April 3, 5, or 9, 2024')
    expect(words('2024-04-08T15:30', american)).toBe('April 8, 2024, 3:30\u00a0PM')
  })

  it('are short, with a weekday or without a year, when asked', () => {
    expect(words('2024-04-08/2024-04-09', { style: 'short' })).toBe('8–9 Apr 2024')
    expect(words('2024-04-08/2024-04-09', { style: 'short', omitYear: true })).toBe('8–9 Apr')
    expect(words('2024-04-08', { weekday: true })).toBe('Monday 8 April 2024')
    expect(words('2024-04-08', { style: 'short', weekday: true, omitYear: true })).toBe('Mon 8 Apr')
    expect(words('2024-04-08/2024-04-09', { weekday: true, style: 'short' })).toBe('Mon 8 Apr – Tue 9 Apr 2024')
    expect(words('2023-10', { weekday: true, omitYear: true })).toBe('October (day not given)')
  })

  it('keep the year where leaving it out would mislead', () => {
    const omitYear = true
    expect(words('2023-12-28/2024-01-03', { omitYear })).toBe('28 December 2023 – 3 January 2024')
    expect(words('{1960,1961-12}', { omitYear })).toBe('1960 and December 1961')
    expect(words('2004-02-01/2005', { omitYear })).toContain('2004')
    expect(words('-0043-03-15', { omitYear })).toBe('15 March 44\u00a0BC')
    expect(words('2024', { omitYear })).toContain('2024')
  })

  it('name no weekday of a day that is in doubt', () => {
    expect(words('2024-04-08?', { weekday: true })).toBe('possibly 8 April 2024')
    expect(words('2024-04-08~', { weekday: true })).toBe('about 8 April 2024')
  })

  it('keep what is not known apart, when asked', () => {
    const format: DateFormat = { locale: 'en', timeZone: 'UTC', messages: en.dates }
    expect(describeDate(read('2023-10'), format)).toEqual({ text: 'October 2023', note: 'day not given' })
    expect(describeDate(read('2023-10-05'), format)).toEqual({ text: '5 October 2023' })
  })

  it('survive a locale or a zone that is none', () => {
    expect(words('2024-04-08', { locale: 'no_such_locale!' })).toBe('8 April 2024')
    expect(words('2024-04-08T10:30Z', { timeZone: 'Mars/Olympus' })).toBe('8 April 2024, 10:30 UTC')
  })
})

describe('dates in seven languages', () => {
  const table: readonly (readonly [string, Readonly<Record<Exclude<Language, 'en'>, string>>])[] = [
    [
      '2024-04-08/2024-04-09',
      {
        ru: '8–9 апреля 2024\u00a0г.',
        zh: '2024年4月8日至9日',
        fr: '8–9 avril 2024',
        ar: '8–9 أبريل 2024',
        de: '8.–9. April 2024',
        es: '8–9 de abril de 2024',
      },
    ],
    [
      '2023-10',
      {
        ru: 'октябрь 2023\u00a0г. (день не указан)',
        zh: '2023年10月（具体日期未给出）',
        fr: 'octobre 2023 (jour non précisé)',
        ar: 'أكتوبر 2023 (اليوم غير محدد)',
        de: 'Oktober 2023 (Tag nicht angegeben)',
        es: 'octubre de 2023 (día no indicado)',
      },
    ],
    [
      '[2024-04-01..2024-04-07]',
      {
        ru: 'между 1 и 7 апреля 2024\u00a0г.',
        zh: '2024年4月1日至7日之间',
        fr: 'entre le 1er et le 7 avril 2024',
        ar: 'بين 1 و7 أبريل 2024',
        de: 'zwischen dem 1. und dem 7. April 2024',
        es: 'entre el 1 y el 7 de abril de 2024',
      },
    ],
    [
      '/2024-04-08',
      {
        ru: 'до 8 апреля 2024\u00a0г. включительно (начало не указано)',
        zh: '至2024年4月8日（起始日期未给出）',
        fr: 'jusqu’au 8 avril 2024 (début non précisé)',
        ar: 'حتى 8 أبريل 2024 (البداية غير محددة)',
        de: 'bis zum 8. April 2024 (Beginn nicht angegeben)',
        es: 'hasta el 8 de abril de 2024 (inicio no indicado)',
      },
    ],
    [
      '2022-02-24/..',
      {
        ru: 'с 24 февраля 2022\u00a0г.',
        zh: '自2022年2月24日以来',
        fr: 'depuis le 24 février 2022',
        ar: 'منذ 24 فبراير 2022',
        de: 'seit dem 24. Februar 2022',
        es: 'desde el 24 de febrero de 2022',
      },
    ],
    [
      '2022-02/..',
      {
        ru: 'с февраля 2022\u00a0г. (день не указан)',
        zh: '自2022年2月以来（具体日期未给出）',
        fr: 'depuis février 2022 (jour non précisé)',
        ar: 'منذ فبراير 2022 (اليوم غير محدد)',
        de: 'seit Februar 2022 (Tag nicht angegeben)',
        es: 'desde febrero de 2022 (día no indicado)',
      },
    ],
    [
      '2024-03-28/2024-04-03',
      {
        ru: '28 марта – 3 апреля 2024\u00a0г.',
        zh: '2024年3月28日至4月3日',
        fr: '28 mars – 3 avril 2024',
        ar: '28 مارس – 3 أبريل 2024',
        de: '28. März – 3. April 2024',
        es: '28 de marzo – 3 de abril de 2024',
      },
    ],
    [
      '2024-02/2024-03',
      {
        ru: 'февраль–март 2024\u00a0г. (дни не указаны)',
        zh: '2024年2月至3月（具体日期均未给出）',
        fr: 'février–mars 2024 (jours non précisés)',
        ar: 'فبراير–مارس 2024 (الأيام غير محددة)',
        de: 'Februar–März 2024 (Tage nicht angegeben)',
        es: 'febrero–marzo de 2024 (días no indicados)',
      },
    ],
    [
      '1984/1990',
      {
        ru: '1984–1990\u00a0гг. (месяцы и дни не указаны)',
        zh: '1984年至1990年（月份和日期均未给出）',
        fr: '1984–1990 (mois et jours non précisés)',
        ar: '1984–1990 (الأشهر والأيام غير محددة)',
        de: '1984–1990 (Monate und Tage nicht angegeben)',
        es: '1984–1990 (meses y días no indicados)',
      },
    ],
    [
      '[2024-04..2024-06]',
      {
        ru: 'не раньше апреля 2024\u00a0г. и не позже июня 2024\u00a0г. (день не указан)',
        zh: '2024年4月至6月之间（具体日期未给出）',
        fr: 'entre avril et juin 2024 (jour non précisé)',
        ar: 'بين أبريل ويونيو 2024 (اليوم غير محدد)',
        de: 'zwischen April und Juni 2024 (Tag nicht angegeben)',
        es: 'entre abril y junio de 2024 (día no indicado)',
      },
    ],
    [
      '[2024-04-03,2024-04-05,2024-04-09]',
      {
        ru: 'одна из дат: 3, 5 или 9 апреля 2024\u00a0г.',
        zh: '以下日期之一：2024年4月3日、5日或9日',
        fr: 'une de ces dates\u00a0: 3, 5 ou 9 avril 2024',
        ar: 'أحد التواريخ: 3 أو 5 أو 9 أبريل 2024',
        de: 'eines dieser Daten: 3., 5. oder 9. April 2024',
        es: 'una de estas fechas: 3, 5 o 9 de abril de 2024',
      },
    ],
    [
      '[2024-04-01..2024-04-02]',
      {
        ru: 'одна из дат: 1 или 2 апреля 2024\u00a0г.',
        zh: '以下日期之一：2024年4月1日或2日',
        fr: 'une de ces dates\u00a0: 1er ou 2 avril 2024',
        ar: 'أحد التواريخ: 1 أو 2 أبريل 2024',
        de: 'eines dieser Daten: 1. oder 2. April 2024',
        es: 'una de estas fechas: 1 o 2 de abril de 2024',
      },
    ],
    [
      '{1974-03-12..1974-03-13,1974-03-15,1974-03-17}',
      {
        ru: '12–13, 15 и 17 марта 1974\u00a0г.',
        zh: '1974年3月12日至13日、15日和17日',
        fr: '12–13, 15 et 17 mars 1974',
        ar: '12–13 و15 و17 مارس 1974',
        de: '12.–13., 15. und 17. März 1974',
        es: '12–13, 15 y 17 de marzo de 1974',
      },
    ],
    [
      '[2023-12-31,2024-01-01]',
      {
        ru: 'одна из дат: 31 декабря 2023\u00a0г. или 1 января 2024\u00a0г.',
        zh: '以下日期之一：2023年12月31日或2024年1月1日',
        fr: 'une de ces dates\u00a0: 31 décembre 2023 ou 1er janvier 2024',
        ar: 'أحد التواريخ: 31 ديسمبر 2023 أو 1 يناير 2024',
        de: 'eines dieser Daten: 31. Dezember 2023 oder 1. Januar 2024',
        es: 'una de estas fechas: 31 de diciembre de 2023 o 1 de enero de 2024',
      },
    ],
    [
      '2004-06-11%',
      {
        ru: 'возможно, примерно 11 июня 2004\u00a0г.',
        zh: '可能是约2004年6月11日',
        fr: 'peut-être vers le 11 juin 2004',
        ar: 'ربما نحو 11 يونيو 2004',
        de: 'möglicherweise um den 11. Juni 2004',
        es: 'posiblemente hacia el 11 de junio de 2004',
      },
    ],
    [
      '18XX',
      {
        ru: 'XIX век (год не указан)',
        zh: '19世纪（具体年份未给出）',
        fr: 'XIXe siècle (année non précisée)',
        ar: 'القرن الـ19 (السنة غير محددة)',
        de: '19. Jahrhundert (Jahr nicht angegeben)',
        es: 'siglo XIX (año no indicado)',
      },
    ],
    [
      '198X/..',
      {
        ru: 'с 1980-х годов (год не указан)',
        zh: '自1980年代以来（具体年份未给出）',
        fr: 'depuis les années 1980 (année non précisée)',
        ar: 'منذ عقد 1980 (السنة غير محددة)',
        de: 'seit den 1980er-Jahren (Jahr nicht angegeben)',
        es: 'desde la década de 1980 (año no indicado)',
      },
    ],
    [
      '2024-21/..',
      {
        ru: 'с весны 2024\u00a0г. (месяц и день не указаны)',
        zh: '自2024年春季以来（月份和日期未给出）',
        fr: 'depuis le printemps 2024 (mois et jour non précisés)',
        ar: 'منذ ربيع 2024 (الشهر واليوم غير محددين)',
        de: 'seit Frühjahr 2024 (Monat und Tag nicht angegeben)',
        es: 'desde la primavera de 2024 (mes y día no indicados)',
      },
    ],
    [
      '-0043-03-15',
      {
        ru: '15 марта 44\u00a0г.\u00a0до\u00a0н.\u00a0э.',
        zh: '公元前44年3月15日',
        fr: '15 mars 44\u00a0av.\u00a0J.-C.',
        ar: '15 مارس 44\u00a0ق.م',
        de: '15. März 44\u00a0v.\u00a0Chr.',
        es: '15 de marzo de 44\u00a0a.\u00a0C.',
      },
    ],
    [
      '2024-04-08T23:00:00-04:00',
      {
        ru: '8 апреля 2024\u00a0г., 23:00 UTC−4',
        zh: '2024年4月8日 23:00（UTC−4）',
        fr: '8 avril 2024 à 23:00 UTC−4',
        ar: '8 أبريل 2024، 11:00\u00a0م UTC−4',
        de: '8. April 2024, 23:00 UTC−4',
        es: '8 de abril de 2024, 23:00 UTC−4',
      },
    ],
    [
      '190X/..',
      {
        ru: 'продолжается, начало: 1900–1909\u00a0гг. (год не указан)',
        zh: '持续中，起始：1900年至1909年（具体年份未给出）',
        fr: 'en cours, date de début\u00a0: 1900–1909 (année non précisée)',
        ar: 'مستمر، البداية: 1900–1909 (السنة غير محددة)',
        de: 'andauernd, Beginn im Zeitraum 1900–1909 (Jahr nicht angegeben)',
        es: 'en curso, inicio: 1900–1909 (año no indicado)',
      },
    ],
    [
      '/198X',
      {
        ru: 'до 1980-х годов включительно (начало не указано, конец: год не указан)',
        zh: '至1980年代（起始日期未给出，结束：具体年份未给出）',
        fr: 'jusqu’aux années 1980 (début non précisé, fin\u00a0: année non précisée)',
        ar: 'حتى عقد 1980 (البداية غير محددة، النهاية: السنة غير محددة)',
        de: 'bis in die 1980er-Jahre (Beginn nicht angegeben, Ende: Jahr nicht angegeben)',
        es: 'hasta la década de 1980 (inicio no indicado, fin: año no indicado)',
      },
    ],
    [
      '2024-04-01/',
      {
        ru: 'начиная с 1 апреля 2024\u00a0г. (конец не указан)',
        zh: '自2024年4月1日起（结束日期未给出）',
        fr: 'à partir du 1er avril 2024 (fin non précisée)',
        ar: 'ابتداءً من 1 أبريل 2024 (النهاية غير محددة)',
        de: 'ab dem 1. April 2024 (Ende nicht angegeben)',
        es: 'a partir del 1 de abril de 2024 (fin no indicado)',
      },
    ],
    [
      '[..1984]',
      {
        ru: '1984\u00a0г. или ранее (месяц и день не указаны)',
        zh: '1984年或更早（月份和日期未给出）',
        fr: '1984 ou avant (mois et jour non précisés)',
        ar: '1984 أو قبل ذلك (الشهر واليوم غير محددين)',
        de: '1984 oder früher (Monat und Tag nicht angegeben)',
        es: '1984 o antes (mes y día no indicados)',
      },
    ],
    [
      '{2024-04-01..2024-04-07}',
      {
        ru: 'каждый день: 1–7 апреля 2024\u00a0г.',
        zh: '每一天：2024年4月1日至7日',
        fr: 'chaque jour\u00a0: 1er–7 avril 2024',
        ar: 'كل يوم: 1–7 أبريل 2024',
        de: 'jeder Tag: 1.–7. April 2024',
        es: 'cada día: 1–7 de abril de 2024',
      },
    ],
    [
      '{1984..}',
      {
        ru: 'каждый год начиная с 1984\u00a0г. (месяц и день не указаны)',
        zh: '自1984年起的每一年（月份和日期未给出）',
        fr: 'chaque année à partir de 1984 (mois et jour non précisés)',
        ar: 'كل سنة ابتداءً من 1984 (الشهر واليوم غير محددين)',
        de: 'jedes Jahr ab 1984 (Monat und Tag nicht angegeben)',
        es: 'cada año a partir de 1984 (mes y día no indicados)',
      },
    ],
    [
      '{..1984}',
      {
        ru: 'каждый год до 1984\u00a0г. включительно (месяц и день не указаны)',
        zh: '至1984年的每一年（月份和日期未给出）',
        fr: 'chaque année jusqu’en 1984 (mois et jour non précisés)',
        ar: 'كل سنة حتى 1984 (الشهر واليوم غير محددين)',
        de: 'jedes Jahr bis 1984 (Monat und Tag nicht angegeben)',
        es: 'cada año hasta 1984 (mes y día no indicados)',
      },
    ],
    [
      '{2024-04-03..}',
      {
        ru: 'каждый день начиная с 3 апреля 2024\u00a0г.',
        zh: '自2024年4月3日起的每一天',
        fr: 'chaque jour à partir du 3 avril 2024',
        ar: 'كل يوم ابتداءً من 3 أبريل 2024',
        de: 'jeden Tag ab dem 3. April 2024',
        es: 'cada día a partir del 3 de abril de 2024',
      },
    ],
    [
      '{2024-04-01,2024-05..}',
      {
        ru: '1 апреля 2024\u00a0г. и каждый месяц начиная с мая 2024\u00a0г.',
        zh: '2024年4月1日和自2024年5月起的每个月',
        fr: '1er avril 2024 et chaque mois à partir de mai 2024',
        ar: '1 أبريل 2024 وكل شهر ابتداءً من مايو 2024',
        de: '1. April 2024 und jeden Monat ab Mai 2024',
        es: '1 de abril de 2024 y cada mes a partir de mayo de 2024',
      },
    ],
    [
      '{1984~..}',
      {
        ru: 'каждая дата, начало: примерно 1984\u00a0г. (месяц и день не указаны)',
        zh: '每个日期（起始：约1984年）（月份和日期未给出）',
        fr: 'chaque date, date de début\u00a0: vers 1984 (mois et jour non précisés)',
        ar: 'كل تاريخ، البداية: نحو 1984 (الشهر واليوم غير محددين)',
        de: 'jedes Datum, Beginn: um 1984 (Monat und Tag nicht angegeben)',
        es: 'cada fecha, inicio: hacia 1984 (mes y día no indicados)',
      },
    ],
    [
      '2011-?23',
      {
        ru: 'возможно, осень 2011\u00a0г. (месяц и день не указаны, время года под вопросом)',
        zh: '可能是2011年秋季（月份和日期未给出，季节存疑）',
        fr: 'peut-être automne 2011 (mois et jour non précisés, saison incertaine)',
        ar: 'ربما خريف 2011 (الشهر واليوم غير محددين، الفصل غير مؤكد)',
        de: 'möglicherweise Herbst 2011 (Monat und Tag nicht angegeben, Jahreszeit unsicher)',
        es: 'posiblemente el otoño de 2011 (mes y día no indicados, estación dudosa)',
      },
    ],
    [
      '198X?',
      {
        ru: 'возможно, 1980-е годы (год не указан)',
        zh: '可能是1980年代（具体年份未给出）',
        fr: 'peut-être les années 1980 (année non précisée)',
        ar: 'ربما عقد 1980 (السنة غير محددة)',
        de: 'möglicherweise 1980er-Jahre (Jahr nicht angegeben)',
        es: 'posiblemente la década de 1980 (año no indicado)',
      },
    ],
    [
      '18XX?',
      {
        ru: 'возможно, XIX век (год не указан)',
        zh: '可能是19世纪（具体年份未给出）',
        fr: 'peut-être le XIXe siècle (année non précisée)',
        ar: 'ربما القرن الـ19 (السنة غير محددة)',
        de: 'möglicherweise 19. Jahrhundert (Jahr nicht angegeben)',
        es: 'posiblemente el siglo XIX (año no indicado)',
      },
    ],
    [
      '198X~',
      {
        ru: 'примерно 1980-е годы (год не указан)',
        zh: '约1980年代（具体年份未给出）',
        fr: 'années 1980 environ (année non précisée)',
        ar: 'نحو عقد 1980 (السنة غير محددة)',
        de: 'etwa 1980er-Jahre (Jahr nicht angegeben)',
        es: 'hacia la década de 1980 (año no indicado)',
      },
    ],
    [
      'Y17000',
      {
        ru: '17\u00a0000\u00a0г. (месяц и день не указаны)',
        zh: '17,000年（月份和日期未给出）',
        fr: '17\u00a0000 (mois et jour non précisés)',
        ar: '17,000 (الشهر واليوم غير محددين)',
        de: '17.000 (Monat und Tag nicht angegeben)',
        es: '17.000 (mes y día no indicados)',
      },
    ],
  ]
  const rows = table.flatMap(([text, row]) =>
    Object.entries(row).map(([language, expected]) => [text, language as Language, expected] as const),
  )

  it.each(rows)('%s in %s: %s', (text, language, expected) => {
    // Digits and right-to-left marks depend on the version of CLDR.
    expect(wordsIn(language, text).replace(/[\u200e\u200f\u061c]/g, '')).toBe(expected)
  })
})

describe('words for dates', () => {
  const anyLanguage = fc.constantFrom(...languages)
  const anyOptions = fc.record({
    style: fc.constantFrom('long' as const, 'short' as const),
    weekday: fc.boolean(),
    omitYear: fc.boolean(),
  })
  const two = (value: number) => String(value).padStart(2, '0')

  it('are whole: no placeholder is left, nothing undefined, no space of a width of its own', () => {
    fc.assert(
      fc.property(anyDateText, anyLanguage, anyOptions, (text, language, options) => {
        if (parseEdtf(text).kind === 'error') return
        const written = wordsIn(language, text, options)
        expect(written).not.toMatch(/[{}]|undefined|NaN|Infinity|\u2009|\u202f|\s\s|^\s|\s$/)
        expect(written, 'a sign on the line of its number').not.toMatch(
          /\d (?:гг?\.|BC|AD|[AP]M|v\. Chr|av\. J|a\. C|ق\.م|م(?: |$))|г\. до н/,
        )
        expect(written.length).toBeGreaterThan(3)
      }),
      { numRuns: 1500 },
    )
  })

  it('of a month name no day and no weekday, whatever is asked for', () => {
    const anyMonth = fc.record({ year: fc.integer({ min: 100, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(anyMonth, anyLanguage, anyOptions, ({ year, month }, language, options) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}`
        const written = wordsIn(language, text, options)
        const numbers = written.match(/\d+/g)?.map(Number) ?? []
        // Chinese months are numbers.
        expect(numbers.filter((number) => number !== year && !(language === 'zh' && number === month))).toEqual([])
        for (const weekday of ['long', 'short'] as const) {
          const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
          for (let day = 1; day <= 7; day++) expect(written).not.toContain(` ${format.format(Date.UTC(2024, 3, day))} `)
        }
        expect(written).toBe(wordsIn(language, text, { ...options, weekday: !options.weekday }))
        expect(written).toBe(wordsIn(language, `${text}-XX`, options))
      }),
      { numRuns: 300 },
    )
  })

  it('of a year name no month and no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), anyLanguage, anyOptions, (year, language, options) => {
        const text = String(year).padStart(4, '0')
        const written = wordsIn(language, text, options)
        expect(written.match(/\d+/g)?.map(Number)).toEqual([year])
        for (let month = 0; month < 12; month++) {
          const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
            Date.UTC(2024, month),
          )
          expect(written).not.toContain(name)
        }
        for (const coarse of [`${text}-XX`, `${text}-XX-XX`]) expect(wordsIn(language, coarse, options)).toBe(written)
      }),
      { numRuns: 200 },
    )
  })

  it('of a day are the day as written, in every zone of the place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'UTC'),
        fc.integer({ min: 1, max: 31 }),
        (timeZone, day) => {
          expect(words(`2024-01-${two(day)}`, { timeZone })).toBe(`${day} January 2024`)
          expect(words(`2011-12-${two(day)}T00:30`, { timeZone })).toMatch(new RegExp(`^${day} December 2011, 00:30$`))
        },
      ),
    )
  })

  it('of a range from a date to itself are those of that date', () => {
    fc.assert(
      fc.property(anyDateText, anyLanguage, anyOptions, (text, language, options) => {
        const date = parseEdtf(text)
        if (date.kind !== 'point' || date.time || text.startsWith('Y')) return
        const alone = wordsIn(language, `[${text}]`, options)
        expect(wordsIn(language, `[${text}..${text}]`, options)).toBe(alone)
        expect(wordsIn(language, `{${text}..${text}}`, options)).toBe(alone)
      }),
    )
  })

  it('tell dates apart that differ in what they say', () => {
    const anyDay = fc
      .integer({ min: Date.UTC(1900, 0), max: Date.UTC(2100, 0) })
      .map((ms) => new Date(ms).toISOString().slice(0, 10))
    const anyForm = fc.tuple(anyDay, anyDay).chain((days) => {
      const [first = '', last = ''] = days.toSorted()
      return fc.constantFrom(
        first,
        first.slice(0, 7),
        first.slice(0, 4),
        `${first}?`,
        `${first}~`,
        `${first}/..`,
        `${first}/`,
        `/${first}`,
        `${first}/${last}`,
        `[${first}..${last}]`,
        `[${first},${last}]`,
        `{${first},${last}}`,
        `{${first}..${last}}`,
        `[${first}..]`,
        `{${first}..}`,
        `{..${last}}`,
      )
    })
    const meaning = (text: string) => {
      const date = read(text)
      const { form, start, end, startKind, endKind, uncertain, approximate } = boundsOf(date, 'UTC')
      return JSON.stringify([form, start, end, startKind, endKind, uncertain, approximate, date.kind])
    }
    fc.assert(
      fc.property(anyForm, anyForm, anyLanguage, (one, other, language) => {
        // A set or an interval of one day is that day.
        const isOneDay = (text: string) =>
          new Set(text.match(/\d{4}-\d\d-\d\d/g)).size === 1 && /[[{]|\/\d/.test(text.slice(1))
        if (isOneDay(one) || isOneDay(other) || one.startsWith('/..') || other.startsWith('/..')) return
        if (meaning(one) !== meaning(other)) expect(wordsIn(language, one)).not.toBe(wordsIn(language, other))
      }),
      { numRuns: 2000 },
    )
  })

  it('take a language a newsroom adds: one more object of the type', () => {
    const nl: DateMessages = {
      ...en.dates,
      between: 'tussen {start} en {end}',
      since: { day: 'sinds {date}', other: 'vanaf {date}' },
    }
    expect(words('[2024-04-01..2024-04-07]', { locale: 'nl', messages: nl })).toBe('tussen 1 en 7 april 2024')
    expect(words('2022-02-24/..', { locale: 'nl', messages: nl })).toBe('sinds 24 februari 2022')
  })
})
