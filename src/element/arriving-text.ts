/** A text that is too long to wait for. */
export interface ArrivingText {
  readonly stretches: AsyncIterable<string>
  /** Roughly how many characters will come; absent where nobody says. */
  readonly length?: number
}

/** Texts of more characters are read in pieces: those of more than some two thousand events. */
const long = 500_000

/** Whether a text is so long that reading it at once would hold the page up. */
export function isLong(text: string): boolean {
  return text.length > long
}

/** The text of an answer: whole where it is short, else as it arrives. */
export async function textOf(response: Response): Promise<string | ArrivingText> {
  if (!response.body) return response.text()
  const length = lengthOf(response)
  const stretches = stretchesOf(response.body)
  const first: string[] = []
  for (let known = 0; known <= long;) {
    const { value, done } = await stretches.next()
    if (done) return first.join('')
    first.push(value)
    known += value.length
  }
  return { stretches: startingWith(first, stretches), ...(length !== undefined && { length }) }
}

/** What the server says, unless it speaks of a compressed text. Characters beyond ASCII take several bytes: it is the most there can be. */
function lengthOf({ headers }: Response): number | undefined {
  const said = Number(headers.get('content-length') ?? NaN)
  return headers.has('content-encoding') || !(said > 0) ? undefined : said
}

async function* stretchesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      yield done ? decoder.decode() : decoder.decode(value, { stream: true })
      if (done) return undefined
    }
  } finally {
    // Whoever stops listening wants no more of it.
    void reader.cancel().catch(() => undefined)
  }
}

async function* startingWith(first: readonly string[], rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield* first
  yield* rest
}
