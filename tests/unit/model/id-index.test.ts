import fc from 'fast-check'
import { expect, it } from 'vitest'
import { IdIndex } from '../../../src/model/id-index.js'

const anySteps = fc.array(fc.tuple(fc.boolean(), fc.nat(400)), { minLength: 200, maxLength: 2_000, size: 'max' })

it('finds what a Map finds, whatever came and went', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const ids: string[] = []
      const index = new IdIndex((number) => ids[number]!)
      const known = new Map<string, number>()
      for (const [isAdding, which] of steps) {
        const id = `event-${which}`
        expect(index.get(id)).toBe(known.get(id))
        if (isAdding && !known.has(id)) {
          const number = ids.push(id) - 1
          known.set(id, number)
          index.add(id, number)
        } else if (!isAdding && known.delete(id)) index.remove(id)
      }
      for (let which = 0; which <= 400; which++) expect(index.get(`event-${which}`)).toBe(known.get(`event-${which}`))
    }),
    { numRuns: 15 },
  )
})
