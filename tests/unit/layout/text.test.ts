import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontSizeOf, lineHeightOf, shorten, wrapText } from '../../../src/layout/text.js'
import { anyText } from '../../fixtures/any-document.js'
import { measureText } from '../../fixtures/measure.js'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const characters = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
const anyWidth = fc.integer({ min: 1, max: 400 })
const anyCount = fc.integer({ min: 1, max: 4 })
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const without = (text: string) => text.replace(/…$/, '').replace(/\s/g, '')

describe('wrapText', () => {
  it('gives no more lines than asked for, none wider, unless it is one character', () => {
    fc.assert(
      fc.property(anyText, anyWidth, anyCount, (text, width, most) => {
        const lines = wrapText(text, 'title', width, most, measureText)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) if (measureText(line, 'title') > width) expect(characters(line)).toHaveLength(1)
      }),
      { numRuns: 500 },
    )
  })

  it('gives the beginning of the text, or all of it, word by word', () => {
    fc.assert(
      fc.property(anyText, anyWidth, anyCount, (text, width, most) => {
        const lines = wrapText(text, 'title', width, most, measureText)
        const said = lines.map(without).join('')
        expect(plain(text).replace(/\s/g, '').startsWith(said)).toBe(true)
        if (!lines.at(-1)?.endsWith('…')) expect(said).toBe(plain(text).replace(/\s/g, ''))
      }),
      { numRuns: 500 },
    )
  })

  it('never parts what readers see as one character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        anyWidth,
        anyCount,
        (text, width, most) => {
          const whole = characters(plain(text))
          const given = wrapText(text, 'title', width, most, measureText).flatMap((line) =>
            characters(line.replace(/…$/, '')),
          )
          const visible = (list: readonly string[]) => list.filter((character) => character.trim() !== '')
          expect(visible(given)).toEqual(visible(whole).slice(0, visible(given).length))
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['Lavrov visits Beijing', 100, 3, ['Lavrov visits', 'Beijing']],
    ['Lavrov visits Beijing', 60, 2, ['Lavrov', 'visits…']],
    ['с апреля 2024\u00a0г.', 100, 2, ['с апреля', '2024\u00a0г.']],
    ['外交部长会谈', 42, 2, ['外交部', '长会谈']],
    ['👩‍👩‍👧👩‍👩‍👧', 42, 2, ['👩‍👩‍👧', '👩‍👩‍👧']],
    ['  spaces \n and lines ', 300, 2, ['spaces and lines']],
    ['', 300, 2, []],
  ])('breaks %j at %i px into at most %i lines', (text, width, most, lines) => {
    expect(wrapText(text, 'title', width, most, measureText)).toEqual(lines)
  })
})

describe('shorten', () => {
  it('leaves alone what fits', () => {
    expect(shorten('Beijing', 'title', 49, measureText)).toBe('Beijing')
  })

  it('ends at a word, without the point or comma after it', () => {
    expect(shorten('He came, he saw', 'title', 11 * 7, measureText)).toBe('He came…')
  })

  it('ends as a text does that is tried letter by letter', () => {
    const anyWords = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 20, max: 600 }), (words, width) => {
        const text = words.join(' ')
        const fits = (end: number) => measureText(`${text.slice(0, end)}…`, 'title') <= width
        fc.pre(measureText(text, 'title') > width && fits(1))
        let end = text.length
        while (!fits(end)) end--
        const word = text.lastIndexOf(' ', end - 1)
        const kept = text.slice(0, word > 0.66 * end ? word : end).trimEnd()
        expect(shorten(text, 'title', width, measureText)).toBe(`${kept}…`)
      }),
      { numRuns: 500 },
    )
  })

  it('measures the text, and little more than where it may end', () => {
    const measured = (text: string, width: number) => {
      const texts = new Set<string>()
      shorten(text, 'title', width, (part, style) => measureText((texts.add(part), part), style))
      return texts.size
    }
    const title = 'Foreign Minister Sergei Lavrov is to hold talks in Beijing on the war in Ukraine'
    const counts = Array.from({ length: 40 }, (_, i) => measured(title, 100 + 10 * i))
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(5)
    expect(measured('会'.repeat(400), 300)).toBeLessThan(9)
  })

  it('is never wider than asked for', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 7, max: 400 }), (text, width) => {
        expect(measureText(shorten(text, 'title', width, measureText), 'title')).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('sizes', () => {
  it.each([8, 12, 16, 40])('of text are never below 12 px, nor lines closer than their text, at %i px', (fontSize) => {
    for (const style of ['title', 'detail', 'quote', 'tick', 'major', 'lane'] as const) {
      expect(fontSizeOf(style, fontSize)).toBeGreaterThanOrEqual(12)
      expect(lineHeightOf(style, fontSize)).toBeGreaterThan(fontSizeOf(style, fontSize))
    }
  })
})
