import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EdtfError, type EdtfPoint, parseEdtf } from '../../../src/time/edtf.js'
import { anyDateText, anyNearDateText } from './edtf-texts.js'
import { hasSharedData, readShared } from './shared-data.js'

function parsePoint(text: string): EdtfPoint {
  const date = parseEdtf(text)
  if (date.kind !== 'point') throw new Error(`${text}: ${JSON.stringify(date)}`)
  return date
}

function errorOf(text: string): EdtfError {
  const date = parseEdtf(text)
  if (date.kind !== 'error') throw new Error(`${text} was accepted`)
  return date
}

const scraps =
  "2024|1990s|8|04|199?|??|April|May|spring|Q2|circa|c.|since|from|until|BC|the|of|to|now|-|–|/|'| | |,".split('|')

/** What people write for dates, put together as it comes. */
const anyWording = fc.array(fc.constantFrom(...scraps), { maxLength: 7 }).map((parts) => parts.join(''))

const noMark = { uncertain: false, approximate: false }

describe('parseEdtf reads', () => {
  it.each([
    ['2024', { precision: 'year', year: 2024 }],
    ['0000', { precision: 'year', year: 0 }],
    ['-0043', { precision: 'year', year: -43 }],
    ['Y17000', { precision: 'year', year: 17_000 }],
    ['Y-170000002', { precision: 'year', year: -170_000_002 }],
    ['2024-04', { precision: 'month', year: 2024, month: 4 }],
    ['2024-02-29', { precision: 'day', year: 2024, month: 2, day: 29 }],
    ['198X', { precision: 'decade', year: 1980 }],
    ['19XX', { precision: 'century', year: 1900 }],
    ['-198X', { precision: 'decade', year: -1989 }],
    ['-19XX', { precision: 'century', year: -1999 }],
    ['2024-21', { precision: 'season', year: 2024, season: 21 }],
    ['2024-XX', { precision: 'year', year: 2024, unspecified: ['month'] }],
    ['2024-XX-XX', { precision: 'year', year: 2024, unspecified: ['month', 'day'] }],
    ['2024-04-XX', { precision: 'month', year: 2024, month: 4, unspecified: ['day'] }],
    ['2024-04-08T10:30:05Z', { precision: 'second', time: { hour: 10, minute: 30, second: 5, offsetMinutes: 0 } }],
    ['2024-04-08T10:30-03:30', { precision: 'minute', time: { hour: 10, minute: 30, second: 0, offsetMinutes: -210 } }],
    ['2024-04-08T10:30:00+08', { precision: 'second', time: { hour: 10, minute: 30, second: 0, offsetMinutes: 480 } }],
    ['2024-04-08T10:30:00', { precision: 'second', time: { hour: 10, minute: 30, second: 0 } }],
  ])('%s', (text, parts) => {
    expect(parsePoint(text)).toMatchObject({ kind: 'point', ...noMark, ...parts })
  })

  it.each([
    ['2004-06-11%', { year: '%', month: '%', day: '%' }],
    ['2004-06~', { year: '~', month: '~' }],
    ['1984?', { year: '?' }],
    ['?2004-06-11', { year: '?' }],
    ['2004?-06-11', { year: '?' }],
    ['2004-?06-11', { month: '?' }],
    ['2004-06?-11', { year: '?', month: '?' }],
    ['2004-06-~11', { day: '~' }],
    ['2004?-06-~11', { year: '?', day: '~' }],
    ['?2004-06-04~', { year: '%', month: '~', day: '~' }],
    ['2004-?06-~11', { month: '?', day: '~' }],
    ['2011-23~', { year: '~', month: '~' }],
  ])('the marks of %s, part by part', (text, marks) => {
    const qualifiers = Object.fromEntries(
      Object.entries(marks).map(([part, mark]) => [part, { uncertain: mark !== '~', approximate: mark !== '?' }]),
    )
    const all = Object.values(marks).join('')
    expect(parsePoint(text)).toMatchObject({ uncertain: /[?%]/.test(all), approximate: /[~%]/.test(all) })
    expect(parsePoint(text).qualifiers).toEqual(qualifiers)
  })

  it('intervals, with open and unknown ends', () => {
    const start = parsePoint('2024-04-08')
    const end = parsePoint('2024-04-09')
    expect(parseEdtf('2024-04-08/2024-04-09')).toEqual({ kind: 'interval', start, end })
    expect(parseEdtf('2024-04-08/..')).toEqual({ kind: 'interval', start, end: 'open' })
    expect(parseEdtf('2024-04-08/')).toEqual({ kind: 'interval', start, end: 'unknown' })
    expect(parseEdtf('/2024-04-09')).toEqual({ kind: 'interval', start: 'unknown', end })
    expect(parseEdtf('../2024-04-09')).toEqual({ kind: 'interval', start: 'open', end })
    expect(parseEdtf('/..')).toEqual({ kind: 'interval', start: 'unknown', end: 'open' })
  })

  it('sets, with runs and open ends', () => {
    const [first, second, third] = ['1667', '1670', '1672'].map(parsePoint)
    expect(parseEdtf('[1667,1670..1672]')).toEqual({
      kind: 'one-of',
      members: [first, { kind: 'range', start: second, end: third }],
    })
    expect(parseEdtf('{..1667,1670,1672..}')).toEqual({
      kind: 'all-of',
      members: [{ kind: 'range', start: 'open', end: first }, second, { kind: 'range', start: third, end: 'open' }],
    })
  })
})

describe('parseEdtf refuses', () => {
  it.each([
    ['', 0, 'empty'],
    ['2024-04-31', 8, "There is no day '31' in April 2024: its days run from 01 to 30."],
    ['2023-02-29', 8, "There is no day '29' in February 2023"],
    ['-0001-02-29', 9, "There is no day '29' in February -0001"],
    ['2024-13', 5, "There is no month '13'"],
    ['2024-00', 5, "There is no month '00'"],
    ['?2024-?20-01', 7, "There is no month '20'"],
    ['2024-21-01', 7, 'has no days'],
    ['-0000', 0, "'0000'"],
    ['2024-4-8', 0, 'A month has two digits'],
    ['2024-04-8', 0, 'A day has two digits'],
    ['08/04/2024', 0, "year, month, day, with hyphens: '2024-04-08'"],
    ['08.04.2024', 0, "year, month, day, with hyphens: '2024-04-08'"],
    ['08-04-2024', 0, 'year first'],
    ['4/2024', 0, "year, month, day, with hyphens: '2024-04-08'. Did you mean '2024-04'?"],
    ['04.2024', 0, "Did you mean '2024-04'?"],
    ['4-2024', 0, "Did you mean '2024-04'?"],
    ['2024/04/08', 0, "with hyphens: '2024-04-08'. Did you mean '2024-04-08'?"],
    ['2024.4.8', 0, "Did you mean '2024-04-08'?"],
    ['2024/04', 0, "Did you mean '2024-04'?"],
    ['04/08/2024', 0, 'year, month, day, with hyphens'],
    ['2024-04-08/09', 0, "written in full. Did you mean '2024-04-08/2024-04-09'?"],
    ['2024-04-08/05-09', 0, "Did you mean '2024-04-08/2024-05-09'?"],
    ['2024-04/05', 0, "Did you mean '2024-04/2024-05'?"],
    ['2024/25', 0, "Did you mean '2024/2025'?"],
    ['2024-04-30/02', 0, "'2024-04-30/02' is not an EDTF date. Both ends of an interval are written in full."],
    ['2024-04-08..2024-04-09', 0, "Did you mean '2024-04-08/2024-04-09'?"],
    ['2024..2025', 0, "with '/' elsewhere. Did you mean '2024/2025'?"],
    ['2024-04-09..2024-04-08', 0, "with '/' elsewhere."],
    ['2024-04-08..', 0, "Did you mean '2024-04-08/..'?"],
    [
      '[2024-04-01/2024-04-07]',
      0,
      "with '..' in '[…]' and '{…}', and with '/' elsewhere. Did you mean '[2024-04-01..2024-04-07]'?",
    ],
    ['[4/2024]', 1, "'4/2024' is not an EDTF date. A date is written year, month, day, with hyphens"],
    ['{2024-04-01/2024-04-07,2024-05}', 0, "Did you mean '{2024-04-01..2024-04-07,2024-05}'?"],
    ['8 April 2024', 1, 'no spaces'],
    ['1900s', 0, "a decade is '190X', a century '19XX'"],
    ['before 2022', 0, "'[..2021]'"],
    ['after 8 April 2024', 0, "'[2023..]'"],
    ['20240408', 0, 'joined with hyphens'],
    ['2024–04–08', 4, 'hyphen-minus'],
    ['199u', 2, "capital 'X'"],
    ['2024-04-xx', 7, "capital 'X'"],
    ['unknown/2024', 0, 'left empty'],
    ['2024/open', 5, "'..'"],
    ['2004-06?~', 7, "'%'"],
    ['12024', 0, "'Y17000'"],
    ['Y2024', 0, 'more than four digits'],
    ['Y12345678901234567', 0, 'at most fifteen digits'],
    ['987', 0, 'four digits'],
    ['2024-W15', 0, 'Week dates'],
    ['2024-123', 0, 'day of the year'],
    ['2024-04-08T10', 10, 'at least hours and minutes'],
    ['2024-04-08T1030', 10, 'colons'],
    ['2024-04-08t10:30', 10, 'capital letters'],
    ['2024-04-08T10:30:00.5Z', 16, 'Fractions'],
    ['2024-04-08T10:30+0800', 10, 'joined with a colon'],
    ['2024-04-08T24:00:00', 11, '00:00 of the day after'],
    ['2024-04-08T25:00:00', 11, "no hour '25'"],
    ['2024-04-08T10:60:00', 14, "no minute '60'"],
    ['2024-04-08T10:30:60', 17, "no second '60'"],
    ['2024-04-08T10:30:00+15:00', 19, '-12:00 to +14:00'],
    ['2024-04-08T10:30-00:00', 16, '-12:00 to +14:00'],
    ['2024-04T10:30', 7, 'needs a whole date'],
    ['2024T10:30', 4, 'needs a whole date'],
    ['2024-04-XXT10:30', 10, 'needs a whole date'],
    ['2024-04-08?T10:30', 10, "takes no '?'"],
    ['/', 0, 'at least one side'],
    ['2024/2025/2026', 9, "one '/'"],
    ['2024-05/2024-04', 8, "'2024-05/2024-04' ends before it starts"],
    ['2024-04-08/2024-04', 11, "'XX'"],
    ['2024-04-08T10:00:00Z/2024-04-09', 10, 'without a time of day'],
    ['Y20000/Y30000', 0, "'Y' stands alone"],
    ['[2024', 5, "no ']'"],
    ['[2024}', 6, "no ']'"],
    ['[2024]?', 6, 'nothing may follow'],
    ['[]', 1, 'empty'],
    ['[..]', 1, 'needs a date'],
    ['[2024,]', 6, 'missing'],
    ['[2024,..2025]', 6, 'first member'],
    ['[2024..,2025]', 5, 'last member'],
    ['[2025..2024]', 7, 'ends before it starts'],
    ['1950S2', 4, 'level 2'],
    ['Y-17E7', 0, 'level 2'],
    ['156X-12-25', 0, 'level 2'],
    ['1560-XX-25', 5, 'level 2'],
    ['2004-06-1X', 8, 'level 2'],
  ])('%s at %i', (text, index, sentence) => {
    const error = errorOf(text)
    expect(error.message).toContain(sentence)
    expect(error.index).toBe(index)
    expect(error.message).toMatch(/[.?]$/)
  })

  it('with an index inside the text and a message of bounded length, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyNearDateText, anyWording, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const date = parseEdtf(text)
        if (date.kind !== 'error') return
        if (date.meant !== undefined) expect(parseEdtf(date.meant).kind).not.toBe('error')
        expect(date.index).toBeGreaterThanOrEqual(0)
        expect(date.index).toBeLessThanOrEqual(text.length)
        expect(date.message.length).toBeLessThan(500)
      }),
    )
  })
})

describe('parseEdtf tells how EDTF writes', () => {
  it.each([
    ['2022-02-24/now', '2022-02-24/..'],
    ['2022-02-24/ongoing', '2022-02-24/..'],
    ['2022-02-24/Present', '2022-02-24/..'],
    ['2022-02-24 / today', '2022-02-24/..'],
    ['2022–present', '2022/..'],
    ['2022 - present', '2022/..'],
    ['from 2022 to the present', '2022/..'],
    ['since 2022', '2022/..'],
    ['from 2022', '2022/..'],
    ['since 24 February 2022', '2022-02-24/..'],
    ['since c. 2022', '2022~/..'],
    ['until 2022', '/2022'],
    ['until 8 April 2024', '/2024-04-08'],
    ['2024-04-??', '2024-04-XX'],
    ['2024-??', '2024-XX'],
    ['2024-??-??', '2024-XX-XX'],
    ['2024-04-01/2024-04-??', '2024-04-01/2024-04-XX'],
    ['199?', '199X'],
    ['19??', '19XX'],
    ['1990s', '199X'],
    ['the 1990s', '199X'],
    ["1990's", '199X'],
    ['since the 1990s', '199X/..'],
    ['2024-Q2', '2024-34'],
    ['2024 Q1', '2024-33'],
    ['Q2 2024', '2024-34'],
    ['q4 of 2024', '2024-36'],
    ['spring 2024', '2024-21'],
    ['Summer of 2024', '2024-22'],
    ['autumn 2024', '2024-23'],
    ['fall 2024', '2024-23'],
    ['Winter 2024', '2024-24'],
    ['2024-04-08–2024-04-09', '2024-04-08/2024-04-09'],
    ['2024-04-08 - 2024-04-09', '2024-04-08/2024-04-09'],
    ['2024-04-08-2024-04-09', '2024-04-08/2024-04-09'],
    ['2024–2025', '2024/2025'],
    ['2024-2025', '2024/2025'],
    ['8 April 2024 – 9 April 2024', '2024-04-08/2024-04-09'],
    ['from 8 April 2024 to 9 April 2024', '2024-04-08/2024-04-09'],
    ['8–9 April 2024', '2024-04-08/2024-04-09'],
    ['April 8-9, 2024', '2024-04-08/2024-04-09'],
    ['circa 2024', '2024~'],
    ['c. 2024', '2024~'],
    ['c.2024', '2024~'],
    ['ca 2024', '2024~'],
    ['ca. 2024', '2024~'],
    ['about 2024', '2024~'],
    ['around April 2024', '2024-04~'],
    ['about the 1990s', '199X~'],
    ['2020 – c. 2024', '2020/2024~'],
    ['44 BC', '-0043'],
    ['44 BCE', '-0043'],
    ['44 B.C.', '-0043'],
    ['1 BC', '0000'],
    ['c. 3000 BC', '-2999~'],
    ['49 BC – 44 BC', '-0048/-0043'],
    ['April 2024', '2024-04'],
    ['Sept. 2024', '2024-09'],
    ['8 April 2024', '2024-04-08'],
    ['8th of April, 2024', '2024-04-08'],
    ['8. April 2024', '2024-04-08'],
    ['April 8, 2024', '2024-04-08'],
    ['8-Apr-2024', '2024-04-08'],
    ['2024-Apr-08', '2024-04-08'],
    ['may 1945', '1945-05'],
    [' 2024-04-08\n', '2024-04-08'],
    ['2024-4-8', '2024-04-08'],
    ['2024-04-8/2024-04-9', '2024-04-08/2024-04-09'],
    ['2024-04-08 / 2024-04-09', '2024-04-08/2024-04-09'],
  ])('%j', (text, meant) => {
    const error = errorOf(text)
    expect(error.meant).toBe(meant)
    expect(error.message).toContain("' is not an EDTF date. ")
    expect(error.message.endsWith(`. Did you mean '${meant}'?`)).toBe(true)
    expect(parseEdtf(meant).kind).not.toBe('error')
  })

  it.each([
    ['2022/now', "An end that is still open is '..', one that is not known is left empty."],
    ['until 2022', 'A start that is not known is left empty.'],
    ['1990s', "A digit that is not known is 'X'."],
    ['Q2 2024', 'Seasons are 21 to 24, quarters 33 to 36.'],
    ['circa 2024', "What is approximate ends with '~'."],
    ['44 BC', "The year 1 BC is '0000'."],
    ['8 April 2024', 'EDTF dates contain no spaces'],
    ['2024-4-8', "A month has two digits: '2024-04'."],
    ['2024–2025', "Dates are joined with '..' in '[…]' and '{…}', and with '/' elsewhere."],
    [' 2024', 'EDTF dates contain no spaces'],
  ])('%j, and why', (text, why) => {
    expect(errorOf(text).message).toContain(why)
  })

  it.each([
    // Day or month first, decade or century, until or during: only its author knows.
    '08/04/2024',
    '8.4.24',
    '25/04/2024',
    '08-04-2024',
    '0804-2024',
    '1900s',
    '2000s',
    'before 2022',
    'after 2022',
    'c. 2024–2025',
    'c. 2024-2025',
    '2024–04',
    '2024–25',
    'winter 2023/24',
    '5 or 8 April 2024',
    '2024-04-08T10:3',
    '2024-04-1?',
    '476?',
    'April 24',
    // In a calendar of its own.
    '15 March 44 BC',
    // No date at all.
    '31 April 2024',
    '8 spring 2024',
    '2025 – 2024',
    'Q5 2024',
    'soon',
    `2024${' '.repeat(80)}or 2025`,
  ])('not %j', (text) => {
    expect(errorOf(text).meant).toBeUndefined()
    expect(errorOf(text).message).not.toContain('Did you mean')
  })
})

describe('parseEdtf', () => {
  it('gives back the parts a date was written from', () => {
    const year = fc.integer({ min: -9999, max: 9999 })
    const digits = (value: number, length: number) => String(Math.abs(value)).padStart(length, '0')
    const day = fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    fc.assert(
      fc.property(day, (date) => {
        const text = `${date.year < 0 ? '-' : ''}${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}`
        expect(parsePoint(text)).toMatchObject(date)
      }),
    )
  })

  it('does not confuse a date in a set or an interval with the same date alone', () => {
    fc.assert(
      fc.property(anyDateText, (text) => {
        const alone = parseEdtf(text)
        if (alone.kind !== 'point' || alone.time || text.startsWith('Y')) return
        expect(parseEdtf(`[${text}]`)).toEqual({ kind: 'one-of', members: [alone] })
        expect(parseEdtf(`${text}/..`)).toEqual({ kind: 'interval', start: alone, end: 'open' })
      }),
    )
  })

  it.each([
    ['digits', '1'.repeat(10_000_000)],
    ['a Y year', `Y${'9'.repeat(10_000_000)}`],
    ['slashes', '/'.repeat(10_000_000)],
    ['spaces', ' '.repeat(10_000_000)],
    ['hyphens and digits', '2024-04-'.repeat(1_250_000)],
    ['marks', '?'.repeat(10_000_000)],
    ['an unclosed set', `[${'2024,'.repeat(2_000_000)}`],
    ['brackets', '['.repeat(10_000_000)],
    ['dots in a set', `[${'.'.repeat(10_000_000)}]`],
    ['a set with a bad end', `[${'2024,'.repeat(1_000_000)}x]`],
    ['a time', `2024-04-08T${'10:'.repeat(3_000_000)}`],
  ])('answers ten million characters of %s, which quadratic work never would', (_, text) => {
    expect(errorOf(text).message.length).toBeLessThan(500)
  })

  it('takes time in proportion to the length of a set', () => {
    const timeOf = (count: number) => {
      const text = `[${Array.from({ length: count }, () => '2024-04-08').join(',')}]`
      const before = performance.now()
      expect(parseEdtf(text)).toMatchObject({ kind: 'one-of' })
      return performance.now() - before
    }
    timeOf(10_000)
    // Ten times the members; a hundred times the work if it were quadratic.
    expect(timeOf(200_000)).toBeLessThan(40 * timeOf(20_000) + 50)
  })
})

describe.skipIf(!hasSharedData)('the vectors of edtf-validate (need ../shared)', () => {
  const vectors = hasSharedData
    ? readShared<Record<'level0' | 'level1' | 'level2' | 'invalid', string[]>>('edtf/edtf-validate-vectors.json')
    : { level0: [], level1: [], level2: [], invalid: [] }
  const isAccepted = (text: string) => parseEdtf(text).kind !== 'error'

  it('of level 0 are all accepted', () => {
    expect(vectors.level0.filter((text) => !isAccepted(text))).toEqual([])
    expect(vectors.level0).toHaveLength(21)
  })

  it('of level 1 are all accepted', () => {
    expect(vectors.level1.filter((text) => !isAccepted(text))).toEqual([])
    expect(vectors.level1).toHaveLength(64)
  })

  it('that are no dates are all refused', () => {
    expect(vectors.invalid.filter(isAccepted)).toEqual([])
    expect(vectors.invalid).toHaveLength(56)
  })

  it('of level 2 are accepted, but for X anywhere, exponents and significant digits, which are named as such', () => {
    const refused = vectors.level2.filter((text) => !isAccepted(text))
    for (const text of refused) {
      expect(text).toMatch(/X|E\d|S\d/)
      expect(errorOf(text).message).toContain('level 2')
    }
    expect([vectors.level2.length, vectors.level2.length - refused.length]).toEqual([121, 70])
  })
})
