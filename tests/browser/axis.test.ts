import { expect } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { beijing, click, focused, markOf, settled, the, timeline, waitUntil } from './timelines.js'

const nextFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
const box = (node: Element) => node.getBoundingClientRect()

/** A chart higher than its window, on a page that goes on above and below it. */
async function inLowWindow(): Promise<DiplomaticTimeline> {
  await setViewport({ width: 800, height: 420 })
  const el = await timeline({ data: beijing })
  el.style.marginBlock = '300px 900px'
  await nextFrames()
  return el
}

/** Scrolls the page to where `node` is `y` below the window's upper edge. */
async function bring(node: Element, y: number): Promise<void> {
  scrollBy({ top: box(node).top - y, behavior: 'instant' })
  await nextFrames()
}

const axisOf = (el: DiplomaticTimeline) => the<SVGElement>(el, '.axis-band')
const lanesOf = (el: DiplomaticTimeline) => the<SVGElement>(el, '.lanes')

describe('the axis of a chart higher than the window', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }))

  it('stays at the top of the window while the page is scrolled through the lanes, and goes with the last of them', async () => {
    const el = await inLowWindow()
    await bring(lanesOf(el), 100)
    expect(box(axisOf(el)).bottom).to.be.closeTo(100, 1)
    await bring(lanesOf(el), -200)
    expect(box(axisOf(el)).top).to.be.closeTo(0, 1)
    await bring(the(el, '[data-overview]'), 20)
    expect(box(axisOf(el)).bottom).to.be.at.most(21)
  })

  it('stays below what the page says that it keeps there', async () => {
    const el = await inLowWindow()
    el.style.setProperty('--timeline-axis-top', '48px')
    await bring(lanesOf(el), -200)
    expect(box(axisOf(el)).top).to.be.closeTo(48, 1)
  })

  it('covers no mark that the keyboard goes to, nor one that is opened', async () => {
    const el = await inLowWindow()
    markOf(el, 'sanctions').focus()
    await nextFrames()
    for (let i = 0; i < 12; i++) {
      await sendKeys({ press: 'ArrowUp' })
      await settled(el)
      await nextFrames()
      const id = focused(el)!
      expect(box(the(el, `[data-marks] [data-id="${id}"] .target`)).top, id).to.be.at.least(box(axisOf(el)).bottom)
    }
    const opened = the(el, '[data-marks] [data-id="readout-subjects"] .target')
    await bring(opened, 5)
    click(opened)
    await waitUntil(() => box(opened).top > box(axisOf(el)).bottom, 'the opened mark is covered')
  })
})
