import fc from 'fast-check'

/** Texts grown from the grammar of EDTF levels 0 and 1 and the parts of level 2 that are read here, mostly well-formed. */

const pad = (value: number, length: number) => String(value).padStart(length, '0')
const mark = fc.constantFrom('', '', '', '', '?', '~', '%')
const sign = fc.constantFrom('', '', '', '', '', '-')

const yearText = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1800, max: 2100 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 9999 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 }) },
  )
  .map((year) => pad(year, 4))
const monthText = fc.integer({ min: 1, max: 12 }).map((month) => pad(month, 2))
const dayText = fc
  .oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 28 }) },
    { weight: 1, arbitrary: fc.integer({ min: 29, max: 31 }) },
  )
  .map((day) => pad(day, 2))

const signedYear = fc.tuple(sign, yearText).map((parts) => parts.join(''))
const month = fc.tuple(signedYear, monthText).map((parts) => parts.join('-'))
const day = fc.tuple(signedYear, monthText, dayText).map((parts) => parts.join('-'))
const season = fc.tuple(signedYear, fc.integer({ min: 21, max: 41 })).map((parts) => parts.join('-'))
const unspecified = fc.oneof(
  fc.tuple(sign, yearText).map(([minus, year]) => `${minus}${year.slice(0, 3)}X`),
  fc.tuple(sign, yearText).map(([minus, year]) => `${minus}${year.slice(0, 2)}XX`),
  signedYear.map((year) => `${year}-XX`),
  signedYear.map((year) => `${year}-XX-XX`),
  month.map((text) => `${text}-XX`),
)
const markedParts = fc
  .tuple(mark, signedYear, mark, mark, monthText, mark, mark, dayText, mark)
  .map(([a, year, b, c, monthPart, d, e, dayPart, f]) => `${a}${year}${b}-${c}${monthPart}${d}-${e}${dayPart}${f}`)
const marked = fc.tuple(fc.oneof(signedYear, month, day), mark).map((parts) => parts.join(''))

const clock = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map((parts) => parts.map((part) => pad(part, 2)).join(':'))
const offset = fc.oneof(
  fc.constantFrom('', '', 'Z', 'Z', '+08:00', '-04', '+05:30', '+00:00', '-00:00', '-12:00', '+14:00'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 60 }))
    .map(([plus, hours, minutes]) => `${plus}${pad(hours, 2)}:${pad(minutes, 2)}`),
)
const dateTime = fc.tuple(day, clock, offset).map(([date, time, zone]) => `${date}T${time}${zone}`)
const longYear = fc.tuple(sign, fc.integer({ min: 1000, max: 250_000 })).map(([minus, year]) => `Y${minus}${year}`)

/** One date or date-time. */
const anyPointText = fc.oneof(
  { weight: 2, arbitrary: signedYear },
  { weight: 3, arbitrary: month },
  { weight: 4, arbitrary: day },
  { weight: 2, arbitrary: unspecified },
  { weight: 2, arbitrary: marked },
  { weight: 2, arbitrary: markedParts },
  { weight: 1, arbitrary: season },
  { weight: 2, arbitrary: dateTime },
  { weight: 1, arbitrary: longYear },
)

const end = fc.oneof({ weight: 6, arbitrary: anyPointText }, { weight: 1, arbitrary: fc.constantFrom('', '..') })
const anyIntervalText = fc.tuple(end, end).map((ends) => ends.join('/'))

const member = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(signedYear, month, day) },
  { weight: 1, arbitrary: anyPointText },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.oneof(signedYear, month, day), fc.integer({ min: 1, max: 40 }))
      .map(
        ([first, years]) =>
          `${first}..${first.startsWith('-') ? first : pad(Math.min(Number(first.slice(0, 4)) + years, 9999), 4) + first.slice(4)}`,
      ),
  },
  { weight: 1, arbitrary: day.map((text) => `..${text}`) },
  { weight: 1, arbitrary: day.map((text) => `${text}..`) },
)
const anySetText = fc
  .tuple(fc.constantFrom('[]', '{}'), fc.array(member, { minLength: 1, maxLength: 4 }))
  .map(([brackets, members]) => `${brackets[0]}${members.join(',')}${brackets[1]}`)

/** Any date: a point, an interval or a set. */
export const anyDateText = fc.oneof(
  { weight: 3, arbitrary: anyPointText },
  { weight: 2, arbitrary: anyIntervalText },
  { weight: 2, arbitrary: anySetText },
)

/** Dates with one character added, lost or changed: mostly no dates. */
export const anyNearDateText = fc
  .tuple(anyDateText, fc.nat(), fc.constantFrom('', 'delete', 'swap'), fc.constantFrom(...'0129-:TZXY?~%/.[],{} +xu'))
  .map(([text, at, change, character]) => {
    const index = at % (text.length + 1)
    const rest = text.slice(change === '' ? index : index + 1)
    return text.slice(0, index) + (change === 'delete' ? '' : character) + rest
  })
