import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { ar } from '../../src/messages/ar.js'
import { DiplomaticTimeline } from '../../src/index.js'
import { hear } from '../support/page.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument as journey } from '../fixtures/journey.js'
import { all, beijing, button, click, settled, timeline, type TimelineOptions } from './timelines.js'

const selected = 'blinken-brussels'
const readings: Readonly<Record<string, TimelineOptions>> = {
  'article-list': { data: beijing, attributes: { view: 'list' } },
  'article-timeline': { data: beijing, attributes: { view: 'timeline' } },
  'article-list-detail': { data: beijing, attributes: { view: 'list', selected } },
  'article-timeline-detail': { data: beijing, attributes: { view: 'timeline', selected } },
}

/** Compared as text, which a person can read: see `tests/browser/heard`. */
async function expectHeard(name: string): Promise<void> {
  const told = await hear(name)
  if (told) expect(told.heard).to.equal(told.expected)
}

describe('what is heard', () => {
  before(() => setViewport({ width: 1280, height: 900 }))
  after(() => setViewport({ width: 800, height: 600 }))

  for (const [name, options] of Object.entries(readings))
    it(`is as written: ${name}`, async () => {
      await timeline({ width: 1200, ...options })
      await expectHeard(name)
    })

  it('is as written: the filter panel', async () => {
    const el = await timeline({ data: beijing, width: 1200 })
    click(button(el, 'filter'))
    await settled(el)
    await expectHeard('filter-panel')
  })

  it('is as written: an article in Arabic', async () => {
    DiplomaticTimeline.addMessages(ar)
    await timeline({ data: beijing, width: 1200, attributes: { view: 'timeline', lang: 'ar' } })
    await expectHeard('article-timeline-arabic')
  })
})

describe('each event of the chart', () => {
  for (const [name, data] of Object.entries({ beijing, exchange, journey }))
    it(`is heard as sentences that begin and end as such: ${name}`, async () => {
      const el = await timeline({ data, width: 1200, attributes: { view: 'timeline' } })
      const sentences = all(el, '[data-marks] .mark').map((mark) => mark.getAttribute('aria-label')!)
      expect(sentences.length).to.be.greaterThan(3)
      for (const sentence of sentences) {
        expect(sentence).to.match(/^\p{Lu}.*[.!?…]["'”’»]*$/su)
        expect(sentence).not.to.match(/\s{2}|\s[.,:;]|[.,:;][.,:;]|→|undefined|\{/)
      }
    })
})
