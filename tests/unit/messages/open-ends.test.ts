import { expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { formatDate } from '../../../src/time/format-date.js'

const table = {
  '/..': {
    en: 'ongoing (start not given)',
    ru: 'продолжается (начало не указано)',
    zh: '持续中（起始日期未给出）',
    fr: 'en cours (début non précisé)',
    ar: 'مستمر (البداية غير محددة)',
    de: 'andauernd (Beginn nicht angegeben)',
    es: 'en curso (inicio no indicado)',
  },
  '../..': {
    en: 'ongoing, without a start',
    ru: 'продолжается, без начала',
    zh: '持续中，无起始日期',
    fr: 'en cours, sans début',
    ar: 'مستمر، بلا بداية',
    de: 'andauernd, ohne Beginn',
    es: 'en curso, sin inicio',
  },
  '2022~/..': {
    en: 'since about 2022 (month and day not given)',
    ru: 'продолжается, начало: примерно 2022\u00a0г. (месяц и день не указаны)',
    zh: '持续中，起始：约2022年（月份和日期未给出）',
    fr: 'en cours, date de début\u00a0: vers 2022 (mois et jour non précisés)',
    ar: 'مستمر، البداية: نحو 2022 (الشهر واليوم غير محددين)',
    de: 'andauernd, Beginn: um 2022 (Monat und Tag nicht angegeben)',
    es: 'en curso, inicio: hacia 2022 (mes y día no indicados)',
  },
  '2022-02-24/..': {
    en: 'since 24 February 2022',
    ru: 'с 24 февраля 2022\u00a0г.',
    zh: '自2022年2月24日以来',
    fr: 'depuis le 24 février 2022',
    ar: 'منذ 24 فبراير 2022',
    de: 'seit dem 24. Februar 2022',
    es: 'desde el 24 de febrero de 2022',
  },
} as const

const rows = Object.entries(table).flatMap(([text, row]) =>
  [en, ru, zh, fr, ar, de, es].map(
    ({ locale, dates }) => [text, locale, row[locale as keyof typeof row], dates] as const,
  ),
)

it.each(rows)('%s in %s: %s', (text, locale, expected, messages) => {
  const date = parseEdtf(text)
  if (date.kind === 'error') throw new Error(date.message)
  // Right-to-left marks depend on the version of CLDR.
  const words = formatDate(date, { locale, timeZone: 'UTC', messages }).replace(/[\u200e\u200f\u061c]/g, '')
  expect(words).toBe(expected)
})
