export { DiplomaticTimeline } from './element/diplomatic-timeline.js'
export type { MediaConsent } from './element/media-controller.js'
export {
  TimelineErrorEvent,
  TimelineFilterChangeEvent,
  TimelineLoadEvent,
  TimelineProgressEvent,
  TimelineRangeChangeEvent,
  TimelineSelectEvent,
} from './element/timeline-events.js'
export type { FigureOptions } from './element/draw-figure.js'
export type { TimelineFilter } from './model/filter.js'
export type { GroupBy } from './model/groups.js'
export type { Pair } from './model/pairs.js'
export type * from './model.js'
