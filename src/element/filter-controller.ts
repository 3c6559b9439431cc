import type { ReactiveControllerHost } from 'lit'
import { Last } from '../layout/once.js'
import { activeChoices, type ChoiceGroup, choiceGroups, choiceWords, toggled } from '../model/choices.js'
import type { Words } from '../model/describe.js'
import { type FilterGroup, filterGroups, filterTimeline, textsFolding, type TimelineFilter } from '../model/filter.js'
import { fold } from '../model/fold.js'
import { inPieces } from '../model/in-pieces.js'
import type { Timeline } from '../model/resolve.js'
import { textLanguages } from '../model/text-language.js'
import type { EventType } from '../model/schema.js'
import type { ChoiceView, FilterView, GroupView } from '../render/filter-view.js'
import type { NoMatch } from '../render/no-match.js'
import { tones } from '../render/palette.js'
import { FilterInput } from './filter-input.js'
import { countedGroups } from './head.js'
import { timedPace } from './timed-pace.js'

/** As many choices of a group are shown before the reader asks for all. */
const few = 8
/** As many at most after that; who looks for another finds it by its name. */
const most = 300
const mostWaysOut = 12
/** Documents with more events are searched when the typing pauses, for as many milliseconds, not at every letter. */
const large = 400
const typingPause = 200

/** What of the filter is open and looked for, and the filter as it is shown. */
export class FilterController {
  readonly #host: ReactiveControllerHost
  readonly #current: () => TimelineFilter
  readonly #change: (filter: TimelineFilter) => void
  #isOpen = false
  /** What stands in the field while it is not searched for yet. */
  #typed: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What the filter narrows. */
  #timeline: Timeline | undefined
  readonly #expanded = new Set<string>()
  readonly #queries = new Map<string, string>()
  /** Choices made since the panel was opened, which stay in sight. */
  readonly #touched = new Set<string>()
  readonly #counted = new Last<readonly ChoiceGroup[]>()
  readonly #noMatch = new Last<NoMatch>()

  /** `current` is the filter in force; `change` is told of every other that the user asks for. */
  constructor(host: ReactiveControllerHost, current: () => TimelineFilter, change: (filter: TimelineFilter) => void) {
    this.#host = host
    this.#current = current
    host.addController({ hostDisconnected: () => this.#forget() })
    this.#change = change
  }

  /** Hears what a user does in the filter; to be called before others hear the same root. */
  listen(root: HTMLElement | DocumentFragment): void {
    new FilterInput(root, {
      toggle: (choice) => {
        this.#touched.add(choice)
        this.#change(toggled(this.#current(), choice))
      },
      meetSearch: () => this.#prepare(),
      search: (text) => this.#type(text),
      compose: (text) => (this.#typed = text),
      show: (group) => {
        if (!this.#expanded.delete(group)) this.#expanded.add(group)
        this.#host.requestUpdate()
      },
      find: (group, text) => {
        this.#queries.set(group, text)
        this.#host.requestUpdate()
      },
      closePanel: () => {
        const isOpen = this.#isOpen
        if (isOpen) this.toggle()
        return isOpen
      },
    })
  }

  /** Opens the panel, or closes it and forgets what was looked for in it. */
  toggle(): void {
    this.#isOpen = !this.#isOpen
    this.#expanded.clear()
    this.#queries.clear()
    this.#touched.clear()
    this.#host.requestUpdate()
  }

  /** Takes everything back, what is typed and not yet searched for too. */
  clear(): void {
    this.#forget()
    this.#change({})
  }

  /** `filter` is what is in force, `shown` what it leaves of the timeline. */
  view(timeline: Timeline, shown: Timeline, filter: TimelineFilter, compact: boolean, words: Words): FilterView {
    this.#timeline = timeline
    const counted = this.#count(timeline, filter, words)
    const lang = textLanguages(timeline, words.locale).document
    const spoken = (choice: ChoiceView): ChoiceView => (lang === undefined ? choice : { ...choice, lang })
    const groups = counted.map((group) => ({ ...group, choices: signed(group, timeline).map(spoken) }))
    const of = (name: FilterGroup) => groups.find(({ group }) => group === name)?.choices ?? []
    // As many as have a colour of their own.
    const states = of('states').slice(0, tones.length)
    return {
      quick: compact ? states : [...states, ...of('types')],
      groups: this.#isOpen
        ? groups
            .filter(({ choices }) => choices.length > 1)
            .map(({ group, choices }) => this.#groupView(group, choices))
        : [],
      isOpen: this.#isOpen,
      text: this.#typed ?? filter.text ?? '',
      active: activeChoices(filter, timeline, words),
      count: shown.entries.length,
      total: timeline.entries.length,
    }
  }

  get #isLarge(): boolean {
    return (this.#timeline?.entries.length ?? 0) > large
  }

  /** What will be searched is made ready while the reader thinks of a word. */
  #prepare(): void {
    if (this.#isLarge) void inPieces(textsFolding(this.#timeline!), { pace: timedPace() })
  }

  #type(text: string): void {
    clearTimeout(this.#timer)
    this.#typed = text
    if (this.#isLarge) this.#timer = setTimeout(() => this.#search(text), typingPause)
    else this.#search(text)
  }

  #search(typed: string): void {
    this.#forget()
    const text = typed.trim() === '' ? '' : typed
    const { text: before = '', ...rest } = this.#current()
    if (text !== before) this.#change({ ...rest, ...(text && { text }) })
  }

  #forget(): void {
    clearTimeout(this.#timer)
    this.#typed = undefined
  }

  /** Why nothing meets the filter, and what each choice taken back would bring. */
  noMatch(timeline: Timeline, filter: TimelineFilter, words: Words): NoMatch {
    return this.#noMatch.for([timeline, filter, words.messages, words.locale], () => ({
      choices: choiceWords(filter, timeline, words),
      without: activeChoices(filter, timeline, words)
        .slice(0, mostWaysOut)
        .map((choice) => ({
          ...choice,
          count: filterTimeline(timeline, toggled(filter, choice.key)).entries.length,
        })),
    }))
  }

  /** Counting is dear in a large document, and a drawing comes with every step of a drag. */
  #count(timeline: Timeline, filter: TimelineFilter, words: Words): readonly ChoiceGroup[] {
    const isOpen = this.#isOpen
    return this.#counted.for([timeline, filter, words.messages, words.locale, isOpen], () =>
      choiceGroups(timeline, filter, words, isOpen ? filterGroups : countedGroups),
    )
  }

  #groupView(group: FilterGroup, choices: readonly ChoiceView[]): GroupView {
    const isLong = choices.length > few
    const isExpanded = this.#expanded.has(group)
    const query = this.#queries.get(group) ?? ''
    const wanted = fold(query.trim())
    const isKept = ({ chosen, key }: ChoiceView) => chosen || this.#touched.has(key)
    const shown =
      wanted !== ''
        ? choices.filter(({ name }) => fold(name).includes(wanted)).slice(0, most)
        : isExpanded || !isLong
          ? choices.filter((choice, i) => i < most || isKept(choice))
          : firstOf(choices, isKept)
    return { group, choices: shown, total: choices.length, isLong, isExpanded, query }
  }
}

/** The few that bring most, those that bring anything before those that bring nothing, in the order they are in. */
function firstOf(choices: readonly ChoiceView[], isKept: (choice: ChoiceView) => boolean): readonly ChoiceView[] {
  const useful = choices.filter(({ count }) => count > 0)
  const first = new Set([...new Set([...useful, ...choices])].slice(0, few))
  return choices.filter((choice) => first.has(choice) || isKept(choice))
}

/** The choices of a group with what they are known by: states by their colour, kinds by their sign. */
function signed({ group, choices }: ChoiceGroup, { sides }: Timeline): readonly ChoiceView[] {
  const valueOf = (key: string) => key.slice(key.indexOf(':') + 1)
  if (group === 'types') return choices.map((choice) => ({ ...choice, kind: valueOf(choice.key) as EventType }))
  if (group !== 'states') return choices
  const toneOf = new Map(sides.map(({ id }, tone) => [`states:${id}`, tone]))
  return choices.map((choice) => ({ ...choice, tone: toneOf.get(choice.key) ?? -1 }))
}
