import type { Arrangement } from './arrange.js'
import { silentStretches } from './axis-stretches.js'
import { buildList } from './list.js'
import { blockSize } from './list-window.js'
import type { ListSection } from './scene.js'

/** A block of the list that goes with an arrangement. It takes as long in a document of any size. */
export function listBlockOf(arrangement: Arrangement, block: number): readonly ListSection[] {
  const { timeline, spans, tones, options } = arrangement
  const from = block * blockSize
  const range = [from, Math.min(from + blockSize, timeline.entries.length)] as const
  return buildList(timeline, spans, silentStretches(timeline), tones, { ...options, range })
}
