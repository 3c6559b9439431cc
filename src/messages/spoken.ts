import { resolveLocale } from './locale.js'

/**
 * A text of the document's, for a place where the reader's language is spoken: it may be written in another direction.
 * `lang` is its language where that is another than the reader's.
 */
export interface OwnText {
  readonly own: string
  readonly lang?: string
}

/** What the eye reads as a sign, an arrow, and the ear as a word. */
export interface Sign {
  readonly seen: string
  readonly heard: string
}

/** A sentence in pieces: the reader's words as plain strings, and between them the document's own, and signs. */
export type Spoken = readonly (string | OwnText | Sign)[]

/** The document's own `text`, in `lang` where that is to be said. */
export function ownText(text: string, lang: string | undefined): OwnText {
  return lang === undefined ? { own: text } : { own: text, lang }
}

/** A sentence as it is seen, its pieces joined. */
export function plainText(spoken: string | Spoken): string {
  return typeof spoken === 'string' ? spoken : spoken.map(seenText).join('')
}

function seenText(piece: Spoken[number]): string {
  if (typeof piece === 'string') return piece
  return 'own' in piece ? piece.own : piece.seen
}

/** Fills `seen` and, for those who hear it, `heard`; where they put the values in another order, `seen` is for both. */
export function seenAndHeard(seen: string, heard: string, values: Readonly<Record<string, OwnText | Spoken>>): Spoken {
  const heardPieces = spokenMessage(heard, values)
  const seenPieces = spokenMessage(seen, values)
  const isAlike =
    seenPieces.length === heardPieces.length &&
    seenPieces.every(
      (piece, i) => typeof piece === typeof heardPieces[i] && (typeof piece === 'string' || piece === heardPieces[i]),
    )
  if (!isAlike) return seenPieces
  return seenPieces.map((piece, i) => {
    const other = heardPieces[i]
    return typeof piece === 'string' && typeof other === 'string' && piece !== other
      ? { seen: piece, heard: other }
      : piece
  })
}

/** Fills a message's placeholders, as `formatMessage` does, and keeps what is the document's own apart. */
export function spokenMessage(message: string, values: Readonly<Record<string, string | OwnText | Spoken>>): Spoken {
  const pieces = message.split(/\{(\w+)\}/).flatMap((piece, i): Spoken[number] | Spoken => {
    // Split by a group, every second piece is a placeholder's name.
    if (i % 2 === 0) return piece
    return (Object.hasOwn(values, piece) ? values[piece] : undefined) ?? `{${piece}}`
  })
  return pieces.reduce<Spoken[number][]>((spoken, piece) => {
    const last = spoken.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') spoken.splice(-1, 1, last + piece)
    else if (piece !== '') spoken.push(piece)
    return spoken
  }, [])
}

/** "a, b and c" in the reader's language, each of them kept apart. */
export function spokenList(texts: readonly Spoken[], locale: string): Spoken {
  const format = new Intl.ListFormat(resolveLocale(locale), { type: 'conjunction' })
  // The word between them may depend on what they are: Spanish has "Rusia e Irán".
  let next = 0
  return format
    .formatToParts(texts.map(plainText))
    .flatMap(({ type, value }) => (type === 'element' ? (texts[next++] ?? []) : [value]))
}
