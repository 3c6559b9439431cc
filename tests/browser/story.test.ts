import { aTimeout, expect, nextFrame } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { DiplomaticTimeline } from '../../src/index.js'
import { ar } from '../../src/messages/ar.js'
import { type Point, touch, touchAndRest } from '../support/page.js'
import {
  all,
  beijing,
  button,
  click,
  focused,
  heard,
  isChrome,
  isWebKit,
  settled,
  the,
  timeline,
  titleOf,
} from './timelines.js'

const order = beijing.events.map(({ id }) => id)
const box = (node: Element): DOMRect => node.getBoundingClientRect()

interface Shown {
  readonly view?: 'timeline' | 'list'
  readonly width?: number
  readonly selected?: string
  readonly lang?: string
}

async function story({
  view = 'list',
  width = 380,
  selected = 'mao-ning-1',
  lang = 'en',
}: Shown = {}): Promise<DiplomaticTimeline> {
  const known = order.includes(selected) ? selected : order[4]!
  const el = await timeline({
    data: beijing,
    width,
    attributes: { view, selected: known, lang },
    style: 'padding-block: 900px 1500px; margin-inline: auto',
  })
  await Promise.all(all(el, '[data-sheet]').flatMap((node) => node.getAnimations().map(({ finished }) => finished)))
  scrollBy({ top: box(the(el, '.detail')).top - 150, behavior: 'instant' })
  await settled(el)
  return el
}

async function painted(el: DiplomaticTimeline): Promise<void> {
  await settled(el)
  await nextFrame()
  await settled(el)
}

before(() => setViewport({ width: 460, height: 740 }))
after(() => setViewport({ width: 800, height: 600 }))
afterEach(async () => {
  for (let top = -1; top !== scrollY; await aTimeout(100)) top = scrollY
  scrollTo({ top: 0, behavior: 'instant' })
})

describe('the story in the list', () => {
  it('keeps Next under the finger, and the title of what it opened in view', async () => {
    const el = await story()
    let held = 0
    for (let step = 0; step < 8; step++) {
      // As a reader does who has read to the end of it.
      scrollBy({ top: box(button(el, 'next')).top - 560, behavior: 'instant' })
      const before = box(button(el, 'next')).top
      click(button(el, 'next'))
      await painted(el)
      const title = box(titleOf(el, el.selected!))
      expect(title.top, el.selected).to.be.at.least(0)
      expect(title.bottom, el.selected).to.be.at.most(innerHeight)
      const jump = Math.abs(box(button(el, 'next')).top - before)
      if (jump < 2) held++
      // What is higher than the way from the window's top to the finger begins there.
      else expect(Math.abs(box(the(el, '.list li.selected')).top), `${el.selected} ${jump}`).to.be.lessThan(2)
    }
    expect(held).to.be.greaterThan(0)
  })

  it('keeps Previous under the finger likewise', async () => {
    const el = await story()
    scrollBy({ top: box(button(el, 'previous')).top - 560, behavior: 'instant' })
    const before = box(button(el, 'previous')).top
    click(button(el, 'previous'))
    await painted(el)
    expect(Math.abs(box(button(el, 'previous')).top - before)).to.be.lessThan(2)
  })

  it('keeps a title that is pressed under the finger while another item closes above it', async () => {
    const el = await story()
    const id = order[order.indexOf(el.selected!) + 2]!
    scrollBy({ top: box(titleOf(el, id)).top - 400, behavior: 'instant' })
    const before = box(titleOf(el, id)).top
    click(titleOf(el, id))
    await painted(el)
    expect(el.selected).to.equal(id)
    expect(Math.abs(box(titleOf(el, id)).top - before)).to.be.lessThan(2)
  })

  it('keeps the focus on Next while the detail goes to another item', async () => {
    const el = await story()
    button(el, 'next').focus()
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: 'Enter' })
      await painted(el)
      expect(focused(el)).to.equal('next')
    }
  })

  it('leaves the page where it is when the page itself goes on', async () => {
    // What the browser does by itself where something above grows.
    document.documentElement.style.overflowAnchor = 'none'
    try {
      const el = await story()
      const top = scrollY
      for (const id of [order.at(-1), order[0]]) {
        el.select(id)
        await painted(el)
        expect(scrollY, id).to.equal(top)
      }
    } finally {
      document.documentElement.style.overflowAnchor = ''
    }
  })
})

describe('the story in the chart', () => {
  it('puts the focus on the heading of what a link leads to', async () => {
    const el = await story({ view: 'timeline', width: 700, selected: 'lavrov-beijing-2024-04' })
    const link = the(el, '.detail [data-select="lavrov-beijing-2023-10"]')
    link.focus()
    click(link)
    await painted(el)
    expect(el.shadowRoot!.activeElement === the(el, '.detail-title')).to.equal(true)
  })
})

/** A swipe over the detail, without a throw at its end unless it is quick. */
async function swipe(
  el: DiplomaticTimeline,
  dx: number,
  options: { dy?: number; from?: number; quick?: boolean } = {},
): Promise<void> {
  const { dy = 0, quick = false } = options
  const { left, width, top } = box(the(el, '.detail .facts'))
  const x = Math.round(options.from ?? left + width / 2)
  const y = Math.round(top + 20)
  const at = (part: number): Point => ({ x: Math.round(x + dx * part), y: Math.round(y + dy * part) })
  const path = [at(0), at(0.25), at(0.5), at(0.75), at(1)] as const
  await (quick ? touch([...path]) : touchAndRest(...path))
  await painted(el)
}

// WebKitGTK's driver has no touch.
const withTouch = isWebKit ? describe.skip : describe

withTouch('a swipe over the detail', () => {
  const places: Record<string, Shown> = {
    'in the list': { view: 'list', width: 380 },
    'in the sheet': { view: 'timeline', width: 380 },
    'in the sheet of a tablet': { view: 'timeline', width: 640 },
    'in the panel': { view: 'timeline', width: 1040 },
  }

  for (const [place, shown] of Object.entries(places))
    it(`leads to the next event and back ${place}`, async () => {
      await setViewport({ width: (shown.width ?? 380) + 40, height: 740 })
      try {
        const el = await story(shown)
        const start = el.selected!
        const choices = heard(el, 'timeline-select')
        await swipe(el, -110)
        const there = el.selected!
        expect(there).not.to.equal(start)
        await swipe(el, 110)
        expect(el.selected).to.equal(start)
        expect(choices.map(({ event }) => event?.id)).to.deep.equal([there, start])
      } finally {
        await setViewport({ width: 460, height: 740 })
      }
    })

  it('leads the other way where text runs from right to left', async () => {
    DiplomaticTimeline.addMessages(ar)
    const el = await story({ lang: 'ar' })
    const start = el.selected
    const choices = heard(el, 'timeline-select')
    await swipe(el, 110)
    click(button(el, 'previous'))
    await painted(el)
    expect(el.selected).to.equal(start)
    expect(choices).to.have.length(2)
  })

  it('needs a way, and no more than half of it up or down', async () => {
    const el = await story()
    const start = el.selected
    await swipe(el, -40)
    await swipe(el, -60, { dy: -90 })
    expect(el.selected).to.equal(start)
  })

  it('scrolls the page where it goes up', async () => {
    const el = await story()
    const start = el.selected
    const top = scrollY
    await swipe(el, -30, { dy: -200 })
    await aTimeout(100)
    expect(el.selected).to.equal(start)
    expect(getComputedStyle(the(el, '.detail')).touchAction).to.match(/pan-y/)
    // Firefox does not scroll by the touches that its driver makes.
    if (isChrome) expect(scrollY).to.be.greaterThan(top)
  })

  it('is the browser’s where it begins at the edge of the window', async () => {
    await setViewport({ width: 400, height: 740 })
    try {
      const el = await story({ width: 400 })
      const wide = the(el, '.detail')
      wide.style.width = '380px'
      const start = el.selected
      await swipe(el, -110, { from: innerWidth - 20 })
      expect(el.selected).to.equal(start)
      await swipe(el, -110, { from: innerWidth - 30 })
      expect(el.selected).not.to.equal(start)
    } finally {
      await setViewport({ width: 460, height: 740 })
    }
  })

  it('scrolls what can be scrolled sideways itself', async () => {
    const el = await story()
    const start = el.selected
    const facts = the(el, '.detail .facts')
    facts.style.cssText = 'overflow-x: auto; width: 200px; grid-template-columns: 900px'
    await swipe(el, -90)
    expect(el.selected).to.equal(start)
  })

  it('lets the detail go along a little, and back to its place', async () => {
    const el = await story()
    const detail = the(el, '.detail')
    const { left } = box(detail)
    const lefts: number[] = []
    el.addEventListener('pointermove', () => lefts.push(box(detail).left - left))
    await swipe(el, -50)
    expect(Math.min(...lefts))
      .to.be.lessThan(-10)
      .and.greaterThan(-41)
    expect(detail.style.transform).to.equal('')
    await Promise.all(detail.getAnimations().map(({ finished }) => finished))
    expect(box(detail).left).to.equal(left)
  })

  it('leads nowhere beyond the last event', async () => {
    const el = await story()
    while (!button(el, 'next').disabled) {
      el.next()
      await settled(el)
    }
    const last = el.selected
    scrollBy({ top: box(the(el, '.detail')).top - 150, behavior: 'instant' })
    await swipe(el, -110)
    expect(el.selected).to.equal(last)
  })
})

describe('a mouse over the detail', () => {
  it('selects text, and swipes nothing', async () => {
    const el = await story()
    const start = el.selected
    const { left, top } = box(the(el, '.detail .facts'))
    await sendMouse({ type: 'move', position: [Math.round(left + 250), Math.round(top + 8)] })
    await sendMouse({ type: 'down' })
    await sendMouse({ type: 'move', position: [Math.round(left + 180), Math.round(top + 10)] })
    await sendMouse({ type: 'move', position: [Math.round(left + 90), Math.round(top + 10)] })
    await sendMouse({ type: 'up' })
    await painted(el)
    expect(el.selected).to.equal(start)
    expect(the(el, '.detail').style.transform).to.equal('')
  })
})

describe('the view at about 600 px', () => {
  it('does not go back and forth with a scroll bar', async () => {
    const el = await timeline({ data: beijing, width: 605 })
    const views: string[] = []
    for (const width of [590, 605, 590, 605]) {
      el.parentElement!.style.width = `${width}px`
      await painted(el)
      views.push(el.shadowRoot!.querySelector('.chart') ? 'timeline' : 'list')
    }
    expect(views).to.deep.equal(['list', 'list', 'list', 'list'])
  })
})
