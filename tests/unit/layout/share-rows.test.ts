import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../src/model/resolve.js'
import { shareRows } from '../../../src/layout/share-rows.js'
import type { Stack } from '../../../src/layout/stack.js'
import { sceneOf } from '../../fixtures/scenes.js'
import { demoTimeline, optionsFor } from '../../fixtures/timelines.js'

const rowHeight = 30

/** Of a lane that shows so many titles in each of its rows, and counts the rest. */
function stackOf(titlesByRow: readonly number[], rows: number): Stack {
  const titled = titlesByRow.slice(0, rows).flatMap((titles, row) => Array.from({ length: titles }, () => row))
  return {
    placed: titled.map((row) => ({
      item: { label: { lines: [] } } as unknown as Stack['placed'][number]['item'],
      row,
      y: row * rowHeight,
    })),
    height: rows * rowHeight,
    rows,
    isBrief: true,
    overflow: titlesByRow.slice(rows).map(() => ({}) as TimelineEntry),
    held: [],
  }
}

const rowsOf = (lanes: readonly (readonly number[])[], maxHeight: number, fixed = -1): number[] =>
  shareRows({
    lanes: lanes.length,
    maxHeight,
    mostRows: 40,
    stackIn: (i, rows) => stackOf(lanes[i]!, i === fixed ? lanes[i]!.length : rows),
    heightIn: (i, { height }) => (i === fixed ? 0 : height),
    isFixed: (i) => i === fixed,
  }).map(({ height }) => height / rowHeight)

describe('rows', () => {
  it('go where they show the most titles', () => {
    expect(
      rowsOf(
        [
          [1, 1, 1, 1],
          [4, 4, 4, 4],
        ],
        5 * rowHeight,
      ),
    ).toEqual([1, 4])
  })

  it('are shared alike by lanes that are alike, and given to none that is whole', () => {
    expect(rowsOf([[2, 2, 2, 2], [2, 2, 2, 2], [2]], 7 * rowHeight)).toEqual([3, 3, 1])
  })

  it('are never more than fit, and none where not even one each does', () => {
    expect(
      rowsOf(
        [
          [2, 2],
          [2, 2],
        ],
        3 * rowHeight + 29,
      ),
    ).toEqual([2, 1])
    expect(
      rowsOf(
        [
          [2, 2],
          [2, 2],
        ],
        2 * rowHeight - 1,
      ),
    ).toEqual([1, 0])
  })

  it('of a lane that does not share are all that it has, at no cost to the others', () => {
    expect(
      rowsOf(
        [
          [1, 1, 1],
          [1, 1],
        ],
        2 * rowHeight,
        0,
      ),
    ).toEqual([3, 2])
  })
})

it('counts a title that is cut for half of one that can be read', () => {
  const laneOf = (text: string): Stack => ({
    ...stackOf([1, 1], 0),
    placed: [{ item: { label: { lines: [{ text }] } } as unknown as Stack['placed'][number]['item'], row: 0, y: 0 }],
    height: rowHeight,
  })
  const lanes = ['Dulles: 7…', 'In Paris']
  const shared = shareRows({
    lanes: 2,
    maxHeight: rowHeight,
    mostRows: 40,
    stackIn: (i, rows) => (rows > 0 ? laneOf(lanes[i]!) : stackOf([1, 1], 0)),
    heightIn: (_, { height }) => height,
    isFixed: () => false,
  })
  expect(shared.map(({ height }) => height)).toEqual([0, rowHeight])
})

it('never makes the chart of a large document higher than it may be, where its fewest lanes fit', () => {
  const timeline = demoTimeline('secretaries-of-state')
  for (const maxHeight of [420, 560, 760]) {
    const { height, axisHeight } = sceneOf(timeline, optionsFor(timeline, { width: 1200, maxHeight }))
    expect(height - axisHeight).toBeLessThanOrEqual(maxHeight)
  }
})
