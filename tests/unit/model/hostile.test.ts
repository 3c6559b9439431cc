import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/model/issue.js'
import { isLink, isMediaSource } from '../../../src/model/links.js'
import { parseDocument } from '../../../src/model/parse.js'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import {
  background,
  type Data,
  documentOf,
  errorsOf,
  fullDocument,
  pathsIn,
  sharedData,
  statement,
  valueAt,
  visit,
  withValueAt,
} from './documents.js'

const boom = (): never => {
  throw new Error('boom')
}

const throwing = (): object =>
  new Proxy({}, { get: boom, ownKeys: boom, has: boom, getOwnPropertyDescriptor: boom, getPrototypeOf: boom })

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const holes = (length: number): unknown[] => {
  const list: unknown[] = []
  list.length = length
  return list
}

class Dressed {
  get id(): string {
    return 'dressed'
  }
}

/** Values that harm whoever is careless with them, made anew each time. */
const traps: readonly (readonly [string, () => unknown])[] = [
  ['a proxy that throws', throwing],
  ['a revoked proxy', revoked],
  ['an object with a getter that throws', () => Object.defineProperty({}, 'id', { get: boom, enumerable: true })],
  [
    'an object that cannot be turned into text',
    () => ({
      toString: boom,
      valueOf: boom,
      [Symbol.toPrimitive]: boom,
      get [Symbol.toStringTag]() {
        return boom()
      },
    }),
  ],
  ['an object without a prototype', () => Object.assign(Object.create(null) as Data, { odd: 1 })],
  ['an instance of a class', () => new Dressed()],
  ['a map', () => new Map([['id', 'x']])],
  ['a date', () => new Date(Number.NaN)],
  ['a text in a box', () => new String('lavrov')],
  ['a symbol', () => Symbol('lavrov')],
  ['a bigint', () => 10n],
  ['a function', () => boom],
  ['NaN', () => Number.NaN],
  ['Infinity', () => -Infinity],
  ['a list with holes', () => holes(3)],
  ['an endless list', () => holes(2 ** 32 - 1)],
  [
    'a list that lies about its length',
    () => new Proxy([], { get: (_, name) => (name === 'length' ? Infinity : name === '0' ? 'lavrov' : undefined) }),
  ],
  [
    'a list that will not tell its length',
    () => new Proxy([1, 2], { get: (list, name) => (name === 'length' ? boom() : Reflect.get(list, name)) }),
  ],
  [
    'a circle',
    () => {
      const circle: Data = {}
      circle['events'] = circle
      circle['id'] = circle
      return circle
    },
  ],
  [
    'a list within itself',
    () => {
      const list: unknown[] = []
      list.push(list)
      return list
    },
  ],
  ['a typed array', () => new Uint8Array(4)],
]

describe.each(traps)('%s', (name, make) => {
  it('is no document', () => {
    const { document, issues } = parseDocument(make())
    expect(document.events).toEqual([])
    expect(issues.length).toBeGreaterThan(0)
  })

  // The whole list of events as a trap that goes on for ever costs its ten million looks only once.
  const isEndless = name === 'an endless list' || name === 'a list that lies about its length'

  it('anywhere in a document is met without harm, and the rest is still there', () => {
    const full = fullDocument()
    for (const path of pathsIn(full)) {
      if (path[2] === 'extra' || (isEndless && Array.isArray(valueAt(full, path)))) continue
      const trapped = structuredClone(full)
      const target = valueAt(trapped, path.slice(0, -1)) as Data
      Object.defineProperty(target, path.at(-1)!, {
        value: make(),
        enumerable: true,
        configurable: true,
        writable: true,
      })
      const { document, issues } = parseDocument(trapped)
      expect(issues.length, path.join('.')).toBeGreaterThan(0)
      if (path[0] !== 'events' || path.length > 1) expect(document.events.length, path.join('.')).toBeGreaterThan(0)
      expect(parseDocument(document).issues.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })
})

describe('getters that throw', () => {
  it('are reported where they are, and nothing around them is lost', () => {
    const event = Object.defineProperty(visit(), 'summary', { get: boom, enumerable: true })
    const { document, issues } = parseDocument(documentOf(event))
    expect(document.events).toEqual([visit()])
    expect(issues.map(formatIssue)).toEqual(['events[0].summary: cannot be read: reading it throws an error.'])
  })

  it('take their event along when it cannot do without', () => {
    const event = Object.defineProperty(visit(), 'title', { get: boom, enumerable: true })
    expect(parseDocument(documentOf(event, statement())).document.events).toEqual([statement()])
    expect(parseDocument(documentOf(throwing(), revoked(), statement())).document.events).toEqual([statement()])
  })

  it('may stand for a whole list', () => {
    for (const list of ['actors', 'places', 'sources', 'events']) {
      const input = Object.defineProperty(documentOf(), list, { get: boom, enumerable: true, configurable: true })
      expect(parseDocument(input).issues).toMatchObject([{ path: list, severity: 'error' }])
    }
  })
})

describe('names that reach into prototypes', () => {
  const names = ['__proto__', 'constructor', 'prototype']

  it.each(names)('%s is an unknown property like any other', (name) => {
    const json = JSON.stringify(fullDocument())
    for (const path of pathsIn(fullDocument()).filter((way) => typeof way.at(-1) === 'string' && way[2] !== 'extra')) {
      const holder = path.slice(0, -1)
      const place = withValueAt(JSON.parse(json), [...holder, 'PLACE'], 'HOLDER')
      const text = JSON.stringify(place).replace(
        '"PLACE":"HOLDER"',
        `"${name}":{"polluted":true,"events":[],"summary":"x"}`,
      )
      const { document, issues } = parseDocumentText(text)
      expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning unknown-property'])
      expect(document).toEqual(fullDocument())
    }
    expect(({} as Data)['polluted']).toBeUndefined()
  })

  it('may be ids', () => {
    const text = JSON.stringify({
      title: 'T',
      actors: names.map((id) => ({ id, kind: 'state', name: id })),
      events: names.map((id) =>
        visit({
          id,
          visitors: [id],
          relations: names.filter((other) => other !== id).map((event) => ({ type: 'follows-up', event })),
        }),
      ),
    })
    const { document, issues } = parseDocumentText(text)
    expect(issues).toEqual([])
    expect(document.events.map(({ id }) => id)).toEqual(names)
  })

  it('are passed on inside what is extra', () => {
    const { document, issues } = parseDocumentText(
      `{"title":"T","events":[{"type":"background","id":"b","title":"B","date":"2024","extra":{"__proto__":{"a":1}}}]}`,
    )
    expect(issues).toEqual([])
    expect(JSON.stringify(document.events[0]!.extra)).toBe('{"__proto__":{"a":1}}')
  })

  it('put there by somebody else are no part of any document, and are met with an end', () => {
    const prototype = Object.prototype as unknown as Data
    for (const [name, value] of Object.entries({ summary: 7, status: 'polluted', entirelyElse: {} })) {
      prototype[name] = value
      try {
        const { document } = parseDocument(documentOf(visit()))
        expect(document.events.length).toBeLessThanOrEqual(1)
        if (name === 'entirelyElse') expect(document.events).toEqual([visit()])
        expect(parseDocumentText(JSON.stringify(documentOf(visit()))).document.events).toHaveLength(
          document.events.length,
        )
      } finally {
        delete prototype[name]
      }
    }
  })
})

describe('deep nesting', () => {
  const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels)

  it('is met with an issue, or passed over unseen, but never thrown at', () => {
    const nested = deep(100_000, '[', ']')
    expect(parseDocumentText(nested).issues).toHaveLength(1)
    expect(parseDocumentText(deep(100_000, '{"events":', '}').replace('}', '1}')).document.events).toEqual([])
    for (const place of ['"title"', '"events"', '"actors"', '"unknown"']) {
      expect(parseDocumentText(`{${place}:${nested}}`).issues.length).toBeGreaterThan(0)
    }
    const event = JSON.stringify(visit({ extra: { deep: 'HERE' }, tags: ['THERE'] }))
    const { document, issues } = parseDocumentText(
      JSON.stringify(documentOf()).replace(
        '"events":[]',
        `"events":[${event.replace('"HERE"', nested).replace('"THERE"', nested)}]`,
      ),
    )
    expect(issues).toMatchObject([{ path: 'events[0].tags[0]', code: 'wrong-type' }])
    expect(document.events).toHaveLength(1)
  })

  it('says where text ends too early, however deep', () => {
    expect(parseDocumentText('['.repeat(1_000_000)).issues).toMatchObject([
      { code: 'bad-json', line: 1, column: 1_000_001 },
    ])
  })
})

describe('endless lists', () => {
  it('are read so far and no further, and what is left unread is reported', () => {
    const tags = Array.from({ length: 100_002 }, (_, i) => (i % 2 ? 'x' : 7))
    const { document, issues } = parseDocumentText(JSON.stringify(documentOf(background({ tags }), statement())))
    expect(document.events[0]!.tags).toEqual(Array(50_000).fill('x'))
    expect(document.events[1]).toEqual(statement())
    expect(issues.find(({ code }) => code === 'too-long')).toEqual({
      path: 'events[0].tags',
      severity: 'error',
      code: 'too-long',
      message: 'found 100002 items; only the first 100000 are read.',
    })
    expect(issues.at(-1)!.message).toBe("and 49,900 more of the kind 'wrong-type'.")
  })

  it('are read as far when nothing else is wrong with them', () => {
    const tags = Array.from({ length: 100_001 }, (_, i) => `tag ${i}`)
    for (const result of [
      parseDocument(documentOf(background({ tags }))),
      parseDocumentText(JSON.stringify(documentOf(background({ tags })))),
    ]) {
      expect(result.document.events[0]!.tags).toHaveLength(100_000)
      expect(result.issues).toMatchObject([{ path: 'events[0].tags', code: 'too-long' }])
    }
  })

  it('are read in full when they are but long', () => {
    const tags = Array.from({ length: 50_000 }, (_, i) => `tag ${i}`)
    expect(parseDocumentText(JSON.stringify(documentOf(background({ tags }))))).toEqual({
      document: documentOf(background({ tags })),
      issues: [],
    })
  })

  it('of codes end too', () => {
    const codes = Object.fromEntries(Array.from({ length: 100_001 }, (_, i) => [`code${i}`, 'x']))
    const { document, issues } = parseDocument(documentOf(background({ codes })))
    expect(Object.keys(document.events[0]!.codes!)).toHaveLength(100_000)
    expect(issues).toMatchObject([{ path: 'events[0].codes.code100000' }])
  })
})

describe('half a character', () => {
  it('is replaced wherever it stands alone, with a warning', () => {
    const { document, issues } = parseDocument(
      documentOf(visit({ title: 'a\ud800b\udc00', tags: ['\udfff\ud800', '😀'] })),
    )
    expect(document.events[0]).toMatchObject({ title: 'a\ufffdb\ufffd', tags: ['\ufffd\ufffd', '😀'] })
    expect(issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`)).toEqual([
      "warning events[0].title: 'a\\u{d800}b\\u{dc00}' has half a character in it, shown as \ufffd.",
      "warning events[0].tags[0]: '\\u{dfff}\\u{d800}' has half a character in it, shown as \ufffd.",
    ])
  })

  it('is found in JSON text too, escaped or not', () => {
    const text = JSON.stringify(documentOf(visit({ summary: 'HERE' }))).replace('HERE', '\\ud83d')
    expect(parseDocumentText(text).document.events[0]!.summary).toBe('\ufffd')
    expect(parseDocumentText(text.replace('\\ud83d', '\ud83d')).document.events[0]!.summary).toBe('\ufffd')
    expect(parseDocumentText(text.replace('\\ud83d', '\\ud83d\\ude00')).issues).toEqual([])
  })
})

describe('a text that was read as UTF-8 and is not', () => {
  it('is shown as it came, with a warning: a quotation may no longer be word for word', () => {
    const title = new TextDecoder().decode(Uint8Array.of(0x53, 0xe9, 0x63))
    const { document, issues } = parseDocument(documentOf(visit({ title })))
    expect(document.events[0]!.title).toBe('S\ufffdc')
    expect(issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`)).toEqual([
      "warning events[0].title: 'S\ufffdc' has \ufffd in it, which stands for a character that was lost; save the file as UTF-8.",
    ])
  })
})

describe('messages', () => {
  it('quote what was found short, and show what hides', () => {
    const found = `\u202e\u0000${'x'.repeat(1_000_000)}`
    for (const changes of [
      { date: found },
      { status: found },
      { visitors: [found] },
      { [found]: 1 },
      { type: found },
      { sources: [{ source: found }] },
    ]) {
      for (const issue of parseDocument(documentOf(visit(changes))).issues) {
        expect(formatIssue(issue).length).toBeLessThan(400)
        expect(formatIssue(issue)).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }
    }
  })
})

const blns = sharedData('hostile/blns.json')
const purify = sharedData('hostile/dompurify-expect.json')
const there = existsSync(blns) && existsSync(purify)

describe.skipIf(!there)('naughty strings and payloads (skipped where the shared data is not there)', () => {
  const naughty = there ? (JSON.parse(readFileSync(blns, 'utf8')) as string[]) : []
  const payloads = there
    ? (JSON.parse(readFileSync(purify, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
    : []
  const strings = [...naughty, ...payloads]
  const full = fullDocument()
  const leaves = pathsIn(full).filter((path) => typeof valueAt(full, path) === 'string' && path[2] !== 'extra')
  const named = (...names: string[]) => leaves.filter((path) => names.includes(String(path.at(-1))))
  /** Where any text may stand. */
  const free = named(
    'description',
    'name',
    'office',
    'publisher',
    'locator',
    'excerpt',
    'dateNote',
    'summary',
    'credit',
    'alt',
    'note',
    'purpose',
    'audience',
    'channel',
    'cameo',
    'plover',
    'ours',
  )
    .concat(leaves.filter((path) => ['topics', 'tags'].includes(String(path.at(-2)))))
    .concat(leaves.filter((path) => path.at(-1) === 'title' || path.slice(-2).join('.') === 'quote.text'))

  it('are many', () => {
    expect(strings.length).toBeGreaterThan(600)
    expect(free.length).toBeGreaterThan(40)
  })

  it('are text in every field that holds text, exactly as written', () => {
    const used = strings.filter(
      (text) => /\S/.test(text) && text === text.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])/g, ''),
    )
    for (const text of used) {
      const input = structuredClone(full)
      for (const path of free) (valueAt(input, path.slice(0, -1)) as Data)[path.at(-1)!] = text
      const { document, issues } = parseDocumentText(JSON.stringify(input))
      expect(issues, text).toEqual([])
      expect(document).toEqual(input)
    }
  })

  it('do no harm anywhere else', () => {
    const kinds = new Map(
      leaves
        .filter((path) => !free.includes(path))
        .map((path) => [path.filter((key) => typeof key === 'string').join('.'), path]),
    )
    expect(kinds.size).toBeGreaterThan(35)
    for (const path of kinds.values()) {
      const input = structuredClone(full)
      const holder = valueAt(input, path.slice(0, -1)) as Data
      for (const text of naughty) {
        holder[path.at(-1)!] = text
        const { document, issues } = parseDocument(input)
        if (valueAt(document, path) !== text) expect(issues.length, `${path.join('.')} ${text}`).toBeGreaterThan(0)
        for (const issue of issues) expect(formatIssue(issue).length).toBeLessThan(600)
      }
    }
  }, 60_000)

  it('are followed nowhere: as links all are refused but addresses of the web', () => {
    const linkPaths = named('url', 'archiveUrl', 'src')
    expect(linkPaths).toHaveLength(3)
    for (const text of strings) {
      for (const path of linkPaths) {
        const { document, issues } = parseDocument(withValueAt(full, path, text))
        const kept = JSON.stringify(document).includes(JSON.stringify(text))
        const isGood = path.at(-1) === 'src' ? isMediaSource(text) : isLink(text)
        expect(
          errorsOf(issues).some(({ code }) => code === 'unsafe-link'),
          text,
        ).toBe(!isGood)
        if (!kept) continue
        const { protocol, host } = new URL(text, 'https://newsroom.example/')
        expect(protocol).toMatch(/^(https?|mailto):$/)
        if (!/^https?:/i.test(text)) expect(host).toBe('newsroom.example')
      }
    }
    const refused = payloads.filter((payload) => !isLink(payload))
    expect(refused).toEqual(payloads)
  }, 30_000)
})
