import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/time/bounds.js'
import { parseEdtf } from '../../../src/time/edtf.js'
import { anyDateText, anyNearDateText } from './edtf-texts.js'

/** How the package `edtf` and this parser answer, side by side: whether they accept, and the first and last instant in UTC. */
interface Answer {
  readonly min: number
  readonly max: number
}

function askPackage(text: string): Answer | 'refused' {
  try {
    // A time without an offset is read by the package in the zone of the machine, here in UTC.
    const { min, max } = edtf(text.replace(/T[\d:]+$/, '$&Z'))
    return { min: min ?? -Infinity, max: max === null ? Infinity : max + 1 }
  } catch {
    return 'refused'
  }
}

function askParser(text: string): Answer | 'refused' {
  const date = parseEdtf(text)
  if (date.kind === 'error') return 'refused'
  const { start, end } = boundsOf(date, 'UTC')
  // The package takes a time of day for an instant without length.
  const isTime = date.kind === 'point' && date.time
  return { min: start.earliest, max: isTime ? start.earliest + 1 : end.latest }
}

function isAlike(text: string): boolean {
  const theirs = askPackage(text)
  const ours = askParser(text)
  if (theirs === 'refused' || ours === 'refused') return theirs === ours
  return Object.is(theirs.min, ours.min) && Object.is(theirs.max, ours.max)
}

interface Disagreement {
  readonly what: string
  /** Who is right by the Library of Congress' specification and why. */
  readonly why: string
  readonly who: 'only the package accepts' | 'only the parser accepts' | 'other bounds'
  readonly covers: RegExp | ((text: string) => boolean)
  readonly examples: readonly string[]
}

const year = String.raw`-?\d{4}`

const disagreements: readonly Disagreement[] = [
  {
    what: '29 February of a common year',
    why: 'There is no such day. The package lets it pass, and reads 1 March.',
    who: 'only the package accepts',
    covers: /-[?~%]?02[?~%]?-[?~%]?29/,
    examples: ['1806-02-29', '1957-02-29~', '1814-02-29/1837-11-30', '[2003-02-29]'],
  },
  {
    what: 'the year -0000 with a month',
    why: 'There is one year 0, and its sign is not minus; the package refuses -0000 alone.',
    who: 'only the package accepts',
    covers: /-0000[?~%]?-/,
    examples: ['-0000-XX', '-0000-01-XX'],
  },
  {
    what: 'an interval with nothing on either side',
    why: 'EDTF has no example of it, and it says nothing.',
    who: 'only the package accepts',
    covers: /^\/$/,
    examples: ['/'],
  },
  {
    what: 'a time of day in an interval',
    why: 'EDTF level 0 intervals are of dates, and the vectors of edtf-validate refuse it as well.',
    who: 'only the package accepts',
    covers: /T.*\/|\/.*T/,
    examples: ['2004-02-01T10:00:00Z/2005', '2004/2005-07-25T10:10:10Z'],
  },
  {
    what: 'centuries and decades of two and three digits',
    why: 'ISO 8601-1 has them, EDTF writes 20XX and 201X. Three digits are more likely a year that lacks its zero.',
    who: 'only the package accepts',
    covers: /^-?\d{2,3}[?~%]?$/,
    examples: ['20', '201', '-201', '201~'],
  },
  {
    what: 'digits alone',
    why: 'The package reads five digits and more as milliseconds since 1970, which is not EDTF.',
    who: 'only the package accepts',
    covers: /^\d{5,}$/,
    examples: ['197503', '20991906'],
  },
  {
    what: 'X for digits anywhere',
    why: 'A level 2 feature that is refused here with a message that says so.',
    who: 'only the package accepts',
    covers: /X\d|\dX-|\d\dXX-|X{3}|-[?~%]?\dX|XX-[?~%]?\d|-X\d/,
    examples: ['156X-12-25', '1560-XX-25', '1984-1X', '2004-06-1X', '1XXX', '20XX-12'],
  },
  {
    what: 'years with an exponent or with significant digits',
    why: 'Level 2 features that are refused here with a message that says so.',
    who: 'only the package accepts',
    covers: /E\d|S\d/,
    examples: ['Y-17E7', '1950S2'],
  },
  {
    what: 'spaces in a set',
    why: 'EDTF has no spaces.',
    who: 'only the package accepts',
    covers: /^[[{].* /,
    examples: ['[1874, 1917-06-10]'],
  },
  {
    what: 'a run in a set that ends before it starts, or has three ends',
    why: 'It holds no date.',
    who: 'only the package accepts',
    covers: /^[[{].*\.\./,
    examples: ['[2005..2004]', '{2028-01..2019-01}', '[1962,1934..2032..]'],
  },
  {
    what: 'an offset without its colon',
    why: 'ISO 8601-1 has it in the basic format only, which EDTF does not use.',
    who: 'only the package accepts',
    covers: /T.*[+-]\d{4}$/,
    examples: ['1969-06-19T04:47:57+1305'],
  },
  {
    what: 'midnight as 24:00',
    why: 'ISO 8601-1:2019 has dropped it; it would be shown as the day after the one written.',
    who: 'only the package accepts',
    covers: /T24:00/,
    examples: ['2004-06-11T24:00:00'],
  },
  {
    what: 'fractions of a second',
    why: 'EDTF has no example of them, and the package reads .5 as five milliseconds.',
    who: 'only the package accepts',
    covers: /T.*\.\d/,
    examples: ['2004-06-11T10:30:00.5Z'],
  },
  {
    what: 'a season in an interval or a set, or with a mark',
    why: 'The vectors of edtf-validate have 2003-22/2004-22 and 1952-23~/1953 at level 1.',
    who: 'only the parser accepts',
    covers: /-[?~%]?(2[1-9]|3\d|4[01])(?!\d)(?!-)/,
    examples: ['2003-22/2004-22', '1952-23~/1953', '2011-23~', '[2004-21]'],
  },
  {
    what: 'a mark on a date with X',
    why: 'Level 1 marks apply to any date.',
    who: 'only the parser accepts',
    covers: /X.*[?~%]|[?~%].*X/,
    examples: ['201X?', '?19XX', '2004-XX~', '2004-06-?XX'],
  },
  {
    what: 'a marked year or a year with X in a set',
    why: 'Level 2 sets are of dates; the package takes months and days with marks there, and no years.',
    who: 'only the parser accepts',
    covers: /^[[{].*([?~%]-?\d{4}|\d{4}[?~%])/,
    examples: ['[2004?]', '{1960~,1961}'],
  },
  {
    what: 'marks on both sides of the year',
    why: "The one to the left is the year's own, the one to the right the group's: both can be meant.",
    who: 'only the parser accepts',
    covers: /[?~%]-?\d{4}[?~%]/,
    examples: ['?2004~', '?2004?'],
  },
  {
    what: 'a mark on a Y year',
    why: 'Level 1 marks apply to any date.',
    who: 'only the parser accepts',
    covers: /^Y.*[?~%]$/,
    examples: ['Y20060?'],
  },
  {
    what: 'an end with X that may lie after the start',
    why: 'The vectors of edtf-validate have 1984-11-12/1984-11-XX.',
    who: 'only the parser accepts',
    covers: /\/.*X|X.*\.\.|\.\..*X/,
    examples: ['1984-11-12/1984-11-XX', '195X/1950-XX', '19XX/19XX'],
  },
  {
    what: 'an interval whose ends begin alike',
    why: 'A day has a length. The vectors of edtf-validate have 0000/0000 and 1111-01-01/1111.',
    who: 'only the parser accepts',
    covers: haveEndsThatBeginAlike,
    examples: ['2004-06-11/2004-06-11', '1800/1800', '1800/1800-01-01', '1111-01-01/1111'],
  },
  {
    what: 'an interval with marks on parts of one end and on the whole of the other',
    why: 'Both are right alone, and the package takes them together in the other order.',
    who: 'only the parser accepts',
    covers: /[?~%].*\/.*[?~%]/,
    examples: ['1900-~02/1901%'],
  },
  {
    what: 'the last century and decade before the year 0 in an interval',
    why: 'The package takes -00XX for the years 0 to 99.',
    who: 'only the parser accepts',
    covers: /-00XX|-000X/,
    examples: ['-00XX/-0001-01'],
  },
  {
    what: 'ends of two precisions in a run of a set',
    why: 'Nothing excludes them.',
    who: 'only the parser accepts',
    covers: /^[[{].*\d[?~%]?\.\.[?~%]?-?\d/,
    examples: ['[2004-01..2005]'],
  },
  {
    what: 'the months of seasons',
    why: 'The standard leaves them open. The package begins spring in January; here it begins in March, and southern spring in September.',
    who: 'other bounds',
    covers: new RegExp(`^${year}-(2[1-9]|3[0-9]|4[01])$`),
    examples: ['2004-21', '2004-24', '2004-29', '2004-38', '-2004-33'],
  },
  {
    what: 'X for a month or a day in a negative year, or in -000X',
    why: 'The package counts the months backwards, so that its last instant is before its first; and it begins -000X with the year 0.',
    who: 'other bounds',
    covers: /-\d{4}-(\d\d|XX)-XX|-\d{4}-XX|-000X|-00XX/,
    examples: ['-2004-XX', '-1985-04-XX', '-1985-XX-XX', '-000X', '-00XX', '-2039-XX/1933'],
  },
  {
    what: 'sets out of order, or with runs',
    why: 'The package takes the first and the last member as written, and of a run at the end its first date.',
    who: 'other bounds',
    covers: /^[[{].*(,|\.\.)/,
    examples: ['[2004,2003]', '[1990..1991]', '{1990..1991}', '[1948,1824-10-02..1830-10-02]'],
  },
  {
    what: 'years beyond the range of Date',
    why: 'The package knows no instants there.',
    who: 'other bounds',
    covers: /^Y-?\d{6,}$/,
    examples: ['Y965918', 'Y-2244001'],
  },
]

function haveEndsThatBeginAlike(text: string): boolean {
  const date = parseEdtf(text)
  if (date.kind !== 'interval') return false
  const { start, end } = boundsOf(date, 'UTC')
  return start.earliest === end.earliest
}

function isCovered({ covers }: Disagreement, text: string): boolean {
  return typeof covers === 'function' ? covers(text) : covers.test(text)
}

function whoDisagrees(text: string): Disagreement['who'] | undefined {
  if (isAlike(text)) return undefined
  if (askParser(text) === 'refused') return 'only the package accepts'
  return askPackage(text) === 'refused' ? 'only the parser accepts' : 'other bounds'
}

describe('the parser and the package edtf', () => {
  it.each(disagreements)('disagree on $what: $who', (disagreement) => {
    for (const text of disagreement.examples) {
      expect(whoDisagrees(text), text).toBe(disagreement.who)
      expect(isCovered(disagreement, text), text).toBe(true)
    }
  })

  it('agree on all other texts grown from the grammar, on acceptance and on both bounds', () => {
    const counts = { agreed: 0, accepted: 0, disagreed: 0 }
    const compare = (text: string) => {
      const who = whoDisagrees(text)
      if (who === undefined) {
        counts.agreed++
        if (askParser(text) !== 'refused') counts.accepted++
        return
      }
      counts.disagreed++
      const known = disagreements.filter((one) => one.who === who && isCovered(one, text))
      expect(known.length, `${text}: ${who}, for no listed reason`).toBeGreaterThan(0)
    }
    fc.assert(fc.property(anyDateText, compare), { numRuns: 4000, seed: 20240408 })
    fc.assert(fc.property(anyNearDateText, compare), { numRuns: 2000, seed: 20240408 })
    // So that the texts do not drift to where everything is excused.
    expect(counts.agreed).toBeGreaterThan(4000)
    expect(counts.accepted).toBeGreaterThan(1500)
  })
})
