import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { zoneByCode } from '../../../demo/scripts/secretaries/countries.js'
import { buildSecretaries, formatSecretaries } from '../../../demo/scripts/secretaries/document.js'
import type { VisitEvent } from '../../../src/model/schema.js'
import { parseDocument } from '../../../src/model/parse.js'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const folder = pathOf('../../../../shared/data/visits/us-secretary')
const hasRows = existsSync(folder)
const texts = hasRows
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.xml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  : []

const committed = readFileSync(pathOf('../../../demo/documents/secretaries-of-state.json'), 'utf8')
const { document, issues } = parseDocument(JSON.parse(committed))
const visits = document.events.filter((event) => event.type === 'visit')
const isTrip = ({ id }: VisitEvent) => id.endsWith('-trip')
const legsOf = (trip: VisitEvent) => visits.filter(({ partOf }) => partOf === trip.id)
const daysOf = ({ date }: VisitEvent) => {
  const [start = '', end = start] = date.split('/').map((day) => day.replace('?', ''))
  return { start, end }
}
const recordsOf = ({ sources }: VisitEvent) => sources?.[0]?.locator?.match(/\d+/g) ?? []

interface SourceRow {
  readonly id: string
  readonly who: string
  readonly start: string
  readonly end: string
  readonly remarks: string
}

/** The rows once more, read without the parser that the document was made with. */
const rows: readonly SourceRow[] = texts.flatMap((text) =>
  [...text.matchAll(/<trip\b[^>]*who="([^"]*)"[^>]*>([\s\S]*?)<\/trip>/g)].map(([, who = '', body = '']) => {
    const field = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1]?.trim() ?? ''
    return {
      id: field('id'),
      who,
      start: field('start-date'),
      end: field('end-date'),
      remarks: field('remarks').replace(/&[a-z]+;/g, ' '),
    }
  }),
)

describe('the document of the Secretaries of State', () => {
  it('parses without a single issue', () => {
    expect(issues).toEqual([])
    expect(visits.length).toBe(document.events.length)
    expect(visits.length).toBeGreaterThan(1700)
  })

  it('puts every leg inside a trip of the same person, and claims no day for a trip that no leg has', () => {
    for (const { partOf } of visits)
      if (partOf)
        expect(
          visits.some(({ id }) => id === partOf),
          partOf,
        ).toBe(true)
    for (const trip of visits.filter(isTrip)) {
      const legs = legsOf(trip)
      expect(legs.length, trip.id).toBeGreaterThan(1)
      expect(daysOf(trip), trip.id).toEqual({
        start: legs.map((leg) => daysOf(leg).start).sort()[0],
        end: legs
          .map((leg) => daysOf(leg).end)
          .sort()
          .at(-1),
      })
      for (const leg of legs) expect(leg.visitors, leg.id).toEqual(trip.visitors)
    }
  })

  it('says of every trip on what it rests, and grades nothing the source does not grade', () => {
    for (const trip of visits.filter(isTrip)) expect(trip.summary, trip.id).toMatch(/^(Inferred: |Put together from )/)
    for (const visit of visits) {
      expect(visit.certainty, visit.id).toBeUndefined()
      expect(visit.importance, visit.id).toBe(visit.partOf ? 1 : undefined)
    }
    expect(document.description).toContain('inferred')
  })

  it('gives a place a time zone only where its country has a single one', () => {
    const nameOf = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
    for (const [code, zone] of zoneByCode) {
      const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
        readonly timeZones?: readonly string[]
        getTimeZones?: () => readonly string[]
      }
      expect([...new Set((locale.getTimeZones?.() ?? locale.timeZones)?.map(nameOf))], code).toEqual([nameOf(zone)])
    }
    for (const place of document.places)
      expect(place.timeZone, place.name).toBe(place.country && zoneByCode.get(place.country))
  })

  it('names no host in Antarctica, nor in the West Bank when the source names nobody', () => {
    const hostless = visits.filter((visit) => !visit.hosts && !isTrip(visit)).map(({ id }) => id)
    expect(hostless).toEqual(['kerry-2016-11-10-mcmurdo-sound-south-pole', 'blinken-2022-07-15-ramallah'])
  })
})

/** Five journeys as history.state.gov lists them, written down by hand. */
const journeys: Readonly<Record<string, readonly [title: string, date: string, ...legs: string[]]>> = {
  'seward-1866-01-09-trip': [
    'Seward: 2 countries, the Virgin Islands and Cuba, from the Virgin Islands to Cuba',
    '1866-01-09/1866-01-23',
    'Seward in St. Thomas, St. Croix, Frederikstadt and Christianstadt | 1866-01-09/1866-01-12 | denmark',
    'Seward in Santo Domingo | 1866-01-14 | dominican-republic',
    'Seward in Port-au-Prince | 1866-01-16/1866-01-17 | haiti',
    'Seward in Havana | 1866-01-20/1866-01-23 | spain',
  ],
  'dulles-1958-10-18-trip': [
    'Dulles: 4 countries, from Italy to the Republic of China',
    '1958-10-18/1958-10-23',
    'Dulles in Rome | 1958-10-18/1958-10-19 | italy',
    'Dulles in Vatican City | 1958-10-19 | holy-see',
    'Dulles in Brize Norton | 1958-10-19 | united-kingdom',
    'Dulles in Taipei | 1958-10-21/1958-10-23 | republic-of-china',
  ],
  'kissinger-1975-12-01-trip': [
    'Kissinger: 4 countries, from China to Japan',
    '1975-12-01/1975-12-08',
    'Kissinger in Beijing | 1975-12-01/1975-12-05 | china',
    'Kissinger in Jakarta | 1975-12-05/1975-12-06 | indonesia',
    'Kissinger in Manila | 1975-12-06/1975-12-07 | philippines',
    'Kissinger in Tokyo | 1975-12-08 | japan',
  ],
  'albright-2000-10-23-trip': [
    'Albright in North Korea and South Korea',
    '2000-10-23/2000-10-26',
    'Albright in Pyongyang | 2000-10-23/2000-10-25 | north-korea',
    'Albright in Seoul | 2000-10-25/2000-10-26 | south-korea',
  ],
  'blinken-2021-03-15-trip': [
    'Blinken in Japan and South Korea',
    '2021-03-15/2021-03-18',
    'Blinken in Tokyo | 2021-03-15/2021-03-17 | japan',
    'Blinken in Seoul | 2021-03-17/2021-03-18 | south-korea',
  ],
}

describe('journeys known from elsewhere', () => {
  it.each(Object.entries(journeys))('%s', (id, [title, date, ...legs]) => {
    const trip = visits.find((visit) => visit.id === id)!
    expect([trip.title, trip.date]).toEqual([title, date])
    expect(legsOf(trip).map((leg) => `${leg.title} | ${leg.date} | ${leg.hosts?.join()}`)).toEqual(legs)
  })

  it('marks the last day as uncertain where the source gives two', () => {
    const visit = visits.find(({ id }) => id === 'blinken-2021-03-22-brussels')!
    expect(visit.date).toBe('2021-03-22/2021-03-25?')
    expect(recordsOf(visit)).toEqual(['3994', '4021'])
  })

  it('does not pass the shuttle of 1974 off as four weeks in Damascus', () => {
    const visit = visits.find(({ id }) => id === 'kissinger-1974-05-03-damascus')!
    expect(visit.date).toBe('1974-05-03/1974-05-29')
    expect(visit.summary).toContain('3–4, 12, 14, 16–18, 20–23 and 25–29 May 1974')
  })
})

describe.skipIf(!hasRows)('against the rows of the Office of the Historian (in ../shared/data/visits)', () => {
  it('is what the script makes of them, byte for byte and in whatever order they are read', () => {
    expect(formatSecretaries(buildSecretaries(texts).document)).toBe(committed)
    expect(formatSecretaries(buildSecretaries(texts.toReversed()).document)).toBe(committed)
  })

  it('is what the command writes', () => {
    const target = mkdtempSync(join(tmpdir(), 'secretaries-'))
    const script = pathOf('../../../demo/scripts/build-secretaries.mjs')
    try {
      execFileSync(process.execPath, [script, folder, join(target, 'out.json')], { stdio: 'pipe' })
      expect(readFileSync(join(target, 'out.json'), 'utf8')).toBe(committed)
    } finally {
      rmSync(target, { recursive: true })
    }
  })

  it('has as many stops per person as there are rows, but for those merged', () => {
    const expected = JSON.parse(readFileSync(join(folder, '../EXPECTED.json'), 'utf8')) as Record<
      string,
      { rows: number }
    >
    for (const who of new Set(rows.map((row) => row.who))) {
      const stops = visits.filter((visit) => !isTrip(visit) && visit.visitors[0] === who.split('-')[0])
      const merged = stops.reduce((sum, stop) => sum + recordsOf(stop).length - 1, 0)
      expect(merged, who).toBe(who === 'blinken-antony-j' ? 3 : 0)
      expect(stops.length, who).toBe(expected[`visits/us-secretary/${who}.xml`]!.rows - merged)
    }
  })

  it('has the days of every row exactly once, under its number', () => {
    const listed = visits
      .filter((visit) => !isTrip(visit))
      .flatMap((visit) => recordsOf(visit).map((id) => [id, visit] as const))
    expect(listed.map(([id]) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    const byRecord = new Map(listed)
    const apart = rows.filter(({ id, start, end }) => {
      const days = daysOf(byRecord.get(id)!)
      return days.start !== start || days.end !== end
    })
    expect(apart.map(({ id }) => id)).toEqual(['3994'])
  })

  it('holds no six words in a row of any remark', () => {
    // Letters only: the days that a remark counts up are facts, and stay the same facts in any words.
    const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? []
    const runsOf = (text: string) => wordsOf(text).map((_, i, all) => all.slice(i, i + 6).join(' '))
    const isWhole = (run: string) => run.split(' ').length === 6
    const remarks = new Set(rows.flatMap(({ remarks }) => runsOf(remarks)).filter(isWhole))
    expect(remarks.size).toBeGreaterThan(5000)
    const strings = committed.match(/"(?:[^"\\]|\\.)*"/g) ?? []
    expect(strings.flatMap(runsOf).filter((run) => isWhole(run) && remarks.has(run))).toEqual([])
  })
})
