import { describe, expect, it } from 'vitest'
import { filterTimeline } from '../../../src/model/filter.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { exchangeOf, exchangeStep, relatedStep, threadOf } from '../../../src/model/thread.js'
import { exchange } from '../../fixtures/exchange.js'
import { statementOn, timelineWith } from '../../fixtures/timelines.js'

const quarrel = resolveTimeline(exchange)
const answersTo = (...events: string[]) => events.map((event) => ({ type: 'responds-to' as const, event }))

describe('an exchange', () => {
  it('holds all who answer or contradict one another, on every branch', () => {
    for (const id of ['closure', 'protest', 'reply', 'offer', 'log', 'thanks'])
      expect(exchangeOf(id, quarrel).events.toSorted(), id).toEqual([
        'closure',
        'log',
        'offer',
        'protest',
        'reply',
        'thanks',
      ])
  })

  it('is read in order of time, but an answer of an unknown day after what it answers', () => {
    expect(quarrel.entries[0]!.event.id).toBe('thanks')
    const { events } = exchangeOf('log', quarrel)
    expect(events).toEqual(['closure', 'offer', 'thanks', 'protest', 'reply', 'log'])
    expect(exchangeOf('log', quarrel).index).toBe(5)
  })

  it('holds neither parts nor follow-ups nor returns: they answer nobody', () => {
    for (const id of ['visit', 'talks', 'holiday']) expect(exchangeOf(id, quarrel)).toEqual({ events: [id], index: 0 })
  })

  it('is looked for once, however often it is asked for in a row', () => {
    let asked = 0
    const { backlinks } = quarrel
    const counting = {
      ...quarrel,
      get backlinks() {
        asked++
        return backlinks
      },
    }
    const [first, again] = [exchangeOf('log', counting), exchangeOf('log', counting)]
    expect([asked, again]).toEqual([1, first])
    expect(threadOf(counting, 'log')).toBe(threadOf(counting, 'log'))
    expect(asked).toBe(1)
    expect(exchangeOf('reply', counting).index).toBe(4)
    expect(exchangeOf('log', { ...quarrel, entries: quarrel.entries.toReversed() }).events).not.toEqual(first.events)
  })

  it('survives circles, and reads two that contradict each other in order of time', () => {
    const timeline = timelineWith([
      statementOn('2024-04-02', { id: 'b', relations: [{ type: 'contradicts', event: 'a' }] }),
      statementOn('2024-04-01', { id: 'a', relations: [{ type: 'contradicts', event: 'b' }] }),
      statementOn('2024-04-03', { id: 'c', relations: answersTo('e') }),
      statementOn('2024-04-04', { id: 'd', relations: answersTo('c') }),
      statementOn('2024-04-05', { id: 'e', relations: answersTo('d', 'e', 'nobody') }),
    ])
    expect(exchangeOf('a', timeline).events).toEqual(['a', 'b'])
    expect(exchangeOf('c', timeline).events.toSorted()).toEqual(['c', 'd', 'e'])
  })

  it('is held together by what a filter leaves out, and read without it', () => {
    const shown = filterTimeline(quarrel, { states: ['freedonia'] })
    expect(exchangeOf('protest', shown)).toEqual({ events: ['protest', 'log'], index: 0 })
  })

  it('may be ten thousand answers long', () => {
    const events = Array.from({ length: 10_000 }, (_, i) =>
      statementOn('2024-04-01', { id: `s${i}`, ...(i < 9999 && { relations: answersTo(`s${i + 1}`) }) }),
    )
    const thread = exchangeOf('s0', timelineWith(events))
    expect([thread.events.length, thread.events[0], thread.index]).toEqual([10_000, 's9999', 9999])
  })

  it('is walked from end to end', () => {
    expect(exchangeStep('closure', 1, quarrel)).toBe('offer')
    expect(exchangeStep('closure', -1, quarrel)).toBe('closure')
    expect(exchangeStep('log', 1, quarrel)).toBe('log')
    expect(exchangeStep('log', -1, quarrel)).toBe('reply')
    expect(exchangeStep(undefined, 1, quarrel)).toBeUndefined()
  })
})

describe('the next related event', () => {
  it('is the next of the exchange', () => {
    expect(relatedStep('protest', 1, quarrel)).toBe('reply')
    expect(relatedStep('closure', -1, quarrel)).toBeUndefined()
  })

  it('is, for one that answers nobody, the next of all that it is related to, a whole before its parts', () => {
    expect(relatedStep('visit', 1, quarrel)).toBe('talks')
    expect(relatedStep('talks', -1, quarrel)).toBe('visit')
  })

  it('is none for one that stands alone, or is not there', () => {
    expect([relatedStep('holiday', 1, quarrel), relatedStep('nobody', 1, quarrel)]).toEqual([undefined, undefined])
  })
})
