import { describe, expect, it } from 'vitest'
import { type Origins, originOf, prune, removalFor } from '../../../src/model/prune.js'
import { eventSchemas } from '../../../src/model/schema.js'
import { recordShapeOf } from '../../../src/model/shape.js'

describe('removalFor', () => {
  const shape = recordShapeOf(eventSchemas.meeting)

  it.each([
    [['summary'], ['summary']],
    [['title'], []],
    [['status'], []],
    [['participants'], []],
    [
      ['participants', 3],
      ['participants', 3],
    ],
    [
      ['readouts', 1, 'summary'],
      ['readouts', 1, 'summary'],
    ],
    [
      ['readouts', 1, 'by'],
      ['readouts', 1],
    ],
    [
      ['readouts', 1, 'quote', 'text'],
      ['readouts', 1],
    ],
    [
      ['readouts', 1, 'quote', 'lang'],
      ['readouts', 1, 'quote', 'lang'],
    ],
    [
      ['readouts', 1, 'sources', 2, 'source'],
      ['readouts', 1, 'sources', 2],
    ],
    [
      ['history', 0, 'status'],
      ['history', 0],
    ],
    [
      ['codes', 'ours'],
      ['codes', 'ours'],
    ],
  ])('takes for %j no more than %j', (path, removal) => {
    expect(removalFor(shape, path)).toEqual(removal)
  })
})

describe('prune', () => {
  it('takes out several things at once, and remembers where the others stood, time after time', () => {
    const plain = { list: ['a', 'b', 'c', 'd', 'e'], deep: { x: 1, y: [{ z: 1 }, { z: 2 }] } }
    const origins: Origins = new Map()
    expect(
      prune(
        plain,
        [
          ['list', 1],
          ['deep', 'x'],
          ['deep', 'y', 0],
        ],
        origins,
      ),
    ).toBe(true)
    expect(plain).toEqual({ list: ['a', 'c', 'd', 'e'], deep: { y: [{ z: 2 }] } })
    expect(originOf(['deep', 'y', 0, 'z'], plain, origins)).toEqual(['deep', 'y', 1, 'z'])
    expect(
      prune(
        plain,
        [
          ['list', 2],
          ['list', 0],
        ],
        origins,
      ),
    ).toBe(true)
    expect(plain.list).toEqual(['c', 'e'])
    expect([0, 1].map((index) => originOf(['list', index], plain, origins)[1])).toEqual([2, 4])
  })

  it('says when there was nothing to take out', () => {
    const origins: Origins = new Map()
    expect(prune({ a: 1 }, [['b'], ['a', 'c'], ['toString']], origins)).toBe(false)
    expect(prune({ a: [1] }, [['a', 1]], origins)).toBe(false)
  })
})
