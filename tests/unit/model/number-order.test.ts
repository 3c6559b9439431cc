import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOfNumbers } from '../../../src/model/number-order.js'
import { finish } from '../../../src/model/work.js'

const anyWhole = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.date({ min: new Date(-62e12), max: new Date(250e12), noInvalidDate: true }).map(Number),
  fc.constantFrom(-0, 0, Infinity, -Infinity),
)
const anyNumber = fc.oneof(anyWhole, fc.double({ noNaN: true }))
const anyNumbers = fc.array(anyNumber, { maxLength: 200 })

function expectOrdered(numbers: readonly number[]): void {
  const order = [...finish(orderOfNumbers(Float64Array.from(numbers)))]
  const compared = numbers
    .map((number, place) => ({ number, place }))
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.place - b.place))
  expect(order).toEqual(compared.map(({ place }) => place))
}

describe('the order of numbers', () => {
  it('is that of comparing them, equal ones as they stand', () => {
    fc.assert(fc.property(anyNumbers, expectOrdered), { numRuns: 500 })
  })

  it.each([
    ['whole numbers', anyWhole],
    ['any numbers', anyNumber],
  ])('is the same of very many: %s', (_, any) => {
    const some = fc.sample(any, { numRuns: 6000, seed: 1 })
    const many = Array.from({ length: 10_000 }, (_, i) => some[(i * 7919) % some.length]!)
    expectOrdered(many)
  })

  it('is found in steps, each of which does a part of the way', () => {
    const numbers = Float64Array.from({ length: 300_000 }, (_, i) => ((i * 7919) % 299_993) * 86_400_000)
    const steps = [...orderOfNumbers(numbers)]
    expect(steps.length).toBeGreaterThanOrEqual(10)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(Math.max(...steps)).toBeLessThanOrEqual(1)
  })

  it('is told of none at all, and of one', () => {
    expect([...finish(orderOfNumbers(new Float64Array(0)))]).toEqual([])
    expect([...finish(orderOfNumbers(Float64Array.of(7)))]).toEqual([0])
  })
})
