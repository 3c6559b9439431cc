import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ar } from '../../../src/messages/ar.js'
import { en } from '../../../src/messages/en.js'
import { activeChoices, choiceGroups, choiceWords, toggled } from '../../../src/model/choices.js'
import {
  filterCounts,
  type FilterGroup,
  filterGroups,
  filterTimeline,
  type TimelineFilter,
} from '../../../src/model/filter.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyDocument } from '../../fixtures/any-document.js'
import { demoTimeline, timelineWith, visitOn } from '../../fixtures/timelines.js'

const words = { locale: 'en', timeZone: 'UTC', messages: en }
const beijing = demoTimeline('beijing-april-2024')
const secretaries = demoTimeline('secretaries-of-state')

/** The events of the Secretaries as they stand in the file, all of them visits, counted without the library's help. */
interface RawVisit {
  readonly visitors: readonly string[]
  readonly hosts?: readonly string[]
}
const file = new URL('../../../demo/documents/secretaries-of-state.json', import.meta.url)
const raw = JSON.parse(readFileSync(file, 'utf8')) as { readonly events: readonly RawVisit[] }
function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
/** Every visitor is the United States'; every host is a state or belongs to none. */
const rawPairs = (visits: readonly RawVisit[]) =>
  tally(visits.flatMap(({ hosts = [] }) => hosts.map((host) => JSON.stringify([host, 'us'].toSorted()))))

const choice = (group: FilterGroup, key: string, filter: TimelineFilter = {}) =>
  choiceGroups(beijing, filter, words, [group])[0]!.choices.find((candidate) => candidate.key === `${group}:${key}`)

describe('the counts of the Secretaries', () => {
  it('are those of the file', () => {
    const counts = filterCounts(secretaries, {}, filterGroups)
    expect(Object.fromEntries(counts.pairs)).toEqual(rawPairs(raw.events))
    expect(Object.fromEntries(counts.actors)).toEqual(
      tally(raw.events.flatMap(({ visitors, hosts = [] }) => [...visitors, ...hosts])),
    )
    expect(Object.fromEntries(counts.states)).toEqual({ us: raw.events.length })
    expect(Object.fromEntries(counts.types)).toEqual({ visit: raw.events.length })
  })

  it('are those of one Secretary where he is chosen, save among the people themselves', () => {
    const his = raw.events.filter(({ visitors }) => visitors.includes('kissinger'))
    expect(his.length).toBeGreaterThan(100)
    const counts = filterCounts(secretaries, { actors: ['kissinger'] }, filterGroups)
    expect(Object.fromEntries(counts.pairs)).toEqual(rawPairs(his))
    expect(Object.fromEntries(counts.types)).toEqual({ visit: his.length })
    expect(counts.actors.get('dulles')).toBe(raw.events.filter(({ visitors }) => visitors.includes('dulles')).length)
  })
})

describe('a count', () => {
  it('is what the choice brings with the other groups as they are, in any document', () => {
    const anyFilter = fc.record({
      states: fc.subarray(['a0', 'a1', 'a2']),
      actors: fc.subarray(['a0', 'a3']),
      types: fc.subarray(['visit', 'statement', 'background'] as const),
      pairs: fc.subarray([
        ['a0', 'a1'],
        ['a2', 'a1'],
      ] as const),
      text: fc.constantFrom('', 'minister', '会'),
    })
    fc.assert(
      fc.property(anyDocument({ actors: 4 }), anyFilter, (document, filter) => {
        const timeline = resolveTimeline(document)
        const counts = filterCounts(timeline, filter, filterGroups)
        for (const group of filterGroups)
          for (const [value, count] of counts[group]) {
            const alone = toggled({ ...filter, [group]: [] }, `${group}:${value}`)
            expect(filterTimeline(timeline, alone).entries, `${group}:${value}`).toHaveLength(count)
          }
      }),
    )
  })
})

describe('the pairs', () => {
  it('are of who acts and towards whom, the other way round too; of a background, of all involved', () => {
    const names = choiceGroups(beijing, {}, words, ['pairs'])[0]!.choices.map(({ name, count }) => `${name} ${count}`)
    expect(names).toEqual([
      'Russia and China 10',
      'United States and China 3',
      'Russia and United States 2',
      'Russia and Western nations 2',
      'Russia and Ukraine 1',
      'China and Western nations 1',
    ])
  })

  it('tell Russia–China from U.S.–China', () => {
    const idsOf = (pairs: TimelineFilter['pairs']) =>
      new Set(filterTimeline(beijing, { pairs: pairs! }).entries.map(({ event }) => event.id))
    const russian = idsOf([['cn', 'ru']])
    const american = idsOf([['cn', 'us']])
    expect([...american].toSorted()).toEqual(['blinken-brussels', 'yellen-china', 'yellen-warning'])
    expect([...russian].filter((id) => american.has(id))).toEqual([])
    expect(
      idsOf([
        ['ru', 'cn'],
        ['us', 'cn'],
      ]).size,
    ).toBe(russian.size + american.size)
  })

  it('keep names that run the other way in one piece', () => {
    const timeline = timelineWith([visitOn('2024-04-08')])
    const [pairs] = choiceGroups(timeline, {}, { ...words, locale: 'ar', messages: ar }, ['pairs'])
    expect(pairs!.choices.map(({ name }) => name)).toEqual(['\u2068Russia\u2069 و\u2068China\u2069'])
  })
})

describe('the choices', () => {
  it('offer as people and organisations those that are no states, the most active first', () => {
    const [group] = choiceGroups(secretaries, {}, words, ['actors'])
    expect(group!.choices.map(({ key }) => key).slice(0, 3)).toEqual(['actors:kerry', 'actors:rice', 'actors:albright'])
    expect(group!.choices.map(({ key }) => key)).not.toContain('actors:france')
    expect(group!.choices.map(({ key }) => key)).toContain('actors:palestinian-authority')
  })

  it('stay in their order and in place whatever is chosen', () => {
    const keys = (filter: TimelineFilter) =>
      choiceGroups(beijing, filter, words).map(({ choices }) => choices.map(({ key }) => key))
    expect(keys({ states: ['us'], text: 'zzz' })).toEqual(keys({}))
  })

  it('know what is chosen, a pair in either order', () => {
    expect(choice('pairs', '["cn","ru"]', { pairs: [['ru', 'cn']] })?.chosen).toBe(true)
    expect(choice('pairs', '["cn","ru"]', { pairs: [['us', 'cn']] })?.chosen).toBe(false)
    expect(choice('types', 'visit', { types: ['visit'] })?.chosen).toBe(true)
  })

  it.each([
    ['states:us', { states: ['us'] }],
    ['pairs:["cn","ru"]', { pairs: [['cn', 'ru']] }],
    ['actors:lavrov', { actors: ['lavrov'] }],
    ['types:visit', { types: ['visit'] }],
    ['tags:a:b', { tags: ['a:b'] }],
  ])('are turned on and off by their key: %s', (key, filter) => {
    expect(toggled({}, key)).toEqual(filter)
    expect(toggled(toggled({ text: 'x' }, key), key)).toEqual({ text: 'x' })
  })

  it('in force are named, those the document does not know by their ids', () => {
    const filter: TimelineFilter = {
      states: ['us', 'nobody'],
      pairs: [['cn', 'ru']],
      types: ['visit', 'toString' as 'visit'],
      text: ' Belt ',
    }
    const active = activeChoices(filter, beijing, words)
    expect(active.map(({ name }) => name)).toEqual([
      'Russia and China',
      'United States',
      'nobody',
      'Visit',
      'toString',
      '“Belt”',
    ])
    expect(active.reduce((left, { key }) => toggled(left, key), filter)).toEqual({})
    expect(choiceWords(filter, beijing, words)).toBe(
      'Russia and China; United States or nobody; Visit or toString; “Belt”',
    )
  })
})
