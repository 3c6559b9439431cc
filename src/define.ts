import { DiplomaticTimeline } from './element/diplomatic-timeline.js'

if (!customElements.get('diplomatic-timeline')) customElements.define('diplomatic-timeline', DiplomaticTimeline)
