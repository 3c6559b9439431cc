import { expect, it } from 'vitest'
import { publishersOf } from '../../../src/model/publishers.js'
import { statementOn, timelineWith } from '../../fixtures/timelines.js'

const sources = [
  { id: 'a', title: 'A report', publisher: 'The Moscow Times' },
  { id: 'b', title: 'Another', publisher: 'The Moscow Times' },
  { id: 'c', title: 'A speech' },
  { id: 'd', title: 'Not cited', publisher: 'Nobody' },
]
const cited = (...ids: string[]) => ({ sources: ids.map((source) => ({ source })) })

it('names each publisher once, in the order of the sources, and a source without one by its title', () => {
  const timeline = timelineWith([statementOn('2024-04-09', cited('c')), statementOn('2024-04-08', cited('b', 'a'))], {
    sources,
  })
  expect(publishersOf(timeline)).toEqual(['The Moscow Times', 'A speech'])
})

it('names those of a meeting’s readouts too', () => {
  const meeting = {
    type: 'meeting' as const,
    id: 'm',
    title: 'Talks',
    date: '2024-04-09',
    participants: ['ru', 'cn'],
    readouts: [{ by: 'ru', summary: 'Frank.', ...cited('c') }],
  }
  expect(publishersOf(timelineWith([meeting], { sources }))).toEqual(['A speech'])
})

it('names none where nothing is cited', () => {
  expect(publishersOf(timelineWith([statementOn('2024-04-09')], { sources }))).toEqual([])
})
