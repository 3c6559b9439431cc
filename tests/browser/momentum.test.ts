import { aTimeout, expect, nextFrame } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { doubleTap, type Point, touch, touchAndRest, wheel } from '../support/page.js'
import {
  beijing,
  button,
  centreOf,
  click,
  heard,
  isChrome,
  isOff,
  isWebKit,
  markOf,
  settled,
  the,
  timeline,
  waitUntil,
} from './timelines.js'

/** A chart with much to both sides of what is in view. */
async function chart(): Promise<DiplomaticTimeline> {
  const el = await timeline({
    data: beijing,
    width: 700,
    attributes: { view: 'timeline', scale: 'proportional' },
    style: 'padding-block-end: 2000px',
  })
  scrollTo({ top: 0, behavior: 'instant' })
  el.zoomTo('2023-06-01', '2023-09-01')
  await settled(el)
  return el
}

const box = (node: Element): DOMRect => node.getBoundingClientRect()

/** How far the content is scrolled past the left edge of the chart, in pixels. */
const offsetOf = (el: DiplomaticTimeline): number => {
  const content = the(el, '[data-marks]').parentElement!
  return -Number(/translate\((-?[\d.]+)/.exec(content.getAttribute('transform') ?? '')![1])
}

/** A place on the chart that opens nothing. */
function ground(el: DiplomaticTimeline): Point {
  const { left, top, width } = the(el, '.chart').getBoundingClientRect()
  const y = Math.round(top + 12)
  return { x: Math.round(left + width / 2), y }
}

/** Scrolls the page to its top, once nothing scrolls it any more. */
async function toTop(): Promise<void> {
  for (let top = -1; top !== scrollY; await aTimeout(100)) top = scrollY
  scrollTo({ top: 0, behavior: 'instant' })
}

const flickPx = 120

async function flick(el: DiplomaticTimeline): Promise<void> {
  const { x, y } = ground(el)
  const at = (dx: number): Point => ({ x: x - dx, y })
  await touch([at(0), at(20), at(50), at(80), at(flickPx)])
}

/** Throws the chart; again where a busy machine let the finger rest before it was lifted. */
async function thrown(el: DiplomaticTimeline): Promise<void> {
  for (let time = 0; time < 10; time++) {
    await flick(el)
    const offset = offsetOf(el)
    for (let frame = 0; frame < 4; frame++) {
      await nextFrame()
      if (offsetOf(el) > offset) return
    }
  }
  throw new Error('the chart does not go on by itself')
}

async function atRest(el: DiplomaticTimeline): Promise<number> {
  let before = Number.NaN
  let still = 0
  await waitUntil(
    async () => {
      await nextFrame()
      still = offsetOf(el) === before ? still + 1 : 0
      before = offsetOf(el)
      return still > 5
    },
    'it never came to rest',
    { interval: 0 },
  )
  return before
}

/** Whether the view stands still from now on, save for what is drawn already. */
async function stands(el: DiplomaticTimeline): Promise<boolean> {
  await settled(el)
  const offset = offsetOf(el)
  for (let frame = 0; frame < 10; frame++) await nextFrame()
  await el.updateComplete
  return offsetOf(el) === offset
}

// WebKitGTK's driver has no touch.
const withTouch = isWebKit ? describe.skip : describe

before(() => setViewport({ width: 800, height: 700 }))
after(() => setViewport({ width: 800, height: 600 }))

withTouch('a chart that is thrown', () => {
  it('goes on, and comes to rest', async () => {
    const el = await chart()
    await thrown(el)
    const changes = heard(el, 'timeline-range-change')
    const offset = offsetOf(el)
    expect((await atRest(el)) - offset).to.be.greaterThan(20)
    expect(changes.length).to.be.greaterThan(3)
    expect(scrollY).to.equal(0)
  })

  it('stays where it is put down', async () => {
    const el = await chart()
    const offset = offsetOf(el)
    const { x, y } = ground(el)
    await touchAndRest({ x, y }, { x: x - 40, y }, { x: x - 100, y })
    expect(await stands(el)).to.equal(true)
    expect(Math.abs(offsetOf(el) - offset - 100)).to.be.lessThan(3)
  })

  it('is stopped by a touch, which then chooses nothing', async () => {
    const el = await chart()
    el.filter({ types: ['background'] })
    await settled(el)
    el.zoomTo('2023-06-01', '2023-09-01')
    await settled(el)
    // A bar that runs all through the chart: it is under the finger wherever the chart is stopped.
    const bar = box(the(el, '[data-marks] .background .target'))
    const { x } = ground(el)
    expect([bar.left < x - 60, bar.right > x + 60, bar.bottom < innerHeight]).to.deep.equal([true, true, true])
    const choices = heard(el, 'timeline-select')
    await thrown(el)
    await touch([{ x, y: Math.round(bar.top + bar.height / 2) }])
    expect(await stands(el)).to.equal(true)
    expect(choices).to.have.length(0)
  })

  it('is stopped by a wheel, by a key, and by the page', async () => {
    const stops: Record<string, (el: DiplomaticTimeline) => unknown> = {
      wheel: (el) => wheel({ ...ground(el), deltaY: 1 }),
      key: () => sendKeys({ press: 'Shift' }),
      page: (el) => el.zoomTo('2023-06-01', '2023-09-01'),
    }
    for (const [name, stop] of Object.entries(stops)) {
      const el = await chart()
      await thrown(el)
      await stop(el)
      expect(await stands(el), name).to.equal(true)
      el.parentElement!.remove()
    }
  })

  it('says and draws nothing more once it is taken out of the page', async () => {
    const el = await chart()
    await thrown(el)
    const changes = heard(el, 'timeline-range-change')
    const parent = el.parentElement!
    el.remove()
    for (let frame = 0; frame < 5; frame++) await nextFrame()
    expect(changes).to.have.length(0)
    parent.append(el)
    await settled(el)
    expect(await stands(el)).to.equal(true)
  })

  // Only Chrome can be told of it while it runs.
  const withPreference = isChrome ? it : it.skip
  withPreference('does not go on for those who want less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' })
    try {
      const el = await chart()
      const offset = offsetOf(el)
      await flick(el)
      expect(await stands(el)).to.equal(true)
      expect(Math.abs(offsetOf(el) - offset - flickPx)).to.be.lessThan(3)
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' })
    }
  })
})

withTouch('a finger on the chart', () => {
  it('keeps to the axis along which it began', async () => {
    const el = await chart()
    const offset = offsetOf(el)
    const { x, y } = ground(el)
    await touchAndRest(
      { x, y: y + 300 },
      { x: x - 4, y: y + 280 },
      { x: x - 10, y: y + 250 },
      { x: x - 150, y: y + 240 },
    )
    await settled(el)
    expect(offsetOf(el)).to.equal(offset)
    await toTop()
    await touchAndRest(
      { x, y: y + 300 },
      { x: x - 20, y: y + 296 },
      { x: x - 50, y: y + 250 },
      { x: x - 60, y: y + 150 },
    )
    await settled(el)
    expect(Math.abs(offsetOf(el) - offset - 60)).to.be.lessThan(3)
    expect(scrollY).to.equal(0)
  })

  it('zooms in by two taps where it taps, and chooses nothing', async () => {
    const el = await chart()
    el.fit()
    el.scale = 'elastic'
    await settled(el)
    const choices = heard(el, 'timeline-select')
    const glyph = () => the<SVGElement>(el, '[data-id="blinken-brussels"] .glyph')
    const { x } = centreOf(glyph())
    await doubleTap({ x, y: ground(el).y })
    await settled(el)
    expect(isOff(el, 'zoom-out')).to.equal(false)
    expect(Math.abs(centreOf(glyph()).x - x)).to.be.lessThan(12)
    expect(choices).to.have.length(0)
  })

  it('chooses by the first of two taps on a mark, without waiting, and does not zoom', async () => {
    const el = await chart()
    el.fit()
    el.scale = 'elastic'
    await settled(el)
    const choices = heard(el, 'timeline-select')
    const glyph = markOf(el, 'blinken-brussels').querySelector('.glyph')!
    glyph.scrollIntoView({ block: 'center', behavior: 'instant' })
    await settled(el)
    await doubleTap(centreOf(glyph))
    await settled(el)
    expect(choices.map(({ event }) => event?.id)).to.deep.equal(['blinken-brussels'])
    expect(isOff(el, 'zoom-out')).to.equal(true)
  })

  it('keeps what is between two of them there while they spread and move', async () => {
    const el = await chart()
    el.fit()
    el.scale = 'elastic'
    await settled(el)
    const glyph = () => the<SVGElement>(el, '[data-id="lavrov-beijing-2023-10"] .bar')
    const { x } = centreOf(glyph())
    const y = ground(el).y
    const steps = [0, 1, 2, 3, 4, 5]
    const finger = (side: -1 | 1) => steps.map((step) => ({ x: x + side * (40 + 12 * step) - 8 * step, y }))
    const path = (side: -1 | 1) => finger(side) as unknown as [Point, ...Point[]]
    await touch(path(-1), path(1))
    await settled(el)
    expect(isOff(el, 'zoom-out')).to.equal(false)
    expect(Math.abs(centreOf(glyph()).x - (x - 40))).to.be.lessThan(8)
    expect(await stands(el)).to.equal(true)
  })

  it('zooms out with another by one tap of both', async () => {
    const el = await chart()
    const { x, y } = ground(el)
    click(button(el, 'zoom-in'))
    await settled(el)
    const before = the(el, '[data-marks]').getBoundingClientRect().width
    const zoomOut = heard(el, 'timeline-range-change')
    await touch([{ x: x - 40, y }], [{ x: x + 40, y }])
    await settled(el)
    expect(zoomOut).to.have.length(1)
    const { start, end } = zoomOut[0]!
    expect(Number(end) - Number(start)).to.be.greaterThan(86_400_000 * 92)
    expect(before).to.be.greaterThan(0)
  })
})

afterEach(toTop)
