/** A text as it is compared in a search: without case, accents, vowel points or width, in the plainest form of each letter. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(ignored, '')
    .toUpperCase()
    .toLowerCase()
    .replace(ignored, '')
    .replace(variants, (letter) => plainOf[letter]!)
}

/** A folded text, and for each of its code units where in the text it came from. */
export interface FoldedText {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** The same as `fold`, letter by letter, each with the marks that stand on it. */
export function foldWithPlaces(text: string): FoldedText {
  if (ascii.test(text)) {
    const places = Array.from(text, (_, i) => i)
    return { text: text.toLowerCase(), starts: places, ends: places.map((i) => i + 1) }
  }
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const plain = fold(letter)
    const end = index + letter.length
    // What folds to nothing belongs to the letter before it: a vowel point, a soft hyphen.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end
    folded += plain
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(index)
      ends.push(end)
    }
  }
  return { text: folded, starts, ends }
}

// eslint-disable-next-line no-control-regex
const ascii = /^[\0-\x7f]*$/

const letters = /\P{M}\p{M}*|\p{M}+/gu

/**
 * Accents, Hebrew and Arabic points, the tatweel that stretches a word, and what cannot be seen. Other scripts write
 * their vowels as marks, which make another word of it and stay.
 */
const ignored = new RegExp(
  [
    '[\\u0300-\\u036f\\u0483-\\u0487\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed]',
    '\\p{Default_Ignorable_Code_Point}',
  ].join('|'),
  'gu',
)

/** Letters that no decomposition makes plain, and marks for which a keyboard has another. */
const plainOf: Readonly<Record<string, string>> = {
  ς: 'σ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  ...digitsFrom('٠'),
  ...digitsFrom('۰'),
}

const variants = new RegExp(`[${Object.keys(plainOf).join('')}]`, 'gu')

function digitsFrom(zero: string): Record<string, string> {
  const first = zero.codePointAt(0)!
  return Object.fromEntries(Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(first + digit), `${digit}`]))
}
