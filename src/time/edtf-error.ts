import type { EdtfError } from './edtf-date.js'

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** An error at `index` of the text the user wrote. */
export function fail(index: number, message: string): EdtfError {
  return { kind: 'error', message, index }
}

/** What was found, in quotation marks, cut to a length that fits a sentence. */
export function quote(text: string): string {
  return text.length > 40 ? `'${text.slice(0, 39)}…'` : `'${text}'`
}

const hyphens = "A date is written year, month, day, with hyphens: '2024-04-08'."

/** Mistakes that have a better answer than "not a date". The first pattern found, not the first place, decides. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/\s/, "EDTF dates contain no spaces: '2024-04-08', '2024-04-08T10:30:00Z'."],
  [/[‐-―−]/, "Dates are joined with the hyphen-minus '-', not with a dash or a minus sign."],
  [/[٠-٩۰-۹०-९０-９]/, "Digits are written 0 to 9: '2024-04-08'."],
  [/[\d-][ux]/, "An unknown digit is a capital 'X': '199X', '2024-04-XX'."],
  [/t(?=\d)|z$/, "The 'T' before a time and the 'Z' for UTC are capital letters: '2024-04-08T10:30:00Z'."],
  [/^(?:unknown|open)/i, "An unknown end is left empty ('2024-04-08/'), an open one is '..' ('2024-04-08/..')."],
  [/\?~|~\?|[?~%]{2}/, "'Uncertain and approximate' is the one mark '%': '2004-06%'."],
  [/^Y?-?\d+E/, "An exponent ('Y17E7') is a feature of EDTF level 2 that is not supported: write the year out."],
  [
    /S\d+$/,
    "Significant digits ('1950S2') are a feature of EDTF level 2 that is not supported: write '195X' or '19XX'.",
  ],
  [/^Y-?\d{16}/, 'A year may have at most fifteen digits.'],
  [/^Y/, "'Y' is followed by a year of more than four digits and nothing else, with no zero in front: 'Y17000'."],
  [/^\d{8}(?:T|$)/, "Year, month and day are joined with hyphens: '2024-04-08'."],
  [/^\+/, "A year has no '+' before it: '2024'. Years beyond 9999 begin with 'Y': 'Y17000'."],
  [/^[?~%]?-?\d{5}/, "A year has four digits ('2024', '0476'); longer ones begin with 'Y': 'Y17000'."],
  [/^\d{1,4}[./]\d/, hyphens],
  [/^\d{1,2}-\d{1,2}-\d{4}/, "A date is written year first: '2024-04-08'."],
  [/^-?\d{1,3}(?:[-?~%X]|$)/, "A year has four digits: '0476' for the year 476, '-0043' for 44 BC."],
  [/^\d{4}-W/, "Week dates are not EDTF: write the week as an interval of days, '2024-04-08/2024-04-14'."],
  [/^-?\d{4}-\d{3}(?:$|T)/, "A day is written with its month, not as the day of the year: '2024-04-08'."],
  [/^-?[\dX]{4}[?~%]?-[?~%]?\d(?:$|[-?~%T])/, "A month has two digits: '2024-04'."],
  [/^-?[\dX]{4}[?~%]?-[?~%]?[\dX]{2}[?~%]?-[?~%]?\d(?:$|[?~%T])/, "A day has two digits: '2024-04-08'."],
  [/-$/, "The hyphen at the end has nothing after it: '2024-04', '2024-04-08'."],
  [/:\d\d[.,]\d/, "Fractions of a second are not supported: '2024-04-08T10:30:00Z'."],
  [/T\d{4,6}/, "Hours, minutes and seconds are joined with colons: 'T10:30:00'."],
  [/T\d\d(?:$|Z|[+-])/, "A time has at least hours and minutes: 'T10:30'."],
  [/T.*[+-]\d{4}$/, "The hours and minutes of an offset are joined with a colon: '+08:00'."],
  [/T(?=[\d:])/, "A time is written 'T10:30:00', then nothing, 'Z' for UTC or an offset such as '+08:00'."],
  [/\^|\(|\)/, 'Only the marks ?, ~ and % may be added to a date.'],
]

const inFull = 'Both ends of an interval are written in full.'
const joins = "Dates are joined with '..' in '[…]' and '{…}', and with '/' elsewhere."

/** Dates as others write them, and as EDTF does, if that can be told. Numbers have two digits at the least. */
const rewritings: readonly (readonly [RegExp, string, string])[] = [
  [/^(\d{4})[./](\d\d)[./](\d\d)$/, '$1-$2-$3', hyphens],
  [/^(\d\d)[./-](\d{4})$/, '$2-$1', hyphens],
  [/^(\d{4}-(?:\d\d-)?|\d\d)(\d\d)\/(\d\d)$/, '$1$2/$1$3', inFull],
  [/^(\d{4}-)(\d\d-\d\d)\/(\d\d-\d\d)$/, '$1$2/$1$3', inFull],
  [/^(\d{4})[./](\d\d)$/, '$1-$2', hyphens],
  [/^\d\d\/\d\d\/\d/, '', hyphens],
  [/^(\d[^./]+)\.\.(\d[^./]+)$/, '$1/$2', joins],
  [/^(\d[^./]+)\.\.$/, '$1/..', joins],
  [/^([[{].*\d{4}.*)\/(.*[\]}])$/, '$1..$2', joins],
]

/** How much of a text is looked at to explain it: no well-formed date is longer. */
const explainedLength = 80

/** Says why a text that is not shaped like any date is none, and what to write instead. */
export function explainPoint(text: string, offset: number): EdtfError {
  if (text === '') return fail(offset, "A date is missing here: '2024', '2024-04' or '2024-04-08'.")
  const head = text.slice(0, explainedLength)
  for (const [pattern, advice] of mistakes) {
    const match = pattern.exec(head)
    if (match) return fail(offset + match.index, `${quote(text)} is not an EDTF date. ${advice}`)
  }
  return fail(offset, `${quote(text)} is not an EDTF date. Write '2024-04-08', '2024-04' or '2024'.`)
}

/** Says how EDTF writes what a text writes some other way; undefined where it is not known which. */
export function explainRewriting(text: string, isDate: (text: string) => boolean): EdtfError | undefined {
  const padded = text.slice(0, explainedLength).replace(/\b\d\b/g, '0$&')
  const known = rewritings.flatMap(([pattern, way, advice]) =>
    pattern.test(padded) ? [{ advice, meant: padded.replace(pattern, way) }] : [],
  )
  const right = known.find(({ meant }) => isDate(meant))
  const best = right ?? known[0]
  const question = right ? ` Did you mean '${right.meant}'?` : ''
  return best && fail(0, `${quote(text)} is not an EDTF date. ${best.advice}${question}`)
}
