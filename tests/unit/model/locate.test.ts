import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateIssue } from '../../../src/model/locate.js'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import { formatPath, parsePath } from '../../../src/model/path.js'
import { documentOf, pathsIn, valueAt, visit } from './documents.js'

describe('locateIssue', () => {
  it('finds the line and column of what an issue is about', () => {
    const text = JSON.stringify(
      documentOf(visit({ visitors: ['wang', 'lavrow'], date: '2024-04-31', vistors: 1 })),
      undefined,
      2,
    )
    const found = parseDocumentText(text).issues.map(({ path }) => {
      const { line, column } = locateIssue(text, path)!
      return `${path} ${text.split('\n')[line - 1]!.slice(column - 1)}`
    })
    expect(found).toEqual(['events[0].vistors 1', 'events[0].date "2024-04-31",', 'events[0].visitors[1] "lavrow"'])
  })

  it('finds the entry around what is missing', () => {
    const text = '{\n  "events": [\n    { "type": "visit" }\n  ]\n}'
    expect(locateIssue(text, 'events[0].title')).toEqual({ line: 3, column: 5 })
    expect(locateIssue(text, 'events[7]')).toEqual({ line: 2, column: 13 })
    expect(locateIssue(text, 'title')).toEqual({ line: 1, column: 1 })
    expect(locateIssue(text, '')).toEqual({ line: 1, column: 1 })
  })

  it('finds the one of several properties with one name that counts', () => {
    expect(locateIssue('{"title": "a", "title": "b"}', 'title')).toEqual({ line: 1, column: 25 })
  })

  it('starts after a byte order mark', () => {
    expect(locateIssue('\ufeff{"a": 1}', 'a')).toEqual({ line: 1, column: 8 })
  })

  it('has no answer for what is no path', () => {
    for (const path of ['events[', 'a..b', '[x]', '["a]', 'a b']) expect(locateIssue('{}', path)).toBeUndefined()
  })

  it('finds every value in any JSON, compact or spread out', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom(undefined, 2, '\t'),
        fc.nat(),
        (value, indent, pick) => {
          const json: unknown = JSON.parse(JSON.stringify(value))
          const paths = pathsIn(json)
          fc.pre(paths.length > 0)
          const path = paths[pick % paths.length]!
          const text = JSON.stringify(json, undefined, indent)
          const { line, column } = locateIssue(text, formatPath(path))!
          const lines = text.split('\n')
          const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n')
          const written = JSON.stringify(valueAt(json, path), undefined, indent)
          // Spread out, a nested value is indented further than on its own.
          expect(rest.replaceAll(/\n[ \t]*/g, '').startsWith(written.replaceAll(/\n[ \t]*/g, ''))).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('never throws and ends on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom('[', ']', '{', '}', ',', ':', '"', 'a', '\\')).map((parts) => parts.join('')),
        ),
        fc.constantFrom('a', '[0]', 'a[1].b', '[0][0]', 'events[3].visitors[0]'),
        (text, path) => {
          expect(locateIssue(text, path)).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('takes long and deep text as it comes', () => {
    expect(locateIssue(`{"a": ${'['.repeat(200_000)}${']'.repeat(200_000)}, "b": 1}`, 'b')).toEqual({
      line: 1,
      column: 400_014,
    })
    const items = Array.from({ length: 100_000 }, () => '{"a":"\\"}]"}').join(',')
    expect(locateIssue(`[${items}]`, '[99999]')).toEqual({ line: 1, column: 2 + 99_999 * 13 })
  })
})

describe('a path', () => {
  it('is written as in JavaScript', () => {
    expect(formatPath(['events', 3, 'visitors', 0])).toBe('events[3].visitors[0]')
    expect(formatPath(['codes', 'a b', '', 'x"]'])).toBe('codes["a b"][""]["x\\"]"]')
    expect(formatPath([])).toBe('')
  })

  it('is read back as it was', () => {
    const segment = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.nat(),
      fc.constantFrom('events', '__proto__', 'a.b', '0', '"'),
    )
    fc.assert(
      fc.property(fc.array(segment), (path) => {
        expect(parsePath(formatPath(path))).toEqual(path)
      }),
    )
  })
})
