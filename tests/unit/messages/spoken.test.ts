import { expect, it } from 'vitest'
import { ownText, spokenList, spokenMessage } from '../../../src/messages/spoken.js'

it('keeps the document’s own words apart from the reader’s', () => {
  const title = ownText('Ответ', 'ru')
  expect(spokenMessage('{words}: {title}.', { words: 'Answers', title })).toEqual([
    'Answers: ',
    { own: 'Ответ', lang: 'ru' },
    '.',
  ])
  expect(ownText('Answer', undefined)).toEqual({ own: 'Answer' })
})

it('takes values as they are, and leaves a placeholder without one as written', () => {
  expect(spokenMessage('{a}{b}', { a: '{b} $& ', b: ownText('{a}', undefined) })).toEqual(['{b} $& ', { own: '{a}' }])
  expect(spokenMessage('{constructor} {none}', {})).toEqual(['{constructor} {none}'])
  expect(spokenMessage('{a}', { a: '' })).toEqual([])
  const names = spokenList([[ownText('Wang', 'en')], [ownText('Lavrov', 'en')]], 'en')
  expect(spokenMessage('From {names}.', { names })).toEqual([
    'From ',
    ownText('Wang', 'en'),
    ' and ',
    ownText('Lavrov', 'en'),
    '.',
  ])
})

it('lists by the sound of what comes next', () => {
  const [rusia, iran] = [ownText('Rusia', undefined), ownText('Irán', undefined)]
  expect(spokenList([[rusia], [iran]], 'es')).toEqual([rusia, ' e ', iran])
})

it('lists in the reader’s language', () => {
  const names = ['Wang', 'Lavrov', 'Blinken'].map((name) => [ownText(name, 'en')])
  const [wang, lavrov, blinken] = names.map(([name]) => name)
  expect(spokenList(names, 'fr')).toEqual([wang, ', ', lavrov, ' et ', blinken])
  expect(spokenList([[ownText('Wang', 'en'), ', Minister']], 'fr')).toEqual([wang, ', Minister'])
  expect(spokenList([], 'fr')).toEqual([])
})
