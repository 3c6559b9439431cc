import { describe, expect, it, vi } from 'vitest'
import {
  excludesAny,
  filterCounts,
  filterTimeline,
  textsFolding,
  type TimelineFilter,
} from '../../../src/model/filter.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { finish } from '../../../src/model/work.js'
import { demoTimeline } from '../../fixtures/timelines.js'

const timeline = demoTimeline('beijing-april-2024')
const idsFor = (filter: TimelineFilter) => filterTimeline(timeline, filter).entries.map(({ event }) => event.id)

describe('filterTimeline', () => {
  it('leaves everything in where nothing is asked for', () => {
    expect(filterTimeline(timeline, {})).toBe(timeline)
    expect(filterTimeline(timeline, { states: [], text: ' ' })).toBe(timeline)
    expect(excludesAny({ text: '  ', types: [] })).toBe(false)
  })

  it('keeps the events in which a state acts', () => {
    expect(idsFor({ states: ['us'] }).toSorted()).toEqual(['blinken-brussels', 'yellen-china', 'yellen-warning'])
  })

  it('keeps those in which a state acts with others, whoever is named first', () => {
    expect(idsFor({ states: ['cn'], types: ['meeting'] })).toEqual(['lavrov-wang-meeting'])
    expect(idsFor({ states: ['ru'], types: ['meeting'] })).toEqual(['lavrov-wang-meeting'])
    expect(idsFor({ states: ['ua'] })).toEqual(['invasion'])
  })

  it('asks for all criteria, and for one of each', () => {
    expect(idsFor({ states: ['us', 'ru'], types: ['visit'] }).toSorted()).toEqual([
      'lavrov-beijing-2023-10',
      'lavrov-beijing-2024-04',
      'yellen-china',
    ])
  })

  it('knows people on either side, and pairs of states whoever acts', () => {
    expect(idsFor({ actors: ['wang-yi'] })).toEqual(['lavrov-wang-meeting'])
    const between = idsFor({ pairs: [['cn', 'us']] })
    expect(between.toSorted()).toEqual(['blinken-brussels', 'yellen-china', 'yellen-warning'])
    expect(idsFor({ pairs: [['us', 'cn']] })).toEqual(between)
  })

  it('finds words in titles, quotes, people and places, without case or accents', () => {
    expect(idsFor({ text: 'BÉLT forum' })).toEqual(['lavrov-beijing-2023-10'])
    expect(idsFor({ text: 'brussels' })).toEqual(['blinken-brussels'])
    expect(idsFor({ text: 'russia forum' })).toEqual(['lavrov-beijing-2023-10'])
    expect(idsFor({ text: 'bloc confrontation' })).toEqual(['mao-no-blame'])
    expect(idsFor({ text: 'treasury secretary' }).toSorted()).toEqual(['yellen-china', 'yellen-warning'])
    expect(idsFor({ text: 'no such words' })).toEqual([])
  })

  it('still leads from ids to what it left out, so that relations can be told', () => {
    const filtered = filterTimeline(timeline, { types: ['meeting'] })
    expect(filtered.entries).toHaveLength(1)
    expect(filtered.byId.get('lavrov-beijing-2024-04')?.event.title).toBe('Lavrov in Beijing')
  })
})

describe('a search', () => {
  it('looks into each event once for filter and counts, and for a longer word only into those that had the shorter', () => {
    const { entries } = timeline
    let looked = 0
    const includes = String.prototype.includes
    const own = resolveTimeline(timeline.document)
    const searchFor = (text: string) => {
      looked = 0
      const spy = vi.spyOn(String.prototype, 'includes').mockImplementation(function (this: string, ...args) {
        if (args[0] === text && this !== text) looked++
        return includes.apply(this, args)
      })
      const found = filterTimeline(own, { text }).entries.length
      filterCounts(own, { text }, ['states'])
      spy.mockRestore()
      return found
    }
    const found = searchFor('uk')
    expect(looked).toBe(entries.length)
    expect(found).toBeLessThan(entries.length)
    searchFor('ukr')
    expect(looked).toBe(found)
    expect(filterTimeline(own, { text: 'k' }).entries).toHaveLength(
      filterTimeline(resolveTimeline(timeline.document), { text: 'k' }).entries.length,
    )
  })
})

describe('textsFolding', () => {
  it('leaves no event to be read by the first search', () => {
    let reads = 0
    const watched = (): typeof timeline => {
      const events = timeline.document.events.map((event) => ({
        ...event,
        get title() {
          reads++
          return event.title
        },
      }))
      return resolveTimeline({ ...timeline.document, events })
    }
    const readsOf = (act: () => unknown) => {
      reads = 0
      act()
      return reads
    }
    const [fresh, ready] = [watched(), watched()]
    finish(textsFolding(ready))
    expect(readsOf(() => filterTimeline(fresh, { text: 'war' }))).toBe(timeline.entries.length)
    expect(readsOf(() => filterTimeline(ready, { text: 'war' }))).toBe(0)
  })
})

describe('filterCounts', () => {
  it('says how many each choice would bring with the rest of the filter as it is', () => {
    const { states, types } = filterCounts(timeline, { states: ['us'] }, ['states', 'types'])
    expect(Object.fromEntries(states)).toEqual({ ru: 11, us: 3, cn: 8, west: 2, ua: 1 })
    expect(Object.fromEntries(types)).toEqual({ visit: 1, statement: 2 })
  })
})
