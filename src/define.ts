import { DiplomaticTimeline } from './element/diplomatic-timeline.js'

if (!customElements.get('diplomatic-timeline')) customElements.define('diplomatic-timeline', DiplomaticTimeline)

// For the types of the tag and of its events, which a page may use without a name of ours.
export type {} from './index.js'
