import type { Place } from '../../../src/model/schema.js'
import { type Country, slugOf, zoneByCode } from './countries.js'

/** Where a stop was: the place of the document and the names for its title, in the order visited. */
export interface Locale {
  readonly place: Place
  readonly names: readonly string[]
}

/**
 * Reads a row's locale. Several places of one stop become one place that names them all, since the source gives
 * one pair of days for them; it has a code only where all of them share it, and a zone only where the code has one.
 */
export function readLocale(locale: string, country: Country): Locale {
  const region = / \(([^)]*)\)$/.exec(locale)?.[1]
  const names = locale
    .replace('Mexico, D.F.', 'Mexico City')
    .replace(/ \([^)]*\)/g, '')
    .split(',')
    .map((name) => spellings[name.trim()] ?? name.trim())
    .filter(Boolean)
  if (names.length === 0) names.push(country.label)
  const codes = new Set(
    names.map((name) =>
      listedElsewhere.has(`${name}, ${country.label}`) ? undefined : (placeCodes[region ?? name] ?? country.code),
    ),
  )
  const code = codes.size === 1 ? [...codes][0] : undefined
  const zone = code ? zoneByCode.get(code) : undefined
  const place = {
    id: slugOf(names.join(' ')),
    name: joinWords(names),
    ...(code && { country: code }),
    ...(zone && { timeZone: zone }),
  }
  return { place, names }
}

/** "in Amman and Aqaba", "in Riyadh and at Prince Sultan Air Base". */
export function locateInWords(names: readonly string[]): string {
  let before = ''
  return joinWords(
    names.map((name) => {
      const at = atPlaces[name]
      const preposition = at === undefined ? 'in' : 'at'
      const words = `${preposition === before ? '' : `${preposition} `}${at ?? name.replace(/^The (?=Bahamas)/, 'the ')}`
      before = preposition
      return words
    }),
  )
}

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** One city that the source spells in two ways, and three slips of the pen. A renamed city (Saigon) keeps its name. */
const spellings: Readonly<Record<string, string>> = {
  Djakarta: 'Jakarta',
  Irbil: 'Erbil',
  Jidda: 'Jeddah',
  Kiev: 'Kyiv',
  Panmunjon: 'Panmunjom',
  Peking: 'Beijing',
  Tblisi: 'Tbilisi',
  'Vina de Lar': 'Vina del Mar',
}

/**
 * ISO 3166-1 code of places, or of the region in brackets after them, that were or are under the sovereignty of the
 * country they are listed under but have a code of their own, or that lie in a state of today.
 */
const placeCodes: Readonly<Record<string, string>> = {
  Antilles: 'CW',
  Belgrade: 'RS',
  Bermuda: 'BM',
  Brioni: 'HR',
  Cuba: 'CU',
  'Hong Kong': 'HK',
  Ilulissat: 'GL',
  Jamaica: 'JM',
  Kangerlussuaq: 'GL',
  Malta: 'MT',
  Martinique: 'MQ',
  Moscow: 'RU',
  Pula: 'HR',
  Svalbard: 'SJ',
  'The Bahamas': 'BS',
  'Virgin Islands': 'VI',
  Vladivostok: 'RU',
}

/** Listed under a country in which they do not lie: the host is the source's, the place goes without a code. */
const listedElsewhere = new Set(['Dhahran, Bahrain', 'Rayak, Jordan', 'Erez, the Palestinian Authority'])

/** Places one is at and not in, as they stand after "at". */
const atPlaces: Readonly<Record<string, string>> = {
  'Camp Bonifas': 'Camp Bonifas',
  'Camp Doha': 'Camp Doha',
  'Dead Sea': 'the Dead Sea',
  Erez: 'Erez',
  'Kerem Shalom': 'Kerem Shalom',
  Masada: 'Masada',
  'McMurdo Sound': 'McMurdo Sound',
  'Prince Sultan Air Base': 'Prince Sultan Air Base',
  'Ramstein Air Force Base': 'Ramstein Air Force Base',
  'Schloss Elmau': 'Schloss Elmau',
  'South Pole': 'the South Pole',
  'Stenkovec I': 'Stenkovec I',
}
