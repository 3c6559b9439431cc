import type { InstantBounds } from '../time/bounds.js'
import { clearLine, type WordsInTheWay } from './clear-line.js'
import type { AsOfLine, TextLine } from './scene.js'
import type { MeasureText } from './text.js'
import type { TimeScale } from './time-scale.js'

/** The moment that is marked, and what stands where its words may go. */
export interface AsOfOptions {
  /** The moment the document speaks from, and how it is put in words. */
  readonly moment: InstantBounds
  readonly words: string
  readonly measure: MeasureText
  /** What is in view, in pixels of the content. */
  readonly view: { readonly from: number; readonly to: number }
  /** Baselines of the axis, the upper first. */
  readonly baselines: readonly number[]
  /** The words of the axis that are there already. */
  readonly axis: readonly TextLine[]
}

const clearance = 3
const besideLine = 4
/** Pixels between those words and the end of the axis, for what points beyond it. */
export const beyondPx = 8

/**
 * The line at the end of the moment from which a document speaks: what is known lies before it. There is none where that
 * moment is left out of the axis, or not in view; of one after all that is on the axis there are words alone, at its end.
 */
export function buildAsOfLine(scale: TimeScale, around: WordsInTheWay, options: AsOfOptions): AsOfLine | undefined {
  const { moment, view } = options
  if (moment.latest > (scale.segments.at(-1)?.to ?? Infinity)) return laterThan(scale, options)
  const x = scale.toX(moment.latest)
  if (!isOnAxis(moment, scale) || x < view.from || x > view.to) return undefined
  const text = textAt(x, options)
  const bottom = Math.max(0, ...around.lanes.map(({ y, height }) => y + height))
  return { x, pieces: bottom > 0 ? clearLine(x, 0, bottom, around) : [], ...(text && { text }) }
}

function laterThan({ width }: TimeScale, options: AsOfOptions): AsOfLine | undefined {
  const x = Math.min(width, options.view.to)
  const text = x < width - 1 ? undefined : textAt(x - beyondPx, options)
  return text && { x, pieces: [], text, isLater: true }
}

/** Whether the end of that moment is on the axis, and not left out of it. */
export function isOnAxis({ latest }: InstantBounds, { segments }: Pick<TimeScale, 'segments'>): boolean {
  return segments.some(({ from, to }) => latest >= from && latest <= to)
}

/** The words at the first place beside the line where they meet no others and are wholly in view. */
function textAt(x: number, options: AsOfOptions): TextLine | undefined {
  const { axis, words, measure, view, baselines } = options
  const width = measure(words, 'major')
  const isFree = (start: number, y: number) =>
    start >= view.from + clearance &&
    start + width + clearance <= view.to &&
    axis.every((line) => {
      const end = line.x + measure(line.text, line.style)
      return line.y !== y || end + 2 * clearance <= start || line.x >= start + width + 2 * clearance
    })
  // After the line they would stand over what comes after that moment.
  for (const start of [x - besideLine - width, x + besideLine])
    for (const y of baselines) if (isFree(start, y)) return { text: words, style: 'major', x: start, y }
  return undefined
}
