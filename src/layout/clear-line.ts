import type { Box, Lane, LinePiece, Mark } from './scene.js'
import { titleBox } from './lanes.js'
import type { ArrangeOptions } from './options.js'

/** Words that a line down the lanes must leave legible. */
export interface WordsInTheWay {
  /** Marks, and lines that lead out of view. */
  readonly labelled: readonly Pick<Mark, 'label'>[]
  readonly lanes: readonly Lane[]
  /** Lanes have their titles above them, in the way of the line, rather than beside. */
  readonly isTitleAbove: boolean
  readonly options: Pick<ArrangeOptions, 'measureText' | 'fontSize'>
  /** Pixels of the content hidden before the left edge of the view, where titles begin. */
  readonly offset: number
}

const clearance = 3
/** Less of a line than this looks like dirt. */
const leastPiece = 6

/** A line at `x` from `top` to `bottom`, in pieces that keep clear of all words. */
export function clearLine(x: number, top: number, bottom: number, words: WordsInTheWay): LinePiece[] {
  const pieces: LinePiece[] = []
  let y0 = top
  for (const gap of gapsAt(x, words).sort((a, b) => a.y0 - b.y0)) {
    pieces.push({ y0, y1: Math.min(gap.y0, bottom) })
    y0 = Math.max(y0, gap.y1)
  }
  pieces.push({ y0, y1: bottom })
  return pieces.filter((piece) => piece.y1 - piece.y0 >= leastPiece)
}

function gapsAt(x: number, { labelled, lanes, isTitleAbove, options, offset }: WordsInTheWay): LinePiece[] {
  const labels = labelled.flatMap(({ label }) => (label ? [aroundBox(label)] : []))
  const boxes = isTitleAbove ? [...labels, ...titleBoxes(lanes, options, offset)] : labels
  return boxes.filter((box) => x > box.x && x < box.x + box.width).map((box) => ({ y0: box.y, y1: box.y + box.height }))
}

/** Where lane titles stand that are above their lanes, at the edge of the view; with air around them. */
export function titleBoxes(
  lanes: readonly Pick<Lane, 'lines'>[],
  options: WordsInTheWay['options'],
  offset: number,
): Box[] {
  return lanes.flatMap(({ lines }) =>
    lines.map((line) => {
      const box = titleBox(line, options)
      return aroundBox({ ...box, x: box.x + offset })
    }),
  )
}

function aroundBox({ x, y, width, height }: Box): Box {
  return { x: x - clearance, y: y - clearance, width: width + 2 * clearance, height: height + 2 * clearance }
}
