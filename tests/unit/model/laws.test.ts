import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLink, isMediaSource } from '../../../src/model/links.js'
import { parseDocument } from '../../../src/model/parse.js'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import { eventSchemas, type TimelineDocument } from '../../../src/model/schema.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { errorsOf, fullDocument, pathsIn, withValueAt } from './documents.js'

const full = fullDocument()
const places = pathsIn(full)

const anyThing = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withBoxedValues: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
  maxDepth: 3,
})

/** What an author may get wrong: another id, a near date, an odd address, a wrong kind of value. */
const mistakes = fc.oneof(
  fc.constantFrom<unknown>(
    'lavrov',
    'lavrow',
    'lavrov-beijing',
    'leg',
    'ru',
    'mt',
    'war',
    '',
    ' ',
    '2024-04-08',
    '2024-04-31',
    '..',
    '/2024',
    'javascript:x',
    'https://example.org',
    'verbatim',
    'part-of',
    'cancelled',
    'visit',
    'meeting',
    '\ud800',
    null,
    undefined,
    0,
    3,
    [],
    {},
    [[]],
    [null],
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

const changes = (values: fc.Arbitrary<unknown>) =>
  fc.array(fc.tuple(fc.constantFrom(...places), values), { maxLength: 6 })

const changed = (list: readonly (readonly [readonly (string | number)[], unknown])[]): unknown =>
  list.reduce<unknown>((document, [path, value]) => {
    try {
      return withValueAt(document, path, value)
    } catch {
      return document // an earlier change has taken the place away
    }
  }, full)

const mistakenDocuments = changes(mistakes).map(changed)
const oddDocuments = changes(anyThing).map((list) => {
  try {
    return changed(list)
  } catch {
    return full
  }
})

/** Everything a document promises to those who show it. */
function expectSound(document: TimelineDocument): void {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
  const actors = ids(document.actors)
  const sources = ids(document.sources)
  const events = ids(document.events)
  expect([actors.size, sources.size, events.size]).toEqual([
    document.actors.length,
    document.sources.length,
    document.events.length,
  ])

  for (const { of } of document.actors) if (of !== undefined) expect(actors).toContain(of)
  for (const source of document.sources)
    for (const url of [source.url, source.archiveUrl]) if (url !== undefined) expect(isLink(url)).toBe(true)
  for (const event of document.events) {
    expect(Object.keys(eventSchemas)).toContain(event.type)
    expect(parseEdtf(event.date).kind).not.toBe('error')
    expect(event.title.trim()).not.toBe('')
    for (const reference of event.sources ?? []) expect(sources).toContain(reference.source)
    for (const relation of event.relations ?? []) expect(events).toContain(relation.event)
    for (const { src } of event.media ?? []) expect(isMediaSource(src)).toBe(true)
    if ('partOf' in event) expect(events).toContain(event.partOf)
    if ('visitors' in event) expect(event.visitors.length).toBeGreaterThan(0)
    if ('visitors' in event) for (const visitor of event.visitors) expect(actors).toContain(visitor)
    if (event.type === 'statement') {
      expect(actors).toContain(event.speaker)
      if (event.quote?.form === 'verbatim') expect(event.sources?.length).toBeGreaterThan(0)
    }
    if (event.type === 'meeting') {
      for (const { by, quote, sources: own } of event.readouts ?? []) {
        expect(actors).toContain(by)
        if (quote?.form === 'verbatim') expect([...(own ?? []), ...(event.sources ?? [])].length).toBeGreaterThan(0)
      }
    }
  }
}

describe('whatever it is given, parseDocument', () => {
  const anyInput = fc.oneof(anyThing, fc.jsonValue(), mistakenDocuments, oddDocuments)

  it('never throws, and returns a sound document', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expectSound(parseDocument(input).document)
      }),
      { numRuns: 1500 },
    )
  })

  it('finds no error in what it returned, and returns it again', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { document, issues } = parseDocument(input)
        const again = parseDocument(document)
        expect(errorsOf(again.issues)).toEqual([])
        expect(again.document).toEqual(document)
        if (issues.length === 0) expect(again.document).toBe(document)
      }),
      { numRuns: 1500 },
    )
  })

  it('reports everything it left out', () => {
    fc.assert(
      fc.property(mistakenDocuments, (input) => {
        const { document, issues } = parseDocument(input)
        if (issues.length === 0) expect(document).toEqual(dropUndefined(input))
        const { events } = input as { events?: unknown }
        if (Array.isArray(events) && errorsOf(issues).length === 0) expect(document.events).toHaveLength(events.length)
      }),
      { numRuns: 1500 },
    )
  })

  it('says of each issue what, where and why', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { path, code, message, severity } of parseDocument(input).issues) {
          expect(message).toMatch(/^\S.*[.?]$/s)
          expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
          expect(['error', 'warning']).toContain(severity)
          expect(path).toMatch(/^($|[$\w]|\[)/)
        }
      }),
    )
  })
})

describe('JSON text', () => {
  it('gives the same document and the same issues as the value it stands for', () => {
    const json = fc.oneof(fc.jsonValue(), mistakenDocuments).map((value) => JSON.stringify(value) ?? 'null')
    fc.assert(
      fc.property(json, (text) => {
        expect(parseDocumentText(text)).toEqual(parseDocument(JSON.parse(text)))
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws, be it JSON or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseDocumentText(text).document.events).toEqual([])
      }),
    )
  })
})

function dropUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropUndefined)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, held]) => (held === undefined ? [] : [[name, dropUndefined(held)]])),
  )
}
