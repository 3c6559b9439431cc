import { quoted } from './wording.js'

const longestWord = 64
const negation = /^(?:un|in|im|il|ir|dis|de|no[nt]?)[- ]?/

/** Finds the word somebody probably meant, at a bounded cost over its whole life: long lists of ids are looked through only so often. */
export class Suggester {
  /** In letters compared with letters. */
  #effortLeft = 20_000_000

  /** `" Did you mean 'lavrov'?"`, or nothing when no candidate is near, the nearest negates it or the budget is spent. */
  suggest(word: string, candidates: Iterable<string>): string {
    const nearest = this.#nearest(word, candidates)
    return nearest === undefined ? '' : ` Did you mean ${quoted(nearest)}?`
  }

  #nearest(word: string, candidates: Iterable<string>): string | undefined {
    if (word.length > longestWord) return undefined
    const wanted = word.trim().toLowerCase()
    let nearest: string | undefined
    let limit = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : wanted.length < 12 ? 2 : 3
    for (const candidate of candidates) {
      const isNear = Math.abs(candidate.length - wanted.length) <= limit
      this.#effortLeft -= isNear ? 1 + candidate.length * wanted.length : 1
      if (this.#effortLeft <= 0) return nearest
      if (!isNear) continue
      const word = candidate.toLowerCase()
      const distance = editDistance(wanted, word, limit)
      if (distance > limit || areOpposite(wanted, word, distance)) continue
      nearest = candidate
      if (distance === 0) return nearest
      limit = distance - 1
    }
    return nearest
  }
}

/** Whether two words are nearer to each other without the negation of one: few letters make 'unconfirmed' of 'confirmed'. */
function areOpposite(a: string, b: string, distance: number): boolean {
  return editDistance(a.replace(negation, ''), b) < distance || editDistance(a, b.replace(negation, '')) < distance
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make `a` of `b`
 * (optimal string alignment distance); any number above `limit` once it is passed.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return least
    beforeLast = last
    last = row
  }
  return last[b.length]!
}
