import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import type { TimelineDocument } from '../../src/model.js'
import {
  all,
  axisWords,
  beijing,
  click,
  isOff,
  one,
  settled,
  shortDocument,
  shownView,
  the,
  timeline,
  words,
  has,
} from './timelines.js'

const switchButton = (el: DiplomaticTimeline, view: string): HTMLElement => the(el, `[data-view=${view}]`)
const pressed = (el: DiplomaticTimeline): (string | undefined)[] =>
  all(el, '[data-view][aria-pressed=true]').map((node) => node.dataset['view'])
const laneTitles = (el: DiplomaticTimeline): string[] => all(el, '.lane title').map(words)

async function resize(el: DiplomaticTimeline, width: number): Promise<void> {
  el.parentElement!.style.width = `${width}px`
  await settled(el)
}

describe('the view', () => {
  it('follows the width of the container, not of the window', async () => {
    const el = await timeline({ data: beijing, width: 400 })
    expect(innerWidth).to.be.greaterThan(600)
    expect(shownView(el)).to.equal('list')
    await resize(el, 900)
    expect(shownView(el)).to.equal('timeline')
    await resize(el, 599)
    expect(shownView(el)).to.equal('list')
    await resize(el, 600)
    expect(shownView(el)).to.equal('timeline')
    expect(el.view).to.equal('auto')
  })

  it('is the one the page asks for, at any width', async () => {
    const narrow = await timeline({ data: beijing, width: 320, attributes: { view: 'timeline' } })
    expect(shownView(narrow)).to.equal('timeline')
    const wide = await timeline({ data: beijing, width: 900, attributes: { view: 'list' } })
    expect(shownView(wide)).to.equal('list')
    wide.removeAttribute('view')
    await settled(wide)
    expect([shownView(wide), wide.view]).to.deep.equal(['timeline', 'auto'])
  })

  it('is the one the user switches to, and stays it when the width changes', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    expect(pressed(el)).to.deep.equal(['timeline'])
    click(switchButton(el, 'list'))
    await settled(el)
    expect([shownView(el), el.getAttribute('view')]).to.deep.equal(['list', 'list'])
    expect(pressed(el)).to.deep.equal(['list'])
    await resize(el, 1000)
    expect(shownView(el)).to.equal('list')
    click(switchButton(el, 'timeline'))
    await resize(el, 320)
    expect(shownView(el)).to.equal('timeline')
  })

  it('shows every event of the document, in both', async () => {
    const ids = beijing.events.map(({ id }) => id).toSorted()
    const el = await timeline({ data: beijing })
    expect(
      all(el, '[data-marks] [data-id]')
        .map((node) => node.dataset['id']!)
        .toSorted(),
    ).to.deep.equal(ids)
    el.view = 'list'
    await settled(el)
    expect(
      all(el, '.list [data-id]')
        .map((node) => node.dataset['id']!)
        .toSorted(),
    ).to.deep.equal(ids)
  })

  it('sets the texts of a wide list in lines that an eye can follow', async () => {
    const el = await timeline({ width: 1248, data: beijing, attributes: { view: 'list', selected: 'mao-not-a-party' } })
    for (const text of all(el, '.list .words, .list .context, .list .quote')) {
      const { width } = text.getBoundingClientRect()
      expect(width / parseFloat(getComputedStyle(text).fontSize), words(text)).to.be.at.most(46)
    }
  })

  it('falls back to what the width asks for where the page asks for none there is', async () => {
    const el = await timeline({ data: beijing, width: 400, attributes: { view: 'globe' } })
    expect(shownView(el)).to.equal('list')
  })

  it('has the detail beside the chart from 1000 px, and below it before', async () => {
    const el = await timeline({ data: beijing, width: 1100 })
    const besides = () =>
      the(el, '.panel').getBoundingClientRect().left >= the(el, '.chart').getBoundingClientRect().right - 1
    expect(besides()).to.equal(true)
    await resize(el, 900)
    expect(besides()).to.equal(false)
  })
})

describe('group-by', () => {
  const grouped = async (groupBy: string): Promise<string[]> => {
    const el = await timeline({ data: beijing, attributes: { 'group-by': groupBy } })
    return laneTitles(el)
  }

  it('makes lanes of pairs of states, by default', async () => {
    const el = await timeline({ data: beijing })
    expect(laneTitles(el)).to.include.members(['Russia → China', 'United States → China'])
  })

  it('makes lanes of actors, of countries, of kinds, or one lane', async () => {
    expect(await grouped('actor')).to.include.members(['Sergei Lavrov', 'Mao Ning'])
    expect(await grouped('country')).to.include.members(['Russia', 'United States', 'China'])
    expect(await grouped('type')).to.include.members(['Visit', 'Statement', 'Meeting'])
    expect(await grouped('none')).to.have.length(1)
  })

  it('falls back to pairs where it is none of these, and when it is taken away', async () => {
    expect(await grouped('colour')).to.include('Russia → China')
    const el = await timeline({ data: beijing, attributes: { 'group-by': 'none' } })
    el.removeAttribute('group-by')
    await settled(el)
    expect(laneTitles(el)).to.include('Russia → China')
  })
})

describe('scale', () => {
  const breaks = (el: DiplomaticTimeline): number => all(el, '.grid .break').length

  it('cuts silences out of the axis, save where it is proportional', async () => {
    const el = await timeline({ data: beijing })
    expect(breaks(el)).to.be.greaterThan(0)
    el.setAttribute('scale', 'proportional')
    await settled(el)
    expect(breaks(el)).to.equal(0)
    el.removeAttribute('scale')
    await settled(el)
    expect(breaks(el)).to.be.greaterThan(0)
  })

  it('falls back to elastic where it is unknown', async () => {
    expect(breaks(await timeline({ data: beijing, attributes: { scale: 'logarithmic' } }))).to.be.greaterThan(0)
  })
})

describe('time-zone', () => {
  const call: TimelineDocument = {
    ...shortDocument(),
    events: [
      { id: 'call', type: 'meeting', title: 'A call', date: '2024-04-08T23:30:00Z', participants: ['fr', 'de'] },
    ],
  }
  const axis = async (attributes: Record<string, string> = {}): Promise<string> =>
    axisWords(await timeline({ data: call, attributes: { view: 'timeline', ...attributes } }))

  it('is the one in which the axis counts days and hours', async () => {
    expect(await axis({ 'time-zone': 'Asia/Tokyo' })).not.to.equal(await axis())
    expect(await axis({ 'time-zone': 'Asia/Tokyo' })).to.equal(await axis({ 'time-zone': 'Asia/Seoul' }))
  })

  it('falls back to the document’s where it is none, and when it is taken away', async () => {
    expect(await axis({ 'time-zone': 'Mars/Olympus' })).to.equal(await axis())
    const el = await timeline({ data: call, attributes: { 'time-zone': 'Asia/Tokyo' } })
    el.removeAttribute('time-zone')
    await settled(el)
    expect(axisWords(el)).to.equal(await axis())
  })

  it('leaves a time that has a zone of its own in that zone', async () => {
    const el = await timeline({ data: call, attributes: { view: 'list', 'time-zone': 'Asia/Tokyo' } })
    expect(words(one(el, '[part=date]'))).to.equal('8 April 2024, 23:30 UTC')
  })
})

describe('controls', () => {
  const shown = async (controls: string): Promise<string[]> => {
    const el = await timeline({ data: beijing, attributes: { controls } })
    const has = (selector: string, name: string) => (one(el, selector) ? [name] : [])
    return [...has('.switch', 'view'), ...has('[data-action=zoom-in]', 'zoom'), ...has('[data-panel]', 'detail')]
  }

  it('are all there by default', async () => {
    expect(await shown('all')).to.deep.equal(['view', 'zoom', 'detail'])
    expect(await shown('')).to.deep.equal(['view', 'zoom', 'detail'])
  })

  it('are those that are named', async () => {
    expect(await shown('none')).to.deep.equal([])
    expect(await shown('zoom')).to.deep.equal(['zoom'])
    expect(await shown(' detail  view ')).to.deep.equal(['view', 'detail'])
    expect(await shown('teleport')).to.deep.equal([])
  })

  it('are all there again when the attribute is taken away', async () => {
    const el = await timeline({ data: beijing, attributes: { controls: 'none' } })
    el.removeAttribute('controls')
    await settled(el)
    expect(has(el, '[data-action=zoom-in]')).to.equal(true)
  })

  it('offer to zoom in, and not out, from the first drawing on', async () => {
    const el = await timeline({ data: beijing })
    expect(['zoom-in', 'zoom-out', 'fit'].filter((action) => !isOff(el, action))).to.deep.equal(['zoom-in'])
  })

  it('do not offer zoom in the list', async () => {
    const el = await timeline({ data: beijing, attributes: { view: 'list' } })
    expect(has(el, '[data-action=zoom-in]')).to.equal(false)
  })
})
