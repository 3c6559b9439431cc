import { expect } from '@open-wc/testing'
import type { DiplomaticEvent } from '../../src/model.js'
import {
  all,
  beijing,
  click,
  has,
  heard,
  isOff,
  one,
  settled,
  shortDocument,
  the,
  timeline,
  words,
} from './timelines.js'

const ids = (el: Awaited<ReturnType<typeof timeline>>) =>
  all(el, '[data-marks] [data-id]').map((mark) => mark.dataset['id'])
const chip = (el: Awaited<ReturnType<typeof timeline>>, choice: string) => the(el, `[data-filter="${choice}"]`)
const visitOf = (id: string, date: string): DiplomaticEvent => ({
  id: `visit-${id}`,
  type: 'visit',
  title: `A visit from ${id}`,
  date,
  visitors: [id],
  hosts: ['s0'],
})

describe('the filter', () => {
  it('shows what a state does when its button is pressed, tells the page, and fits the axis to it', async () => {
    const el = await timeline({ width: 1200, data: beijing })
    const changes = heard(el, 'timeline-filter-change')
    const before = all(el, '.axis .break').length
    click(chip(el, 'states:us'))
    await settled(el)
    expect(ids(el).toSorted()).to.deep.equal(['blinken-brussels', 'yellen-china', 'yellen-warning'])
    expect(chip(el, 'states:us').getAttribute('aria-pressed')).to.equal('true')
    expect(changes.map(({ filter }) => filter)).to.deep.equal([{ states: ['us'] }])
    expect(words(one(el, '.shown'))).to.equal('3 of 19 events shown')
    expect([before, all(el, '.axis .break').length]).to.deep.equal([2, 0])
  })

  it('is undone by the same button, and by "clear"', async () => {
    const el = await timeline({ width: 1200, data: beijing })
    for (const undo of ['[data-filter="states:us"]', '[data-action="clear"]']) {
      click(chip(el, 'states:us'))
      await settled(el)
      expect(ids(el)).to.have.length(3)
      click(the(el, undo))
      await settled(el)
      expect(ids(el)).to.have.length(19)
    }
  })

  it('searches as one types, and keeps the focus', async () => {
    const el = await timeline({ width: 1200, data: beijing })
    const field = the<HTMLInputElement>(el, '[data-search]')
    field.focus()
    field.value = 'burning'
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    await settled(el)
    expect(ids(el).toSorted()).to.deep.equal(['readout-exchange', 'readout-subjects'])
    expect(el.shadowRoot!.activeElement === field).to.equal(true)
  })

  it('never leaves an unexplained empty chart', async () => {
    const el = await timeline({ width: 1200, data: beijing })
    el.filter({ text: 'nothing of the kind' })
    await settled(el)
    expect(has(el, '.chart')).to.equal(false)
    expect(words(the(el, '.state'))).to.contain('No event matches: “nothing of the kind”.')
    click(the(el, '.state [data-action="clear"]'))
    await settled(el)
    expect(ids(el)).to.have.length(19)
  })

  it('is silent when the page itself filters', async () => {
    const el = await timeline({ width: 1200, data: beijing })
    const changes = heard(el, 'timeline-filter-change')
    el.filters = { types: ['visit'] }
    await settled(el)
    expect(ids(el)).to.have.length(3)
    expect(changes).to.have.length(0)
  })

  for (const dir of ['ltr', 'rtl'])
    for (const width of [288, 358])
      it(`names on a phone all states that have a colour, in one row: ${dir}, ${width} px`, async () => {
        const actors = Array.from({ length: 12 }, (_, i) => ({
          id: `s${i}`,
          kind: 'state' as const,
          name: `State ${i}`,
        }))
        const data = { ...beijing, actors, events: actors.map(({ id }, i) => visitOf(id, `2024-05-${10 + i}`)) }
        const el = await timeline({ width, data, attributes: { dir, view: 'timeline' } })
        const row = the(el, '.filter')
        const chips = all(el, '.filter .chip')
        expect(chips.map(words)).to.deep.equal(actors.slice(0, 8).map(({ name }) => `${name} 1 event`))
        expect(new Set(chips.map((node) => node.getBoundingClientRect().top)).size).to.equal(1)
        expect(row.scrollWidth).to.be.greaterThan(row.clientWidth)
        expect(el.scrollWidth).to.be.at.most(el.clientWidth)
        expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth)
        for (const node of [chips.at(-1)!, chips[4]!, chips[0]!]) {
          node.focus()
          await settled(el)
          const [around, box] = [row.getBoundingClientRect(), node.getBoundingClientRect()]
          const [left, right] = [box.left - around.left, around.right - box.right]
          // Clear of the edge where the row fades.
          expect(dir === 'ltr' ? right : left).to.be.at.least(24)
          expect(dir === 'ltr' ? left : right).to.be.at.least(4)
        }
      })

  it('holds in the list too, where most of it is folded away on a phone', async () => {
    const el = await timeline({ width: 360, data: beijing })
    expect(all(el, '[data-filter]').map((node) => node.dataset['filter'])).to.deep.equal(
      ['ru', 'us', 'cn', 'west'].map((id) => `states:${id}`),
    )
    click(the(el, '[data-action="filter"]'))
    await settled(el)
    expect(el.scrollWidth).to.be.at.most(el.clientWidth)
    const { right } = el.getBoundingClientRect()
    for (const node of all(el, '.filter, .filter-panel *:not(svg *)'))
      expect(node.getBoundingClientRect().right).to.be.at.most(right + 0.5)
    click(chip(el, 'types:meeting'))
    await settled(el)
    expect(all(el, '.list li')).to.have.length(1)
    await expect(el).to.be.accessible()
  })

  for (const width of [640, 736, 1248, 1568])
    it(`has at ${width} px what is found with and what is looked at with in one row, in the order of the tab key`, async () => {
      const el = await timeline({ width, data: beijing })
      const row = (node: Element) => Math.round(node.getBoundingClientRect().top)
      expect(row(the(el, '.controls'))).to.be.closeTo(row(the(el, '.filter-button')), 2)
      const rows = all(el, '.bar-row button, .bar-row input')
        .filter((node) => node.checkVisibility())
        .map(row)
      expect(rows).to.deep.equal(rows.toSorted((a, b) => a - b))
    })

  it('marks what was searched for, in the list', async () => {
    const el = await timeline({ width: 360, data: beijing })
    el.filter({ text: 'burning SUBJECTS' })
    await settled(el)
    expect(all(el, '.list mark').map(words)).to.deep.equal(['burning', 'subjects', 'burning', 'subjects'])
    expect(words(the(el, '[data-id="readout-subjects"] .title'))).to.equal(
      'Statement: Moscow names two “burning subjects”',
    )
  })

  it('is not offered where the page does not want it', async () => {
    const el = await timeline({ width: 1200, data: beijing, attributes: { controls: 'view zoom' } })
    expect(has(el, '[data-filter]')).to.equal(false)
    expect(words(the(el, '.legend'))).to.contain('Russia 11')
  })
})

describe('an unusual moment', () => {
  it('of an unreadable script is told as a failure, with nothing to try again', async () => {
    const el = await timeline({ inside: '<script type="application/json">{ "title":</script>' })
    expect(words(the(el, '[role="alert"]'))).to.contain('could not be loaded: line 1')
    expect(has(el, '.empty')).to.equal(false)
    expect(has(el, '[data-action="reload"]')).to.equal(false)
  })

  it('before the first drawing remembers where to zoom to', async () => {
    const el = document.createElement('diplomatic-timeline')
    el.data = shortDocument(1, 20)
    el.zoomTo('2024-05-19', '2024-05-21')
    const container = await timeline({ data: shortDocument(1) })
    container.parentElement!.append(el)
    await settled(el)
    await settled(el)
    expect(isOff(el, 'zoom-out')).to.equal(false)
  })

  it('of a view with nothing in it keeps a place to tab to', async () => {
    const el = await timeline({ data: shortDocument(1, 30), attributes: { scale: 'proportional' } })
    el.zoomTo('2024-05-12', '2024-05-14')
    await settled(el)
    expect(all(el, '[data-marks] [data-id]')).to.have.length(0)
    expect(all(el, '.chart [tabindex="0"]')).to.have.length(1)
  })
})
