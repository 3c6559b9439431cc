import type { TimelineEntry } from '../model/resolve.js'
import { moveDrawn, moveLabel, movingBy } from './move.js'
import { Last } from './once.js'
import type { Bar, Label, TextLine, TextStyle } from './scene.js'
import { barHeight, extentFor, extentOf, isFarthest, placeOf, type Shape, shapeHeight, shapeOf } from './shapes.js'
import type { Span } from './span.js'
import { lineHeightOf, type MeasureText, wrapText } from './text.js'
import type { TimeScale } from './time-scale.js'
import { turnedLabel } from './turned-label.js'

/** The words beside a mark. */
export interface Caption {
  readonly title: string
  readonly detail: string
  readonly detailStyle: TextStyle
  /** The date that the detail begins with: it is not cut. */
  readonly date?: string
  /** In one line beside the mark or on it, or under a bar that runs behind the rest, or not at all. */
  readonly isBrief?: boolean
}

/** A mark with its label, measured and laid out around x, its top at y = 0; what is left is the row it stands in. */
export interface Item extends Shape {
  readonly id: string
  readonly entry: TimelineEntry
  readonly label?: Label
  /** How far the label may slide along its bar to stay in view. */
  readonly slack: number
  /** The stretch of x that it takes of its row. */
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly height: number
}

/** What items are measured by, and where along the axis they are put. */
export interface ItemContext {
  readonly scale: TimeScale
  readonly fontSize: number
  readonly measure: MeasureText
  /** Width of the chart in pixels, which bounds the labels'. */
  readonly plotWidth: number
  /** Least size of what can be pointed at, in pixels. */
  readonly target: number
  /** All rows are equally high: no brief label may take height. */
  readonly isCrowd?: boolean
}

const gap = 6
/** In charts narrower than this, titles take more lines rather than end in "…". */
const narrowPx = 480
/** Along a bar that is longer than the view no title takes more than this share of it: the bar may end anywhere in view. */
const widestTitle = 0.75
/** Space between the ends of a bar and the words on it. */
const onBarAir = 8
/** A date that takes more lines is left out. */
const mostDateLines = 3
/** Space between a bar and the label under it. */
const underGap = 3

/** A mark for `entry` over `span`, without words. */
export function buildItem(entry: TimelineEntry, span: Span, context: ItemContext): Item {
  const shape = shapeOf(entry.event.type, span, context.scale)
  const height = Math.max(shapeHeight(entry.event.type), context.target)
  const [x0, x1] = extentFor(shape, context.target, context.scale)
  const item: Item = { id: entry.event.id, entry, ...shape, slack: 0, x0, x1, y: 0, height }
  return sink(item, (height - shapeHeight(entry.event.type)) / 2)
}

const shifted = new WeakMap<Item, { readonly by: number; readonly item: Item }>()

/** The same item `y` pixels further down; the very same as when it was last moved as far. */
export function shift(item: Item, y: number): Item {
  const known = shifted.get(item)
  if (known?.by === y) return known.item
  const moved = { ...sink(item, y), y: item.y + y }
  shifted.set(item, { by: y, item: moved })
  return moved
}

/** The same item, what is drawn of it `y` pixels further down in its box. */
function sink(item: Item, y: number): Item {
  return y === 0 ? item : moveDrawn(item, movingBy(0, y))
}

/**
 * No line is longer, in times the font's size: what is shown in full has room for a sentence, among many no title has more
 * than its share.
 */
const widestEm = { brief: 22, full: 32 }

/** The same mark with its caption, wherever there is room for it in the content. */
export function captioned(item: Item, caption: Caption, context: ItemContext): Item {
  const { measure, fontSize, plotWidth, scale, isCrowd } = context
  const inView = viewWidth(plotWidth)
  const most = Math.min(Math.max(120, plotWidth * 0.5), fontSize * widestEm[caption.isBrief ? 'brief' : 'full'], inView)
  const { bar } = item
  const titleWidth = measure(caption.title, 'title')
  const detailWidth = caption.detail === '' ? 0 : measure(caption.detail, caption.detailStyle)

  if (
    bar &&
    item.entry.event.type === 'visit' &&
    titleWidth + 2 * onBarAir <= Math.min(inView, bar.width - bar.fadeStart - endOf(bar))
  ) {
    const titleLine = lineOf(caption.title, 'title', bar.y + barHeight / 2 + fontSize * 0.29)
    const x = startOnBar(bar)
    const details = detailLines(caption, Math.min(inView, bar.x + bar.width - x), measure)
    const step = lineHeightOf(caption.detailStyle, fontSize)
    const below = details.map((text, i) =>
      lineOf(text, caption.detailStyle, bar.y + barHeight + underGap + fontSize * 0.75 + i * step),
    )
    const width = Math.max(titleWidth, ...details.map((text) => measure(text, caption.detailStyle)))
    const height = barHeight + (details.length > 0 ? underGap + details.length * step : 0)
    const label = labelAt(x, bar.y, width, height, 'start', [titleLine, ...below], true)
    return { ...item, label, slack: slackOf(label, bar), height: Math.max(item.height, bar.y + height) }
  }

  const asideWidth = Math.min(most, Math.max(titleWidth, detailWidth))
  // What runs behind the rest often has no room beside it, and is low.
  const mayStandUnder = !caption.isBrief || (item.entry.event.type === 'background' && !isCrowd)
  const under = mayStandUnder && bar !== undefined && bar.width >= Math.min(titleWidth, most)
  const block = blockOf(caption, under ? Math.min(inView, Math.max(bar.width, asideWidth)) : asideWidth, context)
  if (under) return labelUnder(item, bar, block, scale.width)

  const place = placeOf(item)
  // Beside what is drawn, not beside what can be pointed at, which is wider where little is drawn.
  const [drawn0, drawn1] = extentOf(item)
  const right = isFarthest(place.x + place.width, drawn1, item) && drawn1 + gap + block.width <= scale.width
  const left = isFarthest(place.x, drawn0, item) && drawn0 - gap - block.width >= 0
  if (right || left) {
    const height = Math.max(item.height, block.height)
    const centred = sink({ ...item, height }, (height - item.height) / 2)
    const top = (height - block.height) / 2
    const x = right ? drawn1 + gap : drawn0 - gap - block.width
    const lines = block.lines(right ? 'start' : 'end')
    const label = moveLabel(
      labelAt(0, 0, block.width, block.height, right ? 'start' : 'end', lines, false),
      movingBy(x, top),
    )
    const [x0, x1] = [Math.min(item.x0, x), Math.max(item.x1, x + block.width)]
    return { ...centred, label, x0, x1, height }
  }
  if (caption.isBrief || block.width > scale.width) return item
  return labelUnder(item, place, block, scale.width)
}

/** How much of a bar's end no words stand on: what fades, and what is still to come and not filled. */
function endOf({ fadeEnd, ahead = 0 }: Bar): number {
  return fadeEnd + ahead
}

/** Where the words on a bar begin. */
export function startOnBar({ x, fadeStart }: Bar): number {
  return x + Math.max(onBarAir, fadeStart)
}

/** A title before its mark keeps farther from what is before it, or it might be read as that one's. */
const turnedAir = 8
/** And so far from the edge of the chart. */
const edgeAir = 4

/** The same item with its title before the mark rather than after it, if it stands beside it and has room there in the content. */
export function turned(item: Item, bare: Item): Item | undefined {
  const label = item.label?.anchor === 'start' ? turnedLabel(item) : undefined
  if (!label || label.x < edgeAir) return undefined
  return { ...item, label, x0: Math.min(bare.x0, Math.max(0, label.x - turnedAir)), x1: bare.x1 }
}

/** Whether a part of the label is left out. */
export function isCut({ lines }: Label): boolean {
  return lines.some(({ text }) => text.endsWith('…'))
}

/** What is wider would never be wholly in view. */
function viewWidth(plotWidth: number): number {
  return plotWidth - 8
}

const titles = new WeakMap<Label, Label>()

/** The same label with its title alone, if it has more than that. */
export function withoutDetail(
  label: Label,
  { measureText: measure, fontSize }: { readonly measureText: MeasureText; readonly fontSize: number },
): Label | undefined {
  const details = label.lines.filter(({ style }) => style !== 'title')
  if (details.length === 0) return undefined
  const known = titles.get(label)
  if (known) return known
  const lines = label.lines.filter((line) => !details.includes(line))
  const width = Math.max(...lines.map(({ text }) => measure(text, 'title')))
  const less = details.reduce((sum, { style }) => sum + lineHeightOf(style, fontSize), label.inside ? underGap : 0)
  const height = label.height - less
  const title = { ...label, x: label.anchor === 'end' ? label.x + label.width - width : label.x, width, height, lines }
  titles.set(label, title)
  return title
}

/** The label below its mark, from the mark's start on, or as far before it as the content's end asks for. */
function labelUnder(item: Item, place: Pick<Bar, 'x' | 'width'>, block: Block, contentWidth: number): Item {
  const shape = shapeHeight(item.entry.event.type)
  const top = (item.height - shape) / 2
  const raised = sink(item, -top)
  const end = Math.max(place.x + place.width, contentWidth - edgeAir)
  const x = Math.max(0, Math.min(place.x, end - block.width))
  const y = shape + underGap
  const label = moveLabel(
    labelAt(0, 0, block.width, block.height, 'start', block.lines('start'), false),
    movingBy(x, y),
  )
  return {
    ...raised,
    label,
    slack: slackOf(label, item.bar),
    x0: Math.min(item.x0, x),
    x1: Math.max(item.x1, x + block.width),
    height: Math.max(item.height, y + block.height),
  }
}

/** How far a label on a bar or under it may slide along it. */
export function slackOf({ x, width, inside }: Label, bar: Bar | undefined): number {
  return bar ? Math.max(0, bar.x + bar.width - (inside ? endOf(bar) + onBarAir : 0) - x - width) : 0
}

interface Block {
  readonly width: number
  readonly height: number
  lines(anchor: Label['anchor']): readonly TextLine[]
}

/** A label is as wide at any zoom, mostly: the last block of a caption is the next one's too. */
const blocks = new WeakMap<Caption, Last<Block>>()

function blockOf(caption: Caption, width: number, context: ItemContext): Block {
  const { measure, fontSize, plotWidth } = context
  const last = blocks.get(caption) ?? new Last<Block>()
  blocks.set(caption, last)
  return last.for([width, measure, fontSize, plotWidth], () => buildBlock(caption, width, context))
}

function buildBlock(caption: Caption, width: number, { measure, fontSize, plotWidth }: ItemContext): Block {
  const most = caption.isBrief ? 1 : plotWidth < narrowPx ? 4 : 2
  const titleWidth = width < viewWidth(plotWidth) ? width : plotWidth * widestTitle
  const titles = wrapText(caption.title, 'title', titleWidth, most, measure)
  const details = detailLines(caption, width, measure)
  const texts: (readonly [string, TextStyle])[] = [
    ...titles.map((text) => [text, 'title'] as const),
    ...details.map((text) => [text, caption.detailStyle] as const),
  ]
  const widths = texts.map(([text, style]) => measure(text, style))
  const blockWidth = Math.max(0, ...widths)
  let y = 0
  const lines = texts.map(([text, style]) => {
    const height = lineHeightOf(style, fontSize)
    y += height
    return lineOf(text, style, y - height * 0.26)
  })
  return {
    width: blockWidth,
    height: y,
    lines: (anchor) => lines.map((line) => ({ ...line, x: anchor === 'end' ? blockWidth : 0 })),
  }
}

/** The details in one line, in more of them where a date would be cut, or left out where it would be even so. */
function detailLines({ detail, detailStyle, date = '' }: Caption, width: number, measure: MeasureText): string[] {
  for (let count = 1; count <= mostDateLines; count++) {
    const lines = wrapText(detail, detailStyle, width, count, measure)
    if (lines.join(' ').startsWith(date)) return lines
  }
  return []
}

function labelAt(
  x: number,
  y: number,
  width: number,
  height: number,
  anchor: Label['anchor'],
  lines: readonly TextLine[],
  isInside: boolean,
): Label {
  const placed = isInside ? lines.map((line) => ({ ...line, x })) : lines
  return { x, y, width, height, anchor, inside: isInside, lines: placed }
}

function lineOf(text: string, style: TextStyle, y: number): TextLine {
  return { text, style, x: 0, y }
}
