import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Item, turned } from '../../../src/layout/items.js'
import { markGap } from '../../../src/layout/rows.js'
import { briefStacks, type Candidate, restack, stackItems } from '../../../src/layout/stack.js'
import { bareItem } from '../../fixtures/items.js'
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
    const entry = timelineWith([visitOn('2024-04-08', { id: `c${i}`, importance })]).entries[0]!
    const bare = bareItem(entry, x0, width)
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

/** Marks 24 px wide in a content that begins at 0, each with a title `label` px wide 6 px after it. */
function titledFor(wishes: readonly Pick<Wish, 'x0' | 'label' | 'importance'>[], text = 'Title'): Candidate[] {
  return candidatesFor(wishes.map((each) => ({ ...each, width: 24 }))).map(({ entry, bare, full }, i) => {
    const { x0, label: width } = wishes[i]!
    const glyph = { x: x0 + 12, y: 12, hollow: false }
    const line = { text, style: 'title', x: x0 + 30, y: 12 } as const
    const label = { x: x0 + 30, y: 0, width, height: 17, anchor: 'start', inside: false, lines: [line] } as const
    const brief: Item = { ...bare, glyph, label, x1: x0 + 30 + width }
    return { entry, bare: { ...bare, glyph }, brief: () => brief, full }
  })
}

const titled = (x0: number, label = 100, importance: Wish['importance'] = 2) => ({ x0, label, importance })
const sidesIn = (candidates: readonly Candidate[], most: number) =>
  briefStacks(candidates)(most).placed.map(({ item }) => item.label?.anchor ?? 'bare')

const anyTitled = fc.array(
  fc.record({
    x0: fc.nat(600),
    label: fc.integer({ min: 20, max: 160 }),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  { maxLength: 30 },
)

describe('briefStacks', () => {
  it('has a title after its mark, or, where much fewer others stand before it, there', () => {
    expect(sidesIn(titledFor([titled(200)]), 3)).toEqual(['start'])
    expect(sidesIn(titledFor([titled(200), titled(240), titled(400)]), 3)).toEqual(['end', 'start', 'start'])
    expect(sidesIn(titledFor([titled(150), titled(200), titled(240)]), 3)).toEqual(['end', 'start', 'start'])
  })

  it('has the title on the other side where the one is taken', () => {
    expect(sidesIn(titledFor([titled(350, 20, 1), titled(460, 100, 2), titled(500, 100, 3)]), 1)).toEqual([
      'end',
      'start',
    ])
  })

  it('gives up any number of titles for one that is more important, and one that is cut for a whole one', () => {
    const small = [titled(0, 40, 1), titled(90, 40, 1), titled(180, 40, 1), titled(270, 40, 1)]
    expect(sidesIn(titledFor([...small, titled(10, 300, 2)]), 1)).toEqual(['start'])
    const [cut] = titledFor([titled(0, 40)], 'Title of…')
    const [whole] = titledFor([titled(10, 60)])
    expect(briefStacks([cut!, whole!])(1).placed.map(({ item }) => item.x0)).toEqual([10])
  })

  it('puts no two where they meet, opens no more rows than allowed, and loses nobody', () => {
    fc.assert(
      fc.property(anyTitled, anyMost, (wishes, most) => {
        const { placed, overflow } = briefStacks(titledFor(wishes))(most)
        expect(placed.length + overflow.length).toBe(wishes.length)
        expect(new Set(placed.map(({ y }) => y)).size).toBeLessThanOrEqual(most)
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.y === b.y)
              expect(a.item.x1 + markGap <= b.item.x0 || b.item.x1 + markGap <= a.item.x0).toBe(true)
      }),
    )
  })

  it('leaves no mark bare whose title has room, for the sake of another bare one', () => {
    fc.assert(
      fc.property(anyTitled, anyMost, (wishes, most) => {
        const candidates = titledFor(wishes)
        const { placed } = briefStacks(candidates)(most)
        const titles = placed.filter(({ item }) => item.label)
        const rows = [...new Set(placed.map(({ y }) => y))]
        for (const candidate of candidates) {
          if (titles.some(({ item }) => item.entry === candidate.entry)) continue
          const ways = [candidate.brief(), turned(candidate.brief(), candidate.bare) ?? []].flat()
          for (const { x0, x1 } of ways)
            for (const row of rows) {
              const inRow = titles.filter(({ y }) => y === row)
              expect(inRow.some(({ item }) => item.x1 + markGap > x0 && x1 + markGap > item.x0)).toBe(true)
            }
        }
      }),
    )
  })

  it('gives the same rows in whatever order candidates come that are not alike', () => {
    fc.assert(
      fc.property(anyTitled, anyMost, (wishes, most) => {
        const unlike = new Map(wishes.map((each) => [each.x0, { ...each, label: 60 }]))
        const candidates = titledFor([...unlike.values()])
        const placesOf = (given: readonly Candidate[]) =>
          new Map(briefStacks(given)(most).placed.map(({ item, y }) => [item.id, { y, x0: item.x0 }]))
        expect(placesOf(candidates.toReversed())).toEqual(placesOf(candidates))
      }),
    )
  })

  it('gives the rows it was asked for, whatever it was asked for before', () => {
    const candidates = titledFor([titled(0), titled(10), titled(20), titled(30)])
    const stacks = briefStacks(candidates)
    expect([3, 1, 2].map((most) => stacks(most).placed.length)).toEqual([3, 1, 2])
  })
})

describe('restack', () => {
  it('leaves what has a place there, with its title, and adds what has room now', () => {
    fc.assert(
      fc.property(
        anyTitled,
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (wishes, most, by) => {
          const farther = titledFor(wishes)
          const entries = new Map(farther.map(({ bare, entry }) => [bare.id, entry]))
          const nearer = titledFor(wishes.map((one) => ({ ...one, x0: one.x0 * by }))).map((candidate): Candidate => {
            const of = (item: Item): Item => ({ ...item, entry: entries.get(item.id)! })
            return {
              entry: entries.get(candidate.bare.id)!,
              bare: of(candidate.bare),
              brief: () => of(candidate.brief()),
              full: candidate.full,
            }
          })
          const before = briefStacks(farther)(most)
          const { placed, overflow, rows } = restack(nearer, before)
          const now = new Map(placed.map((place) => [place.item.id, place]))
          for (const { item, row } of before.placed) {
            expect(now.get(item.id)?.row).toBe(row)
            if (item.label) expect(now.get(item.id)?.item.label?.anchor).toBe(item.label.anchor)
          }
          expect(rows).toBeLessThanOrEqual(before.rows)
          expect(placed.length + overflow.length).toBe(wishes.length)
          for (const a of placed)
            for (const b of placed)
              if (a !== b && a.row === b.row)
                expect(a.item.x1 + markGap <= b.item.x0 || b.item.x1 + markGap <= a.item.x0).toBe(true)
        },
      ),
    )
  })

  it('adds a title to what was bare, in its row', () => {
    const farther = titledFor([titled(20), titled(100, 100, 3)])
    const before = briefStacks(farther)(1)
    expect(before.placed.map(({ item }) => item.label !== undefined)).toContain(false)
    const nearer = farther.map(({ entry, bare, brief, full }, i): Candidate => {
      const moved = (item: Item): Item => ({ ...item, x0: item.x0 + 200 * i, x1: item.x1 + 200 * i })
      return { entry, bare: moved(bare), brief: () => moved(brief()), full }
    })
    expect(restack(nearer, before).placed.map(({ item, row }) => [item.label !== undefined, row])).toEqual([
      [true, 0],
      [true, 0],
    ])
  })
})
