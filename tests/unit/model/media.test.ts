import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { en } from '../../../src/messages/en.js'
import { fr } from '../../../src/messages/fr.js'
import { eventSentence } from '../../../src/model/event-sentence.js'
import { buildDetail } from '../../../src/model/detail.js'
import type { MediaDetail } from '../../../src/model/media.js'
import { parseDocument } from '../../../src/model/parse.js'
import { resolveTimeline } from '../../../src/model/resolve.js'

const documentWith = (...media: readonly object[]) => ({
  title: 'A visit',
  actors: [{ id: 'fr', kind: 'state', name: 'France' }],
  places: [],
  sources: [],
  events: [{ id: 'v', type: 'visit', title: 'A visit', date: '2024-05-08', visitors: ['fr'], media }],
})

const words = { locale: 'en', timeZone: 'UTC', messages: en }

function mediaOf(...media: readonly object[]): readonly MediaDetail[] {
  const { document, issues } = parseDocument(documentWith(...media))
  expect(issues).toEqual([])
  return buildDetail('v', resolveTimeline(document), words)!.media
}

const one = (medium: object): MediaDetail => mediaOf({ alt: 'Two men', ...medium })[0]!

describe('a medium in words', () => {
  it.each([
    ['de-u-co-phonebk', 'German'],
    ['en-x-simple', 'English'],
    ['zh-Hant-TW-t-en-x-a', 'Chinese (Traditional, Taiwan)'],
  ])('is in the language of %s, whatever else that says', (lang, name) => {
    const { of } = Intl.DisplayNames.prototype
    // As ECMA-402 asks: older engines pass over an extension.
    const names = vi.spyOn(Intl.DisplayNames.prototype, 'of').mockImplementation(function (this: object, tag) {
      if (/-\w(?:-|$)/.test(tag)) throw new RangeError(tag)
      return of.call(this as Intl.DisplayNames, tag)
    })
    onTestFinished(() => names.mockRestore())
    const { description, captions } = one({ src: 'a.webm', lang, captions: [{ src: 'a.vtt', lang }] })
    expect([description[1], captions[0]!.label]).toEqual([name, name])
  })

  it.each([
    [{ src: 'a.jpg' }, 'Picture'],
    [{ src: 'https://commons.wikimedia.org/a.jpg' }, 'Picture from commons.wikimedia.org'],
    [{ src: 'https://www.example.org:8443/a.jpg' }, 'Picture from example.org:8443'],
    [{ src: 'https://пример.рф/a.jpg' }, 'Picture from xn--e1afmkfd.xn--p1ai'],
    [{ src: 'https://a@example.org/a.jpg' }, 'Picture from example.org'],
    [{ src: 'a.webm', duration: 120 }, 'Video · 2 mins'],
    [{ src: 'a.webm', duration: 3725 }, 'Video · 1 hr 2 mins 5 secs'],
    [{ src: 'a.webm' }, 'Video'],
    [{ src: 'a.MP3?x=1', lang: 'ru' }, 'Sound recording · Russian'],
    [{ src: 'a.mp3', type: 'video' }, 'Video'],
    [{ src: 'https://youtu.be/dQw4w9WgXcQ', type: 'image' }, 'Video from youtu.be'],
    [{ src: 'https://x.com/a/status/1', lang: 'ru' }, 'Post from x.com · Russian'],
    [{ src: 'https://charts.example.org/1', type: 'embed' }, 'Embedded page from charts.example.org'],
    [
      { src: 'https://a.example/a.mp4', captions: [{ src: 'https://b.example/a.vtt', lang: 'en' }] },
      'Video from a.example and b.example',
    ],
  ])('%j is "%s"', (medium, description) => {
    expect(one(medium).description.join(' · ').replaceAll('\u00a0', ' ')).toBe(description)
  })

  it('is in the sentence that is heard', () => {
    const { document } = parseDocument(
      documentWith({ src: 'a.jpg', alt: '' }, { src: 'b.jpg', alt: '' }, { src: 'a.mp4', alt: '' }),
    )
    const timeline = resolveTimeline(document)
    const sentence = eventSentence(timeline.byId.get('v')!, timeline, words)
    expect(sentence).toMatch(/France\. With picture, with video\.$/)
    expect(eventSentence(timeline.byId.get('v')!, timeline, { ...words, locale: 'fr', messages: fr })).toMatch(
      /\. Avec image/,
    )
  })
})

describe('who learns that a medium is loaded', () => {
  it('is nobody for the page’s own files', () => expect(one({ src: '/a.jpg' }).hosts).toEqual([]))

  it('is named before a page of another site is embedded, as it is loaded rather than linked to', () => {
    const { notice, hosts, open, address } = one({ src: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' })
    expect(notice).toBe(
      'This loads content from youtube-nocookie.com, which may set cookies and learn that you read this page.',
    )
    expect(hosts).toEqual(['www.youtube-nocookie.com'])
    expect(open).toBe('Open at youtube.com')
    expect(address).toBe('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  })
})

describe('the place of a medium', () => {
  it.each([
    [{ src: 'a.jpg', width: 400, height: 300 }, 4 / 3],
    [{ src: 'a.jpg', width: 400 }, 3 / 2],
    [{ src: 'a.mp4' }, 16 / 9],
    [{ src: 'https://example.org/', type: 'embed' }, 16 / 9],
    [{ src: 'https://x.com/a/status/1' }, 4 / 5],
    [{ src: 'a.mp3', width: 400, height: 300 }, undefined],
    [{ src: 'a.jpg', width: 1, height: 100_000 }, 0.5],
    [{ src: 'a.jpg', width: 100_000, height: 1 }, 5],
  ])('of %j is %s times as wide as high', (medium, ratio) => expect(one(medium).ratio).toBe(ratio))
})

describe('what is no medium', () => {
  it.each(['javascript:alert(1)', 'data:text/html,<b>', 'blob:https://a.example/1', '//a.example/x', 'file:///etc'])(
    'such as one from %s is left out and said to be so, embedded or not',
    (src) => {
      for (const type of ['image', 'video', 'audio', 'embed']) {
        const { document, issues } = parseDocument(documentWith({ src, alt: 'x', type }))
        expect(document.events[0]!.media).toEqual([])
        expect(issues).toMatchObject([{ code: 'unsafe-link', path: 'events[0].media[0].src', severity: 'error' }])
        expect(issues[0]!.message).toContain('begins with https:// or http://')
      }
    },
  )

  it.each([
    [{ width: 0 }, 'out-of-range'],
    [{ height: Number.NaN }, 'wrong-type'],
    [{ width: '640' }, 'wrong-type'],
    [{ duration: -5 }, 'out-of-range'],
    [{ lang: 'Russian!' }, 'bad-language'],
    [{ captions: [{ src: 'data:text/vtt,', lang: 'en' }] }, 'unsafe-link'],
  ])('costs a medium no more than itself: %j', (wrong, code) => {
    const { document, issues } = parseDocument(documentWith({ src: 'a.mp4', alt: 'x', ...wrong }))
    expect(issues).toMatchObject([{ code }])
    expect(document.events[0]!.media).toMatchObject([{ src: 'a.mp4', alt: 'x' }])
  })
})
