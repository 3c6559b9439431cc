import type { InstantBounds } from '../time/bounds.js'
import type { AsOfLine, Lane, Mark, TextLine } from './scene.js'
import type { MeasureText } from './text.js'
import type { TimeScale } from './time-scale.js'

export interface AsOfOptions {
  /** The moment the document speaks from, and how it is put in words. */
  readonly moment: InstantBounds
  readonly words: string
  readonly measure: MeasureText
  /** What is in view, in pixels of the content. */
  readonly view: { readonly from: number; readonly to: number }
  /** Baselines of the axis, the upper first. */
  readonly baselines: readonly number[]
}

/** What is in view that the line must leave legible. */
export interface AsOfSurroundings {
  readonly marks: readonly Pick<Mark, 'label'>[]
  readonly lanes: readonly Lane[]
  /** Lanes have their titles above them, in the way of the line, rather than beside. */
  readonly isTitleAbove: boolean
  /** The words of the axis. */
  readonly axis: readonly TextLine[]
}

const clearance = 3
const besideLine = 4

/**
 * The line at the end of the moment from which a document speaks: what is known lies before it. There is none where that
 * moment is not on the axis, or left out of it, or not in view.
 */
export function buildAsOfLine(scale: TimeScale, around: AsOfSurroundings, options: AsOfOptions): AsOfLine | undefined {
  const { moment, view } = options
  const x = scale.toX(moment.latest)
  if (!isOnAxis(moment, scale) || x < view.from || x > view.to) return undefined
  const text = textAt(x, around.axis, options)
  const bottom = Math.max(0, ...around.lanes.map(({ y, height }) => y + height))
  return { x, pieces: piecesBetween(0, bottom, gapsAt(x, around, options)), ...(text && { text }) }
}

/** Whether the end of that moment is on the axis, and not left out of it. */
export function isOnAxis({ latest }: InstantBounds, { segments }: Pick<TimeScale, 'segments'>): boolean {
  return segments.some(({ from, to }) => latest >= from && latest <= to)
}

type Gap = readonly [y0: number, y1: number]

/** Where words lie on the line. */
function gapsAt(x: number, { marks, lanes, isTitleAbove }: AsOfSurroundings, { measure, view }: AsOfOptions): Gap[] {
  const isMet = (x0: number, x1: number) => x > x0 - clearance && x < x1 + clearance
  const labels = marks.flatMap(({ label }): Gap[] =>
    label && isMet(label.x, label.x + label.width) ? [[label.y - clearance, label.y + label.height + clearance]] : [],
  )
  if (!isTitleAbove) return labels
  const titles = lanes.flatMap(({ lines }) =>
    lines.flatMap((line): Gap[] => {
      const x0 = view.from + line.x
      return isMet(x0, x0 + measure(line.text, line.style)) ? [[line.y - 14, line.y + 6]] : []
    }),
  )
  return [...labels, ...titles]
}

function piecesBetween(top: number, bottom: number, gaps: readonly Gap[]): AsOfLine['pieces'] {
  const pieces: { readonly y0: number; readonly y1: number }[] = []
  let y0 = top
  for (const [from, to] of gaps.toSorted((a, b) => a[0] - b[0])) {
    if (from > y0) pieces.push({ y0, y1: from })
    y0 = Math.max(y0, to)
  }
  return y0 < bottom ? [...pieces, { y0, y1: bottom }] : pieces
}

/** The words at the first place beside the line where they meet no others and are wholly in view. */
function textAt(x: number, axis: readonly TextLine[], options: AsOfOptions): TextLine | undefined {
  const { words, measure, view, baselines } = options
  const width = measure(words, 'tick')
  const isFree = (start: number, y: number) =>
    start >= view.from + clearance &&
    start + width + clearance <= view.to &&
    axis.every((line) => {
      const end = line.x + measure(line.text, line.style)
      return line.y !== y || end + 2 * clearance <= start || line.x >= start + width + 2 * clearance
    })
  for (const y of baselines)
    for (const start of [x + besideLine, x - besideLine - width])
      if (isFree(start, y)) return { text: words, style: 'tick', x: start, y }
  return undefined
}
