import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { all, beijing, drawn, emptyTimeline, has, settled, shownView, timeline, waitUntil, words } from './timelines.js'

/** What a framework may set, whatever the types say. */
type Loose = DiplomaticTimeline & Record<string, unknown>

const given: Readonly<Record<string, unknown>> = {
  view: 'list',
  groupBy: 'type',
  scale: 'proportional',
  selected: 'sanctions',
  filters: { types: ['visit'] },
  timeZone: 'Asia/Tokyo',
  lang: 'de',
  dir: 'rtl',
  controls: 'zoom',
  urlState: 'story',
  mediaConsent: () => true,
  src: 'story.json',
}

/** What a reader sees, as far as these properties change it. */
const drawing = (el: DiplomaticTimeline): unknown[] => [
  el.getAttributeNames().toSorted().join(' '),
  shownView(el),
  words(el.shadowRoot!.querySelector('.base')),
  el.shadowRoot!.querySelector<HTMLElement>('.base')!.dir,
]

describe('a property that is null or undefined', () => {
  for (const [name, value] of Object.entries(given))
    it(`is as if it had never been set: ${name}`, async () => {
      const el = (await timeline({ data: beijing })) as Loose
      const before = [el[name], drawing(el)]
      for (const absent of [null, undefined]) {
        el[name] = value
        await settled(el)
        el[name] = absent
        await el.updateComplete
        await settled(el)
        expect([el[name], drawing(el)], String(absent)).to.deep.equal(before)
      }
    })

  it('may be so before anything is drawn', async () => {
    const el = await emptyTimeline()
    for (const name of [...Object.keys(given), 'data']) Object.assign(el, { [name]: null })
    await settled(el)
    expect(has(el, '.state')).to.equal(false)
    el.data = beijing
    await drawn(el)
    expect(all(el, '[data-marks] [data-id]')).to.have.length(beijing.events.length)
  })

  it('is so as an attribute that is taken away', async () => {
    const el = await timeline({
      data: beijing,
      attributes: { view: 'list', selected: 'sanctions', 'time-zone': 'UTC' },
    })
    for (const name of ['view', 'selected', 'time-zone']) el.removeAttribute(name)
    await settled(el)
    expect([shownView(el), el.view, el.selected, el.timeZone]).to.deep.equal(['timeline', 'auto', undefined, undefined])
  })

  it('is no document', async () => {
    const el = await timeline({ data: beijing })
    Object.assign(el, { data: null })
    await settled(el)
    expect([el.data, el.issues, has(el, '.state')]).to.deep.equal([undefined, [], false])
  })
})

describe('urlState', () => {
  it('may be true, for the key that an empty one gives', async () => {
    const el = await timeline({ data: beijing })
    const before = location.href
    el.urlState = true
    await settled(el)
    el.shadowRoot!.querySelector<HTMLElement>('[data-view=list]')!.click()
    await waitUntil(() => location.hash === '#timeline.view=list', 'the view was not written')
    el.urlState = false
    await settled(el)
    history.replaceState(null, '', before)
  })
})
