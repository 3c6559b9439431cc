import type { EventType } from '../model/schema.js'
import type { Box, Scene, TextLine, TextStyle } from './scene.js'
import type { ExplainedSign, Sign } from './signs.js'
import { lineHeightOf, type MeasureText, wrapText } from './text.js'

/** What stands around a figure's chart. */
export interface FigureHead {
  readonly title: string
  readonly description?: string
  /** That not all events are shown. */
  readonly filtered?: string
  readonly states: readonly { readonly name: string; readonly tone: number }[]
  readonly kinds: readonly { readonly type: EventType; readonly name: string }[]
  /** Who published what it rests on. */
  readonly credit?: string
  /** Why there is no chart, where there is none. */
  readonly nothing?: string
}

/** A chart that stands for itself: with its title, who and what is in it, how it is to be read, and its sources. */
export interface Figure {
  readonly title: string
  readonly description: string
  readonly direction: 'ltr' | 'rtl'
  readonly width: number
  readonly height: number
  /** `x` is where a text starts: its right end where it runs from right to left. */
  readonly texts: readonly TextLine[]
  /** Dots in the states' colours, by their centres. */
  readonly dots: readonly Place<{ readonly tone: number }>[]
  /** The signs of kinds of events, by their centres. */
  readonly kinds: readonly Place<{ readonly type: EventType }>[]
  /** Examples of how times are drawn, by their left upper corners. */
  readonly signs: readonly Place<{ readonly width: number; readonly sign: Sign }>[]
  readonly chart: Box | undefined
}

type Place<What> = What & Pick<Box, 'x' | 'y'>

/** How wide a figure is, and how its words are set. */
export interface FigureSetting {
  readonly width: number
  readonly fontSize: number
  readonly measureText: MeasureText
  readonly direction: 'ltr' | 'rtl'
}

/** Pixels between a figure's edge and what is in it. */
export const figureMargin = 24
const signWidth = 56
const signHeight = 25
const gap = 12
const leastSignCell = 250
const mostLines = { heading: 4, description: 6, credit: 4 }

/** Sets a figure from its title down to its credit line. Without a scene it says why there is none. */
export function buildFigure(head: FigureHead, scene: Scene | undefined, setting: FigureSetting): Figure {
  const { width, fontSize, measureText: measure, direction } = setting
  const room = width - 2 * figureMargin
  const texts: TextLine[] = []
  let y = figureMargin
  const write = (text: string | undefined, style: TextStyle, most: number) => {
    if (text === undefined) return
    const height = lineHeightOf(style, fontSize)
    for (const line of wrapText(text, style, room, most, measure)) {
      texts.push({ text: line, style, x: figureMargin, y: y + height * 0.76 })
      y += height
    }
    y += 4
  }
  write(head.title, 'heading', mostLines.heading)
  write(head.description, 'detail', mostLines.description)
  write(head.filtered, 'title', 2)
  y += gap / 2

  const legend = flow(head, y, setting)
  texts.push(...legend.texts)
  y = legend.y
  const chart = scene && { x: figureMargin, y, width: scene.width, height: scene.height }
  if (scene) y += scene.height + gap
  write(head.nothing, 'title', 2)
  const key = scene ? gridOf(scene.signs, y, setting) : { texts: [], signs: [], y }
  texts.push(...key.texts)
  y = key.y
  write(head.credit, 'detail', mostLines.credit)

  const turn = (x: number, of = 0) => (direction === 'rtl' ? width - x - of : x)
  return {
    title: head.title,
    description: [head.description, head.filtered, head.nothing].filter(Boolean).join(' '),
    direction,
    width,
    height: Math.ceil(y - 4 + figureMargin),
    texts: texts.map((line) => ({ ...line, x: turn(line.x) })),
    dots: legend.dots.map((dot) => ({ ...dot, x: turn(dot.x) })),
    kinds: legend.kinds.map((kind) => ({ ...kind, x: turn(kind.x) })),
    signs: key.signs.map((sign) => ({ ...sign, x: turn(sign.x, signWidth), width: signWidth })),
    chart,
  }
}

/** States and kinds, one after the other, in as many lines as they need. */
function flow({ states, kinds }: FigureHead, top: number, setting: FigureSetting) {
  const { width, fontSize, measureText: measure } = setting
  const lineHeight = Math.max(22, lineHeightOf('detail', fontSize))
  const dots: Place<{ readonly tone: number }>[] = []
  const signs: Place<{ readonly type: EventType }>[] = []
  const texts: TextLine[] = []
  let x = figureMargin
  let y = top
  const place = (name: string, signSize: number): Pick<Box, 'x' | 'y'> => {
    const most = width - 2 * figureMargin - signSize - 6
    const text = wrapText(name, 'detail', most, 1, measure)[0] ?? ''
    const length = signSize + 6 + measure(text, 'detail')
    if (x > figureMargin && x + length > width - figureMargin) {
      x = figureMargin
      y += lineHeight
    }
    const centre = { x: x + signSize / 2, y: y + lineHeight / 2 }
    texts.push({ text, style: 'detail', x: x + signSize + 6, y: centre.y + fontSize * 0.27 })
    x += length + 16
    return centre
  }
  for (const { name, tone } of states) dots.push({ tone, ...place(name, 10) })
  for (const { name, type } of kinds) signs.push({ type, ...place(name, 16) })
  return { dots, kinds: signs, texts, y: texts.length > 0 ? y + lineHeight + gap / 2 : top }
}

/** The signs in columns, each beside what it says. */
function gridOf(all: readonly ExplainedSign[], top: number, setting: FigureSetting) {
  const { width, fontSize, measureText: measure } = setting
  const room = width - 2 * figureMargin
  const columns = Math.max(1, Math.min(all.length, Math.floor((room + gap) / (leastSignCell + gap))))
  const cell = (room + gap) / columns
  const lineHeight = lineHeightOf('detail', fontSize)
  const texts: TextLine[] = []
  const signs: Place<{ readonly sign: Sign }>[] = []
  let y = top
  for (let first = 0; first < all.length; first += columns) {
    const row = all.slice(first, first + columns).map(({ sign, words }) => ({
      sign,
      lines: wrapText(words, 'detail', cell - signWidth - 2 * gap, 4, measure),
    }))
    const height = Math.max(signHeight, ...row.map(({ lines }) => lines.length * lineHeight))
    for (const [i, { sign, lines }] of row.entries()) {
      const x = figureMargin + i * cell
      signs.push({ sign, x, y: y + (height - signHeight) / 2 })
      const above = y + (height - lines.length * lineHeight) / 2
      for (const [n, text] of lines.entries())
        texts.push({ text, style: 'detail', x: x + signWidth + gap, y: above + (n + 0.76) * lineHeight })
    }
    y += height + gap / 2
  }
  return { texts, signs, y: y + gap / 2 }
}
