import { describe, expect, it } from 'vitest'
import { openingWords } from '../../../src/model/describe.js'
import { buildDetail } from '../../../src/model/detail.js'
import { en, fr, parseDocument, type TimelineDocumentInput } from '../../../src/model.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { languageOfOpening, languageToSay, textLanguages } from '../../../src/model/text-language.js'

const story: TimelineDocumentInput = {
  title: 'Besuche',
  lang: 'de',
  actors: [
    { id: 'ru', kind: 'state', name: 'Russland' },
    { id: 'cn', kind: 'state', name: 'China' },
    { id: 'lavrov', kind: 'person', name: 'Sergej Lawrow', office: 'Außenminister', of: 'ru' },
  ],
  sources: [
    { id: 'tass', title: 'Лавров прибыл', publisher: 'ТАСС', lang: 'ru' },
    { id: 'faz', title: 'Lawrow in Peking' },
  ],
  events: [
    {
      type: 'statement',
      id: 'said',
      title: 'Lavrov speaks',
      lang: 'en',
      date: '2024-04-08',
      dateNote: 'on Monday',
      summary: 'He speaks.',
      speaker: 'lavrov',
      channel: 'press conference',
      quote: { text: 'Дружба', lang: 'ru', form: 'verbatim' },
      sources: [{ source: 'tass', excerpt: 'Дружба' }, { source: 'faz' }],
    },
    {
      type: 'visit',
      id: 'visit',
      title: 'Lawrow in Peking',
      date: '2024-04-08/2024-04-09',
      visitors: ['lavrov', 'ru'],
      hosts: ['cn'],
      purpose: 'Gespräche',
      relations: [{ type: 'follows-up', event: 'said' }],
    },
    { type: 'visit', id: 'bare', title: 'Noch ein Besuch', date: '2024-04-10', visitors: ['ru'] },
    {
      type: 'meeting',
      id: 'talks',
      title: 'Talks',
      lang: 'en',
      date: '2024-04-09',
      participants: ['ru', 'cn'],
      topics: ['a'],
    },
    { type: 'statement', id: 'silent', title: 'Erklärung', date: '2024-04-11', speaker: 'ru' },
  ],
}
const { document, issues } = parseDocument(story)
const timeline = resolveTimeline(document)
const wordsOf = (messages: typeof en) => ({ locale: messages.locale, timeZone: 'UTC', messages })
const detailOf = (id: string, messages = en) => buildDetail(id, timeline, wordsOf(messages))!
const fact = (id: string, term: string, messages = en) =>
  detailOf(id, messages).facts.find((candidate) => candidate.term === term)

it('is a field of events and sources that the schema knows, and checks', () => {
  expect(issues).toEqual([])
  const wrong = parseDocument({ ...story, events: [{ ...story.events[0]!, lang: 'not a language' }] })
  expect(wrong.issues.map(({ code, path }) => [code, path])).toEqual([
    ['bad-language', expect.stringContaining('lang')],
  ])
  expect(wrong.document.events).toHaveLength(1)
})

describe('the language to say', () => {
  it.each([
    ['ru', 'en', 'ru'],
    ['en', 'en-US', undefined],
    ['en-GB', 'en-GB', undefined],
    ['en-GB', 'en-US', 'en-GB'],
    ['en', 'en-u-nu-arab', undefined],
    ['zh-Hans', 'zh', undefined],
    ['zh-Hans', 'zh-CN', undefined],
    ['zh-Hant', 'zh', 'zh-Hant'],
    ['sr-Latn', 'sr', 'sr-Latn'],
    [undefined, 'en', undefined],
  ])('of a text in %s among words in %s is %s', (lang, locale, expected) => {
    expect(languageToSay(lang, locale)).toBe(expected)
  })
})

describe('in the detail', () => {
  it('title and summary have the event’s language, names and places the document’s', () => {
    expect(detailOf('said', fr)).toMatchObject({ lang: 'en', sides: [{ lang: 'de' }] })
    expect(detailOf('said').lang).toBeUndefined()
    expect(detailOf('visit')).toMatchObject({ lang: 'de', sides: [{ lang: 'de' }] })
  })

  it('a quotation has its own', () => {
    expect(detailOf('said').quote?.lang).toBe('ru')
    const german = resolveTimeline({ ...document, lang: 'ru' })
    expect(buildDetail('said', german, { ...wordsOf(en), locale: 'ru' })!.quote?.lang).toBeUndefined()
  })

  it('people are listed in the document’s language, kept apart by more than the commas within them', () => {
    expect(fact('visit', 'Visitors')!.pieces).toEqual([
      {
        text: [
          { own: 'Sergej Lawrow', lang: 'de' },
          ', ',
          { own: 'Außenminister', lang: 'de' },
          '; ',
          { own: 'Russland', lang: 'de' },
        ],
      },
    ])
  })

  it('a source has its own, and so has what is excerpted from it', () => {
    const { facts } = detailOf('said')
    const [tass, faz] = facts.filter(({ term }) => term === 'Source')
    const russian = (own: string) => ({ own, lang: 'ru' })
    expect(tass!.pieces).toEqual([{ text: [russian('ТАСС'), ', ', russian('Лавров прибыл')] }])
    expect(tass!.remarks).toEqual([['“', russian('Дружба'), '”']])
    expect(faz!.pieces).toEqual([{ text: [{ own: 'Lawrow in Peking', lang: 'de' }] }])
  })

  it('the source’s words for the date have the event’s', () => {
    expect(fact('said', 'Quand', fr)!.remarks).toEqual([
      ['La source dit\u00A0: «\u00A0', { own: 'on Monday', lang: 'en' }, '\u00A0»'],
    ])
  })

  it('another event’s title has that event’s', () => {
    expect(detailOf('visit', fr).related.map(({ title }) => title)).toEqual([{ own: 'Lavrov speaks', lang: 'en' }])
  })
})

it('the opening words have the language that they are taken from', () => {
  const languages = textLanguages(timeline, 'fr')
  const opening = (id: string) => {
    const entry = timeline.byId.get(id)!
    return [openingWords(entry, wordsOf(fr)), languageOfOpening(entry.event, languages)]
  }
  expect(opening('said')).toEqual(['«\u00A0Дружба\u00A0»', 'ru'])
  expect(opening('visit')).toEqual(['Gespräche', 'de'])
  expect(opening('talks')).toEqual(['a', 'en'])
  expect(opening('bare')).toEqual(['10 avril 2024', undefined])
  expect(opening('silent')).toEqual(['11 avril 2024', undefined])
})
