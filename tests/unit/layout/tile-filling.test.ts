import { describe, expect, it } from 'vitest'
import type { LaneIndex } from '../../../src/layout/crowd-index.js'
import type { Item } from '../../../src/layout/items.js'
import { Room } from '../../../src/layout/room.js'
import { type Shown, type TileContent, TileFilling } from '../../../src/layout/tile-filling.js'
import type { TimeScale } from '../../../src/layout/time-scale.js'

/** Marks 24 px wide around their starts, with titles 100 px wide after them; an instant is a pixel, times `zoom`. */
function contentOf(starts: readonly number[], { zoom = 1, rows = 1 } = {}): TileContent {
  const scale = { toX: (instant: number) => instant * zoom, toTime: (x: number) => x / zoom } as TimeScale
  const index = { starts: Float64Array.from(starts) } as LaneIndex
  const itemOf = (at: number, form: 'bare' | 'brief') => {
    const x0 = starts[at]! * zoom - 12
    return { x0, x1: x0 + 24 + (form === 'brief' ? 100 : 0), ...(form === 'brief' && { label: {} }) } as Item
  }
  return { index, scale, rows, least: 24, itemOf, isWanted: () => true }
}

const all = (starts: readonly number[]) => Int32Array.from(starts.keys())
const told = ({ shown }: TileFilling) => shown.map(({ at, row, item }) => `${at}${item.label ? 'T' : ''}@${row}`).sort()

describe('the filling of a tile', () => {
  it('adds titles where they fit, and bare marks in the room between them', () => {
    const starts = [20, 40, 60, 180, 240, 320]
    const tile = new TileFilling(contentOf(starts), new Room(1, 0, 400))
    tile.addTitles(all(starts), -Infinity, Infinity)
    tile.addBare(all(starts), -Infinity, Infinity)
    expect(told(tile)).toEqual(['0T@0', '3T@0', '5@0'])
  })

  it('leaves what stands in it, and counts it as seen', () => {
    const starts = [100, 300]
    const content = contentOf(starts)
    const around: Shown[] = [{ at: 0, row: 0, item: content.itemOf(0, 'brief') }]
    const tile = new TileFilling(content, new Room(1, 0, 500), around)
    tile.addTitles(all(starts), -Infinity, Infinity)
    tile.place(0)
    expect(told(tile)).toEqual(['1T@0'])
  })

  it('keeps a title in its row where there is one, and lets a bare mark give way to another title', () => {
    const starts = [50, 60, 150]
    const farther = contentOf(starts, { rows: 2 })
    const before: Shown[] = [
      { at: 1, row: 1, item: farther.itemOf(1, 'brief') },
      { at: 2, row: 0, item: farther.itemOf(2, 'bare') },
    ]
    const content = contentOf(starts, { zoom: 1.2, rows: 2 })
    const tile = new TileFilling(content, new Room(2, 0, 400), [], before)
    tile.keep(before.slice(0, 1))
    expect(told(tile)).toEqual(['1T@1'])
    tile.addTitles(all(starts), -Infinity, Infinity)
    tile.addBare(all(starts), -Infinity, Infinity)
    expect(told(tile)).toEqual(['0T@0', '1T@1'])
    const fewer = new TileFilling(content, new Room(1, 0, 400), [], before)
    fewer.keep(before.slice(0, 1))
    expect(told(fewer)).toEqual([])
  })

  it('leaves a bare mark in its row, and titles it there once there is room', () => {
    const starts = [50, 100]
    const farther = contentOf(starts, { rows: 2 })
    const before: Shown[] = [
      { at: 0, row: 0, item: farther.itemOf(0, 'bare') },
      { at: 1, row: 1, item: farther.itemOf(1, 'bare') },
    ]
    const bare = new TileFilling(farther, new Room(2, 0, 200), [], before)
    bare.addBare(all(starts), -Infinity, Infinity)
    expect(told(bare)).toEqual(['0@0', '1@1'])
    const titled = new TileFilling(contentOf(starts, { zoom: 2, rows: 2 }), new Room(2, 0, 400), [], before)
    titled.addTitles(all(starts), -Infinity, Infinity)
    expect(told(titled)).toEqual(['0T@0', '1T@1'])
  })
})
