import { formatCompact, formatMessage } from '../messages/messages.js'
import { remember } from '../messages/remember.js'
import { groupWords, type Words } from '../model/describe.js'
import { rangeWords } from '../model/range-words.js'
import type { Timeline } from '../model/resolve.js'
import { type Bucket, sizeOf } from './counts.js'
import type { LaneFrame } from './lanes.js'
import type { Count } from './scene.js'

type CountWords = Pick<Count, 'text' | 'sentence'>
type Counted = readonly [bucket: Bucket, lane: LaneFrame, words: Words, timeline: Timeline]

/** How many events a count stands for, in digits; and for those who hear it, of which lane and from when to when. */
export function countWords(...counted: Counted): CountWords {
  const [bucket, { title }, { messages, locale }, { timeZone }] = counted
  const said = saidCounts.get(messages) ?? remember((_, ...more: Counted) => buildWords(...more), mostSaid)
  saidCounts.set(messages, said)
  return said([title, sizeOf(bucket), bucket.from, bucket.to, locale, timeZone].join(' '), ...counted)
}

const mostSaid = 2_000

/** Each frame of a zoom asks for nearly the same words. */
const saidCounts = new WeakMap<Words['messages'], (key: string, ...counted: Counted) => CountWords>()

function buildWords(...[bucket, { group }, words, timeline]: Counted): CountWords {
  const { messages, locale } = words
  const { count, heardPairs, separator } = messages.interface
  const size = sizeOf(bucket)
  const lane = groupWords(group, words, heardPairs.visit)
  const when = rangeWords(bucket.from, bucket.to, words, timeline)
  return {
    text: formatCompact(size, locale),
    sentence: [formatMessage(count, { count: size }, locale), lane, when].join(separator),
  }
}
