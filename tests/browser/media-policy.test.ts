import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { parseDocument } from '../../src/model.js'
import { all, settled, shortDocument, the, timeline, words, waitUntil } from './timelines.js'

// A policy cannot be taken back: it holds for all of this file, and for no other.
before(() => {
  const policy = document.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = "img-src 'self'; media-src 'none'; frame-src 'none'"
  document.head.append(policy)
})

const media = [
  { src: 'https://pictures.invalid/a.jpg', alt: 'A picture' },
  { src: '/tests/fixtures/tone.wav', alt: 'A tone' },
  { src: 'https://charts.invalid/1', alt: 'A chart', type: 'embed' },
  { src: '/tests/fixtures/picture.svg', alt: 'A mountain' },
]

async function opened(): Promise<DiplomaticTimeline> {
  const { events, ...rest } = shortDocument(8)
  const { document } = parseDocument({ ...rest, events: [{ ...events[0], media }] })
  return timeline({ data: document, attributes: { selected: 'day-8' } })
}

describe('a page whose security policy keeps media out', () => {
  for (const [index, { alt, src }] of media.slice(0, 3).entries())
    it(`is what the reader is told of, with a link: ${alt}`, async () => {
      const el = await opened()
      const figure = () => all(el, '.medium')[index]!
      figure().querySelector<HTMLButtonElement>('[data-load]')!.click()
      await waitUntil(() => figure().matches('.refused'), 'the refusal was not told')
      await settled(el)
      expect(words(figure().querySelector('.notice'))).to.equal('This page does not allow it to be shown here.')
      expect(figure().querySelector('.content')).to.equal(null)
      expect(figure().querySelector<HTMLAnchorElement>('a')!.href).to.equal(new URL(src, document.baseURI).href)
      expect(figure().contains(el.shadowRoot!.activeElement)).to.equal(true)
    })

  it('shows what it allows', async () => {
    const el = await opened()
    all(el, '.medium')[3]!.querySelector<HTMLButtonElement>('[data-load]')!.click()
    await waitUntil(() => all(el, '.medium')[3]!.matches('.shown'))
    expect(the<HTMLImageElement>(el, 'img').naturalWidth).to.be.greaterThan(0)
  })
})
