import { describe, expect, it } from 'vitest'
import { fullEdge, sheetEdge } from '../../../src/element/framed.js'
import { scrollNeeded } from '../../../src/element/scrolling.js'
import { restOf } from '../../../src/element/sheet-rest.js'

describe('restOf', () => {
  const rest = (from: 'half' | 'full', pull: number, velocity = 0) =>
    restOf({ from, pull, velocity, halfHeight: 300, fullHeight: 700 })

  it('is the nearest place where the sheet is put down', () => {
    expect([rest('half', 0), rest('half', 199), rest('half', 201)]).toEqual(['half', 'half', 'full'])
    expect([rest('half', -149), rest('half', -151)]).toEqual(['half', 'closed'])
    expect([rest('full', -199), rest('full', -201), rest('full', -600)]).toEqual(['full', 'half', 'closed'])
  })

  it('is the next place the way it is thrown', () => {
    expect([rest('half', 10, 0.5), rest('half', -10, -0.5)]).toEqual(['full', 'closed'])
    expect([rest('full', -10, -0.5), rest('full', -390, -3), rest('full', -410, -3)]).toEqual([
      'half',
      'half',
      'closed',
    ])
    expect([rest('half', -100, 0.5), rest('half', 100, -0.5)]).toEqual(['half', 'half'])
  })

  it('has one place to go to where both heights are one', () => {
    const low = { from: 'half', halfHeight: 200, fullHeight: 200 } as const
    expect(restOf({ ...low, pull: 60, velocity: 2 })).toBe('full')
    expect(restOf({ ...low, pull: -30, velocity: 0 })).toBe('half')
    expect(restOf({ ...low, pull: -30, velocity: -2 })).toBe('closed')
  })
})

describe('sheetEdge', () => {
  const seen = { top: 1000, bottom: 1600 }

  it('is the lower edge of what is seen where the mark stays free', () => {
    expect(sheetEdge(seen, { top: 1200, bottom: 1240 }, 300)).toBe(1600)
  })

  it('lies above a mark that it would cover, where there is room', () => {
    expect(sheetEdge(seen, { top: 1400, bottom: 1440 }, 300)).toBe(1388)
  })

  it('lies below it where there is not', () => {
    expect(sheetEdge(seen, { top: 1290, bottom: 1330 }, 300)).toBe(1642)
  })
})

describe('scrollNeeded', () => {
  it('is none where all is in view', () => {
    expect(scrollNeeded(100, 200, 50, 200)).toBe(0)
    expect(scrollNeeded(50, 200, 50, 200)).toBe(0)
  })

  it('is the least that brings it in from either side', () => {
    expect(scrollNeeded(150, 260, 50, 200)).toBe(60)
    expect(scrollNeeded(20, 80, 50, 200)).toBe(-30)
  })

  it('brings in the beginning of what is too long', () => {
    expect(scrollNeeded(150, 900, 50, 200)).toBe(100)
  })
})

describe('fullEdge', () => {
  const seen = { top: 1000, bottom: 1600 }

  it('is where it was, where its upper edge is seen then', () => {
    expect(fullEdge(seen, 1560, 550)).toBe(1560)
  })

  it('goes down until its upper edge is seen', () => {
    expect(fullEdge(seen, 1388, 550)).toBe(1550)
    expect(fullEdge(seen, 1388, 700)).toBe(1700)
  })

  it('goes up to what is seen', () => {
    expect(fullEdge(seen, 1700, 550)).toBe(1600)
  })
})
