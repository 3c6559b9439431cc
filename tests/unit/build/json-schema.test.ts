import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssueCode } from '../../../src/model/issue.js'
import { buildJsonSchema } from '../../../src/build/json-schema.js'
import { parseDocument } from '../../../src/model/parse.js'
import {
  type Data,
  documentOf,
  fullDocument,
  meeting,
  pathsIn,
  statement,
  valueAt,
  visit,
  withValueAt,
} from '../model/documents.js'

interface Node {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: boolean | Node
  readonly items?: Node
  readonly oneOf?: readonly Node[]
}

const schema = buildJsonSchema() as Node & { readonly $schema: string; readonly $defs: Readonly<Record<string, Node>> }
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

/** What is wrong with a document's shape, as opposed to how its entries go together: JSON Schema's part. */
const structural: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'missing',
  'wrong-type',
  'empty',
  'unknown-value',
  'out-of-range',
  'null-value',
  'unknown-property',
  'bad-date',
  'bad-time-zone',
  'bad-language',
  'bad-country',
  'unsafe-link',
])

const structuralCodes = (document: unknown): readonly IssueCode[] =>
  parseDocument(document)
    .issues.map(({ code }) => code)
    .filter((code) => structural.has(code))

describe('the JSON Schema', () => {
  it('is draft 2020-12 and compiles in strict mode', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema).toMatchObject({ title: 'Diplomatic timeline', type: 'object', required: ['title', 'events'] })
    expect(typeof validate).toBe('function')
  })

  it('has a definition for each part that is used more than once, and for each type of event', () => {
    expect(Object.keys(schema.$defs).toSorted()).toEqual([
      'actor',
      'agreement',
      'background',
      'codes',
      'historyEntry',
      'measure',
      'media',
      'meeting',
      'place',
      'quote',
      'readout',
      'relation',
      'source',
      'sourceReference',
      'statement',
      'visit',
    ])
    const refs = JSON.stringify(schema).match(/"\$ref":"#\/\$defs\/(\w+)"/g) ?? []
    expect(new Set(refs).size).toBe(Object.keys(schema.$defs).length)
  })

  it('describes every property', () => {
    const follow = (node: Node): Node => (node.$ref ? schema.$defs[node.$ref.replace('#/$defs/', '')]! : node)
    const undescribed = [['document', schema] as const, ...Object.entries(schema.$defs)].flatMap(([name, node]) =>
      [
        [name, node] as const,
        ...Object.entries(node.properties ?? {}).map(([key, held]) => [`${name}.${key}`, held] as const),
      ]
        .filter(([, held]) => !follow(held).description)
        .map(([place]) => place),
    )
    expect(undescribed).toEqual([])
  })

  it('knows every property of every part, so that an editor marks what is misspelt', () => {
    const parts = [schema, ...Object.values(schema.$defs)].filter(({ properties }) => properties)
    expect(parts.length).toBe(17)
    expect(parts.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([schema.$defs['codes']])
  })

  it.each(['beijing-april-2024', 'secretaries-of-state'])('accepts %s of the demo', (name) => {
    const file = new URL(`../../../demo/documents/${name}.json`, import.meta.url)
    expect(existsSync(file)).toBe(true)
    expect(validate(JSON.parse(readFileSync(file, 'utf8'))) || validate.errors).toBe(true)
  })

  it('accepts a document in which every property is used, and one in which as little as may be', () => {
    expect(validate(fullDocument()) || validate.errors).toBe(true)
    expect(validate({ title: 'T', events: [] }) || validate.errors).toBe(true)
  })
})

describe('the JSON Schema and parseDocument', () => {
  const sound = fullDocument()
  const withEvent = (changes: Data): Data => documentOf(visit(changes))
  const without = (name: string): Data => Object.fromEntries(Object.entries(sound).filter(([key]) => key !== name))
  const withEntry = (list: string, changes: Data): Data => ({
    ...sound,
    [list]: [{ ...(sound[list] as Data[])[0], ...changes }],
  })

  const refused: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['no title', without('title')],
    ['a blank title', { ...sound, title: ' ' }],
    ['no events', without('events')],
    ['events that are no list', { ...sound, events: {} }],
    ['an unknown property', { ...sound, evnts: [] }],
    ['a time zone in words', { ...sound, timeZone: 'Beijing time' }],
    ['a language in words', { ...sound, lang: 'English (UK)' }],
    ['a day in words', { ...sound, asOf: 'today' }],
    ['an interval for a moment', { ...sound, asOf: '2024/2025' }],
    ['actors that are no list', { ...sound, actors: { ru: {} } }],
    ['an actor of unknown kind', withEntry('actors', { kind: 'country' })],
    ['an actor without a name', withEntry('actors', { name: '' })],
    ['a country in words', withEntry('actors', { country: 'Russia' })],
    ['a country in small letters', withEntry('places', { country: 'cn' })],
    ['a latitude beyond the pole', withEntry('places', { coordinates: [0, 91] })],
    ['one coordinate', withEntry('places', { coordinates: [1] })],
    ['three coordinates', withEntry('places', { coordinates: [1, 2, 3] })],
    ['a link that is a script', withEntry('sources', { url: 'javascript:alert(1)' })],
    ['a link without a scheme', withEntry('sources', { url: '//example.org' })],
    ['a link with white space', withEntry('sources', { archiveUrl: 'https://exa mple.org' })],
    ['an event that is none', documentOf('x')],
    ['an event of unknown type', documentOf({ ...visit(), type: 'vist' })],
    ['an event without a type', documentOf({ ...visit(), type: undefined })],
    ['an event without an id', withEvent({ id: '' })],
    ['a number as id', withEvent({ id: 7 })],
    ['a date in words', withEvent({ date: 'last week' })],
    ['a day with dashes of another kind', withEvent({ date: '2024–04–08' })],
    ['null for nothing', withEvent({ summary: null })],
    ['importance 0', withEvent({ importance: 0 })],
    ['importance 1.5', withEvent({ importance: 1.5 })],
    ['no visitors', withEvent({ visitors: [] })],
    ['one visitor, in no list', withEvent({ visitors: 'lavrov' })],
    ['a blank visitor', withEvent({ visitors: [''] })],
    ['a status of treaties', withEvent({ status: 'signed' })],
    ['a property of meetings', withEvent({ participants: ['lavrov'] })],
    ['a relation of unknown type', withEvent({ relations: [{ type: 'causes', event: 'x' }] })],
    ['a picture without a description', withEvent({ media: [{ src: 'a.jpg' }] })],
    ['a picture within the document', withEvent({ media: [{ src: 'data:image/png;base64,AAAA', alt: '' }] })],
    ['a code that is a number', withEvent({ codes: { cameo: 42 } })],
    ['a list for what is extra', withEvent({ extra: [] })],
    ['a quote without a form', documentOf(statement({ quote: { text: 'x' }, sources: [{ source: 'mt' }] }))],
    ['a readout by nobody', documentOf(meeting({ readouts: [{ summary: 'x' }] }))],
  ]

  it.each(refused)('both refuse %s', (_, document) => {
    const json: unknown = JSON.parse(JSON.stringify(document))
    expect(validate(json)).toBe(false)
    expect(structuralCodes(json)).not.toEqual([])
  })

  /** JSON Schema has no words for these: it knows the letters of a date, a zone and a tag, not whether there is one. */
  const parserOnly: readonly (readonly [string, unknown, IssueCode])[] = [
    ['a day that does not exist', withEvent({ date: '2024-02-30' }), 'bad-date'],
    ['an end before its start', withEvent({ date: '2024-04-09/2024-04-08' }), 'bad-date'],
    ['a zone that does not exist', { ...sound, timeZone: 'Asia/Peking' }, 'bad-time-zone'],
    ['a tag that says one thing twice', { ...sound, lang: 'de-1901-1901' }, 'bad-language'],
    ['an id that leads nowhere', withEvent({ visitors: ['lavrow'] }), 'unknown-id'],
    ['two entries with one id', documentOf(visit(), visit()), 'duplicate-id'],
    [
      'a verbatim quote without a source',
      documentOf(statement({ quote: { text: 'x', form: 'verbatim' } })),
      'unsourced-quote',
    ],
  ]

  it.each(parserOnly)('leave to the parser %s', (_, document, code) => {
    expect(validate(document)).toBe(true)
    expect(parseDocument(document).issues.map((issue) => issue.code)).toContain(code)
  })

  it('agree: what the schema refuses the parser finds fault with, and what only the parser refuses is in the list above', () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        7,
        '',
        ' ',
        'x',
        true,
        [],
        {},
        [7],
        ['x'],
        '2024-04-08',
        'https://example.org',
        'a.jpg',
        'RU',
        'en',
        'completed',
        'verbatim',
        1,
        4,
      ),
      fc.jsonValue({ maxDepth: 1 }),
    )
    const finer: ReadonlySet<IssueCode> = new Set<IssueCode>(['bad-date', 'bad-time-zone', 'bad-language'])
    fc.assert(
      fc.property(
        fc.constantFrom(...pathsIn(sound).filter((path) => path[2] !== 'extra' || path.length === 3)),
        values,
        (path, value) => {
          fc.pre(valueAt(sound, path) !== undefined)
          const document: unknown = JSON.parse(JSON.stringify(withValueAt(sound, path, value)))
          const codes = structuralCodes(document)
          if (!validate(document)) expect(codes, `${path.join('.')} = ${JSON.stringify(value)}`).not.toEqual([])
          else
            expect(
              codes.filter((code) => !finer.has(code)),
              `${path.join('.')} = ${JSON.stringify(value)}`,
            ).toEqual([])
        },
      ),
      { numRuns: 3000 },
    )
  })
})
