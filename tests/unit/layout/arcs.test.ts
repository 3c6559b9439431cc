import { describe, expect, it } from 'vitest'
import { buildScene } from '../../../src/layout/build-scene.js'
import { optionsFor, statementOn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const timeline = timelineWith([
  visitOn('2024-04-08', { id: 'v' }),
  statementOn('2024-04-09', { id: 's', relations: [{ type: 'responds-to', event: 'v' }] }),
  statementOn('2024-04-10', { id: 'other' }),
])
const arcsOf = (selected?: string) =>
  buildScene(timeline, { ...optionsFor(timeline), ...(selected !== undefined && { selected }) }).arcs

describe('arcs', () => {
  it('lead from an event to what it is related to, from whichever end it is selected', () => {
    expect(arcsOf('s').map(({ from, to, type }) => [from, to, type])).toEqual([['s', 'v', 'responds-to']])
    expect(arcsOf('v').map(({ from, to, type }) => [from, to, type])).toEqual([['s', 'v', 'responds-to']])
    expect(arcsOf('s')[0]!.path).toMatch(/^M[-\d.]+,[-\d.]+C/)
  })

  it('are none without a selection or a relation', () => {
    expect([arcsOf(), arcsOf('other'), arcsOf('nobody')]).toEqual([[], [], []])
  })
})
