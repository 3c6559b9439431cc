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
  markOf,
  one,
  settled,
  shownView,
  the,
  timeline,
  titleOf,
  waitUntil,
  isOff,
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
    while (!isOff(el, 'next')) {
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

describe('the story in the other view', () => {
  // No window of WebKit's is much narrower.
  const phone = { width: 460, height: 844 }
  const sideways = { width: 844, height: 390 }
  afterEach(() => setViewport({ width: 460, height: 740 }))

  /** A story that fills the width of a phone, scrolled to its end as a reader does who has read on. */
  async function onPhone(attributes: Readonly<Record<string, string>> = {}): Promise<DiplomaticTimeline> {
    await setViewport(phone)
    const el = await timeline({
      data: beijing,
      attributes,
      style: 'width: auto; padding-block: 900px 1500px',
    })
    scrollTo({ top: 950, behavior: 'instant' })
    await settled(el)
    return el
  }

  async function turn(el: DiplomaticTimeline, size: typeof phone): Promise<void> {
    await setViewport(size)
    await waitUntil(() => Math.abs(box(el).width - size.width) < 40)
    await painted(el)
    for (let top = -1; top !== scrollY; await aTimeout(150)) top = scrollY
  }

  const lowerEdge = (el: DiplomaticTimeline): number => {
    const sheet = one(el, '[data-sheet]')
    return innerHeight - (sheet?.offsetHeight ?? 0)
  }

  const placeOf = (el: DiplomaticTimeline, id: string): DOMRect =>
    box(the(el, `.list li[data-id="${id}"] .title, [data-marks] [data-id="${id}"] .target`))

  function expectInView(el: DiplomaticTimeline, id: string, when: string): void {
    const place = placeOf(el, id)
    expect(place.top, `${id} ${when}`).to.be.at.least(0)
    expect(place.bottom, `${id} ${when}`).to.be.at.most(lowerEdge(el))
  }

  it('stays with the event that is open when a phone is turned, and turned back', async () => {
    for (const id of ['yellen-china', 'mao-not-a-party', order.at(-1)!]) {
      const el = await onPhone({ selected: id })
      scrollBy({ top: box(titleOf(el, id)).top - 200, behavior: 'instant' })
      await turn(el, sideways)
      expect(shownView(el)).to.equal('timeline')
      expectInView(el, id, 'sideways')
      await turn(el, phone)
      expect(shownView(el)).to.equal('list')
      expectInView(el, id, 'upright')
      el.remove()
    }
  }).timeout(60_000)

  it('stays with what was read where no event is open', async () => {
    // Of the marks, some are where the chart is cut off once the phone is upright.
    for (const id of ['yellen-china', 'lavrov-wang-meeting', 'mao-dual-use']) {
      const el = await onPhone()
      scrollBy({ top: box(the(el, `.list li[data-id="${id}"]`)).top - 4, behavior: 'instant' })
      const items = all(el, '.list li[data-id]').map(({ dataset }) => dataset['id']!)
      const near = items.slice(items.indexOf(id), items.indexOf(id) + 3)
      // A browser may set the list anew in the other width, and move it a little, before anybody hears of that width.
      const isNear = (event: string): boolean => {
        const { top, bottom } = placeOf(el, event)
        return top >= 0 && bottom <= innerHeight
      }
      for (const size of [sideways, phone, sideways, phone]) {
        await turn(el, size)
        expect(near.filter(isNear), `${id} at ${size.width}`).not.to.deep.equal([])
      }
      el.remove()
    }
  }).timeout(60_000)

  it('leaves the page at rest where nothing of it is in view, or its beginning is', async () => {
    for (const [top, attributes] of [
      [100, { selected: 'mao-not-a-party' }],
      [860, {}],
    ] as const) {
      const el = await onPhone(attributes)
      scrollTo({ top, behavior: 'instant' })
      await turn(el, { width: 844, height: 700 })
      expect(shownView(el)).to.equal('timeline')
      expect(scrollY).to.equal(top)
      el.remove()
    }
  })

  it('stays with the mark above the sheet when a phone is turned', async () => {
    for (const id of ['yellen-china', 'mao-not-a-party', 'lavrov-beijing-2023-10']) {
      const el = await onPhone({ view: 'timeline' })
      scrollBy({ top: box(markOf(el, id)).top - 200, behavior: 'instant' })
      click(markOf(el, id))
      await painted(el)
      await turn(el, sideways)
      expectInView(el, id, 'sideways')
      await turn(el, phone)
      expectInView(el, id, 'upright')
      el.remove()
    }
  }).timeout(60_000)

  it('is where the open event is when a user goes to it', async () => {
    for (const id of ['yellen-china', order.at(-1)!]) {
      const el = await onPhone({ view: 'timeline', selected: id })
      for (const view of ['list', 'timeline', 'list'] as const) {
        scrollBy({ top: box(the(el, '.controls')).top - 100, behavior: 'instant' })
        click(the(el, `[data-view=${view}]`))
        await painted(el)
        for (let top = -1; top !== scrollY; await aTimeout(150)) top = scrollY
        expectInView(el, id, `in the ${view}`)
      }
      el.remove()
    }
  }).timeout(60_000)

  it('shows the open event in a chart that was moved away from it', async () => {
    const el = await timeline({ data: beijing, attributes: { view: 'timeline', selected: 'mao-not-a-party' } })
    el.zoomTo('2023-10-01', '2023-10-31')
    await settled(el)
    click(the(el, '[data-view=list]'))
    await settled(el)
    click(the(el, '[data-view=timeline]'))
    await painted(el)
    const { left, right } = box(the(el, '.mark.selected .glyph'))
    expect(left).to.be.at.least(box(the(el, '.chart')).left)
    expect(right).to.be.at.most(box(the(el, '.chart')).right)
  })

  it('leaves the page where it is when the page itself goes to it', async () => {
    const el = await onPhone({ view: 'timeline', selected: order.at(-1)! })
    const top = scrollY
    el.view = 'list'
    await painted(el)
    expect(scrollY).to.equal(top)
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
