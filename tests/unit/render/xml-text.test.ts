import { parseXml, XmlElement } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeXml } from '../../../src/render/xml-text.js'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(']]>', '<!--', '&amp;', '<script>', '\u0000\u001b\ufffe', '\ud83d\ude00\ud83d', '\'"\t\r\n'),
)

/** What an XML reader gets back of a text, in an element and in an attribute. */
function readBack(text: string): readonly [inside: string, attribute: string | undefined] {
  const root = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).root
  if (!(root instanceof XmlElement)) throw new Error('no root')
  return [root.text, root.attributes['b']]
}

describe('escapeXml', () => {
  it('leaves what needs no escape', () => {
    expect(escapeXml("Мао Нин: “don't” 😀")).toBe("Мао Нин: “don't” 😀")
  })

  it('puts a replacement where XML has no place for a character', () => {
    expect(escapeXml('a\u0000b\u001fc\ufffed')).toBe('a\ufffdb\ufffdc\ufffdd')
    expect(escapeXml('\ud83d!\ude00')).toBe('\ufffd!\ufffd')
  })

  it('is read back as it was, whatever it is, save for those characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [inside, attribute] = readBack(text)
        expect(inside).toBe(attribute)
        expect([...inside].map((character, i) => character === '\ufffd' || character === [...text][i])).not.toContain(
          false,
        )
        expect([...inside]).toHaveLength([...text].length)
      }),
    )
  })
})
