import type { TimelineDocumentInput } from '../../src/model.js'
import { seededRandom } from './random.js'

/** An event as any timeline knows it. */
export interface PlainEvent {
  readonly id: string
  readonly title: string
  /** In milliseconds since 1970. */
  readonly start: number
  /** The first instant after it; the same as `start` for a point. */
  readonly end: number
  readonly lane: number
}

const visitors = ['France', 'Germany', 'Japan', 'Kenya']
const hosts = ['Brazil', 'Egypt', 'India']

/** One for each visitor and host. */
export const laneNames: readonly string[] = visitors.flatMap((visitor) => hosts.map((host) => `${visitor} → ${host}`))

const titleLength = 60
const msPerMinute = 60_000
const msPerDay = 86_400_000
const firstDay = Date.UTC(2015, 0, 1)
const days = Math.round((Date.UTC(2025, 0, 1) - firstDay) / msPerDay)
const words = 'talks on trade visas security energy grain transit loans fisheries patents ports rail steel'.split(' ')

/**
 * `count` events over ten years in twelve lanes: seven in ten are points, the others last one to four days; every title
 * has sixty characters. The same count and seed always give the same events, in no order of time.
 */
export function buildEvents(count: number, seed = 1): readonly PlainEvent[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const lane = Math.floor(random() * laneNames.length)
    const isPoint = random() < 0.7
    const length = isPoint ? 0 : 1 + Math.floor(random() * 4)
    const at = random() * (days - length)
    const start = isPoint ? firstDay + Math.floor(at * 1440) * msPerMinute : firstDay + Math.floor(at) * msPerDay
    return { id: `e${i}`, title: titleOf(i, random), start, end: start + length * msPerDay, lane }
  })
}

function titleOf(i: number, random: () => number): string {
  let title = `No. ${i}:`
  while (title.length < titleLength) title += ` ${words[Math.floor(random() * words.length)]!}`
  return title.slice(0, titleLength).replace(/ $/, 's')
}

/** The events as a document of ours: points are statements with a time, the others visits of whole days. */
export function documentOf(events: readonly PlainEvent[]): TimelineDocumentInput {
  return {
    title: `${events.length} events`,
    actors: [...visitors, ...hosts].map((name) => ({ id: idOf(name), kind: 'state', name })),
    events: events.map(documentEventOf),
  }
}

export function documentEventOf({ id, title, start, end, lane }: PlainEvent): TimelineDocumentInput['events'][number] {
  const visitor = idOf(visitors[Math.floor(lane / hosts.length)]!)
  const host = idOf(hosts[lane % hosts.length]!)
  if (start === end) {
    const date = `${new Date(start).toISOString().slice(0, 19)}Z`
    return { type: 'statement', id, title, date, speaker: visitor, about: [host] }
  }
  const date = `${dayOf(start)}/${dayOf(end - msPerDay)}`
  return { type: 'visit', id, title, date, visitors: [visitor], hosts: [host] }
}

const idOf = (name: string): string => name.toLowerCase()
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)
