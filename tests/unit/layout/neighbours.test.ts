import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arrangement, arrangeTimeline } from '../../../src/layout/arrange.js'
import { buildScene } from '../../../src/layout/build-scene.js'
import { countId, neighbourOf, reveal, stopFor, stopNear, type Towards } from '../../../src/layout/neighbours.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { anyCrowdedDay, anyDate, anyDocument, anyLook, anyPan } from '../../fixtures/any-document.js'
import { demoTimeline, optionsFor, spansIn, timelineWith, visitOn } from '../../fixtures/timelines.js'

const anyCrowd = anyDocument({ minEvents: 41, maxEvents: 90, date: fc.oneof(anyCrowdedDay, anyCrowdedDay, anyDate) })
const anyArrangement = fc.tuple(fc.oneof(anyDocument(), anyCrowd), anyLook).map(([document, look]) => {
  const timeline = resolveTimeline(document)
  return arrangeTimeline(timeline, optionsFor(timeline, look))
})
const stopsOf = ({ lanes }: Arrangement) =>
  lanes.flatMap((lane) => [...lane.items.map(({ id }) => id), ...lane.buckets.map(({ index }) => countId(lane, index))])

function reachedFrom(arrangement: Arrangement, start: string | undefined, ways: readonly Towards[]): Set<string> {
  const reached = new Set<string>()
  const open = start === undefined ? [] : [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const towards of ways) {
      const next = neighbourOf(arrangement, id, towards)
      if (next !== undefined) open.push(next)
    }
  }
  return reached
}

describe('neighbourOf', () => {
  it('leads from any mark or count to every other by the four arrows', () => {
    fc.assert(
      fc.property(anyArrangement, fc.nat(), (arrangement, n) => {
        const stops = stopsOf(arrangement)
        const start = stops[n % Math.max(1, stops.length)]
        const reached = reachedFrom(arrangement, start, ['left', 'right', 'up', 'down'])
        expect([...reached].sort()).toEqual(stops.toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('leads left and right there and back, and from end to end of a lane', () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        for (const id of stopsOf(arrangement)) {
          const right = neighbourOf(arrangement, id, 'right')
          if (right !== undefined) expect(neighbourOf(arrangement, right, 'left')).toBe(id)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('leads through a lane in order of time, wherever the titles stand', () => {
    const story = demoTimeline('beijing-april-2024')
    for (const width of [320, 390, 644, 900, 1280])
      for (const zoom of [1, 2.2]) {
        const arrangement = arrangeTimeline(story, optionsFor(story, { width, zoom }))
        const walked: string[] = []
        for (let id = neighbourOf(arrangement, undefined, 'first'); id; id = neighbourOf(arrangement, id, 'right'))
          walked.push(id)
        expect(walked[0]).toBe('lavrov-beijing-2023-10')
        const inOrder = story.entries.map(({ event }) => event.id).filter((id) => walked.includes(id))
        const startOf = (id: string) => arrangement.spans.get(story.byId.get(id)!)!.from
        expect(walked.map(startOf)).toEqual(inOrder.map(startOf).sort((a, b) => a - b))
      }
  })

  it('leads through the lanes of a large document in order of time, past bars of any length', () => {
    const days = Array.from({ length: 800 }, (_, i) =>
      new Date(Date.UTC(2020, 0, 1 + i * 3)).toISOString().slice(0, 10),
    )
    const long = visitOn(`${days[3]!}/${days[500]!}`, { id: 'long' })
    const timeline = timelineWith([...days.map((day) => visitOn(day)), long])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom: 40 }))
    let last = -Infinity
    const walked: string[] = []
    for (let id = neighbourOf(arrangement, undefined, 'first'); id; id = neighbourOf(arrangement, id, 'right')) {
      walked.push(id)
      const entry = timeline.byId.get(id)
      const start = entry && arrangement.spans.get(entry)!.from
      if (start !== undefined) expect(start).toBeGreaterThanOrEqual(last)
      last = start ?? last
    }
    expect(walked).toContain('long')
    expect(new Set(walked).size).toBe(walked.length)
    expect(walked.length).toBeGreaterThan(400)
  })

  it('leads up and down to the lane above and below, where there is one', () => {
    const timeline = timelineWith([
      visitOn('2024-04-08'),
      visitOn('2024-04-01', { visitors: ['cn'], hosts: ['ru'] }),
      visitOn('2024-04-09', { visitors: ['cn'], hosts: ['ru'] }),
    ])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline))
    expect(neighbourOf(arrangement, '2024-04-08', 'down')).toBe('2024-04-09')
    expect(neighbourOf(arrangement, '2024-04-01', 'up')).toBe('2024-04-08')
    expect(neighbourOf(arrangement, '2024-04-08', 'up')).toBeUndefined()
    expect(neighbourOf(arrangement, '2024-04-09', 'first')).toBe('2024-04-08')
    expect(neighbourOf(arrangement, '2024-04-08', 'last')).toBe('2024-04-09')
    expect(neighbourOf(arrangement, undefined, 'right')).toBe('2024-04-08')
  })

  it('leads nowhere where there is nothing', () => {
    const timeline = timelineWith([])
    expect(neighbourOf(arrangeTimeline(timeline, optionsFor(timeline)), undefined, 'first')).toBeUndefined()
  })
})

describe('stopFor', () => {
  it('finds the mark or count of every event that is drawn', () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        const stops = new Set(stopsOf(arrangement))
        for (const { event } of spansIn(arrangement).keys())
          expect(stops.has(stopFor(arrangement, event.id)!)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('gives no count the id of an event, nor two the same', () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        const stops = stopsOf(arrangement)
        expect(new Set(stops).size).toBe(stops.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('reveal', () => {
  it('brings any mark or count into view, all of it where there is room, and stays where it is in view', () => {
    fc.assert(
      fc.property(anyArrangement, anyPan, fc.nat(), (arrangement, share, n) => {
        const { zoom } = arrangement.options
        const stops = stopsOf(arrangement)
        const stop = stops[n % Math.max(1, stops.length)]
        if (stop === undefined) return
        const viewport = reveal(arrangement, stop, { zoom, pan: share * (1 - 1 / zoom) })
        const scene = buildScene(arrangement, viewport.pan)
        const seen = [...scene.marks, ...scene.counts].find(({ id }) => id === stop)!
        expect(seen).toBeDefined()
        if (seen.width < scene.plotWidth - 48) {
          expect(seen.x).toBeGreaterThanOrEqual(scene.offset - 1)
          expect(seen.x + seen.width).toBeLessThanOrEqual(scene.offset + scene.plotWidth + 1)
        }
        expect(reveal(arrangement, stop, viewport)).toEqual(viewport)
      }),
      { numRuns: 100 },
    )
  })
})

describe('an event whose id looks like that of a count', () => {
  const days = Array.from({ length: 700 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10))

  it.each([3, 700])('is found like any other, one of %d', (size) => {
    const last = visitOn('2023-01-01', { id: '#12#12' })
    const timeline = timelineWith([...days.slice(1, size).map((day) => visitOn(day)), last])
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom: 20 }))
    expect(reveal(arrangement, '#12#12', { zoom: 20, pan: 0 }).pan).toBeGreaterThan(0.5)
    expect(neighbourOf(arrangement, '#12#12', 'left')).toBe(
      neighbourOf(arrangement, neighbourOf(arrangement, days[1], 'last'), 'left'),
    )
  })
})

describe('stopNear', () => {
  const timeline = demoTimeline('secretaries-of-state')
  const sceneAt = (zoom: number, pan = 0) => {
    const arrangement = arrangeTimeline(timeline, optionsFor(timeline, { zoom }))
    return [arrangement, buildScene(arrangement, pan)] as const
  }
  const counted = sceneAt(1)[0].lanes.flatMap((lane) => lane.buckets.flatMap(({ entries }) => entries))

  it('is the count that holds an event', () => {
    const [arrangement, scene] = sceneAt(1)
    expect(counted.length).toBeGreaterThan(50)
    for (const { event } of counted.slice(0, 50))
      expect(stopNear(arrangement, scene, event.id)).toBe(stopFor(arrangement, event.id))
  })

  it('is what is nearest in time where the event is out of view', () => {
    const [arrangement, scene] = sceneAt(4, 0.5)
    const middle = scene.offset + scene.plotWidth / 2
    const xOf = (id: string) => {
      const stop = [...scene.marks, ...scene.counts].find((one) => one.id === id)!
      return stop.x + stop.width / 2
    }
    const [first, last] = [timeline.entries[0]!, timeline.entries.at(-1)!].map(({ event }) =>
      stopNear(arrangement, scene, event.id),
    )
    expect(xOf(first!)).toBeLessThan(middle)
    expect(xOf(last!)).toBeGreaterThan(middle)
  })

  it('is nothing where nobody knows the event', () => {
    expect(stopNear(...sceneAt(1), 'nobody')).toBe(undefined)
  })
})
