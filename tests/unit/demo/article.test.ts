import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseDocumentText } from '../../../src/model/parse-text.js'
import { formatIssue } from '../../../src/model/issue.js'
import type { DiplomaticEvent } from '../../../src/model/schema.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const articlePath = path('../../../../shared/article.txt')
const { document, issues } = parseDocumentText(
  readFileSync(path('../../../demo/documents/beijing-april-2024.json'), 'utf8'),
)

describe("the article's document", () => {
  it('parses without an issue', () => {
    expect(issues.map(formatIssue)).toEqual([])
    expect(document.events).toHaveLength(19)
  })

  it('gives every event a source with a paragraph, and every quotation a speaker', () => {
    for (const event of document.events) {
      expect(event.sources?.length, event.id).toBeGreaterThan(0)
      for (const { locator } of event.sources ?? []) expect(locator, event.id).toMatch(/^para\. \d+$/)
      if (event.type === 'statement') expect(document.actors.map(({ id }) => id)).toContain(event.speaker)
    }
  })

  it('dates nothing more precisely than the article does', () => {
    const dates = Object.fromEntries(document.events.map(({ id, date }) => [id, date]))
    expect(dates).toEqual({
      'lavrov-beijing-2023-10': '2023-10',
      'lavrov-beijing-2024-04': '2024-04-08/2024-04-09',
      'arrival-announced': '2024-04-08',
      'lavrov-wang-meeting': '[2024-04-08,2024-04-09]',
      'readout-exchange': '[..2024-04-08]',
      'readout-subjects': '[..2024-04-08]',
      'readout-cooperation': '[..2024-04-08]',
      'blinken-brussels': '[2024-04-01..2024-04-07]',
      'yellen-china': '/2024-04-08',
      'yellen-warning': '[..2024-04-08]',
      'mao-not-a-party': '2024-04-08',
      'mao-peace-talks': '2024-04-08',
      'mao-dual-use': '2024-04-08',
      'mao-no-blame': '2024-04-08',
      invasion: '/..',
      'deepening-relations': '/..',
      trade: '2022~/..',
      sanctions: '2022~/..',
      'western-appeals': '/..',
    })
  })

  it('gives as purposes what visits were for, not when they are', () => {
    const purposes = document.events.flatMap((event) => (event.type === 'visit' ? [[event.id, event.purpose]] : []))
    expect(Object.fromEntries(purposes)).toEqual({
      'lavrov-beijing-2023-10': 'Belt and Road forum',
      'lavrov-beijing-2024-04': undefined,
      'yellen-china': undefined,
    })
  })

  it('says of nobody that they answered anybody, since the article does not', () => {
    const types = document.events.flatMap(({ relations }) => (relations ?? []).map(({ type }) => type))
    expect(new Set(types)).toEqual(new Set(['returns', 'part-of']))
  })
})

describe.skipIf(!existsSync(articlePath))(
  "the article's document beside the article (skipped without ../shared)",
  () => {
    const article = existsSync(articlePath) ? readFileSync(articlePath, 'utf8').replaceAll('\u00a0', ' ') : ''
    const paragraphs = article.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
    const first = paragraphs.findIndex((paragraph) =>
      paragraph.startsWith('Russian Foreign Minister Sergei Lavrov was'),
    )
    const paragraph = (number: number) => paragraphs[first + number - 1] ?? ''
    const numbersOf = (event: DiplomaticEvent) =>
      (event.sources ?? []).map(({ locator }) => Number(/\d+/.exec(locator ?? '')?.[0]))

    it('finds every verbatim quotation, word for word, in quotation marks, in the paragraph named', () => {
      let checked = 0
      for (const event of document.events) {
        if (event.type !== 'statement' || event.quote?.form !== 'verbatim') continue
        const [number] = numbersOf(event)
        expect(paragraph(number!), event.id).toMatch(new RegExp(`"${escape(event.quote.text)},?"`))
        checked++
      }
      expect(checked).toBe(8)
    })

    it('finds every excerpt and every paraphrase in the paragraph named', () => {
      for (const event of document.events) {
        for (const [i, { excerpt }] of (event.sources ?? []).entries())
          if (excerpt !== undefined) expect(paragraph(numbersOf(event)[i]!), event.id).toContain(excerpt)
        if (event.type === 'statement' && event.quote?.form === 'paraphrase')
          expect(paragraph(numbersOf(event)[0]!), event.id).toContain(event.quote.text)
      }
    })

    it('leaves no paragraph of the story out; the last asks for donations', () => {
      const cited = new Set(document.events.flatMap(numbersOf))
      const last = paragraphs.findIndex((text) => text.startsWith('… we have a small favor')) - first
      for (let number = 1; number <= last; number++) expect([...cited], `paragraph ${number}`).toContain(number)
      expect(last).toBe(15)
    })

    it('copies no sentence of it but quotations', () => {
      for (const event of document.events)
        for (const text of [event.title, event.summary ?? '', 'purpose' in event ? (event.purpose ?? '') : '']) {
          const words = text.split(/\s+/)
          for (let i = 0; i + 7 <= words.length; i++) {
            const run = words.slice(i, i + 7).join(' ')
            expect(article.includes(run), `${event.id}: ${run}`).toBe(false)
          }
        }
    })
  },
)

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
