import { expect, fixture, html, nextFrame } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import { embedTimeline } from '../../src/embed.js'
import type { DiplomaticTimeline } from '../../src/index.js'
import { type Point, touch, touchAndRest, wheel } from '../support/page.js'
import {
  axisWords,
  beijing,
  button,
  centreOf,
  click,
  focused,
  has,
  heard,
  isChrome,
  isWebKit,
  markOf,
  one,
  settled,
  the,
  timeline,
  words,
  waitUntil,
} from './timelines.js'

// WebKitGTK opens no narrower window; what matters is the container.
const phone = { width: isWebKit ? 500 : 360, height: 740 }
const withTouch = isWebKit ? it.skip : it

/** A chart in an article on a phone, with room above and below it. */
async function chart(
  attributes: Readonly<Record<string, string>> = {},
  width = innerWidth - 20,
): Promise<DiplomaticTimeline> {
  const el = await timeline({
    data: beijing,
    width,
    attributes: { view: 'timeline', ...attributes },
    style: 'padding-block: 600px 1500px',
  })
  scrollTo({ top: scrollY + el.getBoundingClientRect().top - 8, behavior: 'instant' })
  await settled(el)
  return el
}

const sheet = (el: DiplomaticTimeline): HTMLElement => the(el, '[data-sheet]')
const box = (node: Element): DOMRect => node.getBoundingClientRect()

/** Waits until the sheet and the page have come to rest: a fifth of a second on a machine that draws every frame. */
async function still(el: DiplomaticTimeline): Promise<void> {
  await settled(el)
  let before = Number.NaN
  for (let frames = 0; frames < 12;) {
    await nextFrame()
    const { top = 0, height = 0 } = one(el, '[data-sheet]')?.getBoundingClientRect() ?? {}
    const now = scrollY + top * 3 + height * 5
    frames = now === before && el.shadowRoot!.getAnimations().length === 0 ? frames + 1 : 0
    before = now
  }
}

async function choose(el: DiplomaticTimeline, id: string): Promise<void> {
  click(markOf(el, id))
  await still(el)
}

/** Draws the sheet by its grip, without a throw at the end; up is negative. */
async function draw(el: DiplomaticTimeline, dy: number): Promise<void> {
  const { x, y } = centreOf(the(el, '[data-grip]'))
  const at = (part: number): Point => ({ x, y: Math.round(y + dy * part) })
  await touchAndRest(at(0), at(0.2), at(0.5), at(0.8), at(1))
  await still(el)
}

before(() => setViewport(phone))
after(() => setViewport({ width: 800, height: 600 }))
afterEach(() => scrollTo({ top: 0, behavior: 'instant' }))

describe('the sheet', () => {
  it('takes the place of the panel in a narrow chart, once an event is chosen', async () => {
    const el = await chart()
    expect(has(el, '[data-sheet]')).to.equal(false)
    expect(has(el, '.panel .key')).to.equal(true)
    await choose(el, 'yellen-china')
    expect(words(the(el, '[data-sheet] h3'))).to.equal('Yellen in China')
    el.parentElement!.style.width = '700px'
    await settled(el)
    expect(has(el, '[data-sheet]')).to.equal(true)
    el.parentElement!.style.width = '1000px'
    await settled(el)
    expect(has(el, '[data-sheet]')).to.equal(false)
    expect(has(el, '.panel .detail')).to.equal(true)
  })

  it('stands at the lower edge of the window, over no more than 60 % of it', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    expect(Math.abs(box(sheet(el)).bottom - innerHeight)).to.be.lessThan(1)
    expect(box(sheet(el)).height).to.be.at.most(innerHeight * 0.6)
    expect(box(sheet(el)).height).to.be.at.least(200)
  })

  it('covers no mark that it tells of, and shows each', async () => {
    const el = await chart()
    for (const { id } of beijing.events) {
      await choose(el, id)
      const mark = box(the(el, `[data-marks] [data-id="${id}"] .target`))
      expect(mark.bottom, id).to.be.at.most(box(sheet(el)).top)
      expect(mark.top, id).to.be.at.least(0)
    }
  }).timeout(30_000)

  it('brings the marks of the story above it, and keeps Next where it is', async () => {
    const el = await chart()
    await choose(el, beijing.events[0]!.id)
    click(button(el, 'next'))
    await still(el)
    const { left, top } = box(button(el, 'next'))
    for (let step = 0; step < 6; step++) {
      click(button(el, 'next'))
      await still(el)
      expect(box(the(el, '.mark.selected .target')).bottom).to.be.at.most(box(sheet(el)).top)
      expect(box(the(el, '.mark.selected .target')).top).to.be.at.least(0)
      expect(Math.abs(box(button(el, 'next')).top - top)).to.be.lessThan(1)
      expect(Math.abs(box(button(el, 'next')).left - left)).to.be.lessThan(20)
    }
  }).timeout(30_000)

  it('goes with its chart: it is not there above or below it', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    scrollTo({ top: 0, behavior: 'instant' })
    await still(el)
    expect(box(the(el, '.stage')).top).to.be.greaterThan(innerHeight - 300)
    expect(box(sheet(el)).top).to.be.at.least(box(the(el, '.stage')).top - 1)
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
    await still(el)
    expect(box(sheet(el)).bottom).to.be.lessThan(0)
  })

  it('covers nothing of the chart once the page is scrolled to its end', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    scrollBy({ top: box(the(el, '.stage')).bottom - innerHeight, behavior: 'instant' })
    await still(el)
    expect(Math.abs(box(sheet(el)).top - box(the(el, '.plot')).bottom)).to.be.lessThan(1)
  })

  it('lets the page be scrolled and the chart be zoomed behind it', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const top = scrollY
    await wheel({ x: 100, y: 100, deltaY: 60 })
    await waitUntil(() => scrollY > top)
    const axis = axisWords(el)
    click(button(el, 'zoom-in'))
    await settled(el)
    expect(axisWords(el)).not.to.equal(axis)
    expect(has(el, '[data-sheet]')).to.equal(true)
  })

  it('begins each event at its top', async () => {
    const el = await chart()
    await choose(el, 'blinken-brussels')
    const body = the(el, '.sheet-body')
    body.scrollTop = 80
    expect(body.scrollTop).to.equal(80)
    click(button(el, 'next'))
    await still(el)
    expect(body.scrollTop).to.equal(0)
  })

  it('is not drawn by itself where the page chooses: neither focus nor page move', async () => {
    const el = await chart()
    scrollTo({ top: 300, behavior: 'instant' })
    el.select('yellen-china')
    await still(el)
    expect(has(el, '[data-sheet]')).to.equal(true)
    expect([scrollY, document.activeElement === document.body]).to.deep.equal([300, true])
  })

  // Only Chrome can be told of it while it runs.
  const withPreference = isChrome ? it : it.skip
  withPreference('comes up for those who want less motion without moving', async () => {
    await emulateMedia({ reducedMotion: 'reduce' })
    try {
      const el = await chart()
      click(markOf(el, 'yellen-china'))
      await settled(el)
      expect(sheet(el).getAnimations()).to.have.length(0)
      expect(getComputedStyle(sheet(el)).transitionDuration).to.equal('0s')
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' })
    }
  })
})

describe('the sheet and the keyboard', () => {
  it('takes the focus when it opens, and gives it back to the mark by Escape and by its button', async () => {
    const el = await chart()
    const close = {
      escape: () => sendKeys({ press: 'Escape' }),
      button: () => click(button(el, 'close')),
    }
    for (const [name, act] of Object.entries(close)) {
      markOf(el, 'yellen-china').focus()
      await sendKeys({ press: 'Enter' })
      await still(el)
      expect(el.shadowRoot!.activeElement === the(el, '[data-sheet] h3'), name).to.equal(true)
      await act()
      await still(el)
      expect([has(el, '[data-sheet]'), focused(el)], name).to.deep.equal([false, 'yellen-china'])
    }
  })

  it('stays on Next, and goes to the heading of what another links to', async () => {
    const el = await chart()
    await choose(el, 'blinken-brussels')
    button(el, 'next').focus()
    await sendKeys({ press: 'Enter' })
    await still(el)
    expect(focused(el)).to.equal('next')
    await choose(el, 'lavrov-beijing-2024-04')
    const link = the(el, '.detail [data-select="lavrov-beijing-2023-10"]')
    link.focus()
    click(link)
    await still(el)
    expect(el.shadowRoot!.activeElement === the(el, '[data-sheet] h3')).to.equal(true)
    expect(el.selected).to.equal('lavrov-beijing-2023-10')
  })

  it('makes it as high as the window, and lower again, by its grip', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const low = box(sheet(el)).height
    const grip = the(el, '[data-grip]')
    expect([grip.getAttribute('aria-label'), grip.getAttribute('aria-pressed')]).to.deep.equal(['Full height', 'false'])
    grip.focus()
    await sendKeys({ press: 'Enter' })
    await still(el)
    expect(box(sheet(el)).height).to.be.greaterThan(innerHeight * 0.85)
    expect(box(sheet(el)).top).to.be.at.least(0)
    expect([focused(el), the(el, '[data-grip]').getAttribute('aria-pressed')]).to.deep.equal(['button', 'true'])
    await sendKeys({ press: 'Enter' })
    await still(el)
    expect(box(sheet(el)).height).to.equal(low)
  })

  it('is a dialog with a name, and not a modal one', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const { role, ariaLabel, ariaModal } = sheet(el)
    expect({ role, ariaLabel, ariaModal }).to.deep.equal({ role: 'dialog', ariaLabel: 'Visit', ariaModal: null })
    await expect(el).to.be.accessible({ ignoredRules: ['label-content-name-mismatch'] })
  }).timeout(20_000)
})

describe('the sheet and the finger', () => {
  withTouch('is closed by drawing it down, and the user is told to have closed it', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const choices = heard(el, 'timeline-select')
    await draw(el, 300)
    expect([el.selected, has(el, '[data-sheet]')]).to.deep.equal([undefined, false])
    expect(choices.map(({ event }) => event?.id)).to.deep.equal([undefined])
  })

  withTouch('comes back up where the page keeps the event open', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const { top } = box(sheet(el))
    el.addEventListener('timeline-select', (event) => event.preventDefault())
    await draw(el, 300)
    expect(el.selected).to.equal('yellen-china')
    expect(box(sheet(el)).top).to.equal(top)
  })

  withTouch('goes back from a short way', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const { top, height } = box(sheet(el))
    for (const dy of [80, -80]) {
      await draw(el, dy)
      expect([box(sheet(el)).top, box(sheet(el)).height], `${dy}`).to.deep.equal([top, height])
    }
  })

  withTouch('is as high as the window when it is drawn up, and low when it is drawn down', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const low = box(sheet(el)).height
    await draw(el, -260)
    expect(box(sheet(el)).height).to.be.greaterThan(innerHeight * 0.85)
    expect(the(el, '[data-grip]').getAttribute('aria-pressed')).to.equal('true')
    await draw(el, 260)
    expect(box(sheet(el)).height).to.equal(low)
    expect(el.selected).to.equal('yellen-china')
  })

  withTouch('follows the finger', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    const { top } = box(sheet(el))
    const tops: number[] = []
    sheet(el).addEventListener('pointermove', () => tops.push(box(sheet(el)).top))
    await draw(el, 100)
    expect(Math.abs(Math.max(...tops) - top - 100)).to.be.lessThan(2)
  })

  withTouch('is opened by a tap, and its own taps do not reach the chart', async () => {
    const el = await chart()
    const mark = markOf(el, 'yellen-china').querySelector('.target')!
    scrollBy({ top: box(mark).top - 300, behavior: 'instant' })
    await touch([centreOf(mark)])
    await waitUntil(() => has(el, '[data-sheet]'))
    await still(el)
    await touch([centreOf(button(el, 'next'))])
    await waitUntil(() => el.selected !== 'yellen-china')
    expect(has(el, '[data-sheet]')).to.equal(true)
  })
})

describe('the sheet of a phone held sideways', () => {
  before(() => setViewport({ width: 740, height: 360 }))
  after(() => setViewport(phone))

  it('takes no more than 60 % of the window, and cannot grow', async () => {
    const el = await chart()
    expect(box(el).width).to.be.greaterThan(600)
    await choose(el, 'yellen-china')
    expect(box(sheet(el)).height).to.be.at.most(360 * 0.6 + 1)
    expect(has(el, 'button[data-grip]')).to.equal(false)
    expect(box(the(el, '.mark.selected .target')).bottom).to.be.at.most(box(sheet(el)).top)
    expect(box(button(el, 'next')).bottom).to.be.at.most(360)
  })

  withTouch('is closed by drawing it down', async () => {
    const el = await chart()
    await choose(el, 'yellen-china')
    await draw(el, 160)
    expect(el.selected).to.equal(undefined)
  })
})

describe('the sheet of a tablet', () => {
  for (const [width, height] of [
    [768, 1024],
    [1024, 768],
  ] as const)
    it(`shows what a mark opens, and the mark, at ${width} by ${height}`, async () => {
      await setViewport({ width, height })
      try {
        const el = await chart({}, width - 30)
        const open = {
          tap: (id: string) => click(markOf(el, id)),
          key: async (id: string) => {
            markOf(el, id).focus()
            await sendKeys({ press: 'Enter' })
          },
        }
        for (const [name, act] of Object.entries(open)) {
          for (const id of ['lavrov-beijing-2023-10', 'mao-not-a-party']) {
            await act(id)
            // The page may still be on its way.
            await waitUntil(
              () => box(the(el, '.mark.selected .target')).bottom <= box(sheet(el)).top,
              `${id} by ${name}`,
            )
            await still(el)
            expect(box(the(el, '.detail-title')).bottom, `${id} by ${name}`).to.be.within(0, innerHeight)
            expect(box(the(el, '.mark.selected .target')).top, `${id} by ${name}`).to.be.at.least(0)
            expect(box(the(el, '.mark.selected .target')).bottom, `${id} by ${name}`).to.be.at.most(box(sheet(el)).top)
          }
          click(button(el, 'close'))
          await still(el)
        }
      } finally {
        await setViewport(phone)
      }
    })
})

describe('the sheet in a frame', () => {
  /** A page of its own, in a frame of this height, that shows the story. */
  async function framed(height: number): Promise<{ frame: HTMLIFrameElement; el: DiplomaticTimeline }> {
    const room = await fixture<HTMLElement>(html`<div style="padding-block: 500px 3000px"></div>`)
    const frame = document.createElement('iframe')
    frame.style.cssText = `width: 340px; height: ${height}px; border: 0; display: block`
    frame.srcdoc = '<!doctype html><body style="margin: 0"><script type="module" src="/src/define.ts"></script></body>'
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    room.append(frame)
    await loaded
    const page = frame.contentDocument!
    const el = page.createElement('diplomatic-timeline')
    el.setAttribute('view', 'timeline')
    page.body.append(el)
    await frame.contentWindow!.customElements.whenDefined('diplomatic-timeline')
    el.data = beijing
    await waitUntil(() => el.shadowRoot?.querySelector('.chart'), 'nothing was drawn')
    await settled(el)
    return { frame, el }
  }

  const inWindow = (frame: HTMLIFrameElement, node: Element) => {
    const { top, bottom } = box(node)
    return { top: box(frame).top + top, bottom: box(frame).top + bottom }
  }

  it('is where the reader is in one as high as its page', async () => {
    const { frame, el } = await framed(3000)
    for (const id of ['lavrov-beijing-2024-04', 'blinken-brussels', 'yellen-china']) {
      scrollBy({ top: inWindow(frame, markOf(el, id)).top - 150, behavior: 'instant' })
      await settled(el)
      click(markOf(el, id))
      await waitUntil(() => one(el, '[data-sheet]')?.style.getPropertyValue('--_edge'))
      await still(el)
      const shown = inWindow(frame, sheet(el))
      expect(shown.top, id).to.be.greaterThan(inWindow(frame, the(el, '.mark.selected .target')).bottom)
      expect(shown.bottom, id).to.be.at.most(innerHeight + 1)
      expect(shown.bottom - shown.top, id).to.be.at.most(screen.height * 0.6)
      click(button(el, 'close'))
      await settled(el)
    }
  })

  withTouch('follows the finger in one made as high as its content, which it fills afterwards', async () => {
    const { frame, el } = await framed(600)
    const leave = embedTimeline(frame)
    const isFilled = () => frame.contentDocument!.documentElement.scrollHeight === frame.clientHeight
    await waitUntil(() => frame.clientHeight > 700 && isFilled(), 'the frame was not filled')
    scrollBy({ top: inWindow(frame, markOf(el, 'yellen-china')).top - 150, behavior: 'instant' })
    click(markOf(el, 'yellen-china'))
    await waitUntil(() => one(el, '[data-sheet]')?.style.getPropertyValue('--_edge'))
    await still(el)
    const heights = new Set<number>()
    const distances = new Set<number>()
    frame.contentWindow!.addEventListener('pointermove', ({ clientY }) => {
      if (!sheet(el).classList.contains('dragging')) return
      heights.add(frame.clientHeight)
      distances.add(Math.round(clientY - box(sheet(el)).top))
    })
    const drawTo = async (dy: number) => {
      const { x, y } = centreOf(the(el, '[data-grip]'))
      const { left, top } = box(frame)
      const at = (part: number): Point => ({ x: Math.round(left + x), y: Math.round(top + y + dy * part) })
      await touchAndRest(at(0), at(0.1), at(0.3), at(0.5), at(0.7), at(0.9), at(1))
      await still(el)
      await waitUntil(isFilled, 'the frame is not as high as its content')
    }
    // How high a sheet is depends on the screen.
    const { minHeight, maxHeight } = getComputedStyle(sheet(el))
    const most = Math.round(0.75 * (Number.parseFloat(maxHeight) - Number.parseFloat(minHeight)))
    for (const [dy, isFull] of [
      [-most, true],
      [most, false],
    ] as const) {
      heights.clear()
      distances.clear()
      await drawTo(dy)
      expect(sheet(el).classList.contains('full'), `drawn by ${dy}`).to.equal(isFull)
      expect([heights.size, distances.size], `drawn by ${dy}`).to.deep.equal([1, 1])
      expect(inWindow(frame, sheet(el)).top).to.be.within(-1, innerHeight - 100)
    }
    leave()
  })

  it('is at its lower edge in one that scrolls by itself', async () => {
    const { frame, el } = await framed(600)
    scrollBy({ top: box(frame).top - 20, behavior: 'instant' })
    click(markOf(el, 'blinken-brussels'))
    await settled(el)
    await waitUntil(() => Math.abs(box(sheet(el)).bottom - 600) < 1)
    await waitUntil(() => box(the(el, '.mark.selected .target')).bottom <= 600 - sheet(el).offsetHeight)
    expect(box(sheet(el)).height).to.be.at.most(360)
  })
})
