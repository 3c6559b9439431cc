import { describe, expect, it } from 'vitest'
import { boundsOf, parseDocument, parseEdtf } from '../../../src/model.js'
import { buildEvents, documentOf, laneNames } from '../../bench/story.js'

const msPerDay = 86_400_000

describe('the story of the benchmark', () => {
  const events = buildEvents(2_000)

  it('is the same for the same seed, and another for another', () => {
    expect(buildEvents(50, 7)).toEqual(buildEvents(50, 7))
    expect(buildEvents(50, 8)).not.toEqual(buildEvents(50, 7))
  })

  it('has seven points in ten, and intervals of one to four days', () => {
    const lengths = events.map(({ start, end }) => (end - start) / msPerDay)
    const points = lengths.filter((length) => length === 0).length
    expect(points / events.length).toBeCloseTo(0.7, 1)
    expect(new Set(lengths)).toEqual(new Set([0, 1, 2, 3, 4]))
  })

  it('fills twelve lanes and ten years with titles of sixty characters', () => {
    expect(new Set(events.map(({ lane }) => lane)).size).toBe(laneNames.length)
    expect(laneNames).toHaveLength(12)
    expect(new Set(events.map(({ title }) => title.length))).toEqual(new Set([60]))
    const years = new Set(events.map(({ start }) => new Date(start).getUTCFullYear()))
    expect([...years].toSorted((a, b) => a - b)).toEqual([...Array(10).keys()].map((i) => 2015 + i))
  })

  it('is a document without a fault, which says of each event the same as the peers are told', () => {
    const { document, issues } = parseDocument(documentOf(events))
    expect(issues).toEqual([])
    expect(document.events.map(({ title }) => title)).toEqual(events.map(({ title }) => title))
    document.events.forEach(({ type, date }, i) => {
      const { start, end } = events[i]!
      const parsed = parseEdtf(date)
      if (parsed.kind === 'error') throw new Error(parsed.message)
      const bounds = boundsOf(parsed, 'UTC')
      expect(bounds.start.earliest).toBe(start)
      if (type === 'visit') expect(bounds.end.latest).toBe(end)
      else expect(end).toBe(start)
    })
  })
})
