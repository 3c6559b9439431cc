import type { Message } from './message.js'

/** The words of the interface. Keys under `types`, `statuses` and so on are the values of the event model. */
export interface InterfaceMessages {
  /** What an event is: "Visit". */
  readonly types: Readonly<Record<'visit' | 'meeting' | 'statement' | 'agreement' | 'measure' | 'background', string>>
  /** How far an event has come: "under way". */
  readonly statuses: Readonly<
    Record<
      | 'announced'
      | 'confirmed'
      | 'under-way'
      | 'completed'
      | 'postponed'
      | 'cancelled'
      | 'draft'
      | 'initialled'
      | 'signed'
      | 'ratified'
      | 'in-force'
      | 'suspended'
      | 'terminated',
      string
    >
  >
  /** What a document leaves open of an event that it announces: not yet come, come, or past. */
  readonly progress: Readonly<Record<'ahead' | 'due' | 'unreported', string>>
  /** How sure an event is: "disputed". */
  readonly certainties: Readonly<Record<'reported' | 'confirmed' | 'disputed', string>>
  /** How near to what was said a quotation is, where that is not word for word: "translated". */
  readonly quoteForms: Readonly<Record<'paraphrase' | 'translation', string>>
  /** What an event is to another: "Answers". */
  readonly relations: Readonly<Record<RelationName, string>>
  /** The same, seen from the other event: "Answered by". */
  readonly relationsBack: Readonly<Record<RelationName, string>>
  /** The terms of an event's detail: "Speaker", "Where"; `visitor` and `host` for one, `visitors` and `hosts` for more. */
  readonly terms: Readonly<
    Record<
      | 'when'
      | 'visitor'
      | 'visitors'
      | 'host'
      | 'hosts'
      | 'participants'
      | 'parties'
      | 'by'
      | 'against'
      | 'actors'
      | 'speaker'
      | 'onBehalfOf'
      | 'audience'
      | 'channel'
      | 'about'
      | 'where'
      | 'purpose'
      | 'topics'
      | 'status'
      | 'certainty'
      | 'quote'
      | 'source'
      | 'readouts'
      | 'earlier'
      | 'recorded'
      | 'summary'
      | 'tags',
      string
    >
  >
  /** `{words}`: what the source says of the date. */
  readonly sourceSays: string
  /** `{text}` in the quotation marks of the language. */
  readonly quotation: string
  /** `{from}` and `{to}`: a pair of states, who acts first. */
  readonly pair: string
  /**
   * The same for those who hear it: who visits, speaks about or acts against whom. Names stand as they are, in no
   * grammatical case.
   */
  readonly heardPairs: Readonly<Record<'visit' | 'statement' | 'measure', string>>
  /** `{name}` and `{office}` of a person. */
  readonly nameAndOffice: string
  /** The link to a source's archived copy. */
  readonly archived: string
  /** `{date}`: the moment the document speaks from. */
  readonly asOf: string
  /** `{names}` of the sides whose account of a meeting is not in the document. */
  readonly noReadout: string
  /** What stands between the pieces of a list without a last "and". */
  readonly separator: string
  /** Between names that have commas of their own, or lists of names. */
  readonly namesSeparator: string
  /** How another event is related, in `{words}`, and its `{title}`. */
  readonly relation: string
  /** The same in full: `{words}`, the other's `{title}` and its `{date}`. */
  readonly relationDated: string
  /** How an event is told to those who hear it: `{type}` and `{title}`; when and who follow as sentences of their own. */
  readonly sentence: string
  /** `{text}` as a sentence that ends. */
  readonly fullStop: string
  /** One sentence, `{text}`, and the `{next}`. */
  readonly sentences: string
  /** `{count}` events in one place. */
  readonly count: Message
  /** `{length}` of time in which nothing of the list is known to begin, which says nothing of the world. */
  readonly silenceInList: string
  /**
   * Lanes that are named for no actor: what runs behind the rest, all events, those that are no actor's, and those of
   * more states than a lane can name.
   */
  readonly lanes: Readonly<Record<'background' | 'all' | 'none' | 'several', string>>
  /** `{count}` small groups in one lane. */
  readonly otherLanes: Message
  /** What buttons do; `view` names the choice between `timeline` and `list`, `legend` heads the key to the drawing. */
  readonly controls: Readonly<
    Record<
      | 'timeline'
      | 'list'
      | 'view'
      | 'zoomIn'
      | 'zoomOut'
      | 'fit'
      | 'previous'
      | 'next'
      | 'close'
      | 'keys'
      | 'tryAgain'
      | 'legend'
      | 'fullHeight'
      | 'showIssues',
      string
    >
  >
  /** A link to an event: to copy it, that it was copied, and where that has to be done by hand. */
  readonly links: Readonly<Record<'copy' | 'copied' | 'byHand', string>>
  /** `shown` has `{count}`, the events shown, and `{total}`. */
  readonly filter: Readonly<Record<'filter' | 'search' | 'clear' | 'shown' | 'noMatch', string>> & FilterMessages
  /** What the choices of a group are. */
  readonly filterGroups: Readonly<Record<'pairs' | 'states' | 'actors' | 'types' | 'tags', string>>
  readonly announcements: AnnouncementMessages
  /** The strip that shows the whole document, the window on it, and the window's edges. */
  readonly overview: Readonly<Record<'overview' | 'window' | 'start' | 'end', string>>
  readonly media: MediaMessages
  /** `{index}` of `{total}` events. */
  readonly position: string
  /** `{index}` of the `{total}` events of an exchange: answers, and what they answer. */
  readonly exchange: string
  /** The way through an exchange. */
  readonly exchangeSteps: Readonly<Record<'previous' | 'next', string>>
  /** What the chart is and how to move in it, for those who hear it: `{count}`. */
  readonly chart: Message
  /** While a document is on its way. */
  readonly loading: string
  /** With how much of it is there: `{percent}`, such as "40%". */
  readonly loadingProgress: string
  /** Where a document has no events. */
  readonly empty: string
  /** Where there were events, but all of them were left out. */
  readonly noneShown: string
  /** `{reason}` why the document could not be loaded. */
  readonly failed: string
  /** What can be done with the whole of a timeline, and why a picture of it could not be made. */
  readonly actions: Readonly<Record<'menu' | 'saveSvg' | 'savePng' | 'print' | 'pngFailed' | 'saveFailed', string>>
  /** Under a figure: the `{publishers}` on whose sources it rests. */
  readonly credit: string
  /** `{status}`, the HTTP status a server answered with. */
  readonly httpStatus: string
  /** The `{reason}` where no server answered. */
  readonly noAnswer: string
  /** `{count}` things wrong with the document, for at least one of which some of it is left out. */
  readonly problems: Message
  /** After them: what is not left out is shown. */
  readonly restShown: string
  /** `{count}` things wrong with the document, for which nothing is left out. */
  readonly warnings: Message
  /** What a reader finds in place of a detail while no event is chosen. */
  readonly hint: string
  /** How the drawing is to be read: each shape and what it says. */
  readonly legend: Readonly<
    Record<
      | 'sharp'
      | 'soft'
      | 'unknown'
      | 'ongoing'
      | 'oneOf'
      | 'either'
      | 'planned'
      | 'unreported'
      | 'calledOff'
      | 'moved'
      | 'parts'
      | 'count'
      | 'asOf'
      | 'break',
      string
    >
  >
  /** The keys, one line each: what it does by what to press. */
  readonly keyHelp: Readonly<
    Record<'move' | 'lanes' | 'ends' | 'open' | 'close' | 'related' | 'zoom' | 'fit' | 'help', string>
  >
  /** What is printed on the keys that have a name, on the keyboards of the language. */
  readonly keyNames: Readonly<Record<'home' | 'end' | 'enter' | 'escape', string>>
}

/** The words around pictures, films, sounds, posts of social networks and other embedded pages. */
interface MediaMessages {
  /** What it is: "Picture". */
  readonly kinds: Readonly<Record<MediaName, string>>
  /** That an event has one: "with picture". */
  readonly has: Readonly<Record<MediaName, string>>
  /** What the button does that loads it. */
  readonly show: Readonly<Record<MediaName, string>>
  /** `{kind}`, of `kinds`, and the `{host}` it comes from. */
  readonly from: string
  /** What the `{host}` of an embedded page learns. */
  readonly notice: string
  /** The two answers to it. */
  readonly once: string
  readonly always: string
  readonly failed: string
  /** That the page does not let it be loaded. */
  readonly refused: string
  /** The link to it, at its `{host}` or on the same site. */
  readonly openAt: string
  readonly openFile: string
}

type MediaName = 'image' | 'video' | 'audio' | 'post' | 'embed'
type RelationName = 'responds-to' | 'part-of' | 'follows-up' | 'returns' | 'contradicts'

interface FilterMessages {
  /** `{one}` and `{other}`: two states, whoever acts. */
  readonly pair: string
  /** `{count}` choices in force. */
  readonly chosen: string
  /** `{count}`, the choices of a group. */
  readonly showAll: string
  readonly showFewer: string
  /** Names a field: in `{group}` alone. */
  readonly findIn: string
  readonly noChoice: string
  /** Why a choice is faint. */
  readonly faint: string
  /** How the choices go together. */
  readonly rule: string
  /** Names the button that takes the choice `{name}` back. */
  readonly remove: string
  /** `{choices}` that no event meets together. */
  readonly noMatchOf: string
  /** `{events}`, counted, that are shown again without the choice `{name}`. */
  readonly without: string
}

/** What is read out when something has changed that those who do not see it would miss. */
interface AnnouncementMessages {
  /** `{index}` of `{total}`, and the event's `{title}`. */
  readonly position: string
  readonly timeline: string
  readonly list: string
  /** `{start}` and `{end}` of what is in view. */
  readonly range: string
  /** The document's `{title}` and its `{events}`, counted. */
  readonly loaded: string
}
