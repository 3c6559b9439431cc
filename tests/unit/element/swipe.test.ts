import { describe, expect, it } from 'vitest'
import { axisOf } from '../../../src/element/axis-lock.js'
import { followOf, isInside, stepOf } from '../../../src/element/swipe.js'

describe('axisOf', () => {
  it('waits until it can tell', () => {
    expect(axisOf(5, -5)).toBe(undefined)
    expect(axisOf(0, 0)).toBe(undefined)
  })

  it('is the axis along which most was moved, sideways on the diagonal', () => {
    expect([axisOf(6, 2), axisOf(-6, 2), axisOf(2, 6), axisOf(2, -6), axisOf(6, -6)]).toEqual(['x', 'x', 'y', 'y', 'x'])
  })
})

describe('stepOf', () => {
  const step = (dx: number, velocity = 0, isRtl = false) => stepOf({ dx, velocity, isRtl })

  it('goes on by a swipe to the left, and back by one to the right', () => {
    expect([step(-64), step(64)]).toEqual([1, -1])
  })

  it('is the other way round where text runs from right to left', () => {
    expect([step(-64, 0, true), step(64, 0, true)]).toEqual([-1, 1])
  })

  it('needs a long way, or a quick one', () => {
    expect([step(-63), step(-63, -0.34), step(-24, -0.35), step(-23, -2)]).toEqual([0, 0, 1, 0])
  })

  it('is none where the finger went back at the end', () => {
    expect([step(-100, 0.2), step(-40, 1), step(100, -0.2)]).toEqual([0, 0, 0])
  })
})

describe('isInside', () => {
  it('leaves the edges of the window to the browser', () => {
    expect([0, 23, 24, 336, 337, 360].map((x) => isInside(x, 360))).toEqual([false, false, true, true, false, false])
  })
})

describe('followOf', () => {
  it('follows the finger a little, and less where there is nothing further', () => {
    expect(followOf(10, true)).toBeGreaterThan(4)
    expect(followOf(300, true)).toBeLessThanOrEqual(40)
    expect(followOf(300, false)).toBeLessThanOrEqual(10)
    expect(followOf(-50, true)).toBe(-followOf(50, true))
    expect(followOf(0, true)).toBe(0)
  })
})
