import { describe, expect, it } from 'vitest'
import { isDoubleTap, type Tap } from '../../../src/element/taps.js'

const tap = (changes: Partial<Tap> = {}): Tap => ({ x: 100, y: 100, time: 1000, isOnGround: true, ...changes })

describe('isDoubleTap', () => {
  it('is two taps in short order in one place', () => {
    expect(isDoubleTap(tap(), tap({ time: 1300, x: 120, y: 120 }))).toBe(true)
    expect(isDoubleTap(tap(), tap({ time: 1301 }))).toBe(false)
    expect(isDoubleTap(tap(), tap({ time: 1100, x: 141 }))).toBe(false)
    expect(isDoubleTap(undefined, tap())).toBe(false)
  })

  it('begins on empty ground, wherever it ends', () => {
    expect(isDoubleTap(tap({ isOnGround: false }), tap({ time: 1100 }))).toBe(false)
    expect(isDoubleTap(tap(), tap({ time: 1100, isOnGround: false }))).toBe(true)
  })
})
