import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inPieces } from '../../../src/model/in-pieces.js'
import { JsonPieces } from '../../../src/model/json-pieces.js'
import { parseDocumentInPieces, parseDocumentTextInPieces } from '../../../src/model/parse-in-pieces.js'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline, timelineResolving } from '../../../src/model/resolve.js'
import { anyDocument } from '../../fixtures/any-document.js'
import { documentOf, fullDocument, visit } from './documents.js'

/** A text in stretches, cut at these places. */
async function* cutAt(text: string, places: readonly number[]): AsyncGenerator<string> {
  let from = 0
  for (const place of places.map((at) => at % (text.length + 1)).toSorted((a, b) => a - b)) {
    yield text.slice(from, place)
    from = place
  }
  yield text.slice(from)
}

const manyVisits = (count: number) => documentOf(...Array.from({ length: count }, (_, i) => visit({ id: `v${i}` })))

const places = fc.array(fc.nat(), { maxLength: 12 })

/** JSON, and what mistakes make of it: a character put in, taken out, or all from some place on. */
const nearlyJson = fc
  .tuple(
    fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.dictionary(fc.string(), fc.array(fc.jsonValue({ maxDepth: 3 }))).map((value) => JSON.stringify(value)),
      fc.constant(JSON.stringify(fullDocument())),
      fc.constant(JSON.stringify(documentOf(visit(), visit({ id: 'two' })), null, 2)),
    ),
    fc.constantFrom('keep', 'put', 'take', 'cut'),
    fc.nat(),
    fc.constantFrom('"', ',', '[', ']', '{', '}', '\\', ' ', ':', '1', '\ufeff', 'é'),
  )
  .map(([text, mistake, place, sign]) => {
    const at = place % (text.length + 1)
    if (mistake === 'keep') return text
    if (mistake === 'cut') return text.slice(0, at)
    return text.slice(0, at) + (mistake === 'put' ? sign : '') + text.slice(at + (mistake === 'take' ? 1 : 0))
  })

describe('a document parsed in pieces', () => {
  it('is the one parsed at once, with the same issues, whatever the text and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(nearlyJson, places, async (text, cuts) => {
        const whole = parseDocumentText(text)
        expect(await parseDocumentTextInPieces(text)).toEqual(whole)
        expect(await parseDocumentTextInPieces(cutAt(text, cuts))).toEqual(whole)
      }),
    )
  })

  it('is the one parsed at once from a value', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument(), async (document) => {
        expect(await parseDocumentInPieces(document)).toEqual(parseDocument(document))
      }),
    )
    expect(await parseDocumentInPieces('no document')).toEqual(parseDocument('no document'))
  })

  it('has what is wrong in it told with the same places, however many pieces come before', async () => {
    const { events, ...rest } = manyVisits(3000)
    const wrong = {
      ...rest,
      events: [...(events as readonly unknown[]), visit({ id: 'v7' }), visit({ id: 'last', date: 'soon' })],
    }
    const text = JSON.stringify(wrong)
    const whole = parseDocumentText(text)
    expect(whole.issues.map(({ path }) => path)).toEqual(['events[3000].id', 'events[3001].date'])
    expect(await parseDocumentTextInPieces(text)).toEqual(whole)
    expect(await parseDocumentInPieces(wrong)).toEqual(whole)
  })

  it('may lack its actors until its events have been read', async () => {
    const { events, ...rest } = manyVisits(3000)
    const text = JSON.stringify({ events, ...rest })
    expect((await parseDocumentTextInPieces(text)).issues).toEqual([])
  })

  it('has a byte order mark passed over, also one that comes alone', async () => {
    const text = `\ufeff${JSON.stringify(documentOf(visit()))}`
    expect((await parseDocumentTextInPieces(cutAt(text, [1]))).issues).toEqual([])
  })

  it('takes what is neither text nor on its way for what it is', async () => {
    const nonsense = 7 as unknown as string
    expect(await parseDocumentTextInPieces(nonsense)).toEqual(parseDocumentText(nonsense))
  })

  it('takes stretches that are no text, such as the bytes of a response, for what they are', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(documentOf(visit())))
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes)
        controller.close()
      },
    })
    const expected = parseDocumentText(bytes as never)
    expect(expected.issues.map(({ code }) => code)).toEqual(['wrong-type'])
    expect(await parseDocumentTextInPieces(body as never)).toEqual(expected)
    for (const last of [bytes, undefined, null, 5, {}]) {
      let isAsked = false
      async function* mixed() {
        yield '{'
        yield last
        isAsked = true
      }
      expect(await parseDocumentTextInPieces(mixed() as never)).toEqual(expected)
      expect(isAsked).toBe(false)
    }
  })
})

describe('progress', () => {
  it('is told in growing numbers, and ends with 1', async () => {
    const text = JSON.stringify(manyVisits(12_000))
    for (const parse of [
      (onProgress: (done: number) => void) => parseDocumentTextInPieces(text, { onProgress }),
      (onProgress: (done: number) => void) => parseDocumentInPieces(JSON.parse(text), { onProgress }),
    ]) {
      const told: number[] = []
      await parse((done) => told.push(done))
      expect(told.length).toBeGreaterThan(5)
      expect(told).toEqual(told.toSorted((a, b) => a - b))
      expect(told[0]).toBeGreaterThanOrEqual(0)
      expect(told.at(-1)).toBe(1)
    }
  })

  it('is not guessed at while nobody knows how long a text will be', async () => {
    const text = JSON.stringify(manyVisits(4000))
    const told: number[] = []
    await parseDocumentTextInPieces(cutAt(text, [90_000, 200_000]), { onProgress: (done) => told.push(done) })
    expect(Math.min(...told)).toBeGreaterThanOrEqual(0.5)
  })

  it('leaves others their turn meanwhile', async () => {
    const turns: string[] = []
    const other = setInterval(() => turns.push('other'), 0)
    await parseDocumentTextInPieces(JSON.stringify(manyVisits(12_000)), { onProgress: () => turns.push('parse') })
    clearInterval(other)
    expect(turns.lastIndexOf('parse')).toBeGreaterThan(turns.indexOf('other'))
    expect(turns).toContain('other')
  })
})

describe('a document that is given up', () => {
  it('is parsed no further, and the promise says why', async () => {
    const giving = new AbortController()
    const reason = new Error('enough')
    const told: number[] = []
    const parsing = parseDocumentInPieces(manyVisits(12_000), {
      signal: giving.signal,
      onProgress: (done) => {
        told.push(done)
        if (told.length === 2) giving.abort(reason)
      },
    })
    await expect(parsing).rejects.toBe(reason)
    expect(told).toHaveLength(2)
  })

  it('before it began is not begun', async () => {
    const signal = AbortSignal.abort()
    await expect(parseDocumentInPieces(manyVisits(1), { signal })).rejects.toBe(signal.reason)
    await expect(parseDocumentTextInPieces('{}', { signal })).rejects.toBe(signal.reason)
  })

  it('while its text arrives asks for no more of it', async () => {
    const giving = new AbortController()
    let isAsked = 0
    async function* endless(): AsyncGenerator<string> {
      for (; ; isAsked++) {
        if (isAsked === 3) giving.abort()
        yield '{"title": "Endless", "events": [ '
      }
    }
    const parsing = parseDocumentTextInPieces(endless(), { signal: giving.signal })
    await expect(parsing).rejects.toHaveProperty('name', 'AbortError')
    expect(isAsked).toBe(3)
  })
})

describe('JSON in pieces', () => {
  it('is what JSON.parse makes of the whole, or is none where that throws', () => {
    fc.assert(
      fc.property(nearlyJson, fc.integer({ min: 1, max: 40 }), (text, length) => {
        const pieces = new JsonPieces(1)
        for (let from = 0; from < text.length; from += length) pieces.take(text.slice(from, from + length))
        let whole: { readonly value: unknown } | undefined
        try {
          whole = { value: JSON.parse(text) }
        } catch {
          whole = undefined
        }
        expect(pieces.finish()).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['{"a": [1,]}', '{"a": [,1]}', '{"a": [1,,2]}', '{"a": [1}', '{"a": [[1]}', '{"a": [1]', '{"a": [1]}]'])(
    'is none in %s',
    (text) => {
      const pieces = new JsonPieces(1)
      pieces.take(text)
      expect(pieces.finish()).toBeUndefined()
    },
  )

  it('has the last of several properties of one name, and keeps the order of all', () => {
    const text = '{"b": [1, 2], "a": 0, "b": [3], "__proto__": [4], "c": []}'
    const pieces = new JsonPieces(1)
    pieces.take(text)
    expect(JSON.stringify(pieces.finish()?.value)).toBe(JSON.stringify(JSON.parse(text)))
  })
})

describe('a timeline resolved in pieces', () => {
  it('is the one resolved at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument(), async (document) => {
        const whole = resolveTimeline(document)
        const pieced = await inPieces(timelineResolving(document), {})
        expect(pieced.entries.map(({ event }) => event)).toEqual(whole.entries.map(({ event }) => event))
        for (const entry of pieced.entries) expect(pieced.byId.get(entry.event.id)).toBe(entry)
        expect(pieced.asOf).toEqual(whole.asOf)
      }),
      { numRuns: 30 },
    )
  })
})
