export { DiplomaticTimeline } from './element/diplomatic-timeline.js'
export {
  TimelineErrorEvent,
  TimelineLoadEvent,
  TimelineRangeChangeEvent,
  TimelineSelectEvent,
} from './element/timeline-events.js'
export type { GroupBy } from './model/groups.js'
export type * from './model.js'
