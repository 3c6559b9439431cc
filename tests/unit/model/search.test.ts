import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { filterTimeline } from '../../../src/model/filter.js'
import { findingsOf } from '../../../src/model/findings.js'
import { fold, foldWithPlaces } from '../../../src/model/fold.js'
import { resolveTimeline } from '../../../src/model/resolve.js'
import { searchFields } from '../../../src/model/search-fields.js'
import { finderFor, searchWords } from '../../../src/model/search.js'
import { anyDocument, anyText } from '../../fixtures/any-document.js'
import { demoTimeline, timelineWith, visitOn } from '../../fixtures/timelines.js'

const anyString = fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

/** What a search finds in a text, the matches in brackets. */
function marked(text: string, search: string): string {
  return finderFor(search)(text)
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)}[${left.slice(start, end)}]${left.slice(end)}`, text)
}

describe('fold', () => {
  it.each([
    ['é', 'e'],
    ['ÀÉÎÕÜ', 'aeiou'],
    ['Ёлка', 'елка'],
    ['ＮＡＴＯ　２０２４', 'nato 2024'],
    ['ﾍﾞｲｼﾞﾝ', 'ベイジン'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Łódź, Ørsted, Đoković', 'lodz, orsted, dokovic'],
    ['ΟΔΟΣ', 'οδος'],
    ['السَّلَامُ', 'السلام'],
    ['أحمد إلى آسيا ٱلعراق', 'احمد الي اسيا العراق'],
    ['الـــعراق', 'العراق'],
    ['القاهرة', 'القاهره'],
    ['٢٠٢٤', '2024'],
    ['Russia’s “burning” subjects', 'russia\'s "burning" subjects'],
    ['dual‑use', 'dual-use'],
    ['co\u00ADop\u200Beration', 'cooperation'],
    ['שָׁלוֹם', 'שלום'],
  ])('takes %j for %j', (text, same) => {
    expect(fold(text)).toBe(fold(same))
  })

  it.each([
    ['दिल्ली', 'दलल'],
    ['が', 'か'],
    ['北京', '南京'],
    ['resume', 'resumes'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('is the same letter by letter, each from its place in the text', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const { text: folded, starts, ends } = foldWithPlaces(text)
        expect(folded).toBe(fold(text))
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        for (const [unit, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[unit]!)
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a finder', () => {
  it.each([
    ['Élysée: Macron reçoit Xi', 'elysee RECOIT', '[Élysée]: Macron [reçoit] Xi'],
    ['Посол Королёв', 'королев', 'Посол [Королёв]'],
    ['外交部长在北京会谈', '北京', '外交部长在[北京]会谈'],
    ['قال: السَّلَامُ عليكم', 'السلام', 'قال: [السَّلَامُ] عليكم'],
    ['زيارة إلى أنقرة', 'انقره', 'زيارة إلى [أنقرة]'],
    ['the NATO summit', 'ｎａｔｏ', 'the [NATO] summit'],
    ['e\u0301te\u0301', 'ete', '[e\u0301te\u0301]'],
    ['العـــراق', 'الع', '[العـــ]راق'],
    ['co\u00ADop', 'CO', '[co\u00AD]op'],
    ['Straßen', 'ss', 'Stra[ß]en'],
    ['banana', 'ana nan', 'b[anan]a'],
    ['Beijing, Beijing', 'beijing', '[Beijing], [Beijing]'],
    ['a.b (c)', '. (', 'a[.]b [(]c)'],
    ['Beijing', '   ', 'Beijing'],
    ['Beijing', 'Moscow', 'Beijing'],
  ])('marks in %j what is asked for by %j', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected)
  })

  it('finds a word wherever the folded text has it, and nothing else', () => {
    fc.assert(
      fc.property(anyString, anyString, fc.nat(60), fc.nat(8), (text, other, from, length) => {
        const search = `${text.slice(from, from + length)} ${other.slice(0, 3)}`
        const ranges = finderFor(search)(text)
        const words = searchWords(search)
        expect(ranges.length > 0).toBe(words.some((word) => fold(text).includes(word)))
        for (const [i, { start, end }] of ranges.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThan(ranges[i - 1]?.end ?? -1)
          expect(words.some((word) => fold(text.slice(start, end)).includes(word))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what a search keeps', () => {
  const beijing = demoTimeline('beijing-april-2024')
  const idsFor = (text: string) => filterTimeline(beijing, { text }).entries.map(({ event }) => event.id)

  it('is looked for in sources, tags, readouts and the states of people too', () => {
    expect(idsFor('"para. 12"').length).toBe(0)
    expect(idsFor('para. 12').length).toBeGreaterThan(0)
    expect(idsFor('top diplomat official visit')).toHaveLength(beijing.entries.length)
    const tagged = timelineWith([visitOn('2024-04-08', { tags: ['Énergie'] }), visitOn('2024-04-09')])
    expect(filterTimeline(tagged, { text: 'energie' }).entries).toHaveLength(1)
  })

  it('has every word marked in what is shown of an event, or in what is said of where it was found', () => {
    fc.assert(
      fc.property(anyDocument({ maxEvents: 8 }), fc.nat(), fc.nat(), fc.nat(40), (document, which, field, from) => {
        const timeline = resolveTimeline(document)
        const fields = timeline.entries.flatMap((entry) => searchFields(entry, timeline))
        if (fields.length === 0) return
        const search = [fields[which % fields.length]!, fields[field % fields.length]!]
          .map(({ text }) => text.slice(from % text.length).slice(0, 5))
          .join(' ')
        for (const entry of filterTimeline(timeline, { text: search }).entries) {
          const shown = [entry.event.title]
          const findings = findingsOf(entry, timeline, search, shown, en.interface.terms)
          const texts = [...shown, ...findings.map(({ text }) => text)]
          for (const word of searchWords(search))
            expect(
              texts.some((text) => finderFor(word)(text).length > 0),
              word,
            ).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is told apart from what is shown only, with the words around it', () => {
    const long = `${'much has been said of it before '.repeat(8)}and then of Ankara, ${'at some length '.repeat(20)}`
    const timeline = timelineWith([visitOn('2024-04-08', { summary: long, tags: ['Ankara'] })])
    const findings = (search: string, ...shown: string[]) =>
      findingsOf(timeline.entries[0]!, timeline, search, shown, en.interface.terms)
    expect(findings('ankara', 'Ankara')).toEqual([])
    const [finding, ...more] = findings('ANKARA ankara', 'Lavrov in Beijing')
    expect(more).toEqual([])
    expect(finding?.term).toBe('Summary')
    expect(finding?.text).toMatch(/^….{0,40}and then of Ankara, .*…$/)
    expect(finding?.text.length).toBeLessThan(130)
  })
})
