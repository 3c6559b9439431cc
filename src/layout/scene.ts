import type { Spoken, OwnText } from '../messages/spoken.js'
import type { MediaKind } from '../model/media-kinds.js'
import type { Standing } from '../model/progress.js'
import type { EventType, RelationType } from '../model/schema.js'
import type { UtcMs } from '../time/instant.js'
import type { ExplainedSign } from './signs.js'

/** A rectangle in pixels. `x` counts from the left of the content, which may be wider than what is in view. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * A bar over a stretch of time. `fadeStart` and `fadeEnd` are the pixels over which it comes and goes at its left
 * and right end: 0 is a sharp end, one that the source gives.
 */
export interface Bar extends Box {
  readonly fadeStart: number
  readonly fadeEnd: number
  /** So many pixels at its right end, or where negative at its left, lie after the moment that the document speaks from. */
  readonly ahead?: number
}

/** What a line of text is, which decides its size and weight: see `text.ts`. */
export type TextStyle = 'title' | 'detail' | 'quote' | 'tick' | 'major' | 'lane' | 'heading'

/** One line of text; `x` is its anchored end, `y` its baseline. Where it starts is at the right in a scene from right to left. */
export interface TextLine {
  readonly text: string
  readonly style: TextStyle
  readonly x: number
  readonly y: number
}

/** The words of a mark, or at the end of a line. `anchor` is the end of its lines at which `x` of each stands. */
export interface Label extends Box {
  readonly anchor: 'start' | 'end'
  /** On the bar rather than beside it: painted in the colour that is legible there. */
  readonly inside: boolean
  readonly lines: readonly TextLine[]
}

/** One event on the chart. Its box is what can be pointed at. */
export interface Mark extends Box {
  readonly id: string
  readonly type: EventType
  readonly lane: string
  /** Index of the acting state's colour, from 0; -1 where no state acts. */
  readonly tone: number
  readonly standing: Standing
  /** The stretch of time: a visit's or a background's bar, or the track on which a glyph's moment lies. */
  readonly bar?: Bar
  readonly glyph?: Glyph
  /** Further stretches of the same event, the other members of a set, and the glyphs there. */
  readonly repeats: readonly Bar[]
  readonly otherGlyphs: readonly Glyph[]
  /** Where but one member is meant: what joins each with the next. */
  readonly ors: readonly Or[]
  /** Where it stood before it was moved, the earliest first. */
  readonly earlier: readonly Bar[]
  /** From each of those to the next, and from the last to where it stands now. */
  readonly moves: readonly Move[]
  readonly label?: Label
  /** The languages of the label's title and of what stands under it, where they are not the reader's. */
  readonly lang?: string
  readonly detailLang?: string
  readonly selected: boolean
  /** It belongs to the selected event's exchange of answers. */
  readonly inThread: boolean
  /** The event as a sentence, for those who hear it. */
  readonly sentence: string
}

/** Where the glyph of an event's kind is centred; `hollow` where the day is not known. */
export interface Glyph {
  readonly x: number
  readonly y: number
  readonly hollow: boolean
}

/** A line along a row, between two places of an event of which it had one. */
export interface Or {
  readonly from: number
  readonly to: number
  readonly y: number
}

/** A stretch of a line that runs downwards. */
export interface LinePiece {
  readonly y0: number
  readonly y1: number
}

/** An arrow along a row, from one place of an event to a later one. It may point either way. */
export interface Move {
  readonly from: number
  readonly to: number
  readonly y: number
}

/** The ground under a visit's bar on which its parts stand: they and nothing else. It comes and goes as the bar does. */
export interface Holder extends Bar {
  readonly id: string
  readonly lane: string
  readonly tone: number
  /** Lines down its sharp ends, in pieces that leave out every label. */
  readonly sides: readonly { readonly x: number; readonly pieces: readonly LinePiece[] }[]
}

/** The moment from which a document speaks: a line down the lanes, in pieces that leave out every label. */
export interface AsOfLine {
  readonly x: number
  readonly pieces: readonly LinePiece[]
  /** On the axis, where there is room. */
  readonly text?: TextLine
  /** The moment comes after all that is on the axis: no line stands for it, and `x` is the axis's end. */
  readonly isLater?: true
}

/** Events too close to be told apart at this zoom, counted in one place. */
export interface Count extends Box {
  readonly id: string
  readonly lane: string
  /** How many they are. */
  readonly size: number
  /** The selected event is among them. */
  readonly selected: boolean
  readonly text: string
  /** Where the text is centred, and its baseline. */
  readonly textX: number
  readonly textY: number
  readonly sentence: string
  /** The stretch of time that shows them when it fills the chart. */
  readonly from: UtcMs
  readonly to: UtcMs
}

/** A row of the chart: one group of events. `y` counts from the top of the lanes. */
export interface Lane {
  readonly id: string
  readonly title: string
  /** The language of the title, where it is not the reader's. */
  readonly lang?: string
  readonly lines: readonly TextLine[]
  readonly y: number
  readonly height: number
}

/** A place on the axis; without text it is a line only. */
export interface Tick {
  readonly x: number
  readonly text?: TextLine
}

/** A silence that was cut out of the axis, and how long it was; with its words where all of them are in view. */
export interface Break extends Pick<Box, 'x' | 'width'> {
  readonly text?: TextLine
}

/** A place in pixels, counted as in a box. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** How a line ends: where an event is, where the count is that holds it, or, with the event out of view, at the view's edge. */
export type ArcEnd = 'mark' | 'count' | 'edge'

/** Where a line makes way for a lane's title: after which of its corners, and from what height to what, as it runs. */
export interface ArcGap {
  readonly after: number
  readonly from: number
  readonly to: number
}

/** A line from an event to the one that it answers, is part of, or else refers to. */
export interface Arc {
  readonly from: string
  readonly to: string
  readonly type: RelationType
  /** Its corners, from `from` to `to`: each piece between two of them is level or upright. */
  readonly points: readonly Point[]
  readonly gaps: readonly ArcGap[]
  readonly start: ArcEnd
  readonly end: ArcEnd
  /** It joins two others of the selected event's exchange. */
  readonly aside: boolean
  /** Title of the event out of view, where there is room for it beside the line's end. */
  readonly label?: Label
  /** The language of that title, where it is not the reader's. */
  readonly lang?: string
}

/** One event in the list, in words. */
export interface ListItem {
  readonly id: string
  readonly type: EventType
  readonly tone: number
  readonly standing: Standing
  /** How much of its start and end is known: what fades on the chart fades in the list. */
  readonly softStart: boolean
  readonly softEnd: boolean
  /** Its day is not known. */
  readonly vague: boolean
  readonly title: string
  /** The language of the title, where it is not the reader's. */
  readonly lang?: string
  /** Whose doing it is, unless the detail says so. */
  readonly who: Spoken
  readonly detail: Spoken
  readonly quote?: ListWords
  readonly related: readonly Spoken[]
  /** That there are media, in words, and the kind of the first. */
  readonly media?: { readonly kind: MediaKind; readonly words: string }
  readonly selected: boolean
  /** Its date, where it is not the one that stands above it. */
  readonly when?: ListDate
  /** How far it has got, unless it simply took place. */
  readonly progress: readonly string[]
  /** The dates it had before, in words. */
  readonly earlier: readonly string[]
  readonly readouts: readonly ListReadout[]
  /** Whose readout the document does not give. */
  readonly noReadout?: Spoken
  /** Which of how many events it is in reading order, where the list does not have all of them. */
  readonly place?: { readonly at: number; readonly of: number }
  /** What is part of it and follows it in reading order. */
  readonly parts: readonly ListItem[]
}

/** A date in words, and what is not known of it. */
export interface ListDate {
  readonly text: string
  readonly note?: string
}

/** What somebody said, or what is said of it. */
export interface ListWords {
  readonly text: string
  readonly lang?: string
  /** In quotation marks. */
  readonly quoted: boolean
}

/** One side's account of a meeting, in brief. */
export interface ListReadout extends ListWords {
  readonly by: OwnText
}

/** The events of one date, in words, or the silence before them. */
export interface ListSection {
  readonly id: string
  readonly heading: string
  readonly note?: string
  /** The source's own words for the date, where the section has one event. */
  readonly said?: Spoken
  /** The silence before this section, where one is cut out of the axis too. */
  readonly silence?: string
  /** The moment the document speaks from, where all from this section on lies after it, up to the background. */
  readonly asOf?: string
  /** It is the background, and what lies after that moment ends before it. */
  readonly isApart?: true
  /** It goes on with the events of the section before it, under that one's heading. */
  readonly continued?: true
  readonly items: readonly ListItem[]
  /** The moment the document speaks from, where this is the last section and nothing lies after that. */
  readonly asOfBelow?: string
}

/** Everything a renderer draws of the chart, in numbers and strings. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly axisHeight: number
  /** The lanes' titles stand in a column of this width at the side; 0: they stand above their lanes. */
  readonly headerWidth: number
  /** Which way time runs and texts are set. */
  readonly direction: 'ltr' | 'rtl'
  /** The left edge of what is in view, from the left of the chart. */
  readonly plotX: number
  /** Width of what is in view and of all there is to pan through. */
  readonly plotWidth: number
  readonly contentWidth: number
  /** Pixels of the content hidden before the left edge of the view. */
  readonly offset: number
  readonly major: readonly Tick[]
  readonly minor: readonly Tick[]
  readonly weekends: readonly Pick<Box, 'x' | 'width'>[]
  readonly breaks: readonly Break[]
  readonly lanes: readonly Lane[]
  readonly marks: readonly Mark[]
  readonly counts: readonly Count[]
  readonly holders: readonly Holder[]
  readonly arcs: readonly Arc[]
  readonly asOf?: AsOfLine
  /** The signs that the document's drawing uses, in view or not. */
  readonly signs: readonly ExplainedSign[]
}
