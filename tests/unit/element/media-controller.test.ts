import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MediaController } from '../../../src/element/media-controller.js'
import { en } from '../../../src/messages/en.js'
import { buildDetail, type Detail } from '../../../src/model/detail.js'
import { timelineWith, visitOn } from '../../fixtures/timelines.js'

const words = { locale: 'en', timeZone: 'UTC', messages: en }

/** A page without an address of its own, to which no relative address leads anywhere. */
const page = () => Object.assign(new EventTarget(), { baseURI: 'about:blank' })

function detailWith(...sources: readonly string[]): Detail {
  const media = sources.map((src) => ({ src, alt: 'Two men' }))
  return buildDetail('v', timelineWith([visitOn('2024-04-08', { id: 'v', media })]), words)!
}

describe('MediaController', () => {
  beforeEach(() => {
    vi.stubGlobal('document', page())
    vi.stubGlobal('location', { origin: 'null', host: '' })
  })
  afterEach(() => vi.unstubAllGlobals())

  /** With a way to ask for a medium as a click on its button does. */
  function controller() {
    const host = { addController: () => {}, requestUpdate: () => {}, updateComplete: Promise.resolve(true) }
    const root = Object.assign(new EventTarget(), { querySelectorAll: () => [] })
    const media = new MediaController(host as never, () => undefined)
    media.listen(root as never)
    const ask = (id: string) => {
      const closest = (selector: string) => ({ dataset: selector === '[data-load]' ? { load: 'once' } : { media: id } })
      root.dispatchEvent(Object.defineProperty(new Event('click'), 'target', { value: { closest } }))
    }
    return { media, ask }
  }

  it('takes an address that leads nowhere for one of the page itself', () => {
    const { media } = controller().media.follow(detailWith('a.jpg', 'https://[', 'https://example.org/a.jpg'))
    expect(media.map(({ isOwn, state }) => [isOwn, state])).toEqual([
      [true, 'offered'],
      [true, 'offered'],
      [false, 'offered'],
    ])
  })

  it('hears what the browser refuses, also beside an address that leads nowhere', () => {
    const { media, ask } = controller()
    const detail = detailWith('a.jpg', 'https://example.org/a.jpg')
    const states = () => media.follow(detail).media.map(({ state }) => state)
    states()
    for (const { id } of detail.media) ask(id)
    expect(states()).toEqual(['loading', 'loading'])
    media.hostConnected()
    const refusal = { disposition: 'enforce', blockedURI: 'https://example.org', effectiveDirective: 'img-src' }
    document.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), refusal))
    expect(states()).toEqual(['loading', 'refused'])
  })
})
