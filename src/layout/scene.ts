import type { Spoken } from '../messages/spoken.js'
import type { MediaKind } from '../model/media-kinds.js'
import type { EventType } from '../model/schema.js'
import type { UtcMs } from '../time/instant.js'
import type { Sign } from './signs.js'

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
}

export type TextStyle = 'title' | 'detail' | 'quote' | 'tick' | 'major' | 'lane' | 'heading'

/** One line of text; `x` is its anchored end, `y` its baseline. Where it starts is at the right in a scene from right to left. */
export interface TextLine {
  readonly text: string
  readonly style: TextStyle
  readonly x: number
  readonly y: number
}

export interface Label extends Box {
  readonly anchor: 'start' | 'end'
  /** On the bar rather than beside it: painted in the colour that is legible there. */
  readonly inside: boolean
  readonly lines: readonly TextLine[]
}

/** How far an event has got, as the eye should see it. */
export type Standing = 'usual' | 'planned' | 'postponed' | 'cancelled'

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
  /** Where the glyph of its kind is centred; `hollow` where the day is not known. */
  readonly glyph?: { readonly x: number; readonly y: number; readonly hollow: boolean }
  /** Further stretches of the same event: the other members of a set. */
  readonly repeats: readonly Bar[]
  /** Where it stood before it was moved, the earliest first. */
  readonly earlier: readonly Bar[]
  readonly label?: Label
  /** The languages of the label's title and of what stands under it, where they are not the reader's. */
  readonly lang?: string
  readonly detailLang?: string
  readonly selected: boolean
  /** The event as a sentence, for those who hear it. */
  readonly sentence: string
}

/** Events too close to be told apart at this zoom, counted in one place. */
export interface Count extends Box {
  readonly id: string
  readonly lane: string
  readonly events: readonly string[]
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
  readonly count: number
}

/** A place on the axis; without text it is a line only. */
export interface Tick {
  readonly x: number
  readonly text?: TextLine
}

/** A silence that was cut out of the axis, and how long it was; with its words where all of them are in view. */
export interface Break extends Pick<Box, 'x' | 'width'> {
  readonly from: UtcMs
  readonly to: UtcMs
  readonly text?: TextLine
  readonly sentence: string
}

/** A line between an event and one that it is related to, by the path's `d`. */
export interface Arc {
  readonly from: string
  readonly to: string
  readonly type: string
  readonly path: string
}

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
  readonly detail: Spoken
  readonly quote?: { readonly text: string; readonly lang?: string; readonly verbatim: boolean }
  readonly related: readonly Spoken[]
  /** That there are media, in words, and the kind of the first. */
  readonly media?: { readonly kind: MediaKind; readonly words: string }
  readonly selected: boolean
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
  readonly items: readonly ListItem[]
}

/** Everything a renderer draws, in numbers and strings. */
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
  readonly from: UtcMs
  readonly to: UtcMs
  readonly major: readonly Tick[]
  readonly minor: readonly Tick[]
  readonly weekends: readonly Pick<Box, 'x' | 'width'>[]
  readonly breaks: readonly Break[]
  readonly lanes: readonly Lane[]
  readonly marks: readonly Mark[]
  readonly counts: readonly Count[]
  readonly arcs: readonly Arc[]
  /** The signs that the document's drawing uses, in view or not. */
  readonly signs: readonly Sign[]
  readonly list: readonly ListSection[]
}
