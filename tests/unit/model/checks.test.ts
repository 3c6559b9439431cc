import { describe, expect, it } from 'vitest'
import { formatIssue } from '../../../src/model/issue.js'
import { parseDocument } from '../../../src/model/parse.js'
import {
  agreement,
  background,
  type Data,
  documentOf,
  eventsFrom,
  issuesWith,
  measure,
  meeting,
  statement,
  visit,
} from './documents.js'

const lines = (...events: readonly Data[]): readonly string[] =>
  issuesWith(...events).map((issue) => `${issue.severity} ${issue.code} ${formatIssue(issue)}`)

describe('an id that leads nowhere', () => {
  it('is reported with the one that was probably meant', () => {
    expect(lines(visit({ visitors: ['lavrow', 'wang'] }))).toEqual([
      "error unknown-id events[0].visitors[0]: no actor has the id 'lavrow'. Did you mean 'lavrov'?",
    ])
    expect(lines(visit({ place: 'bejing' }))).toEqual([
      "error unknown-id events[0].place: no place has the id 'bejing'. Did you mean 'beijing'?",
    ])
  })

  it('goes, and what it stood in stays', () => {
    expect(
      eventsFrom(
        visit({ visitors: ['lavrow', 'wang'], hosts: ['china'], place: 'peking', sources: [{ source: 'x' }] }),
      ),
    ).toEqual([visit({ visitors: ['wang'], hosts: [], sources: [] })])
  })

  it.each([
    ['a visit without any visitor', visit({ visitors: ['x', 'y'] })],
    ['a meeting without any participant', meeting({ participants: ['x'] })],
    ['a statement without its speaker', statement({ speaker: 'x' })],
    ['an agreement without any party', agreement({ parties: ['x'] })],
    ['a measure of nobody', measure({ by: ['x'] })],
  ])('takes the event along when it leaves %s', (_, event) => {
    expect(eventsFrom(event)).toEqual([])
    expect(lines(event).at(-1)).toMatch(/Therefore events\[0\] is left out\.$/)
  })

  it.each([
    ['for whom one speaks', statement({ onBehalfOf: 'x' }), statement()],
    ['of whom one speaks', statement({ about: ['x'] }), statement({ about: [] })],
    ['against whom', measure({ against: ['x'] }), measure({ against: [] })],
    ['who is involved', background({ actors: ['x', 'ru'] }), background({ actors: ['ru'] })],
    ['whose account it is', meeting({ readouts: [{ by: 'x', summary: 'Fine.' }] }), meeting({ readouts: [] })],
    [
      'where an account was published',
      meeting({ readouts: [{ by: 'ru', summary: 'Fine.', sources: [{ source: 'x' }] }] }),
      meeting({ readouts: [{ by: 'ru', summary: 'Fine.', sources: [] }] }),
    ],
    [
      'where an earlier date was published',
      visit({ history: [{ date: '2024-03', sources: [{ source: 'x' }] }] }),
      visit({ history: [{ date: '2024-03', sources: [] }] }),
    ],
  ])('may say %s: then the event stays without it', (_, event, left) => {
    expect(eventsFrom(event)).toEqual([left])
    expect(issuesWith(event)).toMatchObject([{ severity: 'error', code: 'unknown-id' }])
  })

  it('is told when it is the id of something else', () => {
    expect(lines(visit({ hosts: ['beijing'] }))).toEqual([
      "error unknown-id events[0].hosts[0]: no actor has the id 'beijing', but places[0] has.",
    ])
  })

  it('is only blank when it is blank', () => {
    expect(issuesWith(visit({ hosts: [' '] })).map(({ code }) => code)).toEqual(['empty'])
  })

  it('is not looked for in the prototype of things', () => {
    for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(eventsFrom(visit({ visitors: [id, 'wang'] }))).toEqual([visit({ visitors: ['wang'] })])
    }
  })

  it('is found under any name, also those of the prototype', () => {
    for (const id of ['constructor', '__proto__', 'toString', '1', '']) {
      const actors = [{ id, kind: 'state', name: 'Odd' }]
      const { document } = parseDocument({ title: 'T', actors, events: [visit({ visitors: [id] })] })
      expect(document.events).toHaveLength(id === '' ? 0 : 1)
    }
  })
})

describe('of several entries with one id', () => {
  it('the first stands', () => {
    const { document, issues } = parseDocument(
      documentOf(visit(), meeting({ id: 'lavrov-beijing' }), visit({ title: 'Again' }), statement()),
    )
    expect(document.events).toEqual([visit(), statement()])
    expect(issues.map(formatIssue)).toEqual([
      "events[1].id: 'lavrov-beijing' is already the id of the event events[0]. Therefore events[1] is left out.",
      "events[2].id: 'lavrov-beijing' is already the id of the event events[0]. Therefore events[2] is left out.",
    ])
  })

  it('the first that can be used stands', () => {
    expect(eventsFrom(visit({ date: 'soon' }), visit({ title: 'Better' }))).toEqual([visit({ title: 'Better' })])
  })

  it.each(['actors', 'places', 'sources'] as const)('the first stands in the %s', (list) => {
    const document = documentOf()
    const [first] = document[list] as Data[]
    const { document: parsed, issues } = parseDocument({
      ...document,
      [list]: [first, { ...first, name: 'Other', title: 'Other' }],
    })
    expect(parsed[list]).toHaveLength(1)
    expect(issues.find(({ code }) => code === 'duplicate-id')).toMatchObject({
      path: `${list}[1].id`,
      severity: 'error',
    })
  })

  it('is one list, not two: an actor and a place may share an id', () => {
    const document = documentOf(visit({ visitors: ['georgia'], place: 'georgia' }))
    const actors = [{ id: 'georgia', kind: 'state', name: 'Georgia' }]
    const places = [{ id: 'georgia', name: 'Georgia' }]
    expect(parseDocument({ ...document, actors, places }).issues).toEqual([])
  })
})

describe('a relation', () => {
  it('to an event that is not there goes', () => {
    const relations = [
      { type: 'responds-to', event: 'lavrov-wnag' },
      { type: 'follows-up', event: 'lavrov-wang' },
    ]
    expect(eventsFrom(visit({ relations }), meeting())[0]).toEqual(visit({ relations: relations.slice(1) }))
    expect(lines(visit({ relations }), meeting())).toEqual([
      "error unknown-id events[0].relations[0].event: no event has the id 'lavrov-wnag'. Did you mean 'lavrov-wang'?",
    ])
  })

  it('to an event that was left out goes, and says why', () => {
    const relations = [{ type: 'responds-to', event: 'lavrov-wang' }]
    expect(lines(visit({ relations }), meeting({ date: 'soon' })).at(-1)).toBe(
      "error unknown-id events[0].relations[0].event: the event 'lavrov-wang' had to be left out: see events[1].",
    )
  })

  it('to itself goes', () => {
    const relations = [{ type: 'contradicts', event: 'lavrov-beijing' }]
    expect(lines(visit({ relations }))).toEqual([
      "error self-reference events[0].relations[0].event: 'lavrov-beijing' refers to itself.",
    ])
    expect(eventsFrom(visit({ relations, partOf: 'lavrov-beijing' }))).toEqual([visit({ relations: [] })])
  })

  it('may lead in circles unless it says what is part of what', () => {
    const to = (event: string, type: string) => ({ relations: [{ type, event }] })
    const events = (type: string) =>
      [visit({ id: 'a', ...to('b', type) }), visit({ id: 'b', ...to('a', type) })] as const
    expect(lines(...events('responds-to'))).toEqual([])
    expect(lines(...events('part-of'))).toEqual([
      "error cycle events[1].relations[0].event: 'a' would be part of itself: 'a' → 'b' → 'a'.",
    ])
  })
})

describe('what is part of itself', () => {
  const legs = (...parts: readonly (readonly [string, string])[]) => parts.map(([id, partOf]) => visit({ id, partOf }))
  const partOf = (events: readonly Data[]) => events.map((event) => event['partOf'])

  it('loses the one step that closes the circle', () => {
    const circle = legs(['a', 'b'], ['b', 'c'], ['c', 'a'])
    expect(partOf(eventsFrom(...circle))).toEqual(['b', 'c', undefined])
    expect(lines(...circle)).toEqual([
      "error cycle events[2].partOf: 'a' would be part of itself: 'a' → 'b' → 'c' → 'a'.",
    ])
  })

  it('is found through fields and relations alike', () => {
    const relations = [{ type: 'part-of', event: 'a' }]
    const events = eventsFrom(visit({ id: 'a', partOf: 'b' }), statement({ id: 'b', relations }))
    expect(events).toEqual([visit({ id: 'a', partOf: 'b' }), statement({ id: 'b', relations: [] })])
  })

  it('is no event that is part of two which are part of one', () => {
    const relations = [{ type: 'part-of', event: 'c' }]
    expect(
      lines(
        visit({ id: 'a', partOf: 'b', relations }),
        visit({ id: 'b', partOf: 'd' }),
        visit({ id: 'c', partOf: 'd' }),
        visit({ id: 'd' }),
      ),
    ).toEqual([])
  })

  it('is found in chains of any length', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => visit({ id: `e${i}`, partOf: `e${(i + 1) % 50_000}` }))
    const issues = issuesWith(...chain)
    expect(issues).toHaveLength(1)
    expect(issues[0]!.message).toBe(
      "'e0' would be part of itself: 'e0' → 'e1' → 'e2' → … → 'e49998' → 'e49999' → 'e0'.",
    )
  })

  it('is looked for once along each step, however many ways lead there', () => {
    const floors = Array.from({ length: 60 }, (_, i) =>
      ['a', 'b'].map((side) => ({
        ...visit({ id: `${side}${i}`, partOf: `a${i + 1}` }),
        relations: [{ type: 'part-of', event: `b${i + 1}` }],
      })),
    )
    expect(lines(...floors.flat(), visit({ id: 'a60' }), visit({ id: 'b60' }))).toEqual([])
  })

  it('is no actor either', () => {
    const actors = [
      { id: 'a', kind: 'organization', name: 'A', of: 'b' },
      { id: 'b', kind: 'organization', name: 'B', of: 'a' },
      { id: 'c', kind: 'organization', name: 'C', of: 'c' },
      { id: 'd', kind: 'organization', name: 'D', of: 'x' },
      { id: 'e', kind: 'organization', name: 'E', of: 'f' },
      { id: 'f', kind: 'state', name: 'F' },
    ]
    const { document, issues } = parseDocument({ title: 'T', actors, events: [] })
    expect(document.actors.map((actor) => actor.of)).toEqual(['b', undefined, undefined, undefined, 'f', undefined])
    expect(issues.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'actors[1].of cycle',
      'actors[2].of self-reference',
      'actors[3].of unknown-id',
    ])
  })
})

describe('a verbatim quote without a source', () => {
  const quote = { text: 'We shall see.', form: 'verbatim' }
  const sources = [{ source: 'mt' }]

  it('goes, and its statement stays when it has a summary', () => {
    expect(eventsFrom(statement({ quote, summary: 'He was cautious.' }))).toEqual([
      statement({ summary: 'He was cautious.' }),
    ])
    expect(issuesWith(statement({ quote, summary: 'He was cautious.' }))).toMatchObject([
      { path: 'events[0].quote', severity: 'error', code: 'unsourced-quote' },
    ])
  })

  it('takes its statement along when it is all there is', () => {
    expect(eventsFrom(statement({ quote }))).toEqual([])
    expect(eventsFrom(statement({ quote, summary: ' ' }))).toEqual([])
    expect(lines(statement({ quote }))[0]).toMatch(/Therefore events\[0\] is left out\.$/)
  })

  it('is one whose only source leads nowhere', () => {
    const event = statement({ quote, summary: 'He was cautious.', sources: [{ source: 'x' }] })
    expect(eventsFrom(event)).toEqual([statement({ summary: 'He was cautious.', sources: [] })])
    expect(issuesWith(event).map(({ code }) => code)).toEqual(['unknown-id', 'unsourced-quote'])
  })

  it('is none when it is given in other words', () => {
    for (const form of ['paraphrase', 'translation'])
      expect(lines(statement({ quote: { ...quote, form } }))).toEqual([])
    expect(lines(statement({ quote, sources }))).toEqual([])
  })

  it('may be sourced by the readout or by its meeting', () => {
    expect(lines(meeting({ readouts: [{ by: 'ru', quote, sources }] }))).toEqual([])
    expect(lines(meeting({ sources, readouts: [{ by: 'ru', quote }] }))).toEqual([])
  })

  it('in a readout takes the readout along only when it is all there is', () => {
    const readouts = [
      { by: 7, summary: 'x' },
      { by: 'ru', quote },
      { by: 'cn', quote, summary: 'Frank.' },
    ]
    expect(eventsFrom(meeting({ readouts }))).toEqual([meeting({ readouts: [{ by: 'cn', summary: 'Frank.' }] })])
    expect(issuesWith(meeting({ readouts })).map(({ path }) => path)).toEqual([
      'events[0].readouts[0].by',
      'events[0].readouts[1].quote',
      'events[0].readouts[2].quote',
    ])
  })
})

describe('a meeting outside its visit', () => {
  const codes = (date: string, visitDate: string, more: Data = {}) =>
    issuesWith(visit({ date: visitDate }), meeting({ date, partOf: 'lavrov-beijing', ...more })).map(({ code }) => code)

  it.each([
    ['2024-04-10', '2024-04-08/2024-04-09'],
    ['2024-04-07', '2024-04-08/2024-04-09'],
    ['2024-05', '2024-04-08/2024-04-09'],
    ['2024-04-10', '/2024-04-09'],
    ['2024-04-07', '2024-04-08/..'],
    ['[2024-04-01,2024-04-05]', '2024-04-08'],
  ])('is warned of: %s is certainly not within %s', (date, visitDate) => {
    expect(codes(date, visitDate)).toEqual(['outside-visit'])
    expect(eventsFrom(visit({ date: visitDate }), meeting({ date, partOf: 'lavrov-beijing' }))).toHaveLength(2)
  })

  it.each([
    ['2024-04-09', '2024-04-08/2024-04-09'],
    ['2024-04', '2024-04-08/2024-04-09'],
    ['2024-04-10', '2024-04-08/..'],
    ['2024-04-01', '/2024-04-09'],
    ['[2024-04-01..2024-04-08]', '2024-04-08'],
    ['2024-04-08', '2024-04'],
    ['2024-04-10?', '2024-04-08/2024-04-09'],
    ['2024-04-10', '2024-04-08~'],
  ])('is not claimed where it is not certain: %s may be within %s', (date, visitDate) => {
    expect(codes(date, visitDate)).toEqual([])
  })

  it('says what lies outside what', () => {
    expect(lines(visit(), meeting({ date: '2024-04-11', partOf: 'lavrov-beijing' }))).toEqual([
      "warning outside-visit events[1].date: '2024-04-11' lies outside the visit 'lavrov-beijing' it is part of, '2024-04-08/2024-04-09'.",
    ])
  })

  it('is found through a relation too, and for a leg as for a meeting', () => {
    const relations = [{ type: 'part-of', event: 'lavrov-beijing' }]
    expect(issuesWith(visit(), meeting({ date: '2024-04-11', relations }))).toMatchObject([{ code: 'outside-visit' }])
    expect(issuesWith(visit(), visit({ id: 'leg', date: '2024-04-11', partOf: 'lavrov-beijing' }))).toMatchObject([
      { code: 'outside-visit' },
    ])
    expect(issuesWith(visit(), statement({ date: '2024-04-11', relations }))).toEqual([])
  })

  it('is reported once, however often it is said to be part of the visit', () => {
    const relations = [{ type: 'part-of', event: 'lavrov-beijing' }]
    expect(codes('2024-04-11', '2024-04-08', { relations })).toEqual(['outside-visit'])
  })

  it('is no matter of zones where only days are given: the 8th is the 8th wherever it was spent', () => {
    const places = [
      { id: 'west', name: 'Pago Pago', timeZone: 'Pacific/Pago_Pago' },
      { id: 'east', name: 'Kiritimati', timeZone: 'Pacific/Kiritimati' },
    ]
    const at = (place: string, date: string) =>
      parseDocument({
        ...documentOf(visit({ date: '2024-04-08', place: 'east' }), meeting({ date, place, partOf: 'lavrov-beijing' })),
        places,
      }).issues.map(({ code }) => code)
    expect(at('west', '2024-04-08')).toEqual([])
    expect(at('west', '2024-04-09')).toEqual(['outside-visit'])
    expect(at('west', '2024-04-08T12:00:00')).toEqual(['outside-visit'])
  })

  it("is read on the visit's clocks when it has no place of its own", () => {
    const document = documentOf(
      visit({ date: '2024-04-08', place: 'beijing' }),
      meeting({ date: '2024-04-08T20:00:00', partOf: 'lavrov-beijing' }),
    )
    expect(parseDocument({ ...document, timeZone: 'America/New_York' }).issues).toEqual([])
  })

  it('is read on the clocks of the place', () => {
    // One in the morning of the 8th in Beijing is still the 7th in UTC.
    const at = (date: string) => codes(date, '2024-04-08', { place: 'beijing' })
    expect(at('2024-04-08T01:00:00')).toEqual([])
    expect(at('2024-04-07T23:00:00')).toEqual(['outside-visit'])
    expect(at('2024-04-07T17:00:00Z')).toEqual([])
    expect(at('2024-04-07T15:00:00Z')).toEqual(['outside-visit'])
  })
})

describe("what has begun after the document's day", () => {
  it("is no matter of the event's clocks where the document speaks from an hour: that is one of its own zone's", () => {
    const at = (asOf: string, date: string) =>
      parseDocument({
        ...documentOf(visit({ date, place: 'beijing', status: 'completed' })),
        timeZone: 'UTC',
        asOf,
      }).issues.map(({ code }) => code)
    // Seven in the evening in Beijing is eleven in the morning in UTC.
    expect(at('2024-04-08T12:00:00', '2024-04-08T19:00:00')).toEqual([])
    expect(at('2024-04-08T10:00:00', '2024-04-08T19:00:00')).toEqual(['begun-after-as-of'])
    expect(at('2024-04-08', '2024-04-09T01:00:00')).toEqual(['begun-after-as-of'])
  })

  const codes = (asOf: string | undefined, event: Data) =>
    parseDocument({ ...documentOf(event), asOf }).issues.map(({ severity, code }) => `${severity} ${code}`)

  it('is warned of, and shown', () => {
    expect(codes('2024-04-07', visit({ status: 'completed' }))).toEqual(['warning begun-after-as-of'])
    expect(codes('2024-04-08', meeting({ status: 'completed' }))).toEqual(['warning begun-after-as-of'])
    expect(codes('2024-04-07', visit({ status: 'under-way' }))).toEqual(['warning begun-after-as-of'])
    expect(codes('2024-04-08', agreement({ status: 'signed' }))).toEqual(['warning begun-after-as-of'])
    expect(parseDocument({ ...documentOf(visit({ status: 'completed' })), asOf: '2024' }).document.events).toHaveLength(
      1,
    )
  })

  it('is only what certainly lies after it', () => {
    expect(codes('2024-04-08', visit({ status: 'under-way' }))).toEqual([])
    expect(codes('2024-04', visit({ status: 'completed' }))).toEqual([])
    expect(codes('2024-04-07', visit({ status: 'completed', date: '2024-04' }))).toEqual([])
    for (const status of ['announced', 'confirmed', 'postponed', 'cancelled'])
      expect(codes('2024-04-07', visit({ status }))).toEqual([])
    expect(codes('2024-04-08', agreement({ status: 'draft' }))).toEqual([])
    expect(codes(undefined, visit({ status: 'completed' }))).toEqual([])
  })
})

describe("what the document's day contradicts by its end", () => {
  const linesAt = (asOf: string | undefined, event: Data) =>
    parseDocument({ ...documentOf(event), asOf }).issues.map(
      (issue) => `${issue.severity} ${issue.code} ${formatIssue(issue)}`,
    )
  const days = { date: '2024-04-07/2024-04-10' }

  it('is warned of where it was over by then and is said to be under way', () => {
    expect(linesAt('2024-04-11', visit({ ...days, status: 'under-way' }))).toEqual([
      "warning under-way-after-end events[0].status: 'under-way', but its date '2024-04-07/2024-04-10' ends before 'asOf', '2024-04-11'. What is over is 'completed'.",
    ])
    for (const status of ['completed', 'announced', 'postponed'])
      expect(linesAt('2024-04-11', visit({ ...days, status }))).toEqual([])
  })

  it('is warned of where it was not over by then and is said to be completed', () => {
    expect(linesAt('2024-04-09', meeting({ ...days, status: 'completed' }))).toEqual([
      "warning completed-before-end events[0].status: 'completed', but its date '2024-04-07/2024-04-10' ends after 'asOf', '2024-04-09'. What goes on is 'under-way'.",
    ])
    expect(linesAt('2024-04-09', meeting({ date: '{2024-04-07,2024-04-10}', status: 'completed' }))).toHaveLength(1)
    expect(linesAt('2024-04-09', meeting({ ...days, status: 'under-way' }))).toEqual([])
  })

  it('is one warning where it had not even begun', () => {
    expect(linesAt('2024-04-06', visit({ ...days, status: 'completed' }))).toEqual([
      expect.stringContaining('begun-after-as-of'),
    ])
  })

  it.each([
    ['under-way', '2024-04-10', '2024-04-07/2024-04-10'],
    ['under-way', '2024-04', '2024-04-07/2024-04-10'],
    ['under-way', '2024-05-01', '2024-04-07/..'],
    ['under-way', '2024-05-01', '2024-04-07/'],
    ['under-way', '2024-05-01', '2024-04-07/2024-04-10~'],
    ['under-way', '2024-04-20', '2024-03-07/2024-04'],
    ['under-way', '2024-04-20', '[2024-04-07,2024-04-28]'],
    ['completed', '2024-04-10', '2024-04-07/2024-04-10'],
    ['completed', '2024-04-08', '2024-03-07/2024-04'],
    ['completed', '2024-04-08', '2024-04-07/2024-04-10?'],
    ['completed', '2024-04-08', '2024-04-07/..'],
    ['completed', '2024-04-08', '2024-04'],
    ['completed', '2024-04-08', '[2024-04-07,2024-04-28]'],
    ['completed', undefined, '2024-04-07/2024-04-10'],
  ])('is only what is certain: %s at %s, %s', (status, asOf, date) => {
    expect(linesAt(asOf, visit({ date, status }))).toEqual([])
  })
})

describe('a guess', () => {
  const guess = (id: string) =>
    /Did you mean '(.*)'/.exec(issuesWith(visit({ visitors: [id, 'wang'] }))[0]!.message)?.[1]

  it.each([
    ['lavrow', 'lavrov'],
    ['Lavrov', 'lavrov'],
    ['lavorv', 'lavrov'],
    ['lavro', 'lavrov'],
    [' lavrov ', 'lavrov'],
    ['RU', 'ru'],
    ['wnag', 'wang'],
  ])('from %j is %j', (id, meant) => expect(guess(id)).toBe(meant))

  it.each(['zelensky', 'uk', 'x', 'l'.repeat(1000)])('is not made from %j', (id) => expect(guess(id)).toBeUndefined())
})

describe('many issues of one kind', () => {
  it('are counted after the first hundred', () => {
    const events = Array.from({ length: 4412 }, (_, i) => visit({ id: `v${i}`, date: 'soon' }))
    const issues = issuesWith(...events, visit({ visitors: ['x'] }))
    expect(issues.filter(({ code }) => code === 'bad-date')).toHaveLength(101)
    expect(issues.at(-1)).toEqual({
      path: '',
      severity: 'error',
      code: 'bad-date',
      message: "and 4,312 more of the kind 'bad-date'.",
      count: 4_312,
    })
    expect(issues.some(({ code }) => code === 'unknown-id')).toBe(true)
  })
})
