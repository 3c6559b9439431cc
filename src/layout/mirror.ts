import { onceFor } from './once.js'
import type { Arc, AsOfLine, Bar, Box, Holder, Label, Lane, Mark, Move, Or, Scene, TextLine, Tick } from './scene.js'

/**
 * A scene from left to right for those who read from right to left: time runs from the right, lane titles stand at the
 * right. Anchors stay as they are, since the start of a text is its right end then.
 */
export function mirrorScene(scene: Scene): Scene {
  const { width, headerWidth, contentWidth, plotWidth } = scene
  const content = mirrorAt(contentWidth)
  return {
    ...scene,
    direction: 'rtl',
    plotX: width - headerWidth - plotWidth,
    offset: contentWidth - plotWidth - scene.offset,
    major: scene.major.map(content.tick),
    minor: scene.minor.map(content.tick),
    weekends: scene.weekends.map(content.box),
    breaks: scene.breaks.map((gap) => content.withText(content.box(gap))),
    lanes: scene.lanes.map(mirrorAt(width).lane),
    marks: scene.marks.map((mark) => mirrored(mark, contentWidth, content.mark)),
    counts: scene.counts.map((count) =>
      mirrored(count, contentWidth, (from) => ({ ...content.box(from), textX: contentWidth - from.textX })),
    ),
    holders: scene.holders.map(content.holder),
    arcs: scene.arcs.map(content.arc),
    ...(scene.asOf && { asOf: content.asOf(scene.asOf) }),
  }
}

const mirrored = onceFor()

/** What becomes of each thing when left and right change places in a picture `width` pixels wide. */
function mirrorAt(width: number) {
  const box = <Kind extends Pick<Box, 'x' | 'width'>>(from: Kind): Kind => ({ ...from, x: width - from.x - from.width })
  const point = <Kind extends Pick<Box, 'x'>>(from: Kind): Kind => ({ ...from, x: width - from.x })
  const withText = <Kind extends { readonly text?: TextLine }>(from: Kind): Kind =>
    from.text ? { ...from, text: point(from.text) } : from
  const bar = <Kind extends Bar>(from: Kind): Kind => ({
    ...box(from),
    fadeStart: from.fadeEnd,
    fadeEnd: from.fadeStart,
  })
  const label = (from: Label): Label => ({ ...box(from), lines: from.lines.map(point) })
  const move = <Kind extends Move | Or>(from: Kind): Kind => ({ ...from, from: width - from.from, to: width - from.to })
  return {
    box,
    withText,
    tick: (from: Tick): Tick => withText(point(from)),
    lane: (from: Lane): Lane => ({ ...from, lines: from.lines.map(point) }),
    holder: (from: Holder): Holder => ({ ...bar(from), sides: from.sides.map(point) }),
    asOf: (from: AsOfLine): AsOfLine => withText(point(from)),
    arc: (from: Arc): Arc => ({
      ...from,
      points: from.points.map(point),
      ...(from.label && { label: label(from.label) }),
    }),
    mark: (from: Mark): Mark => ({
      ...box(from),
      ...(from.bar && { bar: bar(from.bar) }),
      ...(from.glyph && { glyph: point(from.glyph) }),
      repeats: from.repeats.map(bar),
      earlier: from.earlier.map(bar),
      otherGlyphs: from.otherGlyphs.map(point),
      moves: from.moves.map(move),
      ors: from.ors.map(move),
      ...(from.label && { label: label(from.label) }),
    }),
  }
}
