import { expect } from '@open-wc/testing'
import type { DiplomaticTimeline } from '../../src/index.js'
import {
  axisWords,
  beijing,
  button,
  click,
  drawn,
  emptyTimeline,
  heard,
  markOf,
  settled,
  shortDocument,
  the,
  timeline,
  titleOf,
  has,
} from './timelines.js'

const isSelected = (el: DiplomaticTimeline, id: string): boolean =>
  markOf(el, id).getAttribute('aria-selected') === 'true'

describe('timeline-select', () => {
  it('tells what the user chose before it is selected, and bubbles out of shadow roots', async () => {
    const el = await timeline({ data: beijing })
    const before: (string | undefined)[] = []
    el.addEventListener('timeline-select', () => before.push(el.selected))
    const choices = heard(document, 'timeline-select')
    click(markOf(el, 'yellen-china'))
    await settled(el)
    expect(choices.map(({ event }) => event?.title)).to.deep.equal(['Yellen in China'])
    expect(choices.map(({ bubbles, composed, cancelable }) => [bubbles, composed, cancelable])).to.deep.equal([
      [true, true, true],
    ])
    expect(before).to.deep.equal([undefined])
    expect(el.getAttribute('selected')).to.equal('yellen-china')
    expect(isSelected(el, 'yellen-china')).to.equal(true)
  })

  it('cancelled leaves the old selection', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    el.addEventListener('timeline-select', (event) => event.preventDefault())
    click(markOf(el, 'blinken-brussels'))
    click(button(el, 'next'))
    click(button(el, 'close'))
    await settled(el)
    expect(el.selected).to.equal('yellen-china')
    expect(isSelected(el, 'yellen-china')).to.equal(true)
    expect(isSelected(el, 'blinken-brussels')).to.equal(false)
  })

  it('comes for every way in which a user may choose, once each', async () => {
    const el = await timeline({ data: shortDocument(8, 9, 10) })
    const choices = heard(el, 'timeline-select')
    click(markOf(el, 'day-8'))
    await settled(el)
    click(button(el, 'next'))
    await settled(el)
    click(button(el, 'previous'))
    await settled(el)
    click(button(el, 'close'))
    await settled(el)
    el.view = 'list'
    await settled(el)
    click(titleOf(el, 'day-10'))
    await settled(el)
    click(titleOf(el, 'day-10'))
    expect(choices.map(({ event }) => event?.id)).to.deep.equal([
      'day-8',
      'day-9',
      'day-8',
      undefined,
      'day-10',
      undefined,
    ])
  })

  it('does not come for what is selected already', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    const choices = heard(el, 'timeline-select')
    click(markOf(el, 'yellen-china'))
    expect(choices).to.have.length(0)
  })

  it('never comes for what the page does', async () => {
    const el = await timeline({ data: beijing })
    const choices = heard(el, 'timeline-select')
    el.selected = 'yellen-china'
    await settled(el)
    el.setAttribute('selected', 'blinken-brussels')
    await settled(el)
    el.select('yellen-china')
    el.next()
    el.previous()
    el.select()
    await settled(el)
    el.removeAttribute('selected')
    el.data = shortDocument(8)
    await settled(el)
    expect(choices).to.have.length(0)
  })

  it('is not set off by attributes of the page around or inside the element', async () => {
    const el = await emptyTimeline({
      data: beijing,
      attributes: { selected: 'yellen-china' },
      inside: '<button slot="actions" data-action="close" data-view="list" data-select="invasion">Mine</button>',
    })
    Object.assign(el.parentElement!.dataset, { action: 'close', view: 'list', select: 'invasion', id: 'x', marks: '' })
    await drawn(el)
    const choices = heard(el, 'timeline-select')
    click(the(el, '[part=title]'))
    click(el.querySelector('[slot=actions]')!)
    await settled(el)
    expect(choices).to.have.length(0)
    expect([el.selected, el.view]).to.deep.equal(['yellen-china', 'auto'])
  })
})

describe('timeline-range-change', () => {
  it('tells the stretch of time that the user brought into view', async () => {
    const el = await timeline({ data: beijing })
    const changes = heard(document, 'timeline-range-change')
    click(button(el, 'zoom-in'))
    await settled(el)
    click(button(el, 'zoom-in'))
    expect(changes).to.have.length(2)
    const [first, second] = changes.map(({ start, end }) => end.getTime() - start.getTime())
    expect(first).to.be.greaterThan(second!)
    expect(second).to.be.greaterThan(0)
    expect([changes[0]!.bubbles, changes[0]!.composed, changes[0]!.cancelable]).to.deep.equal([true, true, false])
  })

  it('does not come where nothing more can be shown', async () => {
    const el = await timeline({ data: beijing })
    const changes = heard(el, 'timeline-range-change')
    click(button(el, 'zoom-out'))
    click(button(el, 'fit'))
    expect(changes).to.have.length(0)
  })

  it('never comes for what the page does', async () => {
    const el = await timeline({ data: beijing })
    const changes = heard(el, 'timeline-range-change')
    el.zoomTo('2024-04-07', '2024-04-09')
    await settled(el)
    el.select('lavrov-beijing-2023-10')
    await settled(el)
    el.next()
    el.fit()
    el.parentElement!.style.width = '700px'
    el.setAttribute('scale', 'proportional')
    await settled(el)
    expect(changes).to.have.length(0)
  })
})

describe('zoomTo', () => {
  it('shows the stretch that it is given, whichever way round', async () => {
    const el = await timeline({ data: beijing })
    const inView = () => el.renderRoot.querySelectorAll('[data-marks] [data-id]').length
    const all = inView()
    el.zoomTo('2023-10', '2023-10')
    await settled(el)
    expect(inView()).to.be.lessThan(all)
    expect(has(el, '[data-id="lavrov-beijing-2023-10"]')).to.equal(true)
    el.fit()
    el.zoomTo('2024-04-01', '2024-04-08')
    await settled(el)
    const axis = axisWords(el)
    el.fit()
    el.zoomTo('2024-04-08', '2024-04-01')
    await settled(el)
    expect(axisWords(el)).to.equal(axis)
    el.fit()
    el.zoomTo(new Date('2023-11-01'), new Date('2023-10-01'))
    await settled(el)
    expect(inView()).to.be.lessThan(all)
    el.fit()
    await settled(el)
    expect(inView()).to.equal(all)
  })

  it('throws a RangeError that names what is no date', async () => {
    const el = await timeline({ data: beijing })
    expect(() => el.zoomTo('someday', '2024')).to.throw(RangeError, 'someday')
    expect(() => el.zoomTo('2024', new Date(NaN))).to.throw(RangeError)
    expect(() => el.zoomTo(1_712_534_400_000 as never, '2024')).to.throw(RangeError, '1712534400000')
    expect(() => (el as unknown as { zoomTo: () => void }).zoomTo()).to.throw(RangeError, 'nothing')
  })
})
