import type { Lane, LinePiece, Mark } from './scene.js'
import type { MeasureText } from './text.js'

/** Words that a line down the lanes must leave legible. */
export interface WordsInTheWay {
  /** Marks, and lines that lead out of view. */
  readonly labelled: readonly Pick<Mark, 'label'>[]
  readonly lanes: readonly Lane[]
  /** Lanes have their titles above them, in the way of the line, rather than beside. */
  readonly isTitleAbove: boolean
  readonly measure: MeasureText
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

function gapsAt(x: number, { labelled, lanes, isTitleAbove, measure, offset }: WordsInTheWay): LinePiece[] {
  const isMet = (x0: number, x1: number) => x > x0 - clearance && x < x1 + clearance
  const labels = labelled.flatMap(({ label }): LinePiece[] =>
    label && isMet(label.x, label.x + label.width)
      ? [{ y0: label.y - clearance, y1: label.y + label.height + clearance }]
      : [],
  )
  if (!isTitleAbove) return labels
  const titles = lanes.flatMap(({ lines }) =>
    lines.flatMap((line): LinePiece[] => {
      const x0 = offset + line.x
      return isMet(x0, x0 + measure(line.text, line.style)) ? [{ y0: line.y - 14, y1: line.y + 6 }] : []
    }),
  )
  return [...labels, ...titles]
}
