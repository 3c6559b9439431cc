import { aTimeout, expect } from '@open-wc/testing'
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { type Point, touch, touchAndRest, wheel, type WheelTurn } from '../support/page.js'
import {
  all,
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
} from './timelines.js'

/** A chart at the top of a page that is higher than the window. */
async function chart(): Promise<DiplomaticTimeline> {
  const el = await timeline({ data: beijing, width: 900, style: 'padding-block-end: 3000px' })
  scrollTo({ top: 0, behavior: 'instant' })
  await settled(el)
  return el
}

async function zoomIn(el: DiplomaticTimeline, times = 4): Promise<void> {
  for (let time = 0; time < times; time++) {
    click(button(el, 'zoom-in'))
    await settled(el)
  }
}

/** Where the content stands: how far it is scrolled past the left edge of the chart, in pixels. */
const offsetOf = (el: DiplomaticTimeline): number => {
  const content = the(el, '[data-marks]').parentElement!
  return -Number(/translate\((-?[\d.]+)/.exec(content.getAttribute('transform') ?? '')![1])
}
const isZoomed = (el: DiplomaticTimeline): boolean => !isOff(el, 'zoom-out')

const hit = (el: DiplomaticTimeline, x: number, y: number): Element | null => el.shadowRoot!.elementFromPoint(x, y)

/** A place in the chart with nothing on it or near it but ground. */
function ground(el: DiplomaticTimeline): Point {
  const { left, top, width, height } = the(el, '.chart').getBoundingClientRect()
  const isGround = (x: number, y: number): boolean =>
    [-6, 0, 6].every((dx) =>
      [-6, 0, 6].every((dy) => {
        const node = hit(el, x + dx, y + dy)
        return node?.closest('.chart') && !node.closest('[data-id]')
      }),
    )
  for (let y = Math.round(top + 60); y < Math.min(top + height, innerHeight) - 20; y += 5)
    for (let x = Math.round(left + width * 0.4); x < left + width * 0.75; x += 5) if (isGround(x, y)) return { x, y }
  throw new Error('the chart has no empty ground')
}

/** The middle of a glyph that can be pointed at. */
function glyphInView(el: DiplomaticTimeline): Point {
  const points = all(el, '[data-marks] .glyph').map(centreOf)
  const point = points.find(({ x, y }) => x > 400 && hit(el, x, y)?.closest('.glyph'))
  if (!point) throw new Error('no glyph is in view')
  return point
}

/** Turns a wheel with a key held; where the engine cannot be made to, the event that it would bring is dispatched. */
async function heldWheel(
  el: DiplomaticTimeline,
  turn: WheelTurn & { held: 'Control' | 'Shift' },
): Promise<WheelEvent[]> {
  const events = heard(window, 'wheel')
  if (!(await wheel(turn))) {
    const { x, y, deltaX, deltaY, held } = turn
    const init = { deltaX: deltaX ?? 0, deltaY: deltaY ?? 0, clientX: x, clientY: y, bubbles: true, composed: true }
    const keys = { ctrlKey: held === 'Control', shiftKey: held === 'Shift', cancelable: true }
    el.shadowRoot!.elementFromPoint(x, y)!.dispatchEvent(new WheelEvent('wheel', { ...init, ...keys }))
  }
  await aTimeout(150)
  await settled(el)
  return events
}

async function drag(...path: readonly Point[]): Promise<void> {
  const [start, ...rest] = path
  await sendMouse({ type: 'move', position: [start!.x, start!.y] })
  await sendMouse({ type: 'down' })
  for (const { x, y } of rest) await sendMouse({ type: 'move', position: [x, y] })
  await sendMouse({ type: 'up' })
}

before(() => setViewport({ width: 1000, height: 700 }))
after(() => setViewport({ width: 800, height: 600 }))
afterEach(async () => {
  await resetMouse()
  for (let top = -1; top !== scrollY; await aTimeout(100)) top = scrollY
  scrollTo({ top: 0, behavior: 'instant' })
})

describe('the wheel', () => {
  it('scrolls the page over the chart, and neither zooms nor pans', async () => {
    const el = await chart()
    await zoomIn(el)
    const offset = offsetOf(el)
    const changes = heard(el, 'timeline-range-change')
    const { x, y } = ground(el)
    await wheel({ x, y, deltaY: 200 })
    await aTimeout(300)
    await settled(el)
    expect(scrollY).to.be.greaterThan(0)
    expect(offsetOf(el)).to.equal(offset)
    expect(changes).to.have.length(0)
  })

  it('zooms with Control held, and keeps the page where it is', async () => {
    const el = await chart()
    const { x, y } = ground(el)
    const [turn] = await heldWheel(el, { x, y, deltaY: -200, held: 'Control' })
    expect(isZoomed(el)).to.equal(true)
    expect(turn!.defaultPrevented).to.equal(true)
    expect(scrollY).to.equal(0)
    await heldWheel(el, { x, y, deltaY: 800, held: 'Control' })
    await heldWheel(el, { x, y, deltaY: 800, held: 'Control' })
    expect(isZoomed(el)).to.equal(false)
  })

  it('zooms about the pointer: what was under it stays under it', async () => {
    const el = await chart()
    const glyph = () => the<SVGElement>(el, '[data-id="blinken-brussels"] .glyph')
    const before = centreOf(glyph())
    for (let turn = 0; turn < 3; turn++) await heldWheel(el, { ...before, deltaY: -150, held: 'Control' })
    expect(isZoomed(el)).to.equal(true)
    expect(Math.abs(centreOf(glyph()).x - before.x)).to.be.lessThan(12)
  })

  it('pans with Shift held once there is something to pan to, and scrolls the page until then', async () => {
    const el = await chart()
    const { x, y } = ground(el)
    const [turn] = await heldWheel(el, { x, y, deltaY: 120, held: 'Shift' })
    expect(turn!.defaultPrevented).to.equal(false)
    await zoomIn(el)
    const offset = offsetOf(el)
    const [second] = await heldWheel(el, { x, y, deltaY: 120, held: 'Shift' })
    expect(second!.defaultPrevented).to.equal(true)
    expect(offsetOf(el)).to.be.greaterThan(offset)
  })

  it('pans when it is turned sideways', async () => {
    const el = await chart()
    await zoomIn(el)
    const offset = offsetOf(el)
    await wheel({ ...ground(el), deltaX: 120 })
    await aTimeout(200)
    await settled(el)
    expect(offsetOf(el)).to.be.greaterThan(offset)
    expect(scrollX).to.equal(0)
  })
})

describe('the mouse', () => {
  it('chooses what it clicks on', async () => {
    const el = await chart()
    const choices = heard(el, 'timeline-select')
    const { x, y } = centreOf(the<SVGElement>(el, '[data-id="blinken-brussels"] .glyph'))
    await sendMouse({ type: 'click', position: [x, y] })
    await settled(el)
    expect(choices.map(({ event }) => event?.id)).to.deep.equal(['blinken-brussels'])
  })

  it('chooses nothing on empty ground', async () => {
    const el = await chart()
    el.selected = 'yellen-china'
    await settled(el)
    const choices = heard(el, 'timeline-select')
    const { x, y } = ground(el)
    await sendMouse({ type: 'click', position: [x, y] })
    await settled(el)
    expect(choices.map(({ event }) => event?.id)).to.deep.equal([])
    expect(el.selected).to.equal('yellen-china')
  })

  it('drags what is in view along with it, and a drag that ends is no click', async () => {
    const el = await chart()
    el.zoomTo('2024-04-03', '2024-04-09')
    await settled(el)
    const offset = offsetOf(el)
    const choices = heard(el, 'timeline-select')
    const changes = heard(el, 'timeline-range-change')
    const start = glyphInView(el)
    await drag(start, { x: start.x + 60, y: start.y }, { x: start.x + 150, y: start.y + 10 })
    await settled(el)
    expect(Math.abs(offset - offsetOf(el) - 150)).to.be.lessThan(3)
    expect(changes).to.have.length.greaterThan(0)
    expect(choices).to.have.length(0)
    const { x, y } = glyphInView(el)
    await sendMouse({ type: 'click', position: [x, y] })
    await settled(el)
    expect(choices).to.have.length(1)
  })

  for (const [name, style] of [
    ['zoomed', 'zoom: 1.5'],
    ['scaled', 'transform: scale(0.7); transform-origin: 0 0'],
  ] as const)
    it(`drags it as far as the mouse goes where the page is ${name}`, async () => {
      const el = await chart()
      el.parentElement!.style.cssText += `; width: 500px; ${style}`
      el.view = 'timeline'
      await settled(el)
      await zoomIn(el)
      const start = ground(el)
      const before = centreOf(the(el, '[data-marks]'))
      await drag(start, { x: start.x + 60, y: start.y }, { x: start.x + 100, y: start.y })
      await settled(el)
      expect(centreOf(the(el, '[data-marks]')).x - before.x).to.be.closeTo(100, 2)
    })

  it('does not drag any more once its button was let go of outside the chart', async () => {
    const el = await chart()
    await zoomIn(el)
    const offset = offsetOf(el)
    const start = ground(el)
    // Out of the chart by its upper edge, where nothing is captured yet.
    await drag(start, { x: start.x, y: start.y - 4 }, { x: start.x, y: 2 })
    await sendMouse({ type: 'move', position: [start.x, start.y] })
    await sendMouse({ type: 'move', position: [start.x - 80, start.y] })
    await settled(el)
    expect(offsetOf(el)).to.equal(offset)
  })

  it('leaves the right button to the browser', async () => {
    const el = await chart()
    await zoomIn(el)
    const offset = offsetOf(el)
    const { x, y } = ground(el)
    el.addEventListener('contextmenu', (event) => event.preventDefault())
    await sendMouse({ type: 'move', position: [x, y] })
    await sendMouse({ type: 'down', button: 'right' })
    await sendMouse({ type: 'move', position: [x - 100, y] })
    await sendMouse({ type: 'up', button: 'right' })
    await settled(el)
    expect(offsetOf(el)).to.equal(offset)
  })

  it('moves no event to another row by panning', async () => {
    const el = await chart()
    await zoomIn(el, 2)
    const topOf = () => markOf(el, 'blinken-brussels').querySelector('.glyph')!.getBoundingClientRect().top
    el.select('blinken-brussels')
    await settled(el)
    const top = topOf()
    const start = ground(el)
    await drag(start, { x: start.x - 20, y: start.y }, { x: start.x - 60, y: start.y })
    await settled(el)
    expect(topOf()).to.equal(top)
  })
})

// WebKitGTK's driver has no touch.
const withTouch = isWebKit ? it.skip : it

describe('the finger', () => {
  withTouch('chooses what it taps', async () => {
    const el = await chart()
    const choices = heard(el, 'timeline-select')
    const point = centreOf(the<SVGElement>(el, '[data-id="blinken-brussels"] .glyph'))
    await touch([point])
    await aTimeout(400)
    await settled(el)
    expect(choices.map(({ event }) => event?.id)).to.deep.equal(['blinken-brussels'])
  })

  withTouch('scrolls the page by a swipe up over the chart, and pans nothing', async () => {
    const el = await chart()
    await zoomIn(el)
    const offset = offsetOf(el)
    const { x, y } = ground(el)
    const at = (dy: number): Point => ({ x, y: y - dy })
    await touch([at(0), at(20), at(40), at(60), at(90), at(120)])
    await aTimeout(300)
    await settled(el)
    expect(getComputedStyle(the(el, '.chart')).touchAction).to.equal('pan-y')
    expect(offsetOf(el)).to.equal(offset)
    // Firefox does not scroll by the touches that its driver makes.
    if (isChrome) expect(scrollY).to.be.greaterThan(0)
  })

  withTouch('pans by a swipe to the side', async () => {
    const el = await chart()
    await zoomIn(el)
    const offset = offsetOf(el)
    const { x, y } = ground(el)
    const at = (dx: number): Point => ({ x: x - dx, y })
    await touch([at(0), at(20), at(50), at(80), at(120)])
    await aTimeout(100)
    await settled(el)
    expect(offsetOf(el)).to.be.greaterThan(offset + 60)
    expect(scrollY).to.equal(0)
  })

  withTouch('zooms with another by spreading, and what is between them stays there', async () => {
    const el = await chart()
    const { x, y } = ground(el)
    const at = (dx: number): Point => ({ x: x + dx, y })
    await touch([at(-30), at(-40), at(-60), at(-90)], [at(30), at(40), at(60), at(90)])
    await aTimeout(100)
    await settled(el)
    expect(isZoomed(el)).to.equal(true)
    expect(el.selected).to.equal(undefined)
  })
  withTouch('pans by itself again after a pinch on a title that ended outside the chart', async () => {
    await setViewport({ width: 390, height: 844 })
    try {
      const el = await timeline({ data: beijing, width: 356, attributes: { view: 'timeline' } })
      const right = Math.round(the(el, '.chart').getBoundingClientRect().right)
      const boxes = all(el, '[data-marks] .text-title').map((title) => title.getBoundingClientRect())
      const inView = boxes.filter(({ top, bottom }) => top > 200 && bottom < innerHeight - 200)
      const { left, width, top, height } = inView.toSorted((a, b) => b.width - a.width)[0]!
      const y = Math.round(top + height / 2)
      const [x1, x2] = [Math.round(left + 10), Math.round(left + width - 10)]
      const at = (x: number): Point => ({ x, y })
      await touch([at(x1), at(x1 - 8), at(x1 - 12), at(x1 - 16)], [at(x2), at(x2 + 12), at(right - 4), at(right + 10)])
      await aTimeout(400)
      await settled(el)
      expect(isZoomed(el)).to.equal(true)
      const offset = offsetOf(el)
      const leastStep = () => {
        const lines = all(el, '.grid .minor').map((line) => Number(line.getAttribute('x1')))
        return Math.min(...lines.slice(1).map((x, i) => x - lines[i]!))
      }
      const before = leastStep()
      const swiped = ground(el)
      await touchAndRest(swiped, { ...swiped, x: swiped.x - 20 }, { ...swiped, x: swiped.x - 60 })
      await settled(el)
      expect(leastStep()).to.be.closeTo(before, 0.1)
      expect(offsetOf(el)).to.be.greaterThan(offset + 20)
    } finally {
      await setViewport({ width: 1000, height: 700 })
    }
  })
})
