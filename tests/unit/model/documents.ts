import { fileURLToPath } from 'node:url'
import type { Issue } from '../../../src/model/issue.js'
import { parseDocument } from '../../../src/model/parse.js'

/** A plain object, as JSON.parse would make it. */
export type Data = Record<string, unknown>

export const visit = (changes: Data = {}): Data => ({
  type: 'visit',
  id: 'lavrov-beijing',
  title: 'Lavrov visits Beijing',
  date: '2024-04-08/2024-04-09',
  visitors: ['lavrov'],
  ...changes,
})

export const meeting = (changes: Data = {}): Data => ({
  type: 'meeting',
  id: 'lavrov-wang',
  title: 'Lavrov meets Wang Yi',
  date: '2024-04-09',
  participants: ['lavrov', 'wang'],
  ...changes,
})

export const statement = (changes: Data = {}): Data => ({
  type: 'statement',
  id: 'wang-speaks',
  title: 'Wang Yi speaks to the press',
  date: '2024-04-09',
  speaker: 'wang',
  ...changes,
})

export const agreement = (changes: Data = {}): Data => ({
  type: 'agreement',
  id: 'plan',
  title: 'A plan of consultations',
  date: '2024-04-09',
  parties: ['ru', 'cn'],
  ...changes,
})

export const measure = (changes: Data = {}): Data => ({
  type: 'measure',
  id: 'sanctions',
  title: 'Sanctions',
  date: '2024-04-10',
  by: ['us'],
  ...changes,
})

export const background = (changes: Data = {}): Data => ({
  type: 'background',
  id: 'war',
  title: 'War in Ukraine',
  date: '2022-02-24/..',
  ...changes,
})

/** A sound document with these events. */
export const documentOf = (...events: readonly unknown[]): Data => ({
  title: 'Beijing, April 2024',
  timeZone: 'Asia/Shanghai',
  asOf: '2024-04-12',
  actors: [
    { id: 'ru', kind: 'state', name: 'Russia', country: 'RU' },
    { id: 'cn', kind: 'state', name: 'China', country: 'CN' },
    { id: 'us', kind: 'state', name: 'United States', country: 'US' },
    { id: 'lavrov', kind: 'person', name: 'Sergei Lavrov', office: 'Foreign Minister', of: 'ru' },
    { id: 'wang', kind: 'person', name: 'Wang Yi', of: 'cn' },
  ],
  places: [{ id: 'beijing', name: 'Beijing', country: 'CN', timeZone: 'Asia/Shanghai', coordinates: [116.4, 39.9] }],
  sources: [
    {
      id: 'mt',
      title: 'Lavrov arrives in Beijing',
      publisher: 'The Moscow Times',
      published: '2024-04-08',
      url: 'https://example.org/lavrov',
      archiveUrl: 'https://archive.example.org/lavrov',
    },
  ],
  events,
})

const sources = [{ source: 'mt', locator: 'para. 2', excerpt: 'arrived on Monday' }]

/** A sound document in which every property of every kind of entry is used. */
export const fullDocument = (): Data => ({
  $schema: 'https://example.org/schema.json',
  description: 'Two days in April.',
  lang: 'en',
  ...documentOf(
    visit({
      dateNote: 'on Monday',
      summary: 'He came.',
      sources,
      certainty: 'confirmed',
      importance: 3,
      tags: ['Asia'],
      media: [{ src: 'pictures/arrival.jpg', alt: 'Two men shake hands', credit: 'AP', type: 'image' }],
      relations: [{ type: 'returns', event: 'war' }],
      history: [{ date: '2024-03', status: 'announced', recorded: '2024-02-28', note: 'First set for March', sources }],
      codes: { cameo: '042', plover: 'CONSULT', ours: 'V1' },
      extra: { anything: [1, { goes: true }] },
      hosts: ['cn'],
      place: 'beijing',
      purpose: 'Talks',
      topics: ['Ukraine'],
      status: 'completed',
    }),
    visit({ id: 'leg', partOf: 'lavrov-beijing', date: '2024-04-08' }),
    meeting({
      place: 'beijing',
      topics: ['trade'],
      status: 'completed',
      partOf: 'lavrov-beijing',
      readouts: [
        { by: 'ru', summary: 'Warm.', quote: { text: 'Дружба', lang: 'ru', form: 'verbatim' }, sources },
        { by: 'cn', summary: 'Frank.' },
      ],
    }),
    statement({
      office: 'Foreign Minister',
      onBehalfOf: 'cn',
      quote: { text: 'The future is bright.', lang: 'en', form: 'verbatim' },
      sources,
      audience: 'the press',
      channel: 'press conference',
      about: ['ru'],
      topics: ['friendship'],
      place: 'beijing',
      relations: [{ type: 'part-of', event: 'lavrov-beijing' }],
    }),
    agreement({ status: 'signed', place: 'beijing' }),
    measure({ against: ['ru'] }),
    background({ actors: ['ru'] }),
  ),
})

/** What is wrong with a sound document to which this event was added. */
export const issuesWith = (...events: readonly Data[]): readonly Issue[] => parseDocument(documentOf(...events)).issues

/** The events that are left of these. */
export const eventsFrom = (...events: readonly Data[]): readonly Data[] =>
  parseDocument(documentOf(...events)).document.events as unknown as readonly Data[]

export const errorsOf = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ severity }) => severity === 'error')

/** Every place in a value, the root apart, as the keys that lead to it. */
export function pathsIn(
  value: unknown,
  before: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, held]) => {
    const path = [...before, Array.isArray(value) ? Number(name) : name]
    return [path, ...pathsIn(held, path)]
  })
}

/** A copy of plain data with another value at one place. */
export function withValueAt(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(data)
  const holder = path.slice(0, -1).reduce((held, key) => (held as Data)[key] as Data, copy as Data)
  holder[path.at(-1)!] = value
  return copy
}

export function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((held, key) => (held as Data | undefined)?.[key], data)
}

/** A file of the data that tests are run against where it is there; it is not part of the repository. */
export const sharedData = (path: string): string =>
  fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url))
