import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { DiplomaticTimeline } from '../../src/index.js'
import { restoreNetwork, stubNetwork } from './answers.js'
import {
  all,
  axisWords,
  beijing,
  button,
  click,
  drawn,
  emptyTimeline,
  heard,
  isOff,
  markOf,
  one,
  settled,
  shortDocument,
  shownView,
  the,
  timeline,
  waitUntil,
  words,
  has,
} from './timelines.js'

const methods = ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const

/** What is written to the console from now on; call `stop` to let it out again. */
function listenToConsole(): { readonly written: string[]; readonly stop: () => void } {
  const written: string[] = []
  const real = methods.map((method) => console[method])
  for (const method of methods) console[method] = (...args: unknown[]) => void written.push(args.map(String).join(' '))
  const stop = (): void => {
    for (const [i, method] of methods.entries()) console[method] = real[i]!
  }
  return { written, stop }
}

/** Listeners that were added to the window or the document since, and not removed. */
function watchListeners(): { readonly left: Set<string>; readonly stop: () => void } {
  const left = new Set<string>()
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const isGlobal = (target: unknown): boolean =>
    target === window || target === document || target === document.body || target === undefined
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
    if (isGlobal(this)) left.add(args[0])
    return addEventListener.apply(this, args)
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args) {
    if (isGlobal(this)) left.delete(args[0])
    return removeEventListener.apply(this, args)
  }
  const stop = (): void => {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener })
  }
  return { left, stop }
}

describe('an element', () => {
  afterEach(restoreNetwork)

  it('is one of as many on a page as there need be', async () => {
    const container = await fixture(html`<div style="width: 700px"></div>`)
    const els = Array.from({ length: 10 }, (_, i) => {
      const el = document.createElement('diplomatic-timeline')
      el.data = shortDocument(i + 1, i + 2)
      container.append(el)
      return el
    })
    for (const el of els) await drawn(el)
    els[3]!.select('day-4')
    click(button(els[5]!, 'zoom-in'))
    els[7]!.view = 'list'
    for (const el of els) await settled(el)
    expect(els.map((el) => words(one(el, '[part=title]')))).to.deep.equal(
      els.map((_, i) => `Visits on ${i + 1}, ${i + 2} May`),
    )
    expect(els.flatMap((el, i) => (el.selected ? [i] : []))).to.deep.equal([3])
    expect(els.flatMap((el, i) => (one(el, '[data-action=fit]:not([aria-disabled])') ? [i] : []))).to.deep.equal([5])
    expect(els.flatMap((el, i) => (shownView(el) === 'list' ? [i] : []))).to.deep.equal([7])
  })

  it('keeps its document, selection and stretch of time when it is moved in the page', async () => {
    const el = await timeline({ data: beijing })
    el.select('yellen-china')
    el.zoomTo('2024-04-01', '2024-04-09')
    await settled(el)
    const axis = axisWords(el)
    const elsewhere = await fixture(html`<section style="width: 800px"></section>`)
    elsewhere.append(el)
    await settled(el)
    expect(axisWords(el)).to.equal(axis)
    expect(el.selected).to.equal('yellen-china')
    expect(markOf(el, 'yellen-china').getAttribute('aria-selected')).to.equal('true')
  })

  it('keeps the stretch in view while its document is brought up to date, and fits another document', async () => {
    const el = await timeline({ data: beijing })
    el.zoomTo('2024-04-01', '2024-04-09')
    await settled(el)
    const axis = axisWords(el)
    const [first, ...others] = beijing.events
    el.data = { ...beijing, events: [{ ...first!, title: 'Corrected' }, ...others] }
    await settled(el)
    expect(axisWords(el)).to.equal(axis)
    el.timeZone = 'Asia/Shanghai'
    await settled(el)
    expect(isOff(el, 'zoom-out')).to.equal(false)
    el.data = { ...beijing, title: 'Another' }
    await settled(el)
    expect(isOff(el, 'zoom-out')).to.equal(true)
  })

  it('takes an empty address for none', async () => {
    const failures = heard(document.body, 'timeline-error')
    const el = await emptyTimeline({ attributes: { src: '' } })
    await settled(el)
    expect(failures).to.have.length(0)
    expect(has(el, '[part~=loading], [part~=error]')).to.equal(false)
  })

  it('selects none where it is told null', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    el.select(null)
    await settled(el)
    expect(el.selected).to.equal(undefined)
  })

  it('keeps its styles when it is moved into another document and back', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    const home = el.parentElement!
    const frame = await fixture<HTMLIFrameElement>(html`<iframe width="800" height="600"></iframe>`)
    const looks = (): unknown[] => {
      const styleOf = (node: Element) => getComputedStyle(node)
      return [styleOf(el).display, styleOf(the(el, '.stage')).borderRadius, styleOf(the(el, '.sheet')).position]
    }
    const before = looks()
    for (const place of [frame.contentDocument!.body, home, document.createElement('template').content, home]) {
      place.append(el)
      await settled(el)
      if (el.isConnected) expect(looks()).to.deep.equal(before)
    }
  })

  it('is dressed for what it fetches also in another document', async () => {
    const el = await timeline({ data: beijing })
    const frame = await fixture<HTMLIFrameElement>(html`<iframe width="800" height="600"></iframe>`)
    frame.contentDocument!.body.append(el)
    await settled(el)
    expect(await el.toSVG()).to.match(/^<svg/)
    el.selected = 'yellen-china'
    await settled(el)
    expect(has(el, '.detail-title')).to.equal(true)
    expect(getComputedStyle(the(el, '.sheet')).position).to.equal('sticky')
    el.remove()
  })

  it('still listens after it was moved: to its marks, to the wheel, and to its width', async () => {
    const el = await timeline({ data: beijing })
    el.remove()
    const elsewhere = await fixture<HTMLElement>(html`<section style="width: 800px"></section>`)
    elsewhere.append(el)
    await settled(el)
    click(markOf(el, 'yellen-china'))
    expect(el.selected).to.equal('yellen-china')
    const wheel = new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true })
    markOf(el, 'yellen-china').dispatchEvent(wheel)
    expect(wheel.defaultPrevented).to.equal(true)
    elsewhere.style.width = '400px'
    await settled(el)
    expect(shownView(el)).to.equal('list')
  })

  it('that is hidden at first draws once it is shown', async () => {
    const el = await emptyTimeline({ data: beijing, style: 'display: none' })
    await settled(el)
    expect(has(el, '.chart, .list')).to.equal(false)
    el.parentElement!.style.display = 'block'
    await drawn(el)
    expect(shownView(el)).to.equal('timeline')
    expect(all(el, '[data-marks] [data-id]')).to.have.length(beijing.events.length)
  })

  it('that is hidden for a while comes back as it was', async () => {
    const el = await timeline({ data: beijing, attributes: { selected: 'yellen-china' } })
    el.hidden = true
    await settled(el)
    expect(getComputedStyle(el).display).to.equal('none')
    el.hidden = false
    await drawn(el)
    expect(markOf(el, 'yellen-china').getAttribute('aria-selected')).to.equal('true')
    expect(shownView(el)).to.equal('timeline')
  })

  it('takes any width without a loop of resizing', async () => {
    const errors: string[] = []
    const listen = (event: ErrorEvent): void => void errors.push(event.message)
    window.addEventListener('error', listen)
    const el = await timeline({ data: beijing, width: 300 })
    for (const width of [0, 1, 40, 320, 599, 600, 601, 719, 999, 1000, 1400, 2560, 320]) {
      el.parentElement!.style.width = `${width}px`
      await settled(el)
    }
    await aTimeout(50)
    window.removeEventListener('error', listen)
    expect(errors).to.deep.equal([])
    expect(shownView(el)).to.equal('list')
  })

  it('takes the scroll bar that it brings about without a loop', async () => {
    const errors: string[] = []
    const listen = (event: ErrorEvent): void => void errors.push(event.message)
    window.addEventListener('error', listen)
    const el = await timeline({ data: beijing, width: 615, style: 'overflow: auto; height: 300px' })
    await aTimeout(100)
    window.removeEventListener('error', listen)
    expect(errors).to.deep.equal([])
    expect(shownView(el)).not.to.equal(undefined)
  })

  it('that is removed while it loads says nothing afterwards', async () => {
    let answer!: (response: Response) => void
    stubNetwork(() => new Promise((resolve) => (answer = resolve)))
    const el = await emptyTimeline({ attributes: { src: 'slow.json' } })
    await settled(el)
    const told: string[] = []
    for (const type of ['timeline-load', 'timeline-error']) el.addEventListener(type, () => told.push(type))
    el.remove()
    answer(new Response('{}'))
    await aTimeout(30)
    expect(told).to.deep.equal([])
  })

  it('put in and taken out fifty times leaves no listener on the page and no word in the console', async () => {
    const container = await fixture(html`<div style="width: 800px"></div>`)
    const heard = listenToConsole()
    const listeners = watchListeners()
    try {
      for (let round = 0; round < 50; round++) {
        const el = document.createElement('diplomatic-timeline')
        el.data = shortDocument(8, 9)
        container.append(el)
        await drawn(el)
        if (round % 10 === 0) {
          click(markOf(el, 'day-8'))
          click(button(el, 'zoom-in'))
          await settled(el)
        }
        el.remove()
      }
    } finally {
      listeners.stop()
      heard.stop()
    }
    expect([...listeners.left]).to.deep.equal([])
    expect(heard.written).to.deep.equal([])
  }).timeout(30_000)

  it('taken out with its menu open leaves no listener on the page, and comes back with the menu closed', async () => {
    const el = await timeline({ data: beijing })
    const parent = el.parentElement!
    const opener = the(el, '[aria-haspopup=menu]')
    const listeners = watchListeners()
    try {
      opener.click()
      await waitUntil(() => opener.getAttribute('aria-expanded') === 'true', 'the menu never opened')
      expect([...listeners.left].toSorted()).to.deep.equal(['resize', 'scroll'])
      el.remove()
      expect([...listeners.left]).to.deep.equal([])
      parent.append(el)
      await settled(el)
      expect(opener.getAttribute('aria-expanded')).to.equal('false')
      // Before the browser has told that it is open.
      opener.click()
      el.remove()
      await aTimeout(50)
    } finally {
      listeners.stop()
    }
    expect([...listeners.left]).to.deep.equal([])
  })

  it('says nothing in the console through a reader’s whole visit', async () => {
    const heard = listenToConsole()
    try {
      const el = await timeline({ data: beijing })
      click(markOf(el, 'blinken-brussels'))
      await settled(el)
      for (const action of ['next', 'previous', 'close', 'zoom-in', 'zoom-in', 'zoom-out', 'fit']) {
        button(el, action).focus()
        click(button(el, action))
        await settled(el)
      }
      markOf(el, 'yellen-china').focus()
      el.parentElement!.style.width = '400px'
      await settled(el)
      el.data = shortDocument(8)
      await settled(el)
      el.view = 'timeline'
      el.setAttribute('lang', 'fr')
      await settled(el)
    } finally {
      heard.stop()
    }
    expect(heard.written).to.deep.equal([])
  })

  it('does nothing to the page before it is put in', () => {
    const listeners = watchListeners()
    const el = new DiplomaticTimeline()
    listeners.stop()
    expect([...listeners.left]).to.deep.equal([])
    expect([el.attributes.length, el.childNodes.length]).to.deep.equal([0, 0])
  })

  it('is defined once, by whichever copy of it comes first', async () => {
    const first = customElements.get('diplomatic-timeline')
    const script = Object.assign(document.createElement('script'), { type: 'module', src: '/copy/src/define.ts' })
    const loaded = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve)
      script.addEventListener('error', reject)
    })
    document.head.append(script)
    await loaded
    script.remove()
    expect(customElements.get('diplomatic-timeline')).to.equal(first)
    const el = await timeline({ data: shortDocument(8) })
    expect(el).to.be.instanceOf(DiplomaticTimeline)
  })
})
