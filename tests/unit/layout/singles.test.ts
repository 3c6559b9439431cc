import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../src/layout/candidate.js'
import type { Bucket } from '../../../src/layout/counts.js'
import type { Item } from '../../../src/layout/items.js'
import { partSingles } from '../../../src/layout/singles.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { bareItem } from '../../fixtures/items.js'
import { statementOn } from '../../fixtures/timelines.js'

const entryOf = (id: string) =>
  resolveTimeline({ title: '', actors: [], places: [], sources: [], events: [statementOn('2024-01-01', { id })] })
    .entries[0]!

const bucketAt = (x: number, ...ids: string[]): Bucket => ({
  index: x / 40,
  x: x + 2,
  width: 36,
  entries: ids.map(entryOf),
  from: 0,
  to: 1,
})

/** Marks 24 px wide, each title `title` px to the right of it. */
const candidates =
  (places: Readonly<Record<string, number>>, title: number, height = 24) =>
  (entry: ReturnType<typeof entryOf>): Candidate => {
    const x0 = places[entry.event.id]!
    const bare = bareItem(entry, x0, 24, height)
    const label = { x: x0 + 30, y: 0, width: title, height: 17, anchor: 'start', inside: false, lines: [] } as const
    const brief: Item = { ...bare, label, x1: x0 + 30 + title }
    return { entry, bare, brief: () => brief, full: () => brief }
  }

const shown = ({ buckets, singles }: ReturnType<typeof partSingles>) => ({
  counts: buckets.map(({ index }) => index),
  titled: singles.filter(({ label }) => label).map(({ id }) => id),
  bare: singles.filter(({ label }) => !label).map(({ id }) => id),
})

describe('events alone in their counts', () => {
  it('get a mark with a title where there is room for it, else a bare one, else a count', () => {
    const buckets = [bucketAt(0, 'a'), bucketAt(160, 'b', 'c'), bucketAt(200, 'd'), bucketAt(240, 'e', 'f')]
    expect(shown(partSingles(buckets, 24, candidates({ a: 4, d: 204 }, 90)))).toEqual({
      counts: [4, 5, 6],
      titled: ['a'],
      bare: [],
    })
    expect(shown(partSingles(buckets.slice(0, 3), 24, candidates({ a: 80, d: 206 }, 90))).bare).toEqual(['a'])
  })

  it('do not stay counts for the sake of neighbours that are no counts either', () => {
    const buckets = [bucketAt(0, 'a'), bucketAt(40, 'b'), bucketAt(80, 'c')]
    expect(shown(partSingles(buckets, 24, candidates({ a: 14, b: 46, c: 80 }, 90)))).toEqual({
      counts: [],
      titled: ['c'],
      bare: ['a', 'b'],
    })
  })

  it('are counted where the row is too low for them', () => {
    expect(shown(partSingles([bucketAt(0, 'a')], 24, candidates({ a: 4 }, 90, 30))).counts).toEqual([0])
  })
})
