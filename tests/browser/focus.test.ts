import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { emulate } from '../support/page.js'
import {
  axisWords,
  beijing,
  button,
  click,
  focused,
  heard,
  isOff,
  markOf,
  settled,
  shortDocument,
  the,
  timeline,
  titleOf,
} from './timelines.js'

/** Whether the focus is somewhere inside, rather than back at the top of the page. */
const holdsFocus = (el: DiplomaticTimeline): boolean => document.activeElement === el && focused(el) !== undefined

describe('the focus', () => {
  it('goes back to the mark after Escape, from wherever in the detail it was', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'blinken-brussels' } })
    for (const from of ['close', 'next', 'previous']) {
      el.selected = 'blinken-brussels'
      await settled(el)
      button(el, from).focus()
      await sendKeys({ press: 'Escape' })
      await settled(el)
      expect(el.selected, from).to.equal(undefined)
      expect(focused(el), from).to.equal('blinken-brussels')
    }
  })

  it('goes back to the mark when the detail is closed by its button', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    button(el, 'close').focus()
    click(button(el, 'close'))
    await settled(el)
    expect(focused(el)).to.equal('yellen-china')
  })

  it('goes back to the title in the list', async () => {
    const el = await timeline({ data: beijing, width: 400, attributes: { selected: 'yellen-china' } })
    button(el, 'close').focus()
    await sendKeys({ press: 'Escape' })
    await settled(el)
    expect(focused(el)).to.equal('yellen-china')
    expect(el.shadowRoot!.activeElement === titleOf(el, 'yellen-china')).to.equal(true)
  })

  it('stays with the user who walks through the story, in the chart and in the list', async () => {
    for (const width of [800, 400]) {
      const el = await timeline({ data: shortDocument(8, 9, 10), width, attributes: { selected: 'day-8' } })
      button(el, 'next').focus()
      await sendKeys({ press: 'Enter' })
      await settled(el)
      expect([width, el.selected, focused(el)]).to.deep.equal([width, 'day-9', 'next'])
      await sendKeys({ press: 'Enter' })
      await settled(el)
      expect([width, el.selected, focused(el)]).to.deep.equal([width, 'day-10', 'next'])
      await sendKeys({ press: 'Enter' })
      await settled(el)
      expect([width, el.selected, focused(el)]).to.deep.equal([width, 'day-10', 'next'])
    }
  })

  it('stays when what is selected changes, and when other data comes', async () => {
    const el = await timeline({ data: shortDocument(8, 9) })
    markOf(el, 'day-9').focus()
    el.selected = 'day-8'
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
    el.data = shortDocument(20, 21)
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
  })

  it('follows an event from the chart to the list and back', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    markOf(el, 'yellen-china').focus()
    el.parentElement!.style.width = '400px'
    await settled(el)
    expect(el.shadowRoot!.activeElement === titleOf(el, 'yellen-china')).to.equal(true)
    el.parentElement!.style.width = '900px'
    await settled(el)
    expect(el.shadowRoot!.activeElement === markOf(el, 'yellen-china')).to.equal(true)
  })

  it('stays on the switch between the views', async () => {
    const el = await timeline({ data: beijing })
    the(el, '[data-view=list]').focus()
    await sendKeys({ press: 'Enter' })
    await settled(el)
    expect(focused(el)).to.equal('list')
  })

  it('stays on a button of the zoom that has come to its end, where it does nothing more', async () => {
    const el = await timeline({ data: beijing })
    const press = async (action: string) => {
      button(el, action).focus()
      await sendKeys({ press: 'Enter' })
      await settled(el)
    }
    for (const action of ['zoom-in', 'zoom-out', 'zoom-in', 'fit']) {
      for (let presses = 0; !isOff(el, action); presses++) {
        expect(presses, action).to.be.lessThan(40)
        await press(action)
      }
      expect(focused(el), action).to.equal(action)
      const changes = heard(el, 'timeline-range-change')
      const axis = axisWords(el)
      await press(action)
      await press(action)
      expect([isOff(el, action), focused(el), changes.length, axisWords(el)], action).to.deep.equal([
        true,
        action,
        0,
        axis,
      ])
    }
  })

  it('may be on a button of the zoom that looks like one that cannot be pressed', async () => {
    const el = await timeline({ data: shortDocument(8, 9), attributes: { selected: 'day-8' } })
    const looksOf = (action: string) => {
      const { color, opacity, cursor } = getComputedStyle(button(el, action))
      return { color, opacity, cursor }
    }
    for (const forced of ['none', 'active']) {
      await emulate({ 'forced-colors': forced })
      try {
        expect(looksOf('zoom-out'), forced).to.deep.equal(looksOf('previous'))
        expect(looksOf('zoom-in'), forced).not.to.deep.equal(looksOf('previous'))
      } finally {
        await emulate()
      }
    }
  })

  it('stays in the chart when the view moves away from the mark', async () => {
    const el = await timeline({ data: beijing })
    markOf(el, 'lavrov-beijing-2023-10').focus()
    el.zoomTo('2024-04-08', '2024-04-09')
    await settled(el)
    expect(the(el, '[data-marks]').contains(el.shadowRoot!.activeElement)).to.equal(true)
  })

  it('stays inside when the user tries again to load', async () => {
    const el = await timeline({ attributes: { src: 'data:text/plain,no' } })
    button(el, 'reload').focus()
    click(button(el, 'reload'))
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
  })

  it('is not taken from the page by anything the page does', async () => {
    const el = await timeline({ data: beijing })
    const outside = document.createElement('input')
    el.parentElement!.append(outside)
    outside.focus()
    el.select('yellen-china')
    await settled(el)
    el.select()
    el.view = 'list'
    await settled(el)
    el.data = shortDocument(8)
    await settled(el)
    expect(document.activeElement === outside).to.equal(true)
  })
})
