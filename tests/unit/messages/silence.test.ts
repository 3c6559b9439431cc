import { expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { de } from '../../../src/messages/de.js'
import { en } from '../../../src/messages/en.js'
import { es } from '../../../src/messages/es.js'
import { fr } from '../../../src/messages/fr.js'
import { formatMessage, type Messages } from '../../../src/messages/messages.js'
import { ru } from '../../../src/messages/ru.js'
import { zh } from '../../../src/messages/zh.js'
import { formatDuration } from '../../../src/time/format-duration.js'
import { italian } from '../../fixtures/italian.js'

const months = (count: number, { locale, interface: words }: Messages) => {
  const length = formatDuration(Date.UTC(2020, 6, 1), Date.UTC(2020, 6 + count, 2), { locale, timeZone: 'UTC' })
  return formatMessage(words.silenceInList, { length }, locale)
}

// The length is a noun with its number, as the language counts: it must stand where no case is asked of it.
it.each([
  [en, ['2 months without a known new event in this list', '9 months without a known new event in this list']],
  [ru, ['2 месяца без известных новых событий в этом списке', '9 месяцев без известных новых событий в этом списке']],
  [zh, ['2个月内，此列表中没有已知的新事件', '9个月内，此列表中没有已知的新事件']],
  [fr, ['2 mois sans nouvel événement connu dans cette liste', '9 mois sans nouvel événement connu dans cette liste']],
  [
    es,
    [
      '2 meses sin nuevos acontecimientos conocidos en esta lista',
      '9 meses sin nuevos acontecimientos conocidos en esta lista',
    ],
  ],
  [
    de,
    [
      '2 Monate ohne bekanntes neues Ereignis in dieser Liste',
      '9 Monate ohne bekanntes neues Ereignis in dieser Liste',
    ],
  ],
  [ar, ['شهران من دون أحداث جديدة معروفة في هذه القائمة', '9 أشهر من دون أحداث جديدة معروفة في هذه القائمة']],
  [
    italian,
    ['2 mesi senza nuovi avvenimenti noti in questo elenco', '9 mesi senza nuovi avvenimenti noti in questo elenco'],
  ],
] as const)('a silence says how long the list has nothing, and nothing of the world: %#', (messages, told) => {
  expect([months(2, messages), months(9, messages)]).toEqual(told)
})
