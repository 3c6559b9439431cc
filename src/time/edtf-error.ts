import type { EdtfError } from './edtf-date.js'

/** In English, as errors are worded and dates are often written. */
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
  [
    /^(?:before|after) /i,
    "Some time before 2022 is '[..2021]', after it '[2023..]'; what lasted until 2021 is '/2021'.",
  ],
  [/^.*\d00['’]?s\b/i, "Of '1900s', a decade is '190X', a century '19XX'."],
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

/** Numbers as others write them, and as EDTF does, if that can be told. They have two digits at the least. */
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

const periods = [...monthNames, 'Spring', 'Summer', 'Autumn', 'Winter']

/** `M` and its number for the name of a month or a season, also cut short. */
function numberFor(word: string): string {
  const start = word.toLowerCase().replace('.', '')
  const at = periods.findIndex((name) => name.toLowerCase().startsWith(start))
  return at === -1 ? word : `M${String(at < 12 ? at + 1 : at + 9).padStart(2, '0')}`
}

function yearBefore(_: string, digits: string): string {
  const year = Number(digits) - 1
  return `${year > 0 ? '-' : ''}${String(year).padStart(4, '0')}`
}

type Way = string | ((found: string, first: string) => string)

const toX = "A digit that is not known is 'X'."
const toOpen = "An end that is still open is '..', one that is not known is left empty."

/** What people say of dates, and how EDTF writes it, each to be put in place of it in what those before have left. */
const wordings: readonly (readonly [RegExp, Way, string?])[] = [
  [/\bfall\b/gi, 'autumn'],
  [/\b[a-z]{3,9}\b\.?/gi, numberFor],
  [/\bq([1-4])\b/gi, (_, quarter) => `M${32 + Number(quarter)}`],
  [/\b(\d{1,4}) ?B\.?C(?:\.?E)?\b\.?/gi, yearBefore, "The year 1 BC is '0000'."],
  [/\b(?:the )?(\d\d[1-9])0['’]?s\b/gi, '$1X', toX],
  [/\b((?:1\d|20)\d)\?/g, '$1X', toX],
  [/(\b1\d|\b20|-)\?\?/g, '$1XX', toX],
  [/, | of /g, ' '],
  [/\b(M\d\d) (\d\d(?:[–-]\d\d)?) (?=\d{4}\b)/g, '$2 $1 '],
  [/^(\d\d)[–-](\d\d) (M.*)/, '$1 $3–$2 $3'],
  [/\b(\d\d)\.?[ -]M(\d\d)[ -](\d{4})\b/g, '$3-$2-$1'],
  [/\bM(\d\d)[ -](\d{4})\b/g, '$2-$1'],
  [/\b(\d{4})[ -]M/g, '$1-'],
  [/\b\d{4}-(?:2[1-4]|3[3-6])\b(?!-)/, '$&', 'Seasons are 21 to 24, quarters 33 to 36.'],
  [
    /\b(?:circa|ca?\.?|about|around|approx[a-z.]*) ?(-?\d{3}[\dX](?:-\d\d){0,2})$/i,
    '$1~',
    "What is approximate ends with '~'.",
  ],
  [/(?:[/–-]| to (?:the )?)(?:now|ongoing|present|today)$/i, '/..', toOpen],
  [/^(?:from )?([^ /]+)(?:–| to | until )([^ /]+)$/i, '$1/$2', joins],
  [/^([12]\d{3}\S*)-([12]\d{3}\S*)$/, '$1/$2', joins],
  [/^(?:since|from) ([^ /]+)(?:\/\.\.)?$/i, '$1/..', toOpen],
  [/^(?:until|till|up to) (\S+)$/i, '/$1', 'A start that is not known is left empty.'],
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

/** `error`, or how EDTF writes what a text writes some other way, where that is known. */
export function explainRewriting(text: string, error: EdtfError, isDate: (text: string) => boolean): EdtfError {
  if (text.length > explainedLength) return error
  const padded = text
    .trim()
    .replace(/\s*[–—]\s*|\s-\s/g, '–')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/(?<!:)\b\d\b(?!\?)/g, '0$&')
  const known = rewritings.flatMap(([pattern, way, advice]) =>
    pattern.test(padded) ? [{ advice, meant: padded.replace(pattern, way) }] : [],
  )
  const right = [...known, inFigures(padded)].find(({ meant }) => isDate(meant))
  const { advice } = right ?? known[0] ?? { advice: '' }
  const { message, index } = advice === '' ? error : fail(0, `${quote(text)} is not an EDTF date. ${advice}`)
  return right
    ? { ...fail(index, `${message} Did you mean '${right.meant}'?`), meant: right.meant }
    : fail(index, message)
}

function inFigures(text: string): { readonly advice: string; readonly meant: string } {
  const why = new Set<string>()
  let meant = text
  for (const [pattern, way, advice] of wordings) {
    if (advice !== undefined && meant.search(pattern) !== -1) why.add(advice)
    // TypeScript has no overload for either; `replace` takes both.
    meant = meant.replace(pattern, way as string)
  }
  return { advice: [...why].join(' '), meant }
}
