import { nothing, svg, type SVGTemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Bar, Count, Glyph, Label, Mark, Scene, TextLine } from '../layout/scene.js'
import { moveMark } from '../layout/move.js'
import { glyphPaths } from './glyphs.js'
import { type Find, piecesOf } from './marked.js'
import { renderMove, renderOr } from './moves.js'
import { toneClass } from './tones.js'

/** The marks in reading order, which is also the order in which the keyboard and assistive technology meet them. */
export function renderMarks(scene: Scene, focusable: string | undefined, find?: Find): SVGTemplateResult {
  return svg`${repeat(
    scene.marks,
    (mark) => mark.id,
    // What is panned is the same mark as before, and is not looked at again.
    (mark) => guard([mark, mark.id === focusable, find], () => renderMark(mark, mark.id === focusable, find)),
  )}`
}

/** Events counted where they are too close to be told apart. */
export function renderCounts(scene: Scene, focusable: string | undefined): SVGTemplateResult {
  return svg`${repeat(
    scene.counts,
    (count) => count.id,
    (count) => guard([count, count.id === focusable], () => renderCount(count, count.id === focusable)),
  )}`
}

function renderMark(mark: Mark, isFocusable: boolean, find: Find | undefined): SVGTemplateResult {
  const part = `mark ${mark.type} ${mark.standing}${mark.selected ? ' selected' : mark.inThread ? ' in-thread' : ''}`
  return svg`
    <g part=${part} class="${part} ${toneClass(mark.tone)}" transform="translate(${mark.x},${mark.y})" data-id=${mark.id} role="option"
       aria-label=${mark.sentence} aria-selected=${mark.selected} tabindex=${isFocusable ? '0' : '-1'}>
      ${guard([find, ...lookOf(mark)], () => renderDrawn(mark, find))}
    </g>
  `
}

/** What is drawn of a mark, as far from its corner as it is: of most marks it stays the same while they move. */
function lookOf(mark: Mark): readonly unknown[] {
  const { x, y, type, standing, tone, width, height, bar, glyph, label, repeats, earlier, lang, detailLang } = mark
  // Few events have been, or are to be, in several places.
  if (repeats.length > 0 || earlier.length > 0) return [mark]
  const look: unknown[] = [type, standing, tone, lang, detailLang, exact(width), height]
  if (bar) look.push('bar', exact(bar.x - x), bar.y - y, bar.width, bar.height, bar.fadeStart, bar.fadeEnd, bar.ahead)
  if (glyph) look.push('glyph', exact(glyph.x - x), glyph.y - y, glyph.hollow)
  if (label) {
    look.push(label.anchor, label.inside)
    for (const line of label.lines) look.push(line.text, line.style, exact(line.x - x), line.y - y)
  }
  return look
}

/** All that is drawn of a mark, from its corner: where the mark moves, one attribute changes and no text is set anew. */
function renderDrawn(placed: Mark, find: Find | undefined): SVGTemplateResult {
  const { x, y } = placed
  const mark = moveMark(placed, (place) => ({ ...place, x: exact(place.x - x), y: exact(place.y - y) }))
  return svg`
    <rect class="target" x="-3" y="-1" width=${exact(mark.width) + 6} height=${mark.height + 2} rx="5"></rect>
    ${mark.earlier.map((bar) => svg`<g part="earlier" class="earlier edges">${renderEdges(bar, toneClass(mark.tone))}</g>`)}
    ${mark.moves.map(renderMove)}
    ${mark.bar ? renderBar(mark.bar, mark) : nothing}
    ${mark.repeats.map((bar) => renderBar(bar, mark))}
    ${mark.ors.map(renderOr)}
    ${mark.glyph ? [mark.glyph, ...mark.otherGlyphs].map((glyph) => renderGlyph(glyph, mark)) : nothing}
    ${mark.label ? renderLabel(mark.label, mark, find) : nothing}
  `
}

/** So far does the sure part reach over what fades: where a pixel of the screen is none of ours, no seam may show. */
const lap = 0.5

function renderBar(bar: Bar, mark: Mark): SVGTemplateResult {
  const { x, y, width, height, fadeStart, fadeEnd, ahead = 0 } = bar
  const kind = mark.glyph ? 'track' : 'bar'
  const tone = toneClass(mark.tone)
  const isOutlined = mark.standing !== 'usual' && (kind === 'bar' || mark.standing !== 'planned')
  const [lapStart, lapEnd] = [fadeStart > 0 ? lap : 0, fadeEnd > 0 ? lap : 0]
  const [aheadStart, aheadEnd] = [Math.max(0, -ahead), Math.max(0, ahead)]
  const sureX = x + fadeStart - lapStart + aheadStart
  const sure = width - fadeStart - fadeEnd - aheadStart - aheadEnd
  const [left, right] = [fadeStart + aheadStart > 0 ? 0 : 4, fadeEnd + aheadEnd > 0 ? 0 : 4]
  return svg`
    <g class=${kind}>
      ${fadeStart > 0 ? svg`<rect class="fade" fill="url(#in-${tone})" x=${x} y=${y} width=${fadeStart} height=${height}></rect>` : nothing}
      ${fadeEnd > 0 ? svg`<rect class="fade" fill="url(#out-${tone})" x=${x + width - fadeEnd} y=${y} width=${fadeEnd} height=${height}></rect>` : nothing}
      ${sure > 0 ? svg`<path class="sure" d=${barPath(sureX, y, sure + lapStart + lapEnd, height, left, right)}></path>` : nothing}
      ${ahead === 0 ? nothing : renderAhead(bar, ahead)}
      ${isOutlined ? svg`<g class="edges">${renderEdges(bar, tone)}</g>` : nothing}
    </g>
  `
}

/** What is still to come at the end of a bar, drawn as what is planned. */
function renderAhead({ x, y, width, height }: Bar, ahead: number): SVGTemplateResult {
  const [from, px] = [ahead > 0 ? x + width - ahead : x, Math.abs(ahead)]
  const path = (side?: 'm0,') => barPath(from, y, px, height, ahead > 0 ? 0 : 4, ahead > 0 ? 4 : 0, side)
  return svg`<g class="ahead"><path class="sure" d=${path()}></path><path class="edges" d=${path('m0,')}></path></g>`
}

/** What a bar is outlined by that is not filled: edges that fade as it does, and no end where none is known. */
function renderEdges({ x, y, width, height, fadeStart, fadeEnd }: Bar, tone: string): SVGTemplateResult {
  const sure = width - fadeStart - fadeEnd
  const along = (from: number, px: number) => `M${from},${y}h${px}m0,${height}h${-px}`
  return svg`
    ${fadeStart > 0 ? svg`<path stroke="url(#in-${tone})" d=${along(x, fadeStart)}></path>` : nothing}
    ${fadeEnd > 0 ? svg`<path stroke="url(#out-${tone})" d=${along(x + width - fadeEnd, fadeEnd)}></path>` : nothing}
    ${sure > 0 ? svg`<path d=${barPath(x + fadeStart, y, sure, height, fadeStart > 0 ? 0 : 4, fadeEnd > 0 ? 0 : 4, 'm0,')}></path>` : nothing}
  `
}

function renderGlyph(glyph: Glyph, mark: Mark): SVGTemplateResult {
  const { outline, sign } = glyphPaths[mark.type]
  return svg`
    <g class="glyph${glyph.hollow ? ' hollow' : ''}" transform="translate(${glyph.x},${glyph.y})">
      <path class="outline" d=${outline}></path>
      <path class="sign" d=${sign}></path>
    </g>
  `
}

function renderLabel(label: Label, { lang, detailLang }: Mark, find: Find | undefined): SVGTemplateResult {
  const langOf = ({ style }: TextLine) => (style === 'title' ? lang : detailLang)
  return svg`
    <g part="label" class="label${label.inside ? ' inside' : ''}" aria-hidden="true">
      ${label.lines.map((line) => svg`<text class="text-${line.style}" lang=${langOf(line) ?? nothing} x=${line.x} y=${line.y} text-anchor=${label.anchor}>${renderFound(line.text, find)}</text>`)}
    </g>
  `
}

/** No space may stand between the pieces of a line, nor a line break in the template. */
function renderFound(text: string, find: Find | undefined): SVGTemplateResult {
  return svg`${piecesOf(text, find).map(({ piece, isFound }) => (isFound ? svg`<tspan class="found">${piece}</tspan>` : piece))}`
}

function renderCount(count: Count, isFocusable: boolean): SVGTemplateResult {
  return svg`
    <g part="count" class="count${count.selected ? ' selected' : ''}" data-count=${count.id} role="option" aria-label=${count.sentence} aria-selected="false"
       tabindex=${isFocusable ? '0' : '-1'}>
      <rect x=${count.x} y=${count.y} width=${count.width} height=${count.height} rx="12"></rect>
      <text class="text-tick" x=${count.textX} y=${count.textY} text-anchor="middle" aria-hidden="true">${count.text}</text>
    </g>
  `
}

/** To a thousandth of a pixel: what is as far from its corner as before is so to the last digit. */
function exact(px: number): number {
  return Math.round(px * 1000) / 1000
}

/** A rectangle whose left and right corners are rounded by different radii; with `m0,` for `side` it is open where they are not. */
function barPath(
  x: number,
  y: number,
  width: number,
  height: number,
  left: number,
  right: number,
  side: 'v' | 'm0,' = 'v',
): string {
  const l = Math.min(left, width / 2, height / 2)
  const r = Math.min(right, width / 2, height / 2)
  const arc = (radius: number, dx: number, dy: number) => `a${radius},${radius} 0 0 1 ${dx * radius},${dy * radius}`
  const end = (radius: number, way: 1 | -1) =>
    radius > 0
      ? `${arc(radius, way, way)}v${way * (height - 2 * radius)}${arc(radius, -way, way)}`
      : `${side}${way * height}`
  const across = width - l - r
  return `M${x + l},${y}h${across}${end(r, 1)}h${-across}${end(l, -1)}`
}
