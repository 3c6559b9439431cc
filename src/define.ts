import { DiplomaticTimeline } from './element/diplomatic-timeline.js'
import { ar } from './messages/ar.js'
import { de } from './messages/de.js'
import { es } from './messages/es.js'
import { fr } from './messages/fr.js'
import { ru } from './messages/ru.js'
import { zh } from './messages/zh.js'

DiplomaticTimeline.addMessages(ar, de, es, fr, ru, zh)
if (!customElements.get('diplomatic-timeline')) customElements.define('diplomatic-timeline', DiplomaticTimeline)
