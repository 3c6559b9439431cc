import { resolveLocale } from './locale.js'

/**
 * A text of the document's, for a place where the reader's language is spoken: it may be written in another direction.
 * `lang` is its language where that is another than the reader's.
 */
export interface OwnText {
  readonly own: string
  readonly lang?: string
}

/** A sentence in pieces: the reader's words as plain strings, and between them the document's own. */
export type Spoken = readonly (string | OwnText)[]

/** The document's own `text`, in `lang` where that is to be said. */
export function ownText(text: string, lang: string | undefined): OwnText {
  return lang === undefined ? { own: text } : { own: text, lang }
}

/** A sentence as it is read, its pieces joined. */
export function plainText(spoken: string | Spoken): string {
  return typeof spoken === 'string'
    ? spoken
    : spoken.map((piece) => (typeof piece === 'string' ? piece : piece.own)).join('')
}

/** Fills a message's placeholders, as `formatMessage` does, and keeps what is the document's own apart. */
export function spokenMessage(message: string, values: Readonly<Record<string, string | OwnText | Spoken>>): Spoken {
  const pieces = message.split(/\{(\w+)\}/).flatMap((piece, i): string | OwnText | Spoken => {
    // Split by a group, every second piece is a placeholder's name.
    if (i % 2 === 0) return piece
    return (Object.hasOwn(values, piece) ? values[piece] : undefined) ?? `{${piece}}`
  })
  return pieces.reduce<(string | OwnText)[]>((spoken, piece) => {
    const last = spoken.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') spoken.splice(-1, 1, last + piece)
    else if (piece !== '') spoken.push(piece)
    return spoken
  }, [])
}

/** "a, b and c" in the reader's language, each of them kept apart. */
export function spokenList(texts: readonly Spoken[], locale: string): Spoken {
  const format = new Intl.ListFormat(resolveLocale(locale), { type: 'conjunction' })
  return format
    .formatToParts(texts.map((_, i) => String(i)))
    .flatMap(({ type, value }) => (type === 'element' ? (texts[Number(value)] ?? []) : [value]))
}
