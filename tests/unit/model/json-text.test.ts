import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/model/issue.js'
import { faultSearching } from '../../../src/model/json-syntax.js'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import { positionAt } from '../../../src/model/position.js'
import { finish } from '../../../src/model/work.js'
import { documentOf, sharedData, visit } from './documents.js'

const line = (text: string): string => parseDocumentText(text).issues.map(formatIssue).join('\n')

const findJsonFault = (text: string) => finish(faultSearching(text))

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('parseDocumentText', () => {
  it('says of an empty text that it is empty', () => {
    for (const text of ['', ' \n', '\ufeff', '\ufeff\n']) {
      expect(parseDocumentText(text).issues).toMatchObject([{ code: 'empty-text', severity: 'error' }])
    }
    expect(line('')).toMatch(/^the text is empty/)
  })

  it('passes over a byte order mark, and counts it where editors do', () => {
    expect(parseDocumentText(`\ufeff${JSON.stringify(documentOf(visit()))}`).issues).toEqual([])
    expect(parseDocumentText('\ufeff{}}').issues).toMatchObject([{ code: 'bad-json', line: 1, column: 4 }])
  })

  it('says what it was given when that is no text', () => {
    for (const value of [undefined, null, 7, {}, new Uint8Array(2)]) {
      expect(parseDocumentText(value as unknown as string).issues).toMatchObject([{ code: 'wrong-type' }])
    }
  })

  it.each([
    [
      '{"title": "T",\n "events": [],\n}',
      "line 3, column 1: found '}' after a ','; take the comma out, or add what should follow it.",
    ],
    ['[1, 2,]', "line 1, column 7: found ']' after a ','; take the comma out, or add what should follow it."],
    ['[1 2]', "line 1, column 4: found '2'; expected ',' or ']'."],
    ['{"a" "b"}', "line 1, column 6: found '\"'; expected ':' after the name of a property."],
    [
      "{'a': 1}",
      'line 1, column 2: found a single quote; expected the name of a property, in double quotes. Texts stand in double quotes.',
    ],
    [
      '\ufffd\ufffd{\0"\0',
      "line 1, column 1: found '\ufffd'; expected a value. The file is not UTF-8; save it as UTF-8.",
    ],
    ['{a: 1}', "line 1, column 2: found 'a'; expected the name of a property, in double quotes."],
    ['{"a": “b”}', "line 1, column 7: found '“'; expected a value. Texts stand in straight double quotes (\")."],
    ['// note\n{}', "line 1, column 1: found '/'; expected a value. JSON has no comments."],
    ['{"a": NaN}', "line 1, column 7: found 'NaN'; expected a value. JSON has no such value; leave the property out."],
    ['{"a": None}', "line 1, column 7: found 'None'; expected a value. The words of JSON are true, false and null."],
    ['{"a": 007}', 'line 1, column 8: found a digit after a leading 0; take the 0 out.'],
    ['{"a": +1}', "line 1, column 7: found '+'; expected a value. A number begins with a digit or with -."],
    ['{"a": 1.}', "line 1, column 9: found '}' in a number; expected a digit."],
    [
      '{"a": "x\ny"}',
      "line 1, column 9: found the end of the line inside a text; close the text with '\"', or write \\n for a line break in it.",
    ],
    ['{"a": "x\ty"}', "line 1, column 9: found the control character '\\u{9}' inside a text; write \\u0009."],
    ['{"a": "C:\\Users"}', "line 1, column 11: found 'Users' after '\\'; a backslash in a text is written '\\\\'."],
    ['{"a": "\\u12g4"}', "line 1, column 12: found 'g4'; expected four hexadecimal digits after \\u."],
    ['{"a": [1,\n2', "line 2, column 2: the text ends before the '[' of line 1, column 7 is closed."],
    ['{"a": "b', "line 1, column 9: the text ends before the '\"' of line 1, column 7 is closed."],
    ['{"a":', "line 1, column 6: the text ends before the '{' of line 1, column 1 is closed."],
    ['{} {}', "line 1, column 4: found '{' after the end; nothing may follow it."],
    ['<!doctype html>', "line 1, column 1: found '<'; expected a value. This looks like a web page, not like JSON."],
    ['-', 'line 1, column 2: found the end of the text in a number; expected a digit.'],
  ])('explains %j', (text, explanation) => {
    expect(line(text)).toBe(explanation)
  })

  it('counts lines however they end, and columns as editors do', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(parseDocumentText(`{${end}${end}  "😀" 1}`).issues).toMatchObject([{ line: 3, column: 8 }])
    }
    expect(positionAt('a\r\nb', 2)).toEqual({ line: 1, column: 3 })
    expect(positionAt('a\r\nb', 3)).toEqual({ line: 2, column: 1 })
  })
})

describe('the search for what is no JSON', () => {
  /** Texts that are nearly JSON: JSON with a few characters put in, taken out or changed. */
  const nearlyJson = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom(
            '',
            ',',
            ':',
            '[',
            ']',
            '{',
            '}',
            '"',
            '\\',
            '0',
            '-',
            '.',
            'e',
            't',
            ' ',
            '\n',
            "'",
            '/',
            '\u0000',
            'é',
            '\ud800',
          ),
        ),
        { maxLength: 3 },
      ),
      fc.boolean(),
    )
    .map(([json, changes, replaces]) =>
      changes.reduce((text, [at, char]) => {
        const index = at % (text.length + 1)
        return text.slice(0, index) + char + text.slice(index + (replaces ? 1 : 0))
      }, json),
    )

  const scraps = fc
    .array(
      fc.constantFrom(
        '[',
        ']',
        '{',
        '}',
        ',',
        ':',
        '"',
        '"a"',
        '1',
        '-',
        '.5',
        'e3',
        'true',
        'nul',
        ' ',
        '\n',
        '\\',
        '\\u00',
        '0',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))

  const texts = fc.oneof(nearlyJson, scraps, fc.string({ unit: 'binary' }))

  it('agrees with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findJsonFault(text) === undefined).toBe(isJson(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('points at the first place from which no JSON can follow', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const fault = findJsonFault(text)
        if (!fault) return
        const before = findJsonFault(text.slice(0, fault.index))
        if (before) expect(before.index).toBe(fault.index)
        expect(fault.index).toBeLessThanOrEqual(text.length)
        expect(fault.message).toMatch(/\.$/)
      }),
      { numRuns: 3000 },
    )
  })

  it('lets no control character into a text, and every other character', () => {
    for (let unit = 0; unit <= 0x100; unit++) {
      const text = `"${String.fromCharCode(unit)}"`
      expect(findJsonFault(text) === undefined, unit.toString(16)).toBe(isJson(text))
      expect(findJsonFault(`"\\${String.fromCharCode(unit)}"`) === undefined).toBe(
        isJson(`"\\${String.fromCharCode(unit)}"`),
      )
    }
  })

  it('takes depth and length as they come', () => {
    for (const open of ['[', '{"a":', '[{"a":']) {
      const text = open.repeat(200_000)
      expect(findJsonFault(text)?.index).toBe(text.length)
    }
    expect(findJsonFault('['.repeat(200_000) + ']'.repeat(200_000))).toBeUndefined()
    expect(findJsonFault(`"${'x'.repeat(5_000_000)}`)?.index).toBe(5_000_001)
    expect(findJsonFault(`${'1'.repeat(5_000_000)}.`)?.index).toBe(5_000_001)
    expect(findJsonFault(' '.repeat(5_000_000))?.index).toBe(5_000_000)
  })
})

const suite = sharedData('hostile/JSONTestSuite')

describe.skipIf(!existsSync(suite))('on the JSON test suite (skipped where the shared data is not there)', () => {
  const files = existsSync(suite) ? readdirSync(suite).filter((name) => name.endsWith('.json')) : []

  it('has files of both kinds', () => {
    expect(files.filter((name) => name.startsWith('n_')).length).toBeGreaterThan(80)
    expect(files.filter((name) => name.startsWith('y_')).length).toBeGreaterThan(30)
  })

  it.each(files)('%s is taken as JSON.parse takes it', (name) => {
    const text = readFileSync(`${suite}/${name}`, 'utf8')
    const { issues } = parseDocumentText(text)
    const [first] = issues
    if (isJson(text)) {
      expect(name).toMatch(/^y_/)
      expect(issues.map(({ code }) => code)).not.toContain('bad-json')
      expect(findJsonFault(text)).toBeUndefined()
    } else {
      expect(name).toMatch(/^n_/)
      expect(issues).toHaveLength(1)
      if (text.replace('\ufeff', '').trim() === '') expect(first!.code).toBe('empty-text')
      else expect(first).toMatchObject({ code: 'bad-json', line: expect.any(Number), column: expect.any(Number) })
    }
  })
})
