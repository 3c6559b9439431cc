export { ar } from './messages/ar.js'
export { de } from './messages/de.js'
export { en } from './messages/en.js'
export { es } from './messages/es.js'
export { fr } from './messages/fr.js'
export { ru } from './messages/ru.js'
export { zh } from './messages/zh.js'
export type { InterfaceMessages } from './messages/interface-messages.js'
export type { DateMessages, Message, Messages, PeriodName, Phrase, PluralForms } from './messages/messages.js'
export { formatIssue } from './model/issue.js'
export type { PieceOptions } from './model/in-pieces.js'
export type { Issue, IssueCode, IssueSeverity } from './model/issue.js'
export { locateIssue } from './model/locate.js'
export { parseDocument } from './model/parse.js'
export type { ParseResult } from './model/parse.js'
export { parseDocumentInPieces, parseDocumentTextInPieces } from './model/parse-in-pieces.js'
export type { TextPieceOptions } from './model/parse-in-pieces.js'
export { parseDocumentText } from './model/parse-text.js'
export type { Position } from './model/position.js'
export type {
  Actor,
  ActorKind,
  AgreementEvent,
  AgreementStatus,
  BackgroundEvent,
  Certainty,
  DiplomaticEvent,
  EventStatus,
  EventType,
  HistoryEntry,
  MeasureEvent,
  Media,
  MediaType,
  MeetingEvent,
  Place,
  Quote,
  QuoteForm,
  Readout,
  Relation,
  RelationType,
  Source,
  SourceReference,
  StatementEvent,
  TimelineDocument,
  TimelineDocumentInput,
  VisitEvent,
  VisitStatus,
} from './model/schema.js'
export { boundsOf } from './time/bounds.js'
export type { DateBounds, InstantBounds } from './time/bounds.js'
export { parseEdtf } from './time/edtf.js'
export type {
  EdtfDate,
  EdtfError,
  EdtfInterval,
  EdtfPoint,
  EdtfRange,
  EdtfSet,
  EdtfTime,
  PartQualifiers,
  Precision,
  Qualifier,
} from './time/edtf.js'
export { describeDate, formatDate } from './time/format-date.js'
export type { DateDescription, DateFormat } from './time/format-date.js'
export type { UtcMs } from './time/instant.js'
