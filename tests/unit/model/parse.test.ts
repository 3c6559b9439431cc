import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/model/issue.js'
import { parseDocument } from '../../../src/model/parse.js'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import {
  background,
  type Data,
  documentOf,
  errorsOf,
  eventsFrom,
  fullDocument,
  issuesWith,
  meeting,
  statement,
  visit,
} from './documents.js'

describe('parseDocument', () => {
  it('returns a sound document as it is, every property of it', () => {
    expect(parseDocument(fullDocument())).toEqual({ document: fullDocument(), issues: [] })
    expect(parseDocumentText(JSON.stringify(fullDocument()))).toEqual({ document: fullDocument(), issues: [] })
  })

  it('gives the lists that were left out, and nothing else that was not written', () => {
    const { document, issues } = parseDocument({ title: 'Empty', events: [] })
    expect(document).toEqual({ title: 'Empty', actors: [], places: [], sources: [], events: [] })
    expect(issues).toEqual([])
    expect(eventsFrom(visit())[0]).toEqual(visit())
  })

  it.each([
    [undefined, "found nothing; expected an object with a 'title' and 'events'."],
    [null, 'found null;'],
    [7, 'found the number 7;'],
    ['{}', "found '{}';"],
    [[], 'found a list;'],
    [() => 1, 'found a function;'],
    [10n, 'found a bigint;'],
  ])('makes an empty document of %s', (input, message) => {
    const { document, issues } = parseDocument(input)
    expect(document).toEqual({ title: '', actors: [], places: [], sources: [], events: [] })
    expect(issues).toMatchObject([{ path: '', severity: 'error', code: 'wrong-type' }])
    expect(issues[0]!.message).toContain(message)
  })

  it('shows a document without a title, and asks for one', () => {
    const { document, issues } = parseDocument({ events: [background()] })
    expect(document.events).toHaveLength(1)
    expect(issues).toMatchObject([{ path: 'title', severity: 'warning', code: 'missing' }])
    expect(parseDocument({ title: ' ', events: [] }).issues).toMatchObject([{ severity: 'warning', code: 'empty' }])
    expect(parseDocument({ title: 7, events: [] }).issues).toMatchObject([{ severity: 'error', code: 'wrong-type' }])
  })

  it('says that events are missing, and that a list is none', () => {
    expect(parseDocument({ title: 'T' }).issues).toMatchObject([{ path: 'events', code: 'missing', severity: 'error' }])
    expect(parseDocument({ title: 'T', events: {} }).issues.map(formatIssue)).toEqual([
      'events: found an object; expected a list.',
    ])
    expect(parseDocument({ ...documentOf(visit()), places: 'Beijing' }).document.events).toHaveLength(1)
  })

  it.each([
    ['timeZone', 'Asia/Shangai', 'bad-time-zone'],
    ['timeZone', '+08:00', 'bad-time-zone'],
    ['lang', 'english please', 'bad-language'],
    ['asOf', 'today', 'bad-date'],
    ['asOf', '2024-04-01/2024-04-30', 'bad-date'],
    ['asOf', '[2024-04-01,2024-04-30]', 'bad-date'],
    ['description', ['x'], 'wrong-type'],
    ['$schema', 7, 'wrong-type'],
  ])("leaves out the document's own %s when it is %j", (name, value, code) => {
    const { document, issues } = parseDocument({ ...documentOf(visit()), [name]: value })
    expect(document).not.toHaveProperty(name)
    expect(document.events).toHaveLength(1)
    expect(issues).toMatchObject([{ path: name, severity: 'error', code }])
  })

  const untold =
    "Therefore open ends run to the document's latest date, and the status of an event alone tells whether it is still to come."

  it.each([
    ['today', untold],
    [20240408, untold],
    ['since 2022', `found 'since 2022', which is more than one moment; expected one day, month or year. ${untold}`],
    ['8 April 2024', `Did you mean '2024-04-08'? ${untold}`],
  ])('says what follows when its asOf is %j', (asOf, message) => {
    expect(parseDocument({ ...documentOf(visit()), asOf }).issues[0]!.message).toContain(message)
  })

  it('says in which time zone clocks are read instead of one there is not', () => {
    const places = [{ id: 'beijing', name: 'Beijing', timeZone: 'Peking' }]
    expect(parseDocument({ ...documentOf(visit()), timeZone: 'Peking', places }).issues.map(formatIssue)).toEqual([
      "timeZone: found 'Peking'; expected an IANA time zone such as 'Asia/Shanghai'. " +
        'Therefore UTC takes its place: on the axis, unless the page names another, and for clock times without an offset whose place has no time zone.',
      "places[0].timeZone: found 'Peking'; expected an IANA time zone such as 'Asia/Shanghai'. " +
        'Therefore clock times without an offset at this place are read in the time zone of the document, by default UTC.',
    ])
  })

  it('does not touch what it was given', () => {
    const input = documentOf(
      visit({ visitors: ['lavrov', 'nobody', 7], sources: [{ source: 'x' }], status: 'gone' }),
      7,
    )
    const before = structuredClone(input)
    parseDocument(input)
    expect(input).toEqual(before)
  })

  it('passes what is extra on as it is, without looking into it', () => {
    const extra = {
      when: new Date(0),
      get trap(): never {
        throw new Error('looked into')
      },
    }
    const { document, issues } = parseDocument(documentOf(visit({ extra })))
    expect(issues).toEqual([])
    expect(document.events[0]!.extra).toBe(extra)
    const map = new Map([['a', 1]])
    expect(parseDocument(documentOf(visit({ extra: map }))).document.events[0]!.extra).toBe(map)
  })
})

describe('an event', () => {
  it('is left out alone', () => {
    const broken = [visit({ date: 'last week' }), 7, null, [], { type: 'vist' }, {}]
    const { document, issues } = parseDocument(documentOf(meeting(), ...broken, statement()))
    expect(document.events).toEqual([meeting(), statement()])
    expect(errorsOf(issues).map(formatIssue)).toEqual([
      expect.stringMatching(
        /^events\[1\]\.date: 'last week' is not an EDTF date\. .* Therefore events\[1\] is left out\.$/,
      ),
      'events[2]: found the number 7; expected an object.',
      'events[3]: found null; expected an object.',
      'events[4]: found a list; expected an object.',
      "events[5].type: found 'vist'; expected visit, meeting, statement, agreement, measure or background. Did you mean 'visit'? Therefore events[5] is left out.",
      'events[6].type: is missing; expected visit, meeting, statement, agreement, measure or background. Therefore events[6] is left out.',
    ])
  })

  it('says in the words of EDTF why its date is none', () => {
    const [issue] = issuesWith(visit({ date: '2024-04-09/2024-04-08' }))
    expect(issue).toMatchObject({ path: 'events[0].date', code: 'bad-date', severity: 'error' })
    expect(issue!.message).toContain('ends before it starts')
  })

  const sole = [
    ['no id', { id: undefined }, 'events[0].id', 'missing'],
    ['a blank id', { id: ' ' }, 'events[0].id', 'empty'],
    ['a number as id', { id: 7 }, 'events[0].id', 'wrong-type'],
    ['no title', { title: undefined }, 'events[0].title', 'missing'],
    ['a blank title', { title: '\n' }, 'events[0].title', 'empty'],
    ['null as title', { title: null }, 'events[0].title', 'wrong-type'],
    ['no date', { date: undefined }, 'events[0].date', 'missing'],
    ['a date that does not exist', { date: '2024-02-30' }, 'events[0].date', 'bad-date'],
    ['a number as date', { date: 2024 }, 'events[0].date', 'wrong-type'],
    ['no visitors', { visitors: undefined }, 'events[0].visitors', 'missing'],
    ['an empty list of visitors', { visitors: [] }, 'events[0].visitors', 'empty'],
    ['a text for a list of visitors', { visitors: 'lavrov' }, 'events[0].visitors', 'wrong-type'],
    ['a status it does not have', { status: 'canceled' }, 'events[0].status', 'unknown-value'],
    ['a certainty there is not', { certainty: 'rumoured' }, 'events[0].certainty', 'unknown-value'],
  ] as const

  it.each(sole)('is left out with %s, since losing that alone would say something else', (_, changes, path, code) => {
    const { document, issues } = parseDocument(documentOf(visit(changes)))
    expect(document.events).toEqual([])
    expect(issues).toMatchObject([{ path, code, severity: 'error' }])
    expect(issues[0]!.message).toMatch(/Therefore events\[0\] is left out\.$/)
  })

  it.each([
    ['dateNote', 7],
    ['summary', ['a']],
    ['purpose', {}],
    ['importance', 4],
    ['importance', '2'],
    ['tags', 'Asia'],
    ['sources', 'mt'],
    ['hosts', 'cn'],
    ['place', 7],
    ['media', {}],
    ['relations', 'war'],
    ['history', true],
    ['codes', ['042']],
    ['extra', [1]],
    ['partOf', 7],
  ])('loses only its %s when that is %j', (name, value) => {
    const { document, issues } = parseDocument(documentOf(visit({ [name]: value })))
    expect(document.events).toEqual([visit()])
    expect(issues).toMatchObject([{ path: `events[0].${name}`, severity: 'error' }])
    expect(issues[0]!.message).not.toContain('Therefore')
  })

  const inLists: readonly [string, Data, Data, string, string][] = [
    ['a tag', { tags: ['a', 7, 'c'] }, { tags: ['a', 'c'] }, 'tags[1]', ''],
    ['a visitor', { visitors: [7, 'lavrov'] }, { visitors: ['lavrov'] }, 'visitors[0]', ''],
    [
      'a picture without a description',
      { media: [{ src: 'a.jpg' }, { src: 'b.jpg', alt: '' }] },
      { media: [{ src: 'b.jpg', alt: '' }] },
      'media[0].alt',
      'events[0].media[0]',
    ],
    [
      "a picture's kind",
      { media: [{ src: 'a.jpg', alt: '', type: 'gif' }] },
      { media: [{ src: 'a.jpg', alt: '' }] },
      'media[0].type',
      '',
    ],
    [
      'a relation of no known type',
      { relations: [{ type: 'causes', event: 'war' }] },
      { relations: [] },
      'relations[0].type',
      'events[0].relations[0]',
    ],
    [
      'a source without its id',
      { sources: [{ locator: 'p. 1' }] },
      { sources: [] },
      'sources[0].source',
      'events[0].sources[0]',
    ],
    [
      "a source's locator",
      { sources: [{ source: 'mt', locator: 1 }] },
      { sources: [{ source: 'mt' }] },
      'sources[0].locator',
      '',
    ],
    [
      'an earlier date that is none',
      { history: [{ date: 'March', status: 'announced' }, { date: '2024-03' }] },
      { history: [{ status: 'announced' }, { date: '2024-03' }] },
      'history[0].date',
      '',
    ],
    [
      'an earlier state of affairs with an unknown status',
      { history: [{ date: '2024-03', status: 'moved' }] },
      { history: [] },
      'history[0].status',
      'events[0].history[0]',
    ],
    ['a code', { codes: { cameo: 42, plover: 'CONSULT' } }, { codes: { plover: 'CONSULT' } }, 'codes.cameo', ''],
  ]

  it.each(inLists)('loses only %s', (_, changes, left, path, leftOut) => {
    const { document, issues } = parseDocument(documentOf(visit(changes)))
    expect(document.events).toEqual([visit(left)])
    expect(issues).toMatchObject([{ path: `events[0].${path}`, severity: 'error' }])
    const consequence = issues[0]!.message.match(/Therefore (.*) is left out\.$/)?.[1] ?? ''
    expect(consequence).toBe(leftOut)
  })

  it('names every place as it was written, also after something before it had to go', () => {
    const relations = [
      { type: 'x', event: 'war' },
      { type: 'returns', event: 'wra' },
      { type: 'returns', event: 'war' },
    ]
    const paths = issuesWith(visit({ relations, visitors: [7, 'nobody', 'lavrov'] }), background()).map(
      ({ path }) => path,
    )
    expect(paths.toSorted()).toEqual([
      'events[0].relations[0].type',
      'events[0].relations[1].event',
      'events[0].visitors[0]',
      'events[0].visitors[1]',
    ])
  })

  it.each([
    [{ date: undefined }, "is missing; expected an EDTF date such as '2024-04-08'."],
    [{ date: 2024 }, "found the number 2024; expected an EDTF date such as '2024-04-08'."],
    [{ id: undefined }, 'is missing; expected a text.'],
    [{ visitors: undefined }, 'is missing; expected a list of ids of actors.'],
    [{ visitors: [7] }, 'found the number 7; expected the id of one of the actors.'],
    [{ certainty: true }, 'found true; expected reported, confirmed or disputed.'],
    [{ certainty: 'unconfirmed' }, /expected reported, confirmed or disputed\. Therefore/],
    [{ sources: ['mt'] }, 'found \'mt\'; expected an object such as { "source": "mt" }.'],
    [{ sources: 'mt' }, 'found \'mt\'; expected a list such as [{ "source": "mt" }].'],
    [{ sources: [7] }, 'found the number 7; expected an object such as { "source": "…" }.'],
    [{ relations: ['war'] }, 'expected an object such as { "type": "responds-to", "event": "war" }.'],
    [{ media: 'a.jpg' }, 'expected a list such as [{ "src": "…", "alt": "…" }].'],
    [{ history: ['2024-03'] }, 'expected an object such as { "date": "…" }.'],
    [{ codes: ['042'] }, 'found a list; expected an object such as { "cameo": "…" }.'],
    [{ visitors: 'lavrov' }, 'found \'lavrov\'; expected a list of ids of actors such as ["lavrov"].'],
    [{ visitors: 'la\u202evrov' }, String.raw`such as ["la\u{202e}vrov"].`],
    [{ visitors: 'x'.repeat(100) }, 'such as ["…"].'],
    [{ visitors: ' ' }, 'such as ["…"].'],
    [{ extra: [1] }, 'found a list; expected an object.'],
    [{ importance: 9 }, 'found the number 9; expected 1, 2 or 3.'],
    [{ importance: '3' }, "found '3'; expected 1, 2 or 3, written without quotation marks."],
    [{ importance: 'high' }, "found 'high'; expected 1, 2 or 3, written without quotation marks."],
    [
      { media: [{ src: 'a', alt: '', width: '640' }] },
      "found '640'; expected a number, written without quotation marks.",
    ],
    [{ date: 'circa 2024' }, "Did you mean '2024~'? Therefore events[0] is left out."],
  ])('is told what would be right in %j', (changes, message) => {
    const [issue] = issuesWith(visit(changes))
    if (typeof message === 'string') expect(issue!.message).toContain(message)
    else expect(issue!.message).toMatch(message)
  })

  it('takes null for nothing, and says so', () => {
    const { document, issues } = parseDocument(documentOf(visit({ summary: null, hosts: null, status: null })))
    expect(document.events).toEqual([visit()])
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual(Array(3).fill('warning null-value'))
  })

  it('keeps unknown properties out and guesses what was meant, at any depth', () => {
    const { document, issues } = parseDocument(
      documentOf(visit({ vistors: ['wang'], sources: [{ source: 'mt', page: 7, locater: 'p. 7' }] })),
    )
    expect(document.events).toEqual([visit({ sources: [{ source: 'mt' }] })])
    expect(issues.map((issue) => `${issue.severity} ${formatIssue(issue)}`)).toEqual([
      "warning events[0].vistors: unknown property 'vistors'. Did you mean 'visitors'?",
      "warning events[0].sources[0].page: unknown property 'page'.",
      "warning events[0].sources[0].locater: unknown property 'locater'. Did you mean 'locator'?",
    ])
  })
})

describe('a quote', () => {
  const sources = [{ source: 'mt' }]

  it.each([
    ['has no text', { form: 'verbatim' }, 'quote.text', 'missing'],
    ['has a blank text', { text: '', form: 'verbatim' }, 'quote.text', 'empty'],
    ['does not say whether it is verbatim', { text: 'x' }, 'quote.form', 'missing'],
    ['has a form there is not', { text: 'x', form: 'word-for-word' }, 'quote.form', 'unknown-value'],
    ['is a text', 'x', 'quote', 'wrong-type'],
  ])('takes its statement along when it %s', (_, quote, path, code) => {
    const { document, issues } = parseDocument(documentOf(statement({ quote, sources, summary: 'He spoke.' })))
    expect(document.events).toEqual([])
    expect(issues).toMatchObject([{ path: `events[0].${path}`, code, severity: 'error' }])
  })

  it('is shown as it should be where it is a text', () => {
    expect(issuesWith(statement({ quote: 'We agreed.', sources }))[0]!.message).toBe(
      'found \'We agreed.\'; expected an object such as { "text": "…", "form": "verbatim" }. Therefore events[0] is left out.',
    )
  })

  it('loses only its language when that is no language tag', () => {
    const quote = { text: 'x', form: 'verbatim' }
    const { document, issues } = parseDocument(documentOf(statement({ quote: { ...quote, lang: 'Русский' }, sources })))
    expect(document.events).toEqual([statement({ quote, sources })])
    expect(issues).toMatchObject([{ path: 'events[0].quote.lang', code: 'bad-language' }])
  })
})

describe('actors, places and sources', () => {
  const changed = (list: 'actors' | 'places' | 'sources', changes: Data): Data => {
    const document = documentOf(visit({ place: 'beijing', sources: [{ source: 'mt' }] }))
    const [first, ...others] = document[list] as Data[]
    return { ...document, [list]: [{ ...first, ...changes }, ...others] }
  }

  it.each([
    ['actors', 'country', 'Russia', 'bad-country'],
    ['actors', 'country', 'ru', 'bad-country'],
    ['actors', 'office', 7, 'wrong-type'],
    ['places', 'timeZone', 'Peking', 'bad-time-zone'],
    ['places', 'coordinates', [39.9, 116.4], 'out-of-range'],
    ['places', 'coordinates', [116.4], 'wrong-type'],
    ['places', 'coordinates', [116.4, 39.9, 44], 'wrong-type'],
    ['places', 'coordinates', '116.4, 39.9', 'wrong-type'],
    ['sources', 'published', 'yesterday', 'bad-date'],
    ['sources', 'url', 'www.example.org', 'unsafe-link'],
    ['sources', 'archiveUrl', 'javascript:alert(1)', 'unsafe-link'],
  ] as const)('of %s only %s goes when it is %j', (list, name, value, code) => {
    const { document, issues } = parseDocument(changed(list, { [name]: value }))
    expect(document.events).toHaveLength(1)
    expect(document[list][0]).not.toHaveProperty(name)
    expect(issues.map((issue) => issue.code)).toContain(code)
    for (const issue of issues) expect(issue.path.startsWith(`${list}[0].${name}`)).toBe(true)
  })

  it('of numbers in quotation marks it is said how they are written', () => {
    const messages = parseDocument(changed('places', { coordinates: ['116.4', '39.9'] })).issues.map(formatIssue)
    expect(messages[0]).toBe(
      "places[0].coordinates[0]: found '116.4'; expected two numbers, the longitude and the latitude, such as [116.4, 39.9], written without quotation marks. Therefore places[0].coordinates is left out.",
    )
  })

  it('that are texts are shown as they should be', () => {
    const { issues } = parseDocument({ ...documentOf(visit()), actors: ['Lavrov'], places: ['Beijing'], sources: [7] })
    expect(issues.slice(0, 3).map(formatIssue)).toEqual([
      'actors[0]: found \'Lavrov\'; expected an object such as { "id": "…", "kind": "state", "name": "…" }.',
      'places[0]: found \'Beijing\'; expected an object such as { "id": "…", "name": "…" }.',
      'sources[0]: found the number 7; expected an object such as { "id": "…", "title": "…" }.',
    ])
  })

  it('says of an id whose entry had to go where to look', () => {
    const { document, issues } = parseDocument({
      ...documentOf(visit()),
      actors: [{ id: 'lavrov', kind: 'minister', name: 'Sergei Lavrov' }],
    })
    expect(document.actors).toEqual([])
    expect(document.events).toEqual([])
    expect(issues.map(formatIssue)).toEqual([
      expect.stringMatching(
        /^actors\[0\]\.kind: found 'minister'; expected state, .* Therefore actors\[0\] is left out\.$/,
      ),
      "events[0].visitors[0]: the actor 'lavrov' had to be left out: see actors[0].",
      'events[0].visitors: none of its items can be used; at least one is needed. Therefore events[0] is left out.',
    ])
  })
})

describe('the documents of the demo', () => {
  it.each(['beijing-april-2024', 'secretaries-of-state'])('%s has no issue', (name) => {
    const file = new URL(`../../../demo/documents/${name}.json`, import.meta.url)
    expect(existsSync(file)).toBe(true)
    const { document, issues } = parseDocumentText(readFileSync(file, 'utf8'))
    expect(issues.map(formatIssue)).toEqual([])
    expect(document.events.length).toBeGreaterThan(10)
  })
})
