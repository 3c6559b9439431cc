import { expect } from '@open-wc/testing'
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { touch } from '../support/page.js'
import {
  all,
  axisWords,
  beijing,
  centreOf,
  has,
  heard,
  isOff,
  isWebKit,
  settled,
  shortDocument,
  the,
  timeline,
} from './timelines.js'

const chart = (attributes: Readonly<Record<string, string>> = {}): Promise<DiplomaticTimeline> =>
  timeline({ data: beijing, width: 760, attributes })
const grip = (el: DiplomaticTimeline, name: 'window' | 'start' | 'end'): HTMLElement => the(el, `[data-thumb=${name}]`)
// WebKitGTK gives the rectangles of what is zoomed in its own pixels.
const withZoom = isWebKit ? it.skip : it
const isZoomed = (el: DiplomaticTimeline): boolean => !isOff(el, 'zoom-out')
const edges = (el: DiplomaticTimeline): { left: number; right: number } => grip(el, 'window').getBoundingClientRect()

async function drag(el: DiplomaticTimeline, from: Element, dx: number): Promise<void> {
  from.scrollIntoView({ block: 'center' })
  await settled(el)
  const { x, y } = centreOf(from)
  await sendMouse({ type: 'move', position: [x, y] })
  await sendMouse({ type: 'down' })
  await sendMouse({ type: 'move', position: [Math.round(x + dx / 2), y] })
  await sendMouse({ type: 'move', position: [Math.round(x + dx), y] })
  await sendMouse({ type: 'up' })
  await settled(el)
}

async function press(el: DiplomaticTimeline, key: string): Promise<void> {
  await sendKeys({ press: key as 'Enter' })
  await settled(el)
}

describe('the overview', () => {
  afterEach(() => resetMouse())

  it('is as wide as the chart’s lanes, and its window is over all of it', async () => {
    const el = await chart()
    const ground = the(el, '[data-overview]').getBoundingClientRect()
    const chartBox = the(el, '.chart').getBoundingClientRect()
    const lanesLeft = chartBox.left + Number(the(el, '.chart svg svg').getAttribute('x'))
    expect(ground.left).to.be.closeTo(lanesLeft, 1)
    expect(ground.right).to.be.closeTo(chartBox.right, 1)
    expect(edges(el).left).to.be.closeTo(ground.left, 1)
    expect(edges(el).right).to.be.closeTo(ground.right, 1)
  })

  it('zooms when an edge is dragged, and pans when the window is', async () => {
    const el = await chart()
    const ranges = heard(el, 'timeline-range-change')
    await drag(el, grip(el, 'start'), 400)
    expect(isZoomed(el)).to.equal(true)
    const zoomed = axisWords(el)
    expect(edges(el).left).to.be.closeTo(the(el, '[data-overview]').getBoundingClientRect().left + 400, 12)
    const before = edges(el)
    await drag(el, grip(el, 'window'), -200)
    expect(edges(el).left).to.be.lessThan(before.left - 100)
    expect(axisWords(el)).not.to.equal(zoomed)
    expect(ranges.length).to.be.greaterThan(1)
    expect(+ranges.at(-1)!.start).to.be.lessThan(+ranges[0]!.start + 1e12)
  })

  withZoom('follows the pointer where the page is zoomed', async () => {
    const el = await chart()
    el.parentElement!.style.cssText = 'width: 500px; zoom: 1.5'
    el.view = 'timeline'
    await settled(el)
    const before = edges(el)
    await drag(el, grip(el, 'start'), 240)
    expect(edges(el).left - before.left).to.be.closeTo(240, 12)
  })

  it('brings the window to where its ground is pressed', async () => {
    const el = await chart()
    await drag(el, grip(el, 'start'), 500)
    const { left, top } = the(el, '[data-overview]').getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(left + 60), Math.round(top + 10)] })
    await settled(el)
    const { left: windowLeft, right } = edges(el)
    expect(windowLeft).to.be.lessThan(left + 60)
    expect(right).to.be.greaterThan(left + 60)
  })

  it('is worked with the keyboard alone, and says where it stands', async () => {
    const el = await chart()
    grip(el, 'start').focus()
    const whole = grip(el, 'window').getAttribute('aria-valuetext')
    for (let time = 0; time < 4; time++) await press(el, 'ArrowRight')
    expect(isZoomed(el)).to.equal(true)
    expect(grip(el, 'start').getAttribute('aria-valuenow')).not.to.equal('0')
    expect(grip(el, 'window').getAttribute('aria-valuetext')).not.to.equal(whole)
    grip(el, 'window').focus()
    await press(el, 'Home')
    expect(grip(el, 'start').getAttribute('aria-valuenow')).to.equal('0')
    const first = axisWords(el)
    await press(el, 'End')
    expect(grip(el, 'end').getAttribute('aria-valuenow')).to.equal('100')
    expect(axisWords(el)).not.to.equal(first)
    expect(el.shadowRoot!.activeElement === grip(el, 'window')).to.equal(true)
  })

  it('stands right under the chart, however long the detail beside it is', async () => {
    const data = shortDocument(3)
    const summary = 'It was said at length. '.repeat(200)
    const el = await timeline({
      data: { ...data, events: data.events.map((event) => ({ ...event, summary })) },
      width: 1100,
      attributes: { selected: data.events[0]!.id },
    })
    const { bottom } = the(el, '.chart').getBoundingClientRect()
    expect(the(el, '.panel').getBoundingClientRect().bottom).to.be.greaterThan(bottom + 300)
    expect(the(el, '.overview').getBoundingClientRect().top).to.be.closeTo(bottom, 1)
  })

  it('does not let one edge pass the other', async () => {
    const el = await timeline({ data: beijing, width: 700 })
    await drag(el, grip(el, 'start'), 750)
    const { left, right } = edges(el)
    expect(right).to.be.greaterThan(left)
    expect(right).to.be.at.most(the(el, '[data-overview]').getBoundingClientRect().right + 1)
  })

  it('follows a finger', async function () {
    if (isWebKit) this.skip()
    const el = await chart()
    grip(el, 'end').scrollIntoView({ block: 'center' })
    await settled(el)
    const { x, y } = centreOf(grip(el, 'end'))
    await touch([
      { x, y },
      { x: x - 150, y },
      { x: x - 300, y },
    ])
    await settled(el)
    expect(isZoomed(el)).to.equal(true)
  })

  it('stays under what drags it while the chart above it grows and shrinks', async () => {
    const el = await timeline({
      data: beijing,
      width: 360,
      attributes: { view: 'timeline' },
      style: 'padding: 900px 0',
    })
    const edge = grip(el, 'start')
    edge.scrollIntoView({ block: 'center' })
    await settled(el)
    const { x, y } = centreOf(edge)
    const before = scrollY
    const tops = new Set<number>()
    const heights = new Set<number>()
    await sendMouse({ type: 'move', position: [x, y] })
    await sendMouse({ type: 'down' })
    for (const dx of [60, 120, 180, 220, 240, 200, 120, 40, 0]) {
      await sendMouse({ type: 'move', position: [x + dx, y] })
      await settled(el)
      tops.add(Math.round(edge.getBoundingClientRect().top))
      heights.add(Math.round(the(el, '.chart').getBoundingClientRect().height))
    }
    await sendMouse({ type: 'up' })
    await settled(el)
    expect(heights.size).to.be.greaterThan(2)
    expect(Math.max(...tops) - Math.min(...tops)).to.be.at.most(1)
    expect(Math.abs(scrollY - before)).to.be.at.most(1)
  })

  it('is mirrored with the chart', async () => {
    const el = await chart({ lang: 'ar' })
    await drag(el, grip(el, 'start'), -300)
    expect(isZoomed(el)).to.equal(true)
    const { right } = the(el, '[data-overview]').getBoundingClientRect()
    expect(edges(el).right).to.be.closeTo(right - 300, 12)
    grip(el, 'window').focus()
    const before = edges(el)
    await press(el, 'ArrowRight')
    expect(edges(el).right).to.be.greaterThan(before.right)
  })

  it('is left out of a list, and where the controls do not name it', async () => {
    expect(has(await timeline({ data: beijing, attributes: { view: 'list' } }), '.overview')).to.equal(false)
    expect(has(await chart({ controls: 'view zoom' }), '.overview')).to.equal(false)
    expect(has(await chart({ controls: 'overview' }), '.overview')).to.equal(true)
  })
  it('is read outside its window as well: nothing is painted over its words', async () => {
    const el = await chart()
    await drag(el, grip(el, 'start'), 400)
    const painted = all(el, '.overview svg *')
    const texts = all(el, '.overview text')
    expect(texts.length).to.be.greaterThan(1)
    const last = Math.max(...all(el, '.overview .outside').map((node) => painted.indexOf(node)))
    for (const text of texts) expect(painted.indexOf(text), text.textContent!).to.be.greaterThan(last)
  })
})
