import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/layout/items.js'
import { type Candidate, stackItems } from '../../../src/layout/stack.js'
import { timelineWith, visitOn } from '../../fixtures/timelines.js'

interface Wish {
  readonly x0: number
  readonly width: number
  /** How much wider its label makes it. */
  readonly label: number
  readonly importance: 1 | 2 | 3
}

const wish = (x0: number, width: number, label = 0, importance: Wish['importance'] = 2): Wish => ({
  x0,
  width,
  label,
  importance,
})

/** Marks 24 px high, 40 px with their labels, named c0, c1, … */
function candidatesFor(wishes: readonly Wish[]): Candidate[] {
  return wishes.map(({ x0, width, label, importance }, i) => {
    const id = `c${i}`
    const entry = timelineWith([visitOn('2024-04-08', { id, importance })]).entries[0]!
    const bare: Item = { id, entry, repeats: [], earlier: [], slack: 0, x0, x1: x0 + width, y: 0, height: 24 }
    const full: Item = { ...bare, x1: bare.x1 + label, height: label > 0 ? 40 : 24 }
    return { entry, bare, brief: () => ({ ...full, height: 24 }), full: () => full }
  })
}

const placesIn = (candidates: readonly Candidate[], ...rest: [form: 'bare' | 'full', most: number]) =>
  new Map(stackItems(candidates, ...rest).placed.map(({ item, y }) => [item.id, { y, isBare: item.x1 - item.x0 }]))

const anyWishes = fc.array(
  fc.record({
    x0: fc.nat(300),
    width: fc.integer({ min: 24, max: 60 }),
    label: fc.nat(100),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  { maxLength: 30 },
)
const anyMost = fc.integer({ min: 0, max: 5 })

describe('stackItems', () => {
  it('takes the important first: each with its label where that fits, else without, else not at all', () => {
    const candidates = candidatesFor([
      wish(0, 24, 0, 1),
      wish(0, 24, 100, 3),
      wish(60, 24, 0, 2),
      wish(140, 24, 100, 2),
    ])
    const { placed, overflow } = stackItems(candidates, 'full', 1)
    expect(placed.map(({ item }) => item.id)).toEqual(['c1', 'c3'])
    expect(overflow.map(({ event }) => event.id)).toEqual(['c0', 'c2'])
    const tight = candidatesFor([wish(0, 24, 100, 1), wish(60, 24, 0, 2)])
    expect(stackItems(tight, 'full', 1).placed.map(({ item }) => item.x1)).toEqual([24, 84])
  })

  it('makes each row as high as its highest item', () => {
    const { placed, height } = stackItems(candidatesFor([wish(0, 50, 10), wish(0, 40)]), 'full', 9)
    expect(placed.map(({ y }) => y)).toEqual([0, 48])
    expect(height).toBe(72)
  })

  it('puts no two where they meet, opens no more rows than allowed, and loses nobody', () => {
    fc.assert(
      fc.property(anyWishes, anyMost, (wishes, most) => {
        const { placed, overflow } = stackItems(candidatesFor(wishes), 'full', most)
        expect(placed.length + overflow.length).toBe(wishes.length)
        expect(new Set(placed.map(({ y }) => y)).size).toBeLessThanOrEqual(most)
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.y < b.y + b.item.height && b.y < a.y + a.item.height)
              expect(a.item.x1 <= b.item.x0 || b.item.x1 <= a.item.x0).toBe(true)
      }),
    )
  })

  it('gives the same rows in whatever order candidates come that are not alike', () => {
    fc.assert(
      fc.property(anyWishes, anyMost, (wishes, most) => {
        const unlike = new Map(wishes.map((each) => [`${each.x0} ${each.width} ${each.importance}`, each]))
        const candidates = candidatesFor([...unlike.values()])
        expect(placesIn(candidates.toReversed(), 'full', most)).toEqual(placesIn(candidates, 'full', most))
      }),
    )
  })

  it('makes no words for what has no room even without', () => {
    const [first, second] = candidatesFor([wish(0, 60), wish(0, 24)])
    const full = () => expect.fail('asked for its label')
    expect(stackItems([first!, { ...second!, full }], 'full', 1).overflow).toHaveLength(1)
  })
})
