import type { Box, Scene } from './scene.js'

/** A part of a chart from `y` down, and what is drawn in it. */
export interface Strip {
  readonly y: number
  readonly height: number
  /** Whether it is the first of its lane. */
  readonly startsLane: boolean
  readonly scene: Scene
}

/**
 * Cuts a chart into its axis and strips that can stand on different pages: one a lane, or, where a lane is higher than
 * `most` pixels, several. No mark with its label is cut, unless it is itself higher. Together they are the whole chart.
 */
export function stripsOf(scene: Scene, most: number): { readonly axis: Strip; readonly lanes: readonly Strip[] } {
  const { axisHeight, lanes, marks, counts, holders } = scene
  const bare: Scene = { ...scene, lanes: [], marks: [], counts: [], arcs: [], holders: [] }
  return {
    axis: { y: 0, height: axisHeight, startsLane: false, scene: bare },
    lanes: lanes.flatMap((lane) => {
      const isHere = ({ lane: id }: { readonly lane: string }) => id === lane.id
      const own = { marks: marks.filter(isHere), counts: counts.filter(isHere) }
      const grounds = holders.filter(isHere)
      const cuts = cutsBetween([...own.marks, ...own.counts], lane.y, lane.y + lane.height, most)
      return cuts.slice(1).map((end, i) => {
        const start = cuts[i]!
        const isIn = ({ y, height }: Box) => y + height > start && y < end
        const lanes = i === 0 ? [lane] : []
        const scene = {
          ...bare,
          lanes,
          marks: own.marks.filter(isIn),
          counts: own.counts.filter(isIn),
          holders: grounds.filter(isIn),
        }
        return { y: axisHeight + start, height: end - start, startsLane: i === 0, scene }
      })
    }),
  }
}

/** `from`, `to`, and between them as few places as keep each part at most `most` high, where that cuts no box. */
function cutsBetween(boxes: readonly Box[], from: number, to: number, most: number): number[] {
  const cuts = [from]
  const isFree = (at: number) => boxes.every(({ y, height }) => y >= at || y + height <= at)
  const candidates = boxes
    .map(({ y, height }) => y + height)
    .filter((at) => at > from && at < to && isFree(at))
    .toSorted((a, b) => a - b)
  while (to - cuts.at(-1)! > most) {
    const last = cuts.at(-1)!
    const next = candidates.findLast((at) => at > last && at - last <= most) ?? candidates.find((at) => at > last)
    if (next === undefined) break
    cuts.push(next)
  }
  return [...cuts, to]
}
