import { expect, nextFrame } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import type { DiplomaticTimeline } from '../../src/index.js'
import { exchange } from '../fixtures/exchange.js'
import { journeyDocument } from '../fixtures/journey.js'
import { still, unreadable } from './readable.js'
import { beijing, button, click, has, settled, shownView, timeline, type TimelineOptions } from './timelines.js'

const selected = 'lavrov-wang-meeting'
const states: Readonly<Record<string, TimelineOptions & { readonly press?: string }>> = {
  'the list': { data: beijing },
  'the list with its detail': { data: beijing, attributes: { selected } },
  'the chart': { data: beijing, attributes: { view: 'timeline' } },
  'the chart with its sheet': { data: beijing, attributes: { view: 'timeline', selected } },
  'nested visits': { data: journeyDocument, attributes: { view: 'timeline', selected: 'talks' } },
  'an exchange in the list': { data: exchange, attributes: { selected: 'offer' } },
  'the filter panel': { data: beijing, press: 'filter' },
}

/** The element as wide as the window, as on a page without margins. */
async function open({ press, ...options }: TimelineOptions & { readonly press?: string }): Promise<DiplomaticTimeline> {
  document.body.style.margin = '0'
  // Some browsers take the scroll bar from the page's width.
  document.documentElement.style.overflowY = 'scroll'
  const el = await timeline({ ...options, width: document.documentElement.clientWidth })
  if (press) click(button(el, press))
  await settled(el)
  await still(el)
  return el
}

/** The element that has the focus, in whatever tree it is. */
const focusedNode = (): Element | null => {
  const { activeElement } = document
  return activeElement?.shadowRoot?.activeElement ?? activeElement
}

/** Whether what has the focus, or at least its beginning, can be seen: in the window, and under nothing. */
function isSeen(node: Element): boolean {
  const target = node.querySelector('.target') ?? node
  const { left, right, top, bottom } = target.getBoundingClientRect()
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.15, 0.5, 0.85].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  )
  const root = node.getRootNode() as ShadowRoot
  return points.some(([x, y]) => {
    const there = root.elementFromPoint(x, y)
    return there !== null && (there === node || node.contains(there) || there.contains(node))
  })
}

describe('at 400 % in a window of 1280 px', () => {
  afterEach(async () => {
    document.body.style.margin = ''
    document.documentElement.style.overflowY = ''
    await setViewport({ width: 800, height: 600 })
  })

  for (const [name, options] of Object.entries(states))
    for (const height of [720, 256])
      it(`the page scrolls one way only and nothing is cut off: ${name}, ${height} px high`, async () => {
        await setViewport({ width: 320, height })
        expect(unreadable(await open(options))).to.deep.equal([])
      })

  it('opens as a list', async () => {
    await setViewport({ width: 320, height: 256 })
    expect(shownView(await open({ data: beijing }))).to.equal('list')
  })

  for (const [name, options] of Object.entries(states))
    it(`what has the focus is never hidden: ${name}`, async () => {
      await setViewport({ width: 320, height: 256 })
      const el = await open(options)
      const [before, after] = ['before', 'after'].map((text) => {
        const node = document.createElement('button')
        node.textContent = text
        return node
      })
      el.before(before!)
      // Else Tab leads out of the page, and what is tested next has no focus in some browsers.
      el.after(after!)
      before!.focus()
      const met: string[] = []
      for (let press = 0; press < 45; press++) {
        await sendKeys({ press: 'Tab' })
        // The page is scrolled in the frame after.
        await nextFrame()
        await nextFrame()
        const node = focusedNode()
        if (!node || document.activeElement !== el) break
        const words = `${node.localName} ${node.getAttribute('class') ?? ''} ${node.textContent!.trim().slice(0, 30)}`
        expect(isSeen(node), `${press}: ${words}`).to.equal(true)
        met.push(words)
      }
      expect(met.length).to.be.greaterThan(4)
    }).timeout(20_000)

  it('what is chosen with the arrow keys stays above the sheet', async () => {
    for (const height of [720, 256]) {
      await setViewport({ width: 320, height })
      const el = await open({ data: beijing, attributes: { view: 'timeline', selected: 'lavrov-beijing-2023-10' } })
      expect(has(el, '[data-sheet]')).to.equal(true)
      el.shadowRoot!.querySelector<SVGElement>('[data-marks] [tabindex="0"]')!.focus()
      for (let press = 0; press < 12; press++) {
        await sendKeys({ press: 'ArrowRight' })
        await settled(el)
        await nextFrame()
        await nextFrame()
        const node = focusedNode()!
        expect(isSeen(node), `${height}, ${press}: ${node.getAttribute('aria-label')}`).to.equal(true)
      }
    }
  }).timeout(20_000)
})
