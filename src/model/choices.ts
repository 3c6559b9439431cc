import { resolveLocale } from '../messages/locale.js'
import { formatMessage } from '../messages/messages.js'
import type { Words } from './describe.js'
import { excludesAny, filterCounts, type FilterGroup, filterGroups, type TimelineFilter } from './filter.js'
import { pairKey } from './pairs.js'
import type { Timeline } from './resolve.js'
import type { EventType } from './schema.js'

/** What a filter can be narrowed to: its key in the filter, its name, and how many events it would bring. */
export interface Choice {
  /** `states:ru`, `types:visit`, `tags:trade`, `pairs:["cn","ru"]`. */
  readonly key: string
  readonly name: string
  readonly count: number
  readonly chosen: boolean
}

/** All choices of a group, those with most events first; kinds and states in their own order. */
export interface ChoiceGroup {
  readonly group: FilterGroup
  readonly choices: readonly Choice[]
}

/** The types of events in the order in which they are offered. */
export const kindOrder: readonly EventType[] = ['visit', 'meeting', 'statement', 'agreement', 'measure', 'background']

/**
 * The choices that a timeline offers, each with the events it would bring while the other groups stay as they are.
 * Only persons, organisations and groups are offered as actors: states have groups of their own.
 */
export function choiceGroups(
  timeline: Timeline,
  filter: TimelineFilter,
  words: Words,
  groups: readonly FilterGroup[] = filterGroups,
): readonly ChoiceGroup[] {
  const all = filterCounts(timeline, {}, groups)
  const counts = excludesAny(filter) ? filterCounts(timeline, filter, groups) : all
  return groups.map((group) => {
    const chosen = new Set(keysOf(filter, group))
    const choices = valuesInOrder(timeline, group, all[group]).map((value): Choice => {
      const key = `${group}:${value}`
      return { key, name: nameOf(key, timeline, words), count: counts[group].get(value) ?? 0, chosen: chosen.has(key) }
    })
    return { group, choices }
  })
}

/** What a filter has chosen, each with its name, in the order of the groups; last what is searched for. */
export function activeChoices(
  filter: TimelineFilter,
  timeline: Timeline,
  words: Words,
): readonly Pick<Choice, 'key' | 'name'>[] {
  const keys = filterGroups.flatMap((group) => keysOf(filter, group))
  const { text = '' } = filter
  return [...keys, ...(text.trim() === '' ? [] : [`text:${text.trim()}`])].map((key) => ({
    key,
    name: nameOf(key, timeline, words),
  }))
}

/** A filter with one choice turned on or off. The key of a text takes the search away. */
export function toggled(filter: TimelineFilter, key: string): TimelineFilter {
  const colon = key.indexOf(':')
  const group = key.slice(0, colon)
  const value = key.slice(colon + 1)
  if (group === 'pairs') return withPair(filter, value)
  if (group === 'states' || group === 'actors' || group === 'tags')
    return without({ ...filter, [group]: flip(filter[group], value) })
  if (group === 'types') return without({ ...filter, types: flip(filter.types, value as EventType) })
  return without({ ...filter, text: '' })
}

function withPair(filter: TimelineFilter, key: string): TimelineFilter {
  const { pairs = [] } = filter
  const others = pairs.filter((pair) => pairKey(pair) !== key)
  const [one, other] = JSON.parse(key) as [string, string]
  return without({ ...filter, pairs: others.length < pairs.length ? others : [...pairs, [one, other]] })
}

function flip<T>(list: readonly T[] = [], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
}

/** What is empty says nothing. */
function without(filter: TimelineFilter): TimelineFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length > 0))
}

function keysOf(filter: TimelineFilter, group: FilterGroup): string[] {
  return (filter[group] ?? []).map((choice) => `${group}:${typeof choice === 'string' ? choice : pairKey(choice)}`)
}

function valuesInOrder(timeline: Timeline, group: FilterGroup, counts: ReadonlyMap<string, number>): readonly string[] {
  if (group === 'types') return kindOrder.filter((type) => counts.has(type))
  if (group === 'states') return timeline.sides.map(({ id }) => id)
  const values = [...counts.keys()]
  const offered = group === 'actors' ? values.filter((id) => timeline.actors.get(id)?.kind !== 'state') : values
  // The sort is stable: those with as many events stay in the order in which the document comes to them.
  return offered.toSorted((a, b) => counts.get(b)! - counts.get(a)!)
}

/** An id that the document does not have is its own name. */
function nameOf(key: string, timeline: Timeline, { messages, locale }: Words): string {
  const colon = key.indexOf(':')
  const group = key.slice(0, colon) as FilterGroup | 'text'
  const value = key.slice(colon + 1)
  const actorName = (id: string) => timeline.actors.get(id)?.name ?? id
  const { types, filter, quotation } = messages.interface
  switch (group) {
    case 'states':
    case 'actors':
      return actorName(value)
    case 'pairs': {
      const [one, other] = inOrder(JSON.parse(value) as [string, string], timeline)
      return pairName(filter.pair, actorName(one), actorName(other), locale)
    }
    case 'types':
      return Object.hasOwn(types, value) ? types[value as EventType] : value
    case 'tags':
      return value
    case 'text':
      return formatMessage(quotation, { text: value }, locale)
  }
}

/** Names in scripts that run the other way are each kept in one piece. */
function pairName(pattern: string, one: string, other: string, locale: string): string {
  const isolated = (name: string) => (rightToLeft.test(pattern + one + other) ? `\u2068${name}\u2069` : name)
  return formatMessage(pattern, { one: isolated(one), other: isolated(other) }, locale)
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** In the order of the document's actors, which puts first whom the story is about. */
function inOrder([one, other]: readonly [string, string], { actors }: Timeline): readonly [string, string] {
  for (const id of actors.keys()) {
    if (id === one) return [one, other]
    if (id === other) return [other, one]
  }
  return [one, other]
}

/** What a filter asks for in words: "Russia or China; “trade”": all of them, and any of what stands in each. */
export function choiceWords(filter: TimelineFilter, timeline: Timeline, words: Words): string {
  const choices = activeChoices(filter, timeline, words)
  const either = new Intl.ListFormat(resolveLocale(words.locale), { type: 'disjunction' })
  const parts = [...filterGroups, 'text'].flatMap((group) => {
    const names = choices.filter(({ key }) => key.startsWith(`${group}:`)).map(({ name }) => name)
    return names.length > 0 ? [either.format(names)] : []
  })
  return parts.join(words.messages.interface.namesSeparator)
}
