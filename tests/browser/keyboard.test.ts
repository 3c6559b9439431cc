import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import {
  all,
  axisWords,
  beijing,
  button,
  focused,
  has,
  isOff,
  markOf,
  one,
  openKeys,
  settled,
  shortDocument,
  the,
  timeline,
} from './timelines.js'

async function press(el: DiplomaticTimeline, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key as 'Enter' })
    await settled(el)
  }
}

async function chartWithFocus(id: string): Promise<DiplomaticTimeline> {
  const el = await timeline({ data: beijing })
  markOf(el, id).focus()
  await settled(el)
  return el
}

const laneOf = (el: DiplomaticTimeline, id: string): number => {
  const { top, height } = markOf(el, id).getBoundingClientRect()
  return all(el, '.lane line').findIndex((line) => line.getBoundingClientRect().bottom >= top + height / 2)
}
const isZoomed = (el: DiplomaticTimeline): boolean => !isOff(el, 'zoom-out')

describe('the keyboard in the chart', () => {
  it('finds one stop among all marks, between what is before and after', async () => {
    const el = await timeline({ data: beijing })
    const [before, after] = [document.createElement('button'), document.createElement('button')]
    el.before(before)
    el.after(after)
    before.focus()
    const stops: (string | undefined)[] = []
    await press(el, 'Tab')
    while (document.activeElement === el && stops.length < 24) {
      stops.push(focused(el))
      await press(el, 'Tab')
    }
    expect(document.activeElement === after).to.equal(true)
    const ids = new Set(beijing.events.map(({ id }) => id))
    expect(stops.filter((stop) => stop !== undefined && ids.has(stop))).to.have.length(1)
    expect(stops.slice(0, 3)).to.deep.equal(['states:ru', 'states:us', 'states:cn'])
    expect(stops.slice(9, 16)).to.deep.equal(['filter', 'input', 'timeline', 'list', 'zoom-out', 'zoom-in', 'fit'])
    expect(all(el, '[data-marks] [tabindex="0"]')).to.have.length(1)
  })

  it('comes back to the mark where it was', async () => {
    const el = await chartWithFocus('yellen-china')
    button(el, 'zoom-in').focus()
    await settled(el)
    expect(markOf(el, 'yellen-china').getAttribute('tabindex')).to.equal('0')
    expect(all(el, '[data-marks] [tabindex="0"]')).to.have.length(1)
  })

  it('moves along the lane with left and right, and stops at its ends', async () => {
    const el = await chartWithFocus('blinken-brussels')
    const lane = laneOf(el, 'blinken-brussels')
    await press(el, 'ArrowRight')
    const next = focused(el)!
    expect(next).not.to.equal('blinken-brussels')
    expect(laneOf(el, next)).to.equal(lane)
    await press(el, 'ArrowLeft')
    expect(focused(el)).to.equal('blinken-brussels')
    await press(el, ...Array.from({ length: 8 }, () => 'ArrowRight'))
    const last = focused(el)
    expect(laneOf(el, last!)).to.equal(lane)
    await press(el, 'ArrowRight')
    expect(focused(el)).to.equal(last)
  })

  it('moves to the lane below and above with down and up', async () => {
    const el = await chartWithFocus('lavrov-beijing-2023-10')
    const lane = laneOf(el, 'lavrov-beijing-2023-10')
    await press(el, 'ArrowDown')
    expect(laneOf(el, focused(el)!)).to.equal(lane + 1)
    await press(el, 'ArrowUp')
    expect(laneOf(el, focused(el)!)).to.equal(lane)
  })

  it('goes to the first and the last event with Home and End', async () => {
    const el = await chartWithFocus('blinken-brussels')
    await press(el, 'Home')
    expect(focused(el)).to.equal('lavrov-beijing-2023-10')
    await press(el, 'End')
    const end = focused(el)!
    expect(laneOf(el, end)).to.equal(all(el, '.lane').length - 1)
    await press(el, 'ArrowDown', 'ArrowRight')
    expect(focused(el)).to.equal(end)
  })

  it('reaches every event by arrows alone', async () => {
    const el = await timeline({ data: beijing })
    const reached = new Set<string>()
    markOf(el, 'lavrov-beijing-2023-10').focus()
    await press(el, 'Home')
    for (const lane of all(el, '.lane').keys()) {
      for (let step = 0; step < beijing.events.length; step++) {
        const before = focused(el)
        await press(el, 'ArrowLeft')
        if (focused(el) === before) break
      }
      for (let step = 0; step < beijing.events.length; step++) {
        const before = focused(el)!
        reached.add(before)
        await press(el, 'ArrowRight')
        if (focused(el) === before) break
      }
      if (lane < all(el, '.lane').length - 1) await press(el, 'ArrowDown')
    }
    expect([...reached].toSorted()).to.deep.equal(beijing.events.map(({ id }) => id).toSorted())
  }).timeout(30_000)

  it('opens with Enter and with the space bar, and closes with Escape', async () => {
    const el = await chartWithFocus('blinken-brussels')
    await press(el, 'Enter')
    expect(el.selected).to.equal('blinken-brussels')
    await press(el, 'Escape')
    expect([el.selected, focused(el)]).to.deep.equal([undefined, 'blinken-brussels'])
    await press(el, ' ')
    expect(el.selected).to.equal('blinken-brussels')
  })

  it('zooms with + and -, and shows all with 0, without losing the mark', async () => {
    const el = await chartWithFocus('lavrov-beijing-2023-10')
    const before = axisWords(el)
    await press(el, '+', '+', '+')
    expect(isZoomed(el)).to.equal(true)
    expect(focused(el)).to.equal('lavrov-beijing-2023-10')
    await press(el, '-', '-', '-')
    expect(isZoomed(el)).to.equal(false)
    await press(el, '+', '0')
    expect(isZoomed(el)).to.equal(false)
    expect(axisWords(el)).to.equal(before)
    expect(focused(el)).to.equal('lavrov-beijing-2023-10')
  })

  it('leads to the count that holds the event, where 0 shows all and the mark is no longer drawn', async () => {
    const short = shortDocument(1)
    const events = Array.from({ length: 400 }, (_, i) => {
      const date = `${1960 + Math.floor(i / 8)}-${String(1 + (i % 8)).padStart(2, '0')}-10`
      return { ...short.events[0]!, id: `visit-${i}`, date }
    })
    const el = await timeline({ data: { ...short, events } })
    el.zoomTo('2000-01-01', '2001-01-01')
    await settled(el)
    markOf(el, 'visit-321').focus()
    await press(el, '0')
    const stop = el.shadowRoot!.activeElement!
    expect(stop.hasAttribute('data-count')).to.equal(true)
    const chart = the(el, '[data-marks]').closest('svg')!.getBoundingClientRect()
    const { left, width } = stop.getBoundingClientRect()
    expect((left + width / 2 - chart.left) / chart.width).to.be.within(0.75, 0.88)
  })

  it('lists the keys with ?, and goes back to the mark when the list is closed', async () => {
    const el = await chartWithFocus('blinken-brussels')
    expect(has(el, 'dialog')).to.equal(false)
    const dialog = await openKeys(el)
    expect(dialog.matches(':modal')).to.equal(true)
    expect(dialog.contains(el.shadowRoot!.activeElement)).to.equal(true)
    await press(el, 'Escape')
    expect(dialog.open).to.equal(false)
    expect(focused(el)).to.equal('blinken-brussels')
  })

  it('closes only the list of keys with the first Escape', async () => {
    const el = await chartWithFocus('blinken-brussels')
    await press(el, 'Enter')
    // The sheet has it now.
    markOf(el, 'blinken-brussels').focus()
    await openKeys(el)
    await press(el, 'Escape')
    expect([el.selected, the<HTMLDialogElement>(el, 'dialog').open]).to.deep.equal(['blinken-brussels', false])
  })

  it('does nothing while the focus is elsewhere in the page', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    const outside = document.createElement('input')
    el.before(outside)
    outside.focus()
    await press(el, 'Escape', '+', 'ArrowRight', '?')
    expect(el.selected).to.equal('yellen-china')
    expect(isZoomed(el)).to.equal(false)
    expect(has(el, 'dialog')).to.equal(false)
    expect(outside.value).to.equal('+?')
  })

  it('does nothing, save for Escape, while the focus is on the element’s buttons', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    button(el, 'zoom-in').focus()
    await press(el, '+', 'ArrowRight', 'Home')
    expect(isZoomed(el)).to.equal(false)
    expect(focused(el)).to.equal('zoom-in')
    await press(el, 'Escape')
    expect(el.selected).to.equal(undefined)
  })

  it('works inside a dialog of the page', async () => {
    const el = await timeline({ data: beijing })
    const dialog = document.createElement('dialog')
    el.parentElement!.append(dialog)
    dialog.style.width = '700px'
    dialog.append(el)
    dialog.showModal()
    await settled(el)
    markOf(el, 'blinken-brussels').focus()
    await press(el, 'Enter')
    expect(el.selected).to.equal('blinken-brussels')
  })

  it('leaves keys pressed with Control, Meta or Alt, and letters, to the browser', async () => {
    const el = await chartWithFocus('blinken-brussels')
    const axis = axisWords(el)
    const presses: readonly KeyboardEventInit[] = [
      { key: '+', ctrlKey: true },
      { key: '-', metaKey: true },
      { key: '0', ctrlKey: true },
      { key: 'ArrowLeft', altKey: true },
      { key: 'ArrowRight', metaKey: true },
      { key: 'Enter', ctrlKey: true },
      { key: 'a' },
      { key: 'Tab' },
      { key: 'PageDown' },
    ]
    for (const init of presses) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true })
      markOf(el, 'blinken-brussels').dispatchEvent(event)
      expect(event.defaultPrevented, JSON.stringify(init)).to.equal(false)
    }
    await settled(el)
    expect([focused(el), el.selected, axisWords(el)]).to.deep.equal(['blinken-brussels', undefined, axis])
  })

  it('does not scroll the page with the keys that it takes', async () => {
    const el = await chartWithFocus('blinken-brussels')
    for (const key of ['ArrowLeft', 'ArrowDown', ' ', 'Home', 'End', '+', '0', '?']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
      the(el, '[data-marks] [tabindex="0"]').dispatchEvent(event)
      expect(event.defaultPrevented, key).to.equal(true)
      await settled(el)
      one<HTMLDialogElement>(el, 'dialog')?.close()
    }
  })
})

describe('the keyboard in the list', () => {
  it('goes from title to title with Tab, and opens with Enter and the space bar', async () => {
    const el = await timeline({ data: beijing, width: 400 })
    const titles = all(el, '.list [data-select]')
    titles[0]!.focus()
    await press(el, 'Tab')
    expect(el.shadowRoot!.activeElement === titles[1]).to.equal(true)
    await press(el, 'Enter')
    expect(el.selected).to.equal(titles[1]!.dataset['select'])
    await press(el, ' ')
    expect(el.selected).to.equal(undefined)
  })
})
