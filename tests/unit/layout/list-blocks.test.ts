import { describe, expect, it } from 'vitest'
import { arrangeTimeline } from '../../../src/layout/arrange.js'
import { listOf } from '../../../src/layout/list.js'
import { listBlockOf } from '../../../src/layout/list-blocks.js'
import { blockSize } from '../../../src/layout/list-window.js'
import type { ListItem, ListSection } from '../../../src/layout/scene.js'
import { plainText } from '../../../src/messages/spoken.js'
import { backgroundOn, optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

type Timeline = ReturnType<typeof timelineWith>

const arranged = (timeline: Timeline) => arrangeTimeline(timeline, optionsFor(timeline))
const blocksOf = (timeline: Timeline): (readonly ListSection[])[] =>
  Array.from({ length: Math.ceil(timeline.entries.length / blockSize) }, (_, i) => listBlockOf(arranged(timeline), i))

/** What a list says from top to bottom; a section that goes on does not say its heading again. */
function read(list: readonly ListSection[]): string[] {
  const item = ({ id, title, parts, when, detail }: ListItem): string[] => [
    `${id} ${title} ${when?.text ?? ''} ${plainText(detail)}`,
    ...parts.flatMap(item),
  ]
  return list.flatMap(({ heading, note, said, silence, asOf, asOfBelow, isApart, items, continued }) => [
    ...(asOf === undefined ? [] : [`now: ${asOf}`]),
    ...(isApart ? ['apart'] : []),
    ...(silence === undefined ? [] : [`silence: ${silence}`]),
    ...(continued ? [] : [`${heading} ${note ?? ''} ${said ? plainText(said) : ''}`]),
    ...items.flatMap(item),
    ...(asOfBelow === undefined ? [] : [`now: ${asOfBelow}`]),
  ])
}

const day = (i: number, year = 2023): string =>
  `${year}-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`

describe('a list in blocks', () => {
  it('reads as the whole list does, with its silences, its dates and the moment it speaks from', () => {
    const timeline = timelineWith(
      [
        ...Array.from({ length: 70 }, (_, i) => visitOn(day(Math.floor(i / 7), 2019), { id: `a${i}` })),
        ...Array.from({ length: 90 }, (_, i) => visitOn(day(i), { id: `b${i}` })),
        ...Array.from({ length: 50 }, (_, i) => statementOn('2024-04-08', { id: `c${i}`, dateNote: 'last week' })),
        ...Array.from({ length: 30 }, (_, i) => ({ ...backgroundOn('2022-02-24/..'), id: `d${i}` })),
      ],
      { asOf: '2023-02-15' },
    )
    const whole = read(listOf(arranged(timeline)))
    expect(whole.filter((line) => /^(now|silence):/.test(line)).length).toBeGreaterThan(1)
    expect(read(blocksOf(timeline).flat())).toEqual(whole)
  })

  it.each<[string, readonly string[], string, number]>([
    ['after all', [], '2024-04-08', 0],
    ['after all but the background', ['2024-05-01/..'], '2024-04-08', 0],
    ['before the last', ['2024-05-01/..'], '2023-02-01', 1],
    ['before the first', [], '2018', 1],
  ])('has the moment it speaks from once, %s', (_, more, asOf, apart) => {
    const timeline = timelineWith(
      [
        ...Array.from({ length: 30 }, (__, i) => visitOn(day(i), { id: `a${i}` })),
        visitOn('/2023-03-01', { status: 'under-way' }),
        ...['2022/..', '/..', ...more].flatMap((date) =>
          Array.from({ length: 25 }, (__, i) => ({ ...backgroundOn(date), id: `${date} ${i}` })),
        ),
      ],
      { asOf },
    )
    const whole = read(listOf(arranged(timeline)))
    expect(whole.filter((line) => line.startsWith('now:'))).toHaveLength(1)
    expect(whole.filter((line) => line === 'apart')).toHaveLength(apart)
    expect(read(blocksOf(timeline).flat())).toEqual(whole)
  })

  it('says of each event which of how many it is', () => {
    const timeline = timelineWith(Array.from({ length: 45 }, (_, i) => visitOn(day(i), { id: `v${i}` })))
    const places = blocksOf(timeline).flatMap((block) => block.flatMap(({ items }) => items.map(({ place }) => place)))
    expect(places).toEqual(Array.from({ length: 45 }, (_, i) => ({ at: i + 1, of: 45 })))
    expect(listOf(arranged(timeline))[0]!.items[0]!.place).toBeUndefined()
  })

  it('gives a part that a border cuts off from its visit its own date, and what follows it too', () => {
    const timeline = timelineWith([
      ...Array.from({ length: blockSize - 2 }, (_, i) => visitOn(day(i), { id: `v${i}` })),
      visitOn('2023-06-01/2023-06-03', { id: 'whole', title: 'The tour' }),
      statementOn('2023-06-02', { id: 'part-1', relations: [{ type: 'part-of', event: 'whole' }] }),
      statementOn('2023-06-02', { id: 'part-2', relations: [{ type: 'part-of', event: 'whole' }] }),
      statementOn('2023-06-02', { id: 'something-else' }),
    ])
    const [, second] = blocksOf(timeline)
    const sections = second!.map(({ heading, continued, items }) => [heading, continued, items.map(({ id }) => id)])
    expect(sections.flatMap(([, , ids]) => ids)).toHaveLength(2)
    expect(sections[0]!.slice(0, 2)).toEqual(['2 June 2023', undefined])
    const item = second!.flatMap(({ items }) => items).find(({ id }) => id.startsWith('part'))!
    expect(item.related.map(plainText).join()).toContain('The tour')
  })

  it('looks at no more events than it has', () => {
    const timeline = timelineWith(Array.from({ length: 5_000 }, (_, i) => visitOn(day(i % 300), { id: `v${i}` })))
    const arrangement = arranged(timeline)
    listBlockOf(arrangement, 0)
    let looked = 0
    const entries = new Proxy(timeline.entries as unknown[], {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked++
        return Reflect.get(target, key) as unknown
      },
    }) as Timeline['entries']
    const known = { ...arrangement, timeline: { ...timeline, entries } }
    // What silences there are is known by then.
    listBlockOf(known, 1)
    looked = 0
    listBlockOf(known, 200)
    expect(looked).toBeLessThan(4 * blockSize)
  })
})
