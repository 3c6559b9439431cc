import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { parseDocument, type TimelineDocument } from '../../src/model.js'
import { emulate } from '../support/page.js'
import {
  all,
  click,
  has,
  isChrome,
  markOf,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  type TimelineOptions,
  titleOf,
  words,
  waitUntil,
} from './timelines.js'

const picture = { src: '/tests/fixtures/picture.svg', alt: 'A mountain', credit: 'A. Painter', width: 600, height: 400 }
const sound = { src: '/tests/fixtures/tone.wav', alt: 'A tone' }
const film = { src: '/tests/fixtures/tone.wav', alt: 'A film', type: 'video' }
const missing = { src: '/tests/fixtures/missing.png', alt: 'A picture that is gone' }
/** Another site: nobody answers there. */
const page = (host = 'charts.invalid') => ({ src: `https://${host}/1`, alt: 'A chart', type: 'embed' })
const video = { src: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', alt: 'A broadcast' }

interface Medium {
  readonly src: string
  readonly alt: string
}

let asked = 0
/** A document with these media on its first event, at addresses that no test has asked before. */
function documentWith(...media: readonly Medium[]): TimelineDocument {
  const fresh = media.map((medium) =>
    medium.src.startsWith('/') ? { ...medium, src: `${medium.src}?${++asked}` } : medium,
  )
  const { events, ...rest } = shortDocument(8, 9)
  const { document, issues } = parseDocument({ ...rest, events: [{ ...events[0], media: fresh }, events[1]] })
  expect(issues).to.deep.equal([])
  return document
}

/** A timeline with the first event chosen. */
const open = (media: readonly Medium[], options: TimelineOptions = {}): Promise<DiplomaticTimeline> =>
  timeline({
    width: 1100,
    ...options,
    data: documentWith(...media),
    attributes: { selected: 'day-8', ...options.attributes },
  })

const srcOf = (el: DiplomaticTimeline): string => el.data!.events![0]!.media![0]!.src
// A page remembers its first 250 requests unless told otherwise, and every source file is one.
performance.setResourceTimingBufferSize(10_000)
const requests = (src: string): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name === new URL(src, document.baseURI).href).length

const load = (el: DiplomaticTimeline, answer = 'once'): HTMLButtonElement => the(el, `[data-load="${answer}"]`)

async function show(el: DiplomaticTimeline, answer = 'once'): Promise<void> {
  load(el, answer).click()
  await settled(el)
}

async function shown(el: DiplomaticTimeline): Promise<void> {
  await show(el)
  await waitUntil(() => has(el, '.medium.shown'), 'it was not shown')
  await settled(el)
}

const box = (node: Element): number[] => {
  const { x, y, width, height } = node.getBoundingClientRect()
  return [x, y + scrollY, width, height]
}

describe('media', () => {
  for (const view of ['timeline', 'list'])
    it(`is asked for by nothing but the reader's click, in the ${view}`, async () => {
      const el = await open([picture], { attributes: { view } })
      el.zoomTo('2024-05-01', '2024-06-01')
      el.select('day-9')
      await settled(el)
      el.select('day-8')
      await settled(el)
      expect(requests(srcOf(el))).to.equal(0)
      expect(all(el, 'img, video, audio, iframe, source, track, link')).to.have.length(0)
      await shown(el)
      expect(requests(srcOf(el))).to.equal(1)
    })

  it('says before what it is, what it shows, whence it comes and whose it is', async () => {
    const el = await open([{ ...picture, src: 'https://commons.wikimedia.org/a.jpg' }])
    expect(words(the(el, '.offer'))).to.equal('Picture from commons.wikimedia.org A mountain Show picture')
    expect(the(el, '.credit').textContent).to.equal('A. Painter')
  })

  for (const [name, medium, answer] of [
    ['a picture', picture, 'img'],
    ['a video', film, 'video'],
    ['a sound', sound, 'audio'],
    ['a page', { ...page(), src: '/tests/fixtures/picture.svg' }, 'iframe'],
    ['a picture of unknown size', { src: picture.src, alt: 'A mountain' }, 'img'],
    ['a picture with more words than room', { ...picture, alt: 'A long description. '.repeat(40) }, 'img'],
  ] as const)
    for (const width of [320, 1100])
      it(`of ${name} moves nothing when it comes, ${width} px wide`, async () => {
        const el = await open([medium], { width, attributes: { view: 'list' } })
        const places = () => all(el, '.place, figcaption, .detail footer, .detail').map(box)
        const before = places()
        await shown(el)
        expect(has(el, answer)).to.equal(true)
        expect(places()).to.deep.equal(before)
        expect(box(the(el, '.content'))[3]).to.be.at.least(20)
        expect(el.scrollWidth).to.be.at.most(el.clientWidth)
        expect(getComputedStyle(the(el, '.offer')).visibility).to.equal('hidden')
      })

  it('keeps the place of the size that the document gives', async () => {
    const el = await open([picture])
    const [, , width = 0, height = 0] = box(the(el, '.place'))
    expect(width / height).to.be.closeTo(1.5, 0.02)
  })

  it('has its words, and gives nobody the address of the page', async () => {
    const el = await open([picture])
    await shown(el)
    const image = the<HTMLImageElement>(el, 'img')
    expect([image.alt, image.decoding, image.loading, image.referrerPolicy]).to.deep.equal([
      'A mountain',
      'async',
      'eager',
      'no-referrer',
    ])
  })

  for (const medium of [film, sound])
    it(`plays only where it is told to: ${medium.alt}`, async () => {
      const el = await open([medium])
      await shown(el)
      const player = the<HTMLMediaElement>(el, 'video, audio')
      expect([player.controls, player.autoplay, player.paused, player.preload]).to.deep.equal([
        true,
        false,
        true,
        'metadata',
      ])
      expect(player.ariaLabel).to.equal(medium.alt)
    })

  for (const [medium, name] of [
    [picture, 'img'],
    [{ ...picture, alt: '' }, 'figure'],
    [sound, 'audio'],
    [film, 'video'],
  ] as const)
    it(`takes the focus when it comes: ${name}`, async () => {
      const el = await open([medium])
      load(el).focus()
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => has(el, '.medium.shown'))
      await settled(el)
      expect(el.shadowRoot!.activeElement?.localName).to.equal(name)
    })

  it('stays while the timeline is drawn anew, until another event is chosen', async () => {
    const el = await open([picture])
    await shown(el)
    const image = the(el, 'img')
    el.zoomTo('2024-05-07', '2024-05-10')
    el.lang = 'fr'
    await settled(el)
    expect(one(el, 'img') === image).to.equal(true)
    el.filter({ text: 'nothing is called so' })
    await settled(el)
    el.filter()
    await settled(el)
    expect(has(el, 'img')).to.equal(true)
    el.select('day-9')
    await settled(el)
    el.select('day-8')
    await settled(el)
    expect(has(el, 'img')).to.equal(false)
    expect(has(el, '[data-load]')).to.equal(true)
  })

  it('is put away with its event', async () => {
    const el = await open([picture])
    await shown(el)
    el.select()
    await settled(el)
    el.select('day-8')
    await settled(el)
    expect([has(el, 'img'), has(el, '[data-load]')]).to.deep.equal([false, true])
  })

  it('says that it could not be loaded, leads to the file and tries again', async () => {
    const el = await open([missing])
    await show(el)
    await waitUntil(() => has(el, '.medium.failed'))
    await settled(el)
    expect(words(the(el, '.notice'))).to.equal('This could not be loaded.')
    expect(the<HTMLAnchorElement>(el, '.medium a').pathname).to.equal(missing.src)
    expect(el.shadowRoot!.activeElement === load(el)).to.equal(true)
    const before = requests(srcOf(el))
    await show(el)
    await waitUntil(() => has(el, '.medium.failed'))
    expect(requests(srcOf(el))).to.be.greaterThan(before)
  })

  it('says so of a video and a sound too', async () => {
    for (const type of ['video', 'audio']) {
      const el = await open([{ ...missing, type } as typeof missing])
      await show(el)
      await waitUntil(() => has(el, '.medium.failed'), type)
    }
  })

  it('leaves the others as they are', async () => {
    const el = await open([picture, sound])
    await shown(el)
    expect(all(el, '.medium').map(({ className }) => className)).to.deep.equal(['medium shown', 'medium offered'])
  })

  it('is announced in the list and by the marks', async () => {
    const list = await open([picture, video], { attributes: { view: 'list', selected: '' } })
    expect(words(titleOf(list, 'day-8'))).to.equal('Visit: Visit on day 8 (with picture, with video)')
    expect(titleOf(list, 'day-8').querySelector('svg')).not.to.equal(null)
    expect(titleOf(list, 'day-9').querySelector('svg')).to.equal(null)
    const chart = await open([picture])
    expect(markOf(chart, 'day-8').ariaLabel).to.match(/With picture\.$/)
    expect(markOf(chart, 'day-9').ariaLabel).not.to.contain('with')
  })

  it('is text where it is hostile', async () => {
    const attack = '"><img src=x onerror="window.harm=1">'
    const el = await open([{ ...picture, alt: attack, credit: attack, caption: attack } as typeof picture, sound])
    await shown(el)
    expect(all(el, 'img')).to.have.length(1)
    expect(the<HTMLImageElement>(el, 'img').alt).to.equal(attack)
    expect([words(the(el, '.credit')), words(the(el, '.caption'))]).to.deep.equal([attack, attack])
    expect('harm' in window).to.equal(false)
  })

  it('breaks no rule that axe knows, before and after', async () => {
    const el = await open([picture, { ...picture, alt: '' }, sound, film, video, missing], {
      attributes: { view: 'list' },
      style: 'background: Canvas; color: CanvasText',
    })
    await expect(el).to.be.accessible()
    const count = all(el, '[data-load="once"]').length
    for (let i = 0; i < count; i++) {
      if (i === 4) continue // the broadcast would be sought on the net
      all<HTMLButtonElement>(el, '.medium')[i]!.querySelector<HTMLButtonElement>('[data-load]')!.click()
      await settled(el)
    }
    await waitUntil(() => all(el, '.medium.shown').length === 4 && has(el, '.medium.failed'))
    await expect(el).to.be.accessible({ ignoredRules: ['video-caption'] })
  }).timeout(20_000)

  if (isChrome)
    it('is on paper what it shows in words, whose it is and where', async () => {
      const el = await open([picture, video], { attributes: { view: 'list' } })
      await shown(el)
      await emulate({}, 'print')
      dispatchEvent(new Event('beforeprint'))
      try {
        const visible = all(el, '.medium *').filter((node) => node.checkVisibility({ visibilityProperty: true }))
        const seen = visible
          .filter((node) => node.childElementCount === 0)
          .map(words)
          .filter(Boolean)
        expect(seen).to.deep.equal([
          'Picture',
          'A mountain',
          'A. Painter',
          srcOf(el),
          'Video from youtube.com',
          'A broadcast',
          video.src,
        ])
        expect(has(el, 'img') && the(el, 'img').checkVisibility()).to.equal(false)
        expect(all(el, '.paper .medium')).to.have.length(2)
        expect(all(el, '.paper .medium button').some((button) => button.checkVisibility())).to.equal(false)
      } finally {
        dispatchEvent(new Event('afterprint'))
        await emulate()
      }
    })
})

describe('a page of another site', () => {
  const frame = (el: DiplomaticTimeline): HTMLIFrameElement => the(el, 'iframe')

  it('is asked for only after the reader was told who learns of it', async () => {
    const el = await open([video])
    expect(words(the(el, '.notice'))).to.equal(
      'This loads content from youtube-nocookie.com, which may set cookies and learn that you read this page.',
    )
    expect(
      load(el)
        .getAttribute('aria-describedby')!
        .split(' ')
        .every((id) => has(el, `#${id}`)),
    ).to.equal(true)
    expect(has(el, 'iframe')).to.equal(false)
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('youtube'))).to.deep.equal([])
    expect(words(the(el, 'figcaption a'))).to.equal('Open at youtube.com')
  })

  it('is shut in as far as it may be', async () => {
    const el = await open([page('once.invalid')])
    await show(el)
    const { sandbox, referrerPolicy, allow, title, src } = frame(el)
    expect([...sandbox].toSorted()).to.deep.equal([
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
    ])
    expect([referrerPolicy, allow, title, src]).to.deep.equal([
      'no-referrer',
      'fullscreen; picture-in-picture',
      'A chart',
      'https://once.invalid/1',
    ])
  })

  it('loaded once is asked about again', async () => {
    const el = await open([page('again.invalid')])
    await show(el)
    el.select('day-9')
    await settled(el)
    el.select('day-8')
    await settled(el)
    expect([has(el, 'iframe'), has(el, '.notice')]).to.deep.equal([false, true])
  })

  it('always wanted is asked about no more, by any timeline of the page, and is stored nowhere', async () => {
    const stored = [localStorage.length, sessionStorage.length, document.cookie]
    const el = await open([page('always.invalid'), page('other.invalid')])
    await show(el, 'always')
    expect(all<HTMLIFrameElement>(el, 'iframe').map(({ src }) => src)).to.deep.equal(['https://always.invalid/1'])
    el.select('day-9')
    await settled(el)
    el.select('day-8')
    await settled(el)
    expect(has(el, 'iframe')).to.equal(true)
    const other = await open([page('always.invalid')])
    expect([has(other, 'iframe'), has(other, '.notice')]).to.deep.equal([true, false])
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(stored)
  })

  it('is loaded by a click without a question where the page has the answer already', async () => {
    const el = await open([page('agreed.invalid')])
    const hosts: string[] = []
    el.mediaConsent = (host) => hosts.push(host) > 0
    await settled(el)
    expect([has(el, 'iframe'), has(el, '.notice'), words(load(el))]).to.deep.equal([false, false, 'Load page'])
    expect(hosts).to.include('agreed.invalid')
    await show(el)
    expect(has(el, 'iframe')).to.equal(true)
  })

  it('is only a link where the page says no, and so are its pictures', async () => {
    const el = await open([page('denied.invalid'), { ...picture, src: 'https://denied.invalid/a.jpg' }, picture])
    el.mediaConsent = (host) => (host === 'denied.invalid' ? false : undefined)
    await settled(el)
    expect(all(el, '[data-load]')).to.have.length(1)
    expect(words(the(el, '.notice'))).to.equal('This page does not allow it to be shown here.')
    expect(all<HTMLAnchorElement>(el, '.medium a').map(({ href }) => href)).to.deep.equal([
      'https://denied.invalid/1',
      'https://denied.invalid/a.jpg',
    ])
  })

  it('that is the own site after all can do less, not more', async () => {
    const el = await open([
      { ...page(), src: '/tests/fixtures/picture.svg' },
      { ...page(), src: `${location.origin}/x` },
    ])
    expect(has(el, '.notice')).to.equal(false)
    await show(el)
    expect(frame(el).sandbox.contains('allow-same-origin')).to.equal(false)
    all<HTMLButtonElement>(el, '[data-load]')[1]!.click()
    await settled(el)
    expect(all<HTMLIFrameElement>(el, 'iframe')[1]!.sandbox.contains('allow-same-origin')).to.equal(false)
  })

  it('leaves no step in the history of the page', async () => {
    const before = history.length
    const el = await open([{ ...page(), src: '/tests/fixtures/picture.svg' }])
    await shown(el)
    click(titleOfNext(el))
    await settled(el)
    expect(history.length).to.equal(before)
  })
})

const titleOfNext = (el: DiplomaticTimeline): HTMLElement => the(el, '[data-action="next"]')
