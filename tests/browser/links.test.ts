import { expect, nextFrame } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import { forgetHistory } from '../support/page.js'
import { json, restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  beijing,
  button,
  click,
  countSteps,
  drawn,
  emptyTimeline,
  focused,
  has,
  heard,
  isOff,
  markOf,
  one,
  settled,
  shortDocument,
  shownView,
  the,
  timeline,
  words,
  waitUntil,
} from './timelines.js'

const home = location.href
const path = location.pathname + location.search

/** What the page's address says after its query. */
const fragment = (): string => decodeURIComponent(location.hash)
const fragmentIs = (text: string): Promise<void> =>
  waitUntil(() => fragment() === text, `the fragment did not become '${text}'`).catch(() => {
    expect(fragment()).to.equal(text)
  })

/** Opens a link: another address, as if the page had been loaded with it. */
const openAt = (end: string): void => history.replaceState(null, '', path + end)

async function linked(key = '', options: Parameters<typeof timeline>[0] = {}): Promise<DiplomaticTimeline> {
  return timeline({ width: 1100, data: beijing, ...options, attributes: { 'url-state': key, ...options.attributes } })
}

async function go(steps: number, to: string): Promise<void> {
  history.go(steps)
  await fragmentIs(to)
  await nextFrame()
}

async function search(el: DiplomaticTimeline, text: string): Promise<void> {
  const field = the<HTMLInputElement>(el, '[data-search]')
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  await settled(el)
}

before(() => forgetHistory())

describe('the address', () => {
  beforeEach(() => openAt(''))
  afterEach(() => {
    restoreNetwork()
    history.replaceState(null, '', home)
    scrollTo(0, 0)
  })

  it('is left alone without the attribute', async () => {
    openAt('#timeline=yellen-china')
    const el = await timeline({ width: 1100, data: beijing })
    expect(el.selected).to.equal(undefined)
    click(markOf(el, 'mao-no-blame'))
    await settled(el)
    expect(fragment()).to.equal('#timeline=yellen-china')
    expect(has(el, '.copy-link')).to.equal(false)
  })

  it('says which event the user chose, a step in the history each, and back and forward lead through them', async () => {
    const el = await linked()
    const steps = countSteps()
    click(markOf(el, 'yellen-china'))
    await fragmentIs('#timeline=yellen-china')
    click(markOf(el, 'mao-no-blame'))
    await fragmentIs('#timeline=mao-no-blame')
    expect(steps()).to.equal(2)
    const chosen = heard(el, 'timeline-select')
    await go(-1, '#timeline=yellen-china')
    await waitUntil(() => el.selected === 'yellen-china', 'back did not choose the event')
    expect(words(the(el, '.detail-title'))).to.contain('Yellen')
    await go(-1, '')
    await waitUntil(() => el.selected === undefined, 'back did not close the event')
    await go(2, '#timeline=mao-no-blame')
    await waitUntil(() => el.selected === 'mao-no-blame', 'forward did not choose the event')
    expect(chosen.map(({ event, cancelable }) => [event?.id, cancelable])).to.deep.equal([
      ['yellen-china', false],
      [undefined, false],
      ['mao-no-blame', false],
    ])
  })

  it('says the view, as a step too', async () => {
    const el = await linked()
    const steps = countSteps()
    click(the(el, '[data-view="list"]'))
    await fragmentIs('#timeline.view=list')
    expect(steps()).to.equal(1)
    await go(-1, '')
    await waitUntil(() => shownView(el) === 'timeline', 'back did not change the view')
    expect(el.view).to.equal('auto')
  })

  it('says filter and search without a step', async () => {
    const el = await linked()
    const steps = countSteps()
    click(the(el, '[data-filter="states:us"]'))
    click(the(el, '[data-filter="types:visit"]'))
    await search(el, 'china & co')
    await fragmentIs('#timeline.states=us&timeline.types=visit&timeline.text=china & co')
    click(the(el, '[data-action="clear"]'))
    await fragmentIs('')
    expect(steps()).to.equal(0)
  })

  it('says the stretch in view while it is not all, without a step', async () => {
    const el = await linked()
    const steps = countSteps()
    const changes = heard(el, 'timeline-range-change')
    click(button(el, 'zoom-in'))
    click(button(el, 'zoom-in'))
    await waitUntil(() => fragment().startsWith('#timeline.range='), 'no range was written')
    const [start, end] = fragment().split('=')[1]!.split('/')
    const { start: from, end: to } = changes.at(-1)!
    expect(Math.abs(Date.parse(start!) - from.getTime())).to.be.at.most(86_400_000)
    expect(Math.abs(Date.parse(end!) - to.getTime())).to.be.at.most(86_400_000)
    click(button(el, 'fit'))
    await fragmentIs('')
    expect(steps()).to.equal(0)
  })

  it('keeps what was zoomed before a step for the way back', async () => {
    const el = await linked()
    click(button(el, 'zoom-in'))
    click(markOf(el, 'lavrov-beijing-2024-04'))
    await waitUntil(() => fragment().startsWith('#timeline=lavrov'), 'the event was not written')
    history.back()
    await waitUntil(() => fragment().startsWith('#timeline.range='), 'the zoom was not kept')
    await waitUntil(() => el.selected === undefined, 'the event was not closed')
    expect(isOff(el, 'zoom-out')).to.equal(false)
  })

  it('is written once in a while however much the user does, as Safari demands, and ends with the last', async () => {
    const el = await linked('', { attributes: { selected: 'lavrov-beijing-2023-10' } })
    const { replaceState, pushState } = history
    const { now } = performance
    let writes = 0
    history.replaceState = (...args) => void (writes++, replaceState.apply(history, args))
    history.pushState = (...args) => void (writes++, pushState.apply(history, args))
    const still = performance.now() + 1000
    performance.now = () => still
    try {
      for (let i = 0; i < 10; i++) {
        click(button(el, i % 2 ? 'fit' : 'zoom-in'))
        await settled(el)
        click(button(el, 'next'))
        await settled(el)
      }
      expect(writes, 'while no time passed').to.equal(1)
    } finally {
      Object.assign(performance, { now })
    }
    await waitUntil(() => fragment().startsWith(`#timeline=${el.selected}`), 'the last was not written')
    Object.assign(history, { replaceState, pushState })
    expect(writes).to.be.below(4)
  })

  it('carries nothing that the page itself has set, which comes back where a link says nothing else', async () => {
    const el = await linked('', { attributes: { selected: 'mao-no-blame', view: 'list' } })
    await settled(el)
    expect(fragment()).to.equal('')
    el.filter({ types: ['statement'] })
    await settled(el)
    expect(fragment()).to.equal('')
    click(button(el, 'close'))
    await fragmentIs('#timeline=')
    click(the(el, '[data-view="timeline"]'))
    await fragmentIs('#timeline=&timeline.view=timeline')
    click(the(el, '[data-action="clear"]'))
    await fragmentIs('#timeline=&timeline.view=timeline&timeline.types=')
    history.go(-2)
    await fragmentIs('')
    await waitUntil(() => el.selected === 'mao-no-blame', "the page's own event did not come back")
    expect([el.view, el.filters]).to.deep.equal(['list', { types: ['statement'] }])
  })

  it('is not written when the page selects, zooms or filters, nor is what it did written later', async () => {
    const el = await linked()
    el.select('mao-no-blame')
    el.zoomTo('2024-04-01', '2024-04-03')
    await settled(el)
    el.filters = { states: ['cn'] }
    await settled(el)
    expect(fragment()).to.equal('')
    click(the(el, '[data-view="list"]'))
    await fragmentIs('#timeline.view=list')
  })

  it('keeps apart two timelines that have each a key, and what else is in it', async () => {
    openAt('#t=30')
    const [a, b] = [await linked('moscow'), await linked('beijing')]
    click(markOf(a, 'yellen-china'))
    await fragmentIs('#t=30&moscow=yellen-china')
    click(the(b, '[data-filter="states:us"]'))
    await fragmentIs('#t=30&moscow=yellen-china&beijing.states=us')
    expect([a.filters, b.selected]).to.deep.equal([{}, undefined])
    await go(-1, '#t=30')
    await waitUntil(() => a.selected === undefined, 'back did not close the event')
    expect(b.filters).to.deep.equal({})
  })

  it('is the query where the page uses its fragment for something else', async () => {
    openAt('#comments')
    const el = await linked()
    click(markOf(el, 'yellen-china'))
    await waitUntil(() => location.search.endsWith('&timeline=yellen-china'), 'the query was not written')
    expect(fragment()).to.equal('#comments')
    history.back()
    await waitUntil(() => el.selected === undefined, 'back did not close the event')
  })

  it('survives a jump to an anchor of the page', async () => {
    const el = await linked()
    click(markOf(el, 'yellen-china'))
    await fragmentIs('#timeline=yellen-china')
    location.hash = '#comments'
    await waitUntil(() => location.search.endsWith('&timeline=yellen-china'), 'the event was lost from the address')
    expect([fragment(), el.selected]).to.deep.equal(['#comments', 'yellen-china'])
    await go(-1, '#timeline=yellen-china')
    expect(el.selected).to.equal('yellen-china')
  })

  it("leaves the page's own state of its entries alone", async () => {
    history.replaceState({ page: 'story' }, '')
    const el = await linked()
    click(the(el, '[data-filter="states:us"]'))
    await fragmentIs('#timeline.states=us')
    expect(history.state).to.deep.equal({ page: 'story' })
  })

  it('is not written onto another page that a script has brought meanwhile', async () => {
    const el = await linked()
    click(the(el, '[data-filter="states:us"]'))
    click(the(el, '[data-filter="types:visit"]'))
    await fragmentIs('#timeline.states=us&timeline.types=visit')
    await search(el, 'nothing')
    history.pushState(null, '', '/another-page')
    el.remove()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(location.pathname + fragment()).to.equal('/another-page')
    history.back()
    await waitUntil(() => location.pathname !== '/another-page', 'there was no way back')
  })

  it('is followed no longer by an element that is gone', async () => {
    const el = await linked()
    click(markOf(el, 'yellen-china'))
    await fragmentIs('#timeline=yellen-china')
    el.remove()
    await go(-1, '')
    expect(el.selected).to.equal('yellen-china')
  })
})

describe('a link', () => {
  beforeEach(() => openAt(''))
  afterEach(() => {
    restoreNetwork()
    history.replaceState(null, '', home)
    scrollTo(0, 0)
  })

  it('brings back event, view, filter and range, and tells nobody', async () => {
    openAt('#timeline=yellen-china&timeline.states=us&timeline.range=2024-04-05T00:00Z/2024-04-06T11:59Z')
    const host = await emptyTimeline({ width: 1100, attributes: { 'url-state': '' } })
    const told = [
      heard(host, 'timeline-select'),
      heard(host, 'timeline-filter-change'),
      heard(host, 'timeline-range-change'),
    ]
    host.data = beijing
    await drawn(host)
    expect([host.selected, host.filters]).to.deep.equal(['yellen-china', { states: ['us'] }])
    expect(words(the(host, '.detail-title'))).to.contain('Yellen')
    expect(isOff(host, 'zoom-out')).to.equal(false)
    expect(told.flat()).to.have.length(0)
    expect(fragment()).to.contain('range=2024-04-05T00:00Z')
  })

  it('shows just the stretch that the sender saw', async () => {
    const el = await linked()
    click(button(el, 'zoom-in'))
    click(button(el, 'zoom-in'))
    await waitUntil(() => fragment().startsWith('#timeline.range='), 'no range was written')
    const [axis, shown] = [all(el, '.axis text').map(words), fragment()]
    const other = await linked()
    expect(all(other, '.axis text').map(words)).to.deep.equal(axis)
    expect(fragment()).to.equal(shown)
  })

  it('waits for a document that is loaded later', async () => {
    openAt('#timeline=yellen-china&timeline.view=list')
    stubNetwork(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return json(beijing)
    })
    const el = await timeline({ width: 1100, attributes: { 'url-state': '', src: 'late.json' } })
    expect([el.selected, shownView(el)]).to.deep.equal(['yellen-china', 'list'])
    expect(has(el, 'li.selected .detail')).to.equal(true)
  })

  for (const [view, width] of [
    ['timeline', 1100],
    ['list', 390],
  ] as const) {
    it(`to an event brings it into view in the ${view}, and moves no focus`, async () => {
      const space = document.createElement('div')
      space.style.height = '3000px'
      document.body.prepend(space)
      openAt('#timeline=mao-no-blame')
      const el = await linked('', { width })
      const shown = view === 'list' ? the(el, 'li.selected') : el
      await waitUntil(() => shown.getBoundingClientRect().top < innerHeight, 'it was not brought into view')
      expect(shown.getBoundingClientRect().top).to.be.at.least(0)
      expect([focused(el), document.activeElement === document.body]).to.deep.equal([undefined, true])
      space.remove()
    })
  }

  it('that names no event scrolls nothing', async () => {
    const space = document.createElement('div')
    space.style.height = '3000px'
    document.body.prepend(space)
    openAt('#timeline.view=list')
    const el = await linked()
    await settled(el)
    expect([shownView(el), scrollY]).to.deep.equal(['list', 0])
    space.remove()
  })

  it('that a reader follows tells the page what it has changed, once that is drawn', async () => {
    const el = await linked()
    const link = document.createElement('a')
    link.href = '#timeline=yellen-china&timeline.types=visit'
    document.body.append(link)
    const [chosen, filtered] = [heard(el, 'timeline-select'), heard(el, 'timeline-filter-change')]
    const drawnThen: boolean[] = []
    el.addEventListener('timeline-select', () => drawnThen.push(!el.isUpdatePending && el.selected === 'yellen-china'))
    link.click()
    await waitUntil(() => chosen.length > 0, 'the event was not told')
    history.back()
    await waitUntil(() => chosen.length > 1, 'the way back was not told')
    expect(chosen.map(({ event }) => event?.id)).to.deep.equal(['yellen-china', undefined])
    expect(filtered.map(({ filter }) => filter)).to.deep.equal([{ types: ['visit'] }, {}])
    expect(drawnThen).to.deep.equal([true, false])
    link.remove()
  })

  it('in the page itself leads to the event, scrolling there', async () => {
    const el = await linked()
    const space = document.createElement('div')
    space.innerHTML = '<a href="#timeline=mao-no-blame">Mao Ning</a><div style="height: 3000px"></div>'
    document.body.prepend(space)
    scrollTo(0, 0)
    space.querySelector('a')!.click()
    await waitUntil(() => el.selected === 'mao-no-blame', 'the event was not chosen')
    await waitUntil(() => scrollY > 1000, 'it was not brought into view')
    history.back()
    await waitUntil(() => el.selected === undefined, 'back did not close the event')
    space.remove()
  })

  it('to an event of one timeline leaves the others of the page as they are', async () => {
    const [one, other] = [await linked(), await linked('yalta', { data: shortDocument(8, 9) })]
    click(markOf(one, 'yellen-china'))
    await search(one, 'China')
    await fragmentIs('#timeline=yellen-china&timeline.text=China')
    const link = document.createElement('a')
    link.href = '#yalta=day-9'
    document.body.append(link)
    link.click()
    await waitUntil(() => other.selected === 'day-9', 'the event was not chosen')
    expect([one.selected, one.filters]).to.deep.equal(['yellen-china', { text: 'China' }])
    await waitUntil(
      () => /timeline=yellen-china.*yalta=day-9|yalta=day-9.*timeline=yellen-china/.test(fragment()),
      fragment(),
    )
    history.back()
    await waitUntil(() => other.selected === undefined, 'back did not close the event')
    expect(one.selected).to.equal('yellen-china')
    link.remove()
  })

  for (const end of [
    '#timeline=no-such-event',
    '#timeline=__proto__&timeline.view=__proto__',
    '#timeline.states=atlantis,%00&timeline.types=party&timeline.pairs=x&timeline.tags=,,,',
    '#timeline.range=yesterday/tomorrow',
    '#timeline.range=2024-04-09/2024-04-01&timeline.text=%20',
    '#timeline.range=/..&timeline=%ff%',
    `#timeline=${'x'.repeat(5000)}`,
  ]) {
    it(`of which nothing can be used, ${end.slice(0, 40)}, leaves all as it is, the address too`, async () => {
      openAt(end)
      const el = await linked()
      await settled(el)
      expect([el.selected, el.view, shownView(el)]).to.deep.equal([undefined, 'auto', 'timeline'])
      expect(all(el, '[data-marks] [data-id]')).to.have.length(19)
      expect(isOff(el, 'zoom-out')).to.equal(true)
      expect(location.hash).to.equal(new URL(end, home).hash)
    })
  }

  it('written by hand gives what can be used of it', async () => {
    openAt('#timeline.range=2024-04&timeline.states=us,atlantis&timeline.view=tabular&timeline=yellen-china')
    const el = await linked()
    expect([el.selected, el.filters, el.view]).to.deep.equal(['yellen-china', { states: ['us'] }, 'auto'])
  })

  it('to an event of any name leads there', async () => {
    const id = `&#?=%,~+ "'<ы😀>${'long '.repeat(80)}`
    const data = shortDocument(1, 2)
    const named = { ...data, events: data.events.map((event, i) => (i ? { ...event, id } : event)) }
    const el = await linked('', { width: 390, data: named })
    click(all(el, '.list .title').find((title) => title.dataset['select'] === id)!)
    await waitUntil(() => location.hash.length > 400, 'the event was not written')
    const other = await linked('', { width: 390, data: named })
    expect(other.selected).to.equal(id)
  })

  it('is taken up when the attribute is set, and left alone when it is taken away', async () => {
    openAt('#story=yellen-china')
    const el = await linked()
    expect(el.selected).to.equal(undefined)
    el.setAttribute('url-state', 'story')
    await settled(el)
    expect(el.selected).to.equal('yellen-china')
    el.removeAttribute('url-state')
    await settled(el)
    click(button(el, 'close'))
    await settled(el)
    expect(fragment()).to.equal('#story=yellen-china')
    expect(one(el, '.copy-link')).to.equal(null)
  })
})
