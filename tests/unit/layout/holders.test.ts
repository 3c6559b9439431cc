import { describe, expect, it } from 'vitest'
import { type Arrangement, arrangeTimeline } from '../../../src/layout/arrange.js'
import { isHeld } from '../../../src/layout/holders.js'
import { optionsFor, timelineWith, visitOn } from '../../fixtures/timelines.js'

const part = { type: 'part-of', from: 'w', to: 'v' } as const

describe('isHeld', () => {
  it('is true of a part on the ground of its visit alone', () => {
    const timeline = timelineWith([
      visitOn('2024-04-08/2024-04-12', { id: 'v' }),
      visitOn('2024-04-10', { id: 'w', partOf: 'v' }),
      visitOn('2024-05-10', { id: 'x' }),
    ])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline))
    expect(isHeld(part, arrangement)).toBe(true)
    expect(isHeld({ ...part, type: 'follows-up' }, arrangement)).toBe(false)
    expect(isHeld({ ...part, from: 'x' }, arrangement)).toBe(false)
  })

  it('lays out nothing of a lane that holds nothing: that may be a whole crowd', () => {
    const lane = {
      held: [],
      get items(): never {
        throw new Error('all was laid out')
      },
    }
    expect(isHeld(part, { lanes: [lane] } as unknown as Arrangement)).toBe(false)
  })
})
