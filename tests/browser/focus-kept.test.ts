import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument } from '../fixtures/journey.js'
import { emulate } from '../support/page.js'
import { promised, restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  beijing,
  button,
  click,
  drawn,
  emptyTimeline,
  focused,
  has,
  isChrome,
  markOf,
  one,
  openKeys,
  settled,
  shortDocument,
  the,
  timeline,
  titleOf,
  waitUntil,
} from './timelines.js'

/** Whether the focus is on something that is drawn, rather than back at the top of the page. */
function holdsFocus(el: DiplomaticTimeline): boolean {
  const node = el.shadowRoot!.activeElement
  return document.activeElement === el && node !== null && node.isConnected && node.checkVisibility()
}

const press = async (el: DiplomaticTimeline, key: string): Promise<void> => {
  await sendKeys({ press: key as 'Enter' })
  await settled(el)
}

describe('the focus is kept', () => {
  for (const view of ['timeline', 'list'] as const) {
    it(`when a filter takes away what has it, in the ${view}`, async () => {
      const el = await timeline({ data: beijing, width: 900, attributes: { view } })
      const node = view === 'timeline' ? markOf(el, 'yellen-china') : titleOf(el, 'yellen-china')
      node.focus()
      el.filters = { states: ['ru'] }
      await settled(el)
      expect(holdsFocus(el)).to.equal(true)
      expect(
        view === 'timeline' ? the(el, '[data-marks]').contains(el.shadowRoot!.activeElement) : focused(el),
      ).to.not.equal(view === 'timeline' ? false : 'div')
    })

    it(`when a filter takes away the event whose detail has it, in the ${view}`, async () => {
      const el = await timeline({ data: beijing, width: 1100, attributes: { view, selected: 'yellen-china' } })
      button(el, 'next').focus()
      el.filters = { states: ['ru'] }
      await settled(el)
      expect(holdsFocus(el)).to.equal(true)
    })

    it(`when a filter leaves nothing, and when it is taken back from there, in the ${view}`, async () => {
      const el = await timeline({ data: beijing, width: 900, attributes: { view } })
      const node = view === 'timeline' ? markOf(el, 'yellen-china') : titleOf(el, 'yellen-china')
      node.focus()
      el.filters = { text: 'nobody says this', states: ['ru'] }
      await settled(el)
      expect(holdsFocus(el)).to.equal(true)
      the(el, '.ways-out [data-action=clear]').focus()
      await press(el, 'Enter')
      expect(el.filters).to.deep.equal({})
      expect(holdsFocus(el)).to.equal(true)
      expect(focused(el)).not.to.equal('div')
    })

    it(`when the detail is closed by its button, in the ${view}`, async () => {
      const el = await timeline({ data: beijing, width: 1100, attributes: { view, selected: 'yellen-china' } })
      button(el, 'close').focus()
      await press(el, 'Enter')
      expect([el.selected, focused(el)]).to.deep.equal([undefined, 'yellen-china'])
      expect(holdsFocus(el)).to.equal(true)
    })

    it(`when the page selects nothing while the detail has it, in the ${view}`, async () => {
      const el = await timeline({ data: beijing, width: 1100, attributes: { view, selected: 'yellen-china' } })
      button(el, 'next').focus()
      el.selected = undefined
      await settled(el)
      expect(holdsFocus(el)).to.equal(true)
      expect(focused(el)).to.equal('yellen-china')
    })

    it(`when the document goes and comes, in the ${view}`, async () => {
      const el = await timeline({ data: beijing, width: 900, attributes: { view } })
      const node = view === 'timeline' ? markOf(el, 'yellen-china') : titleOf(el, 'yellen-china')
      node.focus()
      el.data = undefined as never
      await settled(el)
      expect(holdsFocus(el)).to.equal(true)
      el.data = shortDocument(8, 9)
      await settled(el)
      expect(holdsFocus(el)).to.equal(true)
    })

    it(`along the links of an itinerary, in the ${view}`, async () => {
      const el = await timeline({ data: journeyDocument, width: 1100, attributes: { view, selected: 'trip' } })
      const link = the(el, '.itinerary .link')
      const id = link.dataset['select']!
      link.focus()
      await press(el, 'Enter')
      expect(el.selected).to.equal(id)
      expect(holdsFocus(el)).to.equal(true)
      the(el, '.path .link').focus()
      await press(el, 'Enter')
      expect(el.selected).to.equal('trip')
      expect(holdsFocus(el)).to.equal(true)
    })

    it(`along the links between related events, in the ${view}`, async () => {
      const el = await timeline({ data: exchange, width: 1100, attributes: { view, selected: 'offer' } })
      the(el, '.detail .related .link').focus()
      await press(el, 'Enter')
      expect(el.selected).not.to.equal('offer')
      expect(holdsFocus(el)).to.equal(true)
    })
  }

  it('from the chart to the list and back, on the same event', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    markOf(el, 'yellen-china').focus()
    el.view = 'list'
    await settled(el)
    expect(el.shadowRoot!.activeElement === titleOf(el, 'yellen-china')).to.equal(true)
    el.view = 'timeline'
    await settled(el)
    expect(el.shadowRoot!.activeElement === markOf(el, 'yellen-china')).to.equal(true)
  })

  it('on the buttons that both views have, and near those that one of them has', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    button(el, 'zoom-in').focus()
    el.view = 'list'
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
    el.view = 'timeline'
    await settled(el)
    the(el, '[data-thumb=window]').focus()
    el.view = 'list'
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
  })

  it('in the detail when it moves from beside the chart into a sheet and back', async () => {
    const el = await timeline({
      data: beijing,
      width: 1100,
      attributes: { view: 'timeline', selected: 'yellen-china' },
    })
    button(el, 'next').focus()
    el.parentElement!.style.width = '400px'
    await settled(el)
    expect([has(el, '[data-sheet]'), focused(el)]).to.deep.equal([true, 'next'])
    el.parentElement!.style.width = '1100px'
    await settled(el)
    expect(focused(el)).to.equal('next')
  })

  it('by the keys that walk an exchange, also where there is no further', async () => {
    const el = await timeline({ data: exchange, width: 900, attributes: { view: 'timeline' } })
    markOf(el, 'closure').focus()
    await settled(el)
    for (const key of [...'......', ...',,,,,,']) {
      await press(el, key)
      expect(the(el, '[data-marks]').contains(el.shadowRoot!.activeElement), key).to.equal(true)
      expect(holdsFocus(el)).to.equal(true)
    }
  })

  it('by the menu, which gives it back however it closes', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    const opener = the(el, '.menu-button')
    for (const close of ['Escape', 'Tab']) {
      opener.focus()
      await sendKeys({ press: 'Enter' })
      await waitUntil(() => el.shadowRoot!.activeElement?.matches('[role=menuitem]'), 'the menu opens')
      await press(el, close)
      await waitUntil(() => !the(el, '.menu').matches(':popover-open'), 'the menu closes')
      if (close === 'Escape') expect(el.shadowRoot!.activeElement === opener).to.equal(true)
      else expect(the(el, '.menu').contains(el.shadowRoot!.activeElement)).to.equal(false)
    }
  })

  it('by the list of keys', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    markOf(el, 'yellen-china').focus()
    await openKeys(el)
    await press(el, 'Escape')
    expect(focused(el)).to.equal('yellen-china')
  })

  it('by the filter panel when it closes around it', async () => {
    const el = await timeline({ data: beijing, width: 900 })
    click(button(el, 'filter'))
    await settled(el)
    the(el, '.filter-panel .chip').focus()
    await press(el, 'Escape')
    expect([has(el, '.filter-panel'), focused(el)]).to.deep.equal([false, 'filter'])
  })

  it('when controls are taken away', async () => {
    const el = await timeline({ data: beijing, width: 900, attributes: { view: 'timeline' } })
    button(el, 'filter').focus()
    el.controls = 'none'
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
  })
})

/** Outline, border, shadow and stroke of a node and of what is drawn of it. */
const looksOf = (node: Element): string =>
  [node, ...node.querySelectorAll('.target, rect')]
    .flatMap((each) =>
      ['', '::after'].map((part) => {
        const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(each, part || null)
        const outline = outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`
        return each instanceof SVGElement ? `${outline} ${stroke} ${strokeWidth}` : outline
      }),
    )
    .join('|')

describe('the focus is seen', () => {
  afterEach(() => emulate())

  for (const features of [{}, { 'forced-colors': 'active' }])
    for (const [name, options] of Object.entries({
      'the chart': { view: 'timeline', selected: 'yellen-china' },
      'the list': { view: 'list', selected: 'yellen-china' },
    }))
      it(`on everything that Tab meets in ${name}${'forced-colors' in features ? ', in forced colours' : ''}`, async () => {
        if (!isChrome) return
        await emulate(features)
        const el = await timeline({ data: beijing, width: 1100, attributes: options })
        click(button(el, 'filter'))
        await settled(el)
        const before = document.createElement('button')
        el.before(before)
        before.focus()
        const unseen: string[] = []
        let met = 0
        for (let step = 0; step < 70; step++) {
          await sendKeys({ press: 'Tab' })
          const node = el.shadowRoot!.activeElement
          if (!node) break
          met++
          const seen = looksOf(node)
          before.focus({ preventScroll: true })
          const unfocused = looksOf(node)
          ;(node as HTMLElement).focus({ preventScroll: true })
          if (seen === unfocused) unseen.push(`${node.localName}.${node.getAttribute('class')}`)
        }
        expect(met).to.be.greaterThan(20)
        expect(unseen).to.deep.equal([])
      }).timeout(20_000)

  it('on the button that asks for a document again, for as often as that fails', async () => {
    const slow = [promised<Response>(), promised<Response>()]
    let asked = 0
    stubNetwork(() => slow[asked++]?.promise ?? new Response('', { status: 503 }))
    const el = await emptyTimeline({ attributes: { src: 'short.json' } })
    slow[0]!.keep(new Response('', { status: 503 }))
    await drawn(el)
    button(el, 'reload').focus()
    await press(el, 'Enter')
    expect([has(el, '.loading'), holdsFocus(el)]).to.deep.equal([true, true])
    slow[1]!.keep(new Response('', { status: 503 }))
    await drawn(el)
    expect(focused(el)).to.equal('reload')
    await press(el, 'Enter')
    await drawn(el)
    expect([asked, focused(el)]).to.deep.equal([3, 'reload'])
    restoreNetwork()
  })

  it('on the container that keeps it where nothing else can', async () => {
    const el = await timeline({ data: beijing, width: 900, attributes: { view: 'list' } })
    titleOf(el, 'yellen-china').focus()
    el.data = { ...shortDocument() }
    await settled(el)
    expect(holdsFocus(el)).to.equal(true)
    expect(one(el, '.base')).not.to.equal(null)
    expect(all(el, ':focus')).to.have.length(1)
  })
})
