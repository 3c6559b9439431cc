import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween, changedList, isInPlace, keptStretches, placesAfter } from '../../../src/model/list-change.js'

/** In an order that is not theirs, and not the reverse of it. */
function shuffled(places: Iterable<number>): number[] {
  return [...places].sort((a, b) => ((a * 7) % 31) - ((b * 7) % 31))
}

/** A list, and another that has some of its items and some of its own. */
const anyLists = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant('keep') }, fc.constantFrom('remove', 'add', 'move')), {
      maxLength: 30,
    }),
  )
  .map(([length, steps]) => {
    const before = Array.from({ length }, (_, i) => ({ i }))
    const after = before.flatMap((item, i) => {
      const step = steps[i]
      if (step === 'remove') return []
      return step === 'add' ? [{ i: -1 }, item] : step === 'move' ? [before[length - 1 - i]!] : [item]
    })
    return [before, after] as const
  })

describe('changeBetween', () => {
  it('names what went and what came, each by its place', () => {
    expect(changeBetween('abcdef'.split(''), 'axcdefg'.split(''), 9)).toEqual({ removed: [1], added: [1, 6] })
    expect(changeBetween('abcdef'.split(''), 'abef'.split(''), 9)).toEqual({ removed: [2, 3], added: [] })
    expect(changeBetween([], ['a'], 9)).toEqual({ removed: [], added: [0] })
    expect(changeBetween(['a'], [], 9)).toEqual({ removed: [0], added: [] })
    expect(changeBetween(['a'], ['a'], 0)).toEqual({ removed: [], added: [] })
  })

  it('gives up where too much differs', () => {
    expect(changeBetween('abcdef'.split(''), 'axydef'.split(''), 4)).toEqual({ removed: [1, 2], added: [1, 2] })
    expect(changeBetween('abcdef'.split(''), 'axydef'.split(''), 3)).toBeUndefined()
    expect(changeBetween('abcdef'.split(''), 'uvwxyz'.split(''), 5)).toBeUndefined()
  })

  it('is all it takes to make the one list of the other', () => {
    fc.assert(
      fc.property(anyLists, ([before, after]) => {
        const change = changeBetween(before, after, 100)!
        const came = change.added.map((place) => after[place]!)
        expect(changedList(before, change, came)).toEqual(after)
        const kept = keptStretches(change, before.length)
        for (const { from, to, length } of kept)
          for (let i = 0; i < length; i++) expect(after[to + i]).toBe(before[from + i])
        const all = Int32Array.from(shuffled(before.keys()))
        const places = placesAfter(all, change, before.length)
        for (const [i, place] of all.entries())
          if (change.removed.includes(place)) expect(places[i]).toBe(-1)
          else expect(after[places[i]!]).toBe(before[place])
        const staying = [...all].filter((place) => !change.removed.includes(place))
        if (isInPlace(change)) expect([...places].filter((place) => place !== -1)).toEqual(staying)
        const stayed = kept.reduce((sum, { length }) => sum + length, 0)
        expect(stayed).toBe(before.length - change.removed.length)
      }),
    )
  })
})
