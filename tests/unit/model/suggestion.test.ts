import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, Suggester } from '../../../src/model/suggestion.js'

describe('a suggestion', () => {
  it('is the nearest word, and of several equally near the first', () => {
    for (const candidates of [
      ['lavrov', 'lavxxw', 'labrow'],
      ['lavxxw', 'lavrov', 'labrow'],
    ]) {
      expect(new Suggester().suggest('lavrow', candidates)).toBe(" Did you mean 'lavrov'?")
    }
    expect(new Suggester().suggest('lavrow', ['laxxow', 'lavrow'])).toBe(" Did you mean 'lavrow'?")
  })

  it('is none when nothing is near', () => {
    expect(new Suggester().suggest('lavrov', ['wang', 'blinken', ''])).toBe('')
    expect(new Suggester().suggest('us', ['uk', 'ru'])).toBe('')
    expect(new Suggester().suggest('', ['a'])).toBe('')
    expect(new Suggester().suggest('x'.repeat(100), ['x'.repeat(100)])).toBe('')
  })

  it.each([
    ['unconfirmed', 'confirmed'],
    ['unconfirmedd', 'confirmed'],
    ['Undisputed', 'disputed'],
    ['unsigned', 'signed'],
    ['unratified', 'ratified'],
    ['un-ratified', 'ratified'],
    ['unannounced', 'announced'],
    ['uncompleted', 'completed'],
    ['incompleted', 'completed'],
    ['uninitialled', 'initialled'],
    ['no-nuclear-deal', 'nuclear-deal'],
    ['nonproliferation', 'proliferation'],
    ['disconfirmed', 'confirmed'],
    ['deescalation-talks', 'escalation-talks'],
  ])('is not the opposite: %s is far from %s', (word, opposite) => {
    expect(new Suggester().suggest(word, [opposite])).toBe('')
    expect(new Suggester().suggest(opposite, [word])).toBe('')
  })

  it.each([
    ['inran', 'iran'],
    ['indai', 'india'],
    ['underway', 'under-way'],
    ['inforce', 'in-force'],
    ['denmrak', 'denmark'],
    ['undipsuted', 'undisputed'],
    ['unn', 'un'],
  ])('may begin with letters that negate elsewhere: %s is near %s', (word, meant) => {
    expect(new Suggester().suggest(word, [meant])).toBe(` Did you mean '${meant}'?`)
  })

  it('shows what hides in a name', () => {
    expect(new Suggester().suggest('lavrov', ['lavro\u200bv'])).toBe(" Did you mean 'lavro\\u{200b}v'?")
  })

  it('is no longer looked for once that has taken enough', () => {
    const suggester = new Suggester()
    let looks = 0
    function* strangers(): Generator<string> {
      for (let i = 0; i < 100_000; i++) {
        looks++
        yield `stranger${i}`
      }
    }
    for (let i = 0; i < 1000; i++) suggester.suggest('somebody else', strangers())
    expect(looks).toBeLessThan(1_000_000)
    expect(suggester.suggest('lavrow', ['lavrov'])).toBe('')
  })
})

describe('the edit distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })

  it('is a symmetric count that is 0 for equal words alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  it('is right up to its limit, and above it beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, limit) => {
        const distance = editDistance(a, b)
        if (distance <= limit) expect(editDistance(a, b, limit)).toBe(distance)
        else expect(editDistance(a, b, limit)).toBeGreaterThan(limit)
      }),
    )
  })

  it('counts a letter put in, left out, changed, or swapped with the next as one', () => {
    for (const other of ['lavrov', 'lavro', 'lavrovs', 'lavrow', 'lavrvo', 'alvrov']) {
      expect(editDistance('lavrov', other)).toBe(other === 'lavrov' ? 0 : 1)
    }
  })
})
