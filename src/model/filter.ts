import { factsOf, placesInDocument, rememberFacts } from './event-facts.js'
import { fold } from './fold.js'
import { type Pair, pairKey, pairsOf } from './pairs.js'
import type { Timeline, TimelineEntry } from './resolve.js'
import { actingStates } from './resolved-entry.js'
import type { EventType } from './schema.js'
import { searchFields } from './search-fields.js'
import { searchWords } from './search.js'
import { batchesOf, entriesInStep, finish, type Work } from './work.js'

/** Which events are wanted. What is left out, or is empty, excludes nothing; what is given must all be met. */
export interface TimelineFilter {
  /** Ids of states, or of actors that belong to none: one of them acts, alone or with others. */
  readonly states?: readonly string[]
  /** Ids of actors: one of them takes part, on whichever side. */
  readonly actors?: readonly string[]
  /** Pairs of states' ids: events between the two, whoever acts. */
  readonly pairs?: readonly Pair[]
  /** It is of one of these types. */
  readonly types?: readonly EventType[]
  /** It has one of these tags, spelt exactly so. */
  readonly tags?: readonly string[]
  /**
   * Words, all of which occur in the title, quote, summary, people, their offices and states, place, date note,
   * purpose, topics, tags, audience, channel, readouts or sources; case, accents, width and vowel points do not matter.
   */
  readonly text?: string
}

/** One of the lists of choices in a filter. */
export type FilterGroup = Exclude<keyof TimelineFilter, 'text'>

/** The groups in the order in which they are offered. */
export const filterGroups: readonly FilterGroup[] = ['pairs', 'states', 'actors', 'types', 'tags']

/** The timeline with the wanted events alone. Ids still lead to the others, so that relations can be told. */
export function filterTimeline(timeline: Timeline, filter: TimelineFilter): Timeline {
  if (!excludesAny(filter)) return timeline
  const { facts, numbers } = factsOf(timeline)
  const tests = testsOf(filter, timeline)
  const entries: TimelineEntry[] = []
  const kept = numbers.filter((number, place) => {
    const entry = timeline.entries[place]!
    const isWanted = tests.every(({ isMet }) => isMet(entry, facts.casts[number]!, place))
    if (isWanted) entries.push(entry)
    return isWanted
  })
  rememberFacts(entries, { facts, numbers: kept })
  return { ...timeline, entries }
}

/** Whether a filter excludes anything at all. */
export function excludesAny(filter: TimelineFilter): boolean {
  return searchWords(filter.text).length > 0 || filterGroups.some((group) => (filter[group]?.length ?? 0) > 0)
}

/** What of an event a group's choices are compared with: ids, kinds, tags, or the keys of pairs. */
function valuesOf(entry: TimelineEntry, group: FilterGroup, timeline: Timeline): readonly string[] {
  const { event } = entry
  switch (group) {
    case 'states':
      return [...actingStates(entry, timeline)].map(({ id }) => id)
    case 'actors':
      return [...new Set([...entry.leads, ...entry.counterparts].map(({ id }) => id))]
    case 'pairs':
      return [...pairsOf(entry, timeline).keys()]
    case 'types':
      return [event.type]
    case 'tags':
      return [...new Set(event.tags)]
  }
}

/** How many events each choice of some groups would bring, with what is chosen in the other groups as it is. */
export type FilterCounts<Asked extends FilterGroup = FilterGroup> = Readonly<Record<Asked, ReadonlyMap<string, number>>>

/** Counts the events of each choice of `groups`. */
export function filterCounts<Asked extends FilterGroup>(
  timeline: Timeline,
  filter: TimelineFilter,
  groups: readonly Asked[],
): FilterCounts<Asked> {
  return finish(excludesAny(filter) ? countingWith(timeline, filter, groups) : countingAll(timeline, groups))
}

/** The same step by step where there is no filter; what was counted before is known. */
export function* countingAll<Asked extends FilterGroup>(
  timeline: Timeline,
  groups: readonly Asked[],
): Work<FilterCounts<Asked>> {
  const known = unfiltered.get(timeline) ?? {}
  const missing = groups.filter((group) => !known[group])
  const all = { ...known, ...(missing.length > 0 && (yield* countingWith(timeline, {}, missing))) }
  unfiltered.set(timeline, all)
  return all as FilterCounts<Asked>
}

/** The head and the filter ask for the same, and in a large document it is dear to count. */
const unfiltered = new WeakMap<Timeline, Partial<FilterCounts>>()

/** The groups whose choices are in an order of their own, whichever event comes first. */
const ordered: readonly FilterGroup[] = ['states', 'types']

/** Makes the counts of a timeline from those of the one that it was made of, where these are known and may be. */
export function reviseCounts(
  before: Timeline,
  after: Timeline,
  removed: readonly TimelineEntry[],
  added: readonly TimelineEntry[],
): void {
  const known = unfiltered.get(before) ?? {}
  const groups = ordered.filter((group) => known[group])
  const less = finish(countingWith({ ...before, entries: removed }, {}, groups))
  const more = finish(countingWith({ ...after, entries: added }, {}, groups))
  const counts: Partial<Record<FilterGroup, ReadonlyMap<string, number>>> = {}
  for (const group of groups) {
    const sums = new Map(known[group])
    for (const [value, count] of more[group]) sums.set(value, (sums.get(value) ?? 0) + count)
    for (const [value, count] of less[group])
      if (sums.get(value) === count) sums.delete(value)
      else sums.set(value, sums.get(value)! - count)
    counts[group] = sums
  }
  unfiltered.set(after, counts)
}

function* countingWith<Asked extends FilterGroup>(
  timeline: Timeline,
  filter: TimelineFilter,
  groups: readonly Asked[],
): Work<FilterCounts<Asked>> {
  const counts = Object.fromEntries(groups.map((group) => [group, new Map<string, number>()])) as Record<
    Asked,
    Map<string, number>
  >
  const add = (group: Asked, entry: TimelineEntry, count: number) => {
    for (const value of valuesOf(entry, group, timeline))
      counts[group].set(value, (counts[group].get(value) ?? 0) + count)
  }
  const { facts, numbers } = factsOf(timeline)
  const casts = facts.castOf.entries
  const tests = testsOf(filter, timeline)
  const byEvent = groups.filter((group) => !isOfCast(group))
  const tallies = new Map<FilterTest['group'] | 'none', Uint32Array>()
  const tallyOf = (unmet: FilterTest['group'] | 'none') => {
    const tally = tallies.get(unmet) ?? new Uint32Array(casts.length)
    tallies.set(unmet, tally)
    return tally
  }
  const allMet = tallyOf('none')
  const looksInto = tests.length > 0 || byEvent.length > 0
  const places = looksInto ? placesInDocument(timeline) : undefined
  for (let i = 0; i < numbers.length; i++) {
    if ((i + 1) % entriesInStep === 0) yield i / numbers.length
    const place = places?.[i] ?? i
    const cast = facts.casts[numbers[place]!]!
    if (!looksInto) {
      allMet[cast]!++
      continue
    }
    const entry = timeline.entries[place]!
    const unmetTests = tests.filter(({ isMet }) => !isMet(entry, cast, place))
    if (unmetTests.length > 1) continue
    const unmet = unmetTests[0]
    tallyOf(unmet?.group ?? 'none')[cast]!++
    for (const group of byEvent) if (!unmet || unmet.group === group) add(group, entry, 1)
  }
  for (const group of groups.filter(isOfCast))
    for (const [cast, entry] of casts.entries()) {
      const count = allMet[cast]! + (tallies.get(group)?.[cast] ?? 0)
      if (count > 0) add(group, entry, count)
    }
  return counts
}

/** Whether all events of one cast have the same values of a group. */
function isOfCast(group: FilterGroup): boolean {
  return group !== 'tags'
}

interface FilterTest {
  readonly group: FilterGroup | 'text'
  /** Whether an entry, which has this cast and stands in this place of the reading order, is wanted. */
  readonly isMet: (entry: TimelineEntry, cast: number, place: number) => boolean
}

function testsOf(filter: TimelineFilter, timeline: Timeline): readonly FilterTest[] {
  const tests: FilterTest[] = []
  for (const group of filterGroups) {
    const chosen = filter[group] ?? []
    if (chosen.length === 0) continue
    const wanted = new Set(chosen.map((choice) => (typeof choice === 'string' ? choice : pairKey(choice))))
    const isMet = (entry: TimelineEntry) => valuesOf(entry, group, timeline).some((value) => wanted.has(value))
    const ofCasts: boolean[] = []
    tests.push({ group, isMet: isOfCast(group) ? (entry, cast) => (ofCasts[cast] ??= isMet(entry)) : isMet })
  }
  const words = searchWords(filter.text)
  // Last, since it takes longest: where another test fails already it need not be asked.
  if (words.length > 0) {
    const { answers } = answersTo(words, timeline)
    const isMet = (entry: TimelineEntry, _: number, place: number) => {
      if (answers[place] === 0) {
        const text = searchedText(entry, timeline)
        answers[place] = words.every((word) => text.includes(word)) ? hasWords : lacksWords
      }
      return answers[place] === hasWords
    }
    tests.push({ group: 'text', isMet })
  }
  return tests
}

/** Which entries of a timeline have some words, by their places: 0 where nobody has looked. */
interface Answers {
  readonly words: readonly string[]
  readonly answers: Uint8Array
}

const hasWords = 1
const lacksWords = 2
const answered = new WeakMap<Timeline['entries'], Answers>()

/** Who filters also counts, and what has not the first letters of a word has not the word. */
function answersTo(words: readonly string[], { entries }: Timeline): Answers {
  const before = answered.get(entries)
  const isNarrower = before?.words.every((word) => words.some((longer) => longer.includes(word)))
  const isSame = isNarrower && words.every((word) => before!.words.includes(word))
  if (before && isSame) return before
  const answers = new Uint8Array(entries.length)
  if (before && isNarrower)
    for (let i = 0; i < answers.length; i++) if (before.answers[i] === lacksWords) answers[i] = lacksWords
  const found = { words, answers }
  answered.set(entries, found)
  return found
}

/** Makes the texts of all entries ready to be searched, step by step: the first search of many would take long. */
export function* textsFolding(timeline: Timeline): Work<void> {
  for (const [done, batch] of batchesOf(timeline.entries)) {
    for (const entry of batch) searchedText(entry, timeline)
    yield done
  }
}

/** Folding is dear and a search asks again at every letter typed. An entry belongs to one timeline, so its text stays. */
const searched = new WeakMap<TimelineEntry, string>()

function searchedText(entry: TimelineEntry, timeline: Timeline): string {
  const known = searched.get(entry)
  if (known !== undefined) return known
  const text = searchFields(entry, timeline)
    .map(({ text: field }) => fold(field))
    .join('\n')
  searched.set(entry, text)
  return text
}
